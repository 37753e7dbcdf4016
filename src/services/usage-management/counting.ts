import { isDeepStrictEqual } from 'node:util';
import { Big } from 'big.js';
import { badRequest } from '../../errors.js';
import type { Entry } from '../../store/ledger.js';
import type { JsonObject } from '../../values/json.js';
import type { Bucket } from '../charging/bucket.js';
import { drawnSubject, linkSubject } from '../charging/buckets.js';
import { type Dated, drawableBuckets } from '../charging/drawable.js';
import { drawn, Levels } from '../charging/drawing.js';
import { subjectsOfUsage } from '../charging/links.js';
import type { Measure } from '../charging/measures.js';
import { raiseThresholdEvents } from '../charging/thresholds.js';
import { isUncovered, uncoveredEntries } from '../charging/uncovered-usage.js';
import { type UsageRecord, usageRecordOf } from '../charging/usage-record.js';
import { usageCollection } from '../charging/usages.js';
import type { AfterChangeContext, Change } from '../types.js';

/** A record that counts otherwise than it did. */
interface Recount {
  readonly id: string;
  /** Before the paths of its attributes in a bulk creation: `3.value.` */
  readonly place: string;
  readonly before: UsageRecord | undefined;
  readonly after: UsageRecord | undefined;
}

/** Draws what usage has used from its buckets, and gives back what it had drawn before it was changed or deleted. */
export async function countUsage(changes: readonly Change[], following: AfterChangeContext): Promise<void> {
  const recounts = changes.map(recountOf).filter(isOtherwise);
  if (recounts.length === 0) return;
  const { ledger, tallies } = following.store;
  const records = recounts.flatMap(({ before, after }) => [before ?? [], after ?? []].flat());
  // Nobody adds or removes a bucket that these records may be drawn from until this transaction ends.
  await tallies.lockShared(records.flatMap(subjectsOfUsage).map(linkSubject));
  const old = await ledger.entriesOf(recounts.flatMap(({ id, before }) => (before ? [id] : [])));
  const wanted: Dated[] = [];
  for (const recount of recounts) wanted.push(...(await dated(recount, following)));
  const buckets = await drawableBuckets(wanted, following);
  const drawnFrom = old.filter((entry) => !isUncovered(entry)).map(({ subject }) => subject);
  const all = [...new Map(buckets.flat().map((bucket) => [bucket.id, bucket])).values()];
  const subjects = all.map(({ id }) => drawnSubject(id));
  await ledger.lock([...new Set([...subjects, ...drawnFrom])]);
  const levels = new Levels(await ledger.totals(subjects));
  for (const { subject, amount } of old) levels.giveBack(subject, new Big(amount));
  const fresh = wanted.flatMap((record, index) => entriesOf(record, buckets[index] ?? [], levels));
  await ledger.replace(old, fresh);
  await raiseThresholdEvents(all, levels, following);
}

function recountOf({ id, before, after }: Change, index: number, all: readonly Change[]): Recount {
  const place = all.length > 1 ? `${index}.value.` : '';
  return { id, place, before: before && countedBefore(before), after: after && usageRecordOf(after, place) };
}

/** What was stored may be older than the rules of today. */
function countedBefore(usage: JsonObject): UsageRecord | undefined {
  try {
    return usageRecordOf(usage);
  } catch {
    return undefined;
  }
}

const isOtherwise = ({ before, after }: Recount): boolean =>
  !isDeepStrictEqual(before, after) && [before, after].some((record) => record && record.measures.length > 0);

/** The record with the time at which it counts: when it was created, if it does not say when it was. */
async function dated({ id, place, before, after }: Recount, following: AfterChangeContext): Promise<Dated[]> {
  if (!after) return [];
  if (after.at !== undefined) return [{ ...after, id, place, at: after.at }];
  const stored = before && (await usageCollection(following).get(id, ''));
  return [{ ...after, id, place, at: stored?.createdAt ?? following.at.getTime() }];
}

/** What a record draws from each of its buckets, one after the other, and what is left of it. */
function entriesOf(record: Dated, buckets: readonly Bucket[], levels: Levels): Entry[] {
  return record.measures.flatMap((measure) => {
    const entries: Entry[] = [];
    let rest = measure.amount;
    for (const bucket of buckets) {
      const amount = bucket.usageType === measure.usageType ? levels.most(bucket, rest) : new Big(0);
      if (amount.lte(0)) continue;
      refuseOtherUnits(record, measure, bucket);
      entries.push(
        drawn(bucket, { holder: record.id, at: record.at, base: measure.base, amount, by: record }),
      );
      levels.draw(bucket, amount);
      rest = rest.minus(amount);
    }
    if (rest.lte(0)) return entries;
    return [
      ...entries,
      ...uncoveredEntries(record, measure, { holder: record.id, at: record.at, amount: rest }),
    ];
  });
}

function refuseOtherUnits({ place }: Dated, { base, shown }: Measure, { id, unit }: Bucket): void {
  if (unit === undefined || unit.base === base) return;
  throw badRequest(
    'incompatibleUnits',
    'Usage cannot be drawn from a bucket that counts in other units',
    `The usage${place === '' ? '' : ` at ${place.slice(0, -1)}`} is ${shown.slice(0, 60)}, bucket ${id} counts in ${unit.name.slice(0, 60)}: send an amount that converts into these units, or suspend or delete the bucket`,
  );
}
