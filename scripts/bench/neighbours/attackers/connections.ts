import { setTimeout as pause } from 'node:timers/promises';
import type { Attacker } from './attacker.js';
import type { Target } from './target.js';

const head = (target: Target, length: number) =>
  `POST ${target.usage} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: ${length}\r\n\r\n{`;

/** Sends one byte of a body every half second. */
async function sendSlowBody(target: Target): Promise<void> {
  const socket = await target.open(head(target, 100));
  socket.resume();
  for (let sent = 0; sent < 60 && !socket.destroyed; sent++) {
    await pause(500);
    socket.write(' ');
  }
  socket.destroy();
}

/** Sends one byte of a header every half second. */
async function sendSlowHeaders(target: Target): Promise<void> {
  const socket = await target.open(`GET ${target.usage} HTTP/1.1\r\nHost: localhost\r\nX-Slow: `);
  socket.resume();
  for (let sent = 0; sent < 60 && !socket.destroyed; sent++) {
    await pause(500);
    socket.write('x');
  }
  socket.destroy();
}

async function keepOpen(target: Target, text: string, milliseconds: number): Promise<void> {
  const socket = await target.open(text);
  socket.resume();
  await pause(milliseconds);
  socket.destroy();
}

const MANY_HEADERS = Array.from({ length: 1_000 }, (_, index) => `X-${index}: ${index}\r\n`).join('');
/** Just below Node's limit for a whole head, 16 KB. */
const SLASHES = '/'.repeat(15_000);

/** Attackers that open connections. */
export const CONNECTIONS: readonly Attacker[] = [
  { name: 'slow bodies', parallel: 300, attack: sendSlowBody },
  { name: 'slow headers', parallel: 300, attack: sendSlowHeaders },
  { name: 'slow bodies of 5,000 connections', parallel: 5_000, attack: sendSlowBody },
  { name: 'slow headers of 5,000 connections', parallel: 5_000, attack: sendSlowHeaders },
  { name: 'idle connections', parallel: 1_000, attack: (target) => keepOpen(target, '', 5_000) },
  {
    name: 'requests with many headers',
    parallel: 20,
    attack: (target) =>
      keepOpen(target, `GET /health HTTP/1.1\r\nHost: localhost\r\n${MANY_HEADERS}\r\n`, 20),
  },
  {
    name: 'addresses of slashes',
    parallel: 20,
    attack: (target) => target.get(`/${SLASHES}x${SLASHES.slice(0, 500)}`),
  },
  {
    name: 'hrefs of slashes',
    parallel: 20,
    attack: (target) => target.get(`${target.usage}?href=${'/'.repeat(7_000)}x%0A`),
  },
];
