import type { Client } from './client.js';
import { anatomy, type Collection, type JsonObject, type World } from './world.js';

const SAMPLE = 20;

/** Asks the server what it has. Everything that is created to find out is deleted again. */
export async function learn(client: Client): Promise<World> {
  const { json, status } = await client.ask('GET', '/counts');
  if (status !== 200) throw new Error(`${client.base} is no server of ours: GET /counts is ${status}`);
  const collections: Collection[] = [];
  for (const path of Object.keys(json as JsonObject))
    if (!path.includes('{')) collections.push(await learnCollection(client, path));
  return { collections };
}

async function learnCollection(client: Client, path: string): Promise<Collection> {
  const { json, headers } = await client.ask('GET', `${path}?limit=${SAMPLE}`);
  const documents = Array.isArray(json) ? (json as JsonObject[]) : [];
  const { headers: onePage } = await client.ask('GET', `${path}?limit=1&sort=id`);
  const links = [headers, onePage].flatMap((found) => [
    ...(found.get('link') ?? '').matchAll(/cursor=([\w-]+)/g),
  ]);
  return {
    path,
    ids: documents.map(({ id }) => String(id)),
    ...anatomy(documents),
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
    const { status, json } = await client.ask('POST', path, example);
    if (status !== 201) continue;
    const gone = await client.ask('DELETE', `${path}/${(json as JsonObject).id}`);
    return gone.status === 204 ? example : undefined;
  }
  return undefined;
}

/** Counts and documents: the same before and after, when nothing that should stay was touched. */
export async function snapshot(client: Client, { collections }: World): Promise<Map<string, string>> {
  const found = new Map([['counts', (await client.ask('GET', '/counts')).text]]);
  for (const { path } of collections) found.set(path, (await client.ask('GET', `${path}?limit=200`)).text);
  return found;
}
