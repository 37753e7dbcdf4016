import type { RequestHandler } from 'express';
import { isObject, type JsonObject, type JsonValue } from '../../values/json.js';
import type { Contract } from './contract-validation.js';

export type Validation = 'strict' | 'lenient';

/** Mandatory in references, and left out by many clients. */
const LENIENT_ATTRIBUTE = '@referredType';

/** The contract as a server validates by it; `info.x-tmf-validation` says how. Lenient: `@referredType` is optional. */
export function validatedContract(contract: Contract, validation: Validation): Contract {
  const info = { ...contract.info, 'x-tmf-validation': validation };
  if (validation === 'strict') return { ...contract, info };
  return { ...(withoutRequired(contract as unknown as JsonValue) as unknown as Contract), info };
}

/** Removes the attribute from the list of mandatory ones of every schema. */
function withoutRequired(value: JsonValue): JsonValue {
  if (Array.isArray(value)) return value.map(withoutRequired);
  if (!isObject(value)) return value;
  const copy = Object.entries(value).flatMap(([name, inner]): [string, JsonValue][] => {
    if (name !== 'required' || !Array.isArray(inner)) return [[name, withoutRequired(inner)]];
    const required = inner.filter((each) => each !== LENIENT_ATTRIBUTE);
    // OpenAPI 3.0 allows no empty list.
    return required.length > 0 ? [[name, required]] : [];
  });
  return Object.fromEntries(copy);
}

/** Removes attributes that are null from a parsed body: in a patch, only where null does not mean removal. */
export const absentNulls: RequestHandler = (request, _response, next) => {
  request.body = withoutNulls(
    request.body as JsonValue | undefined,
    request.method,
    request.headers['content-type'],
  );
  next();
};

/** The body without its null attributes. Recursive: the parser limits the depth. */
export function withoutNulls(
  body: JsonValue | undefined,
  method: string,
  contentType = '',
): JsonValue | undefined {
  if (method === 'POST') return body === undefined ? undefined : dropped(body);
  // Elements are operations of a JSON Patch; a null value there is a value.
  if (Array.isArray(body))
    return body.map((each) =>
      isObject(each) && each.value !== undefined ? { ...each, value: dropped(each.value) } : each,
    );
  return isObject(body) && !/json-patch/i.test(contentType) ? inArrays(body) : body;
}

function dropped(value: JsonValue): JsonValue {
  if (Array.isArray(value)) return value.map(dropped);
  if (!isObject(value)) return value;
  const kept = Object.entries(value).filter(([, inner]) => inner !== null);
  return Object.fromEntries(kept.map(([name, inner]) => [name, dropped(inner)]));
}

/** A merge patch: null removes an attribute, except in arrays, which are replaced as a whole. */
function inArrays(patch: JsonObject): JsonObject {
  const entries = Object.entries(patch).map(([name, value]): [string, JsonValue] => [
    name,
    Array.isArray(value) ? dropped(value) : isObject(value) ? inArrays(value) : value,
  ]);
  return Object.fromEntries(entries);
}
