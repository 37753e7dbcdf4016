import { Big } from 'big.js';

/** What amounts are counted in. Units with the same base convert into each other. */
export interface Unit {
  /** As it was written. */
  readonly name: string;
  /** What amounts are added in: `B`, `s`, `piece`, or the unit itself: `EUR`, `token`. */
  readonly base: string;
  /** How many of the base it is. */
  readonly size: Big;
}

/** The unit of an amount that says none. */
export const PIECE = 'piece';

interface KnownUnit {
  readonly base: string;
  readonly size: string | number;
  readonly names: string;
}

const data = (size: string | number, names: string): KnownUnit => ({ base: 'B', size, names });
const time = (size: string | number, names: string): KnownUnit => ({ base: 's', size, names });

/** Names of each in lower case, separated by spaces. Case tells nothing: nobody means millibits by `mb`. */
const KNOWN_UNITS: readonly KnownUnit[] = [
  data(1, 'b byte bytes octet octets'),
  data(1e3, 'kb kbyte kbytes kilobyte kilobytes'),
  data(1e6, 'mb mbyte mbytes megabyte megabytes'),
  data(1e9, 'gb gbyte gbytes gigabyte gigabytes'),
  data(1e12, 'tb tbyte tbytes terabyte terabytes'),
  data(1e15, 'pb pbyte pbytes petabyte petabytes'),
  data(2 ** 10, 'kib kibibyte kibibytes'),
  data(2 ** 20, 'mib mebibyte mebibytes'),
  data(2 ** 30, 'gib gibibyte gibibytes'),
  data(2 ** 40, 'tib tebibyte tebibytes'),
  data(2 ** 50, 'pib pebibyte pebibytes'),
  time('0.001', 'ms millisecond milliseconds'),
  time(1, 's sec secs second seconds'),
  time(60, 'min mins minute minutes'),
  time(3600, 'h hr hrs hour hours'),
  time(86_400, 'd day days'),
  // The usage type says what is counted; what a piece of it is called says nothing more.
  {
    base: 'piece',
    size: 1,
    names:
      'piece pieces pcs unit units item items count counts event events message messages sms mms text texts call calls',
  },
];

const BY_NAME = new Map(
  KNOWN_UNITS.flatMap((known) => known.names.split(' ').map((name) => [name, known] as const)),
);

export const isKnownUnit = (name: string): boolean => BY_NAME.has(name.trim().toLowerCase());

/** The unit of this name; one that is not known converts into itself alone: every currency. */
export function unitOf(name: string): Unit {
  const key = name.trim().toLowerCase();
  const known = BY_NAME.get(key);
  return {
    name: name.trim(),
    base: known?.base ?? (/^[a-z]{3}$/.test(key) ? key.toUpperCase() : key),
    size: new Big(known?.size ?? 1),
  };
}

/** More digits than any exact quotient of two known units needs. */
const PreciseBig = Big();
PreciseBig.DP = 60;
PreciseBig.RM = Big.roundHalfEven;

/** What a JSON number holds without loss. */
const MAX_EXACT_DIGITS = 15;

/** So many of the base, in this unit: exact up to 15 significant digits, rounded half to even beyond. */
export function amountIn(unit: Unit, base: Big): number {
  return Number(new PreciseBig(base).div(unit.size).prec(MAX_EXACT_DIGITS, Big.roundHalfEven).toFixed());
}

/** For people: `3.5 GB`. */
export const formatAmount = (unit: Unit, base: Big): string =>
  `${new Big(amountIn(unit, base)).toFixed()} ${unit.name}`;

const DECIMAL_BYTES = ['PB', 'TB', 'GB', 'MB', 'kB', 'B'].map(unitOf);

/** The unit in which an amount of a base is easy to read without losing a digit: 3500000000 B in GB. */
export function readableUnit(base: string, amount: Big): Unit {
  const fitting = base === 'B' ? DECIMAL_BYTES.find(({ size }) => amount.gte(size)) : undefined;
  return fitting ?? unitOf(base);
}
