import { mutateText } from './mutate.js';
import { NASTY, REGEXES } from './nasty.js';
import type { Random } from './random.js';
import { attributePath, type Collection } from './world.js';

const COMPARISONS = ['==', '!=', '<', '<=', '>', '>=', '=', '===', '=~', '<>'];
const FUNCTIONS = [
  'min',
  'max',
  'avg',
  'stddev',
  'length',
  'count',
  'match',
  'search',
  'value',
  'sum',
  'keys',
  'eval',
  'constructor',
  '__proto__',
];
const SELECTORS = [
  '0',
  '-1',
  '*',
  ':',
  '::2',
  '0:5',
  '::-1',
  '1:1:0',
  '99999999999999999999',
  '-9007199254740992:9007199254740991',
  '0,1,2',
  "'id'",
  '"id"',
  '',
  '*,*',
];

const JSON_LITERALS = [
  '0',
  '1',
  '-1',
  '-0',
  '1e3',
  '1e400',
  'true',
  'false',
  'null',
  "''",
  '""',
  "'\\u0000'",
  "'\\ud800'",
  "'\\x'",
  '[]',
  '{}',
];

/** Returns a JSONPath expression, valid or nearly valid. */
export function jsonPath(random: Random, collection: Collection): string {
  const depth = random.pick([1, 2, 2, 3, 4]);
  const whole = random.choose(
    [5, () => path(random, collection, depth, random.pick(['$', '', '']))],
    [3, () => `$[?(${test(random, collection, depth)})]`],
    [1, () => call(random, collection, depth)],
    [0.5, () => storm(random)],
  );
  return random.chance(0.3) ? mutateText(random, whole, ['[?(', ')]', '@.', '&&', '..', '[*]']) : whole;
}

/** Returns an expression with excessive repetition. */
function storm(random: Random): string {
  const times = random.pick([5, 19, 21, 100, 300, 900]);
  return random.choose(
    [1, () => `$${'..*'.repeat(times)}`],
    [1, () => `$${'[*]'.repeat(times)}`],
    [1, () => `$${'..[?(@..*)]'.repeat(times)}`],
    [1, () => `$[?(${'('.repeat(times)}1==1${')'.repeat(times)})]`],
    [1, () => `$[?(${'!'.repeat(times)}@.id)]`],
    [1, () => `${'$[?(@'.repeat(times)}${')]'.repeat(times)}`],
    [1, () => `$[${Array.from({ length: times }, () => '*').join(',')}]`.repeat(3)],
    [1, () => `$..[?(@..[?(@..[?(@..*==$..*)])])]${'..*'.repeat(times)}`],
    [1, () => `$[?(${'length('.repeat(times)}@${')'.repeat(times)})]`],
    [1, () => `$[?(${Array.from({ length: times }, () => "@.a=='b'").join('||')})]`],
  );
}

function path(random: Random, collection: Collection, depth: number, root: string): string {
  const name = attributePath(random, collection);
  const first = root === '' ? name : `${root}.${name}`;
  return first + random.list(0, 2, () => segment(random, collection, depth)).join('');
}

function segment(random: Random, collection: Collection, depth: number): string {
  return random.choose(
    [3, () => `.${attributePath(random, collection).split('.').at(-1)}`],
    [2, () => `..${random.pick(['*', 'id', 'name', '[0]', '[*]', ''])}`],
    [2, () => `[${random.pick(SELECTORS)}]`],
    [depth > 0 ? 4 : 0, () => `[?(${test(random, collection, depth - 1)})]`],
    [depth > 0 ? 1 : 0, () => `..[?${test(random, collection, depth - 1)}]`],
  );
}

function test(random: Random, collection: Collection, depth: number): string {
  const inner = () => test(random, collection, depth - 1);
  return random.choose(
    [
      4,
      () =>
        `${operand(random, collection, depth)}${random.pick(COMPARISONS)}${operand(random, collection, depth)}`,
    ],
    [1, () => operand(random, collection, depth)],
    [
      1,
      () =>
        `${path(random, collection, 0, '@')}=~/${random.pick(REGEXES)}/${random.pick(['', 'i', 'g', 'x'])}`,
    ],
    [depth > 0 ? 1 : 0, () => `${inner()}&&${inner()}`],
    [depth > 0 ? 1 : 0, () => `(${inner()})||${inner()}`],
    [depth > 0 ? 1 : 0, () => `!(${inner()})`],
  );
}

function operand(random: Random, collection: Collection, depth: number): string {
  const { values } = collection;
  return random.choose(
    [4, () => path(random, collection, depth - 1, random.pick(['@', '@', '@', '$']))],
    [2, () => `'${random.pick(values.length > 0 && random.chance(0.6) ? values : NASTY)}'`],
    [2, () => random.pick(JSON_LITERALS)],
    [depth > 0 ? 1 : 0, () => call(random, collection, depth - 1)],
  );
}

function call(random: Random, collection: Collection, depth: number): string {
  const parameters = random.list(0, 2, () => operand(random, collection, depth));
  return random.chance(0.5)
    ? `${random.pick(FUNCTIONS)}(${parameters.join(',')})`
    : `${path(random, collection, depth, '$')}.${random.pick(FUNCTIONS)}(${parameters.slice(1).join(',')})`;
}
