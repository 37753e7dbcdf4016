import type { Big } from 'big.js';
import type { StoredResource } from '../../store/collection.js';
import type { JsonObject, JsonValue } from '../../values/json.js';
import { idsIn, objectsIn, textIn } from '../read-values.js';
import { type TimePeriod, timePeriodIn } from '../time-period.js';
import { hasAmount, readAmount, unitsOf } from './amount.js';
import type { LinkKeys } from './links.js';
import { type Unit, unitOf } from './unit.js';

/** The facts that a bucket's status depends on, beside the clock. */
export interface StatusFacts {
  readonly period: TimePeriod;
  readonly isSuspended: boolean;
}

export const statusFacts = ({ validFor, status }: JsonObject): StatusFacts => ({
  period: timePeriodIn(validFor),
  isSuspended: normalizedKey(status) === 'suspended',
});

/** A parsed bucket; amounts are in the base unit. */
export interface Bucket extends LinkKeys, StatusFacts {
  readonly id: string;
  readonly document: JsonObject;
  /** In lower case. */
  readonly usageType: string;
  /** Undefined when the document names no unit; then the bucket accepts usage in any unit. */
  readonly unit: Unit | undefined;
  /** Undefined when the bucket has no limit. */
  readonly allowance: Big | undefined;
  /** Whether it has counters by user and by device. */
  readonly isShared: boolean;
  /** Milliseconds since the epoch. */
  readonly createdAt: number;
}

type StoredBucket = Pick<StoredResource, 'id' | 'createdAt' | 'document'>;

/** Parses a bucket; undefined when its amount cannot be read, so that nothing is drawn from it. */
export function bucketOf({ id, createdAt, document }: StoredBucket): Bucket | undefined {
  const { usageType, remainingValue, reservedValue, isShared, product, relatedParty } = document;
  const logicalResources = objectsIn(document.logicalResource);
  const unit = unitIn(remainingValue, reservedValue);
  const allowance = allowanceIn(remainingValue, unit);
  if (allowance === 'unreadable') return undefined;
  return {
    id,
    createdAt,
    document,
    unit,
    usageType: normalizedKey(usageType),
    allowance,
    ...statusFacts(document),
    isShared: typeof isShared === 'boolean' ? isShared : logicalResources.length > 1,
    products: idsIn(product),
    resources: [...new Set(logicalResources.flatMap((each) => resourceNames(each)))],
    parties: idsIn(relatedParty),
  };
}

/** The names of a logical resource: its id and its value, such as a phone number. */
export const resourceNames = ({ id, value }: JsonObject): string[] => [
  ...new Set([textIn(id) ?? [], textIn(value) ?? []].flat()),
];

/** Trimmed lower case, in which usage types and statuses are compared. */
export const normalizedKey = (value: JsonValue | undefined): string =>
  (textIn(value) ?? '').trim().toLowerCase();

/** The bucket's unit: pieces when its amount has no unit, undefined when it has no amount either. */
function unitIn(remaining: JsonValue | undefined, reserved: JsonValue | undefined): Unit | undefined {
  const units = unitsOf(remaining) ?? (readAmount(remaining) ?? { units: unitsOf(reserved) }).units;
  return units === undefined ? undefined : unitOf(units);
}

function allowanceIn(value: JsonValue | undefined, unit: Unit | undefined): Big | undefined | 'unreadable' {
  if (!hasAmount(value)) return undefined;
  const read = readAmount(value, unit?.name);
  return read ? read.amount.times(unitOf(read.units).size) : 'unreadable';
}
