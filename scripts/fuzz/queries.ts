import { jsonPath } from './json-paths.js';
import { mutateText } from './mutate.js';
import { BYTES, ENCODED, NASTY, REGEXES } from './nasty.js';
import type { Random } from './random.js';
import { bytesOf } from './request.js';
import { attributePath, type Collection } from './world.js';

const OPERATORS = [
  '=',
  '=',
  '=',
  '.eq=',
  '.ne=',
  '.gt=',
  '.gte=',
  '.lt=',
  '.lte=',
  '.in=',
  '.nin=',
  '.exists=',
  '.like=',
  '.foo=',
  '>',
  '>=',
  '<',
  '<=',
  '==',
  '!=',
  '=~',
  '*=',
  '~=',
  '%3E',
  '%3E%3D',
  '%3C',
  '%3C%3D',
  '%3D%3D',
  '%3D',
  '%3D~',
  '=%7E',
  '*%3D',
  '>%3D',
  '%3E=',
  '%3d=',
  '.gte%3D',
  '',
];
const REGEX_OPERATORS = ['.regex=', '*=', '=~', '%3D~', '*%3D'];

/** Replaces lone surrogates, which cannot be encoded. */
const wellFormed = (text: string) => Buffer.from(text).toString();

/** Encodes a text for a query string: correctly, wrongly, or not at all. */
export function encoded(random: Random, text: string): string {
  return random.choose(
    [8, () => encodeURIComponent(wellFormed(text))],
    [2, () => bytesOf(text).replace(/[\s#&\p{Cc}]/gu, (byte) => encodeURIComponent(byte))],
    [
      1,
      () => [...bytesOf(text)].map((byte) => `%${byte.charCodeAt(0).toString(16).padStart(2, '0')}`).join(''),
    ],
    [0.5, () => encodeURIComponent(encodeURIComponent(wellFormed(text)))],
  );
}

function literal(random: Random, { values }: Collection): string {
  return random.choose(
    [6, () => encoded(random, values.length > 0 ? random.pick(values) : 'a')],
    [3, () => encoded(random, random.pick(NASTY))],
    [1, () => random.pick(ENCODED)],
    [0.3, () => random.pick(BYTES)],
    [0.2, () => 'x'.repeat(random.pick([100, 1000, 7900]))],
    [0.5, () => `%22${encoded(random, random.pick(NASTY))}%22`],
  );
}

function condition(random: Random, collection: Collection): string {
  const name = encoded(random, attributePath(random, collection));
  if (random.chance(0.15)) return name + random.pick(REGEX_OPERATORS) + encoded(random, random.pick(REGEXES));
  const maxValues = random.pick([1, 1, 2, 5, 120]);
  const values = random.list(1, maxValues, () => literal(random, collection));
  return name + random.pick(OPERATORS) + values.join(random.pick([',', ',', ';', '%2C', '|']));
}

function number(random: Random): string {
  return random.choose(
    [5, () => String(random.below(20))],
    [
      2,
      () =>
        random.pick([
          '0',
          '1',
          '1000',
          '1001',
          '1000000',
          '9007199254740991',
          '9007199254740992',
          '-1',
          '1.5',
          '1e3',
          '',
          '+1',
          ' 1',
          '00',
          '0x1',
        ]),
    ],
    [1, () => encoded(random, random.pick(NASTY))],
  );
}

function sort(random: Random, collection: Collection): string {
  const keys = random.list(
    1,
    random.pick([1, 2, 8, 12]),
    () => random.pick(['', '-', '+', '%2B', '--', ' ']) + encoded(random, attributePath(random, collection)),
  );
  return keys.join(random.pick([',', ',', ',,', ';']));
}

function fields(random: Random, collection: Collection): string {
  const name = () =>
    random.choose(
      [6, () => attributePath(random, collection)],
      [
        2,
        () =>
          `${attributePath(random, collection)}[?(@.${attributePath(random, collection)}=='${random.pick(NASTY)}')]`,
      ],
      [1, () => `${attributePath(random, collection)}${'['.repeat(random.pick([1, 2, 50, 500]))}`],
      [
        1,
        () =>
          `${attributePath(random, collection)}[${random.pick(['0', '*', '-1', '1:3:0', '::-1', '?(@)', "'a'", '?(@.a[?(@.b)])', ''])}].${attributePath(random, collection)}`,
      ],
      [1, () => random.pick(['none', '', '*', '$', '@type', 'none,none', '-name', 'a..b'])],
    );
  return encoded(random, random.list(1, random.pick([1, 3, 10, 300]), name).join(','));
}

/** Returns a cursor: one of the server, a damaged one, or a forged one. */
function cursor(random: Random, { cursors }: Collection): string {
  const scalar = () =>
    random.pick<unknown>([
      null,
      1,
      -1,
      1e308,
      'a',
      true,
      '',
      'x'.repeat(400),
      {},
      [],
      '\u0000',
      '\ud800',
      2 ** 60,
      1.5,
      '2024-01-01',
    ]);
  const content = () => ({
    s: random.pick<unknown>(['', 'id', '-id', 'name', 'creationDate', 5, null, '__proto__']),
    v: random.pick<unknown>([[], [scalar()], [scalar(), scalar()], null, 'a', { length: 1 }]),
    i: random.pick<unknown>([
      '',
      'a',
      '01a1fbee-b27d-75c4-a3a8-891b688b6a82',
      null,
      5,
      [],
      '\u0000',
      'x'.repeat(5000),
      "'--",
    ]),
  });
  const forged = () =>
    Buffer.from(JSON.stringify(content())).toString(random.pick(['base64url', 'base64url', 'base64', 'hex']));
  if (cursors.length === 0 || random.chance(0.6)) return forged();
  return random.chance(0.5) ? mutateText(random, random.pick(cursors), [forged()]) : random.pick(cursors);
}

function expand(random: Random, collection: Collection): string {
  const names = random.list(1, random.pick([1, 3, 30]), () =>
    attributePath(random, collection).replace(/\.(id|href|name)$/, ''),
  );
  return encoded(random, names.join(random.pick([',', ',', '.'])));
}

function parameter(random: Random, collection: Collection): string {
  return random.choose(
    [3, () => `limit=${number(random)}`],
    [2, () => `offset=${number(random)}`],
    [3, () => `sort=${sort(random, collection)}`],
    [3, () => `fields=${fields(random, collection)}`],
    [4, () => `filter=${encoded(random, jsonPath(random, collection))}`],
    [2, () => `cursor=${cursor(random, collection)}`],
    [2, () => `expand=${expand(random, collection)}`],
    [2, () => `depth=${number(random)}`],
  );
}

/** Returns a query string of TMF630, valid or nearly valid. */
export function query(random: Random, collection: Collection): string {
  const part = () =>
    random.choose([3, () => condition(random, collection)], [3, () => parameter(random, collection)]);
  const parts = random.list(1, random.pick([1, 2, 3, 6, 60]), part);
  const whole = parts.join(random.pick(['&', '&', '&', '&', ';', '&&', '%26']));
  return random.chance(0.3) ? mutateText(random, whole, [part(), part()]) : whole;
}

/** Returns a query string for one resource. */
export function itemQuery(random: Random, collection: Collection): string {
  const part = () =>
    random.choose(
      [3, () => `fields=${fields(random, collection)}`],
      [1, () => `expand=${expand(random, collection)}`],
      [1, () => `depth=${number(random)}`],
      [1, () => condition(random, collection)],
    );
  const whole = random.list(1, 3, part).join('&');
  return random.chance(0.3) ? mutateText(random, whole) : whole;
}
