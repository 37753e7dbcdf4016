import { Big } from 'big.js';
import { conflict } from '../../errors.js';
import type { Entry } from '../../store/ledger.js';
import { type Bucket, bucketOf } from '../charging/bucket.js';
import { bucketLinkTallies, drawnSubject, isInForce, linkSubject } from '../charging/buckets.js';
import { type Consumer, DrawnAmounts, drawEntry } from '../charging/drawn-amounts.js';
import { subjectsOfBucket } from '../charging/links.js';
import { raiseThresholdEvents, thresholdSubjects } from '../charging/thresholds.js';
import { facetParts, isUncovered, uncoveredSubject } from '../charging/uncovered-usage.js';
import { usageCollection } from '../charging/usage-collection.js';
import { usageIdOf, usageRecordOf } from '../charging/usage-record.js';
import { everyMatch, oneOf } from '../resource/every-match.js';
import { timeRangeOf } from '../time-period.js';
import type { AfterChangeContext, Change } from '../types.js';

/** Maximum uncovered usage records that a new bucket reads. */
const MAX_BACKFILLED_RECORDS = 10_000;

/** Lists new buckets for drawing and moves uncovered usage into them; removes everything about deleted buckets. */
export async function backfillBuckets(
  changes: readonly Change[],
  context: AfterChangeContext,
): Promise<void> {
  const createdAt = context.at.getTime();
  const created = changes.flatMap(({ id, before, after }) =>
    after && !before ? (bucketOf({ id, createdAt, document: after }) ?? []) : [],
  );
  const deleted = changes.flatMap(({ id, before, after }) =>
    before && !after ? (bucketOf({ id, createdAt, document: before }) ?? []) : [],
  );
  // The locks keep usage of these buckets out until this transaction ends.
  const { ledger, tallies } = context.store;
  await tallies.lock([...created, ...deleted].flatMap(subjectsOfBucket).map(linkSubject));
  await tallies.add([
    ...created.flatMap((bucket) => bucketLinkTallies(bucket, '1')),
    ...deleted.flatMap((bucket) => bucketLinkTallies(bucket, '-1')),
  ]);
  const drawnFrom = deleted.map(({ id }) => drawnSubject(id));
  await ledger.lock(drawnFrom);
  await ledger.drop(drawnFrom);
  await tallies.drop(thresholdSubjects(deleted));
  for (const bucket of created) await backfillBucket(bucket, context);
}

/** Moves uncovered usage that a new bucket covers into it, oldest first. */
async function backfillBucket(bucket: Bucket, context: AfterChangeContext): Promise<void> {
  const holders = await uncoveredHolders(bucket, context);
  if (holders.length === 0) return;
  const entries = entriesByHolder(await lockedEntries(holders, context));
  const consumers = await consumersOf(holders, context);
  const amounts = new DrawnAmounts(new Map());
  const [before, after]: [Entry[], Entry[]] = [[], []];
  for (const holder of holders) {
    const current = entries.get(holder) ?? [];
    const moved = moveToBucket(
      bucket,
      current,
      amounts,
      consumers.get(usageIdOf(holder)) ?? UNKNOWN_CONSUMER,
    );
    if (moved === current) continue;
    before.push(...current);
    after.push(...moved);
  }
  await context.store.ledger.replace(before, after);
  await raiseThresholdEvents([bucket], amounts, context);
}

const UNKNOWN_CONSUMER: Consumer = { user: undefined, resources: [] };

function entriesByHolder(entries: readonly Entry[]): Map<string, Entry[]> {
  const found = new Map<string, Entry[]>();
  for (const entry of entries) {
    const group = found.get(entry.holder);
    if (group) group.push(entry);
    else found.set(entry.holder, [entry]);
  }
  return found;
}

/** Returns the entries of a holder after the bucket has covered what it can; `held` itself if it covers nothing. */
function moveToBucket(bucket: Bucket, held: Entry[], amounts: DrawnAmounts, by: Consumer): Entry[] {
  const facets = new Set(
    held.filter((entry) => covers(bucket, entry)).map(({ facets: [facet = ''] }) => facet),
  );
  return [...facets].reduce((entries, facet) => {
    const isCovered = (entry: Entry) => covers(bucket, entry) && entry.facets[0] === facet;
    const found = entries.find(isCovered);
    const amount = found ? amounts.drawableAmount(bucket, new Big(found.amount)) : new Big(0);
    if (!found || amount.eq(0)) return entries;
    amounts.draw(bucket, amount);
    const { holder, at } = found;
    const draw = drawEntry(bucket, { holder, at, base: facetParts(facet).base, amount, by });
    return [...entries.flatMap((entry) => (isCovered(entry) ? reduced(entry, amount) : [entry])), draw];
  }, held);
}

/** Holders of the usage that the bucket could cover, oldest first. */
async function uncoveredHolders(bucket: Bucket, { store }: AfterChangeContext): Promise<string[]> {
  if (bucket.isSuspended || bucket.period.from >= bucket.period.to) return [];
  const range = timeRangeOf(bucket.period);
  const times = new Map<string, number>();
  for (const subject of subjectsOfBucket(bucket)) {
    const found = await store.ledger.entries(uncoveredSubject(subject), range, MAX_BACKFILLED_RECORDS + 1);
    if (found.length > MAX_BACKFILLED_RECORDS) throw tooMuchUsage();
    for (const entry of found) if (covers(bucket, entry)) times.set(entry.holder, entry.at);
  }
  if (times.size > MAX_BACKFILLED_RECORDS) throw tooMuchUsage();
  const compare = ([one, at]: [string, number], [other, then]: [string, number]) =>
    at - then || (one < other ? -1 : 1);
  return [...times].sort(compare).map(([holder]) => holder);
}

const tooMuchUsage = () =>
  conflict(
    'There is too much uncovered usage for this bucket',
    `More than ${MAX_BACKFILLED_RECORDS} usage records in its validity are not covered by a bucket: let validFor begin later, or create the bucket before its usage`,
  );

/** Locks and returns all entries of these records, so that no other new bucket covers them at the same time. */
async function lockedEntries(holders: readonly string[], { store }: AfterChangeContext): Promise<Entry[]> {
  const found = await store.ledger.entriesOf(holders);
  const [drawnFrom, uncovered] = [found.filter((entry) => !isUncovered(entry)), found.filter(isUncovered)];
  for (const entries of [drawnFrom, uncovered])
    await store.ledger.lock([...new Set(entries.map(({ subject }) => subject))]);
  return store.ledger.entriesOf(holders);
}

async function consumersOf(
  holders: readonly string[],
  context: AfterChangeContext,
): Promise<Map<string, Consumer>> {
  const consumers = new Map<string, Consumer>();
  const ids = [...new Set(holders.map(usageIdOf))];
  for await (const { id, document } of everyMatch(usageCollection(context), oneOf('id', ids)))
    consumers.set(id, usageRecordOf(document));
  return consumers;
}

/** Whether an entry is uncovered and the bucket covers its usage type, unit and time. */
function covers(bucket: Bucket, entry: Entry): boolean {
  if (!isUncovered(entry) || !isInForce(bucket, entry.at)) return false;
  const { usageType, base } = facetParts(entry.facets[0] ?? '');
  return usageType === bucket.usageType && (bucket.unit === undefined || bucket.unit.base === base);
}

function reduced(entry: Entry, amount: Big): Entry[] {
  const left = new Big(entry.amount).minus(amount);
  return left.eq(0) ? [] : [{ ...entry, amount: left.toFixed() }];
}
