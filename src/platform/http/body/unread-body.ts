import type { IncomingMessage, RequestListener } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { BodyReading, hasBody } from './body-reading.js';

/** For how long a body is read after the response, in milliseconds. */
const LINGER_MS = 1_000;

/** Time between two pieces of such bodies, of all connections together, in milliseconds: 32 MB a second. */
const PIECE_INTERVAL_MS = 2;

/**
 * Reads what is left of a body after the response, a piece at a time, so that the client sees the response: a connection that is
 * closed with unread data is reset. After a second it is closed nevertheless (RFC 9112, 9.6). Node would read without an end, as
 * fast as the client sends.
 */
export function discardUnreadBodies(listener: RequestListener): RequestListener {
  return (request, response) => {
    if (hasBody(request))
      response.on('prefinish', () => {
        if (!request.complete) discard(request);
      });
    listener(request, response);
  };
}

let lastPiece: Promise<unknown> = Promise.resolve();

function discard(request: IncomingMessage): void {
  const { socket } = request;
  const reading = new BodyReading(request);
  let isLast = false;
  // Node closes the connection after the last response at once.
  socket.destroySoon = () => {
    isLast = true;
    socket.end();
  };
  const end = setTimeout(() => socket.destroy(), LINGER_MS).unref();
  request.on('data', () => {
    reading.pause('piece');
    lastPiece = lastPiece.then(() => pause(PIECE_INTERVAL_MS)).then(() => reading.proceed('piece'));
  });
  request.once('close', () => {
    clearTimeout(end);
    Reflect.deleteProperty(socket, 'destroySoon');
    if (isLast) socket.destroySoon();
  });
}
