import { createApis } from '../../../src/apis.js';
import { readConfig } from '../../../src/config.js';
import { SchemaRegistry } from '../../../src/services/contract/schema-registry.js';
import { NO_HUB } from '../../../src/services/hub/no-hub.js';
import type { ServiceOptions } from '../../../src/services/options.js';
import { Directory } from '../../../src/services/resource/addressing/directory.js';
import { resourceAccess } from '../../../src/services/resource/resource-access.js';
import type { ResourceService } from '../../../src/services/resource/resource-service.js';
import type { ResourceAccess } from '../../../src/services/types.js';
import { openStore } from '../../../src/store/knex/open-store.js';
import type { Store } from '../../../src/store/store.js';
import { cases } from '../../support/cases.js';
import { forEachServerDatabase } from '../../support/databases.js';
import { startTestServer } from '../../support/server.js';
import { type Calls, inProcess, overHttp } from './calls.js';
import { randomFrom } from './random.js';
import { World } from './world.js';

const SEED = Number(process.env.TEST_SEED ?? 3);
/** Steps on each database with a check after each, asked in the process. */
const CASES = cases(120, 5_040);
const HTTP_CASES = 120;
/** With customers of their own; long enough for buckets to be full, short enough to be read when it fails. */
const STEPS = 60;
const AT_ONCE = 6;

describe(`Usage consumption equals a brute-force sum (TEST_SEED=${SEED})`, () => {
  forEachServerDatabase((database) => {
    it(`after each of ${CASES} steps`, async function () {
      this.timeout(600_000);
      const config = readConfig({});
      // What survives a power cut is not the question here.
      const isSqlite = database.name === 'SQLite';
      const store = isSqlite ? await openStore('sqlite::memory:') : await database.open();
      if (isSqlite) database.atEnd(() => store.close());
      const schemas = new SchemaRegistry(config.schemas);
      const working = createApis(config, { store, schemas, hub: NO_HUB });
      const services = working.flatMap(({ service }) => service.resources);
      await store.migrate(services.map(({ schema }) => schema));
      await playWorlds(inProcess(services, reachIn(services, store)), 'w', CASES);
    });

    it(`after each of ${HTTP_CASES} steps over HTTP`, async function () {
      this.timeout(600_000);
      const { url } = await startTestServer(database, {});
      await playWorlds(
        overHttp(() => url),
        'h',
        HTTP_CASES,
      );
    });
  });
});

function reachIn(services: readonly ResourceService[], store: Store): ResourceAccess {
  const directory = new Directory(undefined);
  for (const service of services) directory.add(service);
  const options = { buckets: { ...readConfig({}).buckets } } as ServiceOptions;
  return resourceAccess({ directory, options }, store, 'http://tmf.example');
}

async function playWorlds(calls: Calls, name: string, cases: number): Promise<void> {
  const numbers = Array.from({ length: Math.ceil(cases / STEPS) }, (_, number) => number);
  const play = async () => {
    for (let number = numbers.shift(); number !== undefined; number = numbers.shift())
      await playWorld(calls, `${name}${number}`, SEED * 100_000 + number);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, play));
}

async function playWorld(calls: Calls, name: string, seed: number): Promise<void> {
  const world = new World(calls, name, randomFrom(seed));
  const history: string[] = [];
  for (let step = 0; step < STEPS; step += 1)
    try {
      history.push(await world.step());
      await world.check();
    } catch (error) {
      const { message } = error as Error;
      throw new Error(`World ${name}, step ${step}: ${message}\nafter:\n${history.join('\n')}`, {
        cause: error,
      });
    }
}
