import { Big } from 'big.js';
import { conflict } from '../../errors.js';
import type { Entry } from '../../store/ledger.js';
import { type Bucket, bucketOf } from '../charging/bucket.js';
import { bucketLinkTallies, drawnSubject, isInForce, linkSubject, readBucket } from '../charging/buckets.js';
import { type Consumer, DrawnAmounts, drawEntry } from '../charging/drawn-amounts.js';
import { subjectsOfBucket } from '../charging/links.js';
import { raiseThresholdEvents, thresholdSubjects } from '../charging/thresholds.js';
import { facetParts, isUncovered, uncoveredSubject } from '../charging/uncovered-usage.js';
import { usageCollection } from '../charging/usage-collection.js';
import { usageRecordOf } from '../charging/usage-record.js';
import { everyMatch, oneOf } from '../resource/every-match.js';
import { timeRangeOf } from '../time-period.js';
import type { AfterChangeContext, Change } from '../types.js';

/** Usage records outside of buckets that a new bucket looks at. */
const MAX_BACKFILLED_RECORDS = 10_000;

/** Lists new buckets for usage to be drawn from, and lets them take what was outside of buckets; forgets deleted ones. */
export async function backfillBuckets(
  changes: readonly Change[],
  context: AfterChangeContext,
): Promise<void> {
  const [createdAt, many] = [context.at.getTime(), changes.length > 1];
  const created = changes.flatMap(({ id, before, after }, index) =>
    after && !before ? [bucketOf({ id, createdAt, document: after }, many ? `${index}.value.` : '')] : [],
  );
  const deleted = changes.flatMap(({ id, before, after }) =>
    before && !after ? (readBucket({ id, createdAt, document: before }) ?? []) : [],
  );
  // No usage is on its way to these buckets, nor comes until this transaction ends.
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

/** Takes what is outside of buckets and the new one could have covered, oldest first. */
async function backfillBucket(bucket: Bucket, context: AfterChangeContext): Promise<void> {
  const holders = await uncoveredHolders(bucket, context);
  if (holders.length === 0) return;
  const entries = entriesByHolder(await lockedEntries(holders, context));
  const consumers = await consumersOf(holders, context);
  const levels = new DrawnAmounts(new Map());
  const [old, fresh]: [Entry[], Entry[]] = [[], []];
  for (const holder of holders) {
    const own = entries.get(holder) ?? [];
    const moved = moveToBucket(bucket, own, levels, consumers.get(holder) ?? UNKNOWN_CONSUMER);
    if (moved === own) continue;
    old.push(...own);
    fresh.push(...moved);
  }
  await context.store.ledger.replace(old, fresh);
  await raiseThresholdEvents([bucket], levels, context);
}

const UNKNOWN_CONSUMER: Consumer = { user: undefined, resources: [] };

function entriesByHolder(entries: readonly Entry[]): Map<string, Entry[]> {
  const found = new Map<string, Entry[]>();
  for (const entry of entries) {
    const own = found.get(entry.holder);
    if (own) own.push(entry);
    else found.set(entry.holder, [entry]);
  }
  return found;
}

/** The entries of one record when the bucket has taken what it can of them; the very same when it takes nothing. */
function moveToBucket(bucket: Bucket, own: Entry[], levels: DrawnAmounts, by: Consumer): Entry[] {
  const facets = new Set(
    own.filter((entry) => covers(bucket, entry)).map(({ facets: [facet = ''] }) => facet),
  );
  return [...facets].reduce((entries, facet) => {
    const isCovered = (entry: Entry) => covers(bucket, entry) && entry.facets[0] === facet;
    const found = entries.find(isCovered);
    const amount = found ? levels.drawableAmount(bucket, new Big(found.amount)) : new Big(0);
    if (!found || amount.eq(0)) return entries;
    levels.draw(bucket, amount);
    const { holder, at } = found;
    const draw = drawEntry(bucket, { holder, at, base: facetParts(facet).base, amount, by });
    return [...entries.flatMap((entry) => (isCovered(entry) ? reduced(entry, amount) : [entry])), draw];
  }, own);
}

/** Whose usage it could take, oldest first. */
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
    'There is too much usage that the bucket would have to take',
    `More than ${MAX_BACKFILLED_RECORDS} usage records of its validity are outside of buckets: let validFor begin later, or create the bucket before its usage`,
  );

/** All entries of these records, when no other new bucket takes from them. */
async function lockedEntries(holders: readonly string[], { store }: AfterChangeContext): Promise<Entry[]> {
  const found = await store.ledger.of(holders);
  const [drawnFrom, uncovered] = [found.filter((entry) => !isUncovered(entry)), found.filter(isUncovered)];
  for (const entries of [drawnFrom, uncovered])
    await store.ledger.lock([...new Set(entries.map(({ subject }) => subject))]);
  return store.ledger.of(holders);
}

async function consumersOf(
  holders: readonly string[],
  context: AfterChangeContext,
): Promise<Map<string, Consumer>> {
  const consumers = new Map<string, Consumer>();
  for await (const { id, document } of everyMatch(usageCollection(context), oneOf('id', holders)))
    consumers.set(id, usageRecordOf(document));
  return consumers;
}

/** Whether it is an entry outside of buckets, of what and when the bucket counts. */
function covers(bucket: Bucket, entry: Entry): boolean {
  if (!isUncovered(entry) || !isInForce(bucket, entry.at)) return false;
  const { usageType, base } = facetParts(entry.facets[0] ?? '');
  return usageType === bucket.usageType && (bucket.unit === undefined || bucket.unit.base === base);
}

function reduced(entry: Entry, amount: Big): Entry[] {
  const left = new Big(entry.amount).minus(amount);
  return left.gt(0) ? [{ ...entry, amount: left.toFixed() }] : [];
}
