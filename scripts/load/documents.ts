import { type Line, MAX_LINE_BYTES } from './lines.js';

/** Document of the input, as its original text, so that numbers keep all their digits. */
export interface LoadDocument {
  readonly line: number;
  readonly text: string;
  /** External id, if any. */
  readonly key: string | undefined;
}

/** One line of the reject file. */
export interface Reject {
  readonly line: number;
  readonly reason: string;
  /** The document, or the text of the line if it is not JSON. */
  readonly document: unknown;
}

/** Name of the external id, and whether every document must have one. */
export interface KeyRule {
  readonly name: string | undefined;
  readonly isRequired: boolean;
}

/** Reads the document in a line; returns a reject if it is invalid, undefined if the line is blank. */
export function readDocument(line: Line, rule: KeyRule): LoadDocument | Reject | undefined {
  const reject = (reason: string, document: unknown) => ({ line: line.number, reason, document });
  if (line.isCut) return reject(`The line is longer than ${MAX_LINE_BYTES} bytes`, excerpt(line.bytes));
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(line.bytes).trim();
  } catch {
    return reject('The line is not valid UTF-8', excerpt(line.bytes));
  }
  if (text === '') return undefined;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return reject(`The line is not valid JSON: ${(error as Error).message}`, text);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return reject('The line is not a JSON object', value);
  const key = rule.name === undefined ? undefined : findKey(value as Record<string, unknown>, rule.name);
  if (key === undefined && rule.isRequired) return reject(`${rule.name} is missing`, value);
  return { line: line.number, text, key };
}

const excerpt = (bytes: Buffer) => `${bytes.toString('utf8', 0, 1_000)}…`;

/** Returns the attribute of this name, or the value of the characteristic of this name in one of the lists. */
function findKey(document: Record<string, unknown>, name: string): string | undefined {
  const holders = Object.values(document).filter(Array.isArray).flat() as ({
    name?: unknown;
    value?: unknown;
  } | null)[];
  const found = document[name] ?? holders.find((each) => each?.name === name)?.value;
  const isId = (typeof found === 'string' && found !== '') || typeof found === 'number';
  return isId ? String(found) : undefined;
}

export const isReject = (read: LoadDocument | Reject): read is Reject => 'reason' in read;
