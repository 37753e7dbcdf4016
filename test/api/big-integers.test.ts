import { expect } from 'chai';
import fc from 'fast-check';
import { send, sendJson } from '../support/http.js';
import { forEachServer } from '../support/server.js';

const INTERACTIONS = '/tmf-api/partyInteraction/v4/partyInteraction';
const HUB = '/tmf-api/partyInteraction/v4/hub';
const body = (value: string) =>
  `{"direction":"in","reason":"r","channel":[{"id":"c"}],"deep":{"list":[0,${value}]}}`;
const LIMIT = 2n ** 53n - 1n;

const REFUSED = [
  '9007199254740992',
  '9007199254740993',
  '-9007199254740993',
  '9007199254740994',
  '12345678901234567890',
  '1234567890123456789012345678901234567890',
  '9007199254740993.0',
  '9007199254740993e0',
  '1e20',
];
const KEPT = [
  '9007199254740991',
  '-9007199254740991',
  '0.1',
  '1e22',
  '123e45',
  '-0.5e-7',
  '1.5',
  '4503599627370497.5',
];

/** Integers of up to 40 digits beyond the limit. */
const beyond = fc
  .tuple(fc.bigInt({ min: LIMIT + 1n, max: 10n ** 40n }), fc.boolean())
  .map(([size, isNegative]) => String(isNegative ? -size : size));

/** Numbers of filters. */
const FILTERED = ['9007199254740992', '9007199254740993', '-9007199254740993', '1'.repeat(30)];

describe('Integers beyond 2^53 - 1', () => {
  forEachServer((server) => {
    let url = '';
    let item = '';
    before(async () => {
      url = server.url + INTERACTIONS;
      const created = await sendJson('POST', url, body('9007199254740991'));
      expect(created.status, created.text).to.equal(201);
      item = `${url}/${created.body.id}`;
    });

    const expectRefused = ({ status, body }: Awaited<ReturnType<typeof send>>, place: string) => {
      expect(status, place).to.equal(400);
      expect(body.reason).to.contain('write it as a string');
      expect(body.message).to.equal(place);
    };

    for (const number of REFUSED)
      it(`${number.slice(0, 24)} is refused with its place in every kind of body`, async () => {
        const at = (value: string) =>
          [{ op: 'add', path: '/deep/list/1', value: '$' }].map((each) =>
            JSON.stringify(each).replace('"$"', value),
          );
        expectRefused(await sendJson('POST', url, body(number)), 'deep.list.1');
        expectRefused(await sendJson('PATCH', item, `{"deep":{"x":${number}}}`), 'deep.x');
        expectRefused(
          await sendJson('PATCH', item, `{"deep":{"x":${number}}}`, 'application/merge-patch+json'),
          'deep.x',
        );
        for (const type of ['application/json-patch+json', 'application/json-patch-query+json'])
          expectRefused(await sendJson('PATCH', item, `[${at(number)}]`, type), '0.value');
        const bulk = `[{"op":"add","path":"/","value":${body(number)}}]`;
        expectRefused(
          await sendJson('PATCH', url, bulk, 'application/json-patch+json'),
          '0.value.deep.list.1',
        );
      });

    it('any integer is refused, and as a string it comes back as it was', async () => {
      // As strings, they would be found by the filters below.
      const others = beyond.filter((number) => !FILTERED.includes(number));
      const property = fc.asyncProperty(others, async (number) => {
        expectRefused(await sendJson('POST', url, body(number)), 'deep.list.1');
        const created = await sendJson('POST', url, body(`"${number}"`));
        expect(created.body.deep.list).to.deep.equal([0, number]);
      });
      await fc.assert(property, { numRuns: 40 });
    });

    it('numbers up to there, fractions and exponents come back equal, and what is read can be written', async () => {
      for (const number of KEPT) {
        const created = await sendJson('POST', url, body(number));
        expect(created.status, created.text).to.equal(201);
        expect(created.body.deep.list[1]).to.equal(Number(number));
        const { text } = await send(`${url}/${created.body.id}`);
        const again = await sendJson('PATCH', `${url}/${created.body.id}`, text);
        expect(again.status, again.text).to.equal(200);
      }
      const rounded = await sendJson('POST', url, body('0.10000000000000000001'));
      expect(rounded.text, 'the nearest double').to.match(/"list":\[0,0\.1\]/);
    });

    for (const number of FILTERED) {
      it(`${number.slice(0, 24)} in a filter is refused, or equals no number`, async () => {
        for (const query of [
          'attachment.size.amount',
          'attachment.size.amount.gt',
          'attachment.size.amount.ne',
        ]) {
          const answer = await send(`${url}?${query}=${number}`);
          expect(answer.status).to.equal(400);
          expect(answer.body.message)
            .to.contain('"attachment.size.amount"')
            .and.contain('write it as a string');
        }
        const path = await send(`${url}?filter=deep[?(@.x==${number})]`);
        expect(path.status).to.equal(400);
        expect(path.body.message).to.match(/At character 13: .*write it as a string/);
        expect(
          (await send(`${url}?deep.list=${number}&limit=1`)).body,
          'undeclared: no neighbour',
        ).to.deep.equal([]);
        const patch = [{ op: 'remove', path: `/deep/list?deep.list=${number}` }];
        const none = await sendJson('PATCH', item, patch, 'application/json-patch-query+json');
        expect(none.status, none.text).to.equal(409);
        for (const query of [`attachment.size.amount=${number}`, `filter=deep[?(@.x==${number})]`]) {
          const subscribed = await sendJson('POST', server.url + HUB, { callback: 'http://1.1.1.1/', query });
          expect(subscribed.status).to.equal(400);
          expect(subscribed.body.message).to.contain('write it as a string');
        }
      });
    }

    it('the greatest exact integer is found, and only that', async () => {
      expect((await send(`${url}?deep.list=9007199254740991`)).body).not.to.have.length(0);
      expect((await send(`${url}?deep.list=9007199254740990`)).body).to.have.length(0);
    });
  });
});
