import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Attacker } from './attacker.js';
import { type Target, usageOf } from './target.js';

const MEGABYTE = 1_000_000;
const JSON_PATCH = 'application/json-patch+json';

/** Path of the document that is patched. */
let patched = '';

async function storePatched(target: Target): Promise<void> {
  const { id } = JSON.parse(await target.post(target.usage, usageOf(400_000))) as { id: string };
  patched = `${target.usage}/${id}`;
}

const MOVES = Array.from({ length: 100 }, () => ({
  op: 'move',
  from: '/usageCharacteristic/0',
  path: '/usageCharacteristic/-',
}));

const bulkOf = (count: number) => {
  const value = { usageType: 'attack', usageDate: '2026-03-06T19:20:00Z' };
  return Array.from({ length: count }, () => ({ op: 'add', path: '/', value }));
};

/** Sends `bytes` of a body without a length, as fast as the server takes them. */
async function sendEndlessBody(target: Target, bytes: number): Promise<void> {
  const head = `POST ${target.usage} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n`;
  const socket = await target.open(head);
  socket.resume();
  const chunk = `${(65_536).toString(16)}\r\n${' '.repeat(65_536)}\r\n`;
  const chunks = Array.from({ length: Math.ceil(bytes / chunk.length) }, () => chunk);
  await pipeline(Readable.from(chunks), socket).finally(() => socket.destroy());
}

/** Attackers that send bodies. */
export const WRITERS: readonly Attacker[] = [
  {
    name: 'large documents',
    parallel: 20,
    attack: (target) => target.post(target.usage, usageOf(0.9 * MEGABYTE)),
  },
  {
    name: 'endless bodies',
    parallel: 10,
    attack: (target) => sendEndlessBody(target, 50 * MEGABYTE),
  },
  {
    name: 'deep JSON',
    parallel: 10,
    attack: (target) => target.post(target.usage, `{"a":${'['.repeat(400_000)}${']'.repeat(400_000)}}`),
  },
  {
    name: 'patches of 100 moves',
    parallel: 4,
    prepare: storePatched,
    attack: (target) => target.call('PATCH', patched, JSON.stringify(MOVES), JSON_PATCH),
  },
  {
    name: 'bulk creations',
    parallel: 4,
    attack: (target) => target.call('PATCH', target.usage, JSON.stringify(bulkOf(1_000)), JSON_PATCH),
  },
];
