import { clientMember } from '../../../services/contract/client-names.js';
import { isObject, type JsonObject, type JsonValue } from '../../../values/json.js';
import type { Call, CallKind } from './call.js';
import { describing, exampleOf, resolved, type Schemas } from './example.js';

/** The parts of a contract from which calls are made. */
export interface SnippetContract {
  readonly paths: Readonly<Record<string, JsonValue>>;
  readonly components?: { readonly schemas?: Schemas };
}

const KINDS: Readonly<Record<string, CallKind>> = {
  'GET collection': 'list',
  'POST collection': 'create',
  'PATCH collection': 'createMany',
  'GET item': 'get',
  'PATCH item': 'patch',
  'PUT item': 'replace',
  'DELETE item': 'delete',
};

/** Bodies whose values a contract does not tell, by path. */
const KNOWN: Readonly<Record<string, JsonValue>> = {
  '/hub': { callback: 'https://example.com/listener', query: 'eventType=none' },
  '/hub/{id}/secret': { secret: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw' },
  '/hub/{id}/redeliver': { state: 'dead' },
};

interface Operation {
  readonly path: string;
  readonly method: string;
  readonly node: JsonObject;
}

/** Returns the operations of a contract that clients call. */
export function callsOf(contract: SnippetContract): Call[] {
  const operations = Object.entries(contract.paths).flatMap(([path, item]) =>
    Object.entries(isObject(item) ? item : {}).flatMap(([method, node]) =>
      isObject(node) && isCalled(node) ? [{ path, method: method.toUpperCase(), node }] : [],
    ),
  );
  const resources = operations.filter(({ node }) => node['x-tmf-hub'] !== true);
  const collections = [...new Set(resources.map(({ path }) => collectionOf(path)))];
  return operations.map((operation) => callOf(contract, operation, collections));
}

const isCalled = (operation: JsonObject) =>
  typeof operation.operationId === 'string' &&
  !['x-tmf-listener', 'x-tmf-not-implemented'].some((mark) => operation[mark] === true);

const isItem = (path: string) => path.endsWith('}');
const collectionOf = (path: string) => (isItem(path) ? path.slice(0, path.lastIndexOf('/')) : path);

function callOf(
  contract: SnippetContract,
  { path, method, node: operation }: Operation,
  collections: readonly string[],
): Call {
  const isHub = operation['x-tmf-hub'] === true;
  const isAction = isHub && /\}\/\w+$/.test(path);
  const kind = isAction ? undefined : KINDS[`${method} ${isItem(path) ? 'item' : 'collection'}`];
  const collection = collectionOf(path);
  return {
    operationId: String(operation.operationId),
    method,
    path,
    kind: kind ?? 'other',
    member: isHub ? 'hub' : clientMember(collection, collections),
    parents: isHub ? 0 : [...collection.matchAll(/\{/g)].length,
    hasParameters: operation.parameters !== undefined || operation.requestBody !== undefined,
    ...bodyOf(contract, path, kind, operation),
  };
}

function bodyOf(
  contract: SnippetContract,
  path: string,
  kind: CallKind | undefined,
  { requestBody }: JsonObject,
): Pick<Call, 'body'> {
  const schemas = contract.components?.schemas ?? {};
  const declared = schemaOf(requestBody);
  if (declared === undefined) return {};
  const {
    name: schema,
    schema: { items },
  } = resolved(declared, schemas);
  const known = KNOWN[path];
  if (known !== undefined) return { body: { value: withType(known, declared, schemas), schema } };
  if (kind === 'patch') return { body: { value: changeOf(contract, path, schemas), schema: undefined } };
  if (kind === 'createMany')
    return {
      body: {
        value: [{ op: 'add', path: '/-', value: creationOf(contract, path, schemas) }],
        schema,
        itemSchema: resolved(items, schemas).name,
      },
    };
  return { body: { value: exampleOf(declared, schemas), schema } };
}

/** The body with the `@type` that the server knows its schema by, if the contract demands one. */
function withType(body: JsonValue, declared: JsonValue, schemas: Schemas): JsonValue {
  const { name, schema } = resolved(declared, schemas);
  const isTyped = Array.isArray(schema.required) && schema.required.includes('@type');
  return isTyped && isObject(body) && name !== undefined ? { '@type': name, ...body } : body;
}

function schemaOf(requestBody: JsonValue | undefined): JsonValue | undefined {
  const content = isObject(requestBody) ? requestBody.content : undefined;
  const [media] = isObject(content) ? Object.values(content) : [];
  return isObject(media) ? media.schema : undefined;
}

function creationOf({ paths }: SnippetContract, path: string, schemas: Schemas): JsonValue {
  const item = paths[path];
  const post = isObject(item) ? item.post : undefined;
  return exampleOf(schemaOf(isObject(post) ? post.requestBody : undefined), schemas);
}

/** A change of the attribute that says most about the resource. */
function changeOf({ paths }: SnippetContract, path: string, schemas: Schemas): JsonValue {
  const collection = paths[path.slice(0, path.lastIndexOf('/'))];
  const post = isObject(collection) ? collection.post : undefined;
  const { schema } = resolved(schemaOf(isObject(post) ? post.requestBody : undefined), schemas);
  const [name] = describing(isObject(schema.properties) ? schema.properties : {});
  return name === undefined ? {} : { [name]: 'changed' };
}
