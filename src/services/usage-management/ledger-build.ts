import { Big } from 'big.js';
import type { StoredResource } from '../../store/collection.js';
import type { Entry } from '../../store/ledger.js';
import { indexedText } from '../../values/text-keys.js';
import { bucketOf } from '../charging/bucket.js';
import { bucketLinkTallies, bucketResource } from '../charging/buckets.js';
import { subjectsOfUsage } from '../charging/links.js';
import { isUncovered } from '../charging/uncovered-usage.js';
import { usageResource } from '../charging/usage-collection.js';
import { USAGE_LEDGER } from '../charging/usage-ledger.js';
import { holderOf, holdersOf, linksOf, type UsageRecord, usageRecordOf } from '../charging/usage-record.js';
import { type DerivedData, eachDocument } from '../derived/derived-data.js';
import type { ResourceAccess } from '../types.js';
import { replaceDraws } from './counting.js';

/** The usage drawn from buckets: first all buckets are listed, then usage is drawn in the order of its ids. */
export const usageLedger: DerivedData = {
  name: USAGE_LEDGER,
  version: 1,
  keptIn: 'ledger',
  sources: [bucketResource, usageResource],
  steps: [eachDocument(bucketResource, listBuckets), eachDocument(usageResource, drawUsage)],
};

/** Lists buckets for drawing that are not listed. */
async function listBuckets(stored: readonly StoredResource[], access: ResourceAccess): Promise<void> {
  const { tallies } = access.store;
  const buckets = stored.flatMap((each) => bucketOf(each) ?? []);
  const expected = buckets.flatMap((bucket) => bucketLinkTallies(bucket, '1'));
  await tallies.lock(expected.map(({ subject }) => subject));
  const missing = [];
  for (const tally of expected) {
    const part = indexedText(tally.part);
    const [next] = await tallies.read([tally.subject], { from: part, limit: 1 });
    if (next?.part !== part) missing.push(tally);
  }
  await tallies.add(missing);
}

/**
 * Draws records again that buckets do not cover, or that have drawn other amounts than they say now. Usage that has no bucket
 * in its units is outside of buckets, since nobody is there to correct it.
 */
async function drawUsage(stored: readonly StoredResource[], access: ResourceAccess): Promise<void> {
  const records = stored.map(({ id, document }) => ({ id, record: usageRecordOf(document) }));
  const entries = new Map<string, Entry[]>();
  const holders = records.flatMap(({ id, record }) => holdersOf(id, record));
  for (const entry of await access.store.ledger.entriesOf(holders))
    entries.set(entry.holder, [...(entries.get(entry.holder) ?? []), entry]);
  const recounts = records.flatMap(({ id, record }) => {
    const held = holdersOf(id, record).flatMap((holder) => entries.get(holder) ?? []);
    return isCovered(id, record, held) ? [] : { id, pathPrefix: '', before: record, after: record };
  });
  if (recounts.length > 0) await replaceDraws(recounts, { ...access, at: new Date() }, () => {});
}

/** Whether buckets cover exactly the amounts of the record. */
function isCovered(id: string, record: UsageRecord, entries: readonly Entry[]): boolean {
  if (entries.some(isUncovered)) return false;
  const open = new Map<string, Big>();
  const add = (holder: string, amount: Big) =>
    open.set(holder, (open.get(holder) ?? new Big(0)).plus(amount));
  for (const measure of record.measures)
    if (subjectsOfUsage(linksOf(record, measure)).length > 0)
      add(holderOf(id, record, measure), measure.amount);
  for (const { holder, amount } of entries) add(holder, new Big(amount).neg());
  return [...open.values()].every((amount) => amount.eq(0));
}
