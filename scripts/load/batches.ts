import { isReject, type KeyRule, type LoadDocument, type Reject, readDocument } from './documents.js';
import type { Line } from './lines.js';

/** Lines one after the other that are sent together. */
export interface Batch {
  /** In order of reading, from 0. */
  readonly number: number;
  /** The last line that is in it. */
  readonly lastLine: number;
  readonly documents: readonly LoadDocument[];
  /** Lines that hold no document. */
  readonly rejects: readonly Reject[];
}

/** Cuts lines into batches of so many documents; of fewer where they would have more characters than that. */
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
