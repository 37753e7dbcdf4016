import {
  answered,
  asked,
  type Broken,
  documents,
  drop,
  ITEM,
  LIST,
  POST,
  queried,
  requests,
} from './break.js';

/** What the official kits would see. */
export const certification: readonly Broken[] = [
  {
    name: 'creates with 200',
    level: 'certification',
    suites: ['certification'],
    mutation: () => answered(POST, () => ({ status: 200 })),
    named: /POST of the first payload: the status .*is 201: 200/,
  },
  {
    name: 'answers 206 unasked',
    level: 'certification',
    suites: ['certification'],
    mutation: () => answered(LIST, () => ({ status: 206 })),
    named: /GET list: the status .*is 200: 206/,
  },
  {
    name: 'leaves a mandatory attribute out of lists',
    level: 'certification',
    suites: ['certification'],
    mutation: () => documents(LIST, drop('status')),
    named: /GET list: .*status/,
  },
  {
    name: 'leaves a mandatory attribute out of what it created',
    level: 'certification',
    suites: ['certification'],
    mutation: () => documents(POST, drop('href')),
    named: /POST of the first payload: .*href/,
  },
  {
    name: 'answers a number where the contract has a text',
    level: 'certification',
    suites: ['certification'],
    mutation: () =>
      documents(ITEM, (document) => {
        document.status = 5;
      }),
    named: /GET by id of each: .*status/,
  },
  {
    name: 'answers null',
    level: 'certification',
    suites: ['certification'],
    mutation: () =>
      documents(LIST, (document) => {
        document.validFor = null;
      }),
    named: /GET list: .*validFor/,
  },
  {
    name: 'answers a blank text',
    level: 'certification',
    suites: ['certification'],
    mutation: () =>
      documents(ITEM, (document) => {
        document.href = ' ';
      }),
    named: /GET by id of each: .*href/,
  },
  {
    name: 'lists nothing',
    level: 'certification',
    suites: ['certification'],
    mutation: () => answered(LIST, () => ({ body: '[]' })),
    named: /GET list: .*(empty|item)/,
  },
  {
    name: 'knows every id',
    level: 'certification',
    suites: ['certification'],
    mutation: () => answered({ ...ITEM, status: 404 }, () => ({ status: 200, body: '{}' })),
    named: /GET of an unknown id: the status .*is 404: 200/,
  },
  {
    name: 'does not know its lists with a slash at the end',
    level: 'certification',
    suites: ['certification'],
    mutation: () => asked(LIST, ({ url }) => (url.endsWith('/') ? { url: `${url}nothing` } : {})),
    named: /GET list with a slash at the end: the status .*is 200: 404/,
  },
  {
    name: 'refuses GET with a media type',
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
    mutation: () => queried(LIST, (parameter) => (parameter.startsWith('id=') ? 'id=nothing' : parameter)),
    named: /GET list \?id=…: /,
  },
];
