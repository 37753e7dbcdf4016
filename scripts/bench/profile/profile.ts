import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from '../lib/client.js';
import { type MeasuredServerOptions, startMeasuredServer } from '../lib/measured-server.js';
import { OPERATIONS, type OperationName } from '../lib/operations.js';
import { rateOfDuration } from '../lib/rounds.js';
import { type CpuProfile, flameGraph } from './flame-graph.js';

/** Length of the load, in measurements: longer than the start, because the graph shows the second half. */
const MEASUREMENTS = 15;

export interface ProfileOptions extends Omit<MeasuredServerOptions, 'profileFolder'> {
  readonly connections: number;
  /** Length of one measurement. */
  readonly durationMs: number;
}

/** Returns a flame graph of this server under load by one operation, as SVG. */
export async function profile(name: OperationName, options: ProfileOptions): Promise<string> {
  const { size, connections, durationMs } = options;
  const profileFolder = await mkdtemp(join(tmpdir(), 'bench-profile-'));
  try {
    const server = await startMeasuredServer({ ...options, profileFolder });
    const client = new Client(server.url, connections);
    let number = 0;
    const sendNext = async () => {
      number += 1;
      await client.send(OPERATIONS[name](server.dialect, number, size));
    };
    await rateOfDuration(MEASUREMENTS * durationMs, connections, sendNext);
    await client.close();
    await server.stop();
    const [file = ''] = await readdir(profileFolder);
    const recorded = JSON.parse(await readFile(join(profileFolder, file), 'utf8')) as CpuProfile;
    return flameGraph(recorded, `${name}, ${size} appointments`);
  } finally {
    await rm(profileFolder, { recursive: true });
  }
}
