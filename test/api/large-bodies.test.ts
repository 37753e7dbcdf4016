import { expect } from 'chai';
import { forEachServerDatabase } from '../support/databases.js';
import { send, sendJson } from '../support/http.js';
import { MeasuredServer } from '../support/short-turns.js';

const MB = 1_000_000;
const list = <T>(length: number, item: (index: number) => T) =>
  Array.from({ length }, (_, index) => item(index));
const members = (count: number) => Object.fromEntries(list(count, (index) => [`name${index}`, index]));
const appointment = (changes: object) => JSON.stringify({ validFor: {}, ...changes });
const notes = (count: number) => list(count, (index) => ({ author: `author ${index}`, text: 'a note' }));
const MERGE = 'application/merge-patch+json';
const PATCH = 'application/json-patch+json';
const QUERY = 'application/json-patch-query+json';

/** Bodies of POST, with the expected status. */
const BODIES: Readonly<Record<string, readonly [status: number, body: string]>> = {
  'many objects': [201, appointment({ note: notes(16_000) })],
  'many invalid objects': [400, appointment({ note: list(40_000, () => 5) })],
  'many references': [
    201,
    appointment({ relatedParty: list(11_000, (id) => ({ id: `${id}`, '@referredType': 'X' })) }),
  ],
  'many attributes': [201, appointment({ ...members(4_900), inner: list(8, () => members(4_900)) })],
  'a long text': [201, appointment({ description: 'x'.repeat(MB) })],
  'a long text of quotes': [201, appointment({ description: '"'.repeat(MB / 2 - 100) })],
  'too many values': [413, appointment({ inner: list(400_000, () => 0) })],
  'too many attributes': [413, appointment({ inner: members(60_000) })],
  'too many levels': [400, `{"a":${'['.repeat(MB / 2 - 10)}${']'.repeat(MB / 2 - 10)}}`],
  'a missing end': [413, `{"a":[${'"",'.repeat(MB / 3 - 10)}`],
};

/** Patches of an appointment with many notes; the number makes each a change. */
const PATCHES: Readonly<
  Record<string, readonly [status: number, type: string, body: (n: number) => unknown]>
> = {
  'a merge patch of one attribute': [200, MERGE, (n) => ({ description: `${n}` })],
  'a merge patch of everything': [200, MERGE, (n) => ({ note: [{ text: `${n}` }, ...notes(16_000)] })],
  'a merge patch with many mistakes': [400, MERGE, () => ({ note: list(16_000, () => 5) })],
  'JSON as a merge patch': [200, 'application/json', (n) => ({ note: [{ text: `${n}` }, ...notes(16_000)] })],
  'a JSON Patch of 100 moves': [
    200,
    PATCH,
    () => list(100, () => ({ op: 'move', from: '/note/0', path: '/note/-' })),
  ],
  'a JSON Patch of 100 copies': [
    413,
    PATCH,
    () =>
      list(50, () => [
        { op: 'copy', from: '/note', path: '/x' },
        { op: 'add', path: '/x/-', value: 1 },
      ]).flat(),
  ],
  'a JSON Patch with paths of 4,000 names': [
    400,
    PATCH,
    () => list(100, () => ({ op: 'test', path: '/a'.repeat(4_000), value: 0 })),
  ],
  'a JSON Patch Query of 100 replacements': [
    413,
    QUERY,
    (n) =>
      list(100, (index) => ({
        op: 'replace',
        path: `/note/text?note.author=author ${index}`,
        value: `${n}`,
      })),
  ],
};

describe('A body of a megabyte', () => {
  forEachServerDatabase((database) => {
    const server = new MeasuredServer(database, async () => {
      // The first requests compile validators.
      for (const body of [appointment({}), appointment({ description: 'x'.repeat(50_000) })])
        await create(body);
    });
    const resources = () => `${server.url}/tmf-api/appointment/v4/appointment`;
    const create = (body: string) =>
      send(resources(), { method: 'POST', body, headers: { 'Content-Type': 'application/json' } });

    for (const [name, [status, body]] of Object.entries(BODIES))
      it(`with ${name} blocks the event loop for a short time`, () =>
        server.expectShortTurns(status, () => create(body)));

    it('with 1,000 resources blocks the event loop for a short time', async () => {
      const value = { validFor: {}, note: notes(10) };
      const patch = list(1_000, () => ({ op: 'add', path: '/-', value }));
      await server.expectShortTurns(200, () => sendJson('PATCH', resources(), patch, PATCH));
    });

    for (const [name, [status, type, patch]] of Object.entries(PATCHES))
      it(`patched by ${name} blocks the event loop for a short time`, async () => {
        const { body } = await create(appointment({ note: notes(16_000) }));
        await server.expectShortTurns(status, (attempt) =>
          sendJson('PATCH', `${resources()}/${body.id}`, patch(attempt), type),
        );
      });

    it('has at most BODY_VALUES values, and a patch cannot make more', async () => {
      const { body } = await create(appointment({ first: list(40_000, () => 0) }));
      const answer = await sendJson(
        'PATCH',
        `${resources()}/${body.id}`,
        { second: list(40_000, () => 0) },
        MERGE,
      );
      expect([answer.status, answer.body.message]).to.deep.equal([413, 'Send at most 50000 (BODY_VALUES)']);
      expect(
        (await sendJson('PATCH', `${resources()}/${body.id}`, { second: list(9_000, () => 0) }, MERGE))
          .status,
      ).to.equal(200);
    });
  });
});
