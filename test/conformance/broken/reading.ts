import { answered, type Broken, documents, except, ITEM, queried } from './break.js';

/** What is wrong with what is read. */
export const reading: readonly Broken[] = [
  {
    name: 'ignores fields',
    suites: ['reading', 'lists'],
    mutation: () => queried({ method: 'GET' }, except(/^fields=/)),
    named: /lists, \?fields= selects: /,
  },
  {
    name: 'takes fields=none for all',
    suites: ['reading'],
    mutation: () => queried(ITEM, except(/^fields=none$/)),
    named: /\?fields=none: /,
  },
  {
    name: 'answers a date that is none',
    suites: ['reading'],
    mutation: () =>
      documents({}, (document) => {
        if (document.creationDate) document.creationDate = '4 May 2026';
      }),
    named: /creationDate.*date-time/,
  },
  {
    name: 'answers a value that is none of the declared',
    suites: ['reading'],
    mutation: () =>
      documents(ITEM, (document) => {
        if (document.status) document.status = 'sleeping';
      }),
    named: /status.*(allowed|not )/,
  },
  {
    name: 'reads another id than it lists',
    suites: ['reading'],
    mutation: () =>
      documents(ITEM, (document) => {
        document.id = `${document.id}-not`;
      }),
    named: /GET by id: .*-not/,
  },
  {
    name: 'redirects',
    suites: ['reading'],
    mutation: () => answered(ITEM, (_, { url }) => ({ status: 302, headers: { location: url }, body: '' })),
    named: /GET by id: the status .*is 200: 302/,
  },
];
