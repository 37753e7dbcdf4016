import { conflict } from '../../errors.js';
import type { StoredResource } from '../../store/collection.js';
import type { JsonObject } from '../../values/json.js';
import type { Comparison } from '../../values/query.js';
import { everyMatch, oneOf } from '../resource/every-match.js';
import type { ChangeContext, ResourceAccess } from '../types.js';
import { ACCOUNT_KINDS, type AccountKind, accountCollection } from './kinds.js';
import { type Direction, opposite, relatedAccountIds } from './relationships.js';
import { isClosed } from './states.js';

/** Accounts that are looked at, at most, for the sake of one change. */
const MAX_VISITED_ACCOUNTS = 10_000;
/** Accounts that an error names. */
const MAX_NAMED_ACCOUNTS = 5;

/** An account as it is stored, and what it is. */
interface Account extends StoredResource {
  readonly kind: AccountKind;
}

/** Throws a 409 when a new relationship puts the account below itself, over however many accounts. */
export async function refuseCycles(account: JsonObject, change: ChangeContext): Promise<void> {
  const added = {
    above: newlyRelated(account, 'above', change),
    below: newlyRelated(account, 'below', change),
  };
  const isNew = change.before === undefined;
  // Nobody can refer to an account that is only being created: it closes a circle only if it has both ends.
  const hasOneSide =
    relatedAccountIds(account, 'above', change).length === 0 ||
    relatedAccountIds(account, 'below', change).length === 0;
  if (added.above.length + added.below.length === 0 || (isNew && hasOneSide)) return;
  // Two changes, each harmless, can make a circle of accounts that neither of them touches.
  await change.store.advisoryLock('account hierarchy');
  if (added.above.length > 0) await refusePathTo(added.above, 'below', account, change);
  if (added.below.length > 0) await refusePathTo(added.below, 'above', account, change);
}

/** Throws a 409 when an open account is put below one that is closed. */
export async function refuseOpenBelowClosed(account: JsonObject, change: ChangeContext): Promise<void> {
  const parents = newlyRelated(account, 'above', change);
  if (isClosed(account) || parents.length === 0) return;
  for (const kind of ACCOUNT_KINDS) {
    // Held, so that none is closed at the same time.
    const locked = await accountCollection(kind, change).lockShared(parents, '');
    const closed = locked.find(({ document }) => isClosed(document));
    if (closed)
      throw conflict('An open account cannot be below a closed one', `${kind} ${closed.id} is closed`);
  }
}

/** The first open accounts that are directly below this one, by its own word or by theirs: `billingAccount 0198…`. */
export async function openChildren(account: JsonObject, change: ChangeContext): Promise<string[]> {
  const open = new Set<string>();
  for await (const child of neighboursOf(new Map([[change.id, account]]), 'below', change)) {
    if (!isClosed(child.document) && child.id !== change.id) open.add(labelOf(child));
    if (open.size === MAX_NAMED_ACCOUNTS) break;
  }
  return [...open];
}

/** The related accounts of a direction that have not been related before. */
function newlyRelated(account: JsonObject, direction: Direction, change: ChangeContext): string[] {
  const before = new Set(change.before && relatedAccountIds(change.before, direction, change));
  return relatedAccountIds(account, direction, change).filter((id) => !before.has(id));
}

/** Walks in one direction, level by level; throws a 409 when that leads to one of the ends. */
async function refusePathTo(
  ends: readonly string[],
  direction: Direction,
  account: JsonObject,
  change: ChangeContext,
): Promise<void> {
  if (ends.includes(change.id)) throw cycleError([change.id, change.id]);
  const cameFrom = new Map<string, string | undefined>([[change.id, undefined]]);
  let level: ReadonlyMap<string, JsonObject> = new Map([[change.id, account]]);
  while (level.size > 0) {
    const next = new Map<string, JsonObject>();
    for await (const { id, document, from } of neighboursOf(level, direction, change)) {
      if (cameFrom.has(id)) continue;
      cameFrom.set(id, from);
      next.set(id, document);
      if (ends.includes(id)) throw cycleError([...pathTo(id, cameFrom), change.id]);
      if (cameFrom.size > MAX_VISITED_ACCOUNTS) throw hierarchyTooLarge();
    }
    level = next;
  }
}

/** The accounts directly above or below some accounts, each with the one that it is next to. */
async function* neighboursOf(
  accounts: ReadonlyMap<string, JsonObject>,
  direction: Direction,
  access: ResourceAccess,
): AsyncGenerator<Account & { from: string }> {
  const told = new Map<string, string>();
  for (const [from, document] of accounts) {
    for (const id of relatedAccountIds(document, direction, access)) if (!told.has(id)) told.set(id, from);
  }
  for await (const account of accountsWith('id', [...told.keys()], access))
    yield { ...account, from: told.get(account.id) ?? '' };
  for await (const account of accountsWith('accountRelationship.account.id', [...accounts.keys()], access)) {
    const from = relatedAccountIds(account.document, opposite(direction), access).find((id) =>
      accounts.has(id),
    );
    if (from !== undefined) yield { ...account, from };
  }
}

/** The accounts of all kinds that have one of these ids at a path. */
async function* accountsWith(
  path: string,
  ids: readonly string[],
  access: ResourceAccess,
): AsyncGenerator<Account> {
  if (ids.length === 0) return;
  const where: Comparison = oneOf(path, ids);
  for (const kind of ACCOUNT_KINDS)
    for await (const account of everyMatch(accountCollection(kind, access), where))
      yield { ...account, kind };
}

function pathTo(end: string, cameFrom: ReadonlyMap<string, string | undefined>): string[] {
  const way: string[] = [];
  for (let at: string | undefined = end; at !== undefined; at = cameFrom.get(at)) way.unshift(at);
  return way;
}

const labelOf = ({ kind, id }: Account) => `${kind} ${id}`;

function cycleError(way: readonly string[]) {
  const shown =
    way.length > 2 * MAX_NAMED_ACCOUNTS
      ? [...way.slice(0, MAX_NAMED_ACCOUNTS), '…', ...way.slice(-MAX_NAMED_ACCOUNTS)]
      : way;
  return conflict(
    'The account would be its own parent',
    `accountRelationship goes in a circle: ${shown.join(' → ')}`,
  );
}

const hierarchyTooLarge = () =>
  conflict(
    'The hierarchy is too large for this change',
    `More than ${MAX_VISITED_ACCOUNTS} accounts would have to be looked at: relate the accounts when they are created`,
  );
