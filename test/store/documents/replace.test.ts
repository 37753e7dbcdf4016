import { expect } from 'chai';
import type { ResourceSchema } from '../../../src/store/collection.js';
import type { Store } from '../../../src/store/store.js';
import type { JsonObject } from '../../../src/values/json.js';
import { forEachDatabase } from '../../support/databases.js';
import { openRecordedStore } from '../recorded-store.js';
import { thing, thingSchema } from '../things.js';

const schema = thingSchema('thing', {
  columns: [
    ...['status', '@type', 'externalId'].map((name) => ({ name, type: 'string' as const })),
    { name: 'rank', type: 'number' },
    { name: 'active', type: 'boolean' },
    { name: 'creationDate', type: 'dateTime' },
    { name: 'validFor.startDateTime', type: 'dateTime' },
  ],
});
/** Documents of the second resource are replaced one by one. */
const SCHEMAS = [schema, { ...schema, table: 'parted', externalized: ['attachment.content'] }];
const freshOf = ({ table }: ResourceSchema) => ({ ...schema, table: `${table}_fresh` });

/** Documents that differ in every kind of column and in references; each can follow each other. */
const DOCUMENTS: readonly JsonObject[] = [
  {},
  { status: 'a', rank: 1, active: true, creationDate: '2026-01-01T00:00:00Z' },
  { status: 'a', rank: 1, active: false, creationDate: '2026-01-01T01:00:00+01:00' },
  { status: 'b', rank: 1.5, '@type': '', externalId: 'x'.repeat(300) },
  { status: 'b', rank: 'no number', '@type': '', creationDate: 'no date' },
  { validFor: { startDateTime: '2026-01-01T00:00:00Z' }, relatedParty: [{ id: 'p' }, { id: 'q' }] },
  { validFor: { startDateTime: '2026-01-01T00:00:00Z', endDateTime: 'x' }, relatedParty: [{ id: 'q' }] },
  { validFor: [{ startDateTime: '2027-01-01T00:00:00Z' }, {}], relatedParty: [{ id: 'q' }, { id: 'q' }] },
  { validFor: 'for ever', place: { ref: { id: 'l' } }, relatedParty: 'nobody' },
];

const PAIRS = DOCUMENTS.flatMap((before) => DOCUMENTS.map((after) => ({ before, after })));

describe('Replaced documents', () => {
  forEachDatabase((database) => {
    let store: Store;
    let statements: string[];

    before(async () => {
      ({ store, statements } = await openRecordedStore(database, 'writer', [
        ...SCHEMAS,
        ...SCHEMAS.map(freshOf),
      ]));
    });

    beforeEach(async () => {
      for (const each of [...SCHEMAS, ...SCHEMAS.map(freshOf)]) await store.collection(each).removeScope('');
    });

    const idOf = (index: number) => `t${String(index).padStart(3, '0')}`;

    const insertAll = (documents: readonly JsonObject[], into = schema) =>
      store.collection(into).insertAll(documents.map((document, index) => thing(idOf(index), document)));

    const replace = (id: string, document: JsonObject, of = schema) =>
      store.transaction(async (bound) => {
        const found = await bound.collection(of).lock(id, '');
        if (found) await bound.collection(of).replace(found, document, 5);
      });

    /** All contents except those in which insertion and replacement differ. */
    async function rows(table: string): Promise<object[][]> {
      const heads = await database.query<Record<string, unknown>>(`select * from ${table} order by id`);
      const references = await database.query<object>(
        `select path, value, id from ${table}_ref order by path, value, id`,
      );
      const bodies = await database.query<object>(
        `select id, document from ${table} h join ${table}_body b on b.key = h.key order by id`,
      );
      return [heads.map(({ key: _, version: __, updated_at: ___, ...head }) => head), references, bodies];
    }

    for (const of of SCHEMAS)
      it(`have the same rows as after an insertion, in any sequence (${of.table})`, async () => {
        const befores = PAIRS.map(({ before }) => before);
        const afters = PAIRS.map(({ after }) => after);
        await insertAll(befores, of);
        await Promise.all(afters.map((after, index) => replace(idOf(index), after, of)));
        await insertAll(afters, freshOf(of));
        const [heads, references, bodies] = await rows(of.table);
        const [freshHeads, freshReferences, freshBodies] = await rows(freshOf(of).table);
        expect(heads).to.deep.equal(freshHeads);
        expect(bodies).to.deep.equal(freshBodies);
        // The numbers of paths are specific to the table.
        const withoutPath = (each: object[] = []) => each.map((row) => ({ ...row, path: undefined }));
        expect(withoutPath(references)).to.have.deep.members(withoutPath(freshReferences));
      });

    it('write only columns that have changed', async () => {
      await insertAll([{ status: 'a', rank: 1, '@type': 'T' }]);
      statements.length = 0;
      await replace(idOf(0), { status: 'b', rank: 1, '@type': 'T' });
      const written = statements.filter((text) => /update "thing"/.test(text)).join('\n');
      expect(written).to.include('"s_status" = ').and.not.include('"n_rank"').and.not.include('"s__type');
    });

    it('include earlier buffered writes of the same and other resources', async () => {
      await insertAll([{ rank: 0 }, { rank: 0 }]);
      await store.transaction(async (bound) => {
        const things = bound.collection(schema);
        for (const [id, rank] of [
          [idOf(0), 1],
          [idOf(1), 2],
          [idOf(0), 3],
        ] as const) {
          const found = await things.lock(id, '');
          if (found)
            await things.replace(
              found,
              { ...found.document, rank, [`was${rank}`]: found.document.rank ?? null },
              5,
            );
        }
        expect((await things.get(idOf(0), ''))?.document).to.deep.equal({ rank: 3, was1: 0, was3: 1 });
        expect((await things.get(idOf(1), ''))?.document).to.deep.equal({ rank: 2, was2: 0 });
        await things.insert(thing('new', { rank: 9 }));
        const added = await things.lock('new', '');
        if (added) await things.replace(added, { rank: 10 }, 5);
      });
      const found = await Promise.all(
        [idOf(0), idOf(1), 'new'].map((id) => store.collection(schema).get(id, '')),
      );
      expect(found.map((each) => [each?.version, each?.document.rank])).to.deep.equal([
        [3, 3],
        [2, 2],
        [2, 10],
      ]);
    });

    it('are refused when they have changed since they were read, without affecting others', async () => {
      await insertAll([{}, {}, {}]);
      const stale = await store.collection(schema).get(idOf(1), '');
      await replace(idOf(1), { rank: 1 });
      const outcomes = await Promise.allSettled([
        replace(idOf(0), { rank: 1 }),
        store.transaction(async (bound) => {
          if (stale) await bound.collection(schema).replace(stale, { rank: 2 }, 5);
        }),
        replace(idOf(2), { rank: 1 }),
      ]);
      expect(outcomes.map(({ status }) => status)).to.deep.equal(['fulfilled', 'rejected', 'fulfilled']);
      const ranks = await Promise.all(
        [0, 1, 2].map((index) => store.collection(schema).get(idOf(index), '')),
      );
      expect(ranks.map((each) => each?.document.rank)).to.deep.equal([1, 1, 1]);
    });
  });
});
