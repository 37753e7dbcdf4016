import { createRequire } from 'node:module';

interface Validator {
  validate(document: unknown): { errors: unknown[] };
}
/** Validates documents as OpenAPI 3.0. */
export const { OpenAPISchemaValidator } = loadedAnew(
  'express-openapi-validator/dist/framework/openapi.schema.validator.js',
) as { OpenAPISchemaValidator: new (options: object) => Validator };

/** A part of a package as it is without what servers of the same process have left out of it. */
function loadedAnew(part: string): unknown {
  const require = createRequire(import.meta.url);
  const file = require.resolve(part);
  const known = require.cache[file];
  delete require.cache[file];
  const loaded: unknown = require(file);
  require.cache[file] = known;
  return loaded;
}
