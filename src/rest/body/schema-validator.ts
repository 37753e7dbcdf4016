import { isDeepStrictEqual } from 'node:util';
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { DATE_TIME } from './date-time-format.js';

/** Problem of a document: `validFor.endDateTime`, `must match format "date-time"`. */
export interface Problem {
  readonly path: string;
  readonly message: string;
}

interface Contract {
  readonly components?: { readonly schemas?: Readonly<Record<string, unknown>> };
}

/** Parts of an object's schema that `requiresAllOf` compares. */
interface ObjectSchema {
  readonly type?: string;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, unknown>>;
}

/** Keywords that `requiresAllOf` compares, or that constrain nothing. */
const COMPARABLE_KEYWORD = /^(type|required|properties|description|title|example|x-.*)$/;

/** Validates documents against the schemas of one contract (OpenAPI 3.0 schema objects). */
export class SchemaValidator {
  private ajv: Ajv | undefined;
  private readonly compiled = new Map<string, ValidateFunction>();

  /** `contract`: the contract, or a function that reads it when it is first needed. */
  constructor(private readonly contract: Contract | (() => Contract)) {}

  /**
   * Returns true if an object schema requires everything that another one does; false also if a simple comparison
   * cannot tell.
   */
  requiresAllOf(schemaName: string, otherName: string): boolean {
    const schema = this.schemas[schemaName] as ObjectSchema | undefined;
    const other = this.schemas[otherName] as ObjectSchema | undefined;
    if (!schema || !other || !Object.keys(other).every((keyword) => COMPARABLE_KEYWORD.test(keyword)))
      return false;
    return (
      schema.type === other.type &&
      (other.required ?? []).every((name) => schema.required?.includes(name)) &&
      Object.entries(other.properties ?? {}).every(([name, property]) =>
        isDeepStrictEqual(property, schema.properties?.[name]),
      )
    );
  }

  /** Returns all problems of the document; empty if it is valid. */
  problems(schema: string, document: unknown): Problem[] {
    const validate = this.compiled.get(schema) ?? this.compile(schema);
    return validate(document) ? [] : (validate.errors ?? []).map(problemOf);
  }

  private compile(schema: string): ValidateFunction {
    this.ajv ??= validatorOf(this.components);
    const validate = this.ajv.compile({ $ref: `contract#/components/schemas/${schema}` });
    this.compiled.set(schema, validate);
    return validate;
  }

  private get components() {
    const { contract } = this;
    return (typeof contract === 'function' ? contract() : contract).components ?? {};
  }

  private get schemas(): Readonly<Record<string, unknown>> {
    return this.components.schemas ?? {};
  }
}

function validatorOf(components: object): Ajv {
  const ajv = new Ajv({ allErrors: true, strict: false, verbose: false });
  // @ts-expect-error: the package's CommonJS types hide its default export from ESM
  addFormats(ajv);
  ajv.addFormat('date-time', DATE_TIME);
  for (const [name, format] of Object.entries(UNCHECKED_FORMATS)) ajv.addFormat(name, format);
  ajv.addSchema({ $id: 'contract', components });
  return ajv;
}

/** OpenAPI formats about precision or transport: they accept every value. */
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
