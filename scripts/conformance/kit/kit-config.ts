import { UsageError } from '../../lib/cli.js';

/** Settings in a kit's `config.json`. */
export interface KitConfig {
  readonly url: string | undefined;
  readonly headers: Readonly<Record<string, string>>;
  /** Bodies by resource in lower case, then by method: `payloads.appointment.POST[0]`. */
  readonly payloads: Readonly<Record<string, Readonly<Record<string, readonly unknown[]>>>>;
  /** All other texts, numbers and booleans: variables of the same name. */
  readonly variables: Readonly<Record<string, string>>;
}

type Values = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Reads the known spellings of the settings. Throws a UsageError for a value of the wrong type. */
export function readConfig(config: Values): KitConfig {
  const entry = (name: RegExp) => Object.entries(config).find(([key]) => name.test(key));
  const url = entry(/^(base_?)?url$/i);
  if (url && typeof url[1] !== 'string') throw wrong(url[0], 'a text with the URL of the server');
  return {
    url: url?.[1] as string | undefined,
    headers: readHeaders(entry(/^headers?$/i)?.[1] ?? {}),
    payloads: readPayloads(entry(/^payloads?$/i)?.[1] ?? {}),
    variables: Object.fromEntries(
      Object.entries(config)
        .filter(([key, value]) => key !== url?.[0] && ['string', 'number', 'boolean'].includes(typeof value))
        .map(([key, value]) => [key, String(value)]),
    ),
  };
}

const wrong = (name: string, expected: string) =>
  new UsageError(`"${name}" in the kit's config.json is not ${expected}`);

/** Reads `{ "Accept": "…" }`, or `[{ "key": "Accept", "value": "…" }]` as in Postman. */
function readHeaders(value: unknown): Record<string, string> {
  const pairs = Array.isArray(value)
    ? value.map((entry) => (isObject(entry) ? [entry.key ?? entry.name, entry.value] : []))
    : isObject(value)
      ? Object.entries(value)
      : [[]];
  for (const [name, text] of pairs)
    if (typeof name !== 'string' || typeof text !== 'string')
      throw wrong('headers', 'an object of texts, {"Accept": "application/json"}');
  return Object.fromEntries(pairs);
}

/** Reads `{ "Thing": { "POST": body, a list of bodies, or { "payload": body } } }`; the default method is POST. */
function readPayloads(value: unknown): KitConfig['payloads'] {
  if (!isObject(value)) throw wrong('payloads', 'an object with a member for each resource');
  return Object.fromEntries(
    Object.entries(value).map(([resource, own]) => [resource.toLowerCase(), byMethod(own)]),
  );
}

function byMethod(payload: unknown): Record<string, unknown[]> {
  const methods = isObject(payload)
    ? Object.entries(payload).filter(([key]) => /^(post|put|patch)$/i.test(key))
    : [];
  if (methods.length === 0) return { POST: bodies(payload) };
  return Object.fromEntries(methods.map(([method, value]) => [method.toUpperCase(), bodies(value)]));
}

const bodies = (value: unknown): unknown[] =>
  (Array.isArray(value) ? value : [value]).map((body: unknown) =>
    isObject(body) && 'payload' in body ? body.payload : body,
  );
