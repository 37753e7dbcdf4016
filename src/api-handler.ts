import type { Tracer } from '@opentelemetry/api';
import type { RequestHandler } from 'express';
import type { Config } from './config.js';
import type { AccessControl } from './platform/auth/access-control.js';
import { normalizeContentType, optionalBody } from './platform/contract/content-type.js';
import { type Contract, contractValidation } from './platform/contract/contract-validation.js';
import { entryPointRouter } from './platform/contract/entry-point.js';
import { errorTypes } from './platform/contract/error-types.js';
import { absentNulls } from './platform/contract/lenient.js';
import {
  type Controllers,
  operationGuard,
  operationHandler,
} from './platform/contract/operation-dispatch.js';
import { servedContract } from './platform/contract/served-contract.js';
import { variantBodies } from './platform/contract/variant-bodies.js';
import { bodyParser, largeBodyTurn } from './platform/http/body/body-parser.js';
import { compose, withBody } from './platform/http/compose.js';
import { buildRoutes } from './platform/http/route.js';
import { validationSpan } from './platform/tracing/validation-span.js';
import type { SchemaValidator } from './rest/body/schema-validator.js';
import type { ApiService } from './services/api-service.js';
import type { ApiMetadata } from './services/contract/metadata.js';
import type { Resource } from './services/contract/resources.js';

/** An API that is served: its metadata, its effective contract and its service. */
export interface ServedApi {
  readonly metadata: ApiMetadata;
  /** Reads the effective contract when it is first needed. */
  readonly contract: () => Contract;
  /** Validates documents against the contract. */
  readonly validator: SchemaValidator;
  readonly service: ApiService;
}

/** The handlers that the requests to all APIs share. */
export interface SharedHandlers {
  readonly deadline: RequestHandler;
  readonly budget: RequestHandler;
  readonly gate: RequestHandler;
  readonly compress: RequestHandler;
  /** Undefined: clients need no token. */
  readonly access: AccessControl | undefined;
  /** Undefined: nothing is traced. */
  readonly tracer: Tracer | undefined;
}

/** The handler of all requests below an API's base paths: the checks, then the operation. */
export function apiHandler(
  api: ServedApi,
  config: Config,
  { deadline, budget, gate, compress, access, tracer }: SharedHandlers,
  controllers: Controllers,
): RequestHandler {
  const { metadata } = api;
  const contract = api.contract();
  const served = servedContract(contract, { ...config.expansion, security: access?.contractOf(metadata) });
  const validation = [
    contractValidation(contract, config.validateResponses),
    ...variantBodies(contract, api.validator),
  ];
  return compose([
    ...errorTypes(contract),
    compress,
    deadline,
    operationGuard(
      buildRoutes(metadata.operations),
      entryPointRouter(entryPointOf(api), served, config.publicUrl),
    ),
    ...(access?.ofApi(metadata) ?? []),
    withBody([
      optionalBody(contract),
      budget,
      bodyParser(config.bodyLimit, config.bodyValues),
      normalizeContentType,
      ...(config.validation === 'lenient' ? [absentNulls] : []),
      largeBodyTurn,
    ]),
    gate,
    ...(tracer ? [validationSpan(tracer, compose(validation))] : validation),
    withBody([largeBodyTurn]),
    operationHandler(controllers),
  ]);
}

function entryPointOf({ metadata, service }: ServedApi) {
  return {
    name: metadata.title,
    number: metadata.number,
    version: metadata.version,
    basePath: metadata.basePaths[0] ?? '',
    resources: service.resources.map(({ resource }) => resource).filter(isTopLevelList),
  };
}

/** Whether the resource can be listed without the id of another resource. */
export const isTopLevelList = ({ operations, parents }: Resource) =>
  operations.has('list') && parents.length === 0;
