import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ownRoot } from '../../lib/project.js';
import { type ServerProcess, startProcess } from './server-process.js';

export interface OwnProcessOptions {
  readonly databaseUrl: string;
  readonly port: number;
  readonly core?: number | undefined;
  /** File for its output. */
  readonly log: string;
  readonly settings?: Readonly<Record<string, string>>;
  /** Folder for a CPU profile, which is written when the process stops. */
  readonly profileFolder?: string | undefined;
  /** Another checkout of this project, built, whose server is started instead. */
  readonly checkout?: string | undefined;
}

/** Starts this project's server as `npm start` does, without demo data. */
export function startOwnProcess(options: OwnProcessOptions): Promise<ServerProcess> {
  const { databaseUrl, port, core, log, settings, profileFolder, checkout = ownRoot() } = options;
  const { nodeOptions, script } = readStartCommand(checkout);
  const profiling = profileFolder
    ? ['--cpu-prof', '--cpu-prof-interval=200', `--cpu-prof-dir=${profileFolder}`]
    : [];
  return startProcess({
    script: join(checkout, script),
    arguments: [],
    nodeOptions: [...nodeOptions, ...profiling],
    // What is measured is not to be refused.
    environment: {
      PORT: `${port}`,
      SEED: 'none',
      MAX_REQUESTS: '1000',
      DATABASE_URL: databaseUrl,
      ...settings,
    },
    port,
    core,
    log,
  });
}

/** Reads the command of `npm start`: `node`, its options, and the script. */
function readStartCommand(checkout: string) {
  const manifest = JSON.parse(readFileSync(join(checkout, 'package.json'), 'utf8')) as {
    readonly scripts: { readonly start: string };
  };
  const [, ...words] = manifest.scripts.start.split(' ');
  return { nodeOptions: words.slice(0, -1), script: words.at(-1) ?? '' };
}
