import type { HeaderList, Request, Response } from 'postman-collection';
import type { Exchange, Message } from '../results/model.js';

/** Newman's `request` event. */
export interface RequestEvent {
  readonly request: Request;
  /** The response; undefined if the connection failed. */
  readonly response?: Response | undefined;
}

/** Converts newman's event to an exchange, as sent. */
export function exchangeOf({ request, response }: RequestEvent, error: Error | null): Exchange {
  return {
    method: request.method,
    url: request.url.toString(),
    request: message(request.headers, request.body?.toString()),
    answer: response && { status: response.code, ...message(response.headers, response.text()) },
    error: response ? undefined : (error?.message ?? 'no response'),
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
