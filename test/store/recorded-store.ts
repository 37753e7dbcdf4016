import type { ResourceSchema } from '../../src/store/collection.js';
import { connect, type StoreOptions, storeOn } from '../../src/store/knex/open-store.js';
import type { Store } from '../../src/store/store.js';
import type { TestDatabase } from '../support/databases.js';

/** Opens a store of these resources and records the statements that one of its pools gets afterwards. */
export async function openRecordedStore(
  database: TestDatabase,
  pool: 'reader' | 'writer',
  schemas: readonly ResourceSchema[],
  options: StoreOptions = {},
): Promise<{ store: Store; statements: string[] }> {
  const connections = await connect(database.url(), { connections: 4 });
  const store = storeOn(connections, options);
  database.atEnd(() => store.close());
  await store.migrate(schemas);
  const statements: string[] = [];
  connections[pool].on('query', ({ sql }: { sql: string }) => statements.push(sql));
  return { store, statements };
}
