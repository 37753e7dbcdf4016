import { type ApiRuntime, createApis, derivedDeclarations } from '../../src/app.js';
import { readConfig } from '../../src/config.js';
import { SchemaRegistry } from '../../src/services/contract/schema-registry.js';
import { NO_HUB } from '../../src/services/hub/no-hub.js';
import { openStore } from '../../src/store/knex/open-store.js';
import type { Store } from '../../src/store/store.js';
import { UsageError } from '../lib/cli.js';

/** The store of a database, and the services of all APIs on it, without a server. */
export interface Services {
  readonly databaseUrl: string;
  readonly store: Store;
  readonly apis: readonly ApiRuntime[];
  readonly schemas: SchemaRegistry;
}

/** Does work on a database, by default that of `DATABASE_URL`, after its tables were migrated. Servers may run beside it. */
export async function withServices(
  databaseUrl: string | undefined,
  work: (services: Services) => Promise<void>,
): Promise<void> {
  if (databaseUrl !== undefined && !/^(sqlite:.+|postgres(ql)?:\/\/.+)/.test(databaseUrl))
    throw new UsageError('--database is not sqlite:<file> or postgres://…');
  const config = readConfig({
    ...process.env,
    ...(databaseUrl !== undefined && { DATABASE_URL: databaseUrl }),
  });
  const store = await openStore(config.databaseUrl, { scanLimit: 0 });
  try {
    const schemas = new SchemaRegistry(config.schemas);
    const apis = createApis(config, { store, schemas, hub: NO_HUB });
    const all = apis.flatMap(({ service }) => service.resources.map(({ schema }) => schema));
    await store.migrate(all, undefined, derivedDeclarations(apis));
    await work({ databaseUrl: config.databaseUrl, store, apis, schemas });
  } finally {
    await store.close();
  }
}
