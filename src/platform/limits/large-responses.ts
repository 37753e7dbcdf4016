import type { Response } from 'express';
import { TmfError } from '../../errors.js';
import { LARGE, Slices } from '../../values/concurrency/slices.js';
import type { ResponseLocals } from '../http/response-locals.js';
import { MIN_RATE } from '../http/transfer-rate.js';
import { ResponseInFlight, ResponsesInFlight } from './responses-in-flight.js';

/** Longest wait for room, in milliseconds. */
const MAX_WAIT_MS = 5_000;

/** Longest time in which a client reads nothing, in milliseconds. */
const READ_TIMEOUT_MS = 60_000;

/** The text of a response, in parts. */
interface TextParts {
  readonly length: number;
  parts(): Iterable<string>;
}

/** How the generated controllers send large responses. */
export interface LargeResponses {
  /** Characters from which a response is large. */
  readonly minLength: number;
  /** Sends a text; `writeHead` is called when it begins. Rejects with a 503 before that. */
  send(response: Response, text: TextParts, writeHead: () => void): Promise<void>;
}

/**
 * Large responses are sent in pieces of 64 KB, each in a turn of its own, when the client has read those before. At most `limit`
 * bytes of them are in memory: further ones wait up to five seconds, then they are a 503.
 */
export function largeResponses(limit: number): LargeResponses {
  const inFlight = new ResponsesInFlight(limit);
  const send: LargeResponses['send'] = async (response, text, writeHead) => {
    const { clientAddress = '' } = response.locals as ResponseLocals;
    const sent = new ResponseInFlight(clientAddress, text.length, () => response.destroy());
    const closed = new Promise<void>((resolve) => response.once('close', resolve));
    try {
      await admitted(inFlight, sent, closed);
      if (response.destroyed || response.headersSent) return;
      writeHead();
      await sendPieces(response, text, sent, closed);
    } finally {
      inFlight.end(sent);
    }
  };
  return { minLength: LARGE, send };
}

/** Waits for room, at most five seconds; returns also when the connection is closed before. */
async function admitted(
  inFlight: ResponsesInFlight,
  sent: ResponseInFlight,
  closed: Promise<void>,
): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  let giveUp: (() => void) | undefined;
  const room = new Promise<boolean>((resolve) => {
    giveUp = inFlight.admit(sent, () => resolve(true));
    if (!giveUp) resolve(false);
  });
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(resolve, MAX_WAIT_MS, false);
  });
  const hasRoom = await Promise.race([room, late, closed.then(() => true)]);
  clearTimeout(timer);
  giveUp?.();
  if (!hasRoom) throw tooMany();
}

async function sendPieces(
  response: Response,
  text: TextParts,
  sent: ResponseInFlight,
  closed: Promise<void>,
): Promise<void> {
  const slices = new Slices();
  let onDrain = () => {};
  response.on('drain', () => onDrain());
  for (const piece of piecesOf(text.parts())) {
    await slices.next();
    if (response.destroyed) return;
    const bytes = Buffer.from(piece);
    if (!response.write(bytes)) {
      const drained = new Promise<void>((resolve) => {
        onDrain = resolve;
      });
      const timer = setTimeout(() => response.destroy(), READ_TIMEOUT_MS);
      await Promise.race([drained, closed]);
      clearTimeout(timer);
    }
    sent.rate.progress(bytes.length);
  }
  response.end();
}

/** Puts parts together, and cuts them, so that each piece but the last one has some 64 KB. */
function* piecesOf(parts: Iterable<string>): Iterable<string> {
  let rest = '';
  for (const part of parts) {
    rest += part;
    let start = 0;
    while (rest.length - start >= LARGE) {
      const end = characterEnd(rest, start + LARGE);
      yield rest.slice(start, end);
      start = end;
    }
    rest = rest.slice(start);
  }
  if (rest !== '') yield rest;
}

/** The position, or the one after it, where no pair of surrogates is cut. */
function characterEnd(text: string, position: number): number {
  const code = text.charCodeAt(position - 1);
  return code >= 0xd800 && code < 0xdc00 ? position + 1 : position;
}

const tooMany = () =>
  new TmfError(
    503,
    'tooManyResponses',
    'The server is sending too many large responses',
    `Try again later, and read at least ${MIN_RATE} KB per second; the limit is the setting RESPONSES_IN_FLIGHT`,
    { 'Retry-After': '1' },
  );
