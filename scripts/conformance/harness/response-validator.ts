import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import type { CompletedExchange } from './client.js';
import type { ApiContract, Operation, Schema } from './contract.js';
import { isObject, parsed } from './json.js';
import { withVariantConditions } from './variant-schemas.js';

type Schemas = Parameters<typeof withVariantConditions>[0];

/** Validators by contract: compilation is slow, so the runs of one process share them. */
const validators = new WeakMap<ApiContract, ResponseValidator>();

export function validatorFor(contract: ApiContract): ResponseValidator {
  const validator = validators.get(contract) ?? new ResponseValidator(contract);
  validators.set(contract, validator);
  return validator;
}

/** Validates responses against the contract. */
export class ResponseValidator {
  private readonly ajv = new Ajv({
    strict: false,
    allErrors: true,
    logger: false,
    ownProperties: true,
  });
  private readonly compiled = new Map<string, ValidateFunction>();

  constructor(contract: ApiContract) {
    // @ts-expect-error: the package's CommonJS types hide its default export from ESM
    addFormats(this.ajv);
    const schemas = (contract.document.components.schemas ?? {}) as Schemas;
    this.ajv.addSchema({ $id: 'whole', components: { schemas: withVariantConditions(schemas) } });
    this.ajv.addSchema({
      $id: 'part',
      components: { schemas: withVariantConditions(withoutRequired(schemas)) },
    });
  }

  /** Returns the differences from the contract in status, headers and body; empty if there are none. */
  problemsOf(operation: Operation | undefined, { url, answer }: CompletedExchange): string[] {
    const error = answer.status >= 400 ? errorProblems(answer.body) : [];
    if (!operation) return error;
    const declared = operation.responses.get(String(answer.status)) ?? operation.responses.get('default');
    if (!declared)
      return [
        `the status ${answer.status} is not declared for ${operation.method} ${operation.path}`,
        ...error,
      ];
    const headers = Object.entries(declared.headers).flatMap(([name, { required, schema }]) => {
      const value = answer.headers[name.toLowerCase()];
      if (value === undefined) return required ? [`the header ${name} is missing`] : [];
      return this.isHeader(schema, value) ? [] : [`the header ${name} is "${value}"`];
    });
    const schema = answer.status === 206 ? operation.responses.get('200')?.schema : declared.schema;
    return [...headers, ...this.body(schema, answer.body, answer.headers['content-type'], url), ...error];
  }

  /** Returns the schema violations of a value, at most five. */
  valueProblems(schema: Schema, value: unknown, isPart = false): string[] {
    const validate = this.validator(schema, isPart);
    return validate(value) ? [] : (validate.errors ?? []).slice(0, 5).map(errorText);
  }

  private body(schema: Schema | undefined, body: string | undefined, type = '', url: string): string[] {
    if (!schema) return body === undefined ? [] : ['the response has a body, but the contract declares none'];
    if (body === undefined) return ['the body is missing'];
    const wrongType = /^application\/json\b/.test(type) ? [] : [`Content-Type is "${type}"`];
    const value = parsed(body);
    if (value === undefined) return [...wrongType, 'the body is not JSON'];
    // Expanded references, and selections by JSONPath, differ from the schema by design.
    if (/[?&](expand|depth)=|[?&]fields=[^&]*(\[|%5b)/i.test(url)) return wrongType;
    return [...wrongType, ...this.valueProblems(schema, value, /[?&]fields=/.test(url))];
  }

  private isHeader(schema: Schema | undefined, value: string): boolean {
    return schema?.type !== 'integer' || /^-?\d+$/.test(value);
  }

  private validator(schema: Schema, isPart: boolean): ValidateFunction {
    const root = isPart ? 'part' : 'whole';
    const text = JSON.stringify(schema).replaceAll('"#/components/', `"${root}#/components/`);
    const known = this.compiled.get(root + text) ?? this.ajv.compile(JSON.parse(text) as object);
    this.compiled.set(root + text, known);
    return known;
  }
}

/** Checks the members that every error must have, independent of the contract. */
function errorProblems(body: string | undefined): string[] {
  const error = parsed(body);
  if (!isObject(error)) return ['the error is not a JSON object'];
  const missing = ['code', 'reason'].filter((name) => typeof error[name] !== 'string' || error[name] === '');
  return missing.map((name) => `the error has no "${name}"`);
}

const errorText = ({ instancePath, message, params }: ErrorObject) =>
  [`${instancePath || 'the body'} ${message}`, params.allowedValues].filter(Boolean).join(' ');

/** Removes `required` from the schemas: a selection by `fields` need not have the mandatory attributes. */
function withoutRequired(schemas: Schemas): Schemas {
  const entries = Object.entries(schemas).map(([name, schema]) => {
    const { required: _, ...rest } = schema;
    return [name, /error$/i.test(name) ? schema : rest] as const;
  });
  return Object.fromEntries(entries);
}
