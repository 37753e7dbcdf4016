import { Big } from 'big.js';
import { isObject, type JsonObject, type JsonValue } from '../../values/json.js';
import { objectsIn } from '../read-values.js';

/** An amount in the base unit of its dimension: bytes, seconds, or a unit that is not known. */
export interface Allowance {
  readonly dimension: string;
  /** Undefined when it is unlimited. */
  readonly amount: Big | undefined;
}

const POWER_PREFIXES = ['', 'k', 'm', 'g', 't', 'p'];

type Unit = readonly [dimension: string, factor: Big];

const SECONDS = { s: 1, sec: 1, second: 1, min: 60, minute: 60, h: 3600, hour: 3600 };

/** Dimension and factor of each known unit, by its name in lower case. */
const UNITS: ReadonlyMap<string, Unit> = new Map<string, Unit>([
  ...POWER_PREFIXES.map((prefix, power): [string, Unit] => [
    `${prefix}b`,
    ['byte', new Big(1000).pow(power)],
  ]),
  ...POWER_PREFIXES.map((prefix, power): [string, Unit] => [
    `${prefix}ib`,
    ['byte', new Big(1024).pow(power)],
  ]),
  ...Object.entries(SECONDS).map(([unit, factor]): [string, Unit] => [unit, ['second', new Big(factor)]]),
]);

type Allowances = ReadonlyMap<string, Allowance>;

/** Allowances by offering: one query compares the same offerings with several others. */
const KNOWN = new WeakMap<JsonObject, Allowances>();

/** Returns the allowances of an offering by the lower-case names of its characteristics. */
export function allowancesOf(offering: JsonObject): Allowances {
  const allowances = KNOWN.get(offering) ?? readAllowances(offering);
  KNOWN.set(offering, allowances);
  return allowances;
}

function readAllowances(offering: JsonObject): Allowances {
  const allowances = new Map<string, Allowance>();
  for (const { name, productSpecCharacteristicValue } of objectsIn(offering.prodSpecCharValueUse)) {
    const value = defaultValue(productSpecCharacteristicValue);
    const allowance = value && allowanceIn(value.value, value.unitOfMeasure);
    if (typeof name === 'string' && allowance) allowances.set(name.toLowerCase(), allowance);
  }
  return allowances;
}

/** Returns the default value of a characteristic, or its only value. */
export function defaultValue(values: JsonValue | undefined): JsonObject | undefined {
  const all = objectsIn(values);
  return all.find(({ isDefault }) => isDefault === true) ?? (all.length === 1 ? all[0] : undefined);
}

/** Whether these allowances are larger than the others in a common characteristic, and smaller in none. */
export function isLarger(allowances: Allowances, others: Allowances): boolean {
  const differences = [...others].flatMap(([name, allowance]) => {
    const own = allowances.get(name);
    return own && own.dimension === allowance.dimension ? [compareAmounts(own, allowance)] : [];
  });
  return differences.some((sign) => sign > 0) && !differences.some((sign) => sign < 0);
}

function compareAmounts({ amount: one }: Allowance, { amount: other }: Allowance): number {
  if (one === undefined || other === undefined)
    return Number(one === undefined) - Number(other === undefined);
  return one.cmp(other);
}

/** Maximum characters of an amount with its unit; a longer text is not an allowance. */
const MAX_ALLOWANCE_LENGTH = 100;

const allowanceMatch = (text: string) =>
  text.length > MAX_ALLOWANCE_LENGTH
    ? undefined
    : /^(unlimited|[-+]?\d+(?:\.\d+)?)\s*([^\d\s]\S*)?$/i.exec(text);

/** Parses `20` with the unit `GB`, `20 GB`, or `unlimited`. */
function allowanceIn(
  value: JsonValue | undefined,
  unitOfMeasure: JsonValue | undefined,
): Allowance | undefined {
  const literal = isObject(value) ? (value.value ?? value.amount) : value;
  const match = allowanceMatch(String(literal ?? '').trim());
  if (!match) return undefined;
  const unit = match[2] ?? (typeof unitOfMeasure === 'string' ? unitOfMeasure : '');
  const [dimension, factor] = UNITS.get(unit.trim().toLowerCase()) ?? [unit.trim().toLowerCase(), new Big(1)];
  const isUnlimited = match[1]?.toLowerCase() === 'unlimited';
  return { dimension, amount: isUnlimited ? undefined : new Big(match[1] ?? 0).times(factor) };
}
