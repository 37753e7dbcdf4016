import { Big } from 'big.js';

/**
 * The exact sum of what the digits of finite numbers say, in plain digits: of 0.1 and 0.2 it is `0.3`. JSON numbers
 * of up to 15 significant digits arrive here with all of them.
 */
export const decimalSum = (values: readonly (number | string)[]): string =>
  values.reduce((sum, value) => sum.plus(value), new Big(0)).toFixed();
