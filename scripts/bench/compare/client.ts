import { Pool } from 'undici';
import type { Request } from './operations.js';

/** An answer that was read to its end. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
}

/** Connections to one server that stay open. */
export class Client {
  private readonly pool: Pool;

  constructor(url: string, connections: number) {
    this.pool = new Pool(url, { connections, pipelining: 1, bodyTimeout: 600_000, headersTimeout: 600_000 });
  }

  /** Rejects for every answer that is no success. */
  async send(request: Request): Promise<Answer> {
    const answer = await this.ask(request);
    if (answer.status >= 300)
      throw new Error(
        `${request.method} ${request.path} answers ${answer.status}: ${answer.text.slice(0, 500)}`,
      );
    return answer;
  }

  /** Whatever is answered. */
  async ask({ method, path, contentType, ifMatch, body: sent }: Request): Promise<Answer> {
    const { statusCode, headers, body } = await this.pool.request({
      ...{ method, path, body: sent ?? null },
      headers: {
        ...(contentType !== undefined && { 'content-type': contentType }),
        ...(ifMatch !== undefined && { 'if-match': ifMatch }),
      },
    });
    return { status: statusCode, headers, text: await body.text() };
  }

  close(): Promise<void> {
    return this.pool.destroy();
  }
}

/** The path of the next page. */
export function linkNext({ headers }: Answer): string | undefined {
  const next = /<([^>]+)>;\s*rel="next"/.exec(String(headers.link))?.[1];
  if (next === undefined) return undefined;
  const { pathname, search } = new URL(next);
  return pathname + search;
}
