import { execFile } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { ownRoot } from '../../lib/project.js';
import { OWN_PATH } from '../lib/appointments.js';
import { Client, nextPath } from '../lib/client.js';
import { startOwnProcess } from '../lib/own-process.js';
import { openDatabase } from '../lib/scratch-database.js';
import { freePort, type ServerProcess } from '../lib/server-process.js';
import { type BackupDatabases, createDatabases } from './databases.js';
import { PacedWriter, type Versions } from './paced-writer.js';

export interface BackupOptions {
  /** `sqlite` or `postgres://…`. */
  readonly database: string;
  /** Writes per second. */
  readonly rate: number;
  /** Appointments that one request creates. */
  readonly batch: number;
  /** Length of the load before the backup begins, and after it has ended. */
  readonly seconds: number;
  /** Processes of the server. */
  readonly workers: number;
  progress(text: string): void;
}

export interface BackupRun {
  readonly acknowledgedBefore: number;
  readonly acknowledgedDuring: number;
  readonly writesPerSecond: number;
  readonly backupMs: number;
  readonly megabytes: number;
  readonly appointments: number;
  /** By what must hold: how many were checked, and how many violate it. */
  readonly checks: Readonly<Record<string, { readonly checked: number; readonly violations: number }>>;
}

const CONNECTIONS = 128;

/** Backs a database up while a server writes to it, restores the copy, and compares it with what was acknowledged. */
export async function measureBackup(options: BackupOptions): Promise<BackupRun> {
  const databases = await createDatabases(options.database);
  try {
    return await runWith(databases, options);
  } finally {
    await databases.drop();
  }
}

async function runWith(
  databases: BackupDatabases,
  { rate, batch, seconds, workers, progress }: BackupOptions,
) {
  const { source, target, folder } = databases;
  const file = join(folder, 'copy');
  const server = await serve(source, folder, workers);
  const client = new Client(server.url, CONNECTIONS);
  const writer = new PacedWriter(client, rate, batch);
  let before: Versions = new Map();
  let [acknowledgedBefore, acknowledgedDuring, backupMs] = [0, 0, 0];
  const started = performance.now();
  await writer.during(async () => {
    while (!writer.hasBegun) await pause(10);
    await pause(seconds * 1_000);
    [before, acknowledgedBefore] = [writer.snapshot(), writer.acknowledged];
    progress(`${acknowledgedBefore} writes are acknowledged; the backup begins`);
    const began = performance.now();
    await tmf('backup', file, '--database', source);
    backupMs = performance.now() - began;
    acknowledgedDuring = writer.acknowledged - acknowledgedBefore;
    await pause(seconds * 1_000);
  });
  const writesPerSecond = (writer.acknowledged / (performance.now() - started)) * 1_000;
  await client.close();
  await server.stop();
  await tmf('restore', file, '--database', target);
  progress('restored; comparing');
  const restored = await read(target, folder);
  return {
    acknowledgedBefore,
    acknowledgedDuring,
    writesPerSecond,
    backupMs,
    megabytes: (await stat(file)).size / 2 ** 20,
    appointments: restored.versions.size,
    checks: compare(before, writer.snapshot(), restored),
  };
}

interface Restored {
  readonly versions: Versions;
  readonly total: number;
  /** Appointments whose creation event is in the log. */
  readonly announced: ReadonlySet<string>;
}

function compare(before: Versions, end: Versions, { versions, total, announced }: Restored) {
  const ids = [...before.keys()];
  const restored = [...versions];
  return {
    'acknowledged before the backup: is there': check(ids, (id) => versions.has(id)),
    'acknowledged before the backup: in this version or a later one': check(
      ids,
      (id) => (versions.get(id) ?? -1) >= (before.get(id) ?? 0),
    ),
    'what is there was written, in no later version': check(
      restored,
      ([id, version]) => version <= (end.get(id) ?? -1),
    ),
    'what is there has its event': check(restored, ([id]) => announced.has(id)),
    'the total is the number of appointments': check([total], (number) => number === versions.size),
  };
}

const check = <T>(all: readonly T[], holds: (each: T) => boolean) => ({
  checked: all.length,
  violations: all.filter((each) => !holds(each)).length,
});

const tmf = (...args: string[]) =>
  promisify(execFile)(process.execPath, [join(ownRoot(), 'dist', 'scripts', 'tmf', 'main.js'), ...args]);

const serve = async (databaseUrl: string, folder: string, workers = 1): Promise<ServerProcess> =>
  startOwnProcess({
    databaseUrl,
    port: await freePort(),
    log: join(folder, 'server.log'),
    settings: { WORKERS: `${workers}` },
  });

/** Starts a server on the restored database and reads everything from it. */
async function read(databaseUrl: string, folder: string): Promise<Restored> {
  const { store, reader } = await openDatabase({ url: databaseUrl });
  // Also those that are not sequenced yet.
  const created: string[] = await reader('event_log')
    .where({ type: 'AppointmentCreateEvent' })
    .pluck('resource_id')
    .finally(() => store.close());
  const server = await serve(databaseUrl, folder);
  const client = new Client(server.url, 1);
  const versions = new Map<string, number>();
  let total = 0;
  try {
    for (let path: string | undefined = `${OWN_PATH}?fields=id,description&limit=1000`; path; ) {
      const page = await client.send({ method: 'GET', path });
      total = Number(page.headers['x-total-count']);
      for (const { id, description } of JSON.parse(page.text)) versions.set(id, Number(description));
      path = nextPath(page);
    }
  } finally {
    await client.close();
    await server.stop();
  }
  return { versions, total, announced: new Set(created) };
}
