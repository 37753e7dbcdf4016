import { Big } from 'big.js';
import { badRequest } from '../../errors.js';
import type { JsonValue } from '../../values/json.js';

const MAX_SIGNIFICANT_DIGITS = 15;
const PLAIN_DECIMAL = /^\d{1,18}(\.\d{1,12})?$/;

/**
 * Parses an amount from a JSON number or a string of digits. Throws a 400 that names `path` for anything else, for
 * amounts below zero, and for more than 15 significant digits, 18 digits before the decimal point or 12 after it.
 */
export function parseAmount(value: JsonValue | undefined, path: string): Big {
  const digits = digitsOf(value);
  const amount = digits !== undefined && PLAIN_DECIMAL.test(digits) ? new Big(digits) : undefined;
  if (amount && amount.c.length <= MAX_SIGNIFICANT_DIGITS) return amount;
  const shown = JSON.stringify(value)?.slice(0, 60) ?? 'missing';
  throw badRequest(
    'invalidAmount',
    'An amount cannot be counted',
    `${path} is ${shown}; it has to be a number of at most 18 digits, not below zero, at most 12 of them after the decimal point and ${MAX_SIGNIFICANT_DIGITS} significant`,
  );
}

function digitsOf(value: JsonValue | undefined): string | undefined {
  if (typeof value === 'string') return value.trim();
  return typeof value === 'number' && Number.isFinite(value) ? new Big(value).toFixed() : undefined;
}
