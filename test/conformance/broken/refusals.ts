import {
  type Broken,
  changeDocuments,
  changeRequest,
  changeResponse,
  jsonBody,
  jsonOf,
  POST,
  withHeader,
  withoutAttribute,
  withoutHeader,
} from './break.js';

/** Defects in errors. */
export const refusals: readonly Broken[] = [
  {
    name: 'returns errors without a code',
    suites: ['errors'],
    mutation: () => changeDocuments({ status: 400 }, withoutAttribute('code')),
    named: /has no "code"/,
  },
  {
    name: 'returns errors without a reason',
    suites: ['reading'],
    mutation: () => changeDocuments({ status: 404 }, withoutAttribute('reason')),
    named: /an unknown id returns 404: .*has no "reason"/,
  },
  {
    name: 'returns errors with a different status than the response',
    suites: ['errors'],
    mutation: () =>
      changeDocuments({ status: 400 }, (error) => {
        error.status = '409';
      }),
    named: /the status in the error equals the status of the response: .*409/,
  },
  {
    name: 'returns errors as HTML',
    suites: ['errors'],
    mutation: () =>
      changeResponse({ status: 400 }, () => ({
        headers: { 'content-type': 'text/html' },
        body: '<h1>Bad</h1>',
      })),
    named: /POST without validFor returns 400: the error is JSON: text\/html/,
  },
  {
    name: 'accepts creations without mandatory attributes',
    suites: ['errors'],
    mutation: () =>
      changeRequest(POST, (request) => {
        if (!request.body.startsWith('{')) return {};
        try {
          return jsonBody({ validFor: { startDateTime: '2031-01-01T00:00:00Z' }, ...jsonOf(request) });
        } catch {
          return {};
        }
      }),
    named: /POST without validFor returns 400: the status .*is 400: 201/,
  },
  {
    name: 'returns JSON to clients that accept only XML',
    suites: ['errors'],
    mutation: () =>
      changeRequest({}, ({ headers }) => ({ headers: { ...headers, accept: 'application/json' } })),
    named: /retrieve with Accept: application\/xml returns 406: the status .*is 406: /,
  },
  {
    name: 'omits Allow',
    suites: ['errors'],
    mutation: () => withoutHeader({ status: 405 }, 'allow'),
    named: /returns 405 with Allow: .*Allow/,
  },
  {
    name: 'returns 500 for malformed JSON',
    suites: ['errors'],
    mutation: () => changeResponse({ ...POST, status: 400 }, () => ({ status: 500 })),
    named: /POST of malformed JSON returns 400: the status .*is 400: 500/,
  },
  {
    name: 'lists an unsupported method in Allow',
    suites: ['errors'],
    mutation: () => withHeader({ status: 405 }, 'allow', (value) => `${value}, PUT`),
    named: /PUT of the collection returns 405 with Allow: Allow lists the declared methods: /,
  },
  {
    name: 'returns errors without a description',
    suites: ['errors'],
    mutation: () =>
      changeDocuments({ status: 400 }, (error) => {
        error.message = 'wrong';
        error.reason = 'wrong';
      }),
    named: /the error names validFor: /,
  },
];
