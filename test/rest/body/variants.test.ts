import { expect } from 'chai';
import { SchemaValidator } from '../../../src/rest/body/schema-validator.js';
import { byAlternative, schemasWithVariants, withConditions } from '../../../src/rest/body/variants.js';

const text = { type: 'string' };
const reference = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const variants = (...names: string[]) => ({
  propertyName: '@type',
  mapping: Object.fromEntries(names.map((name) => [name, `#/components/schemas/${name}`])),
});

const SCHEMAS = {
  Cat: { type: 'object', required: ['@type', 'purr'], properties: { '@type': text, purr: text } },
  Dog: { type: 'object', required: ['@type'], properties: { '@type': text, bark: { type: 'number' } } },
  Pet: { oneOf: [reference('Cat'), reference('Dog')], discriminator: variants('Cat', 'Dog') },
  Boat: {
    type: 'object',
    required: ['@type'],
    properties: { '@type': text, length: { type: 'number' } },
    discriminator: variants('Boat', 'Barge'),
  },
  Barge: { type: 'object', required: ['hold'], properties: { '@type': text, hold: text } },
  Home: { type: 'object', properties: { pet: { type: 'array', items: reference('Pet') } } },
  Plain: { type: 'object', properties: { name: text } },
};

describe('Variants of a schema', () => {
  const validator = new SchemaValidator({ components: { schemas: SCHEMAS } });
  const problems = (schema: string, document: never) =>
    validator.problems(schema, document).map(({ path, message }) => `${path} ${message}`);

  const cases: [what: string, schema: string, document: object, problems: string[]][] = [
    ['a variant', 'Pet', { '@type': 'Cat', purr: 'soft' }, []],
    ['another variant', 'Pet', { '@type': 'Dog', bark: 3 }, []],
    ['a variant that lacks something', 'Pet', { '@type': 'Cat' }, ['purr is missing (Cat)']],
    ['no type', 'Pet', { purr: 'soft' }, ['@type is missing']],
    ['an extension', 'Pet', { '@type': 'Fox', bark: 'none' }, []],
    [
      'an extension of a variant',
      'Pet',
      { '@type': 'Fox', '@baseType': 'Dog', bark: 'none' },
      ['bark must be number (Fox)'],
    ],
    ['a subtype', 'Boat', { '@type': 'Barge', hold: 'coal' }, []],
    ['a subtype that lacks something', 'Boat', { '@type': 'Barge' }, ['hold is missing (Barge)']],
    ['the base', 'Boat', { '@type': 'Boat', length: 'long' }, ['length must be number']],
    ['an extension of the base', 'Boat', { '@type': 'Raft', length: 'long' }, ['length must be number']],
    [
      'variants in an array',
      'Home',
      { pet: [{ '@type': 'Dog' }, { '@type': 'Cat' }] },
      ['pet.1.purr is missing (Cat)'],
    ],
  ];
  for (const [what, schema, document, expected] of cases)
    it(what, () => {
      expect(problems(schema, document as never)).to.deep.equal(expected);
    });

  it('leave schemas without variants as they are', () => {
    expect(withConditions(SCHEMAS, byAlternative)).to.deep.include({
      Plain: SCHEMAS.Plain,
      Home: SCHEMAS.Home,
    });
  });

  it('are found in attributes, too', () => {
    expect([...schemasWithVariants(SCHEMAS)].sort()).to.deep.equal(['Boat', 'Home', 'Pet']);
  });
});
