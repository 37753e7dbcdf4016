import type { RequestHandler } from 'express';
import { invalidRequest } from '../../rest/body/invalid-request.js';
import type { SchemaValidator } from '../../rest/body/schema-validator.js';
import type { JsonValue } from '../../values/json.js';
import type { ResponseLocals } from '../http/response-locals.js';
import type { Contract } from './contract-validation.js';
import { variantBodiesOf } from './contract-variants.js';

/**
 * Validates the bodies that have variants, which the package does not: by its errors nobody could tell which variant is
 * meant. Empty for a contract without such bodies.
 */
export function variantBodies(contract: Contract, validator: SchemaValidator): RequestHandler[] {
  const schemas = new Map(variantBodiesOf(contract).map(({ id, schema }) => [id, schema]));
  const validate: RequestHandler = async (request, response, next) => {
    const operation = (response.locals as ResponseLocals).route?.operations.get(request.method);
    const schema = schemas.get(operation?.id ?? '');
    if (schema !== undefined) await requireValid(validator, schema, request.body as JsonValue);
    next();
  };
  return schemas.size > 0 ? [validate] : [];
}

async function requireValid(validator: SchemaValidator, schema: string, body: JsonValue): Promise<void> {
  await validator.prepare(schema);
  if (validator.isValid(schema, body)) return;
  await validator.prepareReport(schema);
  throw invalidRequest(validator.problems(schema, body));
}
