import type { Request, RequestHandler, Response } from 'express';
import { TmfError } from '../../../errors.js';
import { MIN_RATE } from '../transfer-rate.js';
import { BodiesInFlight, type BodyInFlight } from './bodies-in-flight.js';
import { bodyTooLarge } from './body-parser.js';
import { BodyReading } from './body-reading.js';

/** Longest wait for room, in milliseconds. */
const MAX_WAIT_MS = 5_000;

/** Size up to which a body is handled in any case, in bytes: a connection itself needs as much memory. */
const SMALL_BYTES = 16 * 1024;

/**
 * Lets bodies of at most `limit` bytes be in memory at once, until the responses have been sent. A body that finds no room
 * waits unread; after five seconds the response is a 503. One that arrives too slowly, while others wait, gets a 408, and one
 * that exceeds `bodyLimit` a 413 as soon as that is known.
 */
export function bodyBudget(limit: number, bodyLimit: number): RequestHandler {
  const inFlight = new BodiesInFlight(limit);
  return (request, response, next) => {
    if (isSmall(request)) next();
    else if (Number(request.headers['content-length']) > bodyLimit) next(bodyTooLarge(bodyLimit));
    else admit(inFlight, bodyLimit, request, response, next);
  };
}

function isSmall({ headers }: Request): boolean {
  if (headers['transfer-encoding'] !== undefined || headers['content-encoding'] !== undefined) return false;
  return (Number(headers['content-length']) || 0) <= SMALL_BYTES;
}

function admit(
  inFlight: BodiesInFlight,
  bodyLimit: number,
  request: Request,
  response: Response,
  next: (error?: unknown) => void,
): void {
  let timer: NodeJS.Timeout | undefined;
  let isBegun = false;
  let received = 0;
  const reading = new BodyReading(request);
  const refuse = (error: TmfError) => {
    if (!response.headersSent) response.setHeader('Connection', 'close');
    next(error);
  };
  const arrive = ({ length }: Buffer) => {
    inFlight.arrive(body, length, memoryFor(length));
    received += length;
    if (received <= bodyLimit) return;
    request.off('data', arrive);
    next(bodyTooLarge(bodyLimit));
  };
  const begin = () => {
    isBegun = true;
    request.on('data', arrive);
    request.on('end', () => inFlight.complete(body));
    reading.takeTurns();
    next();
  };
  // A compressed body may become as large as the limit, however little of it has arrived.
  const isCompressed = request.headers['content-encoding'] !== undefined;
  const memoryFor = (bytes: number) => (isCompressed ? bodyLimit - body.charged : bytes);
  const body: BodyInFlight = inFlight.open({
    pause: () => {
      timer ??= setTimeout(() => refuse(tooMany()), MAX_WAIT_MS);
      if (isBegun) reading.pause('room');
    },
    proceed: () => {
      clearTimeout(timer);
      timer = undefined;
      if (isBegun) reading.proceed('room');
      else begin();
    },
    evict: () => refuse(tooSlow()),
  });
  response.on('close', () => {
    clearTimeout(timer);
    inFlight.close(body);
  });
}

const tooMany = () =>
  new TmfError(
    503,
    'tooManyBodies',
    'The server is handling too many large requests',
    'Try again later; the limit is the setting BODIES_IN_FLIGHT',
    { 'Retry-After': '1' },
  );

const tooSlow = () =>
  new TmfError(
    408,
    'requestTimeout',
    'The request arrives too slowly while others wait',
    `Send at least ${MIN_RATE} KB per second; the limit for all requests together is the setting BODIES_IN_FLIGHT`,
  );
