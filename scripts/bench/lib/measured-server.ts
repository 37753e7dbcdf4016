import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OWN_PATH } from './appointments.js';
import { fillerOf } from './fill.js';
import type { Dialect } from './operations.js';
import { startOwnProcess } from './own-process.js';
import { createScratchDatabase } from './scratch-database.js';
import { freePort, type ServerProcess } from './server-process.js';

/** Process of this server whose database holds `size` appointments. */
export interface MeasuredServer extends ServerProcess {
  readonly size: number;
  readonly dialect: Dialect;
  /** Loads the database into memory. */
  prewarm(): Promise<void>;
}

export interface MeasuredServerOptions {
  readonly size: number;
  /** `sqlite` or `postgres://…`. */
  readonly database: string;
  /** The only core of the server; undefined for all. */
  readonly core: number | undefined;
  /** Folder for a CPU profile, which is written when the server stops. */
  readonly profileFolder?: string;
  /** Environment variables of the server. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Another checkout of this project, whose server is started instead. */
  readonly checkout?: string;
  readonly progress: (text: string) => void;
}

export const OWN_DIALECT: Dialect = {
  path: OWN_PATH,
  limit: 'limit',
  patchType: 'application/merge-patch+json',
};

/** Fills a scratch database and starts this server on it. `stop` removes the database, too. */
export async function startMeasuredServer(options: MeasuredServerOptions): Promise<MeasuredServer> {
  const { size, database, core, profileFolder, settings = {}, checkout, progress } = options;
  progress(`${checkout ?? 'us'}: filling with ${size} and starting`);
  const folder = await mkdtemp(join(tmpdir(), 'bench-own-'));
  const scratch = await createScratchDatabase(database, `compare_${size}`);
  const remove = async () => {
    await scratch.drop();
    await rm(folder, { recursive: true });
  };
  try {
    const fill = await fillerOf(checkout);
    await fill(scratch, size, progress);
    const [port, log] = [await freePort(), join(folder, 'us.log')];
    const server = await startOwnProcess({
      databaseUrl: scratch.url,
      port,
      core,
      log,
      profileFolder,
      settings,
      checkout,
    });
    const stop = () => server.stop().finally(remove);
    return { ...server, stop, size, dialect: OWN_DIALECT, prewarm: scratch.prewarm };
  } catch (error) {
    await remove();
    throw error;
  }
}
