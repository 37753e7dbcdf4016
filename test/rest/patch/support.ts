import { expect } from 'chai';
import { TmfError } from '../../../src/errors.js';
import { applyPatch } from '../../../src/rest/patch/apply-patch.js';
import type { PatchLimits } from '../../../src/rest/patch/limits.js';
import type { PatchMediaType } from '../../../src/rest/patch/media-types.js';
import type { JsonObject } from '../../../src/values/json.js';

export const LIMITS: PatchLimits = {
  maxOperations: 100,
  maxBytes: 1024 * 1024,
  maxValues: 50_000,
  maxConditions: 20,
};

/** Documents and patches are JSON texts, parsed as in a request: `JSON.parse` keeps `__proto__` as an own attribute. */
export type Case = readonly [what: string, document: string, patch: string, expected: string | Rejection];
export type Rejection = readonly [status: number, message: RegExp];

export function caught(run: () => unknown): TmfError {
  try {
    run();
  } catch (error) {
    if (error instanceof TmfError) return error;
    throw error;
  }
  throw new Error('Nothing was thrown');
}

export function expectRejection(run: () => unknown, [status, message]: Rejection): void {
  const error = caught(run);
  expect(error.message).to.match(message);
  expect(error.status).to.equal(status);
}

/** Declares one test for each case; the document is deeply frozen, so that a change to it throws. */
export function patchCases(type: PatchMediaType, cases: readonly Case[], limits = LIMITS): void {
  for (const [what, documentText, patchText, expected] of cases) {
    it(what, () => {
      const document = deepFreeze(JSON.parse(documentText) as JsonObject);
      const patch = deepFreeze(JSON.parse(patchText) as unknown);
      const run = () => applyPatch(type, document, patch, limits);
      if (typeof expected !== 'string') expectRejection(run, expected);
      else expect(run()).to.deep.equal(JSON.parse(expected));
      expect(document).to.deep.equal(JSON.parse(documentText));
    });
  }
}

export function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    Object.freeze(value);
    for (const inner of Object.values(value)) deepFreeze(inner as unknown);
  }
  return value;
}
