import type { RequestHandler } from 'express';
import { Slices } from '../../values/slices.js';
import type { ResponseLocals } from './response-locals.js';

/** Bytes from which a body is processed in turns; a smaller one takes a few milliseconds as a whole. */
const LARGE_BYTES = 64 * 1024;

/** Before the next stage of a large body: lets the event loop serve others, and large bodies go one after the other. */
export const largeBodyTurn: RequestHandler = (_request, response, next) => {
  const { bodyBytes = 0, signal } = response.locals as ResponseLocals;
  if (bodyBytes < LARGE_BYTES) next();
  else new Slices(signal).next().then(() => next(), next);
};
