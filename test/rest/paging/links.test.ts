import { expect } from 'chai';
import fc from 'fast-check';
import { linkHeader, listStatus, type Page, pageHeaders } from '../../../src/rest/paging/links.js';

const URL = '/tmf-api/party/v4/individual';
const LIST = { url: URL, rawQuery: '', offset: 0, limit: 20, isTotalExact: true };
const page = (parts: Partial<Page>): Page => {
  const whole = { ...LIST, total: 45, returned: 20, ...parts };
  const isFollowed = whole.returned > 0 && whole.offset + whole.returned < whole.total;
  return { ...(isFollowed && { nextCursor: 'c' }), ...whole };
};

/** Returns the query string of each relation. */
function links(parts: Partial<Page>): Record<string, string> {
  const found = linkHeader(page(parts)).matchAll(/<([^<>]*)>; rel="(\w+)"(?:, |$)/g);
  return Object.fromEntries(
    [...found].map(([, target = '', relation = '']) => [
      relation,
      target.replace(URL, '').replace(/&cursor=c$/, ''),
    ]),
  );
}

const at = (offset: number, limit = 20) => `?offset=${offset}&limit=${limit}`;

const CASES: readonly [what: string, parts: Partial<Page>, expected: Record<string, string>][] = [
  ['the first page', {}, { self: '', first: at(0), next: at(20), last: at(40) }],
  [
    'a middle page',
    { offset: 20, rawQuery: 'offset=20&limit=20' },
    { self: at(20), first: at(0), prev: at(0), next: at(40), last: at(40) },
  ],
  ['the last page', { offset: 40, returned: 5 }, { self: '', first: at(0), prev: at(20), last: at(40) }],
  ['the only page', { total: 5, returned: 5 }, { self: '', first: at(0), last: at(0) }],
  ['a full last page', { total: 40, offset: 20 }, { self: '', first: at(0), prev: at(0), last: at(20) }],
  ['an empty list', { total: 0, returned: 0 }, { self: '', first: at(0), last: at(0) }],
  [
    'an offset that is no multiple',
    { offset: 5 },
    { self: '', first: at(0), prev: at(0), next: at(25), last: at(25) },
  ],
  [
    'an offset past the end',
    { offset: 100, returned: 0 },
    { self: '', first: at(0), prev: at(40), last: at(40) },
  ],
  [
    'limit 1',
    { limit: 1, returned: 1, total: 3, offset: 1 },
    { self: '', first: at(0, 1), prev: at(0, 1), next: at(2, 1), last: at(2, 1) },
  ],
  [
    'the end of a walk during which others have inserted',
    { offset: 20, returned: 3, nextCursor: undefined },
    { self: '', first: at(0), prev: at(0), last: at(40) },
  ],
  ['limit 0', { limit: 0, returned: 0, rawQuery: 'limit=0' }, { self: '?limit=0', first: at(0, 0) }],
  [
    'a total that is a lower bound',
    { isTotalExact: false, nextCursor: 'abc' },
    { self: '', first: at(0), next: `${at(20)}&cursor=abc` },
  ],
  [
    'such a total at the end of a walk',
    { isTotalExact: false, offset: 60, returned: 3 },
    { self: '', first: at(0), prev: at(40) },
  ],
  [
    'such a total, far beyond',
    { isTotalExact: false, offset: 900, returned: 0 },
    { self: '', first: at(0), prev: at(880) },
  ],
  [
    'a cursor',
    { nextCursor: 'a_b-c' },
    { self: '', first: at(0), next: `${at(20)}&cursor=a_b-c`, last: at(40) },
  ],
  [
    'a cursor of the client, which is replaced',
    { rawQuery: 'a=1&offset=20&limit=20&cursor=old', offset: 20, nextCursor: 'new' },
    {
      self: '?a=1&offset=20&limit=20&cursor=old',
      first: '?a=1&offset=0&limit=20',
      prev: '?a=1&offset=0&limit=20',
      next: '?a=1&offset=40&limit=20&cursor=new',
      last: '?a=1&offset=40&limit=20',
    },
  ],
  [
    'a cursor with special characters',
    { nextCursor: 'a+/=&' },
    { self: '', first: at(0), next: `${at(20)}&cursor=a%2B%2F%3D%26`, last: at(40) },
  ],
];

/** Queries that `first` must contain unchanged. */
const KEPT = [
  'status=open',
  'a=1&b=2&a=3',
  'b=2&a=1',
  'creationDate%3E%3D2024-01-01',
  'name=J%C3%BCrgen%20X',
  'name=a+b',
  'name=%22a,b%22;x=1',
  'sort=-a,+b',
  'fields=a,b.c',
  'filter=note[?(@.author==%27X%27)]',
  'flag',
  'a=%ZZ',
  'offsets=1&limited=2&Offset=3',
  'a=offset=1',
];

describe('links', () => {
  for (const [what, parts, expected] of CASES) it(what, () => expect(links(parts)).to.deep.equal(expected));

  for (const query of KEPT)
    it(`keeps ${query}`, () => {
      expect(links({ rawQuery: query }).first).to.equal(`?${query}&offset=0&limit=20`);
      expect(links({ rawQuery: `limit=20&${query}&offset=0` }).next).to.equal(`?${query}&offset=20&limit=20`);
    });

  it('replaces encoded paging parameters', () =>
    expect(links({ rawQuery: 'a=1&%6Fffset=40&li%6Dit=9&&b=2' }).first).to.equal(
      '?a=1&b=2&offset=0&limit=20',
    ));

  it('escapes characters that would end the URL or the header', () => {
    const self = linkHeader(page({ rawQuery: 'a>5&b="x"&c=<\r\n \\^`{|}&d=\xc3\xbc&e=€#' })).split(
      '; rel="self"',
    )[0];
    expect(self).to.equal(
      `<${URL}?a%3E5&b=%22x%22&c=%3C%0D%0A%20%5C%5E%60%7B%7C%7D&d=%C3%BC&e=%E2%82%AC%23>`,
    );
  });

  it('accepts absolute URLs', () =>
    expect(linkHeader(page({ url: 'https://host:8080/x' }))).to.match(
      /^<https:\/\/host:8080\/x>; rel="self", /,
    ));

  it('has the form of RFC 8288', () =>
    expect(linkHeader(page({ total: 1, returned: 1, limit: 1 }))).to.equal(
      `<${URL}>; rel="self", <${URL}?offset=0&limit=1>; rel="first", <${URL}?offset=0&limit=1>; rel="last"`,
    ));

  it('contain only the next page if the query is very long', () => {
    const header = linkHeader(page({ rawQuery: `a=${'x'.repeat(4000)}` }));
    expect(header).to.match(/^<[^<>]*offset=20&limit=20&cursor=c>; rel="next"$/);
  });

  it('contain only valid header characters for every query', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 50 }), (rawQuery) => {
        expect(linkHeader(page({ rawQuery }))).to.match(/^(<[!-;=?-~]+>; rel="\w+"(, |$))+$/);
      }),
    );
  });

  it('visit every item once, forwards and backwards', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 15 }), (total, limit) => {
        let offset = 0;
        let visited = 0;
        for (let next: string | undefined = at(0); next; ) {
          offset = Number(/offset=(\d+)/.exec(next)?.[1]);
          const returned = Math.min(limit, total - offset);
          expect(offset).to.equal(visited);
          visited += returned;
          const found: Record<string, string> = links({ offset, limit, total, returned });
          if (!found.next) expect(found.last).to.equal(at(offset, limit));
          next = found.next;
        }
        expect(visited).to.equal(total);
      }),
    );
  });
});

describe('page headers', () => {
  it('contain the counts', () => {
    expect(pageHeaders(page({}))).to.include({ 'X-Total-Count': '45', 'X-Result-Count': '20' });
    expect(pageHeaders(page({}))).not.to.have.property('X-Total-Count-Relation');
    expect(pageHeaders(page({ isTotalExact: false }))).to.include({
      'X-Total-Count': '45',
      'X-Total-Count-Relation': 'at-least',
    });
    expect(pageHeaders(page({})).Link).to.contain('rel="next"');
  });

  const statuses: readonly [what: string, pageRequested: boolean, parts: Partial<Page>, status: number][] = [
    ['part of the list, on request', true, {}, 206],
    ['part of the list, without request', false, {}, 200],
    ['all items, on request', true, { total: 20 }, 200],
    ['no items, on request', true, { returned: 0 }, 200],
    ['the last part', true, { offset: 40, returned: 5 }, 206],
    ['nothing past the end', true, { offset: 90, returned: 0 }, 200],
    ['limit 0', true, { limit: 0, returned: 0 }, 200],
    ['part of a list with a lower bound as total', true, { isTotalExact: false }, 206],
    ['all known items of a list with a lower bound as total', true, { isTotalExact: false, total: 20 }, 206],
    [
      'no items of a list with a lower bound as total',
      true,
      { isTotalExact: false, offset: 90, returned: 0 },
      200,
    ],
  ];
  for (const [what, pageRequested, parts, status] of statuses)
    it(`${status} for ${what}`, () => expect(listStatus(pageRequested, page(parts))).to.equal(status));
});
