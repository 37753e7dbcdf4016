import { expect } from 'chai';
import fc from 'fast-check';
import { TmfError } from '../../../src/errors.js';
import { parseJsonPath, select, selectedLocations, selects } from '../../../src/rest/jsonpath/index.js';
import type { JsonObject, JsonValue } from '../../../src/values/json.js';
import { growthOf } from '../../support/processor-time.js';

const LIMITS = { maxLength: 1000, maxDepth: 12, maxRegexLength: 100 };

function failureOf(run: () => unknown): TmfError {
  try {
    run();
  } catch (error) {
    if (error instanceof TmfError) return error;
    throw error;
  }
  throw new Error('It did not fail');
}

const parsing = (text: string) => failureOf(() => parseJsonPath(text, LIMITS));

/** Expression, position of the error, part of the message. */
const INVALID: [expression: string, position: number, message: string][] = [
  ['', 1, 'expected a path, found the end'],
  ['  ', 3, 'expected a path'],
  ['$.', 3, 'expected a name or "*", found the end'],
  ['$..', 4, 'expected a name or "*"'],
  ['$. a', 3, 'expected a name'],
  ['$.a.', 5, 'expected a name'],
  ['$.0', 3, 'expected a name'],
  ['$a', 2, '"&&", "||" or the end'],
  ['a b', 3, 'found "b"'],
  ['$.a$', 4, 'found "$"'],
  ['$[', 3, 'a name in quotes, an index, a slice, "*" or "?"'],
  ['$[]', 3, 'a name in quotes'],
  ['$[a]', 3, 'a name in quotes'],
  ['$[0', 4, 'expected "," or "]", found the end'],
  ['$[0,]', 5, 'a name in quotes'],
  ['$[01]', 3, 'a name in quotes'],
  ['$[-0]', 3, 'a name in quotes'],
  ['$[1.5]', 4, '"]"'],
  ['$[99999999999999999999]', 3, 'a whole number'],
  ['$[1:2:3:4]', 8, '"]"'],
  ["$['a]", 6, "a closing '"],
  ["$['a\\x']", 5, 'a JSON escape'],
  ["$['\\u12']", 4, 'a JSON escape'],
  ['a[?]', 4, 'a path that begins with @ or $'],
  ['a[?(@.b==1]', 11, '"&&" or "||" or ")"'],
  ['a[?(@.b==1)', 12, '"&&", "||", "," or "]"'],
  ['a[?@.b=1]', 7, 'one of "=="'],
  ['a[?@.b ! 1]', 8, 'one of "=="'],
  ['a[?@.b==]', 9, 'a path that begins with @ or $'],
  ['a[?b==1]', 4, 'a path that begins with @ or $'],
  ['a[?@type==1]', 5, '"&&", "||", "," or "]"'],
  ['a[?@.b==1 @.c]', 11, '"&&"'],
  ['a[?@.b & @.c]', 8, '"&&"'],
  ['a[?@.b &&]', 10, 'a path that begins with @ or $'],
  ['a[?!@.b==1]', 8, '"&&"'],
  ['a[?!!@.b]', 5, 'a path that begins with @ or $'],
  ['a[?1]', 4, 'a comparison of this literal'],
  ['a[?true]', 4, 'a comparison of this literal'],
  ['true', 1, 'a comparison of this literal'],
  ["'a' && b", 1, 'a comparison of this literal'],
  ['a[?@.b==01]', 9, 'a number'],
  ['a[?@.b==-]', 9, 'a number'],
  ['a[?@.b==1e999]', 9, 'a number'],
  ['a[?@.b==1.]', 10, '"&&"'],
  ['a[?@.*==1]', 4, 'may select several values'],
  ['a[?1==@..b]', 7, 'may select several values'],
  ['a[?(@.b==1)==true]', 12, '"&&"'],
  ["a[?true==match(@.b, 'x')]", 10, 'already true or false'],
  ['a[?@.b.length()]', 4, 'a comparison of the result of length()'],
  ['a[?length(@.b) && @.c]', 4, 'a comparison of the result of length()'],
  ['a.length().b', 11, 'the end'],
  ['a.length(1)', 10, '")"'],
  ['length()', 8, 'expected a path'],
  ['length(note[*])', 8, 'may select several values'],
  ['a[?length(@..b)==1]', 11, 'may select several values'],
  ['a[?length(@.b[0,1])==1]', 11, 'may select several values'],
  ["a['b\tc']", 5, 'an escape such as'],
  ["a['b\nc']", 5, 'an escape such as'],
  ["a[?@.b=='\u001f']", 10, 'an escape such as'],
  ['a[?@.b=="it\\\'s"]', 12, "expected ' without a backslash"],
  ["a[?@.b=='a\\\"b']", 11, 'expected " without a backslash'],
  ["a['\\ud800']", 3, 'surrogate pair'],
  ["a['\\udc00\\ud800']", 3, 'surrogate pair'],
  ["a['\ud800']", 3, 'surrogate pair'],
  ['a[?@.b==9007199254740993]', 9, 'write it as a string'],
  ['a[?@.b==-9007199254740992]', 9, 'write it as a string'],
  ['a[?@.b==123456789012345678901234567890]', 9, 'write it as a string'],
  ['length(a, b)', 9, '")"'],
  ['max(1)', 5, 'a path in max()'],
  ["count('a')", 7, 'a path in count()'],
  ['match(a)', 8, '","'],
  ["match(a, 'b', c)", 13, '")"'],
  ["search(a.*, 'b')", 8, 'may select several values'],
  ["search(a, '(')", 11, "RE2's syntax"],
  ['a =~ b', 6, 'a pattern'],
  ['a =~ /(/', 6, "RE2's syntax"],
  ["a =~ 'x(?=y)'", 6, "RE2's syntax"],
  ['a =~ /(a)\\1/', 6, "RE2's syntax"],
  ['a =~ /b', 8, 'a closing /'],
  ['a =~ /b/g', 6, 'flags i, m, s'],
  ["a.*=~'b'", 1, 'may select several values'],
  ['\u0099T(', 1, 'the name of a function'],
  ['a.é()', 3, 'the name of a function'],
  ['T(', 3, 'found the end'],
  ['sum(a', 6, '")"'],
  ['sum(a,)', 7, 'a path'],
  ['a[?f(@.b, 1 2)]', 13, '")"'],
  ['a.keys(', 8, 'a path, found the end'],
  ["café['😀', x]", 11, 'a name in quotes'],
  ["a[?@=='😀' x]", 11, 'found "x"'],
];

/** Expressions of other dialects. */
const UNSUPPORTED: [expression: string, construct: string][] = [
  ['sum($..a)', 'function "sum"'],
  ['a.keys()', 'function "keys"'],
  ["indexOf(a, 'x')==1", 'function "indexOf"'],
  ['a[?min_by( @.b , f($.c[?@.d]) )==1]', 'function "f"'],
  ['now()', 'function "now"'],
  ['a[?nosuch(@.b)==1]', 'function "nosuch"'],
  ["a[?(@.b in ['x'])]", 'operator "in"'],
  ['a[?(@.b nin $.c)]', 'operator "nin"'],
  ['a[?(@.b EMPTY true)]', 'operator "EMPTY"'],
];

describe('JSONPath syntax errors', () => {
  for (const [expression, position, message] of INVALID) {
    it(`${expression} at ${position}`, () => {
      const { status, code, details } = parsing(expression);
      expect({ status, code }).to.deep.equal({ status: 400, code: 'invalidJsonPath' });
      expect(details)
        .to.match(new RegExp(`^At character ${position}: `))
        .and.contain(message);
    });
  }

  for (const [expression, construct] of UNSUPPORTED) {
    it(`${expression} is not implemented`, () => {
      const { status, details } = parsing(expression);
      expect(status).to.equal(501);
      expect(details).to.contain(construct);
    });
  }
});

/** Nested objects and arrays with `width` to the power of `depth` leaves. */
const tree = (depth: number, width: number): JsonValue =>
  depth === 0 ? 'leaf' : { a: Array.from({ length: width }, () => tree(depth - 1, width)), b: depth };

/** Maximum nesting of a body. */
const deepest: JsonObject = { a: JSON.parse(`${'['.repeat(98)}1${']'.repeat(98)}`) as JsonValue };

describe('JSONPath limits', () => {
  const generous = { maxLength: 100_000, maxDepth: 12, maxRegexLength: 100 };
  const limited: [name: string, expression: string, setting: string][] = [
    ['length', 'a'.repeat(1001), 'JSONPATH_LENGTH'],
    ['parentheses', `a[?${'('.repeat(13)}@.b${')'.repeat(13)}]`, 'JSONPATH_DEPTH'],
    ['filters in filters', `a${'[?@.b'.repeat(13)}${']'.repeat(13)}`, 'JSONPATH_DEPTH'],
    ['calls in calls', `${'length('.repeat(13)}a${')'.repeat(13)}`, 'JSONPATH_DEPTH'],
    ['a pattern', `a =~ /${'b'.repeat(101)}/`, 'QUERY_REGEX_LENGTH'],
    ['repetitions in a pattern', 'a =~ /(b{10}){11}/', 'QUERY_REGEX_LENGTH'],
    ['a pattern in quotes', `a =~ '${'b'.repeat(101)}'`, 'QUERY_REGEX_LENGTH'],
    ['the pattern of a function', `search(a, '${'b'.repeat(101)}')`, 'QUERY_REGEX_LENGTH'],
  ];
  for (const [name, expression, setting] of limited) {
    it(`${name}: ${setting}`, () => {
      const { status, details } = parsing(expression);
      expect(status).to.equal(400);
      expect(details).to.contain(setting);
    });
  }

  it('accepts an expression of exactly the maximum length and depth', () => {
    parseJsonPath('a'.repeat(1000), LIMITS);
    parseJsonPath(`a[?${'('.repeat(11)}@.b${')'.repeat(11)}]`, LIMITS);
    parseJsonPath(`a =~ /${'b'.repeat(100)}/`, LIMITS);
  });

  const hostile = [
    '[',
    '(',
    '!',
    'a[?',
    'a[?(',
    '$[?@[?',
    'length(',
    '[0',
    '$..',
    '[*]..',
    '-',
    "'",
    '\\',
    '=~',
    '@',
  ];
  for (const piece of hostile) {
    it(`10,000 times ${piece}`, () => {
      const text = piece.repeat(10_000);
      expect(failureOf(() => parseJsonPath(text, generous)).status).to.equal(400);
    });
  }

  const bounded = [
    '$..*..*..*..*',
    `$${'..*'.repeat(10)}`,
    `$${'..[*,*]'.repeat(50)}`,
    '$..*[?$..*[?$..*[?$..*]]]',
    '$..[?max($..b) == @.b].b',
  ];
  for (const expression of bounded) {
    it(`${expression.slice(0, 30)} ends within its time limit`, function () {
      this.timeout(2000);
      const resource = { root: tree(4, 3), 'max b': deepest };
      const path = parseJsonPath(expression, generous);
      expect(select(path, resource)).to.have.length.lessThan(1000);
    });
  }

  it('evaluates the deepest document', () => {
    expect(select(parseJsonPath('$..*', LIMITS), deepest)).to.have.length(99);
    expect(selects(parseJsonPath('a == $.a', LIMITS), deepest)).to.equal(true);
  });

  const expensive: [name: string, expression: string, resource: JsonObject][] = [
    ['filters in filters', '$..[?@..[?@..[?@..*]]]', { root: tree(6, 4) }],
    [
      'comparison of everything with everything',
      '$..[?$.root == @]',
      { root: tree(5, 3), same: tree(5, 3), c: Array(5000).fill(tree(5, 3)) },
    ],
    [
      'long texts',
      '$.list[?$.text =~ /(a|b)*c(a|b){9}$/]',
      { text: 'ab'.repeat(50_000), list: Array(1000).fill(1) },
    ],
    [
      'equal long texts',
      '$.list[?$.text == $.copy]',
      { text: 'a'.repeat(500_000), copy: 'a'.repeat(500_000), list: Array(1000).fill(1) },
    ],
    [
      'lengths of a long text',
      '$.list[?length($.list[0]) == length(@)]',
      { list: Array(1000).fill('a'.repeat(50_000)) },
    ],
    [
      'stored patterns',
      "$.list[?search('a', @)]",
      { list: Array.from({ length: 1000 }, (_, i) => `a{${i}}`) },
    ],
    ['the same node over and over', `$.a${'[0,0,0]'.repeat(20)}`, deepest],
    ['many values', '$..*', { list: Array(200_000).fill(1) }],
    ['a long slice', 'list[::-1]', { list: Array(200_000).fill(1) }],
  ];
  for (const [name, expression, resource] of expensive) {
    it(`exceeds the budget: ${name}`, function () {
      this.timeout(2000);
      const path = parseJsonPath(expression, LIMITS);
      const { status, details } = failureOf(() => selects(path, resource));
      expect(status).to.equal(400);
      expect(details).to.contain('100000 values');
    });
  }

  it('calculates once a value that does not depend on the candidate', () => {
    const list = Array.from({ length: 5000 }, (_, price) => ({ price }));
    expect(
      select(parseJsonPath('list[?@.price == max($.list[*].price)].price', LIMITS), { list }),
    ).to.deep.equal([4999]);
  });

  for (const pattern of [
    '(a+)+$',
    '(a|aa)+$',
    '(.*)(.*)(.*)(.*)[^a]$',
    '((a{1,3}){1,4}){1,5}b',
    '(x+x+)+y',
  ]) {
    it(`matches ${pattern} in linear time`, function () {
      this.timeout(60_000);
      const path = parseJsonPath(`text =~ /${pattern}/`, { ...LIMITS, maxVisitsPerResource: 1_000_000_000 });
      const match = (length: number) => selects(path, { text: `${'a'.repeat(length)}!` });
      // Quadratic time would be 100 times as long.
      expect(growthOf(match, 2_000, 20_000)).to.be.below(40);
    });
  }

  it('treats a stored pattern that is too long as not matching', () =>
    expect(selects(parseJsonPath("search('a', pattern)", LIMITS), { pattern: 'a?'.repeat(51) })).to.equal(
      false,
    ));
});

describe('JSONPath with arbitrary text', () => {
  const pieces = [
    ...[
      '$',
      '@',
      '.',
      '..',
      '*',
      '[',
      ']',
      '(',
      ')',
      '?',
      '[?(',
      ')]',
      ',',
      ':',
      '!',
      ' ',
      "'",
      '"',
      '\\',
      '/',
      '-',
    ],
    ...[
      '==',
      '!=',
      '<',
      '<=',
      '>',
      '>=',
      '=~',
      '&&',
      '||',
      '=',
      '&',
      '|',
      '1',
      '-1',
      '0',
      '1e3',
      '.5',
      '\\u00',
      'é',
      '😀',
    ],
    ...[
      'a',
      'note',
      '@type',
      '@.a',
      '$.a',
      "'x'",
      '/x/i',
      'true',
      'null',
      'in',
      '.length()',
      '.max()',
      '.nope()',
    ],
    ...[
      'length(',
      'count(',
      'match(',
      'search(',
      'value(',
      'stddev(',
      "['a']",
      '[0]',
      '[::2]',
      '[*]',
      '[?@.a==1]',
    ],
  ];
  const resource: JsonObject = { a: [1, 'x', { a: null }], note: { a: { '@type': 'x' } }, '@type': 'T' };
  const text = fc.oneof(
    fc.array(fc.constantFrom(...pieces), { maxLength: 14 }).map((parts) => parts.join('')),
    fc.string({ unit: 'binary', maxLength: 30 }),
  );

  it('returns a result, or throws an error of status 400 or 501', function () {
    this.timeout(60_000);
    let parsed = 0;
    const property = fc.property(text, (expression) => {
      try {
        const path = parseJsonPath(expression, LIMITS);
        parsed += 1;
        const passes = selects(path, resource);
        const places = selectedLocations(path, resource).length;
        if (path.kind === 'path')
          expect([places, passes]).to.deep.equal([select(path, resource).length, places > 0]);
      } catch (error) {
        if (!(error instanceof TmfError)) throw error;
        expect(error.status).to.be.oneOf([400, 501]);
      }
    });
    fc.assert(property, { numRuns: 20_000 });
    expect(parsed).to.be.greaterThan(100);
  });
});
