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
  readonly #pool: Pool;

  constructor(url: string, connections: number) {
    this.#pool = new Pool(url, { connections, pipelining: 1, bodyTimeout: 600_000, headersTimeout: 600_000 });
  }

  /** Rejects for every answer that is no success. */
  async send(request: Request): Promise<Answer> {
    const { statusCode, headers, body } = await this.#pool.request({
      method: request.method,
      path: request.path,
      headers: request.contentType === undefined ? {} : { 'content-type': request.contentType },
      body: request.body ?? null,
    });
    const text = await body.text();
    if (statusCode >= 300)
      throw new Error(`${request.method} ${request.path} answers ${statusCode}: ${text.slice(0, 500)}`);
    return { status: statusCode, headers, text };
  }

  close(): Promise<void> {
    return this.#pool.destroy();
  }
}
