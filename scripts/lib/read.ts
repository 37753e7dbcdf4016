import { readFileSync } from 'node:fs';
import { UsageError } from './cli.js';

/** The first line of an error's message. */
export const errorReason = (error: unknown) =>
  String(error instanceof Error ? error.message : error)
    .split('\n', 1)
    .join()
    .replace(/:$/, '');

/** Reads and parses a file. On failure, throws a usage error that names the file. */
export function readParsed(file: string, parse: (text: string) => unknown): unknown {
  try {
    return parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new UsageError(`${file}: ${errorReason(error)}`);
  }
}
