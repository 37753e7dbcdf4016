import { isObject, type JsonObject, type JsonValue } from '../../values/json.js';
import { indexedText, isStorable } from '../../values/text-keys.js';
import { valuesAt } from '../../values/values-at.js';
import type { UniqueRule } from '../collection.js';
import type { ResourceLayout } from '../schema/layout.js';

/** A row of the table of unique values, without the id of its resource. */
export interface UniqueValue {
  readonly path: number;
  /** The indexed form of the text. */
  readonly value: string;
  readonly rule: UniqueRule;
  readonly text: string;
}

/** Returns the unique values of a document, each once. An empty text is not a value. */
export function uniqueValues({ unique }: ResourceLayout, document: JsonObject): UniqueValue[] {
  return unique.flatMap(({ number, ...rule }) => {
    const texts = new Set(textsOf(rule, document));
    return [...texts].map((text) => ({ path: number, value: indexedText(text), rule, text }));
  });
}

function textsOf({ path, where, is }: UniqueRule, document: JsonObject): string[] {
  const names = path.split('.');
  const [last = '', parentPath] = [names.at(-1), names.slice(0, -1)];
  return valuesAt(document, parentPath)
    .filter(isObject)
    .filter((holder) => where === undefined || holder[where] === is)
    .flatMap((holder) => textOf(holder[last]))
    .filter((text) => text !== '' && isStorable(text));
}

/** A number equals the text of its digits, because systems differ in which of them they send. */
const textOf = (value: JsonValue | undefined): string[] =>
  typeof value === 'string' || typeof value === 'number' ? [String(value)] : [];
