import type { Socket } from 'node:net';
import { TmfError } from '../../errors.js';

const KNOWN_ERRORS: Readonly<Record<string, TmfError>> = {
  HPE_HEADER_OVERFLOW: new TmfError(431, 'headersTooLarge', 'The request line or the headers are too large'),
  ERR_HTTP_REQUEST_TIMEOUT: new TmfError(408, 'requestTimeout', 'The request took too long to arrive'),
};
const INVALID_REQUEST = new TmfError(400, 'invalidRequest', 'The request is not valid HTTP');

/** Sends a TM Forum error for a request that Node's HTTP parser has refused. */
export function sendClientError(error: Error & { code?: string }, socket: Socket): void {
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
