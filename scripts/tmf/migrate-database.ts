import { createApis, derivedData, derivedDeclarations } from '../../src/app.js';
import type { Config } from '../../src/config.js';
import { SchemaRegistry } from '../../src/services/contract/schema-registry.js';
import type { DerivedData } from '../../src/services/derived/derived-data.js';
import { NO_HUB } from '../../src/services/hub/no-hub.js';
import type { ResourceAccess } from '../../src/services/types.js';
import type { ResourceSchema } from '../../src/store/collection.js';
import { openStore } from '../../src/store/knex/open-store.js';
import type { Store } from '../../src/store/store.js';

/** A database with the tables of this version. */
export interface MigratedDatabase {
  readonly store: Store;
  readonly schemas: readonly ResourceSchema[];
  /** Access to the resources of all APIs; undefined if there is no API. */
  readonly access: ResourceAccess | undefined;
  readonly derived: readonly DerivedData[];
}

/** Opens a database, migrates it to the resources of this version, runs the work, and closes it. */
export async function withMigrated<T>(
  config: Config,
  work: (database: MigratedDatabase) => Promise<T>,
  note?: (text: string) => void,
): Promise<T> {
  const store = await openStore(config.databaseUrl, config);
  try {
    const apis = createApis(config, { store, schemas: new SchemaRegistry(config.schemas), hub: NO_HUB });
    const schemas = apis.flatMap(({ service }) => service.resources.map(({ schema }) => schema));
    await store.migrate(schemas, note, derivedDeclarations(apis));
    return await work({ store, schemas, access: apis[0]?.access, derived: derivedData(apis) });
  } finally {
    await store.close();
  }
}
