import type { Socket } from 'node:net';
import { TmfError } from '../errors.js';

const CAUSES: Readonly<Record<string, TmfError>> = {
  HPE_HEADER_OVERFLOW: new TmfError(431, 'headersTooLarge', 'The request line or the headers are too large'),
  ERR_HTTP_REQUEST_TIMEOUT: new TmfError(408, 'requestTimeout', 'The request took too long to arrive'),
};
const UNREADABLE = new TmfError(400, 'invalidRequest', 'The request is not valid HTTP');

/** Answers what Node's HTTP parser refuses, before there is a request to speak of, as a TM Forum error. */
export function answerClientError(error: Error & { code?: string }, socket: Socket): void {
  if (!socket.writable || error.code === 'ECONNRESET') {
    socket.destroy();
    return;
  }
  const known = CAUSES[error.code ?? ''] ?? UNREADABLE;
  const body = JSON.stringify(known.toRepresentation());
  const head = [
    `HTTP/1.1 ${known.status} ${known.reason}`,
    'Content-Type: application/json;charset=utf-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}
