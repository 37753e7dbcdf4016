// Generated from the effective contract by npm run generate. Do not edit.

import type { Request, Response } from 'express';

type JsonValue = string | number | boolean | null | JsonValue[] | { [name: string]: JsonValue };

/** The authenticated client of a request. */
export interface Principal {
  /** The claim `sub` of its token. */
  readonly subject: string;
  /** The OAuth client that obtained the token; undefined when the token does not say. */
  readonly client: string | undefined;
  readonly scopes: ReadonlySet<string>;
  /** All claims of the token. */
  readonly claims: { [name: string]: JsonValue };
}

/** A request as handlers receive it. */
export interface Call {
  /** The variables of the path, decoded. */
  readonly path: Readonly<Record<string, string | undefined>>;
  /** The query string after the `?`, still percent-encoded. */
  readonly query: string;
  /** The parsed body, validated against the contract; undefined without a body. */
  readonly body: unknown;
  /** Scheme and authority of the request URL, `http://localhost:8080`. */
  readonly origin: string;
  /** Throws when nobody waits for the response any more. */
  readonly signal: Pick<AbortSignal, 'throwIfAborted'>;
  /** The network address of the client. */
  readonly clientAddress?: string;
  /** Undefined when no authentication is configured. */
  readonly principal?: Principal;
  /** A request header; the name is case-insensitive. */
  header(name: string): string | undefined;
}

/** A response. Without a body, only status and headers are sent: a 304 is such a response. */
export interface HttpResponse {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Serialized to JSON, unless it is already JSON text. */
  readonly body?: unknown;
}

/** Performs one operation of the contract. */
export type Handler = (call: Call) => Promise<HttpResponse>;

const MEDIA_TYPE = 'application/json; charset=utf-8';

/** Never aborted. */
const UNLIMITED: Call['signal'] = new AbortController().signal;

function callOf(request: Request, response: Response): Call {
  const start = request.originalUrl.indexOf('?');
  const { signal, clientAddress, principal } = response.locals as Partial<
    Pick<Call, 'signal' | 'clientAddress' | 'principal'>
  >;
  return {
    path: request.params as Record<string, string>,
    query: start < 0 ? '' : request.originalUrl.slice(start + 1),
    body: request.body as unknown,
    origin: `${request.protocol}://${request.get('host') ?? 'localhost'}`,
    signal: signal ?? UNLIMITED,
    ...(clientAddress !== undefined && { clientAddress }),
    ...(principal && { principal }),
    header: (name) => request.get(name),
  };
}

/** A body that is already serialized to JSON. */
interface WrittenBody {
  readonly text: string;
  /** The length of `text`. */
  readonly length: number;
  /** `text` in parts. */
  parts(): Iterable<string>;
  /** The parsed value of `text`. */
  toJSON(): unknown;
}

/** How the server sends responses of at least `minLength` characters: in `app.locals.largeResponses`. */
interface LargeResponses {
  readonly minLength: number;
  send(response: Response, text: Pick<WrittenBody, 'length' | 'parts'>, writeHead: () => void): Promise<void>;
}

/** Plain documents come from JSON, so they have no functions. */
const isWritten = (body: unknown): body is WrittenBody =>
  typeof (body as WrittenBody | null)?.toJSON === 'function' && 'text' in (body as WrittenBody);

function writeHead(response: Response, { status, headers = {} }: HttpResponse): void {
  response.statusCode = status;
  for (const name in headers) response.setHeader(name, headers[name] as string);
}

async function send(response: Response, answer: HttpResponse): Promise<void> {
  const { body } = answer;
  if (body === undefined) {
    writeHead(response, answer);
    response.end();
  } else if (isValidated(response)) {
    writeHead(response, answer);
    // Handlers judge conditional requests; Express would judge them again by the headers alone.
    Object.defineProperty(response.req, 'fresh', { value: false });
    response.type(MEDIA_TYPE).json(isWritten(body) ? body.toJSON() : body);
  } else await sendText(response, answer, isWritten(body) ? body : JSON.stringify(body));
}

async function sendText(response: Response, answer: HttpResponse, body: WrittenBody | string): Promise<void> {
  const { largeResponses: large } = response.app.locals as { largeResponses?: LargeResponses };
  if (large && body.length >= large.minLength && response.req.method !== 'HEAD') {
    const text = typeof body === 'string' ? { length: body.length, parts: () => [body] } : body;
    await large.send(response, text, () => {
      writeHead(response, answer);
      response.setHeader('Content-Type', MEDIA_TYPE);
    });
    return;
  }
  const text = typeof body === 'string' ? body : body.text;
  writeHead(response, answer);
  response.setHeader('Content-Type', MEDIA_TYPE);
  response.setHeader('Content-Length', Buffer.byteLength(text));
  response.end(text);
}

/** True if response validation has replaced Express's `json` method. */
const isValidated = (response: Response) => Object.hasOwn(response, 'json');

/** Express request handler of one operation. */
export type Controller = (request: Request, response: Response) => Promise<void>;

/** Creates a controller for each operation: it calls the handler and sends the response. Throws if a handler is missing. */
export function controllersFor<Id extends string>(
  operationIds: readonly Id[],
  handlers: Readonly<Record<string, Handler>>,
): Record<Id, Controller> {
  const entries = operationIds.map((id) => {
    const handler = handlers[id];
    if (!handler) throw new Error(`There is no handler for the operation ${id}`);
    return [id, controllerFor(handler)] as const;
  });
  return Object.fromEntries(entries) as Record<Id, Controller>;
}

const controllerFor =
  (handler: Handler): Controller =>
  async (request, response) => {
    await send(response, await handler(callOf(request, response)));
  };
