import { fstatSync, write, writeSync } from 'node:fs';

/** Destination of log text that takes it without blocking the event loop. */
export interface LogOutput {
  /** Characters from which a batch of lines is written without waiting for more. */
  readonly batchLength: number;
  /** Calls `done` when the text has been taken, with an error when it could not be written. */
  write(text: string, done: (error?: Error | null) => void): void;
  /** Writes before the process exits. Throws when the text is not taken at once. */
  writeNow(text: string): void;
}

const STDOUT = 1;

/**
 * With the line that exceeds it, a batch usually stays below the 4,096 bytes that pipes write atomically, so that the
 * lines of several processes do not mix.
 */
const PIPE_BATCH_LENGTH = 3_000;

/** Files keep writes of any length together. */
const FILE_BATCH_LENGTH = 32_000;

/** Standard output. A pipe without a reader, and a full disk, give errors; a pipe that nobody reads never calls back. */
export function standardOutput(): LogOutput {
  const kind = fstatSync(STDOUT);
  // Only a stream waits for a slow pipe without a thread, and a waiting thread would keep the process from ending.
  const isStream = kind.isFIFO() || kind.isSocket();
  return {
    batchLength: isStream ? PIPE_BATCH_LENGTH : FILE_BATCH_LENGTH,
    write: isStream
      ? (text, done) => process.stdout.write(text, done)
      : (text, done) => writeAll(Buffer.from(text), done),
    writeNow: (text) => {
      writeSync(STDOUT, text);
    },
  };
}

/** Writes to a file or a terminal on a thread of the pool. */
function writeAll(bytes: Buffer, done: (error?: Error | null) => void): void {
  write(STDOUT, bytes, (error, written) => {
    if (error || written === bytes.length) done(error);
    else writeAll(bytes.subarray(written), done);
  });
}
