import express, { type RequestHandler } from 'express';
import { TmfError } from '../../../errors.js';
import { parseJsonBody } from '../../../rest/body/json-body.js';
import { LARGE, Slices } from '../../../values/concurrency/slices.js';
import { compose } from '../compose.js';
import type { ResponseLocals } from '../response-locals.js';

const JSON_TYPE = /^application\/([\w.-]+\+)?json$/i;

const mediaType = (header: string | undefined) => (header ?? '').split(';')[0]?.trim() ?? '';

/**
 * Reads and parses a JSON body of at most `limit` bytes and `maxValues` values. Bodies of other types are left
 * unread: contract validation responds to them with 415.
 */
export function bodyParser(limit: number, maxValues: number): RequestHandler {
  const isJson = (header: string | undefined) => JSON_TYPE.test(mediaType(header));
  const read = express.raw({ limit, type: (request) => isJson(request.headers['content-type']) });
  const measure: RequestHandler = (request, response, next) => {
    if (Buffer.isBuffer(request.body)) (response.locals as ResponseLocals).bodyBytes = request.body.length;
    next();
  };
  const parse: RequestHandler = (request, _response, next) => {
    const charset = /charset="?([\w-]+)/i.exec(request.headers['content-type'] ?? '')?.[1];
    if (Buffer.isBuffer(request.body)) {
      if (charset !== undefined && !/^utf-?8$/i.test(charset)) throw unsupportedCharset(charset);
      request.body = parseJsonBody(request.body, maxValues);
    }
    next();
  };
  return compose([read, measure, largeBodyTurn, parse]);
}

export const bodyTooLarge = (limit: number) =>
  new TmfError(413, 'payloadTooLarge', 'The body is too large', `Send at most ${limit} bytes (BODY_LIMIT)`);

const unsupportedCharset = (charset: string) =>
  new TmfError(415, 'unsupportedMediaType', 'Unsupported media type', `Send UTF-8 rather than ${charset}`);

/** Before the next stage of a large body: lets the event loop serve others, and large bodies go one after the other. */
export const largeBodyTurn: RequestHandler = (_request, response, next) => {
  const { bodyBytes = 0, signal } = response.locals as ResponseLocals;
  if (bodyBytes < LARGE) next();
  else new Slices(signal).next().then(() => next(), next);
};
