import { JsonText } from '../../values/json.js';

/** Says whether the documents in a response are older than their contract, by the response's body. */
const judges = new WeakMap<object, () => boolean>();

/**
 * Returns the body of a response with stored documents, for response validation: documents that were stored under an
 * earlier contract can be invalid under this one, and are sent as they are. `isOlder` is called when the validation fails.
 */
export function withStoredDocuments(body: JsonText | object, isOlder: () => boolean): object {
  const value = body instanceof JsonText ? (body.toJSON() as object) : body;
  judges.set(value, isOlder);
  return value;
}

/** Whether the response shows documents that are older than their contract. */
export const isOlderThanContract = (body: unknown): boolean => judges.get(body as object)?.() ?? false;
