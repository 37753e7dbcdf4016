import { mergePatch } from '../../src/rest/patch/merge-patch.js';
import type { JsonObject, JsonValue } from '../../src/values/json.js';

/** One of the media types of PATCH, with a change of first-level attributes in its form. */
export interface KindOfPatch {
  readonly type: string;
  body(change: JsonObject, before: JsonObject): JsonValue;
  /** What a document is after the change. */
  result(change: JsonObject, before: JsonObject): JsonObject;
}

const merging = (type: string): KindOfPatch => ({
  type,
  body: (change) => change,
  result: (change, before) => mergePatch(before, change) as JsonObject,
});

const operating = (type: string): KindOfPatch => ({
  type,
  body: (change, before) =>
    Object.entries(change).map(([name, value]) => ({
      op: Object.hasOwn(before, name) ? 'replace' : 'add',
      path: `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`,
      value,
    })),
  result: (change, before) => ({ ...before, ...change }),
});

export const KINDS_OF_PATCH: readonly KindOfPatch[] = [
  merging('application/merge-patch+json'),
  merging('application/json'),
  operating('application/json-patch+json'),
  operating('application/json-patch-query+json'),
];
