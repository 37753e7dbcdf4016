import { expect } from 'chai';
import { exampleOf } from '../../scripts/lib/examples.js';
import type { ApiMetadata } from '../../src/services/contract/metadata.js';
import { resourcesOf } from '../../src/services/contract/resources.js';
import { send, sendJson } from './http.js';

/**
 * Creates, reads, lists, filters, changes and deletes every resource of an API, as far as its contract has the
 * operations. Documents are made from the contract alone, so that it works for an API nobody has seen.
 */
export async function exerciseApi(url: string, api: ApiMetadata, contract: unknown): Promise<string[]> {
  const done: string[] = [];
  const ids = new Map<string, string>();
  const resources = resourcesOf(api).sort((a, b) => a.parents.length - b.parents.length);
  for (const resource of resources) {
    const path = resource.path.replace(
      /(\w+)\/\{\w+\}/g,
      (_, name: string) => `${name}/${ids.get(name) ?? 'none'}`,
    );
    const collection = `${url}${api.basePaths[0]}${path}`;
    const can = (kind: 'list' | 'create' | 'retrieve' | 'replace' | 'patch' | 'delete') =>
      resource.operations.has(kind);
    const step = (name: string) => done.push(`${name} ${resource.name}`);

    if (!can('create')) {
      if (path.includes('/none/')) continue;
      expect((await sendJson('POST', collection, {})).status, `POST ${path}`).to.equal(405);
      if (can('list')) expect((await send(collection)).body, `GET ${path}`).to.deep.equal([]);
      continue;
    }
    const payload = {
      ...exampleOf(contract as never, resource.createModel.schema),
      'x-ours': { kept: [1, 'two'] },
    };
    const created = await sendJson('POST', collection, payload);
    expect(created.status, `POST ${path}: ${created.text}`).to.equal(201);
    expect(created.body).to.include({ href: `${collection}/${created.body.id}` });
    expect(created.body['x-ours']).to.deep.equal({ kept: [1, 'two'] });
    expect(created.headers.get('location')).to.equal(created.body.href);
    ids.set(resource.name, created.body.id);
    step('create');

    if (can('retrieve')) {
      expect((await send(created.body.href)).body, `GET ${path}/id`).to.deep.equal(created.body);
      step('retrieve');
    }
    if (can('list')) {
      const listed = await send(`${collection}/?id=${created.body.id}`);
      expect(listed.body, `GET ${path}`).to.deep.equal([created.body]);
      expect(listed.headers.get('x-total-count')).to.equal('1');
      step('list');
    }
    if (can('patch')) {
      const patched = await sendJson('PATCH', created.body.href, { 'x-ours': null, 'x-new': 5 });
      expect(patched.status, `PATCH ${path}: ${patched.text}`).to.equal(200);
      expect(patched.body).to.include({ 'x-new': 5, id: created.body.id }).and.not.have.property('x-ours');
      step('patch');
    } else {
      expect((await sendJson('PATCH', created.body.href, {})).status, `PATCH ${path}/id`).to.equal(405);
    }
    if (can('replace')) {
      // A creation may name an id that the server does not take; a replacement cannot have another one.
      const { id: _id, href: _href, ...rest } = payload as Record<string, unknown>;
      const replaced = await sendJson('PUT', created.body.href, { ...rest, 'x-ours': 7 });
      expect(replaced.status, `PUT ${path}: ${replaced.text}`).to.equal(200);
      expect(replaced.body).to.include({ 'x-ours': 7, id: created.body.id }).and.not.have.property('x-new');
      step('replace');
    } else {
      expect((await sendJson('PUT', created.body.href, {})).status, `PUT ${path}/id`).to.equal(405);
    }
    // What others live below is still needed; it is deleted when the server stops.
    if (can('delete') && !resources.some(({ path: other }) => other.startsWith(`${resource.path}/{`))) {
      expect((await send(created.body.href, { method: 'DELETE' })).status, `DELETE ${path}/id`).to.equal(204);
      expect((await send(created.body.href)).status).to.equal(404);
      step('delete');
    }
  }
  return done;
}
