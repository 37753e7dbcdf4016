import { Big } from 'big.js';
import { badRequest } from '../../errors.js';
import { isObject, type JsonObject, type JsonValue } from '../../values/json.js';
import { objectsIn, textIn } from '../read-values.js';
import { parseAmount } from './amount.js';
import { isKnownUnit, PIECE, unitOf } from './unit.js';

/** An amount of one usage type. */
export interface Measure {
  /** In lower case; it is drawn from buckets of the same type. */
  readonly usageType: string;
  /** In the base of its unit; more than zero. */
  readonly amount: Big;
  readonly base: string;
  /** Text for error messages, in the unit of the usage record: `3.5 GB`. */
  readonly shown: string;
}

/** Names of characteristics that hold an amount, by priority. A unit can follow: `duration-seconds`. */
const AMOUNT_NAMES = ['amount', 'volume', 'quantity', 'duration'];
const UNIT_NAMES = ['units', 'unit'];

const MONETARY = 'monetary';

/** Returns the measures of a usage record: its volume and its costs. Throws a 400 for an amount that is not valid. */
export function measuresOf(usage: JsonObject, pathPrefix: string): Measure[] {
  const usageType = (textIn(usage.usageType) ?? '').trim().toLowerCase();
  const volume = usageType === '' ? undefined : volumeOf(usage.usageCharacteristic, pathPrefix);
  const [amount, units] = volume ?? [new Big(0), ''];
  const volumes = amount.gt(0) ? [measure(usageType, amount, units)] : [];
  return usageType === MONETARY && volume
    ? volumes
    : [...volumes, ...costsOf(usage.ratedProductUsage, pathPrefix)];
}

function measure(usageType: string, amount: Big, units: string): Measure {
  const { base, size, name } = unitOf(units);
  return { usageType, base, amount: amount.times(size), shown: `${amount.toFixed()} ${name}` };
}

/** Returns the first amount by priority, with its unit. */
function volumeOf(characteristics: JsonValue | undefined, pathPrefix: string): [Big, string] | undefined {
  const all = objectsIn(characteristics).map((each, index) => ({
    name: (textIn(each.name) ?? '').trim().toLowerCase(),
    value: each.value,
    index,
  }));
  const separateUnit = all.find(({ name }) => UNIT_NAMES.includes(name))?.value;
  for (const amountName of AMOUNT_NAMES)
    for (const { name, value, index } of all) {
      const inName = unitSuffix(name, amountName);
      if (name !== amountName && inName === undefined) continue;
      const path = `${pathPrefix}usageCharacteristic.${index}.value`;
      const [digits, units] = isObject(value) ? [value.amount, value.units] : [value, inName ?? separateUnit];
      return [parseAmount(digits, isObject(value) ? `${path}.amount` : path), textIn(units) ?? PIECE];
    }
  return undefined;
}

/** Returns `seconds` for `duration-seconds` and `durationSeconds`, in lower case. */
function unitSuffix(name: string, amountName: string): string | undefined {
  if (!name.startsWith(amountName)) return undefined;
  const suffix = name.slice(amountName.length).replace(/^[-_. ]/, '');
  return isKnownUnit(suffix) ? suffix : undefined;
}

/** Returns the costs of the usage, one measure for each currency. */
function costsOf(rated: JsonValue | undefined, pathPrefix: string): Measure[] {
  const sums = new Map<string, Big>();
  for (const [index, { taxIncludedRatingAmount: money }] of objectsIn(rated).entries()) {
    if (!isObject(money) || money.value === undefined) continue;
    const path = `${pathPrefix}ratedProductUsage.${index}.taxIncludedRatingAmount`;
    const amount = parseAmount(money.value, `${path}.value`);
    if (amount.eq(0)) continue;
    const unit = textIn(money.unit)?.trim().toUpperCase();
    if (unit === undefined)
      throw badRequest(
        'invalidAmount',
        'An amount cannot be counted',
        `${path}.unit is missing: send the currency`,
      );
    sums.set(unit, (sums.get(unit) ?? new Big(0)).plus(amount));
  }
  return [...sums].map(([unit, amount]) => measure(MONETARY, amount, unit));
}
