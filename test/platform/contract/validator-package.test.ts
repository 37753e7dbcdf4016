import { createRequire } from 'node:module';
import { expect } from 'chai';
import type Traverse from 'json-schema-traverse';
import '../../../src/platform/contract/contract-validation.js';

/** The copy of a package that another package uses. */
const packageOf = (name: string, user: NodeJS.Require) => createRequire(user.resolve(name));

describe('The validator of a contract', () => {
  it('prepares a contract without the schema of OpenAPI, without looking for files, and without compiling', async () => {
    const own = createRequire(import.meta.url);
    const part = (path: string) => own(`express-openapi-validator/dist/${path}.js`);
    const schema = { type: 'object' };
    const contract = { components: { schemas: { 'a/b': schema } } };
    const { SchemaPreprocessor } = part('middlewares/parsers/schema.preprocessor');
    const preprocessor = new SchemaPreprocessor({ openapi: '3.0.1', ...contract }, { formats: {} }, false);
    preprocessor.ajv = undefined;
    expect(preprocessor.resolveSchema({ $ref: '#/components/schemas/a~1b' })).to.equal(schema);
    expect(preprocessor.resolveSchema({ $ref: '#/components/schemas/none' })).to.equal(undefined);
    expect(preprocessor.resolveSchema(schema)).to.equal(schema);
    const { OpenAPIFramework } = part('framework/index');
    expect(await new OpenAPIFramework({}).loadSpec(contract)).to.equal(contract);
    const { OpenAPISchemaValidator } = part('framework/openapi.schema.validator');
    expect(new OpenAPISchemaValidator({ version: '3.0.1' }).validator).to.equal(undefined);
  });

  it('does not visit the whole contract for each of them', () => {
    const validator = packageOf('express-openapi-validator', createRequire(import.meta.url));
    const traverse = packageOf('ajv', validator)('json-schema-traverse') as typeof Traverse;
    const schema = {
      properties: { paths: { type: 'string' }, components: { items: { type: 'string' } } },
      paths: { '/lamp': { get: {} } },
      components: { schemas: { Lamp: { type: 'object' } } },
    };
    const visited: string[] = [];
    traverse(schema, { allKeys: true }, (_schema, pointer) => {
      visited.push(pointer);
    });
    expect(visited).to.deep.equal([
      '',
      '/properties/paths',
      '/properties/components',
      '/properties/components/items',
    ]);
  });
});
