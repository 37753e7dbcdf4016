import { isDeepStrictEqual } from 'node:util';
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { DATE_TIME } from './date-time-format.js';

/** One thing that is wrong with a document: `validFor.endDateTime`, `must match format "date-time"`. */
export interface Problem {
  readonly path: string;
  readonly message: string;
}

interface Contract {
  readonly components?: { readonly schemas?: Readonly<Record<string, unknown>> };
}

/** What is looked at of an object's schema. */
interface ObjectSchema {
  readonly type?: string;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, unknown>>;
}

/** Keywords of what is understood here, or demands nothing. */
const COMPARABLE_KEYWORD = /^(type|required|properties|description|title|example|x-.*)$/;

/** Validates documents against the schemas of one contract (OpenAPI 3.0 schema objects). */
export class SchemaValidator {
  private readonly ajv: Ajv;
  private readonly compiled = new Map<string, ValidateFunction>();
  private readonly schemas: Readonly<Record<string, unknown>>;

  constructor(contract: Contract) {
    this.ajv = new Ajv({ allErrors: true, strict: false, verbose: false });
    // @ts-expect-error: the package's CommonJS types hide its default export from ESM
    addFormats(this.ajv);
    this.ajv.addFormat('date-time', DATE_TIME);
    for (const [name, known] of Object.entries(UNCHECKED_FORMATS)) this.ajv.addFormat(name, known);
    this.ajv.addSchema({ $id: 'contract', components: contract.components ?? {} });
    this.schemas = contract.components?.schemas ?? {};
  }

  /** Whether a schema of objects demands all that another one does; false where that takes more than a look. */
  requiresAllOf(schemaName: string, otherName: string): boolean {
    const [own, wanted] = [schemaName, otherName].map(
      (name) => this.schemas[name] as ObjectSchema | undefined,
    );
    if (!own || !wanted || !Object.keys(wanted).every((keyword) => COMPARABLE_KEYWORD.test(keyword)))
      return false;
    return (
      own.type === wanted.type &&
      (wanted.required ?? []).every((name) => own.required?.includes(name)) &&
      Object.entries(wanted.properties ?? {}).every(([name, schema]) =>
        isDeepStrictEqual(schema, own.properties?.[name]),
      )
    );
  }

  /** All problems of the document; none when it is valid. */
  problems(schema: string, document: unknown): Problem[] {
    const validate = this.compiled.get(schema) ?? this.compile(schema);
    return validate(document) ? [] : (validate.errors ?? []).map(problemOf);
  }

  private compile(schema: string): ValidateFunction {
    const validate = this.ajv.compile({ $ref: `contract#/components/schemas/${schema}` });
    this.compiled.set(schema, validate);
    return validate;
  }
}

/** OpenAPI's formats that say something about precision or transport and nothing about validity here. */
const UNCHECKED_FORMATS: Record<string, true> = {
  float: true,
  double: true,
  int32: true,
  int64: true,
  base64: true,
};

export function problemOf(error: ErrorObject): Problem {
  const missing = (error.params as { missingProperty?: string }).missingProperty;
  const names = error.instancePath.split('/').slice(1).map(unescapePointer);
  const allowed = (error.params as { allowedValues?: unknown[] }).allowedValues;
  return {
    path: [...names, ...(missing === undefined ? [] : [missing])].join('.'),
    message:
      missing === undefined ? `${error.message}${allowed ? `: ${allowed.join(', ')}` : ''}` : 'is missing',
  };
}

const unescapePointer = (name: string) => name.replaceAll('~1', '/').replaceAll('~0', '~');
