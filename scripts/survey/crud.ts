import type { ApiContract, Kind, Resource } from '../conformance/harness/contract.js';
import { exampleOf } from '../lib/examples.js';
import { failed, type Outcome, passed } from './model.js';

type Document = Record<string, unknown>;

/** One API under test. */
class Crud {
  private readonly ids = new Map<string, string>();
  readonly problems: string[] = [];
  steps = 0;

  constructor(
    private readonly url: string,
    private readonly contract: ApiContract,
  ) {}

  /** Creates, reads, lists, changes and deletes a resource, as far as its contract has the operations. */
  async exercise(resource: Resource): Promise<void> {
    const can = (kind: Kind) => resource.operations.has(kind);
    const path = resource.path.replace(
      /([^/]+)\/\{\w+\}/g,
      (_, name: string) => `${name}/${this.ids.get(name) ?? 'none'}`,
    );
    const collection = `${this.url}${this.contract.basePath}${path}`;
    if (!can('create')) {
      if (can('list') && !path.includes('/none/')) await this.expect('GET', collection, 200);
      return;
    }
    const created = await this.expect('POST', collection, 201, this.example(resource.createSchema));
    if (typeof created.id !== 'string') return;
    this.ids.set(resource.name, created.id);
    const item = `${collection}/${created.id}`;
    if (can('retrieve')) await this.expect('GET', item, 200);
    if (can('list')) await this.expect('GET', `${collection}?id=${created.id}`, 200);
    if (can('patch')) await this.expect('PATCH', item, 200, { 'x-survey': 1 });
    if (can('replace'))
      await this.expect('PUT', item, 200, this.example(resource.operations.get('replace')?.bodySchema));
    if (can('delete') && !this.hasChildren(resource)) await this.expect('DELETE', item, 204);
  }

  private hasChildren({ path }: Resource): boolean {
    return this.contract.resources.some((other) => other.path.startsWith(`${path}/{`));
  }

  private example(schema: unknown): Document {
    return exampleOf(this.contract.document as never, (schema ?? {}) as never);
  }

  private async expect(method: string, url: string, status: number, body?: Document): Promise<Document> {
    this.steps += 1;
    const response = await fetch(url, {
      method,
      ...(body && { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } }),
    });
    const text = await response.text();
    if (response.status !== status)
      this.problems.push(`${method} ${new URL(url).pathname}: ${response.status} ${text.slice(0, 300)}`);
    return response.status === status && text.startsWith('{') ? (JSON.parse(text) as Document) : {};
  }
}

/** Exercises every resource of an API with documents that are made from its contract. */
export async function crudOf(url: string, contract: ApiContract): Promise<Outcome> {
  const crud = new Crud(url, contract);
  const depth = ({ path }: Resource) => path.split('/').length;
  for (const resource of contract.resources.toSorted((a, b) => depth(a) - depth(b)))
    await crud.exercise(resource);
  return crud.problems.length === 0 ? passed(`${crud.steps} requests`) : failed(crud.problems.join('; '));
}
