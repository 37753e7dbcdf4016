import type { RequestHandler } from 'express';
import * as OpenApiValidator from 'express-openapi-validator';
import type { OpenAPIV3 } from 'express-openapi-validator/dist/framework/types.js';

/** An effective contract, as `openapi.json` holds it. */
export type Contract = OpenAPIV3.DocumentV3;

/** Checks requests against the contract, and answers too when `validateResponses` is set. */
export function contractValidation(contract: Contract, validateResponses: boolean): RequestHandler[] {
  const whole = validator(contract, validateResponses);
  if (!validateResponses) return whole;
  const selected = validator(withoutRequired(contract), true);
  return whole.map(
    (handler, index) => (request, response, next) =>
      // A client that selects fields is answered with a part, which need not hold what is mandatory.
      (/[?&]fields=/.test(request.originalUrl) ? (selected[index] as RequestHandler) : handler)(
        request,
        response,
        next,
      ),
  );
}

function validator(contract: Contract, validateResponses: boolean): RequestHandler[] {
  return OpenApiValidator.middleware({
    apiSpec: checkable(contract),
    validateApiSpec: false,
    validateRequests: { allErrors: true, allowUnknownQueryParameters: true },
    validateResponses: validateResponses && { allErrors: true },
    validateSecurity: false,
    formats: { base64: true },
  }) as RequestHandler[];
}

/** The contract with no attribute mandatory in what is answered; requests with `fields` have no body. */
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
