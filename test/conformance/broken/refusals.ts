import {
  answered,
  asked,
  type Broken,
  documents,
  drop,
  jsonOf,
  POST,
  withHeader,
  withoutHeader,
  written,
} from './break.js';

/** Errors. */
export const refusals: readonly Broken[] = [
  {
    name: 'has errors without a code',
    suites: ['errors'],
    mutation: () => documents({ status: 400 }, drop('code')),
    named: /has no "code"/,
  },
  {
    name: 'has errors without a reason',
    suites: ['reading'],
    mutation: () => documents({ status: 404 }, drop('reason')),
    named: /an unknown id is 404: .*has no "reason"/,
  },
  {
    name: 'has errors of another status than its answers',
    suites: ['errors'],
    mutation: () =>
      documents({ status: 400 }, (error) => {
        error.status = '409';
      }),
    named: /the error's status is the answer's: .*409/,
  },
  {
    name: 'has errors that are pages',
    suites: ['errors'],
    mutation: () =>
      answered({ status: 400 }, () => ({ headers: { 'content-type': 'text/html' }, body: '<h1>Bad</h1>' })),
    named: /POST without validFor is 400: the error is JSON: text\/html/,
  },
  {
    name: 'creates without what is mandatory',
    suites: ['errors'],
    mutation: () =>
      asked(POST, (request) => {
        if (!request.body.startsWith('{')) return {};
        try {
          return written({ validFor: { startDateTime: '2031-01-01T00:00:00Z' }, ...jsonOf(request) });
        } catch {
          return {};
        }
      }),
    named: /POST without validFor is 400: the status .*is 400: 201/,
  },
  {
    name: 'answers JSON to who wants XML alone',
    suites: ['errors'],
    mutation: () => asked({}, ({ headers }) => ({ headers: { ...headers, accept: 'application/json' } })),
    named: /retrieve: only XML is 406: the status .*is 406: /,
  },
  {
    name: 'does not say which methods there are',
    suites: ['errors'],
    mutation: () => withoutHeader({ status: 405 }, 'allow'),
    named: /is 405, with Allow: .*Allow/,
  },
  {
    name: 'breaks down over malformed JSON',
    suites: ['errors'],
    mutation: () => answered({ ...POST, status: 400 }, () => ({ status: 500 })),
    named: /POST of malformed JSON is 400: the status .*is 400: 500/,
  },
  {
    name: 'allows a method that it does not have',
    suites: ['errors'],
    mutation: () => withHeader({ status: 405 }, 'allow', (value) => `${value}, PUT`),
    named: /PUT of the collection is 405, with Allow: Allow lists the methods that there are: /,
  },
  {
    name: 'does not say what is wrong',
    suites: ['errors'],
    mutation: () =>
      documents({ status: 400 }, (error) => {
        error.message = 'wrong';
        error.reason = 'wrong';
      }),
    named: /the error names validFor: /,
  },
];
