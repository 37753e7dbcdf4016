import { expect } from 'chai';
import { TmfError } from '../../../src/errors.js';
import { applyPatch } from '../../../src/rest/patch/apply-patch.js';
import type { PatchLimits } from '../../../src/rest/patch/limits.js';
import type { PatchMediaType } from '../../../src/rest/patch/media-types.js';
import type { JsonObject } from '../../../src/values/json.js';

export const LIMITS: PatchLimits = { maxOperations: 100, maxBytes: 1024 * 1024, maxConditions: 20 };

/** Texts are JSON, as from a request: what `JSON.parse` makes an own attribute stays one. */
export type Case = readonly [what: string, document: string, patch: string, expected: string | Refusal];
export type Refusal = readonly [status: number, message: RegExp];

export function caught(run: () => unknown): TmfError {
  try {
    run();
  } catch (error) {
    if (error instanceof TmfError) return error;
    throw error;
  }
  throw new Error('Nothing was thrown');
}

export function expectRefusal(run: () => unknown, [status, message]: Refusal): void {
  const error = caught(run);
  expect(error.message).to.match(message);
  expect(error.status).to.equal(status);
}

/** One test for each case; the document is frozen all through, so that a change to it throws. */
export function patchCases(type: PatchMediaType, cases: readonly Case[], limits = LIMITS): void {
  for (const [what, documentText, patchText, expected] of cases) {
    it(what, () => {
      const document = frozen(JSON.parse(documentText) as JsonObject);
      const patch = frozen(JSON.parse(patchText) as unknown);
      const run = () => applyPatch(type, document, patch, limits);
      if (typeof expected !== 'string') expectRefusal(run, expected);
      else expect(run()).to.deep.equal(JSON.parse(expected));
      expect(document).to.deep.equal(JSON.parse(documentText));
    });
  }
}

export function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    Object.freeze(value);
    for (const inner of Object.values(value)) frozen(inner as unknown);
  }
  return value;
}
