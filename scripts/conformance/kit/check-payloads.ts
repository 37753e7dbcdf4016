import { basename } from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import formats from 'ajv-formats';
import { UsageError } from '../../lib/cli.js';
import type { KitConfig } from './kit-config.js';
import type { KitFiles } from './locate.js';

/**
 * Checks the payloads of `config.json` against the kit's schemas: `ctk/schemas/Thing.schema.json` for `Thing`. Throws
 * a UsageError for a payload that violates its schema; reports a schema that cannot be used.
 */
export function checkPayloads(
  payloads: KitConfig['payloads'],
  schemas: KitFiles['schemas'],
  report: (line: string) => void,
): void {
  for (const [resource, methods] of Object.entries(payloads)) {
    const own = schemas.find(({ path }) => basename(path).toLowerCase() === `${resource}.schema.json`);
    const validate = own && validatorOf(own.path, schemas, report);
    if (!own || !validate) continue;
    for (const body of methods.POST ?? []) {
      if (validate(body)) continue;
      const problems = ajv(schemas).errorsText(validate.errors, { dataVar: 'payload' });
      throw new UsageError(
        `"payloads.${resource}.POST" in the kit's config.json does not satisfy ${own.path}: ${problems}`,
      );
    }
  }
}

function validatorOf(
  path: string,
  schemas: KitFiles['schemas'],
  report: (line: string) => void,
): ValidateFunction | undefined {
  try {
    return ajv(schemas).getSchema(basename(path));
  } catch (error) {
    report(`The payload is not checked, because ${path} cannot be used: ${(error as Error).message}`);
    return undefined;
  }
}

/** Knows each schema by the name of its file, as they refer to each other. */
function ajv(schemas: KitFiles['schemas']): Ajv {
  const validator = new Ajv({ allErrors: true, strict: false, validateSchema: false });
  formats.default(validator);
  for (const { path, value } of schemas)
    if (typeof value === 'object' && value !== null) {
      // Older drafts name themselves in ways that Ajv refuses; what they say of payloads is the same.
      const { $schema: _draft, $id: _id, id: _oldId, ...schema } = value as Record<string, unknown>;
      validator.addSchema(schema, basename(path));
    }
  return validator;
}
