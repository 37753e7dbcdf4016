import { connect, type Socket } from 'node:net';

export interface Answer {
  readonly status: number;
  /** Headers by name in lower case. */
  readonly headers: ReadonlyMap<string, string>;
  readonly body: Buffer;
  readonly durationMs: number;
}

export interface SendOptions {
  /** Whether the response has no body, regardless of its headers. */
  readonly isHead: boolean;
  /** Maximum milliseconds without data from the server. */
  readonly timeoutMs: number;
  /** Resolves when the server is idle; called after the timeout, before the request counts as without response. */
  readonly waitUntilIdle?: () => Promise<void>;
  /** Whether to use a separate connection. */
  readonly ownConnection: boolean;
}

/** Maximum idle milliseconds of a reused connection: servers close idle connections, Node.js after 5 seconds. */
const MAX_IDLE_MS = 2_000;

/** Client that sends arbitrary bytes, one request after the other, over a persistent connection. */
export class Connection {
  private readonly host: string;
  private readonly port: number;
  private kept: Socket | undefined;
  private keptAt = 0;

  constructor(base: string) {
    const { hostname, port } = new URL(base);
    this.host = hostname.replace(/^\[|\]$/g, '');
    this.port = Number(port || 80);
  }

  /** Sends bytes; returns undefined if the connection ends or times out before the response is complete. */
  async send(bytes: Buffer, sending: SendOptions): Promise<Answer | undefined> {
    const isFresh = performance.now() - this.keptAt < MAX_IDLE_MS;
    const kept = sending.ownConnection || !isFresh ? undefined : this.kept;
    // A socket that the server closed while it was idle emits no more events, not even `close`.
    if (kept && !kept.destroyed && kept.writable) {
      const answer = await this.exchange(kept, bytes, sending);
      // Only safe methods are retried.
      if (answer || !/^(GET|HEAD) /.test(bytes.subarray(0, 5).toString('latin1'))) return answer;
    }
    if (!sending.ownConnection) this.kept?.destroy();
    return this.exchange(await this.open(), bytes, sending);
  }

  close(): void {
    this.kept?.destroy();
    this.kept = undefined;
  }

  private open(): Promise<Socket> {
    return new Promise((resolve, reject) => {
      const socket = connect({ host: this.host, port: this.port, noDelay: true });
      socket.once('error', reject);
      socket.once('connect', () => resolve(socket.off('error', reject)));
    });
  }

  private exchange(
    socket: Socket,
    bytes: Buffer,
    { isHead, timeoutMs, waitUntilIdle, ownConnection }: SendOptions,
  ): Promise<Answer | undefined> {
    const started = performance.now();
    const reader = new AnswerReader(isHead);
    return new Promise((resolve) => {
      const finish = (parts?: AnswerParts) => {
        socket.removeAllListeners().on('error', () => {});
        socket.setTimeout(0);
        const mayKeep = parts && !ownConnection && parts.headers.get('connection') !== 'close';
        if (!mayKeep) socket.destroy();
        if (!ownConnection) this.kept = mayKeep ? socket : undefined;
        this.keptAt = performance.now();
        resolve(parts && { ...parts, durationMs: performance.now() - started });
      };
      socket.setTimeout(timeoutMs, () =>
        waitUntilIdle
          ? waitUntilIdle().then(
              () => finish(),
              () => finish(),
            )
          : finish(),
      );
      socket.on('error', () => finish());
      socket.on('close', () => finish(reader.atEnd()));
      socket.on('data', (chunk) => {
        const parts = reader.read(chunk);
        if (parts) finish(parts);
      });
      socket.write(bytes);
    });
  }
}

type AnswerParts = Omit<Answer, 'durationMs'>;

class AnswerReader {
  private bytes: Buffer[] = [];
  private length = 0;
  private needed = 0;

  constructor(private readonly isHead: boolean) {}

  /** Returns the response when it is complete. */
  read(chunk: Buffer): AnswerParts | undefined {
    this.bytes.push(chunk);
    this.length += chunk.length;
    return this.length < this.needed ? undefined : this.parse(false);
  }

  /** Returns the response at the end of the connection. */
  atEnd(): AnswerParts | undefined {
    return this.parse(true);
  }

  private parse(ended: boolean): AnswerParts | undefined {
    const all = Buffer.concat(this.bytes);
    this.bytes = [all];
    const end = all.indexOf('\r\n\r\n');
    if (end < 0) return undefined;
    const [first = '', ...lines] = all.subarray(0, end).toString('latin1').split('\r\n');
    const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(first)?.[1] ?? 0);
    const rest = all.subarray(end + 4);
    if (status >= 100 && status < 200) {
      this.bytes = [rest];
      this.length = rest.length;
      return rest.length > 0 ? this.parse(ended) : undefined;
    }
    const headers = new Map(lines.map(headerOf));
    const body = this.body(status, headers, rest, ended);
    return body && { status, headers, body };
  }

  private body(
    status: number,
    headers: Map<string, string>,
    rest: Buffer,
    ended: boolean,
  ): Buffer | undefined {
    if (this.isHead || status === 204 || status === 304) return Buffer.alloc(0);
    if (headers.get('transfer-encoding') === 'chunked') return unchunked(rest);
    const length = headers.get('content-length');
    if (length === undefined) return ended ? rest : undefined;
    this.needed = this.length - rest.length + Number(length);
    return rest.length >= Number(length) ? rest.subarray(0, Number(length)) : undefined;
  }
}

function headerOf(line: string): [string, string] {
  const [name = '', value = ''] = line.split(/:\s*(.*)/s, 2);
  return [name.toLowerCase(), value.trim()];
}

/** Decodes a chunked body; returns undefined before the last chunk. */
function unchunked(bytes: Buffer): Buffer | undefined {
  const pieces: Buffer[] = [];
  for (let at = 0; ; ) {
    const end = bytes.indexOf('\r\n', at);
    if (end < 0) return undefined;
    const size = Number.parseInt(bytes.subarray(at, end).toString('latin1'), 16);
    if (size === 0) return Buffer.concat(pieces);
    if (end + 2 + size > bytes.length) return undefined;
    pieces.push(bytes.subarray(end + 2, end + 2 + size));
    at = end + 2 + size + 2;
  }
}
