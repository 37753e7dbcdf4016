import { isNode, type Node, type OpenApiDocument } from '../../lib/openapi.js';
import { bodyOf } from './bodies.js';
import { calledOperations, type Operation } from './operations.js';

/** A request or a folder of a Postman collection, format 2.1. */
interface Item {
  readonly name: string;
  readonly item?: readonly Item[];
  readonly request?: object;
  readonly event?: readonly object[];
}

export interface Collection {
  readonly info: { readonly name: string; readonly description: string; readonly schema: string };
  readonly variable: readonly { readonly key: string; readonly value: string }[];
  readonly item: readonly Item[];
}

/**
 * Returns the Postman collection of an API: a folder for each resource, whose requests can run in their order. The
 * first one creates a resource, whose id the others use, and the last one deletes it. Each request tests its status.
 */
export function postmanCollection(number: string, document: OpenApiDocument): Collection {
  const { info } = document;
  const operations = calledOperations(document);
  const folders = [...new Set(operations.map(({ path }) => path.split('/')[1] ?? ''))];
  const ids = operations.flatMap(({ path }) => collectionsIn(path).map(idOf));
  return {
    info: {
      name: `${number} ${info.title} ${info.version}`,
      description: 'Set baseUrl to the address of the server. Run a folder in its order.',
      schema: 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json',
    },
    variable: [
      { key: 'baseUrl', value: 'http://127.0.0.1:8080' },
      { key: 'callback', value: 'https://example.com/listener' },
      ...[...new Set(ids)].map((key) => ({ key, value: 'none' })),
    ],
    item: folders.map((name) => ({ name, item: requestsOf(name, operations, document) })),
  };
}

/** The variable with the id of an item of a collection: of `/orchard/{id}/tree`, `treeId`. */
const idOf = (collection: string) => `${collection.slice(collection.lastIndexOf('/') + 1)}Id`;

/** The collections of which a path names items: of `/orchard/{id}/tree/{id}`, `/orchard` and `/orchard/{id}/tree`. */
const collectionsIn = (path: string) =>
  [...path.matchAll(/\/\{\w+\}/g)].map(({ index }) => path.slice(0, index));

function requestsOf(name: string, operations: readonly Operation[], document: OpenApiDocument): Item[] {
  const own = operations.filter(({ path }) => path.split('/')[1] === name);
  const collections: Collections = {
    named: new Set(own.flatMap(({ path }) => collectionsIn(path))),
    created: new Set(own.filter(({ method }) => method === 'POST').map(({ path }) => path)),
  };
  return own
    .toSorted((one, other) => rankOf(one) - rankOf(other))
    .map((operation) => ({
      name: String(operation.node.summary ?? operation.node.operationId),
      request: requestOf(operation, document),
      event: [{ listen: 'test', script: { type: 'text/javascript', exec: testOf(operation, collections) } }],
    }));
}

/** Creation first, deletion last. */
const ORDER = ['POST collection', 'GET collection', 'GET item', 'PATCH item', 'PUT item', 'PATCH collection'];

/** After all other requests of a folder. */
const LAST = 1_000;

const isItem = (path: string) => path.endsWith('}');

/** Resources below an item come after it, and are deleted before it. */
function rankOf({ method, path }: Operation): number {
  const depth = collectionsIn(path).length - (isItem(path) ? 1 : 0);
  const rank = ORDER.indexOf(`${method} ${isItem(path) ? 'item' : 'collection'}`);
  return rank < 0 ? LAST - depth : depth * ORDER.length + rank;
}

function requestOf(operation: Operation, document: OpenApiDocument): object {
  const { method, path, node } = operation;
  const segments = `${document.servers[0]?.url ?? ''}${path}`.split('/').filter((segment) => segment !== '');
  const query = parametersOf(node, document)
    .filter(
      (parameter) =>
        parameter.in === 'query' && isNode(parameter.schema) && parameter.schema.type !== 'object',
    )
    .map(({ name, description }) => ({ key: name, value: '', description, disabled: true }));
  const body = bodyOf(operation, document);
  return {
    method,
    header: body === undefined ? [] : [{ key: 'Content-Type', value: body.type }],
    ...(body && {
      body: { mode: 'raw', raw: JSON.stringify(body.value, null, 2), options: { raw: { language: 'json' } } },
    }),
    url: {
      raw: `{{baseUrl}}/${segments.join('/')}`,
      host: ['{{baseUrl}}'],
      path: segments.map((segment, at) =>
        segment.startsWith('{') ? `{{${idOf(segments[at - 1] ?? '')}}}` : segment,
      ),
      query,
    },
  };
}

function parametersOf({ parameters }: Node, document: OpenApiDocument): Node[] {
  const given = Array.isArray(parameters) ? parameters.filter(isNode) : [];
  return given.map((parameter) => {
    const name =
      typeof parameter.$ref === 'string' ? parameter.$ref.slice(parameter.$ref.lastIndexOf('/') + 1) : '';
    return (document.components.parameters?.[name] ?? parameter) as Node;
  });
}

/** The collections of a folder, by their paths. */
interface Collections {
  /** Those of which requests name items. */
  readonly named: ReadonlySet<string>;
  /** Those in which a request creates an item. */
  readonly created: ReadonlySet<string>;
}

/** The lines of a request's test. A resource that nobody has created is one of the list, or none. */
function testOf({ method, path, node }: Operation, { named, created }: Collections): string[] {
  const documented = Object.keys(isNode(node.responses) ? node.responses : {}).filter((code) =>
    code.startsWith('2'),
  );
  const codes = documented.map(Number);
  const isCreated = created.has(path);
  const isFirst = named.has(path) && method === (isCreated ? 'POST' : 'GET');
  const id = isCreated ? 'pm.response.json().id' : "pm.response.json()[0]?.id ?? 'none'";
  const missing = collectionsIn(path)
    .filter((collection) => !created.has(collection))
    .map((collection) => `pm.variables.get('${idOf(collection)}') === 'none'`);
  const expected = missing.length > 0 ? `${missing.join(' || ')} ? [404] : ` : '';
  return [
    `pm.test('has a documented status', () => pm.expect(pm.response.code).to.be.oneOf(${expected}${JSON.stringify(codes)}));`,
    ...(isFirst ? [`pm.collectionVariables.set('${idOf(path)}', ${id});`] : []),
  ];
}
