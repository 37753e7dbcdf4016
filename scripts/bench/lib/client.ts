import { Pool } from 'undici';
import type { Request } from './operations.js';

/** Response with its whole body. */
export interface Response {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
}

const TIMEOUT_MS = 600_000;

/** HTTP client with a fixed number of open connections to one server. */
export class Client {
  private readonly pool: Pool;

  /** `headers` are sent with each request. */
  constructor(
    url: string,
    connections: number,
    private readonly headers: Readonly<Record<string, string>> = {},
  ) {
    const timeouts = { bodyTimeout: TIMEOUT_MS, headersTimeout: TIMEOUT_MS };
    this.pool = new Pool(url, { connections, pipelining: 1, ...timeouts });
  }

  /** Sends a request; rejects when the status is 300 or more. */
  async send(request: Request): Promise<Response> {
    const response = await this.request(request);
    const { status, text } = response;
    if (status >= 300)
      throw new Error(`${request.method} ${request.path} returned ${status}: ${text.slice(0, 500)}`);
    return response;
  }

  /** Sends a request; resolves with the response, whatever its status is. */
  async request({ method, path, contentType, ifMatch, body }: Request): Promise<Response> {
    const response = await this.pool.request({
      method,
      path,
      body: body ?? null,
      headers: {
        ...this.headers,
        ...(contentType !== undefined && { 'content-type': contentType }),
        ...(ifMatch !== undefined && { 'if-match': ifMatch }),
      },
    });
    return { status: response.statusCode, headers: response.headers, text: await response.body.text() };
  }

  close(): Promise<void> {
    return this.pool.destroy();
  }
}

/** Returns the path of `Link: rel="next"`; undefined on the last page. */
export function nextPath({ headers }: Response): string | undefined {
  const next = /<([^>]+)>;\s*rel="next"/.exec(String(headers.link))?.[1];
  if (next === undefined) return undefined;
  const { pathname, search } = new URL(next);
  return pathname + search;
}
