import { expect } from 'chai';
import { TmfError } from '../../../src/errors.js';
import type { Collection } from '../../../src/store/collection.js';
import type { Filter, Predicate } from '../../../src/values/query.js';
import { forEachDatabase } from '../../support/databases.js';
import { and, compare, not, or, query, sortBy, thing, thingSchema, where } from '../things.js';

const schema = thingSchema('thing');
const parent = thingSchema('other');

const anything: Predicate = { kind: 'predicate', source: 'x', matches: () => true };

describe('The scan limit', () => {
  forEachDatabase((database) => {
    let limited: Collection;
    let unlimited: Collection;
    let scoped: Collection;

    before(async () => {
      const store = await database.open({ scanLimit: 20 });
      await store.migrate([schema, parent]);
      limited = store.collection(schema);
      scoped = store.collection(parent);
      await limited.insertAll(
        Array.from({ length: 50 }, (_, n) =>
          thing(`t${n}`, { rank: n, title: 'x', relatedParty: { id: n < 20 ? 'few' : 'many' } }),
        ),
      );
      const scopes = Array.from({ length: 40 }, (_, n) =>
        n < 20 ? 'few' : 'many/many'.slice(0, 4 + (n % 2)),
      );
      await scoped.insertAll(scopes.map((scope, n) => thing(`t${n}`, { title: 'x' }, scope)));
      const other = await database.open({ scanLimit: 0 });
      await other.migrate([schema]);
      unlimited = other.collection(schema);
    });

    const outcome = (filter: Filter | undefined, sort?: string, limit = 5): Promise<unknown> =>
      limited.find(query(filter, { limit, sort: sort ? sortBy(sort) : [] }), '').then(
        ({ total }) => total,
        (reason: unknown) => reason,
      );

    it('reports the reason and the indexed attributes', async () => {
      const error = await outcome(where('title', 'x'));
      expect(error).to.be.instanceOf(TmfError);
      expect(error).to.deep.include({ status: 400, code: 'scanLimit' });
      expect((error as TmfError).details)
        .to.contain('more than 20')
        .and.to.contain('SCAN_LIMIT')
        .and.to.contain('@type, active, creationDate, externalId, id, rank, status')
        .and.to.contain('place.ref.id, relatedParty.id');
    });

    it('refuses queries that would read too many documents', async () => {
      const title = where('title', 'x');
      for (const filter of [
        title,
        anything,
        not(anything),
        or(title, where('rank', '1')),
        and(title, compare('rank', 'less', '21')),
        and(anything, where('relatedParty.id', 'many')),
        and(anything, where('relatedParty.id', 'few', 'many')),
      ]) {
        expect(await outcome(filter)).to.have.property('code', 'scanLimit');
        expect(await outcome(filter, 'rank', 0)).to.have.property('code', 'scanLimit');
      }
      expect(await outcome(undefined, 'title')).to.have.property('code', 'scanLimit');
      expect(await outcome(undefined, 'rank,-title')).to.have.property('code', 'scanLimit');
    });

    it('allows queries that indexes serve or narrow down', async () => {
      expect(await outcome(undefined, '-rank')).to.equal(50);
      expect(await outcome(undefined, 'title', 0)).to.equal(50);
      expect(await outcome(not(where('rank', '1')))).to.equal(49);
      expect(await outcome(and(where('title', 'x'), compare('rank', 'less', '20')))).to.equal(20);
      expect(await outcome(and(anything, where('relatedParty.id', 'few')))).to.equal(20);
      expect(await outcome(where('relatedParty.id', 'few'), 'title')).to.equal(20);
    });

    it('counts within the scope', async () => {
      expect((await scoped.find(query(anything), 'few')).total).to.equal(20);
      expect((await scoped.find(query(anything), 'many')).total).to.equal(10);
      expect(await scoped.find(query(anything), '').catch((reason: unknown) => reason)).to.have.property(
        'status',
        400,
      );
    });

    it('is disabled by 0', async () => {
      expect((await unlimited.find(query(anything, { sort: sortBy('title') }), '')).total).to.equal(50);
    });
  });
});
