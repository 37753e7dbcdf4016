import { constants } from 'node:zlib';
import compression from 'compression';
import type { Request, RequestHandler, Response } from 'express';
import onHeaders from 'on-headers';

/** Fast levels: documents are repetitive, and the threads that compress also run the database. */
const LEVEL = 3;
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: LEVEL } };

/**
 * Compresses responses of at least `threshold` bytes when the client accepts it; 0: none. A compressed representation has
 * an entity tag of its own (RFC 9110, 8.8.3.3), `"3-gzip"` for `"3"`, and conditional requests may have either.
 */
export function compressResponses(threshold: number): RequestHandler {
  if (threshold === 0) return (_request, _response, next) => next();
  const compress = compression({ threshold, level: LEVEL, brotli: BROTLI, filter: isCompressible });
  return (request, response, next) => {
    const knownTags = readTags(request);
    if (request.headers['accept-encoding'] === undefined) return next();
    // Runs after the listener of `compress`, which is added later.
    onHeaders(response, () => markTag(response, knownTags));
    compress(request, response, next);
  };
}

/** A part of a file is a part of what is not compressed. */
const isCompressible = (request: Request, response: Response) =>
  !response.hasHeader('Content-Range') && compression.filter(request, response);

const CODING = /-(?:br|gzip|deflate)"/g;

/** Removes codings from the entity tags of a request. Returns its original `If-None-Match`. */
function readTags({ headers }: Request): string {
  const known = headers['if-none-match'] ?? '';
  for (const name of ['if-match', 'if-none-match'] as const) {
    const tags = headers[name];
    if (tags !== undefined) headers[name] = tags.replace(CODING, '"');
  }
  return known;
}

/** Adds the coding to a strong entity tag; a 304 has the tag that the client knows. */
function markTag(response: Response, knownTags: string): void {
  const tag = response.getHeader('ETag');
  if (typeof tag !== 'string' || !tag.startsWith('"')) return;
  const coding = response.getHeader('Content-Encoding');
  const coded = (name: string) => `${tag.slice(0, -1)}-${name}"`;
  if (typeof coding === 'string') response.setHeader('ETag', coded(coding));
  if (response.statusCode !== 304 || knownTags.includes(tag)) return;
  const known = ['br', 'gzip', 'deflate'].map(coded).find((each) => knownTags.includes(each));
  if (known !== undefined) response.setHeader('ETag', known);
}
