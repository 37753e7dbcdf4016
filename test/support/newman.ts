import { expect } from 'chai';
import newman, { type NewmanRunSummary } from 'newman';
import type { OpenApiDocument } from '../../scripts/lib/openapi.js';
import { postmanCollection } from '../../scripts/sdk/postman/collection.js';
import { calledOperations, type Operation } from '../../scripts/sdk/postman/operations.js';

/** Runs the Postman collection of an API with these values of its variables. */
function run(
  number: string,
  document: OpenApiDocument,
  values: Readonly<Record<string, string>>,
): Promise<NewmanRunSummary> {
  const collection = postmanCollection(number, document);
  const variable = collection.variable.map(({ key, value }) => ({ key, value: values[key] ?? value }));
  return new Promise((resolve, reject) => {
    const options = { collection: { ...collection, variable } as never, reporters: [] };
    newman.run(options, (error, summary) => (error ? reject(error) : resolve(summary)));
  });
}

/** The requests for a resource that nobody can create, or for what is below one. */
function readsOfOthersWork(operations: readonly Operation[]): unknown[] {
  const isCreated = (collection: string) =>
    operations.some(({ method, path }) => method === 'POST' && path === collection);
  return operations
    .filter(({ path }) => [...path.matchAll(/\/\{/g)].some(({ index }) => !isCreated(path.slice(0, index))))
    .map(({ node }) => node.summary);
}

/** Sends each request of an API's collection once, and expects documented statuses. Returns the number of requests. */
export async function expectDocumentedStatuses(
  number: string,
  document: OpenApiDocument,
  values: Readonly<Record<string, string>>,
): Promise<number> {
  const { run: result } = await run(number, document, values);
  const failures = result.failures.map(({ source, error }) => `${source?.name}: ${error.message}`);
  expect(failures).to.deep.equal([]);
  const operations = calledOperations(document);
  expect(result.stats.assertions).to.include({ total: operations.length, failed: 0 });
  const missing = result.executions.filter(({ response }) => response.code === 404);
  expect(readsOfOthersWork(operations)).to.include.members(missing.map(({ item }) => item.name));
  return operations.length;
}
