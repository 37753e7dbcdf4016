import type { Client } from './client.js';
import { type Collection, type JsonObject, pathsAndValues, type World } from './world.js';

const SAMPLE_SIZE = 20;

/** Discovers the collections of a server; deletes the documents that it creates for this. */
export async function discover(client: Client): Promise<World> {
  const { json, status } = await client.requestJson('GET', '/counts');
  if (status !== 200)
    throw new Error(`${client.base} is not a server of this project: GET /counts returned ${status}`);
  const collections: Collection[] = [];
  for (const path of Object.keys(json as JsonObject))
    if (!path.includes('{')) collections.push(await discoverCollection(client, path));
  return { collections };
}

async function discoverCollection(client: Client, path: string): Promise<Collection> {
  const { json, headers } = await client.requestJson('GET', `${path}?limit=${SAMPLE_SIZE}`);
  const documents = Array.isArray(json) ? (json as JsonObject[]) : [];
  const { headers: onePage } = await client.requestJson('GET', `${path}?limit=1&sort=id`);
  const links = [headers, onePage].flatMap((found) => [
    ...(found.get('link') ?? '').matchAll(/cursor=([\w-]+)/g),
  ]);
  return {
    path,
    ids: documents.map(({ id }) => String(id)),
    ...pathsAndValues(documents),
    cursors: links.map(([, cursor]) => cursor as string),
    example: await exampleOf(client, path, documents),
  };
}

async function exampleOf(
  client: Client,
  path: string,
  documents: readonly JsonObject[],
): Promise<JsonObject | undefined> {
  for (const { id: _, href: __, ...example } of documents.slice(0, 2)) {
    const { status, json } = await client.requestJson('POST', path, example);
    if (status !== 201) continue;
    const deletion = await client.requestJson('DELETE', `${path}/${(json as JsonObject).id}`);
    return deletion.status === 204 ? example : undefined;
  }
  return undefined;
}

/** Returns counts and documents, which must be equal before and after a run. */
export async function snapshot(client: Client, { collections }: World): Promise<Map<string, string>> {
  const found = new Map([['counts', (await client.requestJson('GET', '/counts')).text]]);
  for (const { path } of collections)
    found.set(path, (await client.requestJson('GET', `${path}?limit=200`)).text);
  return found;
}
