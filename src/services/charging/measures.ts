import { Big } from 'big.js';
import { badRequest } from '../../errors.js';
import { isObject, type JsonObject, type JsonValue } from '../../values/json.js';
import { objectsIn, textIn } from '../read-values.js';
import { parseAmount } from './amount.js';
import { isKnownUnit, PIECE, unitOf } from './unit.js';

/** How much of something was used. */
export interface Measure {
  /** In lower case; usage draws from buckets of this type. */
  readonly usageType: string;
  /** In the base of its unit; more than zero. */
  readonly amount: Big;
  readonly base: string;
  /** As the usage says it, for messages: `3.5 GB`. */
  readonly shown: string;
}

/** Characteristics that hold how much was used, the most telling first; with a unit behind it: `duration-seconds`. */
const AMOUNT_NAMES = ['amount', 'volume', 'quantity', 'duration'];
const UNIT_NAMES = ['units', 'unit'];

const MONETARY = 'monetary';

/** The measures of usage: its volume, and what it costs. Throws a 400 for amounts that are none; see `recordOf`. */
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

/** The first amount that there is, with its unit. */
function volumeOf(characteristics: JsonValue | undefined, pathPrefix: string): [Big, string] | undefined {
  const all = objectsIn(characteristics).map((each, index) => ({
    name: (textIn(each.name) ?? '').trim().toLowerCase(),
    value: each.value,
    place: `${pathPrefix}usageCharacteristic.${index}.value`,
  }));
  const separateUnit = all.find(({ name }) => UNIT_NAMES.includes(name))?.value;
  for (const amountName of AMOUNT_NAMES)
    for (const { name, value, place } of all) {
      const inName = unitSuffix(name, amountName);
      if (name !== amountName && inName === undefined) continue;
      const [digits, units] = isObject(value) ? [value.amount, value.units] : [value, inName ?? separateUnit];
      return [parseAmount(digits, isObject(value) ? `${place}.amount` : place), textIn(units) ?? PIECE];
    }
  return undefined;
}

/** `seconds` of `duration-seconds` and `durationSeconds`, in lower case. */
function unitSuffix(name: string, amountName: string): string | undefined {
  if (!name.startsWith(amountName)) return undefined;
  const suffix = name.slice(amountName.length).replace(/^[-_. ]/, '');
  return isKnownUnit(suffix) ? suffix : undefined;
}

/** What the usage costs, by currency. */
function costsOf(rated: JsonValue | undefined, pathPrefix: string): Measure[] {
  const sums = new Map<string, Big>();
  for (const [index, { taxIncludedRatingAmount: money }] of objectsIn(rated).entries()) {
    if (!isObject(money) || money.value === undefined) continue;
    const place = `${pathPrefix}ratedProductUsage.${index}.taxIncludedRatingAmount`;
    const amount = parseAmount(money.value, `${place}.value`);
    if (amount.eq(0)) continue;
    const unit = textIn(money.unit)?.trim().toUpperCase();
    if (unit === undefined)
      throw badRequest(
        'invalidAmount',
        'An amount cannot be counted',
        `${place}.unit is missing: its currency`,
      );
    sums.set(unit, (sums.get(unit) ?? new Big(0)).plus(amount));
  }
  return [...sums].map(([unit, amount]) => measure(MONETARY, amount, unit));
}
