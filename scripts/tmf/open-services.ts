import { type ApiRuntime, createApis, derivedDeclarations } from '../../src/apis.js';
import type { Config } from '../../src/config.js';
import { storedSchemas } from '../../src/services/api-service.js';
import { SchemaRegistry } from '../../src/services/contract/schema-registry.js';
import { NO_HUB } from '../../src/services/hub/no-hub.js';
import type { ResourceSchema } from '../../src/store/collection.js';
import { openStore } from '../../src/store/knex/open-store.js';
import type { Store } from '../../src/store/store.js';

/** The store of a database, and the services of all APIs on it, without a server. */
export interface Services {
  readonly databaseUrl: string;
  readonly store: Store;
  readonly apis: readonly ApiRuntime[];
  readonly schemas: SchemaRegistry;
  /** Of the resources of all APIs. */
  readonly resourceSchemas: readonly ResourceSchema[];
}

/** Does work on a database after its tables were migrated to this version. Servers may run beside it. */
export async function withServices<T>(
  config: Config,
  work: (services: Services) => Promise<T>,
  note?: (text: string) => void,
): Promise<T> {
  // Commands read whole tables.
  const store = await openStore(config.databaseUrl, { ...config, scanLimit: 0 });
  try {
    const schemas = new SchemaRegistry(config.schemas);
    const apis = createApis(config, { store, schemas, hub: NO_HUB });
    const resourceSchemas = apis.flatMap(({ service }) => storedSchemas(service));
    await store.migrate(resourceSchemas, note, derivedDeclarations(apis));
    return await work({ databaseUrl: config.databaseUrl, store, apis, schemas, resourceSchemas });
  } finally {
    await store.close();
  }
}
