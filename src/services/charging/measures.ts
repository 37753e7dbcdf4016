import type { Big } from 'big.js';
import { isObject, type JsonObject, type JsonValue } from '../../values/json.js';
import { idsIn, objectsIn, textIn } from '../read-values.js';
import { type Amount, hasAmount, readAmount, unitsOf } from './amount.js';
import { isKnownUnit, unitOf } from './unit.js';

/** An amount of one usage type, for some of the record's products. */
export interface Measure {
  /** In lower case; it is drawn from buckets of the same type. */
  readonly usageType: string;
  /** In the base of its unit; not zero, below zero for a credit. */
  readonly amount: Big;
  readonly base: string;
  /** Text for error messages, in the unit of the usage record: `3.5 GB`. */
  readonly shown: string;
  /** Ids of the products that it is counted on: all of the record for a volume, its own for a cost. */
  readonly products: readonly string[];
}

/** The quantities that a usage record counts. */
export interface Measured {
  readonly measures: readonly Measure[];
  /** Why amounts are not counted, with their paths; empty when all are. */
  readonly uncounted: readonly string[];
}

/** Names of characteristics that hold an amount, by priority. A unit can follow: `duration-seconds`. */
const AMOUNT_NAMES = ['amount', 'volume', 'quantity', 'duration'];
const UNIT_NAMES = ['units', 'unit'];

const MONETARY = 'monetary';

/** Returns the measures of a usage record: its volume and its costs. */
export function measuresOf(usage: JsonObject): Measured {
  const uncounted: string[] = [];
  const usageType = (textIn(usage.usageType) ?? '').trim().toLowerCase();
  const volume = volumeOf(usage.usageCharacteristic, uncounted);
  const costs = usageType === MONETARY && volume ? [] : costsOf(usage.ratedProductUsage, uncounted);
  if (volume && usageType === '') uncounted.push('usageType is missing');
  if (!volume && costs.length === 0 && uncounted.length === 0) uncounted.push('it has no amount');
  const products = productsOf(objectsIn(usage.ratedProductUsage));
  const volumes = volume && usageType !== '' ? [measure(usageType, volume, products)] : [];
  return { measures: [...volumes, ...costs].filter(({ amount }) => !amount.eq(0)), uncounted };
}

/** Ids of the products of rated usage. */
export const productsOf = (rated: readonly JsonObject[]): string[] =>
  idsIn(rated.map(({ productRef }) => productRef ?? null));

function measure(usageType: string, { amount, units }: Amount, products: readonly string[]): Measure {
  const { base, size, name } = unitOf(units);
  const shown = `${amount.toFixed()} ${name}`;
  return { usageType, base, amount: amount.times(size), shown, products };
}

/** Returns the first amount by priority that can be read. */
function volumeOf(characteristics: JsonValue | undefined, uncounted: string[]): Amount | undefined {
  const all = objectsIn(characteristics).map((each, index) => ({
    name: (textIn(each.name) ?? '').trim().toLowerCase(),
    value: each.value,
    index,
  }));
  const separateUnit = textIn(all.find(({ name }) => UNIT_NAMES.includes(name))?.value);
  for (const amountName of AMOUNT_NAMES)
    for (const { name, value, index } of all) {
      const inName = unitSuffix(name, amountName);
      if (name !== amountName && inName === undefined) continue;
      const amount = readAmount(value, inName ?? separateUnit);
      if (amount) return amount;
      uncounted.push(unreadable(`usageCharacteristic.${index}.value`, value));
    }
  return undefined;
}

/** Returns `seconds` for `duration-seconds` and `durationSeconds`, in lower case. */
function unitSuffix(name: string, amountName: string): string | undefined {
  if (!name.startsWith(amountName)) return undefined;
  const suffix = name.slice(amountName.length).replace(/^[-_. ]/, '');
  return isKnownUnit(suffix) ? suffix : undefined;
}

/** Returns the costs of the usage, one measure for each product and currency. */
function costsOf(rated: JsonValue | undefined, uncounted: string[]): Measure[] {
  const sums = new Map<string, Amount & { products: string[] }>();
  for (const [index, each] of objectsIn(rated).entries()) {
    const money = each.taxIncludedRatingAmount;
    if (!isObject(money) || !hasAmount(money)) continue;
    const path = `ratedProductUsage.${index}.taxIncludedRatingAmount`;
    const units = unitsOf(money)?.trim().toUpperCase();
    const cost = readAmount(money);
    if (!cost || units === undefined) {
      uncounted.push(cost ? `${path} has no unit` : unreadable(path, money));
      continue;
    }
    const products = productsOf([each]);
    const key = JSON.stringify([products, units]);
    sums.set(key, { products, units, amount: cost.amount.plus(sums.get(key)?.amount ?? 0) });
  }
  return [...sums.values()].map(({ products, ...cost }) => measure(MONETARY, cost, products));
}

/** Names a value that is not an amount. */
export const unreadable = (path: string, value: JsonValue | undefined): string =>
  `${path} is ${JSON.stringify(value)?.slice(0, 60) ?? 'missing'}`;
