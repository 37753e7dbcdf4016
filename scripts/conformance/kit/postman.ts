/** The parts of a Postman collection and environment that a run needs; all others are kept unchanged. */

export interface Variable {
  key: string;
  value?: unknown;
  enabled?: boolean;
}

export interface Environment {
  name?: string;
  values: Variable[];
}

export interface Header {
  key: string;
  value: string;
  disabled?: boolean;
}

export interface Request {
  method?: string;
  /** Lines of the form `Name: value`, or a list. */
  header?: Header[] | string | null;
  url?: string | { raw?: string };
  body?: { mode?: string; raw?: string } | null;
}

/** A request, or a folder of items. */
export interface Item {
  id?: string;
  name?: string;
  item?: Item[];
  /** A text is the URL of a GET. */
  request?: Request | string;
}

export interface Collection {
  info: { name?: string; schema: string; version?: unknown };
  item: Item[];
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Returns whether a value is a collection of version 2.0 or 2.1, Postman's export formats since 2017. */
export const isCollection = (value: unknown): value is Collection =>
  isObject(value) &&
  isObject(value.info) &&
  /\/collection\/v2\.\d/.test(String(value.info.schema)) &&
  Array.isArray(value.item);

export const isEnvironment = (value: unknown): value is Environment =>
  isObject(value) &&
  Array.isArray(value.values) &&
  value.values.every((entry) => isObject(entry) && typeof entry.key === 'string') &&
  value._postman_variable_scope !== 'globals';

/** Yields the requests of a collection in order, with the names of their folders. */
export function* requestsOf(
  items: readonly Item[],
  folders: readonly string[] = [],
): Generator<{ item: Item; request: Request; folders: readonly string[] }> {
  for (const item of items) {
    if (item.item) yield* requestsOf(item.item, [...folders, item.name ?? 'folder']);
    if (typeof item.request === 'string') item.request = { method: 'GET', url: item.request };
    if (item.request) yield { item, request: item.request, folders };
  }
}

/** `{{url}}thing?id={{id}}` */
export const addressOf = ({ url }: Request) => (typeof url === 'string' ? url : (url?.raw ?? ''));
