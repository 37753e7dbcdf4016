import { join } from 'node:path';
import { ownRoot } from '../../project.js';
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
  return startProcess({
    ...{ script: join(ownRoot(), 'dist', 'src', 'main.js'), arguments: [], port, core, log },
    environment: { PORT: `${port}`, SEED: 'none', DATABASE_URL: databaseUrl, ...settings },
    options: profile ? ['--cpu-prof', '--cpu-prof-interval=200', `--cpu-prof-dir=${profile}`] : [],
  });
};
