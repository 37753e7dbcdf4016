import { request } from 'node:http';
import { text } from 'node:stream/consumers';
import type { HttpAnswer } from './http.js';
import { authorizationFor } from './tokens.js';

/**
 * Sends a request with these headers and no others but `Host` and `Connection`, and a token where the server demands one. The query is sent exactly as it is
 * written, but for what no request line can hold: spaces and what is not ASCII.
 *
 * For conditional requests: `fetch` adds `Cache-Control: no-cache` to them, which hides wrong 304s.
 */
export async function ask(
  url: string,
  {
    method = 'GET',
    headers = {},
    body,
  }: { method?: string; headers?: Record<string, string>; body?: unknown } = {},
): Promise<HttpAnswer> {
  const { origin } = new URL(url);
  const path = url.slice(origin.length).replace(/[^\x21-\x7e]+/gu, encodeURIComponent);
  const type = body === undefined ? {} : { 'Content-Type': 'application/json' };
  const authorization = headers.Authorization === undefined ? await authorizationFor(url) : {};
  const all = { ...type, ...authorization, ...headers };
  return new Promise((resolve, reject) => {
    const sent = request(origin, { method, path, headers: all }, async (answer) => {
      const received = await text(answer);
      const isJson = answer.headers['content-type']?.startsWith('application/json') && received !== '';
      resolve({
        status: answer.statusCode ?? 0,
        headers: new Headers(answer.headers as Record<string, string>),
        text: received,
        body: isJson ? JSON.parse(received) : undefined,
      });
    });
    sent.on('error', reject);
    sent.end(body === undefined || typeof body === 'string' ? body : JSON.stringify(body));
  });
}
