import { createRequire } from 'node:module';
import { expect } from 'chai';
import type Traverse from 'json-schema-traverse';
import '../../../src/platform/contract/contract-validation.js';

/** The copy of a package that another package uses. */
const packageOf = (name: string, user: NodeJS.Require) => createRequire(user.resolve(name));

describe('Compiling the schemas of a contract', () => {
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
