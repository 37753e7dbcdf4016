import { join } from 'node:path';
import { ownRoot } from '../lib/project.js';

/** A command of `tmf`, and the compiled module that runs it. */
export interface Command {
  readonly name: string;
  readonly meaning: string;
  /** Absolute. */
  readonly file: string;
}

const command = (name: string, meaning: string, ...path: string[]): Command => ({
  name,
  meaning,
  file: join(ownRoot(), 'dist', ...path),
});

export const COMMANDS: readonly Command[] = [
  command('serve', 'runs the server; the default', 'src', 'main.js'),
  command(
    'load',
    'creates resources from the lines of a file, on a running server',
    'scripts',
    'load',
    'main.js',
  ),
  command('migrate', 'brings a database up to date without serving', 'scripts', 'tmf', 'migrate.js'),
  command('backup', 'copies a database while servers run', 'scripts', 'tmf', 'backup', 'main.js'),
  command('restore', 'makes a database from such a copy', 'scripts', 'tmf', 'backup', 'restore.js'),
  command(
    'export',
    'writes all that a database holds as lines of JSON',
    'scripts',
    'tmf',
    'move',
    'export.js',
  ),
  command(
    'import',
    'reads such lines into an empty database of either kind',
    'scripts',
    'tmf',
    'move',
    'import.js',
  ),
];
