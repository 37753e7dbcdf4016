import { expect } from 'chai';
import fc from 'fast-check';
import { createApis } from '../../src/app.js';
import { readConfig } from '../../src/config.js';
import { SchemaRegistry } from '../../src/services/contract/schema-registry.js';
import type { ResourceService } from '../../src/services/resource/resource-service.js';
import type { Hub } from '../../src/services/types.js';
import type { Store } from '../../src/store/store.js';
import { forEachDatabase } from '../support/databases.js';
import { send, sendJson } from '../support/http.js';
import { startTestServer } from '../support/server.js';
import { type Asked, check, inProcess, overHttp } from './asking.js';
import { type ObjectShape, ResourceContract } from './contract.js';
import { documentOf, type JsonMap } from './documents.js';
import { type ListQuery, queryOf } from './query.js';

const SUBJECTS = [
  ['party-interaction', '/partyInteraction'],
  ['product-catalog-management', '/productOffering'],
  // Not buckets: what they show is computed.
  ['prepay-balance-management', '/reserveBalance'],
  ['usage-management', '/usage'],
  ['appointment', '/appointment'],
  ['account-management', '/billingAccount'],
  ['product-inventory', '/product'],
  ['product-catalog-management', '/productSpecification'],
  ['prepay-balance-management', '/topupBalance'],
  ['appointment', '/searchTimeSlot'],
] as const;

/** The same in every run, so that a failure is somebody's doing; another one looks elsewhere. */
const SEED = Number(process.env.TEST_SEED ?? 2);
/** Queries on each database that are asked in the process. */
const CASES = Number(process.env.TEST_CASES ?? 10_500);
/** Of each resource: selections of its attributes, which documents and queries have in common. */
const SHAPES = 10;
/** Asked of each set of documents. */
const QUERIES = 15;
const DATA_SETS = Math.ceil(CASES / (SUBJECTS.length * SHAPES * QUERIES));
const HTTP_DATA_SETS = 3;

const ORIGIN = 'http://tmf.example:8080';
const IDS = [
  't1',
  't10',
  't2',
  'T1',
  'a b',
  'é',
  '😀',
  '\ufffd',
  'x,y',
  'n"',
  '0',
  '-1',
  '%41',
  'z'.repeat(99),
];

/** Nobody subscribes here. */
const NO_HUB: Hub = {
  checkQuery: () => {},
  checkCallback: async () => {},
  checkSecret: () => {},
  wake: () => {},
  maxSubscriptions: 0,
};

describe(`Lists are what an evaluation by the rules gives (TEST_SEED=${SEED})`, () => {
  forEachDatabase((database) => {
    describe('asked in the process', function () {
      this.timeout(600_000);
      let store: Store;
      let services: ResourceService[];
      before(async () => {
        store = await database.open();
        const config = readConfig({ QUERY_LENGTH: '100000', JSONPATH_LENGTH: '100000' });
        const schemas = new SchemaRegistry(config.schemas);
        const working = createApis(config, { store, schemas, hub: NO_HUB });
        services = working.flatMap(({ service }) => service.resources);
        await store.migrate(services.map(({ schema }) => schema));
      });

      for (const [index, [folder, path]] of SUBJECTS.entries()) {
        it(`${SHAPES * DATA_SETS * QUERIES} queries for ${path}`, async () => {
          const service = services.find(
            ({ resource }) => resource.api.folder === folder && resource.path === path,
          ) as ResourceService;
          const collection = store.collection(service.schema);
          const contract = new ResourceContract(folder, path);
          const address = `${service.resource.api.basePaths[0]}${path}`;
          const asked = { contract, origin: ORIGIN, address, ask: inProcess(service, ORIGIN) };
          const fill = async (documents: readonly JsonMap[]) => {
            await collection.removeScope('');
            const fresh = documents.map((document, at) => ({ id: idAt(at), document }));
            await collection.insertAll(fresh.map((one) => ({ ...one, ...NOW, scope: '' })));
            return fresh.map(({ id, document }) => asSeen(id, `${ORIGIN}${address}`, document));
          };
          const done = await checkAll(index, {
            asked,
            fill,
            shapes: SHAPES,
            dataSets: DATA_SETS,
            loose: true,
          });
          // Over HTTP, on the same database, nothing may be found that the contract does not allow.
          await fill([]);
          expect(done).to.equal(SHAPES * DATA_SETS * QUERIES);
        });
      }
    });

    describe('asked over HTTP, every answer checked against the contract', function () {
      this.timeout(600_000);
      let url = '';
      let basePaths: ReadonlyMap<string, string>;
      before(async () => {
        const running = await startTestServer(database, {});
        url = running.url;
        basePaths = new Map(running.apis.map((api) => [api.folder, api.basePaths[0] ?? '']));
      });

      for (const [index, [folder, path]] of SUBJECTS.entries()) {
        it(`${HTTP_DATA_SETS * QUERIES} queries for ${path}`, async () => {
          const address = `${basePaths.get(folder)}${path}`;
          const contract = new ResourceContract(folder, path);
          const asked = { contract, origin: url, address, ask: overHttp(url + address) };
          const fill = (documents: readonly JsonMap[]) => refill(url + address, documents);
          const done = await checkAll(index, {
            asked,
            fill,
            shapes: HTTP_DATA_SETS,
            dataSets: 1,
            loose: false,
          });
          expect(done).to.equal(HTTP_DATA_SETS * QUERIES);
        });
      }
    });
  });
});

interface Run {
  readonly asked: Omit<Asked, 'resources'>;
  /** Replaces what is in the collection; answers with what is there then. */
  readonly fill: (documents: readonly JsonMap[]) => Promise<JsonMap[]>;
  readonly shapes: number;
  readonly dataSets: number;
  /** Whether the documents may be such as the contract does not allow. */
  readonly loose: boolean;
}

/** Answers how many queries were asked. */
async function checkAll(index: number, { asked, fill, shapes, dataSets, loose }: Run): Promise<number> {
  const chance = randomNumbers(SEED + index);
  let done = 0;
  for (let n = 0; n < shapes; n += 1) {
    const shape = asked.contract.shape(chance);
    const property = fc.asyncProperty(
      ...documentsAndQueries(shape, asked.contract, loose),
      async (...given) => {
        const [documents, queries] = given;
        const resources = await fill(documents);
        for (const query of queries) {
          await check(query, { ...asked, resources });
          done += 1;
        }
      },
    );
    const seed = (SEED + 1000 * index + n) | 0;
    // Shrinking could go on for very long.
    const { failed, errorInstance } = await fc.check(property, {
      seed,
      numRuns: dataSets,
      interruptAfterTimeLimit: 20_000,
    });
    if (failed) throw errorInstance ?? new Error('There was not enough time');
  }
  return done;
}

function documentsAndQueries(
  shape: ObjectShape,
  contract: ResourceContract,
  loose: boolean,
): [fc.Arbitrary<JsonMap[]>, fc.Arbitrary<ListQuery[]>] {
  return [
    fc.array(documentOf(shape, loose), { minLength: loose ? 0 : 1, maxLength: 14, size: 'max' }),
    fc.array(queryOf(shape, contract, IDS), { minLength: QUERIES, maxLength: QUERIES }),
  ];
}

/** Mulberry32. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const NOW = { createdAt: 1_700_000_000_000, updatedAt: 1_700_000_000_000 };

const idAt = (at: number) => IDS[at] ?? `d${at}`;

/** As it is after a journey through JSON. */
const asSeen = (id: string, collection: string, document: JsonMap): JsonMap => ({
  id,
  href: `${collection}/${encodeURIComponent(id)}`,
  ...(JSON.parse(JSON.stringify(document)) as JsonMap),
});

/** Deletes what is there and creates these by one bulk creation. */
async function refill(collection: string, documents: readonly JsonMap[]): Promise<JsonMap[]> {
  const listed = await send(collection);
  expect(listed.status, listed.text).to.equal(200);
  for (const { href } of listed.body as { href: string }[]) {
    expect((await send(href, { method: 'DELETE' })).status).to.equal(204);
  }
  const operations = documents.map((value) => ({ op: 'add', path: '/', value }));
  const created = await sendJson('PATCH', collection, operations, 'application/json-patch+json');
  expect(created.status, created.text).to.equal(200);
  return created.body as JsonMap[];
}
