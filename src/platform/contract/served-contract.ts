import type { OpenAPIV3 } from 'express-openapi-validator/dist/framework/types.js';
import type { Contract } from './contract-validation.js';

/** Facts that a client needs besides the contract: the provider of its tokens, and the scope of each operation. */
export interface ContractSecurity {
  readonly openIdConnectUrl: string;
  /** The scopes by operation id, none where a policy decides; operations that are not in it need no token. */
  readonly scopes: ReadonlyMap<string, readonly string[]>;
}

interface ServedOptions {
  /** The maximum of `depth`. */
  readonly maxDepth: number;
  /** Undefined: clients need no token. */
  readonly security?: ContractSecurity | undefined;
}

/** Returns the effective contract with what this server's settings add: the maximum of `depth`, and security. */
export function servedContract(contract: Contract, { maxDepth, security }: ServedOptions): Contract {
  const limited = withOperations(contract, (operation) => limitDepth(operation, maxDepth));
  return security ? secured(limited, security) : limited;
}

type Operation = OpenAPIV3.OperationObject;

const METHODS = ['get', 'put', 'post', 'delete', 'patch'] as const;

function withOperations(contract: Contract, change: (operation: Operation) => Operation): Contract {
  const paths = Object.entries(contract.paths).map(([path, item]) => {
    const operations = METHODS.flatMap((method) => {
      const operation = item[method];
      return operation ? [[method, change(operation)] as const] : [];
    });
    return [path, { ...item, ...Object.fromEntries(operations) }];
  });
  return { ...contract, paths: Object.fromEntries(paths) as Contract['paths'] };
}

function limitDepth(operation: Operation, maximum: number): Operation {
  const limited = (parameter: OpenAPIV3.ReferenceObject | OpenAPIV3.ParameterObject) =>
    'name' in parameter && parameter.name === 'depth' && parameter.in === 'query'
      ? { ...parameter, schema: { ...parameter.schema, maximum } }
      : parameter;
  return operation.parameters ? { ...operation, parameters: operation.parameters.map(limited) } : operation;
}

const SCHEME = 'oidc';

/** Adds the security scheme, and to each operation its scope and the statuses of a request without it. */
function secured(contract: Contract, { openIdConnectUrl, scopes }: ContractSecurity): Contract {
  const withScopes = withOperations(contract, (operation) => {
    const required = scopes.get(operation.operationId ?? '');
    if (required === undefined) return operation;
    return {
      ...operation,
      responses: { ...REFUSALS, ...operation.responses },
      security: [{ [SCHEME]: [...required] }],
    };
  });
  const securitySchemes = {
    ...contract.components?.securitySchemes,
    [SCHEME]: { type: 'openIdConnect', openIdConnectUrl } as const,
  };
  return { ...withScopes, components: { ...contract.components, securitySchemes } };
}

const refusal = (description: string): OpenAPIV3.ResponseObject => ({
  description,
  content: { 'application/json;charset=utf-8': { schema: { $ref: '#/components/schemas/Error' } } },
});

const REFUSALS = {
  '401': refusal('The access token is missing or not valid'),
  '403': refusal('The access token does not allow this'),
};

/** Returns the contract with this beginning of the paths of its servers. */
export const contractBelow = (basePath: string, contract: Contract): Contract =>
  basePath === ''
    ? contract
    : {
        ...contract,
        servers: (contract.servers ?? []).map((server) => ({ ...server, url: basePath + server.url })),
      };
