import type { RequestHandler } from 'express';
import * as OpenApiValidator from 'express-openapi-validator';
import type {
  InternalServerError,
  OpenAPIV3,
  OpenApiRequest,
  OpenApiRequestMetadata,
} from 'express-openapi-validator/dist/framework/types.js';
import { DATE_TIME, isEarlierSpelling } from '../../rest/body/date-time-format.js';
import { isOlderThanContract } from '../../rest/body/older-documents.js';
import { withoutOwnChecks } from '../../rest/body/own-checks.js';
import { URI } from '../../rest/body/uri-format.js';
import { Slices } from '../../values/concurrency/slices.js';
import { compose } from '../http/compose.js';
import type { ResponseLocals } from '../http/response-locals.js';
import { type Operation, pathVariables } from '../http/route.js';
import { prepareVariants } from './contract-variants.js';
import { correctPackage } from './validator-package.js';

correctPackage();

/** An effective contract, as in `openapi.json`. */
export type Contract = OpenAPIV3.DocumentV3;

/** Maximum body size for which all errors are reported: the cost of collecting them grows with the square of their number. */
const MAX_BYTES_FOR_ALL_ERRORS = 16 * 1024;

/** The validations by contract, shared by all servers in one process, since compiling a contract takes seconds. */
const validations = new WeakMap<Contract, Map<boolean, RequestHandler>>();

/** Validates requests against the contract, and responses too when `validateResponses` is set. */
export function contractValidation(contract: Contract, validateResponses: boolean): RequestHandler {
  const byResponses = validations.get(contract) ?? new Map<boolean, RequestHandler>();
  validations.set(contract, byResponses);
  const validation = byResponses.get(validateResponses) ?? createValidation(contract, validateResponses);
  byResponses.set(validateResponses, validation);
  return validation;
}

function createValidation(contract: Contract, validateResponses: boolean): RequestHandler {
  const allErrors = createHandler(contract, validateResponses, true);
  const firstError = createHandler(contract, validateResponses, false);
  return (request, response, next) => {
    const { bodyBytes = 0 } = response.locals as ResponseLocals;
    (bodyBytes > MAX_BYTES_FOR_ALL_ERRORS ? firstError : allErrors)(request, response, next);
  };
}

function createHandler(contract: Contract, validateResponses: boolean, allErrors: boolean): RequestHandler {
  const requests = lazyValidator(contract, false, allErrors);
  if (!validateResponses) return requests;
  const full = lazyValidator(contract, true, allErrors);
  const partial = lazyValidator(withoutRequiredAttributes(contract), true, allErrors);
  return (request, response, next) => {
    chooseValidator(request.originalUrl, { full, partial, requests })(request, response, next);
  };
}

/**
 * Chooses the validator for a URL. A response with selected `fields` may lack required attributes. The contract does not
 * describe responses with expanded references, nor those of a JSONPath in `fields`: only their requests are validated.
 */
function chooseValidator<T>(
  url: string,
  { full, partial, requests }: Record<'full' | 'partial' | 'requests', T>,
): T {
  if (!/[?&](expand|depth|fields)=/i.test(url)) return full;
  const parameters = url.split(/[?&]/).slice(1);
  const isUndescribed = (parameter: string) =>
    /^(expand|depth)=/i.test(parameter) || (/^fields=/i.test(parameter) && /\[|%5b/i.test(parameter));
  if (parameters.some(isUndescribed)) return requests;
  return parameters.some((parameter) => parameter.startsWith('fields=')) ? partial : full;
}

/** Creates the validator on first use, since that is slow and most servers need only some of them. */
function lazyValidator(contract: Contract, validateResponses: boolean, allErrors: boolean): RequestHandler {
  let validator: RequestHandler | undefined;
  let creating: Promise<RequestHandler> | undefined;
  return (request, response, next) => {
    if (validator) {
      validator(request, response, next);
      return;
    }
    creating ??= createValidator(contract, validateResponses, allErrors);
    creating
      .then((created) => {
        validator = created;
        created(request, response, next);
      })
      .catch(next);
  };
}

/**
 * Creates a validator that remembers the package's metadata per operation. The package searches all paths of the contract
 * for each request; a request with known metadata skips that search. The event loop has its turn between the steps.
 */
async function createValidator(
  contract: Contract,
  validateResponses: boolean,
  allErrors: boolean,
): Promise<RequestHandler> {
  const slices = new Slices();
  const prepared = prepareContract(contract);
  await slices.next();
  const handlers = packageHandlers(prepared, validateResponses, allErrors);
  await slices.next();
  const all = compose(handlers);
  const checks = compose(handlers.slice(handlers.findIndex(({ name }) => name === 'requestMiddleware')));
  const metadata = new Map<Operation, OpenApiRequestMetadata>();
  return (request: OpenApiRequest, response, next) => {
    const { route } = response.locals as ResponseLocals;
    const operation = route?.operations.get(request.method);
    const known = operation && metadata.get(operation);
    const pathParams = known && route && pathVariables(route, request.path);
    if (pathParams) {
      request.openapi = { ...known, pathParams };
      request.params = pathParams;
      checks(request, response, next);
    } else {
      all(request, response, (error) => {
        if (operation && request.openapi) metadata.set(operation, request.openapi);
        next(error);
      });
    }
  };
}

function packageHandlers(contract: Contract, validateResponses: boolean, allErrors: boolean) {
  return OpenApiValidator.middleware({
    apiSpec: contract,
    validateApiSpec: false,
    validateRequests: { allErrors, allowUnknownQueryParameters: true },
    validateResponses: validateResponses && { allErrors, onError: refuseResponse },
    validateSecurity: false,
    fileUploader: false,
    formats: {
      base64: true,
      'date-time': DATE_TIME,
      uri: { type: 'string', validate: (text: string) => URI.test(text) },
    },
  }) as RequestHandler[];
}

/** Throws the error, unless it is about what was stored under an earlier contract, or by an earlier release. */
function refuseResponse(error: InternalServerError, body: unknown): void {
  if (isOlderThanContract(body)) return;
  const problems = error.errors ?? [];
  const isStored = ({ path }: { path: string }) => isEarlierSpelling(valueAt({ response: body }, path));
  if (problems.length === 0 || !problems.every(isStored)) throw error;
}

/** The value at a path of the package: `/response/0/validFor/startDateTime`. */
function valueAt(body: unknown, path: string): unknown {
  let value = body;
  for (const name of path.split('/').slice(1)) value = (value as Record<string, unknown> | undefined)?.[name];
  return value;
}

/** Returns the contract without required attributes. Only for responses: services check those of a creation. */
function withoutRequiredAttributes(contract: Contract): Contract {
  const schemas = Object.entries(contract.components?.schemas ?? {}).map(([name, schema]) => {
    const { required: _, ...rest } = schema as OpenAPIV3.SchemaObject;
    return [name, name === 'Error' ? schema : rest];
  });
  return { ...contract, components: { ...contract.components, schemas: Object.fromEntries(schemas) } };
}

/**
 * Returns a copy of the contract for the package. Media types have no parameters: the package does not check responses
 * whose type it spells differently. A 206 has the schema of the 200, which an overlay cannot state for all lists at once.
 */
function prepareContract(contract: Contract): Contract {
  const plain = JSON.stringify(contract).replace(/"(application\/json);[^"]*":/g, '"$1":');
  const copy = JSON.parse(plain, withoutOwnChecks) as Contract;
  prepareVariants(copy);
  for (const { get } of Object.values(copy.paths)) {
    const { '200': full, '206': partial } = (get?.responses ?? {}) as Record<
      string,
      OpenAPIV3.ResponseObject
    >;
    if (full?.content && partial) partial.content = full.content;
  }
  return copy;
}
