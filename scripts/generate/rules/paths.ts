import { isNode, type Node } from '../../lib/openapi.js';

/** The media type of the server's JSON. */
export const JSON_TYPE = 'application/json;charset=utf-8';

/** Whether a path is that of one resource, `/appointment/{id}`. */
export const isItem = (path: string) => path.endsWith('}');

/** The collection that a path belongs to: `/appointment/{id}` → `/appointment`. */
export const collectionOf = (path: string) => (isItem(path) ? path.slice(0, path.lastIndexOf('/')) : path);

/** Whether a path belongs to no resource: the hub and the listeners. */
export const isEventPath = (path: string) => /^\/(listener|hub)(\/|$)/.test(path);

/** Methods of a collection and of an item that every resource can have. */
const COLLECTION = ['get', 'post', 'patch'];
const ITEM = ['get', 'put', 'patch', 'delete'];

/** The methods that a path of a resource can have: `/a`, `/a/{id}`, `/a/{aId}/b`; none for other paths. */
export function servedMethods(path: string): readonly string[] {
  if (isEventPath(path) || !/^(\/[^/{}]+(\/\{\w+\})?)+$/.test(path)) return [];
  return isItem(path) ? ITEM : COLLECTION;
}

/** The schema of a response or body; undefined if it has none. */
export function schemaOf(holder: unknown): Node | undefined {
  const media = isNode(holder) && isNode(holder.content) ? Object.values(holder.content) : [];
  return media.map((each) => isNode(each) && each.schema).find(isNode);
}

/** Whether a GET of a collection returns a list. */
export const isList = (get: Node) =>
  isNode(get.responses) && schemaOf(get.responses['200'])?.type === 'array';
