import type { Check, Exchange, Run } from '../../scripts/conformance/results/model.js';

/** A text that a hostile server may return. */
export const HOSTILE = `<img src=x onerror="alert('it ran')"></pre><script>alert(1)</script>]]>&amp;`;

/** A credential. */
export const SECRET = 'c2VjcmV0LXRva2VuLTE3';

export function exchange(changes: Partial<Exchange> = {}): Exchange {
  return {
    method: 'GET',
    url: 'http://127.0.0.1:8080/tmf-api/thing/v4/thing',
    request: { headers: { accept: 'application/json' } },
    answer: {
      status: 200,
      headers: { 'content-type': 'application/json' },
      body: '[{"id":"1","size":1.10}]',
    },
    duration: 12,
    ...changes,
  };
}

export function check(name: string, changes: Partial<Check> = {}): Check {
  return {
    name,
    exchanges: [exchange()],
    assertions: [{ text: 'status is 200', passed: true, source: 'contract' }],
    ...changes,
  };
}

export const failing = (name: string, changes: Partial<Check> = {}) =>
  check(name, {
    assertions: [
      { text: 'status is 200', passed: true, source: 'contract' },
      {
        text: 'every item has id',
        passed: false,
        detail: 'id of the second item is missing',
        source: 'TMF630',
      },
    ],
    ...changes,
  });

export const skippedCheck = (name: string) =>
  check(name, { exchanges: [], assertions: [], skipped: 'no client can make a server be too busy' });

/** A run with two passed checks and a skipped one. */
export function run(changes: Partial<Run> = {}): Run {
  return {
    api: 'TMF000',
    title: 'Thing',
    version: '4.0.0',
    level: 'full',
    server: 'http://127.0.0.1:8080/tmf-api/thing/v4',
    database: 'SQLite',
    startedAt: '2026-05-04T08:00:00.000Z',
    duration: 2345,
    groups: [
      { name: 'thing: lists', checks: [check('list'), skippedCheck('503')] },
      { name: 'thing: filters', checks: [check('filter by status')] },
    ],
    ...changes,
  };
}

/** A run with a hostile text everywhere that a server, a contract or a kit can put one. */
export const hostileRun = run({
  title: HOSTILE,
  server: `http://127.0.0.1/${HOSTILE}`,
  database: HOSTILE,
  groups: [
    {
      name: HOSTILE,
      checks: [
        failing(HOSTILE, {
          assertions: [
            { text: HOSTILE, passed: false, detail: `${HOSTILE}\u0000\u001b\ud800`, source: HOSTILE },
          ],
          exchanges: [
            exchange({
              method: HOSTILE,
              url: `http://127.0.0.1/${HOSTILE}`,
              request: { headers: { [HOSTILE]: HOSTILE }, body: HOSTILE },
              answer: { status: 500, headers: { 'x-it': HOSTILE }, body: HOSTILE },
            }),
            exchange({ answer: undefined, error: HOSTILE }),
          ],
        }),
        { ...skippedCheck('skipped'), skipped: HOSTILE },
      ],
    },
  ],
});
