import type { ApiRuntime } from '../../src/apis.js';
import { SchemaValidator } from '../../src/rest/body/schema-validator.js';
import { apiKeyOf } from '../../src/services/contract/api-key.js';
import { DocumentRules } from '../../src/services/resource/document-rules.js';
import { UsageError } from '../lib/cli.js';
import type { Services } from '../tmf/open-services.js';
import { earlierSchema } from './earlier-table.js';
import type { Mapping, ResourceMapping } from './mapping.js';
import { type Migrated, type MigrationOptions, ResourceMigration } from './migrate.js';

/** Migrates the stored documents of an API by a mapping. Throws a usage error before anything, if it names what is not there. */
export async function runMapping(
  { api: number, resources }: Mapping,
  services: Services,
  options: MigrationOptions,
): Promise<Migrated[]> {
  const api = services.apis.find(({ metadata }) => metadata.number === number);
  if (!api) throw new UsageError(`This server has no API ${number}`);
  const found = resources.map((mapping) => ({ mapping, service: serviceOf(api, mapping) }));
  const done: Migrated[] = [];
  for (const { mapping, service } of found) {
    const rules = new DocumentRules(service.resource, new SchemaValidator(api.contract), services.schemas);
    const migration = new ResourceMigration(services.store, service, rules, mapping, options);
    if (mapping.from === undefined) done.push(await migration.change());
    else {
      const earlier = await earlierSchema(services.databaseUrl, number, mapping.from);
      await services.store.migrate([earlier, ...services.resourceSchemas]);
      done.push(await migration.move(earlier));
    }
  }
  return done;
}

function serviceOf({ metadata, service }: ApiRuntime, { resource, from }: ResourceMapping) {
  const named = (name: string) => service.resources.find((each) => each.resource.name === name);
  const found = named(resource);
  if (!found) throw new UsageError(`${metadata.number} has no resource ${resource}`);
  if (found.storedAs)
    throw new UsageError(
      `${resource} is stored as ${apiKeyOf(found.storedAs.resource.api)} has it: migrate that`,
    );
  if (from !== undefined && named(from))
    throw new UsageError(
      `${metadata.number} still has ${from}: its documents cannot be moved to ${resource}`,
    );
  return found;
}
