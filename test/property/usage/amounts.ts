import type { JsonValue } from '../../../src/values/json.js';
import { type Fraction, fraction, plus, times } from './fraction.js';
import type { Random } from './random.js';
import { UNITS } from './replay.js';

/** An amount in one of the forms that clients send, with what it is in base units. */
export interface AmountCase {
  readonly value: JsonValue;
  /** Unit that is given beside it. */
  readonly units: string | undefined;
  readonly exact: Fraction;
}

const OBJECTS: readonly [amount: string, units: string][] = [
  ['amount', 'units'],
  ['amount', 'unit'],
  ['value', 'units'],
  ['value', 'unit'],
  ['Amount', 'UNITS'],
];

export function amountCase(random: Random): AmountCase {
  return random.next() < 0.25 ? durationCase(random) : decimalCase(random);
}

function decimalCase(random: Random): AmountCase {
  const units = random.one(Object.keys(UNITS));
  const number = doubleOf(random);
  const isText = random.next() < 0.4;
  const scalar = isText && random.next() < 0.5 ? number.toExponential() : isText ? String(number) : number;
  const exact = times(digitsOf(String(number)), fraction(UNITS[units]?.[1] ?? '1'));
  if (random.next() < 0.5) return { value: scalar, units, exact };
  const [amountName, unitsName] = random.one(OBJECTS);
  return { value: { [amountName]: scalar, [unitsName]: units }, units: undefined, exact };
}

/** Doubles of up to 17 digits: short ones, thirds, sums with an error, tiny and large ones, credits. */
function doubleOf(random: Random): number {
  const short = random.upTo(1_000_000) / 100;
  const number = random.one([
    short,
    (short / 3) * 1.19,
    short + 0.1 + 0.2,
    random.next() * 10 ** (random.upTo(30) - 18),
    random.upTo(2 ** 52),
  ]);
  return random.next() < 0.2 ? -number : number;
}

/** Returns digits with an exponent as a fraction: moves the point by hand. */
export function digitsOf(text: string): Fraction {
  const [mantissa = '', exponent = '0'] = text.toLowerCase().split('e');
  const shift = Number(exponent);
  const power = fraction(`1${'0'.repeat(Math.abs(shift))}`);
  const sign = mantissa.startsWith('-') ? fraction('-1') : fraction('1');
  const plain = times(sign, fraction(mantissa.replace('-', '')));
  return shift < 0 ? { over: plain.over, under: plain.under * power.over } : times(plain, power);
}

function durationCase(random: Random): AmountCase {
  const [hours, minutes] = [random.upTo(200), random.upTo(60)];
  const seconds = `${random.upTo(60)}${random.next() < 0.5 ? '' : `.${1 + random.upTo(999)}`}`;
  const exact = plus(fraction(String(hours * 3600 + minutes * 60)), fraction(seconds));
  const clock = [hours, minutes, seconds]
    .map((part) => String(part).replace(/^(\d)(\.|$)/, '0$1$2'))
    .join(':');
  const value = random.next() < 0.5 ? clock : `PT${hours}H${minutes}M${seconds}S`;
  return { value, units: random.one([undefined, 's', 'min', 'h']), exact };
}
