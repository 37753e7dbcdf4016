import { request } from 'undici';
import type { Exchange } from './model.js';

export interface Ask {
  readonly method: string;
  /** Absolute. */
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** As it goes on the wire. */
  readonly body?: string | undefined;
}

/** An exchange that was answered. */
export type Answered = Exchange & { readonly answer: NonNullable<Exchange['answer']> };

export const isAnswered = (exchange: Exchange): exchange is Answered => exchange.answer !== undefined;

/** Milliseconds that a server may take for its answer. */
const PATIENCE = 30_000;

/**
 * Sends a request as it is given, follows no redirect, and keeps both messages; of a huge request only the
 * beginning. Never rejects.
 */
export async function exchange({ method, url, headers = {}, body }: Ask): Promise<Exchange> {
  const started = performance.now();
  const asked = { method, url, request: { headers, body: kept(body) } };
  const taken = () => Math.round((performance.now() - started) * 100) / 100;
  try {
    const answer = await request(url, {
      method: method as 'GET',
      headers: { ...headers },
      body: body ?? null,
      headersTimeout: PATIENCE,
      bodyTimeout: PATIENCE,
    });
    const text = await answer.body.text();
    const got = {
      status: answer.statusCode,
      headers: flat(answer.headers),
      body: text === '' ? undefined : text,
    };
    return { ...asked, answer: got, duration: taken() };
  } catch (error) {
    return { ...asked, error: reason(error as Error), duration: taken() };
  }
}

/** Characters of a body that are kept. */
const MOST_KEPT = 256 * 1024;

const kept = (text: string | undefined) =>
  text === undefined || text.length <= MOST_KEPT
    ? text
    : `${text.slice(0, 1000)}… (${text.length} characters)`;

const flat = (headers: Record<string, string | string[] | undefined>) =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value].flat().join(', ')]));

const reason = (error: Error & { code?: string }) => [error.code, error.message].filter(Boolean).join(': ');
