import { expect } from 'chai';
import { createApis, derivedData, derivedDeclarations } from '../../../src/apis.js';
import { readConfig } from '../../../src/config.js';
import { SchemaRegistry } from '../../../src/services/contract/schema-registry.js';
import { buildAll, buildBatch } from '../../../src/services/derived/build.js';
import { type DerivedData, eachDocument } from '../../../src/services/derived/derived-data.js';
import { Readiness } from '../../../src/services/derived/readiness.js';
import { NO_HUB } from '../../../src/services/hub/no-hub.js';
import type { Call, ResourceAccess } from '../../../src/services/types.js';
import type { Collection } from '../../../src/store/collection.js';
import type { DerivedDeclaration } from '../../../src/store/derived-states.js';
import type { Store } from '../../../src/store/store.js';
import { thing, thingSchema } from '../../store/things.js';
import { forEachDatabase } from '../../support/databases.js';
import { becomeOldDatabase, OLD_RELEASES } from '../../support/old-databases.js';

const PARTS = { subject: 'built', amount: '1' } as const;

describe('Derived data', () => {
  forEachDatabase((database) => {
    const schema = thingSchema('source');
    const declaration: DerivedDeclaration = {
      name: 'parts',
      version: 1,
      keptIn: 'reservations',
      sources: ['source'],
    };
    let store: Store;

    /** Adds a part for each document that has none. */
    const partsOf = (
      version: number,
      collection: (store: Store) => Collection,
    ): [DerivedData, ResourceAccess] => {
      const step = eachDocument(['folder', 'thing'], async (stored, access) => {
        const known = new Set((await access.store.tallies.read(['built'])).map(({ part }) => part));
        const missing = stored.filter(({ id }) => !known.has(id));
        await access.store.tallies.add(missing.map(({ id }) => ({ ...PARTS, part: id })));
      });
      const accessTo = (bound: Store) =>
        ({
          store: bound,
          has: () => true,
          collection: () => collection(bound),
          bound: accessTo,
        }) as unknown as ResourceAccess;
      return [{ ...declaration, version, sources: [], steps: [step] }, accessTo(store)];
    };
    const things = (bound: Store) => bound.collection(schema);
    const parts = async () => (await store.tallies.read(['built'])).map(({ part }) => part).join(' ');
    const state = async () => (await store.derivedStates.read()).find(({ name }) => name === 'parts');

    before(async () => {
      store = await database.open();
    });

    it('is complete in a database without documents', async () => {
      await store.migrate([schema], undefined, [{ ...declaration, name: 'empty' }]);
      const [empty] = await store.derivedStates.read();
      expect(empty).to.include({ name: 'empty', version: 1, isMissing: false });
    });

    it('is missing where there are documents and nothing of it, and is built in batches', async () => {
      for (const id of ['a', 'b', 'c', 'd', 'e']) await things(store).insert(thing(id));
      await store.migrate([schema], undefined, [declaration]);
      const [data, access] = partsOf(1, things);
      const readiness = new Readiness();
      await readiness.refresh(store, [data]);
      expect(readiness.building).to.deep.equal([{ data: 'parts', processed: 0, isMissing: true }]);
      expect(() => readiness.require('parts'))
        .to.throw(/being upgraded/)
        .and.to.include({ status: 503 });
      expect(() => readiness.require('empty')).to.not.throw();
      expect(await buildBatch(access, data, 2)).to.deep.equal({
        data: 'parts',
        processed: 2,
        isComplete: false,
      });
      expect(await parts()).to.equal('a b');
      await things(store).insert(thing('aa'));
      await buildAll(access, data, 2, () => {});
      expect(await parts()).to.equal('a b c d e');
      await readiness.refresh(store, [data]);
      expect(readiness.building).to.deep.equal([]);
      expect(await buildBatch(access, data, 2)).to.equal(undefined);
    });

    it('of another version is built from the beginning, without being missing', async () => {
      const [data, access] = partsOf(2, things);
      await buildBatch(access, data, 2);
      expect(await state()).to.include({ version: 1, target: 2, position: 'aa', isMissing: false });
      const [later] = partsOf(3, things);
      await buildBatch(access, later, 1);
      expect(await state()).to.include({ version: 1, target: 3, position: 'a', processed: 1 });
      await buildAll(access, later, 4, () => {});
      expect(await state()).to.include({ version: 3, isMissing: false, position: '' });
      expect(await parts()).to.equal('a aa b c d e');
      // A process of the release before has nothing to do.
      expect(await buildBatch(access, data, 2)).to.equal(undefined);
    });

    it('is built once by several processes at once', async () => {
      await store.derivedStates.restart(['parts']);
      const other = await database.open();
      await other.migrate([schema], undefined, [declaration]);
      const [data, access] = partsOf(3, things);
      let processed = 0;
      const build = (each: ResourceAccess) =>
        buildAll(each, data, 1, (progress) => {
          processed = Math.max(processed, progress.processed);
        });
      await Promise.all([build(access), build(access.bound(other)), build(access)]);
      expect(processed).to.equal(6);
      expect(await state()).to.include({ version: 3, processed: 6 });
    });

    it('that fails keeps the position, and nothing of the failed batch', async () => {
      await store.derivedStates.restart(['parts']);
      const [data, access] = partsOf(3, things);
      await buildBatch(access, data, 4);
      const failing: DerivedData = {
        ...data,
        steps: [
          async (...[after, limit, bound]) => {
            await data.steps[0]?.(after, limit, bound);
            throw new Error('This batch fails');
          },
        ],
      };
      const error = await buildBatch(access, failing, 4).catch((reason: unknown) => reason);
      expect(String(error)).to.include('This batch fails');
      expect(await state()).to.include({ position: 'c', processed: 4 });
    });
  });
});

describe('Operations that need derived data', () => {
  const [oldest = ''] = OLD_RELEASES;
  forEachDatabase((database) => {
    it('are a 503 while it is missing; the others work', async () => {
      await becomeOldDatabase(database, oldest);
      const store = await database.open();
      const config = readConfig({});
      const readiness = new Readiness();
      const schemas = new SchemaRegistry(config.schemas);
      const apis = createApis(config, { store, schemas, hub: NO_HUB, readiness });
      const all = apis.flatMap(({ service }) => service.resources.map(({ schema }) => schema));
      await store.migrate(all, undefined, derivedDeclarations(apis));
      await readiness.refresh(store, derivedData(apis));
      const handlers = Object.assign({}, ...apis.map(({ service }) => service.handlers));
      const call = { path: {}, query: '', body: {}, origin: '', header: () => undefined } satisfies Call;
      const statusOf = async (operation: string): Promise<number> => {
        try {
          return (await handlers[operation](call)).status;
        } catch (error) {
          return (error as { status: number }).status;
        }
      };
      const refused = ['listBucket', 'createBucket', 'createAppointment', 'createSearchTimeSlot'];
      const served = ['listAppointment', 'listUsage', 'listProduct', 'listQueryUsageConsumption'];
      for (const operation of [...refused, 'createQueryUsageConsumption'])
        expect(await statusOf(operation), operation).to.equal(503);
      for (const operation of served) expect(await statusOf(operation), operation).to.equal(200);
      const [{ access } = { access: undefined }] = apis;
      if (!access) throw new Error('There is no API');
      for (const data of derivedData(apis)) await buildAll(access, data, 10, () => {});
      await readiness.refresh(store, derivedData(apis));
      expect(await statusOf('listBucket')).to.equal(200);
      expect(await statusOf('createAppointment')).to.not.equal(503);
    });
  });
});
