import { expect } from 'chai';
import { SchemaValidator } from '../../../src/rest/body/schema-validator.js';

const WHOLE = {
  type: 'object',
  required: ['name', 'state'],
  properties: { id: { type: 'string' }, name: { type: 'string' }, state: { enum: ['on', 'off'] } },
};

const isRequired = (other: object) =>
  new SchemaValidator({ components: { schemas: { WHOLE, other } } }).requiresAllOf('WHOLE', 'other');

describe('SchemaValidator.requiresAllOf', () => {
  it('is true for a schema that requires less', () => {
    expect(isRequired(WHOLE)).to.equal(true);
    expect(isRequired({ type: 'object', properties: { name: { type: 'string' } } })).to.equal(true);
    expect(isRequired({ type: 'object', required: ['name'], 'x-tmf-values': [] })).to.equal(true);
  });

  const others: Record<string, object> = {
    'requires another attribute': { type: 'object', required: ['id'] },
    'declares another attribute': { type: 'object', properties: { size: { type: 'number' } } },
    'declares an attribute otherwise': { type: 'object', properties: { state: { enum: ['on'] } } },
    'requires more than that': { type: 'object', additionalProperties: false },
    'is of another type': { type: 'array' },
  };
  for (const [what, other] of Object.entries(others)) {
    it(`is false for a schema that ${what}`, () => expect(isRequired(other)).to.equal(false));
  }

  it('is false for a missing schema', () => {
    const validator = new SchemaValidator({ components: { schemas: { WHOLE } } });
    expect([
      validator.requiresAllOf('WHOLE', 'other'),
      validator.requiresAllOf('other', 'WHOLE'),
    ]).to.deep.equal([false, false]);
  });
});

describe('SchemaValidator of a contract that is read when it is needed', () => {
  it('reads it for the first document, not before', () => {
    let reads = 0;
    const validator = new SchemaValidator(() => {
      reads += 1;
      return { components: { schemas: { WHOLE } } };
    });
    expect(reads).to.equal(0);
    expect(validator.problems('WHOLE', { name: 'a', state: 'on' })).to.deep.equal([]);
    expect(validator.problems('WHOLE', { name: 'a' })).to.deep.equal([
      { path: 'state', message: 'is missing' },
    ]);
    expect(reads).to.equal(1);
  });
});
