import { isObject, type JsonObject } from '../../values/json.js';
import type { BulkLimits } from './limits.js';
import { invalidPatch, payloadTooLarge } from './problems.js';

const EXPECTED_SHAPE = 'Send [{"op": "add", "path": "/", "value": {…}}, …]';

/** Returns the documents that a patch of a collection creates (TMF630); each is added at `/` or `/-`. */
export function parseBulkCreate(patch: unknown, { maxDocuments }: BulkLimits): JsonObject[] {
  if (!Array.isArray(patch)) throw invalidPatch('body', `It is not an array. ${EXPECTED_SHAPE}`);
  if (patch.length > maxDocuments)
    throw payloadTooLarge(
      'The patch creates too many resources',
      `${maxDocuments} resources`,
      'BULK_DOCUMENTS',
    );
  return patch.map(parseDocument);
}

function parseDocument(operation: unknown, index: number): JsonObject {
  const label = `operation ${index}`;
  if (!isObject(operation)) throw invalidPatch(label, `It is not an object. ${EXPECTED_SHAPE}`);
  const { op, path, value } = operation;
  if (op !== 'add') throw invalidPatch(label, 'A collection supports only the operation "add"');
  if (path !== '/' && path !== '/-') throw invalidPatch(label, 'The "path" must be "/" or "/-"');
  if (!isObject(value)) throw invalidPatch(label, 'The "value" must be an object');
  return value;
}
