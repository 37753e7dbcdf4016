import { expect } from 'chai';
import { ask } from '../../support/raw-http.js';
import { forEachServer } from '../../support/server.js';
import { createAll, declareQueries, linksOf, numbersIn, type QueryCase } from './cases.js';
import { INTERACTIONS, interactions, PRICES, prices } from './sample.js';

/** The attributes that `fields` leaves of the first interaction, besides `id`, `href` and `@type`. */
const FIELDS: [fields: string, left: object][] = [
  ['none', {}],
  ['no', { no: 1 }],
  ['no,direction', { no: 1, direction: 'inbound' }],
  [' no , direction ', { no: 1, direction: 'inbound' }],
  ['none,no', { no: 1 }],
  ['id', {}],
  ['nothing', {}],
  ['note.nothing', {}],
  ['no.deeper', {}],
  ['urgent,grid', { urgent: false, grid: [[1, 2], [3]] }],
  ['interactionDate', { interactionDate: { startDateTime: '2026-02-10T12:00:00.500Z' } }],
  ['interactionDate.startDateTime', { interactionDate: { startDateTime: '2026-02-10T12:00:00.500Z' } }],
  ['note.author', { note: [{ author: 'Ann' }, { author: 'Bob' }] }],
  ['channel.role', { channel: [{ role: 'sales' }] }],
  ['channel.id,channel.role', { channel: [{ id: 'shop-1', role: 'sales' }, { id: 'phone' }] }],
  ['attachment.size.amount', { attachment: [{ size: { amount: 300 } }, { size: { amount: 20 } }] }],
  ['attachment.size.amount,no', { no: 1, attachment: [{ size: { amount: 300 } }, { size: { amount: 20 } }] }],
  [
    'interactionItem.note.author',
    { interactionItem: [{ note: [{ author: 'Cid' }] }, { note: [{ author: 'Dan' }] }] },
  ],
  [
    "note[?(@.author=='Bob')]",
    { note: [{ id: 'n2', author: 'Bob', text: 'second', date: '2026-02-03T08:00:00Z' }] },
  ],
  ["note[?(@.author=='Bob')].text", { note: [{ text: 'second' }] }],
  ["note[?(@.author=='Bob')].text,no", { no: 1, note: [{ text: 'second' }] }],
  ["note[?(@.author=='Bob' || @.author=='Ann')].id", { note: [{ id: 'n1' }, { id: 'n2' }] }],
  ['note[0].text', { note: [{ text: 'first' }] }],
  ['$.note[-1].text', { note: [{ text: 'second' }] }],
  ['attachment[?(@.size.amount>100)].name', { attachment: [{ name: 'a.pdf' }] }],
  ["interactionItem[?(@.reason=='y')].note.text", { interactionItem: [{ note: [{ text: 'deeper' }] }] }],
  ["note[?(@.author=='Zed')]", { note: [] }],
];

const REFUSED_FIELDS: [fields: string, says: string][] = [
  ['', 'separated by commas'],
  ['no,', 'separated by commas'],
  ['a..b', 'neither a path'],
  ['a=b', 'neither a path'],
  ['note[?(', 'brackets'],
  ['note[?(@.author==)]', 'At character'],
  ['note[?(sum(@.a)>1)]', 'sum'],
];

const SORTED: QueryCase[] = [
  ['sort=-$.no', [10, 9, 8, 7, 6, 5, 4, 3, 2, 1]],
  ['sort=channel', 400, '"channel" is an object'],
  ['sort=reason.length', 400, '"reason" is a single value'],
  ['sort=*', 400, 'A path has no "*"'],
  ['sort=$', 400, 'A path has no "*" and no "$"'],
  ['sort=no', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]],
  ['sort=-no', [10, 9, 8, 7, 6, 5, 4, 3, 2, 1]],
  ['sort=+no', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]],
  ['sort=%2Bno', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]],
  ['sort=id', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]],
  ['sort=-id', [10, 9, 8, 7, 6, 5, 4, 3, 2, 1]],
  ['sort=label', [7, 2, 6, 1, 3, 5, 4, 8, 9, 10]],
  ['sort=-label', [4, 5, 3, 1, 6, 2, 7, 8, 9, 10]],
  ['sort=reason', [7, 2, 6, 1, 8, 9, 10, 3, 5, 4]],
  ['sort=-reason', [4, 5, 3, 8, 9, 10, 1, 6, 2, 7]],
  ['sort=-reason,-no', [4, 5, 3, 10, 9, 8, 1, 6, 2, 7]],
  ['sort=description', [10, 8, 2, 1, 4, 5, 7, 3, 6, 9]],
  ['sort=priority', [10, 7, 1, 2, 4, 3, 5, 6, 8, 9]],
  ['sort=-priority', [6, 5, 3, 4, 2, 1, 7, 10, 8, 9]],
  ['sort=direction,-no', [9, 7, 5, 3, 1, 8, 10, 6, 4, 2]],
  ['sort=-direction,no', [2, 4, 6, 10, 8, 1, 3, 5, 7, 9]],
  ['sort=direction', [9, 1, 3, 5, 7, 8, 2, 4, 6, 10]],
  ['sort=-direction', [2, 4, 6, 10, 8, 1, 3, 5, 7, 9]],
  ['sort=statusChangeDate', [9, 10, 8, 1, 2, 5, 3, 4, 6, 7]],
  ['sort=-statusChangeDate', [7, 6, 4, 3, 5, 2, 1, 8, 10, 9]],
  ['sort=interactionDate.startDateTime', [10, 9, 8, 7, 6, 5, 4, 3, 2, 1]],
  ['sort=attachment.size.amount', [4, 1, 2, 3, 5, 6, 7, 8, 9, 10]],
  ['sort=-attachment.size.amount', [1, 2, 4, 3, 5, 6, 7, 8, 9, 10]],
  ['sort=-note.author,-no', [3, 2, 1, 10, 9, 8, 7, 6, 5, 4]],
  ['sort=status,-priority,no', [3, 4, 7, 6, 5, 2, 1, 10, 8, 9]],
  ['sort=nothing', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]],
  ['direction=inbound&sort=-priority', [5, 3, 1, 7]],
  ['sort=-priority&direction=inbound&limit=2', [5, 3]],
  ['sort=', 400, 'sort'],
  ['sort=no,', 400, 'A key is empty'],
  ['sort=-', 400, 'A key is empty'],
  ['sort=note[0]', 400, 'not an attribute path'],
  ['sort=a,b,c,d,e,f,g,h,i', 400, 'at most 8'],
];

const SORTED_PRICES: QueryCase[] = [
  ['sort=percentage', [3, 2, 1, 6, 4, 5]],
  ['sort=-percentage', [4, 1, 6, 2, 3, 5]],
  ['sort=isBundle,-no', [4, 3, 2, 6, 5, 1]],
  ['sort=-isBundle,percentage', [1, 6, 5, 3, 2, 4]],
  ['sort=recurringChargePeriodLength', [5, 1, 2, 3, 4, 6]],
  ['sort=-price.value,name', [6, 2, 1, 3, 5, 4]],
  ['sort=price.unit,-price.value', [2, 1, 6, 3, 4, 5]],
  ['sort=-tax.taxRate', [1, 2, 3, 4, 5, 6]],
];

/** Of ten: the status, the numbers, `X-Total-Count`. */
const PAGES: [query: string, status: number, numbers: number[], total: number][] = [
  ['sort=no', 200, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 10],
  ['sort=no&limit=3', 206, [1, 2, 3], 10],
  ['sort=no&limit=3&offset=3', 206, [4, 5, 6], 10],
  ['sort=no&offset=8', 206, [9, 10], 10],
  ['sort=no&limit=3&offset=9', 206, [10], 10],
  ['limit=10', 200, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 10],
  ['limit=99', 200, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 10],
  ['offset=0', 200, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 10],
  ['limit=0', 200, [], 10],
  ['limit=0&direction=inbound', 200, [], 4],
  ['limit=0&label=b', 200, [], 1],
  ['offset=10', 200, [], 10],
  ['offset=99&limit=5', 200, [], 10],
  ['direction=inbound&limit=2', 206, [1, 3], 4],
  ['direction=inbound&limit=4', 200, [1, 3, 5, 7], 4],
  ['direction=nowhere&limit=4', 200, [], 0],
  ['direction.regex=^in&limit=2&offset=1', 206, [3, 5], 4],
];

/** Where `Link` leads from a page; `limit` is 3 and the order that of `no`. */
const NEIGHBOURS: [offset: number, relations: Record<string, number[]>][] = [
  [0, { self: [1, 2, 3], first: [1, 2, 3], next: [4, 5, 6], last: [10] }],
  [3, { self: [4, 5, 6], first: [1, 2, 3], prev: [1, 2, 3], next: [7, 8, 9], last: [10] }],
  [9, { self: [10], first: [1, 2, 3], prev: [7, 8, 9], last: [10] }],
  [2, { self: [3, 4, 5], first: [1, 2, 3], prev: [1, 2, 3], next: [6, 7, 8], last: [9, 10] }],
  [50, { self: [], first: [1, 2, 3], prev: [9, 10], last: [9, 10] }],
];

/** Queries whose pages, followed by `next`, are the whole answer, each resource once. */
const WALKS = [
  'limit=3',
  'limit=1',
  'limit=4&sort=-no',
  'limit=3&sort=label',
  'limit=2&sort=-label',
  'limit=3&sort=reason,-no',
  'limit=3&sort=-priority',
  'limit=3&sort=statusChangeDate',
  'limit=2&sort=-attachment.size.amount,direction',
  'limit=2&direction=inbound',
  'limit=2&direction=inbound,outbound&sort=-statusChangeDate',
  'limit=2&channel.id=phone',
  "limit=1&filter=note[?(@.author=='Ann')]",
  'limit=2&description.regex=a&fields=no&sort=-no',
  'direction.ne="a%26b"&limit=4',
];

describe('TMF630: fields, order and pages', () => {
  forEachServer((server) => {
    const collection = () => server.url + INTERACTIONS;
    let first = '';
    before(async () => {
      first = String((await createAll(collection(), interactions))[0]?.href);
      await createAll(server.url + PRICES, prices);
    });
    const queryOf = (fields: string) => `fields=${encodeURIComponent(fields)}`;

    describe('fields', () => {
      for (const [fields, left] of FIELDS) {
        it(`${fields} → ${JSON.stringify(left)}`, async () => {
          const { status, body } = await ask(`${first}?${queryOf(fields)}`);
          const { id, href, ...rest } = body;
          expect({ status, href }).to.deep.equal({ status: 200, href: first });
          expect(rest).to.deep.equal({ ...left, '@type': 'VipInteraction' });
          const [listed] = (await ask(`${collection()}?limit=1&${queryOf(fields)}`)).body;
          expect(listed).to.deep.equal({ id, href, ...rest });
        });
      }
      for (const [fields, says] of REFUSED_FIELDS) {
        it(`${fields} is rejected`, async () => {
          const { status, text } = await ask(`${first}?${queryOf(fields)}`);
          expect(status).to.be.oneOf([400, 501]);
          expect(text).to.include(says);
        });
      }
      const body = { direction: 'inbound', reason: 'r', channel: [{ id: 'web', name: 'Web' }], label: 'l' };
      const onAnswers: [fields: string, left: object][] = [
        ['none', {}],
        ['label', { label: 'l' }],
        ['channel.name', { channel: [{ name: 'Web' }] }],
        ["channel[?(@.id=='web')].id", { channel: [{ id: 'web' }] }],
      ];
      for (const [fields, left] of onAnswers) {
        it(`${fields} in the responses to POST and PATCH`, async () => {
          const posted = await ask(`${server.url}${INTERACTIONS}?${queryOf(fields)}`, {
            method: 'POST',
            body,
          });
          const { id, href, ...rest } = posted.body;
          expect([posted.status, rest]).to.deep.equal([201, left]);
          const patched = await ask(`${href}?${queryOf(fields)}`, {
            method: 'PATCH',
            body: { urgent: true },
          });
          expect([patched.status, patched.body]).to.deep.equal([200, { id, href, ...left }]);
          expect((await ask(href)).body).to.include({ reason: 'r', urgent: true });
          expect((await ask(href, { method: 'DELETE' })).status).to.equal(204);
        });
      }
    });

    describe('sort', () => {
      declareQueries(server, INTERACTIONS, SORTED);
      declareQueries(server, PRICES, SORTED_PRICES);
    });

    describe('pages', () => {
      for (const [query, status, numbers, total] of PAGES) {
        it(`${query} → ${status}, ${numbers.length} of ${total}`, async () => {
          const answer = await ask(`${collection()}?${query}`);
          const count = (name: string) => Number(answer.headers.get(name));
          expect([answer.status, numbersIn(answer)]).to.deep.equal([status, numbers]);
          expect([count('x-total-count'), count('x-result-count')]).to.deep.equal([total, numbers.length]);
        });
      }
      for (const wrong of [
        'limit=-1',
        'limit=1.5',
        'limit=many',
        'limit=',
        'offset=-1',
        'offset=1e3',
        'cursor=',
        'cursor=x',
      ]) {
        it(`${wrong} is rejected`, async () => {
          const { status, body } = await ask(`${collection()}?${wrong}`);
          expect(status).to.equal(400);
          expect(`${body.reason} ${body.message}`).to.include(wrong.split('=')[0]);
        });
      }
      for (const [offset, relations] of NEIGHBOURS) {
        it(`from ${offset} links to ${Object.keys(relations).join(', ')}`, async () => {
          const links = linksOf(await ask(`${collection()}?sort=no&limit=3&offset=${offset}`));
          const found: Record<string, number[]> = {};
          for (const [relation, target] of Object.entries(links))
            found[relation] = numbersIn(await ask(target));
          expect(found).to.deep.equal(relations);
        });
      }
      for (const query of WALKS) {
        it(`${query} is followed by its links`, async () => {
          const whole = await ask(`${collection()}?${query.replace(/limit=\d+/, 'limit=100')}`);
          const walked: unknown[] = [];
          for (let next: string | undefined = `${collection()}?${query}`; next !== undefined; ) {
            const answer = await ask(next);
            walked.push(...answer.body);
            for (const piece of query.split('&'))
              expect(decodeURIComponent(next)).to.include(decodeURIComponent(piece));
            next = linksOf(answer).next;
          }
          expect(walked).to.deep.equal(whole.body);
        });
      }
      it('a page after a cursor is 206, including the last one', async () => {
        const page = await ask(`${collection()}?sort=no&limit=8`);
        const next = await ask(linksOf(page).next ?? '');
        expect([next.status, numbersIn(next)]).to.deep.equal([206, [9, 10]]);
        expect(linksOf(next)).to.not.have.property('next');
      });
      it('a cursor is valid for its order only', async () => {
        const next = linksOf(await ask(`${collection()}?sort=no&limit=3`)).next ?? '';
        const { status, body } = await ask(next.replace('sort=no', 'sort=-no'));
        expect([status, body.message]).to.deep.equal([
          400,
          'It belongs to another sort: follow the Link header unchanged',
        ]);
      });
      it('links of an empty response', async () => {
        expect(Object.keys(linksOf(await ask(`${collection()}?limit=0`)))).to.deep.equal(['self', 'first']);
      });
    });
  });
});
