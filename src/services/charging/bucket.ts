import type { Big } from 'big.js';
import type { StoredResource } from '../../store/collection.js';
import { isObject, type JsonObject, type JsonValue } from '../../values/json.js';
import { idsIn, objectsIn, textIn } from '../read-values.js';
import { type TimePeriod, timePeriodIn } from '../time-period.js';
import { parseAmount } from './amount.js';
import type { LinkKeys } from './links.js';
import { PIECE, type Unit, unitOf } from './unit.js';

/** What a bucket's document says, with amounts in the base of its unit. */
export interface Bucket extends LinkKeys {
  readonly id: string;
  readonly document: JsonObject;
  /** In lower case. */
  readonly usageType: string;
  /** Undefined when nothing says what it counts in: then it takes any unit. */
  readonly unit: Unit | undefined;
  /** Undefined: without limit. */
  readonly allowance: Big | undefined;
  readonly period: TimePeriod;
  readonly isSuspended: boolean;
  /** Whether it counts by user and by device. */
  readonly isShared: boolean;
  /** Milliseconds since the epoch. */
  readonly createdAt: number;
}

type StoredBucket = Pick<StoredResource, 'id' | 'createdAt' | 'document'>;

/** Throws a 400 for amounts that are none, which names their place: what stands before it, and the path. */
export function bucketOf({ id, createdAt, document }: StoredBucket, pathPrefix = ''): Bucket {
  const { usageType, remainingValue, reservedValue, status, isShared, product, relatedParty } = document;
  const logicalResources = objectsIn(document.logicalResource);
  const unit = unitIn(remainingValue, reservedValue);
  return {
    id, createdAt, document, unit,
    usageType: normalizedKey(usageType),
    allowance: allowanceIn(remainingValue, unit, pathPrefix),
    period: timePeriodIn(document.validFor),
    isSuspended: normalizedKey(status) === 'suspended',
    isShared: typeof isShared === 'boolean' ? isShared : logicalResources.length > 1,
    products: idsIn(product),
    resources: [...new Set(logicalResources.flatMap((each) => resourceNames(each)))],
    parties: idsIn(relatedParty),
  };
}

/** What a logical resource is known by: its id, and its value, like a phone number. */
export const resourceNames = ({ id, value }: JsonObject): string[] => [
  ...new Set([textIn(id) ?? [], textIn(value) ?? []].flat()),
];

/** What usage types are compared by. */
export const normalizedKey = (value: JsonValue | undefined): string =>
  (textIn(value) ?? '').trim().toLowerCase();

/** What it counts in: pieces, where it holds an amount of nothing. */
function unitIn(remaining: JsonValue | undefined, reserved: JsonValue | undefined): Unit | undefined {
  const [units] = [remaining, reserved].flatMap((value) => textIn(objectOf(value).units) ?? []);
  if (units !== undefined) return unitOf(units);
  return objectOf(remaining).amount === undefined ? undefined : unitOf(PIECE);
}

function allowanceIn(
  value: JsonValue | undefined,
  unit: Unit | undefined,
  pathPrefix: string,
): Big | undefined {
  if (!isObject(value) || value.amount === undefined) return undefined;
  return unit && parseAmount(value.amount, `${pathPrefix}remainingValue.amount`).times(unit.size);
}

const objectOf = (value: JsonValue | undefined): JsonObject => (isObject(value) ? value : {});
