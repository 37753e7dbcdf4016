import { conflict } from '../../errors.js';
import type { StoredResource } from '../../store/collection.js';
import type { JsonObject } from '../../values/json.js';
import type { Comparison } from '../../values/query.js';
import { everyMatch, oneOf } from '../resource/every-match.js';
import type { ChangeContext, ResourceAccess } from '../types.js';
import { ACCOUNT_KINDS, type AccountKind, accountCollection, seesAllAccounts } from './kinds.js';
import { type Direction, opposite, relatedAccountIds } from './relationships.js';
import { isClosed } from './states.js';

/** Maximum accounts that are read to check one change. */
const MAX_VISITED_ACCOUNTS = 10_000;
/** Maximum accounts that an error names from each end. */
const MAX_NAMED_ACCOUNTS = 5;

/** A stored account with its resource name. */
interface Account extends StoredResource {
  readonly kind: AccountKind;
}

/** Throws a 409 when a new relationship would put the account below itself, directly or through other accounts. */
export async function refuseCycles(account: JsonObject, change: ChangeContext): Promise<void> {
  const added = {
    above: newlyRelated(account, 'above', change),
    below: newlyRelated(account, 'below', change),
  };
  const isNew = change.before === undefined;
  // No account refers to one that is being created, so it closes a cycle only if it has both a parent and a child.
  const hasOneSide =
    relatedAccountIds(account, 'above', change).length === 0 ||
    relatedAccountIds(account, 'below', change).length === 0;
  if (added.above.length + added.below.length === 0 || (isNew && hasOneSide)) return;
  // Two concurrent changes, each valid alone, could close a cycle together.
  await change.store.advisoryLock('account hierarchy');
  if (added.above.length > 0) await refusePathTo(added.above, 'below', account, change);
  if (added.below.length > 0) await refusePathTo(added.below, 'above', account, change);
}

/** Throws a 409 when an open account is put below a closed one. */
export async function refuseOpenBelowClosed(account: JsonObject, change: ChangeContext): Promise<void> {
  const parents = newlyRelated(account, 'above', change);
  if (isClosed(account) || parents.length === 0) return;
  for (const kind of ACCOUNT_KINDS) {
    // Locked, so that no parent is closed at the same time.
    const locked = await accountCollection(kind, change).lockShared(parents, '');
    const closed = locked.find(({ document }) => isClosed(document));
    if (closed) {
      const name = seesAllAccounts(change) ? `${kind} ${closed.id}` : 'An account above it';
      throw conflict('An open account cannot be below a closed one', `${name} is closed`);
    }
  }
}

/** The first open accounts directly below this one, whichever side has the relationship: `billingAccount 0198…`. */
export async function openChildren(account: JsonObject, change: ChangeContext): Promise<string[]> {
  const open = new Set<string>();
  for await (const child of neighboursOf(new Map([[change.id, account]]), 'below', change)) {
    if (!isClosed(child.document) && child.id !== change.id) open.add(labelOf(child));
    if (open.size === MAX_NAMED_ACCOUNTS) break;
  }
  return [...open];
}

/** Ids of the accounts in a direction that this change adds. */
function newlyRelated(account: JsonObject, direction: Direction, change: ChangeContext): string[] {
  const before = new Set(change.before && relatedAccountIds(change.before, direction, change));
  return relatedAccountIds(account, direction, change).filter((id) => !before.has(id));
}

/** Walks in one direction, level by level; throws a 409 when it reaches one of the ends. */
async function refusePathTo(
  ends: readonly string[],
  direction: Direction,
  account: JsonObject,
  change: ChangeContext,
): Promise<void> {
  if (ends.includes(change.id)) throw cycleError([change.id, change.id], change);
  const reachedFrom = new Map<string, string | undefined>([[change.id, undefined]]);
  let level: ReadonlyMap<string, JsonObject> = new Map([[change.id, account]]);
  while (level.size > 0) {
    const next = new Map<string, JsonObject>();
    for await (const { id, document, from } of neighboursOf(level, direction, change)) {
      if (reachedFrom.has(id)) continue;
      reachedFrom.set(id, from);
      next.set(id, document);
      if (ends.includes(id)) throw cycleError([...pathTo(id, reachedFrom), change.id], change);
      if (reachedFrom.size > MAX_VISITED_ACCOUNTS) throw hierarchyTooLarge();
    }
    level = next;
  }
}

/** The accounts directly above or below some accounts, each with the account that it was reached from. */
async function* neighboursOf(
  accounts: ReadonlyMap<string, JsonObject>,
  direction: Direction,
  access: ResourceAccess,
): AsyncGenerator<Account & { from: string }> {
  const statedBy = new Map<string, string>();
  for (const [from, document] of accounts) {
    for (const id of relatedAccountIds(document, direction, access))
      if (!statedBy.has(id)) statedBy.set(id, from);
  }
  for await (const account of accountsWith('id', [...statedBy.keys()], access))
    yield { ...account, from: statedBy.get(account.id) ?? '' };
  for await (const account of accountsWith('accountRelationship.account.id', [...accounts.keys()], access)) {
    const from = relatedAccountIds(account.document, opposite(direction), access).find((id) =>
      accounts.has(id),
    );
    if (from !== undefined) yield { ...account, from };
  }
}

/** The accounts of every kind with one of these ids at the path. */
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

function pathTo(end: string, reachedFrom: ReadonlyMap<string, string | undefined>): string[] {
  const path: string[] = [];
  for (let at: string | undefined = end; at !== undefined; at = reachedFrom.get(at)) path.unshift(at);
  return path;
}

const labelOf = ({ kind, id }: Account) => `${kind} ${id}`;

function cycleError(path: readonly string[], access: ResourceAccess) {
  if (!seesAllAccounts(access)) return conflict('The account would be its own parent');
  const shown =
    path.length > 2 * MAX_NAMED_ACCOUNTS
      ? [...path.slice(0, MAX_NAMED_ACCOUNTS), '…', ...path.slice(-MAX_NAMED_ACCOUNTS)]
      : path;
  return conflict(
    'The account would be its own parent',
    `accountRelationship goes in a circle: ${shown.join(' → ')}`,
  );
}

const hierarchyTooLarge = () =>
  conflict(
    'The hierarchy is too large for this change',
    `More than ${MAX_VISITED_ACCOUNTS} accounts would have to be read: relate the accounts when they are created`,
  );
