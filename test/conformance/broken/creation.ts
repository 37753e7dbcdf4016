import {
  type Broken,
  changeDocuments,
  changeQuery,
  changeRequest,
  changeResponse,
  ITEM,
  jsonBody,
  jsonOf,
  POST,
  withHeader,
  withoutHeader,
  withoutParameter,
} from './break.js';

/** Defects in creation. */
export const creation: readonly Broken[] = [
  {
    name: 'omits Location',
    suites: ['creation'],
    mutation: () => withoutHeader(POST, 'location'),
    named: /POST of the mandatory attributes: .*Location/i,
  },
  {
    name: 'returns a Location that does not exist',
    suites: ['creation'],
    mutation: () => withHeader(POST, 'location', (value) => `${value}-not`),
    named: /POST of the mandatory attributes: the status of GET of the Location is 200: 404/,
  },
  {
    name: 'drops undeclared attributes',
    suites: ['creation'],
    mutation: () =>
      changeDocuments({}, (document) => {
        for (const name of Object.keys(document)) if (/conformance/i.test(name)) delete document[name];
      }),
    named: /undeclared attributes are returned unchanged: /,
  },
  {
    name: 'rounds numbers to integers',
    suites: ['creation'],
    mutation: () =>
      changeResponse({}, ({ body }) => ({ body: body.replace(/([:[,]-?\d+)\.\d+(?=[,}\]])/g, '$1') })),
    named: /undeclared attributes are returned unchanged: .*1234567/,
  },
  {
    name: 'creates one resource for two equal requests',
    suites: ['creation'],
    mutation: () => {
      const known = new Map<string, string>();
      return changeResponse(POST, ({ body }, request) => {
        const first = known.get(request.body) ?? body;
        known.set(request.body, first);
        return { body: first };
      });
    },
    named: /POST twice creates two resources: /,
  },
  {
    name: 'stores a different value than was sent',
    suites: ['creation'],
    mutation: () =>
      changeRequest(POST, (request) => {
        const body = jsonOf(request);
        return jsonBody(
          Array.isArray(body) ? body : { ...body, validFor: { startDateTime: '2040-01-01T00:00:00Z' } },
        );
      }),
    named: /POST of the mandatory attributes: the response has the values sent: validFor/,
  },
  {
    name: 'returns an undeclared status',
    suites: ['creation'],
    mutation: () => changeResponse(POST, () => ({ status: 203 })),
    named: /the status 203 is not declared|is 201: 203/,
  },
  {
    name: 'returns the wrong Content-Type',
    suites: ['reading'],
    mutation: () => withHeader(ITEM, 'content-type', () => 'text/html'),
    named: /GET by id: .*Content-Type is "text\/html"/,
  },
  {
    name: 'ignores fields in creations',
    suites: ['creation'],
    mutation: () => changeQuery(POST, withoutParameter(/^fields=/)),
    named: /POST \?fields=id returns only the id: /,
  },
  {
    name: 'replaces characters outside ASCII',
    suites: ['creation'],
    mutation: () => changeResponse({}, ({ body }) => ({ body: body.replace(/[^ -~]/g, '?') })),
    named: /undeclared attributes are returned unchanged: /,
  },
];
