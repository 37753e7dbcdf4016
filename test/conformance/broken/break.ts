import type { Answer, Handler, Mutation, Passing } from '../../support/mutating-proxy.js';

// biome-ignore lint/suspicious/noExplicitAny: mutations reach into any body
export type Body = any;

/** Selects requests of a run; omitted members match all. */
export interface Where {
  readonly method?: string;
  /** `item` ends in an id, `list` in a resource. */
  readonly at?: 'list' | 'item' | 'hub';
  readonly status?: number;
}

const PATHS = { list: /\/v4\/[a-zA-Z]+\/?$/, item: /\/v4\/(?!hub)[a-zA-Z]+\/[^/]+\/?$/, hub: /\/hub(\/|$)/ };

const isAt = ({ method, url }: Passing, where: Where) => {
  const path = url.split('?', 1).join();
  if (where.method !== undefined && method !== where.method) return false;
  if (where.at === undefined) return true;
  return PATHS[where.at].test(path) && (where.at === 'hub' || !PATHS.hub.test(path));
};

/** Handles the selected requests, and forwards the others. */
export const requests = (where: Where, handler: Handler): Mutation => ({
  requests: (request, send) => (isAt(request, where) ? handler(request, send) : send(request)),
});

/** Changes the requests to the server. */
export const changeRequest = (where: Where, change: (request: Passing) => Partial<Passing>): Mutation =>
  requests(where, (request, send) => send({ ...request, ...change(request) }));

/** Changes the responses to the client; without `status`, only those of successful requests. */
export const changeResponse = (
  where: Where,
  change: (answer: Answer, request: Passing) => Partial<Answer>,
): Mutation =>
  requests(where, async (request, send) => {
    const answer = await send(request);
    const isMeant = where.status === undefined ? answer.status < 300 : answer.status === where.status;
    return isMeant ? { ...answer, ...change(answer, request) } : answer;
  });

/** Changes each document of a response in place, alone or in a list. */
export const changeDocuments = (where: Where, change: (document: Body, request: Passing) => void): Mutation =>
  changeResponse(where, ({ body }, request) => {
    if (body === '') return {};
    const parsed = JSON.parse(body) as Body;
    for (const document of [parsed].flat()) change(document, request);
    return { body: JSON.stringify(parsed) };
  });

export const withoutHeader = (where: Where, name: string): Mutation =>
  changeResponse(where, ({ headers }) => ({ headers: without(headers, name) }));

export const withHeader = (where: Where, name: string, change: (value: string) => string): Mutation =>
  changeResponse(where, ({ headers }) =>
    headers[name] ? { headers: { ...headers, [name]: change(headers[name]) } } : {},
  );

const without = (headers: Readonly<Record<string, string>>, ...names: readonly string[]) =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !names.includes(name)));

/** Removes headers from the requests. */
export const withoutRequestHeaders = (where: Where, ...names: readonly string[]): Mutation =>
  changeRequest(where, ({ headers }) => ({ headers: without(headers, ...names) }));

/** Changes the query parameters of the requests, in their encoded form. */
export const changeQuery = (where: Where, change: (parameter: string) => string | undefined): Mutation =>
  changeRequest(where, ({ url }) => {
    const [path = '', query] = url.split('?');
    if (query === undefined) return {};
    const parameters = query.split('&').flatMap((parameter) => change(parameter) ?? []);
    return { url: parameters.length > 0 ? `${path}?${parameters.join('&')}` : path };
  });

/** Parameters that are not filters. */
const OPERATORS = /^(fields|sort|limit|offset|cursor|expand|depth|filter)=/;
export const isFilter = (parameter: string) => !OPERATORS.test(parameter);

/** Changes the events to subscribers: `change` returns a list of events, or changes the event in place. */
export const changeEvent = (change: (event: Body) => unknown): Mutation => ({
  deliveries: async (request, send) => {
    const event = JSON.parse(request.body) as Body;
    let answer: Answer = { status: 201, headers: {}, body: '' };
    const instead = change(event);
    const events: readonly Body[] = Array.isArray(instead) ? instead : [event];
    for (const each of events) answer = await send({ ...request, body: JSON.stringify(each) });
    return answer;
  },
});

/** The requests that mutations change. */
export const LIST = { method: 'GET', at: 'list' } as const;
export const ITEM = { method: 'GET', at: 'item' } as const;
export const POST = { method: 'POST', at: 'list' } as const;
export const PATCH = { method: 'PATCH', at: 'item' } as const;
export const DELETE = { method: 'DELETE', at: 'item' } as const;
export const SUBSCRIBE = { method: 'POST', at: 'hub' } as const;

export const jsonOf = ({ body }: { readonly body: string }) => JSON.parse(body) as Body;
export const jsonBody = (body: Body) => ({ body: JSON.stringify(body) });

/** Removes an attribute. */
export const withoutAttribute = (name: string) => (document: Body) => {
  delete document[name];
};

/** Removes parameters. */
export const withoutParameter = (pattern: RegExp) => (parameter: string) =>
  pattern.test(parameter) ? undefined : parameter;

/** A defect of a server. */
export interface Broken {
  /** The defect, as a verb: `ignores filters`. */
  readonly name: string;
  /** Level that finds it; default `full`. */
  readonly level?: 'certification';
  /** Suites that find it. */
  readonly suites: readonly string[];
  readonly mutation: () => Mutation;
  /** Matches `group, check: assertion: detail` of a failed check. */
  readonly named: RegExp;
}
