/**
 * HTTP request as bytes: each character of a text stands for one byte, up to U+00FF, so that requests which client
 * libraries refuse can be sent too.
 */
export interface FuzzRequest {
  readonly method: string;
  /** Path and query string. */
  readonly target: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body?: Buffer;
  /** Sent instead of all other members. */
  readonly raw?: Buffer;
  /** Whether the HTTP is not well-formed: the server may wait for more bytes, or close the connection. */
  readonly malformed: boolean;
  /** Path of the document that the request may change. */
  readonly victim?: string;
}

/** Encodes a text as UTF-8, with one character for each byte. */
export const bytesOf = (text: string) => Buffer.from(text).toString('latin1');

/** Returns the request as sent. */
export function wireBytes(request: FuzzRequest, host: string): Buffer {
  const { method, target, headers, body, raw } = request;
  if (raw) return raw;
  const names = new Set(headers.map(([name]) => name.toLowerCase()));
  const own: [string, string][] = names.has('host') ? [] : [['Host', host]];
  if (body && !names.has('content-length') && !names.has('transfer-encoding'))
    own.push(['Content-Length', String(body.length)]);
  const lines = [...own, ...headers].map(([name, value]) => `${name}: ${value}\r\n`);
  const head = Buffer.from(`${method} ${target} HTTP/1.1\r\n${lines.join('')}\r\n`, 'latin1');
  return body ? Buffer.concat([head, body]) : head;
}

const MAX_SHOWN_CHARACTERS = 4_000;

/** Returns a shell command that repeats the request: curl if possible, otherwise nc. */
export function asCommand(request: FuzzRequest, base: string): string {
  const { host, hostname, port } = new URL(base);
  const { method, target, headers, body = Buffer.alloc(0), raw } = request;
  const texts = [method, target, ...headers.flat(), body.toString('latin1')];
  const isPlain = texts.every((text) => /^[ -~\n]*$/.test(text)) && !/\s/.test(target);
  if (!raw && !request.malformed && isPlain) {
    const options = headers.map(
      ([name, value]) => `-H ${quoted(value === '' ? `${name};` : `${name}: ${value}`)}`,
    );
    if (request.body) options.push(`--data-binary ${quoted(shortened(body.toString('latin1')))}`);
    return `curl -gi --path-as-is -X ${method} ${[...options, quoted(base + shortened(target))].join(' ')}`;
  }
  const escaped = [...wireBytes(request, host).toString('latin1')].map(escapedByte).join('');
  return `printf '${shortened(escaped)}' | nc ${hostname} ${port}`;
}

const quoted = (text: string) => `'${text.replaceAll("'", `'\\''`)}'`;

const shortened = (text: string) =>
  text.length > MAX_SHOWN_CHARACTERS
    ? `${text.slice(0, MAX_SHOWN_CHARACTERS)}…(${text.length - MAX_SHOWN_CHARACTERS} more characters)`
    : text;

function escapedByte(byte: string): string {
  if (/[ -~]/.test(byte) && !/[\\'%]/.test(byte)) return byte;
  if (byte === '%') return '%%';
  return `\\x${byte.charCodeAt(0).toString(16).padStart(2, '0')}`;
}
