import type { Answer } from '../../support/mutating-proxy.js';
import {
  answered,
  asked,
  type Body,
  type Broken,
  DELETE,
  documents,
  drop,
  ITEM,
  jsonOf,
  PATCH,
  requests,
  unsent,
  withoutHeader,
  written,
} from './break.js';

/** Patches, deletions, conditions. */
export const changes: readonly Broken[] = [
  {
    name: 'does not remove by null',
    suites: ['patches'],
    mutation: () =>
      asked(PATCH, (request) => {
        if (!/merge-patch|application\/json(;|$)/.test(request.headers['content-type'] ?? '')) return {};
        return { body: request.body.replace(/"[^"]+":null,?/g, '').replace(/,}/g, '}') };
      }),
    named: /removes by null, and replaces arrays: /,
  },
  {
    name: 'answers what was read before from memory',
    suites: ['patches'],
    mutation: () => {
      const known = new Map<string, Answer>();
      return requests(ITEM, async (request, send) => {
        const answer = known.get(request.url) ?? (await send(request));
        known.set(request.url, answer);
        return answer;
      });
    },
    named: /is seen by who has read before: GET answers what PATCH has: /,
  },
  {
    name: 'does not test before it patches',
    suites: ['patches'],
    mutation: () =>
      asked(PATCH, (request) =>
        /json-patch\+json/.test(request.headers['content-type'] ?? '')
          ? written(jsonOf(request).filter(({ op }: Body) => op !== 'test'))
          : {},
      ),
    named: /all or nothing: /,
  },
  {
    name: 'takes any media type for JSON',
    suites: ['patches'],
    mutation: () =>
      asked(PATCH, ({ headers, body }) =>
        /json/.test(headers['content-type'] ?? '')
          ? {}
          : {
              headers: { ...headers, 'content-type': 'application/json' },
              body: body.startsWith('{') ? body : '{}',
            },
      ),
    named: /a media type that it does not take is 415.*: the status .*is 415: 200/,
  },
  {
    name: 'does not say which patches it takes',
    suites: ['patches'],
    mutation: () => withoutHeader({ ...PATCH, status: 415 }, 'accept-patch'),
    named: /415, with Accept-Patch: .*Accept-Patch/i,
  },
  {
    name: 'lets a patch change the id',
    suites: ['patches'],
    mutation: () =>
      asked(PATCH, ({ body }) => {
        if (!body.includes('"id"') || body.startsWith('[')) return {};
        const { id: _, ...rest } = JSON.parse(body) as Body;
        return written(rest);
      }),
    named: /another id is 400: the status .*is 400: 200/,
  },
  {
    name: 'says that it deleted, and did not',
    suites: ['deletion'],
    mutation: () => requests(DELETE, async () => ({ status: 204, headers: {}, body: '' })),
    named: /DELETE is 204, and it is gone: the status of GET afterwards is 404: 200/,
  },
  {
    name: 'deletes what it never had',
    suites: ['deletion'],
    mutation: () => answered({ ...DELETE, status: 404 }, () => ({ status: 204, headers: {}, body: '' })),
    named: /deletion, an unknown id is 404: the status .*is 404: 204/,
  },
  {
    name: 'keeps an ETag when the resource has changed',
    suites: ['conditional requests'],
    mutation: () => ({
      requests: async (request, send) => {
        const answer = await send(request);
        return answer.headers.etag ? { ...answer, headers: { ...answer.headers, etag: '"1"' } } : answer;
      },
    }),
    named: /PATCH changes the ETag: /,
  },
  {
    name: 'gives no ETag',
    suites: ['conditional requests'],
    mutation: () => withoutHeader({}, 'etag'),
    named: /POST and GET answer the same ETag: there is an ETag: there is none/,
  },
  {
    name: 'ignores If-Match',
    suites: ['conditional requests'],
    mutation: () => unsent({}, 'if-match'),
    named: /PATCH If-Match with a stale ETag is 412: the status .*is 412: 200/,
  },
  {
    name: 'ignores If-None-Match',
    suites: ['conditional requests'],
    mutation: () => unsent({}, 'if-none-match'),
    named: /If-None-Match with the ETag is 304: the status .*is 304: 200/,
  },
  {
    name: 'creates the good ones of many',
    suites: ['bulk creation'],
    mutation: () =>
      requests({ method: 'PATCH', at: 'list' }, async (request, send) => {
        const answer = await send(request);
        if (answer.status < 400 || !request.body.startsWith('[')) return answer;
        for (const operation of jsonOf(request))
          await send({ ...request, body: JSON.stringify([operation]) });
        return answer;
      }),
    named: /one that is wrong keeps all from being stored: /,
  },
  {
    name: 'stores no patch',
    suites: ['patches'],
    mutation: () => {
      const made = new Map<string, string>();
      return {
        requests: async (request, send) => {
          const answer = await send(request);
          const id = /"id":"([^"]+)"/.exec(answer.body)?.[1] ?? '';
          if (request.method === 'POST' && answer.status === 201) made.set(id, answer.body);
          const isRead = request.method === 'GET' && answer.status === 200;
          return isRead ? { ...answer, body: made.get(id) ?? answer.body } : answer;
        },
      };
    },
    named: /patches, application\/merge-patch\+json changes: GET answers the same: /,
  },
  {
    name: 'patches what it never had',
    suites: ['patches'],
    mutation: () =>
      answered({ ...PATCH, status: 404 }, () => ({
        status: 200,
        body: '{"id":"1","href":"http://x/1","validFor":{}}',
      })),
    named: /patches, an unknown id is 404: the status .*is 404: 200/,
  },
  {
    name: 'lists what was deleted',
    suites: ['deletion'],
    mutation: () => {
      let last = '';
      return {
        requests: async (request, send) => {
          const answer = await send(request);
          if (request.method === 'POST' && answer.status === 201) last = answer.body;
          return request.method === 'GET' && answer.body === '[]' ? { ...answer, body: `[${last}]` } : answer;
        },
      };
    },
    named: /it is no longer listed: /,
  },
  {
    name: 'ignores If-Modified-Since',
    suites: ['conditional requests'],
    mutation: () => unsent({}, 'if-modified-since'),
    named: /If-Modified-Since: the status .*is 304: 200/,
  },
  {
    name: 'ignores If-Unmodified-Since',
    suites: ['conditional requests'],
    mutation: () => unsent({}, 'if-unmodified-since'),
    named: /PATCH If-Unmodified-Since long ago is 412: the status .*is 412: 200/,
  },
  {
    name: 'answers bulk creations without ids',
    suites: ['bulk creation'],
    mutation: () => documents({ method: 'PATCH', at: 'list' }, drop('id')),
    named: /several are created at once: .*id/,
  },
];
