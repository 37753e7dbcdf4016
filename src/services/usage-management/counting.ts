import { isDeepStrictEqual } from 'node:util';
import { Big } from 'big.js';
import { badRequest } from '../../errors.js';
import type { Entry } from '../../store/ledger.js';
import type { Store } from '../../store/store.js';
import { Slices } from '../../values/concurrency/slices.js';
import type { Bucket } from '../charging/bucket.js';
import { drawnSubject, linkSubject } from '../charging/buckets.js';
import {
  type DatedUsage,
  type DrawableUsage,
  drawableBuckets,
  subjectsOfRecord,
} from '../charging/drawable-buckets.js';
import { DrawnAmounts, drawEntry } from '../charging/drawn-amounts.js';
import type { Measure } from '../charging/measures.js';
import { raiseThresholdEvents } from '../charging/thresholds.js';
import { isUncovered, uncoveredEntries } from '../charging/uncovered-usage.js';
import { usageCollection } from '../charging/usage-collection.js';
import { holderOf, holdersOf, type UsageRecord, usageRecordOf } from '../charging/usage-record.js';
import type { AfterChangeContext, Change, ResourceAccess } from '../types.js';

/** A usage record before and after a change of what it counts. */
export interface Recount {
  readonly id: string;
  /** Prefix of attribute paths in errors: `3.value.` in a bulk creation, otherwise empty. */
  readonly pathPrefix: string;
  readonly before: UsageRecord | undefined;
  readonly after: UsageRecord | undefined;
}

/** Draws usage from its buckets, and returns what it had drawn before it was changed or deleted. */
export async function countUsage(changes: readonly Change[], context: AfterChangeContext): Promise<void> {
  const recounts = (await allRecounts(changes, context.store)).filter(hasChanged);
  if (recounts.length === 0) return;
  const { drawn, amounts } = await replaceDraws(recounts, context, refuseIncompatibleUnits);
  await raiseThresholdEvents(drawn, amounts, context);
}

/** The buckets from which records are drawn, and the amounts drawn from them. */
interface Draws {
  readonly drawn: readonly Bucket[];
  readonly amounts: DrawnAmounts;
}

/** Called for a measure that none of its buckets counts in. */
type OnIncompatible = (
  record: DatedUsage,
  measure: Measure,
  buckets: readonly Bucket[],
  amounts: DrawnAmounts,
) => void;

/** Returns what the records had drawn, and draws them again. Raises no events. Only in a transaction. */
export async function replaceDraws(
  recounts: readonly Recount[],
  context: ResourceAccess & Pick<AfterChangeContext, 'at'>,
  onIncompatible: OnIncompatible,
): Promise<Draws> {
  const { ledger, tallies } = context.store;
  const records = recounts.flatMap(({ before, after }) => [before ?? [], after ?? []].flat());
  // The locks keep the lists of buckets of these records unchanged until this transaction ends.
  await tallies.lockShared(records.flatMap(subjectsOfRecord).map(linkSubject));
  const previous = await ledger.entriesOf(
    recounts.flatMap(({ id, before }) => (before ? holdersOf(id, before) : [])),
  );
  const dated: DatedUsage[] = [];
  for (const recount of recounts) dated.push(...(await datedRecord(recount, context)));
  const drawable = await drawableBuckets(dated, context);
  const buckets = drawable.flatMap(({ measures }) => measures.flatMap((each) => each.buckets));
  const drawnFrom = previous.filter((entry) => !isUncovered(entry)).map(({ subject }) => subject);
  const drawn = [...new Map(buckets.map((bucket) => [bucket.id, bucket])).values()];
  const subjects = drawn.map(({ id }) => drawnSubject(id));
  await ledger.lock([...new Set([...subjects, ...drawnFrom])]);
  const amounts = new DrawnAmounts(await ledger.totals(subjects));
  for (const { subject, amount } of previous) amounts.giveBack(subject, new Big(amount));
  const entries = drawable.flatMap((usage) => ledgerEntries(usage, amounts, onIncompatible));
  await ledger.replace(previous, entries);
  return { drawn, amounts };
}

async function allRecounts(changes: readonly Change[], { isTransaction }: Store): Promise<Recount[]> {
  const recounts: Recount[] = [];
  const slices = new Slices(undefined, isTransaction);
  for (const [index, { id, before, after }] of changes.entries()) {
    const pathPrefix = changes.length > 1 ? `${index}.value.` : '';
    const recordThen = before && usageRecordOf(before);
    await slices.nextIfOver();
    recounts.push({ id, pathPrefix, before: recordThen, after: after && usageRecordOf(after) });
    await slices.nextIfOver();
  }
  return recounts;
}

const hasChanged = ({ before, after }: Recount): boolean =>
  !isDeepStrictEqual(before, after) && [before, after].some((record) => record && record.measures.length > 0);

/** Returns the record with the time at which it counts: `usageDate`, otherwise the time of its creation. */
async function datedRecord(
  { id, pathPrefix, before, after }: Recount,
  context: ResourceAccess & Pick<AfterChangeContext, 'at'>,
): Promise<DatedUsage[]> {
  if (!after) return [];
  if (after.at !== undefined) return [{ ...after, id, pathPrefix, at: after.at }];
  const stored = before && (await usageCollection(context).get(id, ''));
  return [{ ...after, id, pathPrefix, at: stored?.createdAt ?? context.at.getTime() }];
}

/** The ledger entries of a record: of the draws and of the uncovered rest of each measure. */
function ledgerEntries(
  { record, measures }: DrawableUsage,
  amounts: DrawnAmounts,
  onIncompatible: OnIncompatible,
): Entry[] {
  return measures.flatMap(({ measure, buckets }) => {
    const convertible = buckets.filter(({ unit }) => unit === undefined || unit.base === measure.base);
    if (convertible.length === 0) onIncompatible(record, measure, buckets, amounts);
    return measureEntries(record, measure, convertible, amounts);
  });
}

/** Draws a measure from its buckets in order. A credit goes to the first of them. */
function measureEntries(
  record: DatedUsage,
  measure: Measure,
  buckets: readonly Bucket[],
  amounts: DrawnAmounts,
): Entry[] {
  const [holder, { at }] = [holderOf(record.id, record, measure), record];
  const entries: Entry[] = [];
  let remaining = measure.amount;
  for (const bucket of buckets) {
    const amount = amounts.drawableAmount(bucket, remaining);
    if (amount.eq(0)) continue;
    entries.push(drawEntry(bucket, { holder, at, base: measure.base, amount, by: record }));
    amounts.draw(bucket, amount);
    remaining = remaining.minus(amount);
  }
  return remaining.eq(0)
    ? entries
    : [...entries, ...uncoveredEntries(record, measure, { holder, at, amount: remaining })];
}

/** Throws a 400 when one of these buckets, none of which counts in the units of the measure, has something left. */
function refuseIncompatibleUnits(
  { pathPrefix }: DatedUsage,
  { amount, shown }: Measure,
  buckets: readonly Bucket[],
  amounts: DrawnAmounts,
): void {
  const open = buckets.find((bucket) => !amounts.drawableAmount(bucket, amount).eq(0));
  if (!open) return;
  const { id, unit } = open;
  throw badRequest(
    'incompatibleUnits',
    'Usage cannot be drawn from a bucket that counts in other units',
    `The usage${pathPrefix === '' ? '' : ` at ${pathPrefix.slice(0, -1)}`} is ${shown.slice(0, 60)}, bucket ${id} counts in ${unit?.name.slice(0, 60)}: send an amount that converts into these units, or suspend or delete the bucket`,
  );
}
