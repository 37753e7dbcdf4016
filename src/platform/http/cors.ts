import cors from 'cors';

/** The headers of responses that scripts of other origins may read. */
const EXPOSED_HEADERS = [
  ...['Link', 'Location', 'ETag', 'X-Total-Count', 'X-Total-Count-Relation', 'X-Result-Count', 'X-Page-Cut'],
  ...['Accept-Patch', 'Allow', 'Retry-After', 'RateLimit', 'RateLimit-Policy', 'Warning', 'WWW-Authenticate'],
  ...['X-Request-Id', 'Content-Range', 'Idempotent-Replayed'],
];

/** Sets the headers that let scripts of other origins read a response; calls `next` before it returns. */
export type CorsHandler = ReturnType<typeof cors>;

/** Lets scripts of these origins send requests; `*` stands for all. Our handlers answer OPTIONS. */
export function allowOrigins(origins: readonly string[]): CorsHandler[] {
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
