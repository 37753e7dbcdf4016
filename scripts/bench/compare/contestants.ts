import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ownRoot } from '../../lib/project.js';
import { createPlace } from '../lib/place.js';
import { CONTRACT, idOf, OWN_PATH, PEER_PATH, stored } from './documents.js';
import { fill } from './fill.js';
import { type Dialect, OPERATION_NAMES, type OperationName } from './operations.js';
import { startOurs } from './ours.js';
import { peerFile } from './peers.js';
import { freePort, type ServerProcess, startProcess } from './server-process.js';

export const CONTESTANTS = ['us', 'floor', 'json-server', 'Prism'] as const;
export type ContestantName = (typeof CONTESTANTS)[number];

/** A server that holds so many appointments. */
export interface Contestant extends ServerProcess {
  readonly name: ContestantName;
  readonly size: number;
  readonly dialect: Dialect;
  /** Those that it can do. */
  readonly operations: readonly OperationName[];
  /** False for a mock, which answers one example whatever it is asked. */
  readonly keeps: boolean;
  /** Has the system read its database into memory; only ours knows how. */
  readonly warm?: () => Promise<void>;
}

export interface Setting {
  readonly size: number;
  /** `sqlite` or `postgres://…`, for us. */
  readonly database: string;
  readonly core: number | undefined;
  /** The folder that gets a CPU profile of ours when it stops. */
  readonly profile?: string;
  readonly progress: (text: string) => void;
}

const MERGE_PATCH = 'application/merge-patch+json';
/** json-server keeps all of it in one text, which V8 limits to half a gigabyte. */
const LARGEST_JSON = 300_000;

type Starter = (setting: Setting, folder: string) => Promise<Omit<Contestant, 'name' | 'size'>>;

const STARTERS: Readonly<Record<ContestantName, Starter>> = {
  us: async ({ size, database, core, profile, progress }, folder) => {
    const place = await createPlace(database, `compare_${size}`);
    try {
      await fill(place, size, progress);
      const port = await freePort();
      const log = join(folder, 'us.log');
      const server = await startOurs({ databaseUrl: place.url, port, core, log, profile });
      const stop = () => server.stop().finally(() => place.drop());
      const dialect = { path: OWN_PATH, limit: 'limit', patchType: MERGE_PATCH };
      return { ...server, stop, dialect, operations: OPERATION_NAMES, keeps: true, warm: place.warm };
    } catch (error) {
      await place.drop();
      throw error;
    }
  },

  floor: async ({ size, core }, folder) => {
    const port = await freePort();
    const script = join(ownRoot(), 'dist', 'scripts', 'bench', 'compare', 'floor.js');
    const args = [join(folder, 'floor.sqlite'), `${size}`, `${port}`];
    const server = await startProcess({
      script,
      arguments: args,
      port,
      core,
      log: join(folder, 'floor.log'),
    });
    const dialect = { path: PEER_PATH, limit: 'limit', patchType: 'application/json' };
    return { ...server, dialect, operations: OPERATION_NAMES, keeps: true };
  },

  'json-server': async ({ size, core }, folder) => {
    const port = await freePort();
    const file = join(folder, 'db.json');
    await writeJson(file, size);
    const script = peerFile('json-server', 'lib', 'cli', 'bin.js');
    const args = ['--host', '127.0.0.1', '--port', `${port}`, '--quiet', file];
    const server = await startProcess({ script, arguments: args, port, core, log: join(folder, 'json.log') });
    const dialect = { path: PEER_PATH, limit: '_limit', patchType: 'application/json' };
    // Its filters do not look into arrays.
    const operations = OPERATION_NAMES.filter((name) => name !== 'list 20 by relatedParty.id');
    return { ...server, dialect, operations, keeps: true };
  },

  Prism: async ({ core }, folder) => {
    const port = await freePort();
    const script = peerFile('@stoplight', 'prism-cli', 'dist', 'index.js');
    const args = ['mock', '-h', '127.0.0.1', '-p', `${port}`, '-v', 'error', join(ownRoot(), CONTRACT)];
    const server = await startProcess({
      script,
      arguments: args,
      port,
      core,
      log: join(folder, 'prism.log'),
    });
    const dialect = { path: PEER_PATH, limit: 'limit', patchType: MERGE_PATCH };
    return { ...server, dialect, operations: OPERATION_NAMES, keeps: false };
  },
};

/** Fills and starts it; undefined when it cannot hold that many. */
export async function startContestant(
  name: ContestantName,
  setting: Setting,
): Promise<Contestant | undefined> {
  if (name === 'json-server' && setting.size > LARGEST_JSON) return undefined;
  setting.progress(`${name}: filling with ${setting.size} and starting`);
  const folder = await mkdtemp(join(tmpdir(), 'bench-compare-'));
  const remove = () => rm(folder, { recursive: true });
  try {
    const started = await STARTERS[name](setting, folder);
    return { ...started, name, size: setting.size, stop: () => started.stop().finally(remove) };
  } catch (error) {
    await remove();
    throw error;
  }
}

async function writeJson(file: string, size: number): Promise<void> {
  const stream = createWriteStream(file);
  stream.write(`{"${PEER_PATH.slice(1)}":[`);
  for (let index = 0; index < size; index += 1) {
    const text = JSON.stringify({ id: idOf(index), ...stored(index, size) });
    if (!stream.write(`${index === 0 ? '' : ','}${text}`)) await once(stream, 'drain');
  }
  stream.end(']}');
  await once(stream, 'finish');
}
