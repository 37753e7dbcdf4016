import { expect } from 'chai';
import { badRequest } from '../../src/errors.js';
import { selectFields } from '../../src/rest/fields/select-fields.js';
import { encodeCursor } from '../../src/rest/paging/cursor.js';
import { parseItemRequest, parseListRequest, splitQuery } from '../../src/rest/parse-query.js';
import type { JsonObject } from '../../src/values/json.js';
import { matches } from '../../src/values/matches.js';
import type { Predicate } from '../../src/values/query.js';

const limits = { maxLength: 400, maxConditions: 5, maxRegexLength: 20 };

/** Supports `$.x==1` only. */
function jsonPathFilter(source: string): Predicate {
  if (source !== '$.x==1;&') throw badRequest('invalidQuery', `"${source}" at position 1`);
  return { kind: 'predicate', source, matches: ({ x }) => x === 1 };
}

const context = {
  defaultLimit: 20,
  maxLimit: 100,
  limits,
  typeOf: (path: readonly string[]) => (path.join('.') === 'size' ? ('number' as const) : undefined),
  shapeOf: () => undefined,
  jsonPathFilter,
  jsonPathSelect: () => [],
};
const parse = (query: string) => parseListRequest(query, context);

describe('List requests', () => {
  it('has defaults', () => {
    expect(parse('')).to.deep.equal({
      fields: undefined,
      expand: undefined,
      depth: undefined,
      pageRequested: false,
      query: { where: undefined, sort: [], offset: 0, limit: 20 },
    });
  });

  const pages: readonly [query: string, offset: number, limit: number, pageRequested: boolean][] = [
    ['status=a', 0, 20, false],
    ['limit=5', 0, 5, true],
    ['offset=7', 7, 20, true],
    ['limit=0', 0, 0, true],
    ['limit=100', 0, 100, true],
    ['limit=101', 0, 100, true],
    ['limit%3D5&offset=%37', 7, 5, true],
    ['%6Cimit=5', 0, 5, true],
    ['limit.eq=5', 0, 20, false],
    ['limit>5', 0, 20, false],
    ['limit%3E=5', 0, 20, false],
    ['&&limit=5&', 0, 5, true],
  ];
  for (const [query, offset, limit, pageRequested] of pages) {
    it(`${query} starts at ${offset} with at most ${limit} items`, () => {
      const request = parse(query);
      expect([request.query.offset, request.query.limit, request.pageRequested]).to.deep.equal([
        offset,
        limit,
        pageRequested,
      ]);
    });
  }

  it('has a sort, including "+"', () => {
    expect(parse('sort=-a,+b.c,%2Bd').query.sort).to.deep.equal([
      { path: ['a'], descending: true },
      { path: ['b', 'c'], descending: false },
      { path: ['d'], descending: false },
    ]);
  });

  it('has a cursor that belongs to the sort', () => {
    const sort = parse('sort=-size').query.sort;
    const place = { values: [5], id: 'x' };
    const request = parse(`sort=-size&cursor=${encodeCursor(place, sort)}`);
    expect(request.query.after).to.deep.equal(place);
    expect(request.pageRequested).to.equal(true);
  });

  it('passes expand and depth through, for lists and single resources', () => {
    expect(parse('expand=a,b%2Cc&depth=2')).to.include({ expand: 'a,b,c', depth: '2' });
    expect(parseItemRequest('expand=a&depth=x&fields=none&limit=-1', context)).to.include({
      expand: 'a',
      depth: 'x',
    });
  });

  it('has fields', () => {
    const resource = { id: '1', a: 1, b: { c: 2, d: 3 } };
    expect(selectFields(resource, parse('fields=b.c').fields)).to.deep.equal({ id: '1', b: { c: 2 } });
    expect(selectFields(resource, parseItemRequest('fields=a', context).fields)).to.deep.equal({
      id: '1',
      a: 1,
    });
  });

  const JSON_PATH = 'filter=$.x==1%3B%26';
  const resources: JsonObject[] = [
    { id: 'a', x: 1, size: 5 },
    { id: 'b', x: 1, size: 6 },
    { id: 'c', x: 2, size: 5, limit: 5 },
  ];
  const filters: readonly [query: string, ids: string][] = [
    ['', 'abc'],
    ['limit=5&sort=a', 'abc'],
    ['size=5', 'ac'],
    ['size=5&limit=2', 'ac'],
    ['size=5;x=1&limit=2&sort=-id&fields=a&offset=0&depth=1&expand=b', 'abc'],
    ['size<6;x.gt=2', 'ac'],
    [JSON_PATH, 'ab'],
    [`${JSON_PATH}&size=5`, 'a'],
    [`size=5;6&${JSON_PATH}&id=b`, 'b'],
    [`id=c;id=b&${JSON_PATH}`, 'b'],
    ['limit.eq=5', 'c'],
    ['limit>4', 'c'],
    ['limits=5', ''],
  ];
  for (const [query, ids] of filters) {
    it(`${query || 'nothing'} finds ${ids}`, () => {
      const { where } = parse(query).query;
      const found = resources.filter((resource) => !where || matches(where, resource));
      expect(found.map(({ id }) => id).join('')).to.equal(ids);
    });
  }

  it('has one level of "and" with a JSONPath filter', () => {
    const { where } = parse(`size=5&id=a&${JSON_PATH}`).query;
    expect(where?.kind === 'and' && where.parts.map(({ kind }) => kind)).to.deep.equal([
      'comparison',
      'comparison',
      'predicate',
    ]);
  });

  const rejected: readonly [query: string, message: RegExp][] = [
    ['limit=-1', /"limit".*"-1" is not a whole number/],
    ['limit=ten', /limit/],
    ['limit=1.5', /limit/],
    ['limit=+5', /limit/],
    ['limit=99999999999999999999', /limit/],
    ['limit=1&limit=2', /"limit" is given more than once/],
    ['limit=1;a=2', /limit/],
    ['limit', /"limit" is not a filter/],
    ['offset=-5', /offset/],
    ['offset=', /offset/],
    ['fields=a&fields=b', /"fields" is given more/],
    ['sort=a&s%6Frt=b', /"sort" is given more/],
    ['fields=', /fields/],
    ['fields=a,,b', /fields/],
    ['sort=', /sort/],
    ['sort=a,-', /sort/],
    ['cursor=', /"cursor"/],
    ['cursor=abc', /"cursor"/],
    [
      `cursor=${encodeCursor({ values: [1], id: 'a' }, [{ path: ['size'], descending: false }])}`,
      /another sort/,
    ],
    ['filter=x', /"x" at position 1/],
    ['filter=', /position 1/],
    ['a=%zz', /%zz/],
    ['%zz=a', /%zz/],
    ['depth=%ff', /%ff/],
    ['a..b=1', /a\.\.b/],
    ['a=1;limit=5', /"limit"/],
    ['size=x', /"size" expects a number/],
    ['a=1;b=2&c=3', /"&" and ";"/],
    ['a=1,2,3,4,5,6', /QUERY_CONDITIONS/],
    [`a=${'x'.repeat(399)}`, /at most 400.*QUERY_LENGTH/],
  ];
  for (const [query, message] of rejected) {
    it(`${query.slice(0, 40)} is 400`, () => {
      expect(() => parse(query))
        .to.throw(message)
        .that.includes({ status: 400 });
    });
  }

  it('is split before it is decoded', () => {
    const { parameters, filters: pieces } = splitQuery('a=1%262&fields=b%26c&d;e=%3B', limits);
    expect([...parameters]).to.deep.equal([['fields', 'b&c']]);
    expect(pieces).to.deep.equal(['a=1%262', 'd;e=%3B']);
  });
});
