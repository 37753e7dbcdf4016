import {
  type Broken,
  changeDocuments,
  changeQuery,
  changeResponse,
  ITEM,
  withoutParameter,
} from './break.js';

/** Defects in reading. */
export const reading: readonly Broken[] = [
  {
    name: 'ignores fields',
    suites: ['reading', 'lists'],
    mutation: () => changeQuery({ method: 'GET' }, withoutParameter(/^fields=/)),
    named: /lists, \?fields= selects attributes: /,
  },
  {
    name: 'treats fields=none as all fields',
    suites: ['reading'],
    mutation: () => changeQuery(ITEM, withoutParameter(/^fields=none$/)),
    named: /\?fields=none: /,
  },
  {
    name: 'returns a malformed date',
    suites: ['reading'],
    mutation: () =>
      changeDocuments({}, (document) => {
        if (document.creationDate) document.creationDate = '4 May 2026';
      }),
    named: /creationDate.*date-time/,
  },
  {
    name: 'returns a value outside the enumeration',
    suites: ['reading'],
    mutation: () =>
      changeDocuments(ITEM, (document) => {
        if (document.status) document.status = 'sleeping';
      }),
    named: /status.*(allowed|not )/,
  },
  {
    name: 'returns a different id than it lists',
    suites: ['reading'],
    mutation: () =>
      changeDocuments(ITEM, (document) => {
        document.id = `${document.id}-not`;
      }),
    named: /GET by id: .*-not/,
  },
  {
    name: 'redirects',
    suites: ['reading'],
    mutation: () =>
      changeResponse(ITEM, (_, { url }) => ({ status: 302, headers: { location: url }, body: '' })),
    named: /GET by id: the status .*is 200: 302/,
  },
];
