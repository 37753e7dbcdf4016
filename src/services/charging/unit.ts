import { Big } from 'big.js';

/** A unit of amounts. Units with the same base convert into each other. */
export interface Unit {
  /** As the client has written it. */
  readonly name: string;
  /** Unit in which amounts are added: `B`, `s`, `piece`, or the unit itself (`EUR`, `token`). */
  readonly base: string;
  /** Number of base units in one of this unit. */
  readonly size: Big;
}

/** Unit of amounts that name none. */
export const PIECE = 'piece';

interface KnownUnit {
  readonly base: string;
  readonly size: string | number;
  readonly names: string;
}

const data = (size: string | number, names: string): KnownUnit => ({ base: 'B', size, names });
const time = (size: string | number, names: string): KnownUnit => ({ base: 's', size, names });

/** Names in lower case, separated by spaces. Case is ignored: `mb` means megabytes, not millibits. */
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
  // The usage type says what is counted, so all names of a piece are equal.
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

/** Returns the unit of a name. An unknown unit, such as a currency, converts only into itself. */
export function unitOf(name: string): Unit {
  const key = name.trim().toLowerCase();
  const known = BY_NAME.get(key);
  return {
    name: name.trim(),
    base: known?.base ?? (/^[a-z]{3}$/.test(key) ? key.toUpperCase() : key),
    size: new Big(known?.size ?? 1),
  };
}

/** More decimals than an exact quotient of two known units can have. */
const PreciseBig = Big();
PreciseBig.DP = 60;
PreciseBig.RM = Big.roundHalfEven;

/** Significant digits that a JSON number holds without loss. */
const MAX_EXACT_DIGITS = 15;

/** Converts an amount in base units to this unit: exact up to 15 significant digits, then rounded half to even. */
export function amountIn(unit: Unit, base: Big): number {
  return Number(new PreciseBig(base).div(unit.size).prec(MAX_EXACT_DIGITS, Big.roundHalfEven).toFixed());
}

/** Formats an amount in base units for people: `3.5 GB`. Exact, except for quotients without an end. */
export function formatAmount(unit: Unit, base: Big): string {
  const quotient = unit.size.eq(1) ? base : new PreciseBig(base).div(unit.size);
  const isExact = quotient.times(unit.size).eq(base);
  return `${(isExact ? quotient : new Big(amountIn(unit, base))).toFixed()} ${unit.name}`;
}

const DECIMAL_BYTES = ['PB', 'TB', 'GB', 'MB', 'kB', 'B'].map(unitOf);

/** The unit in which an amount in base units is easy to read without loss: GB for 3500000000 B. */
export function readableUnit(base: string, amount: Big): Unit {
  const fitting = base === 'B' ? DECIMAL_BYTES.find(({ size }) => amount.abs().gte(size)) : undefined;
  return fitting ?? unitOf(base);
}
