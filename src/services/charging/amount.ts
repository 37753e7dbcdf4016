import { Big } from 'big.js';
import { isObject, type JsonObject, type JsonValue } from '../../values/json.js';
import { textIn } from '../read-values.js';
import { durationSeconds } from './duration.js';
import { isKnownUnit, PIECE, unitOf } from './unit.js';

/** An amount as it was written, with its unit. */
export interface Amount {
  readonly amount: Big;
  readonly units: string;
}

/** Maximum characters and absolute exponent of an amount in a text; those of a JSON number are below. */
const MAX_TEXT = 400;
const MAX_EXPONENT = 400;

const DECIMAL = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?/i;

/**
 * Reads an amount exactly: a JSON number; a text of digits, also with an exponent or a known unit (`1e3`, `5 GB`); a
 * duration (`00:05:30`, `PT5M30S`); or an object with one of these as `amount` or `value`, and `units` or `unit`.
 * `units` is the unit that is given elsewhere. Without a unit it is pieces. Undefined when it cannot be read, or has two
 * units that do not convert into each other.
 */
export function readAmount(value: JsonValue | undefined, units?: string): Amount | undefined {
  if (!isObject(value)) return readScalar(value, units);
  const own = lowerCaseKeys(value);
  return readScalar(own.amount ?? own.value, unitsIn(own) ?? units);
}

/** Returns the unit that an object with an amount names. */
export function unitsOf(value: JsonValue | undefined): string | undefined {
  return isObject(value) ? unitsIn(lowerCaseKeys(value)) : undefined;
}

/** Whether an object has an amount, readable or not. */
export function hasAmount(value: JsonValue | undefined): boolean {
  const { amount, value: other } = isObject(value) ? lowerCaseKeys(value) : {};
  return (amount ?? other ?? null) !== null;
}

const unitsIn = ({ units, unit }: JsonObject) => textIn(units) ?? textIn(unit);

const lowerCaseKeys = (value: JsonObject): JsonObject =>
  Object.fromEntries(Object.entries(value).map(([name, inner]) => [name.toLowerCase(), inner]));

function readScalar(value: JsonValue | undefined, units: string | undefined): Amount | undefined {
  if (typeof value === 'number')
    return Number.isFinite(value) ? { amount: new Big(value), units: units ?? PIECE } : undefined;
  if (typeof value !== 'string' || value.length > MAX_TEXT) return undefined;
  const text = value.trim();
  const seconds = durationSeconds(text);
  if (seconds) return inUnits({ amount: seconds, units: 's' }, units);
  const [digits] = DECIMAL.exec(text) ?? [];
  if (digits === undefined || Math.abs(exponentOf(digits)) > MAX_EXPONENT) return undefined;
  const amount = new Big(digits.replace(/^\+/, ''));
  const ownUnits = text.slice(digits.length).trim();
  if (ownUnits === '') return { amount, units: units ?? PIECE };
  return isKnownUnit(ownUnits) ? inUnits({ amount, units: ownUnits }, units) : undefined;
}

/** Undefined when another unit is given that the amount's own unit does not convert into. */
function inUnits(amount: Amount, given: string | undefined): Amount | undefined {
  return given === undefined || unitOf(given).base === unitOf(amount.units).base ? amount : undefined;
}

const exponentOf = (digits: string) => Number(digits.toLowerCase().split('e')[1] ?? 0);
