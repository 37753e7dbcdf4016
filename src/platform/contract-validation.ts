import type { RequestHandler } from 'express';
import * as OpenApiValidator from 'express-openapi-validator';
import type {
  OpenAPIV3,
  OpenApiRequest,
  OpenApiRequestMetadata,
} from 'express-openapi-validator/dist/framework/types.js';
import { DATE_TIME } from '../rest/body/date-time-format.js';
import { compose } from './compose.js';
import type { ResponseLocals } from './response-locals.js';
import { type Operation, variablesIn } from './route.js';

/** An effective contract, as `openapi.json` holds it. */
export type Contract = OpenAPIV3.DocumentV3;

/** Bytes of the largest body of which all mistakes are told: collecting them costs the square of their number. */
const MOST_BYTES_FOR_ALL_ERRORS = 16 * 1024;

/** Compiling a contract's schemas takes seconds, which servers in one process share. */
const made = new WeakMap<Contract, Map<boolean, RequestHandler>>();

/** Checks requests against the contract, and answers too when `validateResponses` is set. */
export function contractValidation(contract: Contract, validateResponses: boolean): RequestHandler {
  const known = made.get(contract) ?? new Map<boolean, RequestHandler>();
  made.set(contract, known);
  const validation = known.get(validateResponses) ?? newValidation(contract, validateResponses);
  known.set(validateResponses, validation);
  return validation;
}

function newValidation(contract: Contract, validateResponses: boolean): RequestHandler {
  const usual = validationOf(contract, validateResponses, true);
  const large = validationOf(contract, validateResponses, false);
  return (request, response, next) => {
    const { bodyBytes = 0 } = response.locals as ResponseLocals;
    (bodyBytes > MOST_BYTES_FOR_ALL_ERRORS ? large : usual)(request, response, next);
  };
}

function validationOf(contract: Contract, validateResponses: boolean, allErrors: boolean): RequestHandler {
  const requests = validator(contract, false, allErrors);
  if (!validateResponses) return requests;
  const whole = validator(contract, true, allErrors);
  const part = validator(withoutRequired(contract), true, allErrors);
  return (request, response, next) => {
    choose(request.originalUrl, { whole, part, requests })(request, response, next);
  };
}

/**
 * A client that selects fields is answered with a part, which need not hold what is mandatory; one that expands
 * references gets another resource's attributes in their place, of which the contract says nothing; and what a
 * JSONPath in `fields` picks is a list, whatever it picks from.
 */
function choose<T>(url: string, { whole, part, requests }: Record<'whole' | 'part' | 'requests', T>): T {
  if (/[?&](expand|depth)=|[?&]fields=[^&]*(\[|%5b)/i.test(url)) return requests;
  return /[?&]fields=/.test(url) ? part : whole;
}

/** Made when it is first needed: reading a contract takes a while, and most servers see few kinds of requests. */
function validator(contract: Contract, validateResponses: boolean, allErrors: boolean): RequestHandler {
  let made: RequestHandler | undefined;
  return (request, response, next) => {
    made ??= newValidator(contract, validateResponses, allErrors);
    made(request, response, next);
  };
}

/**
 * The package looks through all of a contract's paths for each request, before it checks anything. What it has found
 * for an operation is kept here, and the next request for that goes to the checks at once.
 */
function newValidator(contract: Contract, validateResponses: boolean, allErrors: boolean): RequestHandler {
  const handlers = packageHandlers(contract, validateResponses, allErrors);
  const all = compose(handlers);
  const checks = compose(handlers.slice(handlers.findIndex(({ name }) => name === 'requestMiddleware')));
  const found = new Map<Operation, OpenApiRequestMetadata>();
  return (request: OpenApiRequest, response, next) => {
    const { route } = response.locals as ResponseLocals;
    const operation = route?.operations.get(request.method);
    const known = operation && found.get(operation);
    const pathParams = known && route && variablesIn(route, request.path);
    if (pathParams) {
      request.openapi = { ...known, pathParams };
      request.params = pathParams;
      checks(request, response, next);
    } else {
      all(request, response, (error) => {
        if (operation && request.openapi) found.set(operation, request.openapi);
        next(error);
      });
    }
  };
}

function packageHandlers(contract: Contract, validateResponses: boolean, allErrors: boolean) {
  return OpenApiValidator.middleware({
    apiSpec: checkable(contract),
    validateApiSpec: false,
    validateRequests: { allErrors, allowUnknownQueryParameters: true },
    validateResponses: validateResponses && { allErrors },
    validateSecurity: false,
    fileUploader: false,
    formats: { base64: true, 'date-time': DATE_TIME },
  }) as RequestHandler[];
}

/** The contract with no attribute mandatory in what is answered; of a creation the service demands them itself. */
function withoutRequired(contract: Contract): Contract {
  const schemas = Object.entries(contract.components?.schemas ?? {}).map(([name, schema]) => {
    const { required: _, ...rest } = schema as OpenAPIV3.SchemaObject;
    return [name, name === 'Error' ? schema : rest];
  });
  return { ...contract, components: { ...contract.components, schemas: Object.fromEntries(schemas) } };
}

/**
 * What the package is given: a copy in which media types have no parameters (it looks answers up by a spelling of
 * its own, and checks nothing, with a mere warning, where the contract spells `application/json;charset=utf-8`
 * otherwise), and a part of a list holds what the list holds, which an overlay cannot say of all lists at once.
 */
function checkable(contract: Contract): Contract {
  const plain = JSON.stringify(contract).replace(/"(application\/json);[^"]*":/g, '"$1":');
  const copy = JSON.parse(plain) as Contract;
  for (const { get } of Object.values(copy.paths)) {
    const { '200': whole, '206': part } = (get?.responses ?? {}) as Record<string, OpenAPIV3.ResponseObject>;
    if (whole?.content && part) part.content = whole.content;
  }
  return copy;
}
