import { tableName } from '../../src/services/contract/resource-schema.js';
import type { ResourceSchema } from '../../src/store/collection.js';
import { withConnections } from '../../src/store/knex/open-store.js';
import { resourceTables } from '../../src/store/schema/names.js';
import { UsageError } from '../lib/cli.js';

/** The schema of a resource of an earlier contract, without indexes. Throws a usage error if it has no table. */
export async function earlierSchema(
  databaseUrl: string,
  api: string,
  resource: string,
): Promise<ResourceSchema> {
  const table = tableName(api, `/${resource}`);
  const isThere = await withConnections(databaseUrl, {}, ({ reader }) =>
    reader.schema.hasTable(resourceTables(table).head),
  );
  if (isThere) return { table, columns: [], references: [], typeOf: () => undefined };
  throw new UsageError(`There is no table ${table}: this database has never had ${resource} of ${api}`);
}
