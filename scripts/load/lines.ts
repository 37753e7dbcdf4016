import { createReadStream, statSync } from 'node:fs';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';

/** Bytes of the longest line that is kept; of a longer one only its beginning is. */
export const MAX_LINE_BYTES = 16 * 1024 * 1024;

const NEWLINE = 10;

/** One line of the input, without its end. */
export interface Line {
  /** From 1. */
  readonly number: number;
  readonly bytes: Buffer;
  readonly isCut: boolean;
}

/** What is read, and how far: for a progress bar. */
export interface Input {
  /** Bytes on the disk; undefined for a stream of unknown length. */
  readonly size: number | undefined;
  /** Bytes of these that have been read. */
  read(): number;
  /** Ends reading, also where nothing more comes. */
  close(): void;
  /** All lines after the first `skipped`. */
  lines(skipped: number): AsyncGenerator<Line>;
}

/** A file, unpacked when its name ends in `.gz`, or standard input for `-`. */
export function openInput(file: string): Input {
  let read = 0;
  const source = file === '-' ? process.stdin : createReadStream(file);
  source.on('data', (chunk: Buffer | string) => {
    read += chunk.length;
  });
  source.pause();
  // A failure of either is thrown where the unpacked bytes are read.
  const bytes = file.endsWith('.gz') ? pipeline(source, createGunzip(), () => {}) : source;
  return {
    size: file === '-' ? undefined : statSync(file).size,
    read: () => read,
    close: () => source.destroy(),
    lines: (skipped) => split(bytes as AsyncIterable<Buffer>, skipped),
  };
}

/** A line at a time, whatever the chunks are and however long it is. */
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

/** Without the carriage return at the end, and the byte order mark at the beginning of all. */
function trimMarks(bytes: Buffer, number: number): Buffer {
  const start = number === 1 && bytes.subarray(0, 3).equals(Buffer.from([0xef, 0xbb, 0xbf])) ? 3 : 0;
  return bytes.subarray(start, bytes.at(-1) === 13 ? -1 : undefined);
}
