import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import newman, { type NewmanRunSummary } from 'newman';
import { apis } from '../../generated/index.js';
import type { OpenApiDocument } from '../../scripts/lib/openapi.js';
import { type Collection, postmanCollection } from '../../scripts/sdk/postman/collection.js';
import { calledOperations } from '../../scripts/sdk/postman/operations.js';
import { fromRoot } from '../../src/root.js';
import { forEachServer } from '../support/server.js';

/** Runs a collection with other values of its variables. */
function run(collection: Collection, values: Readonly<Record<string, string>>): Promise<NewmanRunSummary> {
  const variable = collection.variable.map(({ key, value }) => ({ key, value: values[key] ?? value }));
  return new Promise((resolve, reject) => {
    const options = { collection: { ...collection, variable } as never, reporters: [] };
    newman.run(options, (error, summary) => (error ? reject(error) : resolve(summary)));
  });
}

/** The requests for a resource that nobody can create, or for what is below one. */
function readsOfOthersWork(document: OpenApiDocument): unknown[] {
  const operations = calledOperations(document);
  const isCreated = (collection: string) =>
    operations.some(({ method, path }) => method === 'POST' && path === collection);
  return operations
    .filter(({ path }) => [...path.matchAll(/\/\{/g)].some(({ index }) => !isCreated(path.slice(0, index))))
    .map(({ node }) => node.summary);
}

describe('The Postman collections', () => {
  forEachServer(
    (server) => {
      for (const { metadata } of apis)
        it(`of ${metadata.number} get documented statuses on demo data`, async function () {
          this.timeout(300_000);
          const file = fromRoot('generated', metadata.folder, 'openapi.json');
          const document = JSON.parse(readFileSync(file, 'utf8')) as OpenApiDocument;
          const collection = postmanCollection(metadata.number, document);
          const addresses = { baseUrl: server.url, callback: 'http://127.0.0.1:9/' };
          const { run: result } = await run(collection, addresses);
          const failures = result.failures.map(({ source, error }) => `${source?.name}: ${error.message}`);
          expect(failures).to.deep.equal([]);
          const operations = calledOperations(document).length;
          expect(operations).to.be.greaterThan(8);
          expect(result.stats.assertions).to.include({ total: operations, failed: 0 });
          const missing = result.executions.filter(({ response }) => response.code === 404);
          expect(readsOfOthersWork(document)).to.include.members(missing.map(({ item }) => item.name));
        });
    },
    { SEED: 'demo', HUB_ALLOW: '127.0.0.1' },
  );
});
