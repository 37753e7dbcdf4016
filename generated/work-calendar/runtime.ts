// Generated from the effective contract by npm run generate. Do not edit.

import type { Request, Response, Router } from 'express';

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

const MEDIA_TYPE = 'application/json;charset=utf-8';

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

function send(response: Response, answer: Answer<unknown>): void {
  response.status(answer.status).set(answer.headers ?? {});
  if (answer.body === undefined) response.end();
  else response.type(MEDIA_TYPE).json(answer.body);
}

/** Registers a handler under an OpenAPI path template, `/appointment/{id}`. */
export function route<Path, Body>(
  router: Router,
  method: string,
  template: string,
  handle: (call: Call<Path, Body>) => Promise<Answer<unknown>>,
): void {
  const path = template.replace(/\{(\w+)\}/g, ':$1');
  const register = method.toLowerCase() as 'get' | 'post' | 'patch' | 'put' | 'delete';
  router[register](path, async (request, response) => {
    send(response, await handle(callOf<Path, Body>(request)));
  });
}
