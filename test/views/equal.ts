import { expect } from 'chai';
import { type JsonValue, jsonEqual } from '../../src/values/json.js';

/** Compares fast, and shows the difference if there is one. */
export function expectEqual(actual: JsonValue, expected: JsonValue): void {
  if (!jsonEqual(actual, expected)) expect(actual).to.deep.equal(expected);
}
