import type { Context } from '@opentelemetry/api';
import type { Principal } from '../../services/types.js';
import type { Cancellation } from '../../values/concurrency/slices.js';
import type { Route } from './route.js';

/** `response.locals`: the facts about one request that its handlers share. */
export interface ResponseLocals {
  /** The request id: the client's or a generated one. */
  id: string;
  /** Logs an error together with the request. */
  logError(error: unknown, message: string): void;
  /** Whether the API's contract demands `@type` in errors. */
  isErrorTyped?: boolean;
  /** The base path of the API that handles the request; set where requests are measured or traced. */
  apiPath?: string;
  /** The context of the request's span; set where requests are traced. */
  traceContext?: Context;
  /** The route of the request's path; set by the operation guard. */
  route?: Route;
  /** True when the body is optional and the client sends none. */
  isBodyOmitted?: boolean;
  /** Aborted when the client has gone or the request has taken too long. */
  signal?: Cancellation;
  /** The client that the token of the request identifies; see `Principal` of the services. */
  principal?: Principal;
  /** The network of the client, see `clientNetwork`. */
  clientAddress?: string;
  /** The size of the body. */
  bodyBytes?: number;
}
