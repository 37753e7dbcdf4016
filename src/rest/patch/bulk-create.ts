import { isObject, type JsonObject } from '../../values/json.js';
import type { BulkLimits } from './limits.js';
import { malformed, tooLarge } from './problems.js';

const SHAPE = 'Send [{"op": "add", "path": "/", "value": {…}}, …]';

/** The documents that a patch of a collection creates (TMF630): it adds each at `/` or `/-`. */
export function parseBulkCreate(patch: unknown, { maxDocuments }: BulkLimits): JsonObject[] {
  if (!Array.isArray(patch)) throw malformed('body', `It is not an array. ${SHAPE}`);
  if (patch.length > maxDocuments)
    throw tooLarge('The patch creates too many resources', `${maxDocuments} resources`, 'BULK_DOCUMENTS');
  return patch.map(documentOf);
}

function documentOf(operation: unknown, index: number): JsonObject {
  const place = `operation ${index}`;
  if (!isObject(operation)) throw malformed(place, `It is not an object. ${SHAPE}`);
  const { op, path, value } = operation;
  if (op !== 'add') throw malformed(place, 'A collection knows the operation "add" only');
  if (path !== '/' && path !== '/-') throw malformed(place, 'The "path" must be "/" or "/-"');
  if (!isObject(value)) throw malformed(place, 'The "value" must be an object');
  return value;
}
