import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ownRoot } from '../../lib/project.js';
import { CONTRACT, idOf, PEER_PATH, storedDocument } from '../lib/appointments.js';
import { startMeasuredServer } from '../lib/measured-server.js';
import { type Dialect, OPERATION_NAMES, type OperationName } from '../lib/operations.js';
import { freePort, type ServerProcess, startProcess } from '../lib/server-process.js';
import { peerFile } from './peers.js';

/** The comparison with other programs; ratios are to the floor. */
export const PEERS = ['us', 'floor', 'json-server', 'Prism'] as const;
/** The comparison with another build of this server; ratios are to that. */
export const BUILDS = ['us', 'other build'] as const;
export type ContestantName = (typeof PEERS)[number] | (typeof BUILDS)[number];

/** The contestant whose rate ratios are relative to. */
export const isReference = (name: string): boolean => name === 'floor' || name === 'other build';

/** Server in the comparison that holds `size` appointments. */
export interface Contestant extends ServerProcess {
  readonly name: ContestantName;
  readonly size: number;
  readonly dialect: Dialect;
  /** Operations that it supports. */
  readonly operations: readonly OperationName[];
  /** False for a mock, which returns one example for every request. */
  readonly isStateful: boolean;
}

export interface ContestantOptions {
  readonly size: number;
  /** `sqlite` or `postgres://…`, for this server. */
  readonly database: string;
  /** The only core of the server; undefined for all. */
  readonly core: number | undefined;
  /** Another checkout of this project, built: it is compared instead of the peers. */
  readonly against: string | undefined;
  readonly progress: (text: string) => void;
}

const MERGE_PATCH = 'application/merge-patch+json';
/** json-server serializes all data to one string, which V8 limits to half a gigabyte. */
const MAX_JSON_SIZE = 300_000;

type Started = Omit<Contestant, 'name' | 'size'>;
type Starter = (options: ContestantOptions, folder: string) => Promise<Started>;

const STARTERS: Readonly<Record<ContestantName, Starter>> = {
  us: (options) => startBuild(options),
  'other build': (options) => startBuild(options, options.against),
  floor: startFloor,
  'json-server': startJsonServer,
  Prism: startPrism,
};

async function startBuild(options: ContestantOptions, checkout?: string): Promise<Started> {
  const server = await startMeasuredServer({ ...options, ...(checkout !== undefined && { checkout }) });
  return { ...server, operations: OPERATION_NAMES, isStateful: true };
}

async function startFloor({ size, core }: ContestantOptions, folder: string): Promise<Started> {
  const port = await freePort();
  const server = await startProcess({
    script: join(ownRoot(), 'dist', 'scripts', 'bench', 'compare', 'floor.js'),
    arguments: [join(folder, 'floor.sqlite'), `${size}`, `${port}`],
    port,
    core,
    log: join(folder, 'floor.log'),
  });
  const dialect = { path: PEER_PATH, limit: 'limit', patchType: 'application/json' };
  return { ...server, dialect, operations: OPERATION_NAMES, isStateful: true };
}

async function startJsonServer({ size, core }: ContestantOptions, folder: string): Promise<Started> {
  const port = await freePort();
  const file = join(folder, 'db.json');
  await writeJson(file, size);
  const server = await startProcess({
    script: peerFile('json-server', 'lib', 'cli', 'bin.js'),
    arguments: ['--host', '127.0.0.1', '--port', `${port}`, '--quiet', file],
    port,
    core,
    log: join(folder, 'json.log'),
  });
  const dialect = { path: PEER_PATH, limit: '_limit', patchType: 'application/json' };
  // Its filters do not support arrays.
  const operations = OPERATION_NAMES.filter((name) => name !== 'list 20 by relatedParty.id');
  return { ...server, dialect, operations, isStateful: true };
}

async function startPrism({ core }: ContestantOptions, folder: string): Promise<Started> {
  const port = await freePort();
  const server = await startProcess({
    script: peerFile('@stoplight', 'prism-cli', 'dist', 'index.js'),
    arguments: ['mock', '-h', '127.0.0.1', '-p', `${port}`, '-v', 'error', join(ownRoot(), CONTRACT)],
    port,
    core,
    log: join(folder, 'prism.log'),
  });
  const dialect = { path: PEER_PATH, limit: 'limit', patchType: MERGE_PATCH };
  return { ...server, dialect, operations: OPERATION_NAMES, isStateful: false };
}

/** Fills and starts a contestant; returns undefined when it does not support this size. */
export async function startContestant(
  name: ContestantName,
  options: ContestantOptions,
): Promise<Contestant | undefined> {
  const { size, progress } = options;
  if (name === 'json-server' && size > MAX_JSON_SIZE) return undefined;
  if (name !== 'us' && name !== 'other build') progress(`${name}: filling with ${size} and starting`);
  const folder = await mkdtemp(join(tmpdir(), 'bench-compare-'));
  const remove = () => rm(folder, { recursive: true });
  try {
    const started = await STARTERS[name](options, folder);
    return { ...started, name, size, stop: () => started.stop().finally(remove) };
  } catch (error) {
    await remove();
    throw error;
  }
}

/** Writes the data file of json-server. */
async function writeJson(file: string, size: number): Promise<void> {
  const stream = createWriteStream(file);
  stream.write(`{"${PEER_PATH.slice(1)}":[`);
  for (let index = 0; index < size; index += 1) {
    const text = JSON.stringify({ id: idOf(index), ...storedDocument(index, size) });
    if (!stream.write(`${index === 0 ? '' : ','}${text}`)) await once(stream, 'drain');
  }
  stream.end(']}');
  await once(stream, 'finish');
}
