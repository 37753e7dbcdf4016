import { expect } from 'chai';
import fc from 'fast-check';
import { mergePatch } from '../../../src/rest/patch/merge-patch.js';
import { isObject, type JsonObject, type JsonValue } from '../../../src/values/json.js';
import { LIMITS, patchCases } from './support.js';
import { documents } from './values.js';

describe('merge patch', () => {
  for (const type of ['application/json', 'application/merge-patch+json'] as const) {
    describe(type, () =>
      patchCases(type, [
        ['sets', '{"a":1}', '{"b":2}', '{"a":1,"b":2}'],
        ['replaces', '{"a":1}', '{"a":"x"}', '{"a":"x"}'],
        ['removes by null', '{"a":1,"b":2}', '{"a":null}', '{"b":2}'],
        ['ignores null for a missing attribute', '{"a":1}', '{"z":null}', '{"a":1}'],
        ['goes into objects', '{"a":{"b":1,"c":2}}', '{"a":{"b":null,"d":3}}', '{"a":{"c":2,"d":3}}'],
        ['replaces whole arrays', '{"a":[1,2,3]}', '{"a":[4]}', '{"a":[4]}'],
        ['keeps nulls inside arrays', '{"a":[1]}', '{"a":[null,{"b":null}]}', '{"a":[null,{"b":null}]}'],
        ['makes an object of a scalar', '{"a":1}', '{"a":{"b":2}}', '{"a":{"b":2}}'],
        ['makes an object of an array', '{"a":[1]}', '{"a":{"b":2}}', '{"a":{"b":2}}'],
        ['leaves nulls out of new objects', '{}', '{"a":{"b":{"c":null}}}', '{"a":{"b":{}}}'],
        ['does nothing for {}', '{"a":1}', '{}', '{"a":1}'],
        [
          'treats "constructor" as a name',
          '{"a":1}',
          '{"constructor":{"prototype":1}}',
          '{"a":1,"constructor":{"prototype":1}}',
        ],
        ['rejects an array', '{"a":1}', '[1]', [400, /merge patch of a resource is an object/]],
        ['rejects null', '{"a":1}', 'null', [400, /object/]],
        ['rejects a text', '{"a":1}', '"a"', [400, /object/]],
      ]),
    );
  }

  it('does not pollute prototypes', () => {
    const merged = mergePatch({}, JSON.parse('{"__proto__":{"polluted":1}}') as JsonObject);
    expect(Object.getPrototypeOf(merged)).to.equal(Object.prototype);
    expect(({} as Record<string, unknown>).polluted).to.equal(undefined);
  });

  describe('limits the result', () => {
    patchCases(
      'application/json',
      [
        ['that is small enough', '{"a":"123456"}', '{"b":"12345"}', '{"a":"123456","b":"12345"}'],
        [
          'that is too large',
          '{"a":"123456"}',
          '{"b":"123456789"}',
          [413, /at most 26 bytes \(BODY_LIMIT\)/],
        ],
        [
          'unless the original was as large',
          '{"a":"12345678901234567890123"}',
          '{"a":"x2345678901234567890123"}',
          '{"a":"x2345678901234567890123"}',
        ],
      ],
      { ...LIMITS, maxBytes: 26 },
    );
  });

  it('transforms any document into any other by their difference', () => {
    fc.assert(
      fc.property(documents(), documents(), (before, after) => {
        const target = withoutNulls(after) as JsonObject;
        expect(mergePatch(before, difference(before, target))).to.deep.equal(target);
      }),
    );
  });

  it('is idempotent', () => {
    fc.assert(
      fc.property(documents(), documents(), (document, patch) => {
        const once = mergePatch(document, patch);
        expect(mergePatch(once, patch)).to.deep.equal(once);
      }),
    );
  });
});

/** Removes nulls, which a merge patch cannot write. */
function withoutNulls(value: JsonValue): JsonValue {
  if (!isObject(value)) return value;
  const members = Object.entries(value).filter(([, inner]) => inner !== null);
  return Object.fromEntries(members.map(([name, inner]) => [name, withoutNulls(inner)]));
}

function difference(before: JsonObject, after: JsonObject): JsonObject {
  const patch: JsonObject = {};
  for (const name of Object.keys(before)) if (!Object.hasOwn(after, name)) patch[name] = null;
  for (const [name, value] of Object.entries(after)) {
    const old = before[name];
    patch[name] = isObject(value) && isObject(old) ? difference(old, value) : value;
  }
  return patch;
}
