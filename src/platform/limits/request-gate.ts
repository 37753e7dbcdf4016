import type { RequestHandler } from 'express';
import onHeaders from 'on-headers';
import { TmfError } from '../../errors.js';

/**
 * Lets at most `limit` requests run at a time; further ones get a 503 at once, so that those that run stay fast. A request
 * runs from the arrival of its body until its response begins: slow clients do not count.
 */
export function requestGate(limit: number): RequestHandler {
  let running = 0;
  return (_request, response, next) => {
    if (running >= limit) throw overloaded(limit);
    running += 1;
    let isRunning = true;
    const leave = () => {
      if (isRunning) running -= 1;
      isRunning = false;
    };
    onHeaders(response, leave);
    response.on('close', leave);
    next();
  };
}

const overloaded = (limit: number) =>
  new TmfError(
    503,
    'overloaded',
    'The server is busy',
    `It handles ${limit} requests at a time (MAX_REQUESTS); try again later`,
    { 'Retry-After': '1' },
  );
