import cors from 'cors';
import type { RequestHandler } from 'express';

/** The headers of responses that scripts of other origins may read. */
const EXPOSED_HEADERS = [
  ...['Link', 'Location', 'ETag', 'X-Total-Count', 'X-Total-Count-Relation', 'X-Result-Count', 'X-Page-Cut'],
  ...['Accept-Patch', 'Allow', 'Retry-After', 'RateLimit', 'RateLimit-Policy', 'Warning', 'WWW-Authenticate'],
  ...['X-Request-Id', 'Content-Range', 'Idempotent-Replayed'],
];

/** Lets scripts of these origins send requests; `*` stands for all. Our handlers answer OPTIONS. */
export function allowOrigins(origins: readonly string[]): RequestHandler[] {
  if (origins.length === 0) return [];
  const handler = cors({
    origin: origins.includes('*') ? '*' : [...origins],
    methods: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'],
    exposedHeaders: EXPOSED_HEADERS,
    maxAge: 600,
    preflightContinue: true,
  });
  return [handler];
}
