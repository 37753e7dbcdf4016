import { expect } from 'chai';
import { PartyInteractionClient } from '../../generated/sdk/party-interaction/index.js';
import { send } from '../support/http.js';
import { forEachServer } from '../support/server.js';

const interaction = (index: number) => ({
  reason: `Question ${index}`,
  direction: index % 2 === 0 ? 'inbound' : 'outbound',
  channel: [
    { id: `shop-${index % 3}`, name: 'Shop, Main Street' },
    { id: 'phone', name: 'Hotline' },
  ],
  relatedParty: [{ id: `cust-${index % 4}`, '@referredType': 'Individual', name: 'Ann "Annie" Lee' }],
  priority: index,
  urgent: index === 3,
  interactionDate: { startDateTime: `2026-02-0${(index % 9) + 1}T12:00:00.500Z` },
});
const COUNT = 12;

describe('Lists', () => {
  forEachServer((server) => {
    const collection = () => `${server.url}/tmf-api/partyInteraction/v4/partyInteraction`;
    const get = (query: string) => send(`${collection()}?${query}`);
    const reasons = async (query: string) => {
      const { status, body } = await get(query);
      expect(status, query).to.be.oneOf([200, 206]);
      return (body as { reason: string }[]).map(({ reason }) => Number(reason.slice('Question '.length)));
    };
    const api = () => new PartyInteractionClient({ baseUrl: server.url }).partyInteraction;
    let ids: string[] = [];

    before(async () => {
      for (let index = 0; index < COUNT; index += 1) {
        ids.push((await api().create(interaction(index))).id);
      }
    });
    after(() => {
      ids = [];
    });

    const all = Array.from({ length: COUNT }, (_, index) => index);
    const cases: [query: string, expected: number[]][] = [
      ['', all],
      ['direction=inbound', all.filter((n) => n % 2 === 0)],
      ['direction=inbound&channel.id=shop-1', [4, 10]],
      ['channel.id=shop-1&channel.id=shop-2', all.filter((n) => n % 3 !== 0)],
      ['channel.id=shop-1,shop-2', all.filter((n) => n % 3 !== 0)],
      ['channel.id=shop-1&channel.name=Hotline', all.filter((n) => n % 3 === 1)],
      ['channel.name="Shop, Main Street"&priority=5', [5]],
      ['channel.name=Shop%5C, Main Street&priority=5', [5]],
      ['relatedParty.name=Ann "Annie" Lee&priority=2', [2]],
      ['relatedParty.id=cust-3&direction=outbound', [3, 7, 11]],
      ['priority=7', [7]],
      ['priority=7.0', [7]],
      ['priority=seven', []],
      ['urgent=true', [3]],
      ['urgent=1', []],
      ['reason=Question+4', [4]],
      ['reason=Question%204', [4]],
      ['reason=question 4', []],
      ['interactionDate.startDateTime=2026-02-03', [2, 11]],
      ['interactionDate.startDateTime=2026-02-03T12:00:00.500Z', [2, 11]],
      ['interactionDate.startDateTime=2026-02-03T13:00:00.500%2B01:00', [2, 11]],
      ['interactionDate.startDateTime=2026-02-04T00:00Z', []],
      ['nothing.like.this=1', []],
      ['channel.id=nothing', []],
      ['direction=', []],
      ["reason=' or 1=1 --", []],
      ['offset=10', [10, 11]],
      ['limit=2&offset=3', [3, 4]],
      ['offset=99', []],
      ['limit=0', []],
    ];
    for (const [query, expected] of cases) {
      it(`${query || 'no query'} finds ${expected.length}`, async () => {
        expect(await reasons(query)).to.deep.equal(expected);
      });
    }

    it('filters by id and by href, absolute or relative', async () => {
      expect(await reasons(`id=${ids[6]}`)).to.deep.equal([6]);
      expect(await reasons(`href=${collection()}/${ids[6]}`)).to.deep.equal([6]);
      expect(await reasons(`href=/tmf-api/partyInteraction/v4/partyInteraction/${ids[6]}`)).to.deep.equal([
        6,
      ]);
      expect(await reasons(`href=${server.url}/tmf-api/appointment/v4/appointment/${ids[6]}`)).to.deep.equal(
        [],
      );
    });

    it('counts, and is 206 only for a requested page', async () => {
      const counts = async (query: string) => {
        const { status, headers } = await get(query);
        return [status, Number(headers.get('x-total-count')), Number(headers.get('x-result-count'))];
      };
      expect(await counts('')).to.deep.equal([200, 12, 12]);
      expect(await counts('limit=5')).to.deep.equal([206, 12, 5]);
      expect(await counts('offset=10')).to.deep.equal([206, 12, 2]);
      expect(await counts('limit=12')).to.deep.equal([200, 12, 12]);
      expect(await counts('limit=0')).to.deep.equal([200, 12, 0]);
      expect(await counts('offset=12')).to.deep.equal([200, 12, 0]);
      expect(await counts('direction=inbound&limit=2')).to.deep.equal([206, 6, 2]);
      expect(await counts('direction=sideways')).to.deep.equal([200, 0, 0]);
    });

    it('selects fields, in lists and in single resources', async () => {
      const [first] = (await get('fields=reason,channel&limit=1')).body;
      expect(first).to.have.all.keys('id', 'href', 'reason', 'channel');
      expect((await send(`${collection()}/${ids[0]}?fields=direction`)).body).to.have.all.keys(
        'id',
        'href',
        'direction',
      );
      expect((await send(`${collection()}/${ids[0]}?fields=none`)).body).to.have.all.keys('id', 'href');
      expect((await send(`${collection()}/${ids[0]}?fields=noSuchAttribute`)).body).to.have.all.keys(
        'id',
        'href',
      );
    });

    it('accepts a slash after the collection, and a content type without a body', async () => {
      const answer = await send(`${collection()}/?limit=1`, {
        headers: { 'Content-Type': 'application/json' },
      });
      expect(answer.status).to.equal(206);
    });

    it('filters through the client', async () => {
      const found = await api().list({
        where: { 'relatedParty.id': 'cust-1', direction: 'outbound' },
        limit: 2,
      });
      expect(found.items.map(({ reason }) => reason)).to.deep.equal(['Question 1', 'Question 5']);
    });
  });

  forEachServer(
    (server) => {
      it('has a default and a maximum page size', async () => {
        const collection = `${server.url}/tmf-api/partyInteraction/v4/partyInteraction`;
        const api = new PartyInteractionClient({ baseUrl: server.url }).partyInteraction;
        for (let index = 0; index < 5; index += 1) await api.create(interaction(index));
        const unasked = await send(collection);
        expect([unasked.status, unasked.body.length, unasked.headers.get('x-total-count')]).to.deep.equal([
          200,
          2,
          '5',
        ]);
        const large = await send(`${collection}?limit=5`);
        expect([large.status, large.body.length]).to.deep.equal([206, 3]);
        expect(large.body[0].href).to.match(
          /^https:\/\/api\.example\.com\/base\/tmf-api\/partyInteraction\/v4\/partyInteraction\//,
        );
      });
    },
    { PAGE_SIZE: '2', MAX_PAGE_SIZE: '3', PUBLIC_URL: 'https://api.example.com/base/' },
  );
});
