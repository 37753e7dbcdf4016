import { once } from 'node:events';
import {
  Agent,
  createServer,
  type IncomingMessage,
  request as requestTo,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

type Headers = Readonly<Record<string, string>>;

/** A request on its way, to the server or to a listener. */
export interface Passing {
  readonly method: string;
  /** With the query: `/tmf-api/thing/v4/thing?limit=1`; of a delivery the whole address. */
  readonly url: string;
  readonly headers: Headers;
  readonly body: string;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: string;
}

export type Send = (request: Passing) => Promise<Answer>;
/** Passes a request on, or does something else. */
export type Handler = (request: Passing, send: Send) => Promise<Answer>;

/** The actions of a proxy other than to pass on. */
export interface Mutation {
  readonly requests?: Handler;
  /** The server's calls to its subscribers. */
  readonly deliveries?: Handler;
}

/** Where deliveries come by; what follows is the subscriber's own address. */
const DELIVERIES = '/deliveries-to/';
const GONE: Answer = { status: 502, headers: {}, body: '' };
const passOn: Handler = (request, send) => send(request);

/** Stands before a server, and between it and its subscribers, and breaks what it is told to. */
export class MutatingProxy {
  mutation: Mutation = {};
  /** Errors in the proxy itself, and not in the server. */
  readonly errors: unknown[] = [];
  private readonly agent = new Agent({ keepAlive: true });

  private constructor(
    private readonly server: Server,
    private readonly target: string,
  ) {
    server.on('request', (request, response) => void this.serve(request, response));
  }

  /** `target`: `http://127.0.0.1:8080` */
  static async start(target: string): Promise<MutatingProxy> {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new MutatingProxy(server, target);
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    this.agent.destroy();
    this.server.close().closeAllConnections();
    await once(this.server, 'close');
  }

  private async serve(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      const request = await passing(incoming);
      const { status, headers, body } = request.url.startsWith(DELIVERIES)
        ? await this.deliver(request)
        : await this.ask(request);
      response.writeHead(status, withLength(headers, status, body)).end(body);
    } catch (error) {
      this.errors.push(error);
      response.writeHead(502).end(String(error));
    }
  }

  /** To a subscriber that is gone it is an error, which the server sees. */
  private deliver(request: Passing): Promise<Answer> {
    const [address = '', ...rest] = request.url.slice(DELIVERIES.length).split('/');
    const url = [Buffer.from(address, 'base64url').toString(), ...rest].join('/');
    const send: Send = (changed) => this.send(changed.url, changed).catch(() => GONE);
    return (this.mutation.deliveries ?? passOn)({ ...request, url }, send);
  }

  /** Subscribers' addresses go to the server as the proxy's, and come back as they were. */
  private async ask(request: Passing): Promise<Answer> {
    const send: Send = async (changed) => {
      const answer = await this.send(this.target + changed.url, {
        ...changed,
        body: this.withDetour(changed),
      });
      return { ...answer, body: this.withoutDetour(answer.body) };
    };
    return (this.mutation.requests ?? passOn)(request, send);
  }

  private withDetour({ method, url, body }: Passing): string {
    if (method !== 'POST' || !url.endsWith('/hub')) return body;
    return body.replace(
      /("callback":\s*")(https?:[^"]+)"/,
      (_, name: string, address: string) => `${name}${this.url}${DELIVERIES}${encoded(address)}"`,
    );
  }

  private withoutDetour(body: string): string {
    return body.replaceAll(new RegExp(`${this.url}${DELIVERIES}([\\w-]+)`, 'g'), (_, address: string) =>
      Buffer.from(address, 'base64url').toString(),
    );
  }

  /** The host stays as it was asked for: addresses in answers are the proxy's. */
  private async send(url: string, { method, headers, body }: Passing): Promise<Answer> {
    const sent = requestTo(url, { method, agent: this.agent, headers: withLength(headers, method, body) });
    sent.end(body);
    const [answer] = (await once(sent, 'response')) as [IncomingMessage];
    return { status: answer.statusCode ?? 502, headers: headersOf(answer), body: await text(answer) };
  }
}

const encoded = (address: string) => Buffer.from(address).toString('base64url');

const passing = async (incoming: IncomingMessage): Promise<Passing> => ({
  method: incoming.method ?? '',
  url: incoming.url ?? '',
  headers: headersOf(incoming),
  body: await text(incoming),
});

/** Headers of one connection are left out. */
const headersOf = ({ headers }: IncomingMessage): Headers =>
  Object.fromEntries(
    Object.entries(headers)
      .filter(([name]) => !['connection', 'keep-alive', 'transfer-encoding', 'content-length'].includes(name))
      .map(([name, value]) => [name, String(value)]),
  );

function withLength(headers: Headers, kind: string | number, body: string): Headers {
  if (body === '' && ['GET', 'DELETE', 204, 304].includes(kind)) return headers;
  return { ...headers, 'content-length': String(Buffer.byteLength(body)) };
}
