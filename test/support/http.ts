/** An HTTP answer with its body read: parsed when it is JSON. */
export interface HttpAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  // biome-ignore lint/suspicious/noExplicitAny: tests reach into any answer
  readonly body: any;
}

/** Conditional headers; `fetch` sends `Cache-Control: no-cache` beside them, which asks the server to ignore them. */
const CONDITIONAL = /^if-(none-)?match$|^if-(un)?modified-since$/i;

/** `fetch` asks for compression, and a compressed representation has a tag of its own: `"2-gzip"`. */
export const UNCOMPRESSED: RequestInit = { headers: { 'Accept-Encoding': 'identity' } };

/** Sends a request with `fetch`. For conditional requests there is `ask` in `raw-http.ts`. */
export async function send(url: string, init: RequestInit = {}): Promise<HttpAnswer> {
  const conditional = [...new Headers(init.headers).keys()].find((name) => CONDITIONAL.test(name));
  if (conditional) throw new Error(`fetch falsifies ${conditional}: send it with ask (raw-http.ts)`);
  const response = await fetch(url, init);
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.startsWith('application/json') && text !== '';
  return {
    status: response.status,
    headers: response.headers,
    text,
    body: isJson ? JSON.parse(text) : undefined,
  };
}

/** Sends a JSON body. */
export const sendJson = (method: string, url: string, body: unknown, type = 'application/json') =>
  send(url, {
    method,
    headers: { 'Content-Type': type },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
