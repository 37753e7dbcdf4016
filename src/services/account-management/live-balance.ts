import { instantOf } from '../../values/instant.js';
import { isObject, type JsonObject } from '../../values/json.js';
import { everyMatch, oneOf } from '../resource/every-match.js';
import type { PresentedResource, ResourceAccess } from '../types.js';
import { objectsIn } from './balances.js';
import { accountCollection } from './kinds.js';

/** Accounts with the balances of the financial accounts of this server that they refer to, as these are now. */
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

/** The account as it is stored: the balance of a financial account of this server is read from there. */
export function withoutLiveBalance(account: JsonObject, access: ResourceAccess): JsonObject {
  const { financialAccount } = account;
  // A reference that leads somewhere on this server has got its address before.
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
 * The one balance that a reference has room for: of those whose period has begun, the one that began last, and the
 * first of several; when none has begun, the first of all.
 */
function currentBalance({ accountBalance }: JsonObject, now: number): JsonObject | undefined {
  const balances = objectsIn(accountBalance).map((balance) => ({ balance, from: beginningOf(balance) }));
  const begun = balances.filter(({ from }) => from <= now * 1000);
  const [first, ...others] = begun.length > 0 ? begun : balances.slice(0, 1);
  if (!first) return undefined;
  return others.reduce((latest, each) => (each.from > latest.from ? each : latest), first).balance;
}

/** In microseconds since the epoch; a period without a beginning has always been. */
function beginningOf({ validFor }: JsonObject): number {
  const start = isObject(validFor) ? validFor.startDateTime : undefined;
  return (typeof start === 'string' ? instantOf(start) : undefined) ?? Number.NEGATIVE_INFINITY;
}
