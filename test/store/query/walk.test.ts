import { expect } from 'chai';
import type { Collection } from '../../../src/store/collection.js';
import type { Predicate } from '../../../src/values/query.js';
import { forEachDatabase } from '../../support/databases.js';
import { query, sortBy, thing, thingSchema, walk, where } from '../things.js';

const schema = thingSchema('thing');

const STAYING = 120;
const even: Predicate = { kind: 'predicate', source: 'n', matches: ({ n }) => Number(n) % 2 === 0 };

describe('Paging by cursor', () => {
  forEachDatabase((database) => {
    let things: Collection;

    before(async () => {
      const store = await database.open();
      await store.migrate([schema]);
      things = store.collection(schema);
    });

    const random = (limit: number) => Math.floor(Math.random() * limit);
    const numbered = (id: string, n: number) =>
      thing(id, {
        n,
        ...(n % 3 > 0 && { rank: n % 7 }),
        ...(n % 4 > 0 && { status: `s${n % 2}` }),
        relatedParty: { id: `p${n % 2}` },
      });

    beforeEach(async () => {
      await things.removeScope('');
      await things.insertAll(Array.from({ length: STAYING }, (_, n) => numbered(`stay${n}`, n)));
    });

    for (const sort of ['id', '-id', 'rank', '-rank', '-status', 'status,-rank', '-n', '-rank,n']) {
      for (const [name, filter] of Object.entries({
        all: undefined,
        party: where('relatedParty.id', 'p0'),
        even,
      })) {
        it(`by ${sort} over ${name} visits each remaining resource exactly once during concurrent changes`, async () => {
          let isWalking = true;
          const change = async (worker: number) => {
            for (let round = 0; isWalking; round++) {
              const id = `${'agz'[random(3)]}${worker}-${round}`;
              await things.insert(numbered(id, random(50)));
              if (random(3) > 0) await things.remove(id, '');
            }
          };
          const changes = [change(0), change(1)];
          const visited = await walk(things, query(filter, { sort: sortBy(sort) }), 7).finally(() => {
            isWalking = false;
          });
          await Promise.all(changes);
          const staying = visited.filter((id) => id.startsWith('stay'));
          expect(staying).to.have.length(filter ? STAYING / 2 : STAYING);
          expect(new Set(visited).size).to.equal(visited.length);
        });
      }
    }
  });
});
