import { conflict } from '../../errors.js';
import type { StoredResource } from '../../store/collection.js';
import type { JsonObject } from '../../values/json.js';
import type { Comparison } from '../../values/query.js';
import { everyMatch, oneOf } from '../resource/every-match.js';
import type { ChangeContext, ResourceAccess } from '../types.js';
import { ACCOUNT_KINDS, type AccountKind, accountsOf } from './kinds.js';
import { type Direction, opposite, related } from './relationships.js';
import { isClosed } from './states.js';

/** Accounts that are looked at, at most, for the sake of one change. */
const MOST_VISITED = 10_000;
/** Accounts that an error names. */
const MOST_NAMED = 5;

/** An account as it is stored, and what it is. */
interface Account extends StoredResource {
  readonly kind: AccountKind;
}

/** Throws a 409 when a new relationship puts the account below itself, over however many accounts. */
export async function refuseCycles(account: JsonObject, change: ChangeContext): Promise<void> {
  const fresh = {
    above: freshlyRelated(account, 'above', change),
    below: freshlyRelated(account, 'below', change),
  };
  const isNew = change.before === undefined;
  // Nobody can refer to an account that is only being created: it closes a circle only if it has both ends.
  const isEnd =
    related(account, 'above', change).length === 0 || related(account, 'below', change).length === 0;
  if (fresh.above.length + fresh.below.length === 0 || (isNew && isEnd)) return;
  // Two changes, each harmless, can make a circle of accounts that neither of them touches.
  await change.store.advisoryLock('account hierarchy');
  if (fresh.above.length > 0) await refuseToReach(fresh.above, 'below', account, change);
  if (fresh.below.length > 0) await refuseToReach(fresh.below, 'above', account, change);
}

/** Throws a 409 when an open account is put below one that is closed. */
export async function refuseOpenBelowClosed(account: JsonObject, change: ChangeContext): Promise<void> {
  const parents = freshlyRelated(account, 'above', change);
  if (isClosed(account) || parents.length === 0) return;
  for (const kind of ACCOUNT_KINDS) {
    // Held, so that none is closed at the same time.
    const held = await accountsOf(kind, change).lockShared(parents, '');
    const closed = held.find(({ document }) => isClosed(document));
    if (closed)
      throw conflict('An open account cannot be below a closed one', `${kind} ${closed.id} is closed`);
  }
}

/** The first open accounts that are directly below this one, by its own word or by theirs: `billingAccount 0198…`. */
export async function openChildren(account: JsonObject, change: ChangeContext): Promise<string[]> {
  const open = new Set<string>();
  for await (const child of nextTo(new Map([[change.id, account]]), 'below', change)) {
    if (!isClosed(child.document) && child.id !== change.id) open.add(nameOf(child));
    if (open.size === MOST_NAMED) break;
  }
  return [...open];
}

/** The related accounts of a direction that have not been related before. */
function freshlyRelated(account: JsonObject, direction: Direction, change: ChangeContext): string[] {
  const before = new Set(change.before && related(change.before, direction, change));
  return related(account, direction, change).filter((id) => !before.has(id));
}

/** Walks in one direction, level by level; throws a 409 when that leads to one of the ends. */
async function refuseToReach(
  ends: readonly string[],
  direction: Direction,
  account: JsonObject,
  change: ChangeContext,
): Promise<void> {
  if (ends.includes(change.id)) throw cycle([change.id, change.id]);
  const cameFrom = new Map<string, string | undefined>([[change.id, undefined]]);
  let level: ReadonlyMap<string, JsonObject> = new Map([[change.id, account]]);
  while (level.size > 0) {
    const next = new Map<string, JsonObject>();
    for await (const { id, document, from } of nextTo(level, direction, change)) {
      if (cameFrom.has(id)) continue;
      cameFrom.set(id, from);
      next.set(id, document);
      if (ends.includes(id)) throw cycle([...wayTo(id, cameFrom), change.id]);
      if (cameFrom.size > MOST_VISITED) throw tooLarge();
    }
    level = next;
  }
}

/** The accounts directly above or below some accounts, each with the one that it is next to. */
async function* nextTo(
  accounts: ReadonlyMap<string, JsonObject>,
  direction: Direction,
  reach: ResourceAccess,
): AsyncGenerator<Account & { from: string }> {
  const told = new Map<string, string>();
  for (const [from, document] of accounts) {
    for (const id of related(document, direction, reach)) if (!told.has(id)) told.set(id, from);
  }
  for await (const account of matching('id', [...told.keys()], reach))
    yield { ...account, from: told.get(account.id) ?? '' };
  for await (const account of matching('accountRelationship.account.id', [...accounts.keys()], reach)) {
    const from = related(account.document, opposite(direction), reach).find((id) => accounts.has(id));
    if (from !== undefined) yield { ...account, from };
  }
}

/** The accounts of all kinds that have one of these ids at a path. */
async function* matching(
  path: string,
  ids: readonly string[],
  reach: ResourceAccess,
): AsyncGenerator<Account> {
  if (ids.length === 0) return;
  const where: Comparison = oneOf(path, ids);
  for (const kind of ACCOUNT_KINDS)
    for await (const account of everyMatch(accountsOf(kind, reach), where)) yield { ...account, kind };
}

function wayTo(end: string, cameFrom: ReadonlyMap<string, string | undefined>): string[] {
  const way: string[] = [];
  for (let at: string | undefined = end; at !== undefined; at = cameFrom.get(at)) way.unshift(at);
  return way;
}

const nameOf = ({ kind, id }: Account) => `${kind} ${id}`;

function cycle(way: readonly string[]) {
  const shown =
    way.length > 2 * MOST_NAMED ? [...way.slice(0, MOST_NAMED), '…', ...way.slice(-MOST_NAMED)] : way;
  return conflict(
    'The account would be its own parent',
    `accountRelationship goes in a circle: ${shown.join(' → ')}`,
  );
}

const tooLarge = () =>
  conflict(
    'The hierarchy is too large for this change',
    `More than ${MOST_VISITED} accounts would have to be looked at: relate the accounts when they are created`,
  );
