import type { Request, RequestHandler, Response } from 'express';
import { TmfError } from '../../errors.js';

/** Longest wait for room, in milliseconds. */
const MAX_WAIT_MS = 5_000;

interface Waiting {
  readonly bytes: number;
  readonly grant: () => void;
}

/** Bytes of the bodies of all requests that a process handles at once; further bodies wait in the order of arrival. */
class BodiesInFlight {
  private used = 0;
  private readonly waiting = new Set<Waiting>();

  constructor(private readonly limit: number) {}

  /** Calls `grant` when there is room: now or later. Returns a function that gives up waiting. */
  reserve(bytes: number, grant: () => void): () => void {
    const entry = { bytes, grant };
    this.waiting.add(entry);
    this.grantNext();
    return () => {
      if (this.waiting.delete(entry)) this.grantNext();
    };
  }

  release(bytes: number): void {
    this.used -= bytes;
    this.grantNext();
  }

  private grantNext(): void {
    for (const entry of this.waiting) {
      if (this.used + entry.bytes > this.limit) return;
      this.waiting.delete(entry);
      this.used += entry.bytes;
      entry.grant();
    }
  }
}

/**
 * Lets bodies of at most `limit` bytes be in memory at once, from before they are read until the response has been sent.
 * A body that finds no room waits unread; after five seconds the response is a 503.
 */
export function bodyBudget(limit: number, bodyLimit: number): RequestHandler {
  const inFlight = new BodiesInFlight(limit);
  return (request, response, next) => {
    const bytes = Math.min(announcedBytes(request, bodyLimit), bodyLimit);
    if (bytes === 0) next();
    else admit(inFlight, bytes, response, next);
  };
}

function admit(
  inFlight: BodiesInFlight,
  bytes: number,
  response: Response,
  next: (error?: unknown) => void,
): void {
  let isGranted = false;
  let timer: NodeJS.Timeout | undefined;
  const giveUp = inFlight.reserve(bytes, () => {
    isGranted = true;
    clearTimeout(timer);
    next();
  });
  response.on('close', () => {
    clearTimeout(timer);
    if (isGranted) inFlight.release(bytes);
    else giveUp();
  });
  if (isGranted) return;
  timer = setTimeout(() => {
    giveUp();
    response.setHeader('Connection', 'close');
    next(tooMany());
  }, MAX_WAIT_MS);
}

/** Bodies without a length, and compressed ones, may become as large as the limit. */
function announcedBytes({ headers }: Request, bodyLimit: number): number {
  if (headers['transfer-encoding'] !== undefined || headers['content-encoding'] !== undefined)
    return bodyLimit;
  return Number(headers['content-length'] ?? 0) || 0;
}

const tooMany = () =>
  new TmfError(
    503,
    'tooManyBodies',
    'The server is handling too many large requests',
    'Try again later; the limit is the setting BODIES_IN_FLIGHT',
    { 'Retry-After': '1' },
  );
