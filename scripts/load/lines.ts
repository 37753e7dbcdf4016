import { createReadStream, statSync } from 'node:fs';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';

/** Maximum bytes of a line; longer ones are truncated. */
export const MAX_LINE_BYTES = 16 * 1024 * 1024;

const NEWLINE = 10;

/** Line of the input, without its line break. */
export interface Line {
  /** Line number, from 1. */
  readonly number: number;
  readonly bytes: Buffer;
  readonly isCut: boolean;
}

/** Input of a load, with its progress. */
export interface Input {
  /** Size of the file in bytes; undefined for a stream. */
  readonly size: number | undefined;
  /** Returns the number of bytes read. */
  read(): number;
  /** Stops reading, also while waiting for input. */
  close(): void;
  /** Yields all lines after the first `skipped`. */
  lines(skipped: number): AsyncGenerator<Line>;
}

/** Opens a file, decompressed if its name ends in `.gz`, or standard input for `-`. */
export function openInput(file: string): Input {
  let read = 0;
  const source = file === '-' ? process.stdin : createReadStream(file);
  source.on('data', (chunk: Buffer | string) => {
    read += chunk.length;
  });
  source.pause();
  // An error of either stream is thrown by the reader of the decompressed bytes.
  const bytes = file.endsWith('.gz') ? pipeline(source, createGunzip(), () => {}) : source;
  return {
    size: file === '-' ? undefined : statSync(file).size,
    read: () => read,
    close: () => source.destroy(),
    lines: (skipped) => split(bytes as AsyncIterable<Buffer>, skipped),
  };
}

/** Splits chunks into lines. */
async function* split(chunks: AsyncIterable<Buffer>, skipped: number): AsyncGenerator<Line> {
  let [number, kept, length] = [1, [] as Buffer[], 0];
  const keep = (piece: Buffer) => {
    if (length < MAX_LINE_BYTES && piece.length > 0) kept.push(piece.subarray(0, MAX_LINE_BYTES - length));
    length += piece.length;
  };
  const line = (): Line => ({
    number,
    bytes: trimMarks(Buffer.concat(kept), number),
    isCut: length > MAX_LINE_BYTES,
  });
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, start)) {
      if (number > skipped) {
        keep(chunk.subarray(start, end));
        yield line();
      }
      [number, kept, length, start] = [number + 1, [], 0, end + 1];
    }
    if (number > skipped) keep(chunk.subarray(start));
  }
  if (length > 0) yield line();
}

/** Removes the carriage return at the end, and the byte order mark of the first line. */
function trimMarks(bytes: Buffer, number: number): Buffer {
  const start = number === 1 && bytes.subarray(0, 3).equals(Buffer.from([0xef, 0xbb, 0xbf])) ? 3 : 0;
  return bytes.subarray(start, bytes.at(-1) === 13 ? -1 : undefined);
}
