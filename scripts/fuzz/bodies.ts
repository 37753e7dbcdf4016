import { mutateBytes } from './mutate.js';
import { NASTY } from './nasty.js';
import type { Random } from './random.js';
import { attributePath, type Collection, type Json, type JsonObject } from './world.js';

export interface Body {
  readonly type: string;
  readonly bytes: Buffer;
}

const JSON_PATCH = 'application/json-patch+json';
const STRANGE_TYPES = [
  'text/plain',
  'application/xml',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'application/json; charset=utf-16',
  'application/json;charset=latin1',
  '',
  'application/',
  '/',
  'application/json, text/html',
  'application/vnd.a+json',
  'APPLICATION/JSON',
  'application/json; charset="utf-8"',
  'application/json;;;',
  'application/json; charset=',
  '*/*',
  'application/json\u0000',
  'a'.repeat(3000),
  'application/json-patch-query+json; q',
  'application/merge-patch+json;charset=UTF-8',
  `application/json${';a=b'.repeat(500)}`,
];

/** Returns a JSON value, simple or hostile. */
export function value(random: Random, depth = 3): Json {
  return random.choose<Json>(
    [3, () => random.pick(NASTY)],
    [2, () => random.pick<Json>([0, 1, -1, 1.5, 1e308, -0, 2 ** 53, true, false, null])],
    [1, () => 'x'.repeat(random.pick([10, 300, 5000]))],
    [depth > 0 ? 2 : 0, () => random.list(0, 4, () => value(random, depth - 1))],
    [
      depth > 0 ? 2 : 0,
      () => Object.fromEntries(random.list(0, 4, () => [random.pick(NASTY), value(random, depth - 1)])),
    ],
    [0.1, () => nested(random.pick([50, 99, 101, 400]))],
  );
}

function nested(levels: number): Json {
  let inner: Json = 1;
  for (let level = 0; level < levels; level += 1) inner = level % 2 ? [inner] : { a: inner };
  return inner;
}

function mergePatch(random: Random, collection: Collection): Json {
  const member = (): [string, Json] => {
    const [first = 'a', ...inner] = attributePath(random, collection).split('.');
    const wrapped = inner.reduceRight<Json>((json, name) => ({ [name]: json }), value(random));
    return [first, random.chance(0.3) ? [wrapped] : wrapped];
  };
  return Object.fromEntries(random.list(0, random.pick([1, 3, 20]), member));
}

const POINTERS = [
  '',
  '/',
  '//',
  '/-',
  '/__proto__/x',
  '/constructor/prototype/x',
  '/note/-',
  '/note/0',
  '/note/-1',
  '/note/00',
  '/note/1e0',
  '/note/99999999999999999999',
  '/note/4294967295',
  '/note/9007199254740991',
  '/note/length',
  '/id',
  '/href',
  '/@type',
  '/a/b/c',
  '/~',
  '/~2',
  '/~0~1',
  '/a~1b',
  'note',
  '#/note',
  '/note/*',
  '/%00',
  '/\u0000',
  '/note/0/text/x',
  '/characteristic',
  '/note/-/-',
];

function pointer(random: Random, collection: Collection): string {
  const own = () => {
    const names = attributePath(random, collection).split('.');
    return names
      .map((name, index) =>
        index > 0 && random.chance(0.5) ? `/${random.pick(['0', '1', '-'])}/${name}` : `/${name}`,
      )
      .join('');
  };
  return random.choose(
    [6, own],
    [3, () => random.pick(POINTERS)],
    [0.3, () => '/a'.repeat(random.pick([50, 200, 5000]))],
  );
}

/** Returns a pointer of JSON Patch Query, `/note/text?note.author=John`, or a variant. */
function queryPointer(random: Random, collection: Collection): string {
  const { values } = collection;
  const term = () => (values.length > 0 && random.chance(0.6) ? random.pick(values) : random.pick(NASTY));
  const path = () => attributePath(random, collection);
  const condition = () =>
    random.choose(
      [4, () => `${path()}=${term()}`],
      [1, () => `/${path().replaceAll('.', '/')}=${term()}`],
      [1, () => `${path()}="${term()}"`],
      [1, () => term()],
    );
  const start = `/${path().replaceAll('.', '/')}`;
  return random.chance(0.8)
    ? `${start}?${random.list(0, random.pick([1, 2, 5, 120]), condition).join('&')}`
    : start;
}

function operations(random: Random, makePath: () => string): Json {
  const operation = (): Json => {
    const op = random.pick([
      'add',
      'add',
      'replace',
      'replace',
      'remove',
      'test',
      'move',
      'copy',
      'ADD',
      '',
      '__proto__',
      'merge',
    ]);
    const members: JsonObject = { op, path: makePath() };
    if (random.chance(0.85)) members.value = value(random);
    if (op === 'move' || op === 'copy' || random.chance(0.05)) members.from = makePath();
    if (random.chance(0.05)) members[random.pick(['op', 'path', 'from', 'value'])] = value(random, 1);
    return random.chance(0.03) ? value(random, 1) : members;
  };
  return random.list(0, random.pick([1, 2, 4, 30, 110]), operation);
}

/** Returns copy operations whose result grows exponentially. */
function copyBomb(random: Random): Json {
  const copy = () => [
    { op: 'copy', from: '/bomb', path: '/bomb/-' },
    { op: 'copy', from: '/bomb', path: '/other' },
    { op: 'copy', from: '/other', path: '/bomb/0' },
  ];
  const start = { op: 'add', path: '/bomb', value: ['x'.repeat(random.pick([1, 1000]))] };
  return [start, ...random.list(1, 33, copy).flat()].slice(0, random.pick([20, 50, 100, 101]));
}

function bulk(random: Random, collection: Collection): Json {
  const add = (): Json => ({
    op: random.chance(0.9) ? 'add' : 'replace',
    path: random.chance(0.9) ? random.pick(['/', '/-']) : random.pick(POINTERS),
    value: random.chance(0.8) ? creation(random, collection) : value(random),
  });
  return random.list(0, random.pick([1, 2, 10, 40]), add);
}

export function creation(random: Random, { example }: Collection): Json {
  if (example === undefined || random.chance(0.15)) return value(random);
  const changed = structuredClone(example);
  for (let times = random.below(3); times > 0; times -= 1) {
    const name = random.pick([...Object.keys(changed), ...NASTY]);
    if (random.chance(0.3)) delete changed[name];
    else Object.defineProperty(changed, name, { value: value(random), enumerable: true, configurable: true });
  }
  return changed;
}

const STRING_ESCAPES = ['\\ud800', '\\udc00\\ud800', '\\u0000', '\\x', '\\', '\u0001', '\u2028'];
const MALFORMED_NUMBERS = [
  '1e999',
  '-1e999',
  '01',
  '1.',
  '.5',
  '+1',
  '0x1',
  'NaN',
  '1'.repeat(400),
  '1e-999',
  '-',
];
const FRAGMENTS = ['', ' ', 'null', '[]', '{}', '0', '""', 'true', '{', '}', '[', '"', ',', ':', '-'];

/** Returns JSON with defects that JSON.stringify never produces. */
function malformedJson(random: Random, json: Json): Buffer {
  const text = JSON.stringify(json);
  return random.choose(
    [
      3,
      () =>
        Buffer.from(
          text.replace(/"[^"\\]*"/, (found) => `${found.slice(0, -1)}${random.pick(STRING_ESCAPES)}"`),
        ),
    ],
    [1, () => Buffer.from(text.replace(/\d+/, () => random.pick(MALFORMED_NUMBERS)))],
    [1, () => Buffer.from(`\ufeff${text}`)],
    [1, () => Buffer.from(text, 'utf16le')],
    [1, () => Buffer.from(`${text}${random.pick([text, ',', ']', '}', '\0', '//x', '\n'])}`)],
    [1, () => Buffer.from(text.replace('{', '{"a":1,"a":2,"__proto__":{"x":1},'))],
    [1, () => Buffer.from(text.replace(/"(\w)/, '"\xff$1'), 'latin1')],
    [
      0.5,
      () => Buffer.from(random.pick(['[', '{"a":', '[{"a":']).repeat(random.pick([90, 150, 3000, 60_000]))),
    ],
    [0.5, () => Buffer.from(random.pick(FRAGMENTS))],
    [0.05, () => Buffer.from(`{"a":"${'x'.repeat(random.pick([1_000_000, 1_048_576, 1_200_000]))}"}`)],
    [0.05, () => Buffer.from(`[${'{},'.repeat(100_000)}{}]`)],
    [
      0.05,
      () =>
        Buffer.from(`{${Array.from({ length: 30_000 }, (_, index) => `"a${index}":${index}`).join(',')}}`),
    ],
  );
}

function encodedBody(random: Random, type: string, json: Json): Body {
  const bytes = random.choose(
    [6, () => Buffer.from(JSON.stringify(json))],
    [
      2,
      () =>
        mutateBytes(random, Buffer.from(JSON.stringify(json)), [
          '{"op":"add","path":"/-","value":{}}',
          '\\u0000',
          '\\ud800',
          '"__proto__":',
        ]),
    ],
    [1.5, () => malformedJson(random, json)],
  );
  return { type: random.chance(0.06) ? random.pick(STRANGE_TYPES) : type, bytes };
}

export function patchBody(random: Random, collection: Collection): Body {
  return random.choose(
    [
      4,
      () =>
        encodedBody(
          random,
          random.pick(['application/merge-patch+json', 'application/json']),
          mergePatch(random, collection),
        ),
    ],
    [
      5,
      () =>
        encodedBody(
          random,
          JSON_PATCH,
          operations(random, () => pointer(random, collection)),
        ),
    ],
    [
      4,
      () =>
        encodedBody(
          random,
          'application/json-patch-query+json',
          operations(random, () => queryPointer(random, collection)),
        ),
    ],
    [0.5, () => encodedBody(random, JSON_PATCH, copyBomb(random))],
  );
}

export const bulkBody = (random: Random, collection: Collection) =>
  encodedBody(random, JSON_PATCH, bulk(random, collection));
export const creationBody = (random: Random, collection: Collection) =>
  encodedBody(random, 'application/json', creation(random, collection));
