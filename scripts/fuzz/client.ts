import { bytesOf, type FuzzRequest, wireBytes } from './request.js';
import { type Answer, Connection } from './transport.js';
import type { Json } from './world.js';

/** Maximum milliseconds to wait for the response to a well-formed request. */
const RESPONSE_TIMEOUT_MS = 15_000;
/** Milliseconds after which an idle server is assumed to wait for the rest of a malformed request. */
const MALFORMED_TIMEOUT_MS = 400;
/** Number of requests that show that a server is idle. */
const IDLE_PROBES = 5;

/** Sends requests to one server, one after another. */
export class Client {
  private readonly connection: Connection;
  private readonly host: string;

  constructor(
    readonly base: string,
    /** Path of a collection: DELETE of an unknown id waits for all earlier writes. */
    private readonly collection?: string,
  ) {
    this.connection = new Connection(base);
    this.host = new URL(base).host;
  }

  send(request: FuzzRequest): Promise<Answer | undefined> {
    return this.connection.send(wireBytes(request, this.host), {
      isHead: request.method === 'HEAD',
      timeoutMs: request.malformed ? MALFORMED_TIMEOUT_MS : RESPONSE_TIMEOUT_MS,
      ...(request.malformed && { waitUntilIdle: () => this.untilIdle() }),
      ownConnection: request.malformed,
    });
  }

  /** Resolves after the server has completed the requests that it has received. */
  private async untilIdle(): Promise<void> {
    const target = `${this.collection ?? ''}/none`;
    const probe = wireBytes({ method: 'DELETE', target, headers: [], malformed: false }, this.host);
    for (let sent = 0; sent < IDLE_PROBES; sent += 1) {
      await new Connection(this.base).send(probe, {
        isHead: false,
        timeoutMs: RESPONSE_TIMEOUT_MS,
        ownConnection: true,
      });
    }
  }

  /** Sends a well-formed request with JSON. Throws without a response. */
  async requestJson(
    method: string,
    path: string,
    json?: Json,
  ): Promise<{ status: number; text: string; json: Json; headers: Answer['headers'] }> {
    const body = json === undefined ? {} : { body: Buffer.from(JSON.stringify(json)) };
    const headers = json === undefined ? [] : [['Content-Type', 'application/json'] as const];
    const answer = await this.send({ method, target: bytesOf(path), headers, malformed: false, ...body });
    if (!answer) throw new Error(`${method} ${path} got no response: has the server ended?`);
    const text = answer.body.toString();
    const isJson = answer.headers.get('content-type')?.startsWith('application/json') && text !== '';
    return {
      status: answer.status,
      text,
      json: isJson ? (JSON.parse(text) as Json) : null,
      headers: answer.headers,
    };
  }

  close(): void {
    this.connection.close();
  }
}
