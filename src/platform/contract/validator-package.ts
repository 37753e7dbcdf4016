import { createRequire } from 'node:module';
import type { Ajv } from 'ajv';
import type { RequestHandler } from 'express';
import traverse from 'json-schema-traverse';
import {
  addComponents,
  COMPILER_OPTIONS,
  compileInSlices,
  referencedNames,
  withContractReferences,
} from '../../rest/body/compiled-schemas.js';
import { hasInheritedNames } from '../../rest/body/inherited-names.js';
import { pointerNames } from '../../values/json-pointer.js';

type Node = Readonly<Record<string, unknown>>;

const require = createRequire(import.meta.url);
const partOfPackage = (path: string) => require(`express-openapi-validator/dist/${path}.js`);

/**
 * Leaves out what express-openapi-validator does for nothing when it prepares a contract: together, it took most of the time
 * until the first response, in one piece. Has it read an object's own attributes.
 */
export function correctPackage(): void {
  skipAttachedContracts();
  skipSchemaOfOpenApi();
  skipOtherFiles();
  resolveWithoutCompiling();
  setCompilerOptions();
  shareCompiledComponents();
  compileRequestsInSlices();
}

/**
 * Has Ajv look for ids in a schema only, and not in the contract that the package attaches to each of the hundreds of
 * schemas that it compiles. No schema here has an id: references are resolved by other means.
 */
function skipAttachedContracts(): void {
  // The types of json-schema-traverse leave these out.
  const { skipKeywords } = traverse as unknown as { readonly skipKeywords: Record<string, boolean> };
  Object.assign(skipKeywords, { paths: true, components: true });
}

/** The package compiles the schema of OpenAPI for each contract, also if the contract is not to be validated. */
function skipSchemaOfOpenApi(): void {
  const part = partOfPackage('framework/openapi.schema.validator') as { OpenAPISchemaValidator: unknown };
  part.OpenAPISchemaValidator = class {};
}

/** The package looks for references to other files. A contract has none. */
function skipOtherFiles(): void {
  const { OpenAPIFramework } = partOfPackage('framework/index') as {
    OpenAPIFramework: { prototype: { loadSpec(contract: Node): Promise<Node> } };
  };
  OpenAPIFramework.prototype.loadSpec = async (contract) => contract;
}

/** The package compiles each schema of the contract to find out what a reference refers to. */
function resolveWithoutCompiling(): void {
  const { SchemaPreprocessor } = partOfPackage('middlewares/parsers/schema.preprocessor') as {
    SchemaPreprocessor: { prototype: { apiDoc: Node; resolveSchema(schema: Node | undefined): unknown } };
  };
  SchemaPreprocessor.prototype.resolveSchema = function resolveSchema(schema) {
    const reference = schema?.$ref;
    return typeof reference === 'string' ? atPointer(this.apiDoc, reference) : (schema ?? null);
  };
}

/** The package has no setting for `ownProperties`, without which Ajv finds a `constructor` in every object. */
function setCompilerOptions(): void {
  const part = partOfPackage('framework/ajv/index') as Record<
    string,
    (contract: Node, options: Node) => unknown
  >;
  for (const name of ['createRequestAjv', 'createResponseAjv']) {
    const create = part[name];
    if (create === undefined) throw new Error(`express-openapi-validator has no ${name}`);
    part[name] = (contract, options) =>
      create(contract, {
        ...options,
        ...COMPILER_OPTIONS,
        ownProperties: hasInheritedNames(contract.components),
      });
  }
}

/** The package attaches all components to the schema of each operation, and compiles them for each of them again. */
function shareCompiledComponents(): void {
  const util = partOfPackage('middlewares/util') as {
    useAjvCache(ajv: Ajv, schema: Node, key: string): unknown;
  };
  util.useAjvCache = (ajv, { paths: _, components, ...schema }, key) => {
    const known = ajv.getSchema(key);
    if (known) return known;
    addComponents(ajv, components);
    ajv.addSchema(withContractReferences(schema), key);
    return ajv.getSchema(key);
  };
}

interface RequestValidator {
  readonly apiDoc: { readonly components?: { readonly schemas?: Node } };
  readonly ajvBody: Ajv;
  validate(...args: Parameters<RequestHandler>): unknown;
}

/** The package compiles what an operation needs in one piece, at its first request. */
function compileRequestsInSlices(): void {
  const { RequestValidator } = partOfPackage('middlewares/openapi.request.validator') as {
    readonly RequestValidator: { readonly prototype: RequestValidator };
  };
  const { validate } = RequestValidator.prototype;
  const prepared = new WeakMap<object, Promise<void>>();
  const ready = new WeakSet<object>();
  RequestValidator.prototype.validate = function validateWhenCompiled(request, response, next) {
    const body = (request as RequestWithOperation).openapi?.schema?.requestBody;
    if (!body || ready.has(body)) return validate.call(this, request, response, next);
    const preparing = prepared.get(body) ?? compileBody(this, body).then(() => void ready.add(body));
    prepared.set(body, preparing);
    return preparing.then(() => validate.call(this, request, response, next));
  };
}

interface RequestWithOperation {
  readonly openapi?: { readonly schema?: { readonly requestBody?: object | null } };
}

async function compileBody({ ajvBody, apiDoc: { components } }: RequestValidator, body: object) {
  addComponents(ajvBody, components);
  await compileInSlices(ajvBody, components?.schemas ?? {}, referencedNames(body));
}

/** The part of a contract at `#/components/schemas/Thing`. */
const atPointer = (contract: Node, reference: string): unknown =>
  pointerNames(reference).reduce<unknown>((node, name) => (node as Node | undefined)?.[name], contract);
