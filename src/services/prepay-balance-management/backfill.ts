import { Big } from 'big.js';
import { conflict } from '../../errors.js';
import type { Entry } from '../../store/ledger.js';
import { type Bucket, bucketOf } from '../charging/bucket.js';
import { drawnSubject, isInForce, linkSubject, listing, readable } from '../charging/buckets.js';
import { type Consumer, drawn, Levels } from '../charging/drawing.js';
import { subjectsOfBucket } from '../charging/links.js';
import { raiseThresholdEvents, thresholdSubjects } from '../charging/thresholds.js';
import { facetParts, isUncovered, uncoveredSubject } from '../charging/uncovered-usage.js';
import { usageRecordOf } from '../charging/usage-record.js';
import { usageCollection } from '../charging/usages.js';
import { everyMatch, oneOf } from '../resource/every-match.js';
import { timeRangeOf } from '../time-period.js';
import type { AfterChangeContext, Change } from '../types.js';

/** Usage records outside of buckets that a new bucket looks at. */
const MOST_TAKEN = 10_000;

/** Lists new buckets for usage to be drawn from, and lets them take what was outside of buckets; forgets deleted ones. */
export async function backfillBuckets(
  changes: readonly Change[],
  following: AfterChangeContext,
): Promise<void> {
  const [createdAt, many] = [following.at.getTime(), changes.length > 1];
  const fresh = changes.flatMap(({ id, before, after }, index) =>
    after && !before ? [bucketOf({ id, createdAt, document: after }, many ? `${index}.value.` : '')] : [],
  );
  const gone = changes.flatMap(({ id, before, after }) =>
    before && !after ? (readable({ id, createdAt, document: before }) ?? []) : [],
  );
  // No usage is on its way to these buckets, nor comes until this transaction ends.
  const { ledger, tallies } = following.store;
  await tallies.lock([...fresh, ...gone].flatMap(subjectsOfBucket).map(linkSubject));
  await tallies.add([
    ...fresh.flatMap((bucket) => listing(bucket, '1')),
    ...gone.flatMap((bucket) => listing(bucket, '-1')),
  ]);
  const drawnFrom = gone.map(({ id }) => drawnSubject(id));
  await ledger.lock(drawnFrom);
  await ledger.drop(drawnFrom);
  await tallies.drop(thresholdSubjects(gone));
  for (const bucket of fresh) await take(bucket, following);
}

/** Takes what is outside of buckets and the new one could have covered, oldest first. */
async function take(bucket: Bucket, following: AfterChangeContext): Promise<void> {
  const holders = await holdersOutside(bucket, following);
  if (holders.length === 0) return;
  const entries = byHolder(await lockedEntries(holders, following));
  const consumers = await consumersOf(holders, following);
  const levels = new Levels(new Map());
  const [old, fresh]: [Entry[], Entry[]] = [[], []];
  for (const holder of holders) {
    const own = entries.get(holder) ?? [];
    const moved = movedTo(bucket, own, levels, consumers.get(holder) ?? NOBODY);
    if (moved === own) continue;
    old.push(...own);
    fresh.push(...moved);
  }
  await following.store.ledger.replace(old, fresh);
  await raiseThresholdEvents([bucket], levels, following);
}

const NOBODY: Consumer = { user: undefined, resources: [] };

function byHolder(entries: readonly Entry[]): Map<string, Entry[]> {
  const found = new Map<string, Entry[]>();
  for (const entry of entries) {
    const own = found.get(entry.holder);
    if (own) own.push(entry);
    else found.set(entry.holder, [entry]);
  }
  return found;
}

/** The entries of one record when the bucket has taken what it can of them; the very same when it takes nothing. */
function movedTo(bucket: Bucket, own: Entry[], levels: Levels, by: Consumer): Entry[] {
  const facets = new Set(
    own.filter((entry) => covers(bucket, entry)).map(({ facets: [facet = ''] }) => facet),
  );
  return [...facets].reduce((entries, facet) => {
    const isMeant = (entry: Entry) => covers(bucket, entry) && entry.facets[0] === facet;
    const found = entries.find(isMeant);
    const amount = found ? levels.most(bucket, new Big(found.amount)) : new Big(0);
    if (!found || amount.eq(0)) return entries;
    levels.draw(bucket, amount);
    const { holder, at } = found;
    const taken = drawn(bucket, { holder, at, base: facetParts(facet).base, amount, by });
    return [...entries.flatMap((entry) => (isMeant(entry) ? lessened(entry, amount) : [entry])), taken];
  }, own);
}

/** Whose usage it could take, oldest first. */
async function holdersOutside(bucket: Bucket, { store }: AfterChangeContext): Promise<string[]> {
  if (bucket.isSuspended || bucket.period.from >= bucket.period.to) return [];
  const span = timeRangeOf(bucket.period);
  const times = new Map<string, number>();
  for (const subject of subjectsOfBucket(bucket)) {
    const found = await store.ledger.entries(uncoveredSubject(subject), span, MOST_TAKEN + 1);
    if (found.length > MOST_TAKEN) throw tooMuch();
    for (const entry of found) if (covers(bucket, entry)) times.set(entry.holder, entry.at);
  }
  if (times.size > MOST_TAKEN) throw tooMuch();
  const compare = ([one, at]: [string, number], [other, then]: [string, number]) =>
    at - then || (one < other ? -1 : 1);
  return [...times].sort(compare).map(([holder]) => holder);
}

const tooMuch = () =>
  conflict(
    'There is too much usage that the bucket would have to take',
    `More than ${MOST_TAKEN} usage records of its validity are outside of buckets: let validFor begin later, or create the bucket before its usage`,
  );

/** All entries of these records, when no other new bucket takes from them. */
async function lockedEntries(holders: readonly string[], { store }: AfterChangeContext): Promise<Entry[]> {
  const seen = await store.ledger.entriesOf(holders);
  const [drawnFrom, outside] = [seen.filter((entry) => !isUncovered(entry)), seen.filter(isUncovered)];
  for (const entries of [drawnFrom, outside])
    await store.ledger.lock([...new Set(entries.map(({ subject }) => subject))]);
  return store.ledger.entriesOf(holders);
}

async function consumersOf(
  holders: readonly string[],
  following: AfterChangeContext,
): Promise<Map<string, Consumer>> {
  const consumers = new Map<string, Consumer>();
  for await (const { id, document } of everyMatch(usageCollection(following), oneOf('id', holders)))
    consumers.set(id, usageRecordOf(document));
  return consumers;
}

/** Whether it is an entry outside of buckets, of what and when the bucket counts. */
function covers(bucket: Bucket, entry: Entry): boolean {
  if (!isUncovered(entry) || !isInForce(bucket, entry.at)) return false;
  const { usageType, base } = facetParts(entry.facets[0] ?? '');
  return usageType === bucket.usageType && (bucket.unit === undefined || bucket.unit.base === base);
}

function lessened(entry: Entry, amount: Big): Entry[] {
  const left = new Big(entry.amount).minus(amount);
  return left.gt(0) ? [{ ...entry, amount: left.toFixed() }] : [];
}
