import type { HeaderList, Request, Response } from 'postman-collection';
import type { Exchange, Message } from '../results/model.js';

/** What newman says of a request that was made. */
export interface RequestEvent {
  readonly request: Request;
  /** None when the connection failed. */
  readonly response?: Response | undefined;
}

/** The exchange as it was on the wire. */
export function exchangeOf({ request, response }: RequestEvent, error: Error | null): Exchange {
  return {
    method: request.method,
    url: request.url.toString(),
    request: message(request.headers, request.body?.toString()),
    answer: response && { status: response.code, ...message(response.headers, response.text()) },
    error: response ? undefined : (error?.message ?? 'no answer'),
    duration: response?.responseTime ?? 0,
  };
}

function message(list: HeaderList, body: string | undefined): Message {
  const headers: Record<string, string> = {};
  for (const { key, value, disabled } of list.all()) {
    if (disabled || !key) continue;
    const name = key.toLowerCase();
    headers[name] = headers[name] === undefined ? value : `${headers[name]}, ${value}`;
  }
  return { headers, body: body === '' ? undefined : body };
}
