import { expect } from 'chai';
import { SchemaValidator } from '../../../src/rest/body/schema-validator.js';

const WHOLE = {
  type: 'object',
  required: ['name', 'state'],
  properties: { id: { type: 'string' }, name: { type: 'string' }, state: { enum: ['on', 'off'] } },
};

const isIncluded = (other: object) =>
  new SchemaValidator({ components: { schemas: { WHOLE, other } } }).requiresAllOf('WHOLE', 'other');

describe('a schema', () => {
  it('includes another one that demands less', () => {
    expect(isIncluded(WHOLE)).to.equal(true);
    expect(isIncluded({ type: 'object', properties: { name: { type: 'string' } } })).to.equal(true);
    expect(isIncluded({ type: 'object', required: ['name'], 'x-tmf-values': [] })).to.equal(true);
  });

  const others: Record<string, object> = {
    'demands another attribute': { type: 'object', required: ['id'] },
    'declares another attribute': { type: 'object', properties: { size: { type: 'number' } } },
    'declares an attribute otherwise': { type: 'object', properties: { state: { enum: ['on'] } } },
    'says more than that': { type: 'object', additionalProperties: false },
    'is of another type': { type: 'array' },
  };
  for (const [what, other] of Object.entries(others)) {
    it(`does not include one that ${what}`, () => expect(isIncluded(other)).to.equal(false));
  }

  it('that is not there includes nothing', () => {
    const validator = new SchemaValidator({ components: { schemas: { WHOLE } } });
    expect([
      validator.requiresAllOf('WHOLE', 'other'),
      validator.requiresAllOf('other', 'WHOLE'),
    ]).to.deep.equal([false, false]);
  });
});
