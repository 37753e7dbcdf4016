import type { ScalarType } from './contract.js';

/** Few values of each type, so that documents match conditions and each other, with difficult cases included. */
export const TEXTS = [
  'a',
  'b',
  'A',
  'ab',
  'abc',
  '',
  'é',
  'É',
  '\ufffd',
  '😀',
  '😀b',
  '\u{10ffff}',
  'a,b',
  'a;b',
  'a&b=c',
  '"a"',
  "it's",
  'back\\slash',
  ' a',
  'a ',
  'a+b',
  '100%',
  '<>',
  '=a',
  '~a',
  'true',
  'null',
  '1',
  '0.1',
  '1e21',
  '2024-05-01',
  '2024-05-01T10:00:00Z',
  'line\nbreak',
  'k'.repeat(200),
  'k'.repeat(250),
  `${'m'.repeat(200)}1`,
  `${'m'.repeat(200)}2`,
  'é'.repeat(205),
  `a${'😀'.repeat(101)}`,
];

export const NUMBERS = [
  0,
  -0,
  1,
  2,
  -1.5,
  0.1,
  0.3,
  0.1 + 0.2,
  10,
  1e21,
  1e-7,
  -1e300,
  9007199254740991,
  9007199254740992,
  1e15,
];

export const INTEGERS = [0, 1, 2, 10, -3, 2147483647, 9007199254740991];

/** RFC 3339 date-times. After the year 2255 only whole seconds and the last microsecond are distinguishable. */
export const INSTANTS = [
  '2024-05-01T10:00:00Z',
  '2024-05-01T12:00:00.5+02:00',
  '2024-05-01T09:59:59.999999Z',
  '2024-05-01T09:59:59.999999999Z',
  '2024-04-30T23:30:00-01:00',
  '2024-05-01T00:00:00.000Z',
  '2024-05-31T23:59:59.999Z',
  '2024-06-01T00:00:00Z',
  '2023-12-31T23:59:59Z',
  '2024-02-29T12:00:00+00:00',
  '1969-12-31T23:59:59.25Z',
  '0001-01-01T00:00:00Z',
  '9999-12-31T23:59:59.999999Z',
];

/** Date-times that only earlier releases accepted. */
export const EARLIER_INSTANTS = [
  '2024-05-01T10:00:00+0000',
  '2024-05-01T12:00:00.25+0200',
  '2024-05-01T04:30:00-05',
  '2024-06-01t00:30:00+0030',
];

/** Values of a date-time attribute in documents of another contract. */
export const NON_INSTANTS = ['soon', '2024-05-01', '2024-13-01T00:00:00Z', '2024-05-01T10:00Z', ''];

const DATE_LITERALS = [
  '2024',
  '2023',
  '2024-05',
  '2024-02',
  '2024-05-01',
  '2024-05-31',
  '2024-05-01T10',
  '2024-05-01T10:00',
  '2024-05-01T09:59Z',
  '2024-05-01T10:00:00',
  '2024-05-01T09:59:59Z',
  '2024-05-01T10:00:00.5Z',
  '2024-05-01T12:00:00+02:00',
  '2024-05-01T12:00+02:00',
  '2024-05-01T12:00:00+0200',
  '2024-05-01T12:00+02',
  '2024-05-01T09:59:59.999999Z',
  '1969',
  '1970-01-01T00:00:00Z',
  '0001',
  '9999',
  '9999-12-31T23:59:59Z',
];

const NUMBER_LITERALS = [
  '0',
  '-0',
  '1',
  '1.0',
  '+1',
  '01',
  '2',
  '-1.5',
  '.1',
  '0.1',
  '1e-1',
  '0.3',
  '0.30000000000000004',
  '10',
  '1e1',
  '1E21',
  '1e+21',
  '1000000000000000000000',
  '9007199254740991',
  '9007199254740992',
  '2147483647',
  '-1e300',
];

const INVALID_LITERALS: Record<ScalarType, readonly string[]> = {
  string: ['anything'],
  number: ['one', '', '1e999', '0x1', '1,5', '1_0', 'NaN', '--1'],
  boolean: ['1', 'TRUE', '', 'yes'],
  dateTime: ['soon', '2024-02-30', '2024-13', '2024-05-01T25:00Z', '', '20240501', '2024-05-01T10:00:00.Z'],
};

export interface Literals {
  readonly valid: readonly string[];
  readonly invalid: readonly string[];
}

export function literalsOf(type: ScalarType | undefined): Literals {
  if (type === 'string') return { valid: TEXTS, invalid: [...NUMBER_LITERALS, 'soon'] };
  if (type === 'number') return { valid: NUMBER_LITERALS, invalid: INVALID_LITERALS.number };
  if (type === 'boolean') return { valid: ['true', 'false'], invalid: INVALID_LITERALS.boolean };
  if (type === 'dateTime') return { valid: DATE_LITERALS, invalid: INVALID_LITERALS.dateTime };
  return {
    valid: ['a', 'true', 'false', '1', '0.1', '1e21'],
    invalid: [...TEXTS, ...NUMBER_LITERALS, ...DATE_LITERALS],
  };
}

/** Patterns in the syntax that RE2 and JavaScript share; false if invalid. */
export const PATTERNS: Readonly<Record<string, RegExp | false>> = {
  a: /a/u,
  '^a': /^a/u,
  a$: /a$/u,
  '^(a|b)$': /^(a|b)$/u,
  '[a-c]{2}': /[a-c]{2}/u,
  '^.$': /^.$/u,
  '^$': /^$/u,
  '': /(?:)/u,
  '(?i)^A': /^A/iu,
  '\\d+': /\d+/u,
  'a,b': /a,b/u,
  'a;b': /a;b/u,
  '"': /"/u,
  '\\\\': /\\/u,
  '^k{101,}$': /^k{101,}$/u,
  '[^a]b': /[^a]b/u,
  '😀+': /😀+/u,
  '\\.': /\./u,
  true: /true/u,
  '=': /=/u,
  '(': false,
  'a**': false,
  '(?=a)': false,
  '(a)\\1': false,
};

/** Attributes that no contract declares. */
export const UNDECLARED_NAMES = ['x-ours', 'Ärger', 'x_1', 'constructor', '😀'];

/** Attributes of objects that no contract declares. */
export const NESTED_NAMES = ['x', 'y', 'id', 'name', '@type', 'é'];
