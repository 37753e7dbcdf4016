import type { Request, RequestHandler } from 'express';
import type { OperationMetadata } from '../../services/contract/metadata.js';
import type { Principal } from '../../services/types.js';
import { countHeader } from '../http/request-target.js';
import type { ResponseLocals } from '../http/response-locals.js';
import type { Challenges } from './challenge.js';
import { accessOf, mayAccess, scopeOf } from './scopes.js';
import { InvalidToken, type TokenVerifier } from './token-verifier.js';

/** Requires a valid access token, and sets `principal` in `response.locals`. */
export function authentication(verifier: TokenVerifier, challenges: Challenges): RequestHandler {
  return (request, response, next) => {
    const token = tokenOf(request, challenges);
    const accept = (principal: Principal) => {
      (response.locals as ResponseLocals).principal = principal;
      next();
    };
    const remembered = verifier.remembered(token);
    if (remembered) {
      accept(remembered);
      return;
    }
    verifier.verify(token).then(accept, (error: unknown) => {
      next(error instanceof InvalidToken ? challenges.invalid(request, error.message) : error);
    });
  };
}

const BEARER = /^bearer +([\w.~+/-]+=*) *$/i;

/** The bearer token of a request. Throws a 401 without one, and a 400 for other ways to send it. */
function tokenOf(request: Request, challenges: Challenges): string {
  if (countHeader(request, 'authorization') > 1)
    throw challenges.malformed(request, 'The header Authorization is given more than once');
  if (/[?&]access_token=/i.test(request.url))
    throw challenges.malformed(request, 'A token in the URL is not accepted, since URLs are logged');
  const header = request.headers.authorization;
  if (header === undefined || !/^bearer\b/i.test(header)) throw challenges.missing(request);
  const token = BEARER.exec(header)?.[1];
  if (token === undefined) throw challenges.malformed(request, 'The header Authorization is not valid');
  return token;
}

/** Requires the scope of the operation: of the API with this folder. Runs after the operation guard. */
export function requireScope(folder: string, challenges: Challenges): RequestHandler {
  return (request, response, next) => {
    const { principal, route } = response.locals as ResponseLocals;
    const operation = route?.operations.get(request.method) as OperationMetadata | undefined;
    const access = accessOf(operation ?? { method: request.method });
    if (!principal || !mayAccess(principal, folder, access))
      throw challenges.insufficient(request, scopeOf(folder, access));
    next();
  };
}
