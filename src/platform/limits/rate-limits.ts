import type { Request, RequestHandler } from 'express';
import { rateLimit } from 'express-rate-limit';
import { TmfError } from '../../errors.js';
import { clientNetwork } from '../http/client-network.js';
import type { ResponseLocals } from '../http/response-locals.js';

const WINDOW_MS = 60_000;

/** Probes and limits of streams are others. */
const UNLIMITED_PATHS: ReadonlySet<string> = new Set(['/health', '/ready']);

/** Limits the requests of each client address in a minute, also those without a valid token. 0: no limit. */
export const addressRateLimit = (limit: number): RequestHandler[] =>
  limiter('address', limit, 'RATE_LIMIT_PER_ADDRESS', ({ ip = '' }) => clientNetwork(ip));

/** Limits the requests of each client and subject in a minute. Runs after the authentication. 0: no limit. */
export const clientRateLimit = (limit: number): RequestHandler[] =>
  limiter('client', limit, 'RATE_LIMIT', ({ res }) => {
    const { principal } = (res?.locals ?? {}) as Partial<ResponseLocals>;
    return JSON.stringify([principal?.client, principal?.subject]);
  });

function limiter(
  identifier: string,
  limit: number,
  setting: string,
  keyGenerator: (request: Request) => string,
): RequestHandler[] {
  if (limit === 0) return [];
  const handler = rateLimit({
    windowMs: WINDOW_MS,
    limit,
    identifier,
    keyGenerator,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    // Its checks of the proxy settings print to the console.
    validate: false,
    skip: ({ path }) => UNLIMITED_PATHS.has(path),
    handler: (_request, _response, next) => next(tooMany(limit, setting)),
  });
  return [handler];
}

const tooMany = (limit: number, setting: string) =>
  new TmfError(
    429,
    'tooManyRequests',
    'Too many requests',
    `At most ${limit} are allowed in a minute (${setting}); try again after the seconds in Retry-After`,
  );
