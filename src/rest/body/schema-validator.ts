import { isDeepStrictEqual } from 'node:util';
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { SingleFlight } from '../../values/concurrency/single-flight.js';
import type { JsonValue } from '../../values/json.js';
import { pointerNames } from '../../values/json-pointer.js';
import { addComponents, COMPILER_OPTIONS, compileInSlices, contractReference } from './compiled-schemas.js';
import { DATE_TIME, explained, isEarlierSpelling } from './date-time-format.js';
import { hasInheritedNames } from './inherited-names.js';
import { withoutOwnChecks } from './own-checks.js';
import { URI } from './uri-format.js';
import { countValues } from './value-count.js';
import { byIf, withConditions } from './variants.js';

/** Problem of a document: `validFor.endDateTime`, `must be an RFC 3339 date-time: …`. */
export interface Problem {
  readonly path: string;
  readonly message: string;
  /** The text with the problem, if it is a date-time in a spelling that only earlier releases accepted. */
  readonly earlierSpelling?: string;
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

/** Values of a document up to which all of its problems are reported. */
const MAX_VALUES_FOR_ALL_ERRORS = 2_000;

/** Validates documents against the schemas of one contract (OpenAPI 3.0 schema objects). */
export class SchemaValidator {
  private compilers: Compilers | undefined;

  /** `contract`: the contract, or a function that reads it when it is first needed. */
  constructor(private readonly contract: Contract | (() => Contract)) {}

  /**
   * Returns true if an object schema requires everything that another one does; false also if a simple comparison
   * cannot tell.
   */
  requiresAllOf(schemaName: string, otherName: string): boolean {
    const schema = this.compiled.schemas[schemaName] as ObjectSchema | undefined;
    const other = this.compiled.schemas[otherName] as ObjectSchema | undefined;
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

  /**
   * Returns the problems of the document without those that are tolerated, of a large one only the first; empty if it is
   * valid.
   */
  problems(schema: string, document: JsonValue, isTolerated = (_problem: Problem) => false): Problem[] {
    const problems = this.compiled.first.problems(schema, document);
    if (problems.length === 0) return problems;
    const isLarge = countValues(document).values > MAX_VALUES_FOR_ALL_ERRORS;
    if (isLarge && !problems.some(isTolerated)) return problems;
    return this.compiled.all.problems(schema, document).filter((problem) => !isTolerated(problem));
  }

  /** Whether `problems` would return none. */
  isValid(schema: string, document: JsonValue): boolean {
    return this.compiled.first.problems(schema, document).length === 0;
  }

  /** Compiles what `isValid` needs for a schema, in slices; undefined if that has been done. */
  prepare(schema: string): Promise<void> | undefined {
    return this.compiled.first.prepare(schema);
  }

  /** Compiles what `problems` needs for documents that are not valid, in slices; undefined if that has been done. */
  prepareReport(schema: string): Promise<void> | undefined {
    return this.compiled.all.prepare(schema);
  }

  private get compiled(): Compilers {
    this.compilers ??= new Compilers(typeof this.contract === 'function' ? this.contract() : this.contract);
    return this.compilers;
  }
}

/** The compilers of a contract. */
class Compilers {
  private readonly components: NonNullable<Contract['components']>;
  readonly schemas: Readonly<Record<string, unknown>>;
  /** Stops at the first error: nearly all documents are valid, and collecting many errors takes quadratic time. */
  readonly first: SchemaCompiler;
  private collecting: SchemaCompiler | undefined;

  constructor(contract: Contract) {
    const components = JSON.parse(JSON.stringify(contract.components ?? {}), withoutOwnChecks) as NonNullable<
      Contract['components']
    >;
    this.schemas = withConditions((components.schemas ?? {}) as Parameters<typeof withConditions>[0], byIf);
    this.components = { ...components, schemas: this.schemas };
    this.first = new SchemaCompiler(this.components, false);
  }

  /** Collects all errors; created for the first document with a problem. */
  get all(): SchemaCompiler {
    this.collecting ??= new SchemaCompiler(this.components, true);
    return this.collecting;
  }
}

/** Compiled validators of the schemas of one contract. */
class SchemaCompiler {
  private readonly ajv: Ajv;
  private readonly compiled = new Map<string, ValidateFunction>();
  private readonly prepared = new Set<string>();
  private readonly preparing = new SingleFlight<string, void>();

  constructor(
    private readonly components: NonNullable<Contract['components']>,
    allErrors: boolean,
  ) {
    const ownProperties = hasInheritedNames(components);
    this.ajv = new Ajv({ ...VALIDATOR_OPTIONS, allErrors, ownProperties });
    addStandardFormats(this.ajv);
    for (const [name, format] of Object.entries(UNCHECKED_FORMATS)) this.ajv.addFormat(name, format);
    addComponents(this.ajv, components);
  }

  prepare(schema: string): Promise<void> | undefined {
    if (this.prepared.has(schema)) return undefined;
    return this.preparing.run(schema, async () => {
      await compileInSlices(this.ajv, this.components.schemas ?? {}, [schema]);
      this.prepared.add(schema);
    });
  }

  problems(schema: string, document: unknown): Problem[] {
    const validate = this.compiled.get(schema) ?? this.compile(schema);
    return validate(document) ? [] : problemsOf(validate.errors ?? []);
  }

  private compile(schema: string): ValidateFunction {
    const validate = this.ajv.compile({ $ref: contractReference(schema) });
    this.compiled.set(schema, validate);
    return validate;
  }
}

/** `verbose`: `problemOf` needs the value with the problem. */
export const VALIDATOR_OPTIONS = {
  ...COMPILER_OPTIONS,
  allErrors: true,
  strict: false,
  verbose: true,
} as const;

/** Adds the formats of JSON Schema, with our own date-time. */
export function addStandardFormats(ajv: Ajv): void {
  // @ts-expect-error: the package's CommonJS types hide its default export from ESM
  addFormats(ajv);
  ajv.addFormat('date-time', DATE_TIME);
  ajv.addFormat('uri', URI);
}

/** OpenAPI formats about precision or transport: they accept every value. */
const UNCHECKED_FORMATS: Record<string, true> = {
  float: true,
  double: true,
  int32: true,
  int64: true,
  base64: true,
};

/** The problems of a document. Those in an object with variants name the variant that it should be. */
function problemsOf(errors: readonly ErrorObject[]): Problem[] {
  const isCondition = ({ keyword }: ErrorObject) => keyword === 'if';
  const conditions = errors.filter(isCondition);
  if (conditions.length === 0) return errors.map(problemOf);
  return errors
    .filter((error) => !isCondition(error))
    .map((error) => {
      const within = conditions.filter(({ instancePath }) => isBelow(error.instancePath, instancePath));
      const innermost = within.toSorted((a, b) => b.instancePath.length - a.instancePath.length)[0];
      const problem = problemOf(error);
      const type = (innermost?.data as Record<string, unknown> | undefined)?.['@type'];
      return typeof type === 'string'
        ? { ...problem, message: `${problem.message} (${type.slice(0, 100)})` }
        : problem;
    });
}

const isBelow = (path: string, parent: string) => path === parent || path.startsWith(`${parent}/`);

export function problemOf(error: ErrorObject): Problem {
  const missing = (error.params as { missingProperty?: string }).missingProperty;
  const names = pointerNames(error.instancePath);
  const allowed = (error.params as { allowedValues?: unknown[] }).allowedValues;
  return {
    path: [...names, ...(missing === undefined ? [] : [missing])].join('.'),
    message:
      missing === undefined
        ? `${explained(error.message)}${allowed ? `: ${allowed.join(', ')}` : ''}`
        : 'is missing',
    ...(isDateTimeError(error) && isEarlierSpelling(error.data) && { earlierSpelling: error.data }),
  };
}

const isDateTimeError = ({ keyword, params }: ErrorObject) =>
  keyword === 'format' && (params as { format?: string }).format === 'date-time';
