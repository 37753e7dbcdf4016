import { readFileSync } from 'node:fs';
import { UsageError } from './cli.js';

/** The first line of what an error says. */
export const errorReason = (error: unknown) =>
  String(error instanceof Error ? error.message : error)
    .split('\n', 1)
    .join()
    .replace(/:$/, '');

/** A file, read and parsed; one that cannot be is a usage error that names it. */
export function readParsed(file: string, parse: (text: string) => unknown): unknown {
  try {
    return parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new UsageError(`${file}: ${errorReason(error)}`);
  }
}
