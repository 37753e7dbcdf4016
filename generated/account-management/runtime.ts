// Generated from the effective contract by npm run generate. Do not edit.

import type { Request, Response } from 'express';

/** One request, as a service sees it. */
export interface Call<Path, Body> {
  /** The variables of the path, decoded. */
  readonly path: Path;
  /** Everything behind the `?`, still percent-encoded. */
  readonly query: string;
  readonly body: Body;
  /** Scheme and authority that the client used, `http://localhost:8080`. */
  readonly origin: string;
  /** A request header; the name is case-insensitive. */
  header(name: string): string | undefined;
}

/** What a service answers; without a body nothing but the head is sent. */
export interface Answer<Body> {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Body;
}

const MEDIA_TYPE = 'application/json; charset=utf-8';

function callOf<Path, Body>(request: Request): Call<Path, Body> {
  const start = request.originalUrl.indexOf('?');
  return {
    path: request.params as Path,
    query: start < 0 ? '' : request.originalUrl.slice(start + 1),
    body: request.body as Body,
    origin: `${request.protocol}://${request.get('host') ?? 'localhost'}`,
    header: (name) => request.get(name),
  };
}

/** A body that is JSON text already. */
interface WrittenBody {
  readonly text: string;
  /** What the text says. */
  toJSON(): unknown;
}

/** Documents come from JSON, and hold no functions. */
const isWritten = (body: unknown): body is WrittenBody =>
  typeof (body as WrittenBody | null)?.toJSON === 'function' && 'text' in (body as WrittenBody);

function send(response: Response, { status, headers = {}, body }: Answer<unknown>): void {
  response.statusCode = status;
  for (const name in headers) response.setHeader(name, headers[name] as string);
  if (body === undefined) response.end();
  else if (response.req.fresh) response.status(304).end();
  else if (isWatched(response)) response.type(MEDIA_TYPE).json(isWritten(body) ? body.toJSON() : body);
  else {
    const text = isWritten(body) ? body.text : JSON.stringify(body);
    response.setHeader('Content-Type', MEDIA_TYPE);
    response.setHeader('Content-Length', Buffer.byteLength(text));
    response.end(text);
  }
}

/** Whoever checks answers has a `json` of its own put before Express's. */
const isWatched = (response: Response) => Object.hasOwn(response, 'json');

/** What answers the requests for one operation. */
export type Controller = (request: Request, response: Response) => Promise<void>;

/** Calls a service, and sends what it answers. */
export function controller<Path, Body>(
  handle: (call: Call<Path, Body>) => Promise<Answer<unknown>>,
): Controller {
  return async (request, response) => {
    send(response, await handle(callOf<Path, Body>(request)));
  };
}
