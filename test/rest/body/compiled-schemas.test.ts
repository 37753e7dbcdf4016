import { Ajv } from 'ajv';
import { expect } from 'chai';
import {
  addComponents,
  compileInSlices,
  contractReference,
  withContractReferences,
} from '../../../src/rest/body/compiled-schemas.js';
import { SchemaValidator } from '../../../src/rest/body/schema-validator.js';

const reference = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const object = (properties: object) => ({ type: 'object', properties });

/** A tree, and branches of a length of their own. */
const SCHEMAS = {
  Tree: object({ branches: { type: 'array', items: reference('Branch') } }),
  Branch: object({ leaf: reference('Leaf'), tree: reference('Tree') }),
  Leaf: object({ size: { type: 'integer' } }),
};

/** A validator that writes down which schemas it compiles. */
function recordingValidator() {
  const validator = new Ajv({ strict: false });
  const compiled: string[] = [];
  const getSchema = (key: string) => {
    compiled.push(key.replace(contractReference(''), ''));
    return validator.getSchema(key);
  };
  return { compiled, validator, compiler: { addSchema: validator.addSchema.bind(validator), getSchema } };
}

describe('The schemas of a contract', () => {
  it('are compiled after those that they refer to; those without references as a part of others', async () => {
    const { compiled, compiler, validator } = recordingValidator();
    addComponents(validator, { schemas: SCHEMAS });
    await compileInSlices(compiler as typeof validator, SCHEMAS, ['Tree']);
    expect(compiled).to.deep.equal(['Branch', 'Tree']);
  });

  it('are compiled once for all schemas that refer to them', () => {
    const { validator } = recordingValidator();
    addComponents(validator, { schemas: SCHEMAS });
    addComponents(validator, { schemas: SCHEMAS });
    const shared = validator.getSchema(contractReference('Branch'));
    const own = withContractReferences({ properties: { body: { anyOf: [reference('Branch')] } } });
    expect(own).to.deep.equal({ properties: { body: { anyOf: [{ $ref: contractReference('Branch') }] } } });
    const validate = validator.compile(own);
    expect(validate({ body: { leaf: { size: 'large' } } })).to.equal(false);
    expect(validate({ body: { leaf: { size: 1 }, tree: { branches: [{}] } } })).to.equal(true);
    expect(validator.getSchema(contractReference('Branch'))).to.equal(shared);
  });

  it('leave the event loop its turns while they are compiled', async () => {
    const count = 200;
    const schemas = Object.fromEntries(
      Array.from({ length: count }, (_, index) => [
        `S${index}`,
        object({
          ...Object.fromEntries(
            Array.from({ length: 20 }, (_, each) => [`p${each}`, { type: 'string', maxLength: each }]),
          ),
          ...(index > 0 && { next: reference(`S${index - 1}`), leaf: reference('Leaf') }),
        }),
      ]),
    );
    const validator = new SchemaValidator({ components: { schemas: { ...schemas, Leaf: SCHEMAS.Leaf } } });
    const name = `S${count - 1}`;
    const [valid, invalid] = [{ p0: '' }, { p0: 'x' }];
    for (const prepare of [() => validator.prepare(name), () => validator.prepareReport(name)]) {
      let turns = 0;
      const counter = setInterval(() => {
        turns += 1;
      }, 0);
      const [first, second] = [prepare(), prepare()];
      expect(first).to.equal(second);
      await first;
      clearInterval(counter);
      expect(turns).to.be.greaterThan(5);
      expect(prepare(), 'prepared once').to.equal(undefined);
      expect([valid, invalid].map((each) => validator.isValid(name, each))).to.deep.equal([true, false]);
    }
    expect(validator.problems(name, invalid)).to.deep.equal([
      { path: 'p0', message: 'must NOT have more than 0 characters' },
    ]);
  });
});
