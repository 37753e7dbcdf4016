import { type Line, MAX_LINE_BYTES } from './lines.js';

/** A document on its way, as the text that it came in: numbers keep all their digits. */
export interface LoadDocument {
  readonly line: number;
  readonly text: string;
  /** Its external id, if it has one. */
  readonly key: string | undefined;
}

/** One line of the reject file. */
export interface Reject {
  readonly line: number;
  readonly reason: string;
  /** As it was sent; as text where that is no JSON. */
  readonly document: unknown;
}

/** What external ids are called, and whether every document has to have one. */
export interface KeyRule {
  readonly name: string | undefined;
  readonly isRequired: boolean;
}

/** The document in a line, why it is none, or nothing where the line is blank. */
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
  if (key === undefined && rule.isRequired) return reject(`There is no ${rule.name}`, value);
  return { line: line.number, text, key };
}

const excerpt = (bytes: Buffer) => `${bytes.toString('utf8', 0, 1_000)}…`;

/** The attribute of this name, or the value of the characteristic with this name in one of the lists. */
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
