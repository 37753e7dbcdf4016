import type { Socket } from 'node:net';
import { TmfError } from '../../errors.js';
import { WorkSlices } from '../../values/concurrency/work-slices.js';

const LATE = 'ERR_HTTP_REQUEST_TIMEOUT';

const KNOWN_ERRORS: Readonly<Record<string, TmfError>> = {
  HPE_HEADER_OVERFLOW: new TmfError(431, 'headersTooLarge', 'The request line or the headers are too large'),
  [LATE]: new TmfError(408, 'requestTimeout', 'The request took too long to arrive'),
};
const INVALID_REQUEST = new TmfError(400, 'invalidRequest', 'The request is not valid HTTP');

/** Node finds all late requests in one turn of the event loop: the responses to thousands would block it. */
const lateRequests = new WorkSlices();

type ClientError = Error & { readonly code?: string };

/** Sends a TM Forum error for a request that Node's HTTP parser has refused, or that is late. */
export function handleClientError(error: ClientError, socket: Socket): void {
  if (error.code !== LATE) {
    sendClientError(error, socket);
    return;
  }
  // What arrives in the meantime is too late as well.
  socket.pause();
  lateRequests.run(() => sendClientError(error, socket)).catch(() => socket.destroy());
}

function sendClientError(error: ClientError, socket: Socket): void {
  if (!socket.writable || error.code === 'ECONNRESET') {
    socket.destroy();
    return;
  }
  const tmfError = KNOWN_ERRORS[error.code ?? ''] ?? INVALID_REQUEST;
  const body = JSON.stringify(tmfError.toRepresentation());
  const head = [
    `HTTP/1.1 ${tmfError.status} ${tmfError.reason}`,
    'Content-Type: application/json;charset=utf-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}
