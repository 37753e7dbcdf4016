import type { Collection } from '../../store/collection.js';
import type { PartRange, Tally } from '../../store/tallies.js';
import { everyMatch, oneOf } from '../resource/every-match.js';
import { isIn } from '../time-period.js';
import type { ResourceAccess } from '../types.js';
import { type Bucket, bucketOf } from './bucket.js';
import { subjectsOfBucket, subjectsOfParties, subjectsOfResources } from './links.js';

const [FOLDER, RESOURCE] = ['prepay-balance-management', 'bucket'];

export const hasBuckets = (access: ResourceAccess): boolean => access.has(FOLDER, RESOURCE);
export const bucketCollection = (access: ResourceAccess): Collection => access.collection(FOLDER, RESOURCE);
export const bucketAddress = (access: ResourceAccess, id: string): string =>
  access.addressOf(FOLDER, RESOURCE, id);
export const bucketResource = [FOLDER, RESOURCE] as const;

/** Subject of the tallies that list the buckets of a link subject; locked to change or read that list. */
export const linkSubject = (subject: string): string => `bucket-link/${subject}`;
/** Ledger subject of the usage drawn from a bucket. */
export const drawnSubject = (id: string): string => `bucket/${id}`;

/** Digits of milliseconds: texts of this length sort by time up to the year 9999. */
const TIME_DIGITS = 15;
/** Fixed-width digits of a time; infinite times become the smallest or largest value. */
const sortableTime = (at: number) =>
  String(Math.min(Math.max(0, at), 10 ** TIME_DIGITS - 1)).padStart(TIME_DIGITS, '0');

/** Tallies that list a bucket under its link subjects, by the end of its validity; `-1` removes it. */
export const bucketLinkTallies = (bucket: Bucket, amount: '1' | '-1'): Tally[] =>
  subjectsOfBucket(bucket).map((subject) => ({
    subject: linkSubject(subject),
    amount,
    part: `${sortableTime(bucket.period.to)}/${bucket.id}`,
  }));

/** Maximum buckets of one link subject that usage can draw from: the first to expire. */
const MAX_BUCKETS_PER_SUBJECT = 200;

/** Maximum buckets of a list; of more, the first to expire are left out. */
const MAX_LISTED_BUCKETS = 1_000;

const IDS_PER_QUERY = 500;

/** The buckets of each link subject that expire after `from`, the first to expire first. */
export async function bucketsByLink(
  subjects: readonly string[],
  from: number,
  access: ResourceAccess,
): Promise<Map<string, Bucket[]>> {
  const range: PartRange = { from: sortableTime(from + 1), to: ':', limit: MAX_BUCKETS_PER_SUBJECT };
  const listed = hasBuckets(access) ? await access.store.tallies.read(subjects.map(linkSubject), range) : [];
  const buckets = await bucketsById([...new Set(listed.map(bucketIdOf))], access);
  const found = new Map<string, Bucket[]>();
  for (const tally of listed) {
    const bucket = buckets.get(bucketIdOf(tally));
    if (bucket) found.set(tally.subject, [...(found.get(tally.subject) ?? []), bucket]);
  }
  return new Map(subjects.map((subject) => [subject, found.get(linkSubject(subject)) ?? []]));
}

/** Ids of the buckets that name one of these logical resources by id or value. */
export async function bucketIdsOfResources(
  resources: readonly string[],
  access: ResourceAccess,
): Promise<string[]> {
  const subjects = subjectsOfResources(resources).map(linkSubject);
  const listed = await access.store.tallies.read(subjects, { limit: MAX_LISTED_BUCKETS, isLast: true });
  return lastExpiringIds(listed);
}

/** The buckets that name one of these parties and expire after `from`. */
export async function bucketsOfParties(
  parties: readonly string[],
  from: number,
  access: ResourceAccess,
): Promise<Bucket[]> {
  if (!hasBuckets(access)) return [];
  const range: PartRange = { from: sortableTime(from + 1), to: ':', limit: MAX_LISTED_BUCKETS, isLast: true };
  const listed = await access.store.tallies.read(subjectsOfParties(parties).map(linkSubject), range);
  return [...(await bucketsById(lastExpiringIds(listed), access)).values()];
}

const bucketIdOf = ({ part }: Tally) => part.slice(TIME_DIGITS + 1);

function lastExpiringIds(listed: readonly Tally[]): string[] {
  const lastFirst = [...listed].sort((one, other) => (one.part > other.part ? -1 : 1));
  return [...new Set(lastFirst.map(bucketIdOf))].slice(0, MAX_LISTED_BUCKETS);
}

/** Returns the buckets with these ids, without those that are not valid now. */
export async function bucketsById(
  ids: readonly string[],
  access: ResourceAccess,
): Promise<Map<string, Bucket>> {
  const buckets = new Map<string, Bucket>();
  for (let start = 0; start < ids.length; start += IDS_PER_QUERY) {
    const where = oneOf('id', ids.slice(start, start + IDS_PER_QUERY));
    for await (const stored of everyMatch(bucketCollection(access), where)) {
      const bucket = bucketOf(stored);
      if (bucket) buckets.set(stored.id, bucket);
    }
  }
  return buckets;
}

/** Whether usage at a time can be drawn from the bucket. */
export const isInForce = ({ period, isSuspended }: Bucket, at: number): boolean =>
  !isSuspended && isIn(period, at);

/** Sorts buckets in drawing order: the first to expire, then the oldest. */
export function compareForDrawing(one: Bucket, other: Bucket): number {
  return (
    compare(one.period.to, other.period.to) ||
    compare(one.period.from, other.period.from) ||
    compare(one.createdAt, other.createdAt) ||
    (one.id < other.id ? -1 : 1)
  );
}

/** A comparison instead of a subtraction: periods can be infinite. */
const compare = (one: number, other: number) => (one < other ? -1 : Number(one > other));
