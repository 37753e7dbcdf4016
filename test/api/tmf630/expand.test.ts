import { expect } from 'chai';
import { ask } from '../../support/raw-http.js';
import { forEachServer } from '../../support/server.js';
import { createAll } from './cases.js';
import { INTERACTIONS, PRICES } from './sample.js';

type Json = Record<string, unknown>;
const BASE = { direction: 'inbound', reason: 'r', channel: [{ id: 'web' }] };

/** How many levels of `follows` are inlined below the last of four interactions, each of which follows the one before. */
const LEVELS: [query: string, levels: number][] = [
  ['', 0],
  ['depth=0', 0],
  ['depth=1', 1],
  ['depth=2', 2],
  ['depth=3', 3],
  ['expand=interactionRelationship', 1],
  ['expand=$.interactionRelationship', 1],
  ['expand=interactionRelationship.interactionRelationship', 0],
  ['expand=interactionRelationship,interactionRelationship.interactionRelationship', 2],
  ['expand=interactionRelationship&depth=1', 1],
  ['expand=nothing', 0],
  ['expand=channel', 0],
];

const REFUSED: [query: string, says: string][] = [
  ['depth=4', 'EXPAND_DEPTH'],
  ['expand=a.b.c.d', 'EXPAND_DEPTH'],
  ['depth=-1', 'depth'],
  ['depth=much', 'depth'],
  ['expand=', 'expand'],
  ['expand=a,,b', 'expand'],
  ['expand=a,b..c', 'names separated by single dots'],
  ['expand=*', 'no \\"*\\"'],
  ['expand=$', 'no \\"*\\"'],
  ['expand=interactionRelationship.*', 'no \\"*\\"'],
  ['expand=interactionRelationship[0]', 'without brackets'],
];

describe('TMF630: expand and depth', () => {
  /** Four interactions, each with references to the one before, and to what this server does not hold. */
  const createChain = async (url: string) => {
    const [price] = await createAll(url + PRICES, [{ name: 'Basic', percentage: 7 }]);
    const chain: Json[] = [];
    for (let no = 1; no <= 4; no += 1) {
      const before = chain.at(-1);
      const relationship = before && [{ id: before.id, href: before.href, relationshipType: 'follows' }];
      const references = [
        { id: String(price?.id), '@referredType': 'ProductOfferingPrice', role: 'byClass' },
        { id: '1', href: String(price?.href).replace(url, ''), role: 'byRelativeAddress' },
        {
          id: '2',
          href: 'http://elsewhere.example.com/x/2',
          '@referredType': 'ProductOfferingPrice',
          role: 'elsewhere',
        },
        { id: '3', '@referredType': 'ProductOfferingPrice', role: 'missing' },
        { id: '4', role: 'noReference' },
      ];
      chain.push(
        ...(await createAll(url + INTERACTIONS, [
          { ...BASE, no, references, interactionRelationship: relationship },
        ])),
      );
    }
    return chain;
  };

  forEachServer((server) => {
    let chain: Json[] = [];
    before(async () => {
      chain = await createChain(server.url);
    });
    const levelsIn = (resource: Json | undefined): number => {
      const [next] = (resource?.interactionRelationship ?? []) as Json[];
      return next && 'reason' in next ? 1 + levelsIn(next) : 0;
    };
    for (const [query, levels] of LEVELS) {
      it(`${query || 'nothing'} → ${levels} levels`, async () => {
        const one = await ask(`${chain[3]?.href}?${query}`);
        expect(one.status, one.text).to.equal(200);
        expect(levelsIn(one.body)).to.equal(levels);
        const many = await ask(`${server.url}${INTERACTIONS}?${query}&no=4`);
        expect(many.body).to.deep.equal([one.body]);
      });
    }
    for (const [query, says] of REFUSED) {
      it(`${query} is 400`, async () => {
        const { status, text } = await ask(`${chain[3]?.href}?${query}`);
        expect([status, text.includes(says)], text).to.deep.equal([400, true]);
      });
    }
    it('follows class and id, and hrefs of this server; leaves others unchanged', async () => {
      const { references } = (await ask(`${chain[0]?.href}?expand=references`)).body;
      expect(references.map(({ role, percentage }: Json) => [role, percentage])).to.deep.equal([
        ['byClass', 7],
        ['byRelativeAddress', 7],
        ['elsewhere', undefined],
        ['missing', undefined],
        ['noReference', undefined],
      ]);
      expect(chain[0]?.references).to.deep.include(references[2]);
    });
    it('fields select from the expanded resource', async () => {
      const { body } = await ask(`${chain[1]?.href}?depth=1&fields=interactionRelationship.no`);
      expect(body.interactionRelationship).to.deep.equal([{ no: 1 }]);
    });
    it('If-None-Match is ignored: referenced resources may have changed', async () => {
      const { status, headers } = await ask(`${chain[1]?.href}?depth=1`, {
        headers: { 'If-None-Match': '"1"' },
      });
      expect([status, headers.get('etag')]).to.deep.equal([200, null]);
    });
  });
});
