import { instantOf } from '../../values/instant.js';
import { isObject, type JsonObject } from '../../values/json.js';
import { objectsIn } from '../read-values.js';
import { everyMatch, oneOf } from '../resource/every-match.js';
import type { PresentedResource, ResourceAccess } from '../types.js';
import { accountCollection } from './kinds.js';

/** Adds to each account the current balance of the financial account that it refers to, if that is on this server. */
export async function withLiveBalances(
  accounts: readonly PresentedResource[],
  access: ResourceAccess,
): Promise<PresentedResource[]> {
  const ids = new Set(accounts.flatMap((account) => financialAccountId(account, access) ?? []));
  const documents = await financialAccounts([...ids], access);
  const now = Date.now();
  return accounts.map((account) => {
    const document = documents.get(financialAccountId(account, access) ?? '');
    if (!document) return account;
    const { accountBalance: _stored, ...reference } = account.financialAccount as JsonObject;
    const accountBalance = currentBalance(document, now);
    return { ...account, financialAccount: { ...reference, ...(accountBalance && { accountBalance }) } };
  });
}

/** Removes the balance of a financial account of this server: it is read from that account each time. */
export function withoutLiveBalance(account: JsonObject, access: ResourceAccess): JsonObject {
  const { financialAccount } = account;
  // References to resources of this server have been given their href before.
  if (!isObject(financialAccount) || typeof financialAccount.href !== 'string') return account;
  if (financialAccountId(account, access) === undefined) return account;
  const { accountBalance: _live, ...reference } = financialAccount;
  return { ...account, financialAccount: reference };
}

function financialAccountId({ financialAccount }: JsonObject, access: ResourceAccess): string | undefined {
  if (!isObject(financialAccount) || typeof financialAccount.id !== 'string') return undefined;
  return access.pointsHere(financialAccount) ? financialAccount.id : undefined;
}

async function financialAccounts(
  ids: readonly string[],
  access: ResourceAccess,
): Promise<Map<string, JsonObject>> {
  const documents = new Map<string, JsonObject>();
  if (ids.length === 0) return documents;
  for await (const { id, document } of everyMatch(
    accountCollection('financialAccount', access),
    oneOf('id', ids),
  ))
    documents.set(id, document);
  return documents;
}

/**
 * Returns the one balance that a reference shows: of the balances whose period has begun, the latest (the first of
 * several); if none has begun, the first balance.
 */
function currentBalance({ accountBalance }: JsonObject, now: number): JsonObject | undefined {
  const balances = objectsIn(accountBalance).map((balance) => ({ balance, from: startOf(balance) }));
  const begun = balances.filter(({ from }) => from <= now * 1000);
  const [first, ...others] = begun.length > 0 ? begun : balances.slice(0, 1);
  if (!first) return undefined;
  return others.reduce((latest, each) => (each.from > latest.from ? each : latest), first).balance;
}

/** Start of the balance's period in microseconds since the epoch; minus infinity when it has none. */
function startOf({ validFor }: JsonObject): number {
  const start = isObject(validFor) ? validFor.startDateTime : undefined;
  return (typeof start === 'string' ? instantOf(start) : undefined) ?? Number.NEGATIVE_INFINITY;
}
