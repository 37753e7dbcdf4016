import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';
import { authorizationFor } from './tokens.js';

/** A response as it came over the wire. */
export interface RawAnswer {
  readonly status: number;
  /** By name in lower case; repeated headers are joined by commas. */
  readonly headers: ReadonlyMap<string, string>;
  /** The body, without its transfer coding, in its content coding. */
  readonly bytes: Buffer;
  /** The decoded body. */
  readonly text: string;
}

interface RawRequest {
  readonly method?: string;
  /** The request target, as it is sent. */
  readonly target: string;
  /** Header lines, sent as they are. `Host`, `Connection` and a token that the server demands are added unless they are given. */
  readonly headers?: readonly string[];
  readonly body?: string;
}

/** Sends a request of exactly these headers over a connection of its own: no client adds or removes any. */
export async function rawRequest(
  url: string,
  { headers = [], body = '', ...request }: RawRequest,
): Promise<RawAnswer> {
  const hasConnection = headers.some((line) => line.toLowerCase().startsWith('connection:'));
  const length = body === '' ? [] : [`Content-Length: ${Buffer.byteLength(body)}`];
  const all = [...(hasConnection ? [] : ['Connection: close']), ...headers, ...length];
  const socket = await openRequest(url, { ...request, headers: all });
  const chunks: Buffer[] = [];
  socket.on('data', (chunk: Buffer) => chunks.push(chunk));
  socket.write(body);
  await once(socket, 'close');
  return parseAnswer(Buffer.concat(chunks));
}

/** Opens a connection and sends the head of a request; the caller sends the body, and reads or does not. */
export async function openRequest(
  url: string,
  { method = 'GET', target, headers = [] }: Omit<RawRequest, 'body'>,
): Promise<Socket> {
  const { hostname, port, host } = new URL(url);
  const has = (name: string) => headers.some((line) => line.toLowerCase().startsWith(`${name}:`));
  const authorization = has('authorization') ? {} : await authorizationFor(url);
  const lines = [
    `${method} ${target} HTTP/1.1`,
    ...(has('host') ? [] : [`Host: ${host}`]),
    ...Object.entries(authorization).map(([name, value]) => `${name}: ${value}`),
    ...headers,
  ];
  const socket = connect(Number(port), hostname);
  socket.write(`${lines.join('\r\n')}\r\n\r\n`);
  return socket;
}

function parseAnswer(received: Buffer): RawAnswer {
  const headEnd = received.indexOf('\r\n\r\n');
  const [statusLine = '', ...lines] = received.toString('latin1', 0, headEnd).split('\r\n');
  const headers = new Map<string, string>();
  for (const line of lines) {
    const [, name = '', value = ''] = /^([^:]+): *(.*)$/.exec(line) ?? [];
    const known = headers.get(name.toLowerCase());
    headers.set(name.toLowerCase(), known === undefined ? value : `${known}, ${value}`);
  }
  const rest = received.subarray(headEnd + 4);
  const bytes = headers.get('transfer-encoding') === 'chunked' ? withoutChunks(rest) : rest;
  const text = bytes.length === 0 ? '' : decoded(bytes, headers.get('content-encoding')).toString('utf8');
  return { status: Number(statusLine.split(' ')[1]), headers, bytes, text };
}

function withoutChunks(body: Buffer): Buffer {
  const chunks: Buffer[] = [];
  for (let at = 0; at < body.length; ) {
    const lineEnd = body.indexOf('\r\n', at);
    const size = Number.parseInt(body.toString('latin1', at, lineEnd), 16);
    chunks.push(body.subarray(lineEnd + 2, lineEnd + 2 + size));
    at = lineEnd + 2 + size + 2;
  }
  return Buffer.concat(chunks);
}

function decoded(bytes: Buffer, coding = 'identity'): Buffer {
  if (coding === 'gzip') return gunzipSync(bytes);
  if (coding === 'br') return brotliDecompressSync(bytes);
  return coding === 'deflate' ? inflateSync(bytes) : bytes;
}
