import { Big } from 'big.js';

/** Weeks, days, hours, minutes, seconds. Years and months have no fixed number of seconds. */
const ISO_DURATION =
  /^([+-])?P(?=[\dT])(?:([\d.,]+)W)?(?:([\d.,]+)D)?(?:T(?=\d)(?:([\d.,]+)H)?(?:([\d.,]+)M)?(?:([\d.,]+)S)?)?$/;
const NUMBER = /^\d+(?:[.,]\d+)?$/;
const ISO_SIZES = [604_800, 86_400, 3600, 60, 1];

/** Hours, minutes and seconds; two numbers could be either hours and minutes or minutes and seconds. */
const CLOCK = /^([+-])?(\d+):([0-5]\d):([0-5]\d(?:[.,]\d+)?)$/;
const CLOCK_SIZES = [3600, 60, 1];

/** Returns the seconds of a duration in ISO 8601 (`PT5M30S`) or clock form (`00:05:30`); undefined for other texts. */
export function durationSeconds(text: string): Big | undefined {
  return sum(ISO_DURATION.exec(text), ISO_SIZES) ?? sum(CLOCK.exec(text), CLOCK_SIZES);
}

function sum(match: RegExpExecArray | null, sizes: readonly number[]): Big | undefined {
  if (!match) return undefined;
  const [, sign, ...numbers] = match;
  if (numbers.some((number) => number !== undefined && !NUMBER.test(number))) return undefined;
  const seconds = sizes.reduce(
    (total, size, index) => total.plus(new Big((numbers[index] ?? '0').replace(',', '.')).times(size)),
    new Big(0),
  );
  return sign === '-' ? seconds.neg() : seconds;
}
