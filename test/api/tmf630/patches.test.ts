import { expect } from 'chai';
import { ask } from '../../support/raw-http.js';
import { forEachServer } from '../../support/server.js';
import { createAll, numbersIn } from './cases.js';
import { INTERACTIONS } from './sample.js';

const DOCUMENT = {
  direction: 'inbound',
  reason: 'Question',
  channel: [{ id: 'web' }],
  description: 'old',
  priority: 5,
  urgent: null,
  'a/b': 1,
  'm~n': 2,
  tags: ['red', 'blue'],
  size: { amount: 1, units: 'KB' },
  note: [
    { id: 'n1', author: 'Ann', text: 'first', date: '2026-02-01T08:00:00Z' },
    { id: 'n2', author: 'Bob Lee', text: 'second', date: '2026-02-03T08:00:00Z' },
  ],
  interactionItem: [
    {
      id: 'i1',
      creationDate: '2026-02-01T08:00:00Z',
      reason: 'x',
      note: [
        { id: 'n4', author: 'Cid', text: 'deep', date: '2026-02-01T08:00:00Z' },
        { id: 'n5', author: 'Dan', text: 'deeper', date: '2026-02-01T08:00:00Z' },
      ],
    },
    {
      id: 'i2',
      creationDate: '2026-02-01T08:00:00Z',
      reason: 'y',
      note: [{ id: 'n6', author: 'Dan', text: 'deepest', date: '2026-02-01T08:00:00Z' }],
    },
  ],
};
const [N1, N2] = DOCUMENT.note;
const [I1, I2] = DOCUMENT.interactionItem;
const NEW = { id: 'n3', text: 'third', date: '2026-02-05T08:00:00Z' };

/** The attributes that are different afterwards (undefined: gone); or a status, and what the answer says. */
type PatchCase =
  | [patch: unknown, changes: Record<string, unknown>]
  | [patch: unknown, status: number, says: string];

const MERGE: PatchCase[] = [
  [{}, {}],
  [{ description: 'new' }, { description: 'new' }],
  [{ description: null }, { description: undefined }],
  [{ missing: null }, {}],
  [{ tags: ['green'] }, { tags: ['green'] }],
  [{ tags: [] }, { tags: [] }],
  [{ size: { amount: 2 } }, { size: { amount: 2, units: 'KB' } }],
  [{ size: { amount: null } }, { size: { units: 'KB' } }],
  [{ size: 'large' }, { size: 'large' }],
  [{ tags: { a: { b: null, c: 1 } } }, { tags: { a: { c: 1 } } }],
  [{ note: [NEW] }, { note: [NEW] }],
  [{ priority: [null] }, { priority: [null] }],
  [{ description: 7 }, 400, 'description must be string'],
  [{ reason: null }, 400, 'reason is missing'],
  [{ id: 'other' }, 400, '"id" cannot be changed'],
  [[], 400, 'object'],
  ['{"a":', 400, 'JSON'],
];

const op = (name: string, path: string, value?: unknown) => ({
  op: name,
  path,
  ...(value !== undefined && { value }),
});
const from = (name: string, source: string, path: string) => ({ op: name, from: source, path });

const JSON_PATCH: PatchCase[] = [
  [[], {}],
  [[op('add', '/label', 'l')], { label: 'l' }],
  [[op('add', '/description', 'new')], { description: 'new' }],
  [[op('add', '/tags/1', 'green')], { tags: ['red', 'green', 'blue'] }],
  [[op('add', '/tags/2', 'green')], { tags: ['red', 'blue', 'green'] }],
  [[op('add', '/tags/-', 'green')], { tags: ['red', 'blue', 'green'] }],
  [[op('add', '/size/unit', null)], { size: { amount: 1, units: 'KB', unit: null } }],
  [[op('remove', '/description')], { description: undefined }],
  [[op('remove', '/tags/0')], { tags: ['blue'] }],
  [[op('remove', '/tags/0'), op('remove', '/tags/0')], { tags: [] }],
  [[op('replace', '/note/1/text', 'new')], { note: [N1, { ...N2, text: 'new' }] }],
  [[op('replace', '/a~1b', 3), op('replace', '/m~0n', 4)], { 'a/b': 3, 'm~n': 4 }],
  [[from('move', '/tags/0', '/tags/1')], { tags: ['blue', 'red'] }],
  [[from('move', '/description', '/label')], { description: undefined, label: 'old' }],
  [[from('copy', '/note/0', '/note/-')], { note: [N1, N2, N1] }],
  [[op('test', '/priority', 5), op('replace', '/priority', 6)], { priority: 6 }],
  [[op('test', '/priority', 5.0)], {}],
  [[op('test', '/size', { units: 'KB', amount: 1 })], {}],
  [[op('test', '/urgent', null)], {}],
  [[op('test', '', DOCUMENT)], 409, 'is different'],
  [[op('replace', '/priority', 6), op('test', '/priority', 5)], 409, 'operation 1 (test "/priority")'],
  [[op('test', '/priority', '5')], 409, 'is different'],
  [[op('test', '/missing', 5)], 409, 'nothing at'],
  [[op('remove', '/missing')], 409, 'nothing at'],
  [[op('replace', '/missing', 1)], 409, 'nothing at'],
  [[op('add', '/missing/deeper', 1)], 409, 'nothing at'],
  [[op('add', '/tags/3', 'x')], 409, 'nothing at'],
  [[op('remove', '/tags/01')], 409, 'nothing at'],
  [[from('copy', '/missing', '/label')], 409, 'nothing at'],
  [[op('add', '/label', 'l'), op('remove', '/missing')], 409, 'operation 1'],
  [[from('move', '/size', '/size/amount')], 400, 'into itself'],
  [[op('add', 'label', 1)], 400, 'does not begin with "/"'],
  [[op('add', '/a~2', 1)], 400, '"~"'],
  [[op('add', '/label')], 400, '"value" is missing'],
  [[op('put', '/label', 1)], 400, 'op'],
  [[{ op: 'add', value: 1 }], 400, 'path'],
  [[7], 400, 'object'],
  [{ op: 'add' }, 400, 'array'],
  [[op('remove', '')], 400, 'cannot be removed'],
  [[op('replace', '/id', 'other')], 400, '"id" cannot be changed'],
  [[op('replace', '/description', 7)], 400, 'description must be string'],
  [[op('remove', '/reason')], 400, 'reason is missing'],
];

const QUERY_PATCH: PatchCase[] = [
  [[op('add', '/note/text?note.author=Ann', 'Informed')], { note: [{ ...N1, text: 'Informed' }, N2] }],
  [
    [op('add', '/note/date?note.author=Ann', '2026-01-01T00:00:00Z')],
    { note: [{ ...N1, date: '2026-01-01T00:00:00Z' }, N2] },
  ],
  [[op('replace', '/note/text?note.author=Bob Lee', 'new')], { note: [N1, { ...N2, text: 'new' }] }],
  [[op('replace', '/note/text?note.author=Bob%20Lee', 'new')], { note: [N1, { ...N2, text: 'new' }] }],
  [[op('replace', '/note/text?note.author="Bob Lee"', 'new')], { note: [N1, { ...N2, text: 'new' }] }],
  [[op('replace', '/note/text?/note/author=Ann', 'new')], { note: [{ ...N1, text: 'new' }, N2] }],
  [[op('replace', '/note/text?note/author=Ann', 'new')], { note: [{ ...N1, text: 'new' }, N2] }],
  [[op('replace', '/note/text?author=Ann', 'new')], { note: [{ ...N1, text: 'new' }, N2] }],
  [
    [op('replace', '/note/text?note.author=Ann&note.text=first', 'new')],
    { note: [{ ...N1, text: 'new' }, N2] },
  ],
  [[op('replace', '/note?note.id=n1', NEW)], { note: [NEW, N2] }],
  [[op('remove', '/note?note.author=Ann')], { note: [N2] }],
  [[op('remove', '/note?id=n1')], { note: [N2] }],
  [[op('remove', '/note/text?note.author=Ann')], { note: [{ id: 'n1', author: 'Ann', date: N1?.date }, N2] }],
  [[op('remove', '/note')], { note: undefined }],
  [
    [op('replace', '/note/text', 'new')],
    {
      note: [
        { ...N1, text: 'new' },
        { ...N2, text: 'new' },
      ],
    },
  ],
  [[op('add', '/note', NEW)], { note: [N1, N2, NEW] }],
  [[op('add', '/note', [NEW])], { note: [N1, N2, NEW] }],
  [[op('add', '/attachment', [{ name: 'a' }])], { attachment: [{ name: 'a' }] }],
  [
    [op('add', '/interactionItem/note?interactionItem.id=i2', NEW)],
    { interactionItem: [I1, { ...I2, note: [...(I2?.note ?? []), NEW] }] },
  ],
  [
    [
      op(
        'replace',
        '/interactionItem/note/text?interactionItem.id=i1&interactionItem.note.author=Dan',
        'new',
      ),
    ],
    { interactionItem: [{ ...I1, note: [I1?.note[0], { ...I1?.note[1], text: 'new' }] }, I2] },
  ],
  [
    [op('replace', '/interactionItem/note/text?interactionItem.note.author=Dan', 'new')],
    {
      interactionItem: [
        { ...I1, note: [I1?.note[0], { ...I1?.note[1], text: 'new' }] },
        { ...I2, note: [{ ...I2?.note[0], text: 'new' }] },
      ],
    },
  ],
  [[op('remove', '/interactionItem?interactionItem.note.author=Cid')], { interactionItem: [I2] }],
  [
    [op('replace', '/interactionItem/reason?interactionItem.note.text=deepest', 'z')],
    { interactionItem: [I1, { ...I2, reason: 'z' }] },
  ],
  [[op('remove', '/tags?tags=red')], { tags: ['blue'] }],
  [[op('replace', '/size/units?size.amount=1', 'MB')], { size: { amount: 1, units: 'MB' } }],
  [[op('replace', '/size/units?size.amount=1.0', 'MB')], { size: { amount: 1, units: 'MB' } }],
  [[op('replace', '/description', 'new')], { description: 'new' }],
  [[op('replace', '/note/0/text', 'new')], { note: [{ ...N1, text: 'new' }, N2] }],
  [
    [op('test', '/note/text?note.id=n1', 'first'), op('replace', '/description', 'new')],
    { description: 'new' },
  ],
  [[from('copy', '/note/text?note.id=n1', '/description')], { description: 'first' }],
  [
    [from('move', '/note/text?note.id=n1', '/description')],
    { description: 'first', note: [{ id: 'n1', author: 'Ann', date: N1?.date }, N2] },
  ],
  [[op('replace', '/description', 'new'), op('test', '/note/text?note.id=n1', 'other')], 409, 'is different'],
  [[op('remove', '/note?note.author=Zed')], 409, 'No element matches'],
  [[op('replace', '/note/text?note.author=Ann&note.text=second', 'new')], 409, 'No element matches'],
  [[op('replace', '/description', 'new'), op('remove', '/note?note.id=n9')], 409, 'operation 1'],
  [[from('copy', '/note/text', '/description')], 409, 'must select one'],
  [[op('replace', '/size/units?size.amount="1', 'MB')], 400, 'an unclosed quote'],
  [[op('add', '/note?note.author=Ann', NEW)], 400, 'It selects elements'],
  [[op('replace', '/note/text?note.author', 'new')], 400, 'not a condition'],
  [[op('replace', '/note/text?', 'new')], 400, 'not a condition'],
  [[op('replace', 'note/text', 'new')], 400, 'does not begin with "/"'],
  [{}, 400, 'array'],
];

const KINDS: Record<string, PatchCase[]> = {
  'application/json': MERGE,
  'application/merge-patch+json': MERGE,
  'application/json-patch+json': JSON_PATCH,
  'application/json-patch-query+json': QUERY_PATCH,
};
const TYPES = Object.keys(KINDS);
const JSON_PATCH_TYPE = 'application/json-patch+json';

const document = (no: number) => ({ ...DOCUMENT, no });
const add = (value: unknown, path = '/') => ({ op: 'add', path, value });

/** The numbers that are created; or a status, and what the answer says. Then nothing is created. */
const BULK: ([patch: unknown, created: number[]] | [patch: unknown, status: number, says: string])[] = [
  [
    [add(document(1)), add(document(2))],
    [1, 2],
  ],
  [[add(document(3), '/-')], [3]],
  [[], []],
  [[add(document(4)), add({ ...document(5), reason: undefined })], 400, '1.value.reason is missing'],
  [[add({ ...document(4), description: 5 }), add(document(5))], 400, '0.value.description must be string'],
  [[add(document(4)), { op: 'remove', path: '/' }], 400, 'operation 1: A collection supports only'],
  [[add(document(4), '/note')], 400, '"/" or "/-"'],
  [[add('text')], 400, 'must be an object'],
  [[7], 400, 'object'],
  [add(document(4)), 400, 'array'],
];

describe('TMF630: patches', () => {
  forEachServer((server) => {
    const collection = () => server.url + INTERACTIONS;
    const patchWith = (href: string, type: string, body: unknown) =>
      ask(href, {
        method: 'PATCH',
        headers: { 'Content-Type': type },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      });
    const fresh = async () => (await createAll(collection(), [DOCUMENT]))[0] as Record<string, unknown>;

    for (const [type, cases] of Object.entries(KINDS)) {
      describe(type, () => {
        for (const [patch, expected, says] of cases) {
          it(`${JSON.stringify(patch)} → ${typeof expected === 'number' ? `${expected} ${says}` : JSON.stringify(expected)}`, async () => {
            const before = await fresh();
            const href = String(before.href);
            const answer = await patchWith(href, type, patch);
            const after = await ask(href);
            if (typeof expected === 'number') {
              expect(answer.status, answer.text).to.equal(expected);
              expect(`${answer.body.reason} ${answer.body.message}`).to.include(says);
              expect([after.body, after.headers.get('etag')]).to.deep.equal([before, '"1"']);
            } else {
              expect(answer.status, answer.text).to.equal(200);
              const kept = Object.entries({ ...before, ...expected }).filter(
                ([, value]) => value !== undefined,
              );
              expect(answer.body).to.deep.equal(Object.fromEntries(kept));
              expect(after.body).to.deep.equal(answer.body);
            }
          });
        }
      });
    }

    describe('media types', () => {
      for (const type of ['text/plain', 'application/xml', 'application/json-patch']) {
        it(`${type} is 415 with Accept-Patch`, async () => {
          const answer = await patchWith(String((await fresh()).href), type, '{}');
          expect(answer.status).to.equal(415);
          expect(answer.headers.get('accept-patch')).to.equal(TYPES.join(', '));
        });
      }
      it('parameters and case are ignored', async () => {
        const { href } = await fresh();
        const answer = await patchWith(String(href), 'Application/JSON-Patch+json; charset=utf-8', [
          op('remove', '/tags'),
        ]);
        expect(answer.status, answer.text).to.equal(200);
      });
      for (const type of TYPES.filter((one) => one !== JSON_PATCH_TYPE)) {
        it(`${type} is 415 for a collection`, async () => {
          const answer = await patchWith(collection(), type, [add(document(1))]);
          expect([answer.status, answer.headers.get('accept-patch')]).to.deep.equal([415, JSON_PATCH_TYPE]);
        });
      }
    });

    describe('bulk creation', () => {
      for (const [patch, expected, says] of BULK) {
        it(`${typeof expected === 'number' ? `${expected} ${says}` : `creates ${expected.join(', ') || 'none'}`}`, async () => {
          const count = async () =>
            Number((await ask(`${collection()}?limit=0`)).headers.get('x-total-count'));
          const before = await count();
          const answer = await patchWith(collection(), JSON_PATCH_TYPE, patch);
          if (typeof expected !== 'number') {
            expect(numbersIn(answer)).to.deep.equal(expected);
            expect(await count()).to.equal(before + expected.length);
            for (const one of answer.body) expect((await ask(one.href)).body).to.deep.equal(one);
          } else {
            expect(answer.status, answer.text).to.equal(expected);
            expect(`${answer.body.reason} ${answer.body.message}`).to.include(says);
            expect(await count()).to.equal(before);
          }
        });
      }
    });
  });
});
