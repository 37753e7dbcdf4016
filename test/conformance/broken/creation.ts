import {
  answered,
  asked,
  type Broken,
  documents,
  except,
  ITEM,
  jsonOf,
  POST,
  queried,
  withHeader,
  withoutHeader,
  written,
} from './break.js';

/** What goes wrong when something is created. */
export const creation: readonly Broken[] = [
  {
    name: 'gives no Location',
    suites: ['creation'],
    mutation: () => withoutHeader(POST, 'location'),
    named: /POST of what is mandatory: .*Location/i,
  },
  {
    name: 'gives a Location that leads nowhere',
    suites: ['creation'],
    mutation: () => withHeader(POST, 'location', (value) => `${value}-not`),
    named: /POST of what is mandatory: the status of GET of the Location is 200: 404/,
  },
  {
    name: 'loses undeclared attributes',
    suites: ['creation'],
    mutation: () =>
      documents({}, (document) => {
        for (const name of Object.keys(document)) if (/conformance/i.test(name)) delete document[name];
      }),
    named: /undeclared attributes come back as they were sent: /,
  },
  {
    name: 'rounds numbers to whole ones',
    suites: ['creation'],
    mutation: () =>
      answered({}, ({ body }) => ({ body: body.replace(/([:[,]-?\d+)\.\d+(?=[,}\]])/g, '$1') })),
    named: /undeclared attributes come back as they were sent: .*1234567/,
  },
  {
    name: 'creates one where two were posted',
    suites: ['creation'],
    mutation: () => {
      const known = new Map<string, string>();
      return answered(POST, ({ body }, request) => {
        const first = known.get(request.body) ?? body;
        known.set(request.body, first);
        return { body: first };
      });
    },
    named: /POST twice makes two: /,
  },
  {
    name: 'stores another value than was sent',
    suites: ['creation'],
    mutation: () =>
      asked(POST, (request) => {
        const body = jsonOf(request);
        return written(
          Array.isArray(body) ? body : { ...body, validFor: { startDateTime: '2040-01-01T00:00:00Z' } },
        );
      }),
    named: /POST of what is mandatory: what was sent is answered: validFor/,
  },
  {
    name: 'answers a status that is not declared',
    suites: ['creation'],
    mutation: () => answered(POST, () => ({ status: 203 })),
    named: /the status 203 is not declared|is 201: 203/,
  },
  {
    name: 'calls JSON something else',
    suites: ['reading'],
    mutation: () => withHeader(ITEM, 'content-type', () => 'text/html'),
    named: /GET by id: .*Content-Type is "text\/html"/,
  },
  {
    name: 'ignores fields when it creates',
    suites: ['creation'],
    mutation: () => queried(POST, except(/^fields=/)),
    named: /POST \?fields=id answers no more: /,
  },
  {
    name: 'spoils what is no ASCII',
    suites: ['creation'],
    mutation: () => answered({}, ({ body }) => ({ body: body.replace(/[^ -~]/g, '?') })),
    named: /undeclared attributes come back as they were sent: /,
  },
];
