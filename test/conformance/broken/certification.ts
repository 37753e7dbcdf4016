import {
  type Broken,
  changeDocuments,
  changeQuery,
  changeRequest,
  changeResponse,
  ITEM,
  LIST,
  POST,
  requests,
  withoutAttribute,
} from './break.js';

/** Defects that the level `certification` finds. */
export const certification: readonly Broken[] = [
  {
    name: 'creates with 200',
    level: 'certification',
    suites: ['certification'],
    mutation: () => changeResponse(POST, () => ({ status: 200 })),
    named: /POST of the first payload: the status .*is 201: 200/,
  },
  {
    name: 'returns 206 for a complete list',
    level: 'certification',
    suites: ['certification'],
    mutation: () => changeResponse(LIST, () => ({ status: 206 })),
    named: /GET list: the status .*is 200: 206/,
  },
  {
    name: 'omits a mandatory attribute in lists',
    level: 'certification',
    suites: ['certification'],
    mutation: () => changeDocuments(LIST, withoutAttribute('status')),
    named: /GET list: .*status/,
  },
  {
    name: 'omits a mandatory attribute in the response to POST',
    level: 'certification',
    suites: ['certification'],
    mutation: () => changeDocuments(POST, withoutAttribute('href')),
    named: /POST of the first payload: .*href/,
  },
  {
    name: 'returns a number where the contract has a text',
    level: 'certification',
    suites: ['certification'],
    mutation: () =>
      changeDocuments(ITEM, (document) => {
        document.status = 5;
      }),
    named: /GET by id of each: .*status/,
  },
  {
    name: 'returns null for a mandatory attribute',
    level: 'certification',
    suites: ['certification'],
    mutation: () =>
      changeDocuments(LIST, (document) => {
        document.validFor = null;
      }),
    named: /GET list: .*validFor/,
  },
  {
    name: 'returns a blank text',
    level: 'certification',
    suites: ['certification'],
    mutation: () =>
      changeDocuments(ITEM, (document) => {
        document.href = ' ';
      }),
    named: /GET by id of each: .*href/,
  },
  {
    name: 'returns empty lists',
    level: 'certification',
    suites: ['certification'],
    mutation: () => changeResponse(LIST, () => ({ body: '[]' })),
    named: /GET list: .*(empty|item)/,
  },
  {
    name: 'finds every id',
    level: 'certification',
    suites: ['certification'],
    mutation: () => changeResponse({ ...ITEM, status: 404 }, () => ({ status: 200, body: '{}' })),
    named: /GET of an unknown id: the status .*is 404: 200/,
  },
  {
    name: 'does not accept a trailing slash',
    level: 'certification',
    suites: ['certification'],
    mutation: () => changeRequest(LIST, ({ url }) => (url.endsWith('/') ? { url: `${url}nothing` } : {})),
    named: /GET list with a trailing slash: the status .*is 200: 404/,
  },
  {
    name: 'refuses GET with Content-Type',
    level: 'certification',
    suites: ['certification'],
    mutation: () =>
      requests(ITEM, async (request, send) =>
        request.headers['content-type'] ? { status: 415, headers: {}, body: '{}' } : send(request),
      ),
    named: /GET by id.*: the status .*is 200: 415/,
  },
  {
    name: 'finds nothing by id',
    level: 'certification',
    suites: ['certification'],
    mutation: () =>
      changeQuery(LIST, (parameter) => (parameter.startsWith('id=') ? 'id=nothing' : parameter)),
    named: /GET list \?id=…: /,
  },
];
