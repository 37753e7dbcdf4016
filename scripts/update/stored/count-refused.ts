import { existsSync } from 'node:fs';
import type { Knex } from 'knex';
import { type Problem, SchemaValidator } from '../../../src/rest/body/schema-validator.js';
import { apiKeyOf } from '../../../src/services/contract/api-key.js';
import { tableName } from '../../../src/services/contract/resource-schema.js';
import { withConnections } from '../../../src/store/knex/open-store.js';
import type { JsonObject } from '../../../src/values/json.js';
import type { ApiContract, Resource, Schema } from '../../conformance/harness/contract.js';
import { UsageError } from '../../lib/cli.js';
import type { StoredData, StoredResources } from './model.js';
import { readStored, type StoredDocument } from './read-stored.js';
import { Refusals } from './refusals.js';

/** Documents between two lines of progress. */
const PROGRESS_INTERVAL = 10_000;

/** Counts the documents in a database that the new contract of an API refuses. Only reads. */
export async function countRefused(
  databaseUrl: string,
  before: ApiContract,
  after: ApiContract,
  report: (line: string) => void,
): Promise<StoredData> {
  requireFile(databaseUrl);
  return withConnections(databaseUrl, {}, async ({ reader, target }) => {
    const resources: StoredResources[] = [];
    const served = tablesOf(after);
    for (const [table, { name }] of tablesOf(before)) {
      const fresh = served.get(table);
      const refusals = new Refusals();
      await count(reader, table, fresh ? judge(fresh, after) : notServed, refusals, (documents) =>
        report(`${name}: ${documents} documents`),
      );
      const { counts } = refusals;
      if (counts.documents > 0)
        resources.push({ resource: name, table, isServed: fresh !== undefined, ...counts });
    }
    return { database: target, resources };
  });
}

/** Opening a database file that is not there would create it. */
function requireFile(databaseUrl: string): void {
  const file = /^sqlite:(.*)$/.exec(databaseUrl)?.[1];
  if (file !== undefined && !existsSync(file)) throw new UsageError(`--database: there is no file ${file}`);
}

/** The resources by their tables: nested collections of one kind can share one. */
function tablesOf({ number, document, basePath, resources }: ApiContract) {
  const api = apiKeyOf({ number, version: document.info.version, basePaths: [basePath] });
  return new Map(resources.map((resource) => [tableName(api, resource.path), resource]));
}

type Judge = (stored: StoredDocument) => Problem[];

async function count(
  db: Knex,
  table: string,
  problemsOf: Judge,
  refusals: Refusals,
  report: (documents: number) => void,
): Promise<void> {
  let documents = 0;
  for await (const batch of readStored(db, table))
    for (const stored of batch) {
      refusals.add(stored.id, problemsOf(stored));
      documents += 1;
      if (documents % PROGRESS_INTERVAL === 0) report(documents);
    }
}

const notServed: Judge = () => [{ path: '', message: 'the new contract has no such resource' }];

/** The problems of stored documents as resources of a contract, and by the rules of its creations. */
function judge({ schema, createSchema }: Resource, { document }: ApiContract): Judge {
  const validator = new SchemaValidator(document);
  return ({ id, document: stored }) => {
    const problems = problemsBy(validator, schema, { id, href: 'https://localhost/', ...stored });
    return problems.length > 0 ? problems : problemsBy(validator, createSchema, stored);
  };
}

function problemsBy(validator: SchemaValidator, { $ref }: Schema, document: JsonObject): Problem[] {
  return $ref === undefined ? [] : validator.problems($ref.slice($ref.lastIndexOf('/') + 1), document);
}
