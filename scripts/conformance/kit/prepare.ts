import { UsageError } from '../../lib/cli.js';
import type { KitConfig } from './kit-config.js';
import {
  addressOf,
  type Collection,
  type Environment,
  type Header,
  type Request,
  requestsOf,
} from './postman.js';

export interface Prepared {
  /** Base URL of the collection's requests, with or without a trailing slash as they expect. */
  readonly url: string;
  readonly collection: Collection;
  readonly environment: Environment;
}

interface PrepareOptions {
  readonly collection: Collection;
  readonly environment: Environment;
  readonly config: KitConfig;
  /** Overrides the URL in `config`. */
  readonly url?: string | undefined;
  /** Override the headers in `config`. */
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * Returns copies of collection and environment, prepared as a kit's own starter does: the base URL is set in the
 * environment, headers and bodies in the requests.
 */
export function prepare({ config, headers, ...given }: PrepareOptions): Prepared {
  const collection = structuredClone(given.collection);
  const environment = structuredClone(given.environment);
  const requests = [...requestsOf(collection.item)].map(({ request }) => request);
  if (requests.length === 0) throw new UsageError("The kit's collection has no requests");
  const base = baseOf(requests, environment);
  const url = withSlash(given.url ?? config.url ?? variableOf(environment, base.variable), base.slash);
  for (const [key, value] of Object.entries({ ...config.variables, [base.variable]: url }))
    setVariable(environment, key, value);
  for (const request of requests) request.header = headersFor(request, [config.headers, headers]);
  replaceBodies(collection, config.payloads);
  return { url, collection, environment };
}

/**
 * Returns the variable at the beginning of most URLs, and whether a slash follows it; preferably one whose value in
 * the environment is an address, because scripts set others.
 */
function baseOf(
  requests: readonly Request[],
  environment: Environment,
): { variable: string; slash: boolean } {
  const begins = requests.flatMap((request) => {
    const [, variable, slash] = /^\s*\{\{([^{}]+)\}\}(?!:\/\/)(\/?)/.exec(addressOf(request)) ?? [];
    return variable === undefined ? [] : { variable, slash: slash === '/' };
  });
  const isAddress = (variable: string) => /^https?:/i.test(variableOf(environment, variable) ?? '');
  const uses = (wanted: string) =>
    begins.filter(({ variable }) => variable === wanted).length + (isAddress(wanted) ? begins.length : 0);
  const [base] = begins.toSorted((one, other) => uses(other.variable) - uses(one.variable));
  if (base) return base;
  throw new UsageError(`The URLs in the kit's collection do not begin with a variable, so their server cannot be changed.
Looked for "{{url}}thing"; found "${addressOf(requests[0] as Request)}".`);
}

/** Adds a trailing slash for collections with `{{url}}thing`, removes it for those with `{{url}}/thing`. */
function withSlash(address: string | undefined, hasSlash: boolean): string {
  if (address === undefined || !URL.canParse(address) || !/^https?:$/.test(new URL(address).protocol))
    throw new UsageError(
      `"${address ?? ''}" is not an http(s) URL of a server: set --url, or "url" in the kit's config.json`,
    );
  const bare = address.replace(/\/+$/, '');
  return hasSlash ? bare : `${bare}/`;
}

function variableOf({ values }: Environment, key: string): string | undefined {
  const value = values.find((variable) => variable.key === key)?.value;
  return typeof value === 'string' ? value : undefined;
}

function setVariable({ values }: Environment, key: string, value: string): void {
  const variable = values.find((each) => each.key === key);
  if (variable) Object.assign(variable, { value, enabled: true });
  else values.push({ key, value, enabled: true });
}

/** Returns the headers of a request with those of the sets; later sets override earlier ones. */
function headersFor(request: Request, sets: readonly Readonly<Record<string, string>>[]): Header[] {
  const own = typeof request.header === 'string' ? headerLines(request.header) : (request.header ?? []);
  return sets.reduce((headers, set) => {
    const names = new Set(Object.keys(set).map((name) => name.toLowerCase()));
    const kept = headers.filter(({ key }) => !names.has(key.toLowerCase()));
    return [...kept, ...Object.entries(set).map(([key, value]) => ({ key, value }))];
  }, own);
}

const headerLines = (text: string): Header[] =>
  text.split('\n').flatMap((line) => {
    const [, key, value] = /^([^:]+):\s*(.*)$/.exec(line) ?? [];
    return key === undefined || value === undefined ? [] : [{ key, value }];
  });

/**
 * Sets the n-th body of a resource in its n-th request: of the top-level group with the resource's name, else of all
 * requests to it. Other requests keep their bodies.
 */
function replaceBodies({ item: items }: Collection, payloads: KitConfig['payloads']): void {
  for (const [resource, methods] of Object.entries(payloads)) {
    const group = items.filter(({ name = '' }) => nameKey(name) === nameKey(resource));
    const all = [...requestsOf(group.length > 0 ? group : items)].map(({ request }) => request);
    const own = group.length > 0 ? all : all.filter((request) => resourceOf(request) === resource);
    for (const [method, bodies] of Object.entries(methods)) {
      const requests = own.filter((request) => (request.method ?? 'GET').toUpperCase() === method);
      for (const [index, request] of requests.slice(0, bodies.length).entries())
        request.body = { ...request.body, mode: 'raw', raw: JSON.stringify(bodies[index]) };
    }
  }
}

/** `Product Offering` and `productOffering` are one name. */
const nameKey = (name: string) => name.toLowerCase().replace(/[^a-z0-9]/g, '');

/** Returns the resource of a request: `thing` for `{{url}}thing/{{id}}`. */
function resourceOf(request: Request): string {
  const path = addressOf(request)
    .split(/[?#]/)[0]
    ?.replace(/^\s*\{\{[^{}]+\}\}/, '');
  const names = (path ?? '').split('/').filter((name) => /^[\w.-]+$/.test(name));
  return (names.at(-1) ?? '').toLowerCase();
}
