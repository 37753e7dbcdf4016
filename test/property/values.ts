import type { ScalarType } from './contract.js';

/** Few values of each kind, so that documents meet conditions and each other, with everything that is awkward. */
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

/** RFC 3339. Beyond the year 2255 only whole seconds and the very last microsecond can be told apart. */
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

/** What may stand where a date-time is declared in documents of another contract. */
export const NO_INSTANTS = ['soon', '2024-05-01', '2024-13-01T00:00:00Z', '2024-05-01T10:00Z', ''];

const DATES = [
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
  '2024-05-01T09:59:59.999999Z',
  '1969',
  '1970-01-01T00:00:00Z',
  '0001',
  '9999',
  '9999-12-31T23:59:59Z',
];

const NUMERALS = [
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

const WRONG: Record<ScalarType, readonly string[]> = {
  string: ['anything'],
  number: ['one', '', '1e999', '0x1', '1,5', '1_0', 'NaN', '--1'],
  boolean: ['1', 'TRUE', '', 'yes'],
  dateTime: ['soon', '2024-02-30', '2024-13', '2024-05-01T25:00Z', '', '20240501', '2024-05-01T10:00:00.Z'],
};

export interface Literals {
  readonly usual: readonly string[];
  readonly wrong: readonly string[];
}

export function literalsOf(type: ScalarType | undefined): Literals {
  if (type === 'string') return { usual: TEXTS, wrong: [...NUMERALS, 'soon'] };
  if (type === 'number') return { usual: NUMERALS, wrong: WRONG.number };
  if (type === 'boolean') return { usual: ['true', 'false'], wrong: WRONG.boolean };
  if (type === 'dateTime') return { usual: DATES, wrong: WRONG.dateTime };
  return { usual: ['a', 'true', 'false', '1', '0.1', '1e21'], wrong: [...TEXTS, ...NUMERALS, ...DATES] };
}

/** In the syntax that RE2 and JavaScript share; false where it is none. */
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
  '^k{201,}$': /^k{201,}$/u,
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
export const UNDECLARED = ['x-ours', 'Ärger', 'x_1', 'constructor', '😀'];

/** Attributes of objects that no contract declares. */
export const INNER = ['x', 'y', 'id', 'name', '@type', 'é'];
