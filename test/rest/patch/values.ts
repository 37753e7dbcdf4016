import fc from 'fast-check';
import type { JsonObject, JsonValue } from '../../../src/values/json.js';

/** Few names, so that patches match documents; includes prototype names and names that need escapes. */
export const NAMES = ['a', 'b', 'note', 'id', 'constructor', 'toString', 'length', 'x/y', 'm~n', '0'];

const names = fc.constantFrom(...NAMES);
const scalars = fc.oneof(
  fc.constantFrom<JsonValue>('x', 'y', '1', '', null, true, false),
  fc.integer({ min: -2, max: 2 }),
);

const { value } = fc.letrec<{ value: JsonValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    scalars,
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(names, tie('value'), { maxKeys: 4, noNullPrototype: true }),
  ),
}));

export const values = (): fc.Arbitrary<JsonValue> => value;

export const documents = (): fc.Arbitrary<JsonObject> =>
  fc.dictionary(names, value, { maxKeys: 5, noNullPrototype: true });
