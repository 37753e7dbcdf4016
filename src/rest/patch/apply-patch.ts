import type { Slices } from '../../values/concurrency/slices.js';
import { isObject, type JsonObject } from '../../values/json.js';
import { checkValueCount, countValues, maxMembersOf } from '../body/value-count.js';
import type { PatchSteps } from './apply-operations.js';
import { applyJsonPatch } from './json-patch.js';
import { applyJsonPatchQuery } from './json-patch-query.js';
import type { PatchLimits } from './limits.js';
import type { PatchMediaType } from './media-types.js';
import { mergePatch } from './merge-patch.js';
import { invalidPatch } from './problems.js';
import { SizeLimit } from './size-limit.js';

/**
 * Returns the patched document; the given one is not changed. All of the patch is applied or none. Throws a 400 for an
 * invalid patch, a 409 for one that does not fit the document, a 413 for one that exceeds a limit.
 */
export function applyPatch(...parameters: Parameters<typeof patchSteps>): JsonObject {
  const steps = patchSteps(...parameters);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** The same, in slices. */
export async function applyPatchInSlices(
  slices: Slices,
  ...parameters: Parameters<typeof patchSteps>
): Promise<JsonObject> {
  const steps = patchSteps(...parameters);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    if (slices.isOver) await slices.next();
  }
}

function* patchSteps(
  mediaType: PatchMediaType,
  document: JsonObject,
  patch: unknown,
  limits: PatchLimits,
): PatchSteps {
  const patched = yield* applied(mediaType, document, patch, limits);
  yield;
  const count = countValues(patched);
  // A resource that has more than allowed may keep them.
  if (count.values > limits.maxValues || count.members > maxMembersOf(limits.maxValues))
    refuseGrowth(countValues(document), count, limits.maxValues);
  return patched;
}

type Count = ReturnType<typeof countValues>;

function refuseGrowth(before: Count, after: Count, maxValues: number): void {
  const grown = {
    values: after.values > before.values ? after.values : 0,
    members: after.members > before.members ? after.members : 0,
  };
  checkValueCount(grown, maxValues, 'The resource');
}

function applied(
  mediaType: PatchMediaType,
  document: JsonObject,
  patch: unknown,
  limits: PatchLimits,
): PatchSteps {
  switch (mediaType) {
    case 'application/json-patch+json':
      return applyJsonPatch(document, patch, limits);
    case 'application/json-patch-query+json':
      return applyJsonPatchQuery(document, patch, limits);
    case 'application/json':
    case 'application/merge-patch+json':
      return applyMergePatch(document, patch, limits);
  }
}

function* applyMergePatch(document: JsonObject, patch: unknown, limits: PatchLimits): PatchSteps {
  if (!isObject(patch)) throw invalidPatch('body', 'A merge patch of a resource is an object');
  const sizeLimit = new SizeLimit(document, limits.maxBytes);
  yield;
  const result = mergePatch(document, patch);
  sizeLimit.check(result, 'body');
  return result;
}
