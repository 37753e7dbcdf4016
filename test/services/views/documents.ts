import fc from 'fast-check';
import { isObject, type JsonObject, type JsonValue } from '../../../src/values/json.js';

/** Names of the attributes in these tests: of both versions, and of extensions. */
export const NAMES = [
  'id',
  'name',
  'role',
  'kind',
  'colour',
  'state',
  'party',
  'partyRef',
  'note',
  '@type',
  'x',
];

const scalars = fc.constantFrom<JsonValue>('red', 'rot', 'open', 'none', 'Party', '', 1, 2.5, true, null);

const { object } = fc.letrec<{ value: JsonValue; object: JsonObject }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    scalars,
    fc.array(tie('value'), { maxLength: 3 }),
    tie('object'),
  ),
  object: fc.dictionary(fc.constantFrom(...NAMES), tie('value'), { maxKeys: 6, noNullPrototype: true }),
}));

/** Any JSON object with these names, at every depth. */
export const documents: fc.Arbitrary<JsonObject> = object;

/** The same, in which `@type` is a text where it stands, as in every contract. */
export const typedDocuments: fc.Arbitrary<JsonObject> = documents.map((document) => {
  const typed = structuredClone(document);
  nameTypes(typed);
  return typed;
});

function nameTypes(value: JsonValue | undefined): void {
  if (Array.isArray(value)) for (const element of value) nameTypes(element);
  if (!isObject(value)) return;
  if (Object.hasOwn(value, '@type') && typeof value['@type'] !== 'string') value['@type'] = 'red';
  for (const member of Object.values(value)) nameTypes(member);
}
