import type { Collection } from '../../store/collection.js';
import type { Tally } from '../../store/tallies.js';
import { everyMatch, oneOf } from '../resource/every-match.js';
import { isIn } from '../time-period.js';
import type { ResourceAccess } from '../types.js';
import { type Bucket, bucketOf } from './bucket.js';
import { subjectsOfBucket, subjectsOfParties, subjectsOfResources } from './links.js';

const [FOLDER, RESOURCE] = ['prepay-balance-management', 'bucket'];

export const hasBuckets = (reach: ResourceAccess): boolean => reach.has(FOLDER, RESOURCE);
export const bucketCollection = (reach: ResourceAccess): Collection => reach.collection(FOLDER, RESOURCE);
export const bucketAddress = (reach: ResourceAccess, id: string): string =>
  reach.addressOf(FOLDER, RESOURCE, id);
export const bucketResource = [FOLDER, RESOURCE] as const;

/** The subject among the tallies that has the buckets of a subject of `links`, and is locked for it. */
export const linkSubject = (subject: string): string => `bucket-link/${subject}`;
/** The subject in the ledger that has what is drawn from a bucket. */
export const drawnSubject = (id: string): string => `bucket/${id}`;

/** Digits of milliseconds, so that texts are in the order of time up to the year 9999. */
const WIDTH = 15;
const inOrderOfTime = (at: number) => String(Math.min(Math.max(0, at), 10 ** WIDTH - 1)).padStart(WIDTH, '0');

/** Lists a bucket where usage looks for it: by the end of its validity. Minus one takes it from there. */
export const listing = (bucket: Bucket, amount: '1' | '-1'): Tally[] =>
  subjectsOfBucket(bucket).map((subject) => ({
    ...{ subject: linkSubject(subject), amount },
    part: `${inOrderOfTime(bucket.period.to)}/${bucket.id}`,
  }));

/** Buckets that usage looks at under one subject, the soonest to expire. */
const MOST_IN_FORCE = 200;

/** The buckets under each of these subjects of `links` that are in force at this time or later. */
export async function listedBuckets(
  subjects: readonly string[],
  from: number,
  reach: ResourceAccess,
): Promise<Map<string, Bucket[]>> {
  const range = { from: inOrderOfTime(from + 1), to: ':', most: MOST_IN_FORCE };
  const listed = hasBuckets(reach) ? await reach.store.tallies.read(subjects.map(linkSubject), range) : [];
  const buckets = await bucketsById([...new Set(listed.map(idOf))], reach);
  const found = new Map<string, Bucket[]>();
  for (const tally of listed) {
    const bucket = buckets.get(idOf(tally));
    if (bucket) found.set(tally.subject, [...(found.get(tally.subject) ?? []), bucket]);
  }
  return new Map(subjects.map((subject) => [subject, found.get(linkSubject(subject)) ?? []]));
}

/** The ids of the buckets that name one of these logical resources, by id or by value. */
export async function listedIds(resources: readonly string[], reach: ResourceAccess): Promise<string[]> {
  const subjects = subjectsOfResources(resources).map(linkSubject);
  const listed = await reach.store.tallies.read(subjects, { limit: MOST_LISTED, isLast: true });
  return lastToExpire(listed);
}

/** The buckets that name one of these parties and are in force at this time or later. */
export async function bucketsOfParties(
  parties: readonly string[],
  from: number,
  reach: ResourceAccess,
): Promise<Bucket[]> {
  if (!hasBuckets(reach)) return [];
  const range = { from: inOrderOfTime(from + 1), to: ':', most: MOST_LISTED, isLast: true };
  const listed = await reach.store.tallies.read(subjectsOfParties(parties).map(linkSubject), range);
  return [...(await bucketsById(lastToExpire(listed), reach)).values()];
}

const idOf = ({ part }: Tally) => part.slice(WIDTH + 1);

function lastToExpire(listed: readonly Tally[]): string[] {
  const inOrder = [...listed].sort((one, other) => (one.part > other.part ? -1 : 1));
  return [...new Set(inOrder.map(idOf))].slice(0, MOST_LISTED);
}

/** Of more than that, nobody asks for those that have expired first. */
const MOST_LISTED = 1_000;

const AT_ONCE = 500;

export async function bucketsById(
  ids: readonly string[],
  reach: ResourceAccess,
): Promise<Map<string, Bucket>> {
  const buckets = new Map<string, Bucket>();
  for (let start = 0; start < ids.length; start += AT_ONCE) {
    const some = oneOf('id', ids.slice(start, start + AT_ONCE));
    for await (const stored of everyMatch(bucketCollection(reach), some)) {
      const bucket = readable(stored);
      if (bucket) buckets.set(stored.id, bucket);
    }
  }
  return buckets;
}

/** What was stored may be older than the rules of today; such a bucket is none. */
export function readable(stored: Parameters<typeof bucketOf>[0]): Bucket | undefined {
  try {
    return bucketOf(stored);
  } catch {
    return undefined;
  }
}

/** Whether usage of this time may be drawn from it. A period that ends before it begins has no such time. */
export const isInForce = ({ period, isSuspended }: Bucket, at: number): boolean =>
  !isSuspended && isIn(period, at);

/** Which one is drawn first: the soonest to expire, then the oldest. */
export function inOrderOfDrawing(one: Bucket, other: Bucket): number {
  return (
    compare(one.period.to, other.period.to) ||
    compare(one.period.from, other.period.from) ||
    compare(one.createdAt, other.createdAt) ||
    (one.id < other.id ? -1 : 1)
  );
}

/** Infinities cannot be subtracted. */
const compare = (one: number, other: number) => (one < other ? -1 : Number(one > other));
