import { createApis } from '../../src/app.js';
import type { Config } from '../../src/config.js';
import { storedSchemas } from '../../src/services/api-service.js';
import { SchemaRegistry } from '../../src/services/contract/schema-registry.js';
import { NO_HUB } from '../../src/services/hub/no-hub.js';
import type { ResourceSchema } from '../../src/store/collection.js';
import { openStore } from '../../src/store/knex/open-store.js';
import type { Store } from '../../src/store/store.js';

/** Opens a database, migrates it to the resources of this version, runs the work, and closes it. */
export async function withMigrated<T>(
  config: Config,
  work: (store: Store, schemas: readonly ResourceSchema[]) => Promise<T>,
  note?: (text: string) => void,
): Promise<T> {
  const store = await openStore(config.databaseUrl, config);
  try {
    const apis = createApis(config, { store, schemas: new SchemaRegistry(config.schemas), hub: NO_HUB });
    const schemas = apis.flatMap(({ service }) => storedSchemas(service));
    await store.migrate(schemas, note);
    return await work(store, schemas);
  } finally {
    await store.close();
  }
}
