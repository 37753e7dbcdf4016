import { expect } from 'chai';
import fc from 'fast-check';
import { createApis } from '../../src/apis.js';
import { readConfig } from '../../src/config.js';
import { SchemaRegistry } from '../../src/services/contract/schema-registry.js';
import type { ResourceService } from '../../src/services/resource/resource-service.js';
import type { Hub } from '../../src/services/types.js';
import type { Store } from '../../src/store/store.js';
import { cases } from '../support/cases.js';
import { forEachServerDatabase } from '../support/databases.js';
import { send, sendJson } from '../support/http.js';
import { startTestServer } from '../support/server.js';
import { type CollectionUnderTest, checkQuery, inProcess, overHttp } from './check-query.js';
import { type ObjectShape, ResourceContract } from './contract.js';
import { documentOf, type JsonMap } from './documents.js';
import { type ListQuery, queryOf } from './query.js';

const SUBJECTS = [
  ['party-interaction', '/partyInteraction'],
  ['product-catalog-management', '/productOffering'],
  // Without buckets: their values are computed.
  ['prepay-balance-management', '/reserveBalance'],
  ['usage-management', '/usage'],
  ['appointment', '/appointment'],
  ['account-management', '/billingAccount'],
  ['product-inventory', '/product'],
  ['product-catalog-management', '/productSpecification'],
  ['prepay-balance-management', '/topupBalance'],
  ['appointment', '/searchTimeSlot'],
] as const;

/** Fixed seed: runs are reproducible. Another seed tests other documents and queries. */
const SEED = Number(process.env.TEST_SEED ?? 2);
/** Number of in-process queries on each database. */
const CASES = cases(500, 10_500);
/** Number of shapes of each resource: selections of attributes that documents and queries share. */
const SHAPES = 10;
/** Number of queries on each set of documents. */
const QUERIES = 15;
const DATA_SETS = Math.ceil(CASES / (SUBJECTS.length * SHAPES * QUERIES));
const HTTP_DATA_SETS = cases(1, 3);

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

/** Hub without subscriptions. */
const NO_HUB: Hub = {
  checkQuery: () => {},
  checkCallback: async () => {},
  checkSecret: () => {},
  wake: () => {},
  sealSecret: (secret) => secret,
  secretOverlapMs: 0,
  limits: { perApi: 0, perHost: 0 },
};

describe(`Lists equal those of an independent evaluation (TEST_SEED=${SEED})`, () => {
  forEachServerDatabase((database) => {
    describe('in process', function () {
      this.timeout(600_000);
      let store: Store;
      let services: ResourceService[];
      before(async () => {
        store = await database.open();
        const config = readConfig({ QUERY_LENGTH: '100000', JSONPATH_LENGTH: '100000' });
        const schemas = new SchemaRegistry(config.schemas);
        const apis = createApis(config, { store, schemas, hub: NO_HUB });
        services = apis.flatMap(({ service }) => service.resources);
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
          const subject = { contract, origin: ORIGIN, path: address, send: inProcess(service, ORIGIN) };
          const fill = async (documents: readonly JsonMap[]) => {
            await collection.removeScope('');
            const fresh = documents.map((document, at) => ({ id: idAt(at), document }));
            await collection.insertAll(fresh.map((one) => ({ ...one, ...TIMESTAMPS, scope: '' })));
            return fresh.map(({ id, document }) => toRepresentation(id, `${ORIGIN}${address}`, document));
          };
          const done = await checkAll(index, {
            subject,
            fill,
            shapes: SHAPES,
            dataSets: DATA_SETS,
            loose: true,
          });
          // The tests over HTTP use the same database and validate documents against the contract.
          await fill([]);
          expect(done).to.equal(SHAPES * DATA_SETS * QUERIES);
        });
      }
    });

    describe('over HTTP, with every response validated against the contract', function () {
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
          const subject = { contract, origin: url, path: address, send: overHttp(url + address) };
          const fill = (documents: readonly JsonMap[]) => refill(url + address, documents);
          const done = await checkAll(index, {
            subject,
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

interface PropertyRun {
  readonly subject: Omit<CollectionUnderTest, 'resources'>;
  /** Replaces the documents of the collection; returns their representations. */
  readonly fill: (documents: readonly JsonMap[]) => Promise<JsonMap[]>;
  readonly shapes: number;
  readonly dataSets: number;
  /** True if documents may violate the contract. */
  readonly loose: boolean;
}

/** Checks the queries of all shapes; returns their number. */
async function checkAll(
  index: number,
  { subject, fill, shapes, dataSets, loose }: PropertyRun,
): Promise<number> {
  const chance = randomNumbers(SEED + index);
  let checked = 0;
  for (let n = 0; n < shapes; n += 1) {
    const shape = subject.contract.shape(chance);
    const property = fc.asyncProperty(
      ...documentsAndQueries(shape, subject.contract, loose),
      async (documents, queries) => {
        const resources = await fill(documents);
        for (const query of queries) {
          await checkQuery(query, { ...subject, resources });
          checked += 1;
        }
      },
    );
    const seed = (SEED + 1000 * index + n) | 0;
    // Limits the time of shrinking.
    const { failed, errorInstance } = await fc.check(property, {
      seed,
      numRuns: dataSets,
      interruptAfterTimeLimit: 20_000,
    });
    if (failed) throw errorInstance ?? new Error('The time limit was exceeded');
  }
  return checked;
}

function documentsAndQueries(
  shape: ObjectShape,
  contract: ResourceContract,
  loose: boolean,
): [fc.Arbitrary<JsonMap[]>, fc.Arbitrary<ListQuery[]>] {
  const document = documentOf(shape, loose);
  const allowed = loose ? document : document.map((each) => contract.withoutUnmetConditions(each));
  return [
    fc.array(allowed, { minLength: loose ? 0 : 1, maxLength: 14, size: 'max' }),
    fc.array(queryOf(shape, contract, IDS), { minLength: QUERIES, maxLength: QUERIES }),
  ];
}

/** Pseudorandom numbers from 0 to 1 (exclusive): Mulberry32. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const TIMESTAMPS = { createdAt: 1_700_000_000_000, updatedAt: 1_700_000_000_000 };

const idAt = (at: number) => IDS[at] ?? `d${at}`;

/** Returns the representation of a stored document: serialized and parsed once. */
const toRepresentation = (id: string, collection: string, document: JsonMap): JsonMap => ({
  id,
  href: `${collection}/${encodeURIComponent(id)}`,
  ...(JSON.parse(JSON.stringify(document)) as JsonMap),
});

/** Deletes all documents and creates the given ones by one bulk creation. */
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
