import { decimalSum } from '../../values/decimal.js';
import { isObject, type JsonObject, type JsonValue } from '../../values/json.js';
import { objectsIn } from '../read-values.js';

/** Maximum amounts that an error names. */
const MAX_NAMED_AMOUNTS = 5;

/**
 * Returns the sums of an account's balances that are not zero, as `amountDue 12.5 GBP`: one sum for each balance type
 * and currency, over all periods. Credit of one type does not settle debt of another.
 */
export function outstandingAmounts({ accountBalance }: JsonObject): string[] {
  const sums = new Map<string, number[]>();
  for (const { balanceType, amount } of objectsIn(accountBalance)) {
    const { value, unit } = isObject(amount) ? amount : {};
    if (typeof value !== 'number') continue;
    const key = JSON.stringify([text(balanceType), text(unit)]);
    const values = sums.get(key) ?? [];
    sums.set(key, values);
    values.push(value);
  }
  return [...sums]
    .map(([key, values]) => ({ kind: JSON.parse(key) as [string, string], sum: decimalSum(values) }))
    .filter(({ sum }) => sum !== '0')
    .slice(0, MAX_NAMED_AMOUNTS)
    .map(({ kind: [type, unit], sum }) => [type, sum, unit].filter((part) => part !== '').join(' '));
}

const text = (value: JsonValue | undefined) => (typeof value === 'string' ? value.slice(0, 100) : '');
