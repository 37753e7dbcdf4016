import type { Answer, Handler, Mutation, Passing } from '../../support/mutating-proxy.js';

// biome-ignore lint/suspicious/noExplicitAny: mutations reach into any body
export type Body = any;

/** Which requests of a run are meant; all that a filter does not mention. */
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

/** Handles the requests that are meant, and passes on the others. */
export const requests = (where: Where, handler: Handler): Mutation => ({
  requests: (request, send) => (isAt(request, where) ? handler(request, send) : send(request)),
});

/** The server gets another request. */
export const asked = (where: Where, change: (request: Passing) => Partial<Passing>): Mutation =>
  requests(where, (request, send) => send({ ...request, ...change(request) }));

/** The client gets another answer; without `status` only to what has succeeded. */
export const answered = (
  where: Where,
  change: (answer: Answer, request: Passing) => Partial<Answer>,
): Mutation =>
  requests(where, async (request, send) => {
    const answer = await send(request);
    const isMeant = where.status === undefined ? answer.status < 300 : answer.status === where.status;
    return isMeant ? { ...answer, ...change(answer, request) } : answer;
  });

/** Each document of an answer, alone or in a list, is changed in place. */
export const documents = (where: Where, change: (document: Body, request: Passing) => void): Mutation =>
  answered(where, ({ body }, request) => {
    if (body === '') return {};
    const parsed = JSON.parse(body) as Body;
    for (const document of [parsed].flat()) change(document, request);
    return { body: JSON.stringify(parsed) };
  });

export const withoutHeader = (where: Where, name: string): Mutation =>
  answered(where, ({ headers }) => ({ headers: without(headers, name) }));

export const withHeader = (where: Where, name: string, change: (value: string) => string): Mutation =>
  answered(where, ({ headers }) =>
    headers[name] ? { headers: { ...headers, [name]: change(headers[name]) } } : {},
  );

const without = (headers: Readonly<Record<string, string>>, ...names: readonly string[]) =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !names.includes(name)));

/** The server does not see a header. */
export const unsent = (where: Where, ...names: readonly string[]): Mutation =>
  asked(where, ({ headers }) => ({ headers: without(headers, ...names) }));

/** The server gets other parameters in the query, as they were written. */
export const queried = (where: Where, change: (parameter: string) => string | undefined): Mutation =>
  asked(where, ({ url }) => {
    const [path = '', query] = url.split('?');
    if (query === undefined) return {};
    const parameters = query.split('&').flatMap((parameter) => change(parameter) ?? []);
    return { url: parameters.length > 0 ? `${path}?${parameters.join('&')}` : path };
  });

/** Parameters that are no filters. */
const OPERATORS = /^(fields|sort|limit|offset|cursor|expand|depth|filter)=/;
export const isFilter = (parameter: string) => !OPERATORS.test(parameter);

/** Subscribers get other events; those that the change answers, or the one that it has changed. */
export const delivered = (change: (event: Body) => unknown): Mutation => ({
  deliveries: async (request, send) => {
    const event = JSON.parse(request.body) as Body;
    let answer: Answer = { status: 201, headers: {}, body: '' };
    const instead = change(event);
    const events: readonly Body[] = Array.isArray(instead) ? instead : [event];
    for (const each of events) answer = await send({ ...request, body: JSON.stringify(each) });
    return answer;
  },
});

/** Where mutations break something. */
export const LIST = { method: 'GET', at: 'list' } as const;
export const ITEM = { method: 'GET', at: 'item' } as const;
export const POST = { method: 'POST', at: 'list' } as const;
export const PATCH = { method: 'PATCH', at: 'item' } as const;
export const DELETE = { method: 'DELETE', at: 'item' } as const;
export const SUBSCRIBE = { method: 'POST', at: 'hub' } as const;

export const jsonOf = ({ body }: { readonly body: string }) => JSON.parse(body) as Body;
export const written = (body: Body) => ({ body: JSON.stringify(body) });

/** Removes an attribute. */
export const drop = (name: string) => (document: Body) => {
  delete document[name];
};

/** Leaves parameters out. */
export const except = (pattern: RegExp) => (parameter: string) =>
  pattern.test(parameter) ? undefined : parameter;

/** One thing that a server does wrong. */
export interface Broken {
  /** What it does. */
  readonly name: string;
  /** Which level sees it; `full` without it. */
  readonly level?: 'certification';
  /** Suites of checks that see it. */
  readonly suites: readonly string[];
  readonly mutation: () => Mutation;
  /** What the report says of it: `group, check: assertion: detail` of a check that failed. */
  readonly named: RegExp;
}
