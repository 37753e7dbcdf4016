import { type Body, bulkBody, creationBody, patchBody } from './bodies.js';
import { brokenFraming, garbage } from './headers.js';
import { mutateBytes, mutateText } from './mutate.js';
import { BYTES, ENCODED, NASTY } from './nasty.js';
import { encoded, itemQuery, query } from './queries.js';
import type { Random } from './random.js';
import { bytesOf, type FuzzRequest, wireBytes } from './request.js';
import type { Collection, World } from './world.js';

/** A document that may be changed and deleted. */
export interface Victim {
  readonly path: string;
  readonly collection: Collection;
}

type Draft = Omit<FuzzRequest, 'malformed' | 'headers'> & {
  readonly headers?: FuzzRequest['headers'];
  readonly malformed?: boolean;
};

const METHODS = [
  'GET',
  'HEAD',
  'POST',
  'PUT',
  'PATCH',
  'DELETE',
  'OPTIONS',
  'TRACE',
  'CONNECT',
  'PROPFIND',
  'PURGE',
  'get',
  'G',
  'QUERY',
  '__proto__',
  'M-SEARCH',
];

/** Generates a request from random numbers. It changes at most the document `victim`, or new ones. */
export function generate(random: Random, world: World, victim: Victim | undefined): FuzzRequest {
  const collection = random.pick(world.collections);
  const creatable = random.pick(world.collections.filter(({ example }) => example !== undefined));
  const changing = victim ? 1 : 0;
  const creating = creatable ? 1 : 0;
  const draft = random.choose<Draft>(
    [50, () => list(random, collection)],
    [8, () => item(random, collection)],
    [25 * changing, () => patched(random, victim as Victim)],
    [
      1 * changing,
      () => ({
        method: 'DELETE',
        target: (victim as Victim).path,
        victim: (victim as Victim).path,
        headers: garbage(random),
      }),
    ],
    [4 * creating, () => create(random, creatable, 'PATCH', bulkBody(random, creatable))],
    [4 * creating, () => create(random, creatable, 'POST', creationBody(random, creatable))],
    [
      4,
      () => ({
        method: random.pick(['GET', 'GET', 'HEAD', 'OPTIONS']),
        target: collection.path,
        headers: garbage(random),
      }),
    ],
    [2, () => nearbyPath(random, collection)],
    [1, () => method(random, collection)],
    [0.5, () => hub(random, collection)],
    [1.5, () => raw(random, collection)],
  );
  return finished(random, draft);
}

function finished(random: Random, { headers = [], malformed = false, ...draft }: Draft): FuzzRequest {
  const all = random.chance(0.04) ? [...headers, ...garbage(random)] : headers;
  const texts = [draft.target, draft.method, ...all.flat()];
  const isBroken =
    texts.some((text) => /[^ -~]/.test(text)) ||
    /[\s]/.test(draft.target) ||
    all.some(([name]) => /^(connection|upgrade|expect)$/i.test(name));
  return { ...draft, headers: all, malformed: malformed || isBroken || draft.method === 'CONNECT' };
}

const list = (random: Random, collection: Collection): Draft => ({
  method: random.chance(0.97) ? 'GET' : 'HEAD',
  target: `${collection.path}${random.pick(['?', '?', '?', '?', '/?', '??'])}${query(random, collection)}`,
});

function item(random: Random, { ids, ...collection }: Collection): Draft {
  const id = random.choose(
    [5, () => (ids.length > 0 ? random.pick(ids) : 'a')],
    [2, () => encoded(random, random.pick(NASTY))],
    [2, () => random.pick(ENCODED)],
    [1, () => random.pick(BYTES)],
    [0.5, () => 'x'.repeat(random.pick([300, 5000, 15_000]))],
  );
  const conditions = random.chance(0.3) ? { headers: garbage(random) } : {};
  return {
    method: 'GET',
    target: `${collection.path}/${id}?${itemQuery(random, { ids, ...collection })}`,
    ...conditions,
  };
}

function patched(random: Random, { path, collection }: Victim): Draft {
  const { type, bytes } = patchBody(random, collection);
  const search = random.chance(0.2) ? `?${itemQuery(random, collection)}` : '';
  return { method: 'PATCH', target: path + search, victim: path, ...bodied(random, type, bytes) };
}

function create(
  random: Random,
  { path, ...collection }: Collection,
  method: string,
  { type, bytes }: Body,
): Draft {
  const search = random.chance(0.15) ? `?${itemQuery(random, { path, ...collection })}` : '';
  return { method, target: path + search, ...bodied(random, type, bytes) };
}

function bodied(random: Random, type: string, body: Buffer) {
  const headers: [string, string][] = [['Content-Type', type]];
  if (random.chance(0.1)) headers.push(...(garbage(random) as [string, string][]));
  // Bytes after Content-Length would be read as another request: none of these bodies is a valid one.
  const isFramed = random.chance(0.98);
  if (!isFramed) headers.push(brokenFraming(random) as [string, string]);
  return { headers, body, malformed: !isFramed };
}

/** Returns a request for a path similar to that of a collection, or to an internal one. */
function nearbyPath(random: Random, { path }: Collection): Draft {
  const api = path.slice(0, path.lastIndexOf('/'));
  const target = random.choose(
    [4, () => mutateText(random, path)],
    [
      2,
      () =>
        random.pick([
          `${api}/`,
          api,
          `${api}/openapi.json`,
          `${api}//`,
          `/${api}`,
          '/',
          '/counts',
          '/docs',
          '/docs/nothing/',
          '/health',
          '/ready',
          '/tmf-api',
          '*',
          '',
          '/assets/../package.json',
        ]),
    ],
    [
      1,
      () =>
        `${path}/${'../'.repeat(random.between(1, 9))}${random.pick(['etc/passwd', 'package.json', 'ready'])}`,
    ],
    [1, () => `${path}/a/b/c/${random.pick(ENCODED)}`],
    [1, () => `${path}${'/'.repeat(random.pick([2, 100, 7000]))}`],
    [1, () => `http://example.com${path}`],
    [1, () => `${path}/${bytesOf(random.pick(NASTY)).replace(/\s/g, '%20')}`],
    [1, () => path.replace('v4', random.pick(['v5', 'v0', 'V4', '%764', 'v4.0']))],
    [1, () => path.toUpperCase()],
  );
  return { method: 'GET', target, malformed: !target.startsWith('/') };
}

function method(random: Random, { path }: Collection): Draft {
  const name = random.pick(METHODS);
  // Accidental creations would not be deleted.
  const target = name === 'POST' || name === 'PATCH' ? `${path}/nothing` : path;
  return { method: name, target, malformed: true };
}

function hub(random: Random, { path }: Collection): Draft {
  const callback = random.pick<unknown>([
    '',
    'ftp://a',
    'javascript:1',
    5,
    null,
    'http://',
    'x'.repeat(5000),
    'http://[::1',
    {},
  ]);
  const body = { callback, query: random.pick<unknown>(['', 'eventType=', '=&;', 'a'.repeat(9000), 5]) };
  return {
    method: random.pick(['POST', 'GET', 'DELETE', 'PATCH']),
    target: `${path.slice(0, path.lastIndexOf('/'))}/hub${random.pick(['', '/', '/nothing'])}`,
    headers: [['Content-Type', 'application/json']],
    body: Buffer.from(JSON.stringify(body)),
  };
}

/** Returns a GET with damaged bytes: request line, headers, line breaks. */
function raw(random: Random, collection: Collection): Draft {
  const whole = {
    method: 'GET',
    target: `${collection.path}?${query(random, collection)}`,
    headers: garbage(random),
    malformed: true,
  };
  const bytes = wireBytes(whole, 'localhost');
  const foreign = [
    '\r\n',
    '\n',
    '\r',
    '\r\n\r\n',
    ' ',
    '\0',
    'HTTP/9.9',
    'HTTP/1.0',
    ' : ',
    '\r\nX',
    '\r\nHost: a',
    '\r\nContent-Length: 3',
    '\r\n ',
  ];
  return {
    ...whole,
    raw: random.chance(0.03)
      ? Buffer.from(random.list(1, 500, () => random.below(256)))
      : mutateBytes(random, bytes, foreign),
  };
}
