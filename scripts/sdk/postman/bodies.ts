import { schemaNameOf } from '../../generate/rules/schemas/components.js';
import { exampleOf } from '../../lib/examples.js';
import { isNode, type Node, type OpenApiDocument } from '../../lib/openapi.js';
import type { Operation } from './operations.js';

/** The body of a request. */
export interface Body {
  readonly type: string;
  readonly value: unknown;
}

/** A subscription that no event matches, so that nothing is sent to an address that is only an example. */
const SUBSCRIPTION = { callback: '{{callback}}', query: 'eventId=none' };

const SECRET = { secret: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw' };

/** Bodies whose values a contract does not tell, by path. */
const KNOWN: Readonly<Record<string, object>> = {
  'POST /hub': SUBSCRIPTION,
  'POST /hub/{id}/secret': SECRET,
  'POST /hub/{id}/redeliver': { state: 'dead' },
};

/** Returns an example of the body that an operation takes, which a server accepts; undefined if it takes none. */
export function bodyOf({ method, path, node }: Operation, document: OpenApiDocument): Body | undefined {
  const content =
    isNode(node.requestBody) && isNode(node.requestBody.content) ? node.requestBody.content : {};
  const [first] = Object.keys(content);
  if (first === undefined) return undefined;
  if (method === 'PATCH' && path.endsWith('}'))
    return { type: 'application/merge-patch+json', value: changeOf(path, document) };
  const type = first.replace(/;.*/, '');
  const known = KNOWN[`${method} ${path}`];
  if (known !== undefined) return { type, value: { ...typeIn(content, document), ...known } };
  if (method === 'PATCH')
    return { type, value: [{ op: 'add', path: '/-', value: creationOf(path, document) }] };
  return {
    type,
    value: method === 'POST' ? creationOf(path, document) : exampleOfContent(content, document),
  };
}

/** The `@type` that the server knows the body's schema by, if the contract demands one. */
function typeIn(content: Node, { components }: OpenApiDocument): object {
  const [media] = Object.values(content);
  const name = schemaNameOf(isNode(media) && isNode(media.schema) ? media.schema.$ref : undefined);
  const schema = components.schemas?.[name ?? ''];
  const isTyped = isNode(schema) && Array.isArray(schema.required) && schema.required.includes('@type');
  return isTyped ? { '@type': name } : {};
}

/** The body that creates a resource of this collection. */
function creationOf(path: string, { paths, components }: OpenApiDocument): unknown {
  const post = paths[path]?.post;
  const body = isNode(post) && isNode(post.requestBody) ? post.requestBody.content : undefined;
  return isNode(body) ? exampleOfContent(body, { components }) : {};
}

function exampleOfContent(content: Node, document: Pick<OpenApiDocument, 'components'>): unknown {
  const [media] = Object.values(content);
  return isNode(media) && isNode(media.schema) ? exampleOf(document as never, media.schema) : {};
}

/** A change of the first text that describes the resource. */
function changeOf(path: string, document: OpenApiDocument): object {
  const created = creationOf(path.slice(0, path.lastIndexOf('/')), document);
  const name = ['description', 'name'].find((each) => isNode(created) && typeof created[each] === 'string');
  return name === undefined ? { 'x-note': 'changed' } : { [name]: 'changed' };
}
