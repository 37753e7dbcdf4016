import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ownRoot } from '../../lib/project.js';
import { type ServerProcess, startProcess } from './server-process.js';

export interface OurStart {
  readonly databaseUrl: string;
  readonly port: number;
  readonly core?: number | undefined;
  /** The file that gets what it prints. */
  readonly log: string;
  readonly settings?: Readonly<Record<string, string>>;
  /** The folder that gets a CPU profile when it stops. */
  readonly profile?: string | undefined;
}

/** Starts this project's server as a user does, without demo data. */
export const startOurs = (start: OurStart): Promise<ServerProcess> => {
  const { databaseUrl, port, core, log, settings, profile } = start;
  const { options, script } = npmStart();
  const profiling = profile ? ['--cpu-prof', '--cpu-prof-interval=200', `--cpu-prof-dir=${profile}`] : [];
  return startProcess({
    ...{ script: join(ownRoot(), script), arguments: [], port, core, log },
    environment: { PORT: `${port}`, SEED: 'none', DATABASE_URL: databaseUrl, ...settings },
    options: [...options, ...profiling],
  });
};

/** What `npm start` runs: `node`, its options, and the script. */
function npmStart() {
  const manifest = JSON.parse(readFileSync(join(ownRoot(), 'package.json'), 'utf8')) as {
    readonly scripts: { readonly start: string };
  };
  const [, ...words] = manifest.scripts.start.split(' ');
  return { options: words.slice(0, -1), script: words.at(-1) ?? '' };
}
