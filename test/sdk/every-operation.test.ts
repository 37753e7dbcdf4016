import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect } from 'chai';
import { clientResources } from '../../scripts/generate/sdk/resources.js';
import { exampleOf } from '../../scripts/lib/examples.js';
import type { OpenApiDocument } from '../../scripts/lib/openapi.js';
import type { HubClient } from '../../sdk/typescript/hub.js';
import type { ResourceClient } from '../../sdk/typescript/resource.js';
import type { ClientOptions } from '../../sdk/typescript/transport.js';
import type { Identified } from '../../sdk/typescript/types.js';
import { METADATA } from '../../src/apis.js';
import { fromRoot } from '../../src/root.js';
import type { ApiMetadata } from '../../src/services/contract/metadata.js';
import { type OperationKind, resourcesOf } from '../../src/services/contract/resources.js';
import { remove } from '../support/scratch.js';
import { forEachServer } from '../support/server.js';
import { installedPackage, type UserProject } from './installed-package.js';

type AnyResource = ResourceClient<Identified, object, object, never>;

type AnyClient = Readonly<Record<string, unknown>> & { readonly hub: HubClient };

/** The ids of the operations that were called, by the requests that were answered. */
function calledOperations({ operations, basePaths }: ApiMetadata, requests: readonly string[]): Set<string> {
  const patterns = operations.map(({ id, method, path }) => {
    const pattern = `${basePaths[0]}${path}`.replace(/\{\w+\}/g, '[^/]+');
    return { id, pattern: new RegExp(`^${method} ${pattern}$`) };
  });
  const called = requests.flatMap(
    (request) => patterns.find(({ pattern }) => pattern.test(request))?.id ?? [],
  );
  return new Set(called);
}

describe('The package has every operation of every API', () => {
  let project: UserProject;
  before(async function () {
    this.timeout(120_000);
    project = await installedPackage();
  });
  after(() => remove(project.folder));

  /** Loads the client of an API from the installed package, by the name under which users import it. */
  async function clientOf({ folder }: ApiMetadata, options: ClientOptions): Promise<AnyClient> {
    project.write(`${folder}.mjs`, `export * from 'tmf-open-api-client/${folder}';`);
    const module = (await import(pathToFileURL(join(project.folder, `${folder}.mjs`)).href)) as Record<
      string,
      unknown
    >;
    const Client = Object.entries(module).find(([name]) => name.endsWith('Client'))?.[1];
    return new (Client as new (options: ClientOptions) => AnyClient)(options);
  }

  it('for the APIs that are generated', () => {
    expect(readdirSync(fromRoot('generated', 'sdk')).sort()).to.deep.equal(
      METADATA.map(({ folder }) => folder).sort(),
    );
  });

  forEachServer(
    (server) => {
      for (const metadata of METADATA)
        it(`${metadata.number} ${metadata.title}`, async function () {
          this.timeout(120_000);
          const requests: string[] = [];
          const onResponse = ({ method, url }: { method: string; url: string }) =>
            void requests.push(`${method} ${new URL(url).pathname}`);
          const client = await clientOf(metadata, { baseUrl: server.url, hooks: { onResponse } });
          const contract = JSON.parse(
            readFileSync(fromRoot('generated', metadata.folder, 'openapi.json'), 'utf8'),
          ) as OpenApiDocument;
          await callResources(client, metadata, contract);
          if (metadata.operations.some(({ hub }) => hub)) await callHub(client.hub);
          const all = metadata.operations
            .flatMap(({ id, notImplemented }) => (notImplemented ? [] : id))
            .sort();
          expect([...calledOperations(metadata, requests)].sort()).to.deep.equal(all);
        });
    },
    { HUB_ALLOW: '127.0.0.1' },
  );
});

/** Calls every operation of every resource: parents before what is below them, which is deleted before them. */
async function callResources(
  client: AnyClient,
  metadata: ApiMetadata,
  contract: OpenApiDocument,
): Promise<void> {
  const ids = new Map<string, string>();
  const members = new Map(clientResources(contract).map(({ path, member }) => [path, member]));
  const deletions: (() => Promise<void>)[] = [];
  for (const resource of resourcesOf(metadata).toSorted((a, b) => a.parents.length - b.parents.length)) {
    const { path, createModel, operations } = resource;
    const parents = [...path.matchAll(/\/\{/g)].map(({ index }) => ids.get(path.slice(0, index)) ?? 'none');
    const own = memberOf(client, members.get(path) ?? '', parents);
    const body = () => exampleOf(contract as never, createModel.schema);
    if (parents.includes('none')) await callInVain(own, body, operations.keys());
    else {
      const id = await callAll(own, body, new Set(operations.keys()));
      if (id === undefined) continue;
      ids.set(path, id);
      if (operations.has('delete')) deletions.unshift(() => own.delete(id));
    }
  }
  for (const remove of deletions) await remove();
}

/** The operations of a resource: an attribute of the client, or below others a method that takes the ids of these. */
function memberOf(client: AnyClient, name: string, parents: readonly string[]): AnyResource {
  const member = client[name] as AnyResource | ((...ids: readonly string[]) => AnyResource);
  return typeof member === 'function' ? member.call(client, ...parents) : member;
}

/** Calls the operations except deletion, and returns the id of a resource that it has created. */
async function callAll(
  client: AnyResource,
  body: () => object,
  operations: ReadonlySet<string>,
): Promise<string | undefined> {
  const created = operations.has('create') ? await client.create(body()) : undefined;
  const id = created?.id ?? 'none';
  if (operations.has('list')) {
    expect((await client.list({ limit: 1 })).total).to.be.greaterThan(created ? 0 : -1);
    for await (const each of client.all({ pageSize: 2 })) expect(each).to.include.keys('id', 'href');
  }
  if (operations.has('retrieve') && created) expect(await client.get(id)).to.deep.equal(created);
  // Nobody can create a resource without POST: none has this id.
  if (operations.has('retrieve') && !created) expect(await statusOf(client.get(id))).to.equal(404);
  if (operations.has('patch') && created) {
    const change = { 'x-note': 'changed' } as object;
    expect(await client.patch(id, change)).to.include(change);
    expect(await client.update(id, { 'x-note': 'again' } as object)).to.include({ 'x-note': 'again' });
  }
  if (operations.has('bulkCreate')) expect(await client.createMany([body(), body()])).to.have.length(2);
  if (operations.has('replace') && created) await client.replace(id, { ...body(), id, href: created.href });
  return created?.id;
}

/** Calls operations below a parent that nobody can create. */
async function callInVain(
  client: AnyResource,
  body: () => object,
  operations: Iterable<OperationKind>,
): Promise<void> {
  const calls: Readonly<Record<OperationKind, () => Promise<unknown>>> = {
    list: () => client.list(),
    create: () => client.create(body()),
    bulkCreate: () => client.createMany([body()]),
    retrieve: () => client.get('none'),
    replace: () => client.replace('none', body()),
    patch: () => client.patch('none', {}),
    delete: () => client.delete('none'),
  };
  for (const kind of operations) expect(await statusOf(calls[kind]()), kind).to.equal(404);
}

const statusOf = (call: Promise<unknown>) =>
  call.then(
    () => 200,
    (error: { status?: number }) => error.status,
  );

async function callHub(hub: HubClient): Promise<void> {
  const { id } = await hub.subscribe({ callback: 'http://127.0.0.1:9/', query: 'eventId=none' });
  expect((await hub.list()).items.map((each) => each.id)).to.deep.equal([id]);
  expect(await hub.get(id)).to.include({ id, callback: 'http://127.0.0.1:9/' });
  expect((await hub.deliveries(id, { limit: 5 })).total).to.equal(0);
  expect(await hub.redeliver(id, { state: 'dead' })).to.deep.equal({ count: 0 });
  expect(await hub.rotateSecret(id, `whsec_${Buffer.alloc(24, 7).toString('base64')}`)).to.include({ id });
  expect(await hub.resume(id)).to.include({ id });
  await hub.unsubscribe(id);
}
