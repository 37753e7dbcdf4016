import { Big } from 'big.js';

/**
 * Returns the exact decimal sum of finite numbers, without an exponent: 0.1 and 0.2 give `0.3`. JSON numbers with
 * up to 15 significant digits are exact.
 */
export const decimalSum = (values: readonly (number | string)[]): string =>
  values.reduce((sum, value) => sum.plus(value), new Big(0)).toFixed();
