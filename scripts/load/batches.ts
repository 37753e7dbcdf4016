import { isReject, type KeyRule, type LoadDocument, type Reject, readDocument } from './documents.js';
import type { Line } from './lines.js';

/** Consecutive lines that are sent together. */
export interface Batch {
  /** Position in the input, from 0. */
  readonly number: number;
  /** Number of its last line. */
  readonly lastLine: number;
  readonly documents: readonly LoadDocument[];
  /** Lines that contain no valid document. */
  readonly rejects: readonly Reject[];
}

/** Splits lines into batches of at most `size` lines and, unless one line is longer, `characters` bytes. */
export async function* batchesOf(
  lines: AsyncIterable<Line>,
  rule: KeyRule,
  size: number,
  characters: number,
): AsyncGenerator<Batch> {
  let [number, lastLine, length] = [0, 0, 0];
  let documents: LoadDocument[] = [];
  let rejects: Reject[] = [];
  const batch = (): Batch => ({ number: number++, lastLine, documents, rejects });
  for await (const line of lines) {
    const read = readDocument(line, rule);
    const isFull = documents.length + rejects.length >= size || length + line.bytes.length > characters;
    if (isFull && documents.length + rejects.length > 0) {
      yield batch();
      [documents, rejects, length] = [[], [], 0];
    }
    lastLine = line.number;
    if (read === undefined) continue;
    if (isReject(read)) rejects.push(read);
    else documents.push(read);
    length += line.bytes.length;
  }
  if (lastLine > 0) yield batch();
}
