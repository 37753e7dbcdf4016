import { request } from 'undici';
import type { Exchange } from '../results/model.js';

export interface RequestOptions {
  readonly method: string;
  /** Absolute URL. */
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Body text, sent unchanged. */
  readonly body?: string | undefined;
}

/** An exchange that has a response. */
export type CompletedExchange = Exchange & { readonly answer: NonNullable<Exchange['answer']> };

export const hasResponse = (exchange: Exchange): exchange is CompletedExchange =>
  exchange.answer !== undefined;

/** Maximum milliseconds to wait for a response. */
const RESPONSE_TIMEOUT_MS = 30_000;

/**
 * Sends a request unchanged, follows no redirect, and records both messages; a long request body is truncated in the
 * record. Never rejects.
 */
export async function exchange({ method, url, headers = {}, body }: RequestOptions): Promise<Exchange> {
  const started = performance.now();
  const sent = { method, url, request: { headers, body: truncated(body) } };
  const elapsedMs = () => Math.round((performance.now() - started) * 100) / 100;
  try {
    const answer = await request(url, {
      method: method as 'GET',
      headers: { ...headers },
      body: body ?? null,
      headersTimeout: RESPONSE_TIMEOUT_MS,
      bodyTimeout: RESPONSE_TIMEOUT_MS,
    });
    const text = await answer.body.text();
    const received = {
      status: answer.statusCode,
      headers: joinedValues(answer.headers),
      body: text === '' ? undefined : text,
    };
    return { ...sent, answer: received, duration: elapsedMs() };
  } catch (error) {
    return { ...sent, error: errorText(error as Error), duration: elapsedMs() };
  }
}

/** Maximum characters of a request body in the record. */
const MAX_KEPT_CHARACTERS = 256 * 1024;

const truncated = (text: string | undefined) =>
  text === undefined || text.length <= MAX_KEPT_CHARACTERS
    ? text
    : `${text.slice(0, 1000)}… (${text.length} characters)`;

const joinedValues = (headers: Record<string, string | string[] | undefined>) =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value].flat().join(', ')]));

const errorText = (error: Error & { code?: string }) =>
  [error.code, error.message].filter(Boolean).join(': ');
