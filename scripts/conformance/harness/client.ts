import { request } from 'undici';
import type { Exchange } from '../results/model.js';

export interface RequestOptions {
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
const RESPONSE_TIMEOUT_MS = 30_000;

/**
 * Sends a request as it is given, follows no redirect, and keeps both messages; of a huge request only the
 * beginning. Never rejects.
 */
export async function exchange({ method, url, headers = {}, body }: RequestOptions): Promise<Exchange> {
  const started = performance.now();
  const asked = { method, url, request: { headers, body: truncated(body) } };
  const taken = () => Math.round((performance.now() - started) * 100) / 100;
  try {
    const answer = await request(url, {
      method: method as 'GET',
      headers: { ...headers },
      body: body ?? null,
      headersTimeout: RESPONSE_TIMEOUT_MS,
      bodyTimeout: RESPONSE_TIMEOUT_MS,
    });
    const text = await answer.body.text();
    const got = {
      status: answer.statusCode,
      headers: joinedValues(answer.headers),
      body: text === '' ? undefined : text,
    };
    return { ...asked, answer: got, duration: taken() };
  } catch (error) {
    return { ...asked, error: errorText(error as Error), duration: taken() };
  }
}

/** Characters of a body that are kept. */
const MAX_KEPT_CHARACTERS = 256 * 1024;

const truncated = (text: string | undefined) =>
  text === undefined || text.length <= MAX_KEPT_CHARACTERS
    ? text
    : `${text.slice(0, 1000)}… (${text.length} characters)`;

const joinedValues = (headers: Record<string, string | string[] | undefined>) =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value].flat().join(', ')]));

const errorText = (error: Error & { code?: string }) =>
  [error.code, error.message].filter(Boolean).join(': ');
