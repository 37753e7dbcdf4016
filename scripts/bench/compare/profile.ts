import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CpuProfile, flameGraph } from '../lib/flame.js';
import { rateWithin } from '../lib/rounds.js';
import { Client } from './client.js';
import type { Comparing } from './compare.js';
import { startContestant } from './contestants.js';
import { OPERATIONS, type OperationName } from './operations.js';

/** Of the load, in measurements: it has to be longer than the start, as the graph has the second half. */
const LENGTH = 15;

/** Where our server's time goes under load by one operation: a flame graph, as SVG. */
export async function profile(name: OperationName, size: number, comparing: Comparing): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-profile-'));
  try {
    const server = await startContestant('us', { ...comparing, size, profile: folder });
    if (!server) throw new Error(`There is no server with ${size}`);
    const client = new Client(server.url, comparing.connections);
    let number = 0;
    const one = async () => {
      number += 1;
      await client.send(OPERATIONS[name](server.dialect, number, size));
    };
    await rateWithin(LENGTH * comparing.milliseconds, comparing.connections, one);
    await client.close();
    await server.stop();
    const [file = ''] = await readdir(folder);
    const recorded = JSON.parse(await readFile(join(folder, file), 'utf8')) as CpuProfile;
    return flameGraph(recorded, `${name}, ${size} appointments`);
  } finally {
    await rm(folder, { recursive: true });
  }
}
