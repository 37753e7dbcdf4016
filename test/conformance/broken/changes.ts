import type { Answer } from '../../support/mutating-proxy.js';
import {
  type Body,
  type Broken,
  changeDocuments,
  changeRequest,
  changeResponse,
  DELETE,
  ITEM,
  jsonBody,
  jsonOf,
  PATCH,
  requests,
  withoutAttribute,
  withoutHeader,
  withoutRequestHeaders,
} from './break.js';

/** Defects in patches, deletions and conditional requests. */
export const changes: readonly Broken[] = [
  {
    name: 'does not remove attributes by null',
    suites: ['patches'],
    mutation: () =>
      changeRequest(PATCH, (request) => {
        if (!/merge-patch|application\/json(;|$)/.test(request.headers['content-type'] ?? '')) return {};
        return { body: request.body.replace(/"[^"]+":null,?/g, '').replace(/,}/g, '}') };
      }),
    named: /removes attributes by null and replaces arrays: /,
  },
  {
    name: 'returns stale resources from a cache',
    suites: ['patches'],
    mutation: () => {
      const known = new Map<string, Answer>();
      return requests(ITEM, async (request, send) => {
        const answer = known.get(request.url) ?? (await send(request));
        known.set(request.url, answer);
        return answer;
      });
    },
    named: /is visible to clients that have read the resource before: GET returns the response to PATCH: /,
  },
  {
    name: 'ignores test operations in JSON Patch',
    suites: ['patches'],
    mutation: () =>
      changeRequest(PATCH, (request) =>
        /json-patch\+json/.test(request.headers['content-type'] ?? '')
          ? jsonBody(jsonOf(request).filter(({ op }: Body) => op !== 'test'))
          : {},
      ),
    named: /all or nothing: /,
  },
  {
    name: 'accepts any media type as JSON',
    suites: ['patches'],
    mutation: () =>
      changeRequest(PATCH, ({ headers, body }) =>
        /json/.test(headers['content-type'] ?? '')
          ? {}
          : {
              headers: { ...headers, 'content-type': 'application/json' },
              body: body.startsWith('{') ? body : '{}',
            },
      ),
    named: /an unsupported media type returns 415 with Accept-Patch: the status .*is 415: 200/,
  },
  {
    name: 'omits Accept-Patch',
    suites: ['patches'],
    mutation: () => withoutHeader({ ...PATCH, status: 415 }, 'accept-patch'),
    named: /415 with Accept-Patch: .*Accept-Patch/i,
  },
  {
    name: 'lets a patch change the id',
    suites: ['patches'],
    mutation: () =>
      changeRequest(PATCH, ({ body }) => {
        if (!body.includes('"id"') || body.startsWith('[')) return {};
        const { id: _, ...rest } = JSON.parse(body) as Body;
        return jsonBody(rest);
      }),
    named: /a different id returns 400: the status .*is 400: 200/,
  },
  {
    name: 'confirms deletions without deleting',
    suites: ['deletion'],
    mutation: () => requests(DELETE, async () => ({ status: 204, headers: {}, body: '' })),
    named: /DELETE returns 204, and the resource is gone: the status of GET afterwards is 404: 200/,
  },
  {
    name: 'confirms the deletion of an unknown id',
    suites: ['deletion'],
    mutation: () =>
      changeResponse({ ...DELETE, status: 404 }, () => ({ status: 204, headers: {}, body: '' })),
    named: /deletion, an unknown id returns 404: the status .*is 404: 204/,
  },
  {
    name: 'keeps the ETag after a change',
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
    name: 'omits ETag',
    suites: ['conditional requests'],
    mutation: () => withoutHeader({}, 'etag'),
    named: /POST and GET return the same ETag: the response has an ETag: there is none/,
  },
  {
    name: 'ignores If-Match',
    suites: ['conditional requests'],
    mutation: () => withoutRequestHeaders({}, 'if-match'),
    named: /PATCH If-Match with a stale ETag returns 412: the status .*is 412: 200/,
  },
  {
    name: 'ignores If-None-Match',
    suites: ['conditional requests'],
    mutation: () => withoutRequestHeaders({}, 'if-none-match'),
    named: /If-None-Match with the ETag returns 304: the status .*is 304: 200/,
  },
  {
    name: 'stores the valid resources of an invalid bulk creation',
    suites: ['bulk creation'],
    mutation: () =>
      requests({ method: 'PATCH', at: 'list' }, async (request, send) => {
        const answer = await send(request);
        if (answer.status < 400 || !request.body.startsWith('[')) return answer;
        for (const operation of jsonOf(request))
          await send({ ...request, body: JSON.stringify([operation]) });
        return answer;
      }),
    named: /an invalid resource rolls back the whole request: /,
  },
  {
    name: 'does not store patches',
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
    named: /patches, application\/merge-patch\+json changes the resource: GET returns the same: /,
  },
  {
    name: 'confirms the patch of an unknown id',
    suites: ['patches'],
    mutation: () =>
      changeResponse({ ...PATCH, status: 404 }, () => ({
        status: 200,
        body: '{"id":"1","href":"http://x/1","validFor":{}}',
      })),
    named: /patches, an unknown id returns 404: the status .*is 404: 200/,
  },
  {
    name: 'lists deleted resources',
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
    named: /the resource is no longer listed: /,
  },
  {
    name: 'ignores If-Modified-Since',
    suites: ['conditional requests'],
    mutation: () => withoutRequestHeaders({}, 'if-modified-since'),
    named: /If-Modified-Since: the status .*is 304: 200/,
  },
  {
    name: 'ignores If-Unmodified-Since',
    suites: ['conditional requests'],
    mutation: () => withoutRequestHeaders({}, 'if-unmodified-since'),
    named: /PATCH If-Unmodified-Since with an earlier date returns 412: the status .*is 412: 200/,
  },
  {
    name: 'omits ids in the response to bulk creations',
    suites: ['bulk creation'],
    mutation: () => changeDocuments({ method: 'PATCH', at: 'list' }, withoutAttribute('id')),
    named: /several resources are created in one request: .*id/,
  },
];
