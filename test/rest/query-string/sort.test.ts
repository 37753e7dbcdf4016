import { expect } from 'chai';
import fc from 'fast-check';
import { decodeCursor, encodeCursor } from '../../../src/rest/paging/cursor.js';
import { parseSort, sortText } from '../../../src/rest/query-string/parse-sort.js';
import type { AttributeType } from '../../../src/values/attribute-type.js';
import type { JsonObject } from '../../../src/values/json.js';
import type { SortValue } from '../../../src/values/query.js';
import { compareResources, compareSortValues, sortValue } from '../../../src/values/sort-keys.js';
import { compareCodePoints, indexedText, isStorable } from '../../../src/values/text-keys.js';

const TYPES = new Map<string, AttributeType>([
  ['name', 'string'],
  ['size', 'number'],
  ['urgent', 'boolean'],
  ['created', 'dateTime'],
  ['part.size', 'number'],
]);
const typeOf = (path: readonly string[]) => TYPES.get(path.join('.'));

describe('Code points', () => {
  const ascending = ['', '\u0001', 'A', 'Z', 'a', 'aa', 'é', '￿', '\u{10000}', '\u{10000}a', '\u{10FFFF}'];
  it('are ordered', () => {
    expect([...ascending].reverse().sort(compareCodePoints)).to.deep.equal(ascending);
  });

  it('are ordered as their UTF-8 bytes', () => {
    const text = fc.string({ unit: 'binary', maxLength: 6 });
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(Math.sign(compareCodePoints(a, b))).to.equal(Buffer.compare(Buffer.from(a), Buffer.from(b)));
      }),
    );
  });
});

describe('Index keys of texts', () => {
  it('are the whole text up to 200 characters', () => {
    expect(indexedText('x'.repeat(200))).to.equal('x'.repeat(200));
    expect(indexedText('x'.repeat(201))).to.match(/^x{200}[\da-f]{64}$/);
    expect(indexedText('x'.repeat(202))).not.to.equal(indexedText('x'.repeat(201)));
  });

  it('never contain half a surrogate pair', () => {
    const text = indexedText(`${'x'.repeat(199)}\u{1F600}${'y'.repeat(10)}`);
    expect(text).to.match(/^x{199}[\da-f]{64}$/);
    expect(isStorable(text)).to.equal(true);
    expect(indexedText(`${'x'.repeat(198)}\u{1F600}y`)).to.match(/^x{198}\u{1F600}[\da-f]{64}$/u);
  });

  it('are storable without NUL and unpaired surrogates', () => {
    expect(['a', '\u{1F600}', 'a\0', '\ud800', '\udc00a'].map(isStorable)).to.deep.equal([
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});

describe('Sort values', () => {
  const cases: readonly [resource: JsonObject, path: string, expected: SortValue][] = [
    [{ name: 'a' }, 'name', 'a'],
    [{ name: '' }, 'name', ''],
    [{ name: 5 }, 'name', null],
    [{ name: null }, 'name', null],
    [{}, 'name', null],
    [{ name: 'x'.repeat(300) }, 'name', indexedText('x'.repeat(300))],
    [{ size: 0 }, 'size', 0],
    [{ size: '7' }, 'size', null],
    [{ urgent: false }, 'urgent', false],
    [{ created: '1970-01-01T00:00:01Z' }, 'created', 1_000_000],
    [{ created: '1970-01-01T01:00:01+01:00' }, 'created', 1_000_000],
    [{ created: 'soon' }, 'created', null],
    [{ created: 5 }, 'created', null],
    [{ part: { size: 3 } }, 'part.size', 3],
    [{ part: [{ size: 3 }, { size: 1 }] }, 'part.size', 3],
    [{ part: [{}, { size: null }, { size: 'x' }, { size: 1 }] }, 'part.size', 1],
    [{ part: [] }, 'part.size', null],
    [{ other: [[{ a: true }]] }, 'other.a', true],
    [{ other: { a: 1 } }, 'other', null],
    [{ other: [{}, '2024-01-01', 7] }, 'other', '2024-01-01'],
    [{}, 'constructor.name', null],
  ];
  for (const [resource, path, expected] of cases) {
    it(`${path} of ${JSON.stringify(resource).slice(0, 60)} is ${String(expected).slice(0, 20)}`, () => {
      const names = path.split('.');
      expect(sortValue(resource, names, typeOf(names))).to.equal(expected);
    });
  }

  const ascending: SortValue[] = [false, true, -1, 0, 2.5, 10, '', 'A', 'a', '￿', '\u{1F600}', null];
  it('are ordered with missing values last', () => {
    const sorted = (descending: boolean) =>
      [...ascending].reverse().sort((a, b) => compareSortValues(a, b, descending));
    expect(sorted(false)).to.deep.equal(ascending);
    expect(sorted(true)).to.deep.equal([...ascending.slice(0, -1).reverse(), null]);
  });

  it('are equal to themselves', () => {
    for (const value of ascending) expect(compareSortValues(value, value, true) === 0).to.equal(true);
  });
});

describe('The order of resources', () => {
  const resources: JsonObject[] = [
    { id: '3', name: 'b', size: 1, created: '2024-05-01T10:00:00+02:00' },
    { id: '1', name: 'b', size: 2, created: '2024-05-01T09:00:00Z' },
    { id: '2', name: 'a', size: 1 },
    { id: '10', size: 3, created: '2023-01-01T00:00:00Z' },
    { id: '4', name: 'c', part: [{ size: 9 }] },
  ];
  const cases: readonly [sort: string | undefined, ids: string][] = [
    [undefined, '1 10 2 3 4'],
    ['name', '2 1 3 4 10'],
    ['-name', '4 1 3 2 10'],
    ['+name', '2 1 3 4 10'],
    [' name', '2 1 3 4 10'],
    ['name,-size', '2 1 3 4 10'],
    ['name,size', '2 3 1 4 10'],
    ['-size', '10 1 2 3 4'],
    ['size,-name', '3 2 1 10 4'],
    ['created', '10 3 1 2 4'],
    ['-created', '1 3 10 2 4'],
    ['part.size', '4 1 10 2 3'],
    ['-id', '4 3 2 10 1'],
  ];
  for (const [sort, ids] of cases) {
    it(`${sort} is ${ids}`, () => {
      const sorted = [...resources].sort(compareResources(parseSort(sort), typeOf));
      expect(sorted.map(({ id }) => id).join(' ')).to.equal(ids);
    });
  }
});

describe('sort=', () => {
  it('is parsed', () => {
    expect(sortText(parseSort('-$.a,$.c.d'))).to.equal('-a,c.d');
    expect(parseSort('-a, b,+c.d')).to.deep.equal([
      { path: ['a'], descending: true },
      { path: ['b'], descending: false },
      { path: ['c', 'd'], descending: false },
    ]);
    expect(sortText(parseSort('-a, b,+c.d'))).to.equal('-a,b,c.d');
  });

  const rejected: readonly [text: string, message: RegExp][] = [
    ['', /sort.*empty/],
    ['-', /empty/],
    ['a,,b', /empty/],
    ['a,', /empty/],
    ['a..b', /"a\.\.b"/],
    ['a[0]', /"a\[0\]"/],
    ['*', /"\*" is not an attribute path/],
    ['$', /"\$" is not an attribute path/],
    ['$.*', /is not an attribute path/],
    ['$..a', /is not an attribute path/],
    ['a,b,c,d,e,f,g,h,i', /9 keys.*at most 8/],
  ];
  for (const [text, message] of rejected) {
    it(`"${text}" is 400`, () => {
      expect(() => parseSort(text))
        .to.throw(message)
        .that.includes({ status: 400 });
    });
  }
});

describe('Cursors', () => {
  const sort = parseSort('-name,size,created,urgent,other');
  const values = ['é"\u{1F600}', 2.5, 1_700_000_000_000_001, false, 'x'];
  const cursor = { values, id: 'a-1' };
  const encoded = (content: unknown) => Buffer.from(JSON.stringify(content)).toString('base64url');
  const s = sortText(sort);

  it('are decoded to the encoded position', () => {
    const text = encodeCursor(cursor, sort);
    expect(text).to.match(/^[\w-]+$/);
    expect(decodeCursor(text, sort, typeOf)).to.deep.equal(cursor);
    const missing = { values: [null, null, null, null, null], id: 'b' };
    expect(decodeCursor(encodeCursor(missing, sort), sort, typeOf)).to.deep.equal(missing);
    expect(decodeCursor(encodeCursor({ values: [], id: 'b' }, []), [], typeOf).values).to.deep.equal([]);
  });

  const rejected: readonly [what: string, text: string, message: RegExp][] = [
    ['nothing', '', /damaged/],
    ['no base64url', 'a b', /damaged/],
    ['no JSON', 'abc', /damaged/],
    ['a list', encoded([]), /damaged/],
    ['null', encoded(null), /damaged/],
    ['another sort', encodeCursor({ values: ['a'], id: 'b' }, parseSort('name')), /another sort/],
    ['the other direction', encoded({ s: s.slice(1), v: values, i: 'a' }), /another sort/],
    ['no id', encoded({ s, v: values }), /damaged/],
    ['an id with NUL', encoded({ s, v: values, i: 'a\0' }), /damaged/],
    ['too few values', encoded({ s, v: values.slice(1), i: 'a' }), /damaged/],
    ['no values', encoded({ s, i: 'a' }), /damaged/],
    ['a number for a text', encoded({ s, v: [1, ...values.slice(1)], i: 'a' }), /damaged/],
    ['a text for a number', encoded({ s, v: ['a', 'b', 1, true, 1], i: 'a' }), /damaged/],
    ['a fraction for an instant', encoded({ s, v: ['a', 1, 1.5, true, 1], i: 'a' }), /damaged/],
    ['an instant too far away', encoded({ s, v: ['a', 1, 1e18, true, 1], i: 'a' }), /damaged/],
    ['an object', encoded({ s, v: ['a', 1, 1, true, {}], i: 'a' }), /damaged/],
    ['half a character', encoded({ s, v: ['\ud800', 1, 1, true, 1], i: 'a' }), /damaged/],
    ['a long text', encoded({ s, v: ['x'.repeat(301), 1, 1, true, 1], i: 'a' }), /damaged/],
    [
      'infinity',
      Buffer.from(`{"s":"${s}","v":["",1e999,1,true,1],"i":"a"}`).toString('base64url'),
      /damaged/,
    ],
  ];
  for (const [what, text, message] of rejected) {
    it(`of ${what} are 400`, () => {
      expect(() => decodeCursor(text, sort, typeOf))
        .to.throw(message)
        .that.includes({ status: 400 });
    });
  }
});
