import { isDeepStrictEqual } from 'node:util';
import { conflict } from '../../errors.js';
import type { JsonObject } from '../../values/json.js';
import type { ChangeContext } from '../types.js';
import { outstandingAmounts } from './balances.js';
import { openChildren, refuseCycles, refuseOpenBelowClosed } from './hierarchy.js';
import { seesAllAccounts } from './kinds.js';
import { withoutLiveBalance } from './live-balance.js';
import { isClosed } from './states.js';

/** Attributes of a closed account that can still change; the server sets `lastModified`. */
const CHANGEABLE_WHEN_CLOSED = ['description', 'contact', 'lastModified'];

/** Returns the account to store; throws a 409 that names the rule it would break. */
export async function beforeAccountSave(document: JsonObject, change: ChangeContext): Promise<JsonObject> {
  const account = withoutLiveBalance(document, change);
  refuseChangeOfClosed(change.before, account);
  await refuseCycles(account, change);
  await refuseOpenBelowClosed(account, change);
  const isClosing = isClosed(account) && !(change.before && isClosed(change.before));
  if (isClosing) await refuseUnsettledClosing(account, change);
  return account;
}

function refuseChangeOfClosed(before: JsonObject | undefined, after: JsonObject): void {
  if (!before || !isClosed(before)) return;
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  const changed = [...names].filter(
    (name) => !CHANGEABLE_WHEN_CLOSED.includes(name) && !isDeepStrictEqual(before[name], after[name]),
  );
  if (changed.length === 0) return;
  const shown = changed.slice(0, 10).map((name) => name.slice(0, 100));
  throw conflict(
    'The account is closed',
    `Only its description and contact can be changed, not ${shown.join(', ')}`,
  );
}

async function refuseUnsettledClosing(account: JsonObject, change: ChangeContext): Promise<void> {
  const amounts = outstandingAmounts(account);
  if (amounts.length > 0)
    throw conflict('The account cannot be closed: its balance is not zero', `Settle ${amounts.join(', ')}`);
  const children = await openChildren(account, change);
  if (children.length > 0)
    throw conflict(
      'The account cannot be closed: it has open children',
      `Close ${seesAllAccounts(change) ? children.join(', ') : 'the accounts below it'}`,
    );
}
