import { isDeepStrictEqual } from 'node:util';
import { Big } from 'big.js';
import { badRequest } from '../../errors.js';
import type { Entry } from '../../store/ledger.js';
import type { JsonObject } from '../../values/json.js';
import { Slices } from '../../values/slices.js';
import type { Bucket } from '../charging/bucket.js';
import { drawnSubject, linkSubject } from '../charging/buckets.js';
import { type DatedUsage, drawableBuckets } from '../charging/drawable-buckets.js';
import { DrawnAmounts, drawEntry } from '../charging/drawn-amounts.js';
import { subjectsOfUsage } from '../charging/links.js';
import type { Measure } from '../charging/measures.js';
import { raiseThresholdEvents } from '../charging/thresholds.js';
import { isUncovered, uncoveredEntries } from '../charging/uncovered-usage.js';
import { usageCollection } from '../charging/usage-collection.js';
import { type UsageRecord, usageRecordOf } from '../charging/usage-record.js';
import type { AfterChangeContext, Change } from '../types.js';

/** A usage record before and after a change of what it counts. */
interface Recount {
  readonly id: string;
  /** Prefix of attribute paths in errors: `3.value.` in a bulk creation, otherwise empty. */
  readonly pathPrefix: string;
  readonly before: UsageRecord | undefined;
  readonly after: UsageRecord | undefined;
}

/** Draws usage from its buckets, and returns what it had drawn before it was changed or deleted. */
export async function countUsage(changes: readonly Change[], context: AfterChangeContext): Promise<void> {
  const recounts = (await allRecounts(changes)).filter(hasChanged);
  if (recounts.length === 0) return;
  const { ledger, tallies } = context.store;
  const records = recounts.flatMap(({ before, after }) => [before ?? [], after ?? []].flat());
  // The locks keep the lists of buckets of these records unchanged until this transaction ends.
  await tallies.lockShared(records.flatMap(subjectsOfUsage).map(linkSubject));
  const previous = await ledger.entriesOf(recounts.flatMap(({ id, before }) => (before ? [id] : [])));
  const dated: DatedUsage[] = [];
  for (const recount of recounts) dated.push(...(await datedRecord(recount, context)));
  const buckets = await drawableBuckets(dated, context);
  const drawnFrom = previous.filter((entry) => !isUncovered(entry)).map(({ subject }) => subject);
  const drawn = [...new Map(buckets.flat().map((bucket) => [bucket.id, bucket])).values()];
  const subjects = drawn.map(({ id }) => drawnSubject(id));
  await ledger.lock([...new Set([...subjects, ...drawnFrom])]);
  const amounts = new DrawnAmounts(await ledger.totals(subjects));
  for (const { subject, amount } of previous) amounts.giveBack(subject, new Big(amount));
  const entries = dated.flatMap((record, index) => ledgerEntries(record, buckets[index] ?? [], amounts));
  await ledger.replace(previous, entries);
  await raiseThresholdEvents(drawn, amounts, context);
}

async function allRecounts(changes: readonly Change[]): Promise<Recount[]> {
  const recounts: Recount[] = [];
  const slices = new Slices();
  for (const [index, { id, before, after }] of changes.entries()) {
    const pathPrefix = changes.length > 1 ? `${index}.value.` : '';
    const recordThen = before && recordBefore(before);
    await slices.nextIfOver();
    recounts.push({ id, pathPrefix, before: recordThen, after: after && usageRecordOf(after, pathPrefix) });
    await slices.nextIfOver();
  }
  return recounts;
}

/** The record of the stored document; undefined when it was stored under older rules and is not valid now. */
function recordBefore(usage: JsonObject): UsageRecord | undefined {
  try {
    return usageRecordOf(usage);
  } catch {
    return undefined;
  }
}

const hasChanged = ({ before, after }: Recount): boolean =>
  !isDeepStrictEqual(before, after) && [before, after].some((record) => record && record.measures.length > 0);

/** Returns the record with the time at which it counts: `usageDate`, otherwise the time of its creation. */
async function datedRecord(
  { id, pathPrefix, before, after }: Recount,
  context: AfterChangeContext,
): Promise<DatedUsage[]> {
  if (!after) return [];
  if (after.at !== undefined) return [{ ...after, id, pathPrefix, at: after.at }];
  const stored = before && (await usageCollection(context).get(id, ''));
  return [{ ...after, id, pathPrefix, at: stored?.createdAt ?? context.at.getTime() }];
}

/** Draws a record from its buckets in order; returns the entries of the draws and of the uncovered rest. */
function ledgerEntries(record: DatedUsage, buckets: readonly Bucket[], amounts: DrawnAmounts): Entry[] {
  return record.measures.flatMap((measure) => {
    const entries: Entry[] = [];
    let remaining = measure.amount;
    for (const bucket of buckets) {
      const amount =
        bucket.usageType === measure.usageType ? amounts.drawableAmount(bucket, remaining) : new Big(0);
      if (amount.lte(0)) continue;
      refuseIncompatibleUnits(record, measure, bucket);
      entries.push(
        drawEntry(bucket, { holder: record.id, at: record.at, base: measure.base, amount, by: record }),
      );
      amounts.draw(bucket, amount);
      remaining = remaining.minus(amount);
    }
    if (remaining.lte(0)) return entries;
    return [
      ...entries,
      ...uncoveredEntries(record, measure, { holder: record.id, at: record.at, amount: remaining }),
    ];
  });
}

function refuseIncompatibleUnits(
  { pathPrefix }: DatedUsage,
  { base, shown }: Measure,
  { id, unit }: Bucket,
): void {
  if (unit === undefined || unit.base === base) return;
  throw badRequest(
    'incompatibleUnits',
    'Usage cannot be drawn from a bucket that counts in other units',
    `The usage${pathPrefix === '' ? '' : ` at ${pathPrefix.slice(0, -1)}`} is ${shown.slice(0, 60)}, bucket ${id} counts in ${unit.name.slice(0, 60)}: send an amount that converts into these units, or suspend or delete the bucket`,
  );
}
