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
}

/** Starts this project's server as a user does, without demo data. */
export const startOurs = ({ databaseUrl, port, core, log, settings }: OurStart): Promise<ServerProcess> =>
  startProcess({
    ...{ script: join(ownRoot(), 'dist', 'src', 'main.js'), arguments: [], port, core, log },
    environment: { PORT: `${port}`, SEED: 'none', DATABASE_URL: databaseUrl, ...settings },
  });
