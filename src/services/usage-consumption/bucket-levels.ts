import type { JsonObject, JsonValue } from '../../rest/json.js';
import type { Reach } from '../behaviour.js';
import { everyMatch, oneOf } from '../every-match.js';

/** How full a bucket in force is. */
export interface BucketLevel {
  readonly id: string;
  readonly usageType: string;
  /** The ids of its products. */
  readonly products: readonly string[];
  /** Of 0 to 1, what is used of the allowance; undefined when it is unlimited. */
  readonly share: number | undefined;
}

/** The buckets of these parties that are in force. */
export async function bucketLevels(
  reach: Reach,
  parties: readonly string[],
  _at: Date,
): Promise<BucketLevel[]> {
  const levels: BucketLevel[] = [];
  if (!reach.has('prepay-balance-management', 'bucket') || parties.length === 0) return levels;
  const buckets = reach.collection('prepay-balance-management', 'bucket');
  const ofParties = oneOf('relatedParty.id', parties);
  let used = 0;
  for await (const { document } of everyMatch(reach.collection('usage-management', 'usage'), ofParties))
    used += list(document.usageCharacteristic).reduce((sum, { value }) => sum + amountOf(value), 0);
  for await (const { id, document } of everyMatch(buckets, ofParties))
    levels.push({
      ...{ id, usageType: String(document.usageType ?? '') },
      products: list(document.product).map((each) => String(each.id)),
      share: document.remainingValue ? used / amountOf(document.remainingValue) : undefined,
    });
  return levels;
}

const list = (value: JsonValue | undefined) => (Array.isArray(value) ? value : []) as JsonObject[];
const amountOf = (value: JsonValue | undefined) => Number((value as JsonObject | undefined)?.amount ?? 0);
