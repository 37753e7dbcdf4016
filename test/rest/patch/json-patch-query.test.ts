import { expect } from 'chai';
import fc from 'fast-check';
import { TmfError } from '../../../src/errors.js';
import { applyPatch } from '../../../src/rest/patch/apply-patch.js';
import type { JsonObject, JsonValue } from '../../../src/values/json.js';
import { growthOf } from '../../support/processor-time.js';
import { type Case, deepFreeze, expectRejection, LIMITS, patchCases, type Rejection } from './support.js';
import { documents, values } from './values.js';

const TYPE = 'application/json-patch-query+json';
const apply = (document: JsonObject, patch: unknown, limits = LIMITS) =>
  applyPatch(TYPE, document, patch, limits);

const NOTES = {
  note: [
    { author: 'Ann', text: 'a', rank: 1 },
    { author: 'Bob', text: 'b', rank: 2 },
    { author: 'Ann', text: 'c', rank: 3 },
  ],
};
const item = (id: string, party: string, quantity = 1) => ({
  productOffering: { id },
  product: {
    relatedParty: [
      { name: party, role: 'customer' },
      { name: 'Zoe', role: 'agent' },
    ],
  },
  quantity,
});
const ORDER = { orderItem: [item('7', 'Mary'), item('7', 'John'), item('8', 'Mary')] };
const quantities = (...list: number[]) => ({
  orderItem: ORDER.orderItem.map((one, index) => ({ ...one, quantity: list[index] ?? 0 })),
});
const TAX = {
  taxExemption: [
    { certificateNumber: 'C1', validFor: { startDateTime: '2024' } },
    { certificateNumber: 'C2', validFor: { startDateTime: '2025' } },
  ],
};
const MIXED = {
  thing: [
    { k: 25, v: 'n' },
    { k: '25', v: 's' },
    { k: true, v: 't' },
    { k: 'true', v: 'u' },
    { k: null, v: '0' },
    { k: 2.5, v: 'f' },
    { k: { k: 1 }, v: 'o' },
    { v: 'none' },
  ],
};
const TEXTS = {
  note: [
    'a&b',
    'a=b',
    '"q"',
    'ü',
    '100% sure',
    'a+b',
    'x y',
    'back\\slash',
    "O'Brien",
    '',
    'a?b',
    'p,q',
    '[1]',
  ].map((author) => ({ author, hit: false })),
};

type Table = readonly [
  what: string,
  document: JsonObject,
  operation: object,
  expected: JsonObject | Rejection,
];
const table = (rows: readonly Table[]) =>
  patchCases(
    TYPE,
    rows.map(
      ([what, document, operation, expected]): Case => [
        what,
        JSON.stringify(document),
        JSON.stringify([operation]),
        Array.isArray(expected) ? (expected as unknown as Rejection) : JSON.stringify(expected),
      ],
    ),
  );
const replace = (path: string, value: JsonValue = 'new') => ({ op: 'replace', path, value });
const add = (path: string, value: JsonValue = 'new') => ({ op: 'add', path, value });
const remove = (path: string) => ({ op: 'remove', path });
const test = (path: string, value: JsonValue) => ({ op: 'test', path, value });
const NO_MATCH: Rejection = [409, /operation 0 .*: No element matches/];

/** Returns the keys of the `thing`s that a condition selects. */
const picked = (keys: string) => ({
  thing: MIXED.thing.map((one) => (keys.includes(one.v) && one.v !== 'none' ? { ...one, v: 'new' } : one)),
});
const hit = (author: string) => ({ note: TEXTS.note.map((one) => ({ ...one, hit: one.author === author })) });

describe('JSON Patch Query', () => {
  describe('selects the elements', () =>
    table([
      [
        'adds an attribute',
        { note: [{ author: 'Ann' }, { author: 'Bob D' }] },
        add('/note/text?note.author=Bob D'),
        { note: [{ author: 'Ann' }, { author: 'Bob D', text: 'new' }] },
      ],
      [
        'replaces an attribute',
        NOTES,
        replace('/note/text?note.author=Bob'),
        { note: [NOTES.note[0], { author: 'Bob', text: 'new', rank: 2 }, NOTES.note[2]] } as JsonObject,
      ],
      [
        'removes an element',
        NOTES,
        remove('/note?note.author=Bob'),
        { note: [NOTES.note[0], NOTES.note[2]] } as JsonObject,
      ],
      [
        'removes several elements',
        NOTES,
        remove('/note?note.author=Ann'),
        { note: [NOTES.note[1]] } as JsonObject,
      ],
      [
        'replaces an element',
        NOTES,
        replace('/note?note.text=b', { x: 1 }),
        { note: [NOTES.note[0], { x: 1 }, NOTES.note[2]] } as JsonObject,
      ],
      [
        'replaces several elements',
        NOTES,
        replace('/note?note.author=Ann', { x: 1 }),
        { note: [{ x: 1 }, NOTES.note[1], { x: 1 }] } as JsonObject,
      ],
      [
        'removes an attribute of an element',
        NOTES,
        remove('/note/rank?note.author=Bob'),
        { note: [NOTES.note[0], { author: 'Bob', text: 'b' }, NOTES.note[2]] } as JsonObject,
      ],
      [
        'removes an attribute of several',
        {
          a: [
            { b: 1, c: 1 },
            { b: 1, c: 2 },
          ],
        },
        remove('/a/c?a.b=1'),
        { a: [{ b: 1 }, { b: 1 }] },
      ],
      [
        'all conditions must hold',
        NOTES,
        remove('/note?note.author=Ann&note.text=c'),
        { note: NOTES.note.slice(0, 2) },
      ],
      [
        'a number',
        NOTES,
        remove('/note?note.rank=2'),
        { note: [NOTES.note[0], NOTES.note[2]] } as JsonObject,
      ],
      [
        'over nested arrays',
        ORDER,
        replace(
          '/orderItem/quantity?orderItem.productOffering.id=7&orderItem.product.relatedParty.name=Mary',
          25,
        ),
        quantities(25, 1, 1),
      ],
      [
        'two conditions on one nested element',
        ORDER,
        replace(
          '/orderItem/quantity?orderItem.product.relatedParty.role=agent&orderItem.product.relatedParty.name=Mary',
          25,
        ),
        NO_MATCH,
      ],
      [
        'several by a nested condition',
        ORDER,
        replace('/orderItem/quantity?orderItem.product.relatedParty.name=Mary', 25),
        quantities(25, 1, 25),
      ],
      ['all of an array without a condition', ORDER, replace('/orderItem/quantity', 9), quantities(9, 9, 9)],
      [
        'elements of a nested array',
        { a: [{ b: [{ c: 1 }, { c: 2 }] }, { b: [{ c: 1 }] }, {}] },
        remove('/a/b?a.b.c=1'),
        { a: [{ b: [{ c: 2 }] }, { b: [] }, {}] },
      ],
      [
        'a nested array by its owner',
        {
          a: [
            { id: 'x', b: [1] },
            { id: 'y', b: [2] },
          ],
        },
        remove('/a/b?a.id=x'),
        { a: [{ id: 'x' }, { id: 'y', b: [2] }] },
      ],
      [
        'elements by owner and own attribute',
        {
          a: [
            { id: 'x', b: [{ c: 1 }] },
            { id: 'y', b: [{ c: 1 }] },
          ],
        },
        remove('/a/b?a.id=y&a.b.c=1'),
        {
          a: [
            { id: 'x', b: [{ c: 1 }] },
            { id: 'y', b: [] },
          ],
        },
      ],
      [
        'an object on the way',
        {
          p: [
            { name: 'm', price: { amount: 1 } },
            { name: 's', price: { amount: 2 } },
          ],
        },
        replace('/p/price/amount?p.name=m', 5),
        {
          p: [
            { name: 'm', price: { amount: 5 } },
            { name: 's', price: { amount: 2 } },
          ],
        },
      ],
      ['elements that are scalars', { tag: ['x', 'y', 'x'] }, remove('/tag?tag=x'), { tag: ['y'] }],
      [
        'elements of arrays in an array',
        { a: [[{ b: 1 }], [{ b: 2 }]] },
        replace('/a/b?a.b=2', 3),
        { a: [[{ b: 1 }], [{ b: 3 }]] },
      ],
      [
        'an object that is not an array',
        { status: 'open', n: { x: 1 } },
        replace('/n/x?n.x=1', 2),
        { status: 'open', n: { x: 2 } },
      ],
      [
        'the document itself',
        { status: 'open', n: 1 },
        replace('/n?status=open', 2),
        { status: 'open', n: 2 },
      ],
      ['not a document that differs', { status: 'done', n: 1 }, replace('/n?status=open', 2), NO_MATCH],
      ['nothing when none matches', NOTES, remove('/note?note.author=Zed'), NO_MATCH],
      ['nothing in an empty array', { note: [] }, replace('/note/text?note.author=Ann'), NO_MATCH],
      ['nothing in an empty array without a condition', { note: [] }, replace('/note/text'), NO_MATCH],
      ['nothing in a missing array', {}, remove('/note?note.author=Ann'), NO_MATCH],
      ['nothing by an inherited name', NOTES, remove('/note?note.constructor.name=Object'), NO_MATCH],
      ['nothing by the length', NOTES, remove('/note?note.length=3'), NO_MATCH],
      [
        'rejects when one that matches has nothing there',
        { a: [{ b: 1, c: 1 }, { b: 1 }] },
        remove('/a/c?a.b=1'),
        [409, /There is nothing at "\/a\/1\/c"/],
      ],
      [
        'rejects a missing attribute',
        NOTES,
        replace('/note/zzz?note.author=Bob'),
        [409, /nothing at "\/note\/1\/zzz"/],
      ],
      ['rejects a missing attribute without arrays', { a: 1 }, remove('/b'), [409, /nothing at "\/b"/]],
    ]));

  describe('accepts the published spellings', () =>
    table([
      [
        'a condition with slashes',
        TAX,
        replace('/taxExemption/validFor?/taxExemption/certificateNumber=C2', {}),
        { taxExemption: [TAX.taxExemption[0], { certificateNumber: 'C2', validFor: {} }] } as JsonObject,
      ],
      [
        'slashes without the first',
        TAX,
        remove('/taxExemption?taxExemption/certificateNumber=C2'),
        { taxExemption: [TAX.taxExemption[0]] } as JsonObject,
      ],
      [
        'slashes in depth',
        TAX,
        remove('/taxExemption?/taxExemption/validFor/startDateTime=2024'),
        { taxExemption: [TAX.taxExemption[1]] } as JsonObject,
      ],
      [
        'a condition relative to the array',
        { interactionItem: [{ id: '1' }, { id: '5678' }] },
        remove('/interactionItem?id=5678'),
        { interactionItem: [{ id: '1' }] },
      ],
      [
        'a relative one in depth',
        ORDER,
        replace('/orderItem/quantity?product.relatedParty.name=John', 3),
        quantities(1, 3, 1),
      ],
      [
        'relative ones together',
        ORDER,
        replace('/orderItem/quantity?productOffering.id=7&product.relatedParty.name=Mary', 3),
        quantities(3, 1, 1),
      ],
      [
        'relative and rooted together',
        ORDER,
        replace('/orderItem/quantity?orderItem.productOffering.id=8&product.relatedParty.name=Mary', 3),
        quantities(1, 1, 3),
      ],
      [
        'relative to the last array',
        {
          a: [
            {
              b: [
                { id: 1, v: 1 },
                { id: 2, v: 1 },
              ],
            },
            { id: 2, b: [] },
          ],
        },
        replace('/a/b/v?id=2', 9),
        {
          a: [
            {
              b: [
                { id: 1, v: 1 },
                { id: 2, v: 9 },
              ],
            },
            { id: 2, b: [] },
          ],
        },
      ],
      [
        'a relative one with a slash',
        { a: [{ b: { c: 1 } }, { b: { c: 2 } }] },
        remove('/a?/b/c=2'),
        { a: [{ b: { c: 1 } }] },
      ],
      [
        'an attribute with a dot',
        { a: [{ 'x.y': 1 }, { 'x.y': 2 }] },
        remove('/a?/a/x.y=2'),
        { a: [{ 'x.y': 1 }] },
      ],
      [
        'an attribute with a slash',
        { a: [{ 'x/y': 1 }, { 'x/y': 2 }] },
        remove('/a?/a/x~1y=2'),
        { a: [{ 'x/y': 1 }] },
      ],
      [
        '@type',
        { a: [{ '@type': 'X' }, { '@type': 'Y' }] },
        remove('/a?a.@type=X'),
        { a: [{ '@type': 'Y' }] },
      ],
      [
        'indexes as in JSON Patch',
        NOTES,
        replace('/note/1/text'),
        { note: [NOTES.note[0], { author: 'Bob', text: 'new', rank: 2 }, NOTES.note[2]] } as JsonObject,
      ],
      [
        'an index and a condition',
        { a: [{ b: [{ c: 1 }, { c: 2 }] }, { b: [{ c: 1 }] }] },
        remove('/a/0/b?a.b.c=1'),
        { a: [{ b: [{ c: 2 }] }, { b: [{ c: 1 }] }] },
      ],
      [
        'digits as a name in an object',
        { a: [{ 7: 'x', id: 1 }] },
        replace('/a/b/c', 1),
        [409, /nothing at "\/a\/0\/b/],
      ],
    ]));

  describe('compares', () =>
    table([
      ['numbers and texts that look like it', MIXED, replace('/thing/v?thing.k=25'), picked('ns')],
      ['numbers by value', MIXED, replace('/thing/v?thing.k=25.0'), picked('n')],
      ['numbers with exponents', MIXED, replace('/thing/v?thing.k=25e-1'), picked('f')],
      ['booleans', MIXED, replace('/thing/v?thing.k=true'), picked('tu')],
      ['null', MIXED, replace('/thing/v?thing.k=null'), picked('0')],
      ['in depth', MIXED, replace('/thing/v?thing.k.k=1'), picked('o')],
      ['no hexadecimal numbers', MIXED, replace('/thing/v?thing.k=0x19'), NO_MATCH],
      ['no objects', MIXED, replace('/thing/v?thing.k=[object Object]'), NO_MATCH],
      ['no missing values', MIXED, replace('/thing/v?thing.k=undefined'), NO_MATCH],
      ['texts with their case', NOTES, remove('/note?note.author=ann'), NO_MATCH],
    ]));

  describe('parses values', () =>
    table([
      ['with & in quotes', TEXTS, replace('/note/hit?note.author="a&b"', true), hit('a&b')],
      ['with & escaped', TEXTS, replace('/note/hit?note.author=a%26b', true), hit('a&b')],
      ['with =', TEXTS, replace('/note/hit?note.author=a=b', true), hit('a=b')],
      ['with = in quotes', TEXTS, replace('/note/hit?note.author="a=b"', true), hit('a=b')],
      ['with = escaped', TEXTS, replace('/note/hit?note.author=a%3Db', true), hit('a=b')],
      ['with quotes escaped', TEXTS, replace('/note/hit?note.author=%22q%22', true), hit('"q"')],
      ['with quotes in quotes', TEXTS, replace('/note/hit?note.author="\\"q\\""', true), hit('"q"')],
      ['with a backslash', TEXTS, replace('/note/hit?note.author=back\\slash', true), hit('back\\slash')],
      [
        'with a backslash in quotes',
        TEXTS,
        replace('/note/hit?note.author="back\\\\slash"', true),
        hit('back\\slash'),
      ],
      ['with a letter as it is', TEXTS, replace('/note/hit?note.author=ü', true), hit('ü')],
      ['with a letter escaped', TEXTS, replace('/note/hit?note.author=%C3%BC', true), hit('ü')],
      ['with a space', TEXTS, replace('/note/hit?note.author=x y', true), hit('x y')],
      ['with a space escaped', TEXTS, replace('/note/hit?note.author=x%20y', true), hit('x y')],
      ['with +, which is no space', TEXTS, replace('/note/hit?note.author=a+b', true), hit('a+b')],
      [
        'with % that escapes nothing',
        TEXTS,
        replace('/note/hit?note.author=100% sure', true),
        hit('100% sure'),
      ],
      ['with an apostrophe', TEXTS, replace("/note/hit?note.author=O'Brien", true), hit("O'Brien")],
      ['with ?', TEXTS, replace('/note/hit?note.author=a?b', true), hit('a?b')],
      ['with a comma', TEXTS, replace('/note/hit?note.author=p,q', true), hit('p,q')],
      ['that are empty', TEXTS, replace('/note/hit?note.author=', true), hit('')],
      ['that are empty quotes', TEXTS, replace('/note/hit?note.author=""', true), hit('')],
      [
        'in quotes before another condition',
        TEXTS,
        replace('/note/hit?note.author="a&b"&note.hit=false', true),
        hit('a&b'),
      ],
      ['and names that are escaped', TEXTS, replace('/note/hit?note%2Eauthor=a=b', true), hit('a=b')],
      [
        'and names of the pointer that are escaped',
        { 'a?': [{ b: 1 }] },
        replace('/a%3F/b?b=1', 2),
        { 'a?': [{ b: 2 }] },
      ],
    ]));

  describe('add', () =>
    table([
      ['appends to an array', { tag: ['x'] }, add('/tag', 'y'), { tag: ['x', 'y'] }],
      [
        'appends an object',
        NOTES,
        add('/note', { author: 'Cy' }),
        { note: [...NOTES.note, { author: 'Cy' }] },
      ],
      ['appends the elements of an array', { tag: ['x'] }, add('/tag', ['y', 'z']), { tag: ['x', 'y', 'z'] }],
      ['makes an attribute of the value as it is', {}, add('/tag', ['y']), { tag: ['y'] }],
      ['replaces what is no array', { a: 1 }, add('/a', 2), { a: 2 }],
      [
        'appends for selected elements',
        {
          a: [
            { id: 1, b: ['x'] },
            { id: 2, b: ['x'] },
          ],
        },
        add('/a/b?a.id=2', 'y'),
        {
          a: [
            { id: 1, b: ['x'] },
            { id: 2, b: ['x', 'y'] },
          ],
        },
      ],
      [
        'appends for elements picked by a relative condition',
        {
          a: [
            { id: 1, b: ['x'] },
            { id: 2, b: ['x'] },
          ],
        },
        add('/a/b?id=2', 'y'),
        {
          a: [
            { id: 1, b: ['x'] },
            { id: 2, b: ['x', 'y'] },
          ],
        },
      ],
      [
        'appends where there is an array, sets where not',
        { a: [{ b: ['x'] }, {}, { b: 1 }] },
        add('/a/b', ['y']),
        { a: [{ b: ['x', 'y'] }, { b: ['y'] }, { b: ['y'] }] },
      ],
      ['appends by "-"', { tag: ['x'] }, add('/tag/-', ['y']), { tag: ['x', ['y']] }],
      ['inserts by an index', { tag: ['x'] }, add('/tag/0', 'w'), { tag: ['w', 'x'] }],
      ['replaces the whole resource', { a: 1 }, add('', { b: 1 }), { b: 1 }],
      [
        'rejects selected elements as its location',
        NOTES,
        add('/note?note.author=Bob', { x: 1 }),
        [400, /selects elements/],
      ],
      ['rejects a missing parent', {}, add('/a/b', 1), [409, /nothing at "\/a"/]],
      ['rejects when none matches', NOTES, add('/note/text?note.author=Zed', 1), NO_MATCH],
    ]));

  describe('test, move and copy', () =>
    table([
      ['test of every selected element', NOTES, test('/note/author?note.author=Ann', 'Ann'), NOTES],
      [
        'test that one of several fails',
        NOTES,
        test('/note/text?note.author=Ann', 'a'),
        [409, /operation 0 .*"\/note\/2\/text" is different/],
      ],
      ['test of an element', { tag: ['x', 'y'] }, test('/tag?tag=x', 'x'), { tag: ['x', 'y'] }],
      ['test of a whole array', { tag: ['x'] }, test('/tag', ['x']), { tag: ['x'] }],
      ['test without a match', NOTES, test('/note/text?note.author=Zed', 'a'), NO_MATCH],
      [
        'copy to selected elements',
        { v: 5, a: [{ id: 1 }, { id: 2 }] },
        { op: 'copy', from: '/v', path: '/a/v?a.id=2' },
        { v: 5, a: [{ id: 1 }, { id: 2, v: 5 }] },
      ],
      [
        'copy from a selected element',
        NOTES,
        { op: 'copy', from: '/note/text?note.author=Bob', path: '/t' },
        { ...NOTES, t: 'b' },
      ],
      [
        'copy appends',
        { a: [{ id: 1 }], b: [] },
        { op: 'copy', from: '/a?a.id=1', path: '/b' },
        { a: [{ id: 1 }], b: [{ id: 1 }] },
      ],
      [
        'move of a selected element',
        { a: [{ id: 1 }, { id: 2 }], b: [] },
        { op: 'move', from: '/a?a.id=1', path: '/b' },
        { a: [{ id: 2 }], b: [{ id: 1 }] },
      ],
      [
        'move from several',
        NOTES,
        { op: 'move', from: '/note?note.author=Ann', path: '/t' },
        [409, /"from" selects 2 values/],
      ],
      [
        'move into itself',
        { a: [{ id: 1 }] },
        { op: 'move', from: '/a?a.id=1', path: '/a/x?a.id=1' },
        NO_MATCH,
      ],
    ]));

  describe('rejects', () => {
    table([
      ['an empty query', NOTES, remove('/note?'), [400, /not a condition/]],
      [
        'a condition without =',
        NOTES,
        remove('/note?note.author'),
        [400, /"note.author" is not a condition/],
      ],
      ['a condition without a name', NOTES, remove('/note?=Ann'), [400, /not a condition/]],
      ['an empty condition', NOTES, remove('/note?note.author=Ann&&note.rank=1'), [400, /not a condition/]],
      ['an & at the end', NOTES, remove('/note?note.author=Ann&'), [400, /not a condition/]],
      [
        'an empty name',
        NOTES,
        remove('/note?note..author=Ann'),
        [400, /"note..author" is not an attribute path/],
      ],
      ['an unclosed quote', NOTES, remove('/note?note.author="Ann'), [400, /an unclosed quote/]],
      ['quotes that close too early', NOTES, remove('/note?note.author="Ann"x'), [400, /an unclosed quote/]],
      ['a pointer without /', NOTES, remove('note?note.author=Ann'), [400, /does not begin with "\/"/]],
      ['a pointer with ~2', NOTES, remove('/no~2te?note.author=Ann'), [400, /"~"/]],
      [
        'bytes that are not UTF-8',
        NOTES,
        remove('/note?note.author=%FF%FE'),
        [400, /%FF%FE.* is not valid percent-encoding/],
      ],
      ['NUL', NOTES, add('/x%00', 1), [400, /NUL/]],
      ['__proto__', NOTES, add('/__proto__/x', 1), [400, /__proto__/]],
      ['__proto__ escaped', NOTES, add('/%5F_proto__/x', 1), [400, /__proto__/]],
      ['an unknown operation', NOTES, { op: 'append', path: '/note' }, [400, /"op" is not one of/]],
      [
        'too many conditions',
        NOTES,
        remove(`/note?${Array(21).fill('note.a=1').join('&')}`),
        [413, /at most 20 conditions \(QUERY_CONDITIONS\)/],
      ],
    ]);

    it('changes nothing when a later operation fails', () => {
      const patch = [remove('/note?note.author=Bob'), remove('/note?note.author=Bob')];
      expectRejection(() => apply(deepFreeze(NOTES), patch), [409, /operation 1/]);
    });

    it('too many operations', () =>
      expectRejection(() => apply(NOTES, Array(101).fill(remove('/a'))), [413, /PATCH_OPERATIONS/]));

    it('a value added to many elements if the result is too large', () => {
      const document = { a: Array.from({ length: 1000 }, () => ({ b: 1 })) };
      expectRejection(() => apply(document, [add('/a/c?a.b=1', 'x'.repeat(10_000))]), [413, /BODY_LIMIT/]);
    });

    it('an array appended to many arrays, before it is applied', () => {
      const rejectAddition = (count: number) => {
        const document = { a: Array.from({ length: count }, () => ({ b: [] })) };
        expectRejection(() => apply(document, [add('/a/b', Array(count).fill(1))]), [413, /BODY_LIMIT/]);
      };
      // Quadratic time would be 100 times as long.
      expect(growthOf(rejectAddition, 5_000, 50_000)).to.be.below(40);
    });

    it('a path with very many names, without a stack overflow', () => {
      expectRejection(() => apply(NOTES, [remove('/a'.repeat(200_000))]), [400, /more than 100 names/]);
      expectRejection(() => apply(NOTES, [remove(`/note?note${'.a'.repeat(200_000)}=1`)]), NO_MATCH);
      expectRejection(() => apply(NOTES, [remove(`/note?${'a="'.repeat(100_000)}`)]), [400, /./]);
    });
  });

  it('visits a limited number of elements', () => {
    const document = { a: Array.from({ length: 60_000 }, () => ({ b: 1 })) };
    const patch = Array(9).fill(test('/a/b?a.b=1', 1));
    expect(apply(document, patch.slice(1))).to.equal(document);
    expectRejection(() => apply(document, patch), [413, /operation 8 .*at most 500000 .*fixed limit/]);
  });

  it('takes little time for many elements', function () {
    this.timeout(60_000);
    const removeHalf = (count: number) => {
      const document = { a: Array.from({ length: count }, (_, index) => ({ b: index % 2 })) };
      const { a } = apply(document, [remove('/a?a.b=1')], { ...LIMITS, maxBytes: 4e6 });
      expect(a).to.have.length(count / 2);
    };
    // Quadratic time would be 100 times as long.
    expect(growthOf(removeHalf, 10_000, 100_000)).to.be.below(40);
  });

  it('agrees with JSON Patch for plain pointers without arrays', () => {
    const attributes = fc.constantFrom('/a', '/b', '/id', '/constructor', '/toString', '/a/b', '/b/a/id');
    const operation = fc.record({
      op: fc.constantFrom('replace', 'remove', 'test'),
      path: attributes,
      value: values(),
    });
    fc.assert(
      fc.property(documents(), fc.array(operation, { maxLength: 3 }), (document, patch) => {
        fc.pre(
          !JSON.stringify(document).includes('[') &&
            !JSON.stringify(patch.map(({ value }) => value))
              .slice(1)
              .includes('['),
        );
        expect(outcome(document, patch, TYPE)).to.deep.equal(
          outcome(document, patch, 'application/json-patch+json'),
        );
      }),
    );
  });

  it('agrees with a naive implementation for conditions over nested arrays', () => {
    const scalar = fc.constantFrom<JsonValue>('x', 'y', '1', 1, 2, true, null);
    const inner = fc.record({ c: scalar, d: scalar }, { requiredKeys: [], noNullPrototype: true });
    const outer = fc.record(
      {
        id: scalar,
        e: fc.record({ c: scalar }, { noNullPrototype: true }),
        b: fc.array(inner, { maxLength: 3 }),
      },
      { requiredKeys: ['b'], noNullPrototype: true },
    );
    const conditions = fc
      .subarray(['id', 'e.c', 'b.c', 'b.d'])
      .chain((names) =>
        fc.tuple(
          ...names.map((name) => fc.tuple(fc.constant(name), fc.constantFrom('x', 'y', '1', 'true', 'null'))),
        ),
      );
    const kinds = fc.constantFrom('remove item', 'remove part', 'replace flag');
    fc.assert(
      fc.property(
        fc.array(outer, { maxLength: 4 }),
        conditions,
        fc.boolean(),
        kinds,
        (a, picks, rooted, kind) => {
          const needsPart = kind === 'remove part';
          const prefix = rooted || needsPart ? 'a.' : '';
          fc.pre(picks.length > 0 && (!needsPart || picks.some(([name]) => name.startsWith('b.'))));
          const query = picks.map(([name, text]) => `${prefix}${name}=${text}`).join('&');
          const operation =
            kind === 'replace flag'
              ? add(`/a/flag?${query}`, true)
              : remove(`/a${needsPart ? '/b' : ''}?${query}`);
          const document = { a } as unknown as JsonObject;
          expect(outcome(document, [operation], TYPE)).to.deep.equal(naively(a as Outer[], picks, kind));
        },
      ),
      { numRuns: 2000 },
    );
  });
});

function outcome(document: JsonObject, patch: unknown, type: typeof TYPE | 'application/json-patch+json') {
  try {
    return applyPatch(type, deepFreeze(document), patch, LIMITS);
  } catch (error) {
    if (error instanceof TmfError) return error.status;
    throw error;
  }
}

interface Outer {
  readonly id?: JsonValue;
  readonly e?: { readonly c: JsonValue };
  readonly b: readonly { readonly c?: JsonValue; readonly d?: JsonValue }[];
}

function naively(a: readonly Outer[], picks: readonly (readonly [string, string])[], kind: string) {
  const is = (name: string, value: JsonValue | undefined) =>
    picks.every(([picked, text]) => picked !== name || (value !== undefined && String(value) === text));
  const ownMatches = (one: Outer) => is('id', one.id) && is('e.c', one.e?.c);
  const partMatches = (part: Outer['b'][number]) => is('b.c', part.c) && is('b.d', part.d);
  const onParts = picks.some(([name]) => name.startsWith('b.'));
  const matches = (one: Outer) => ownMatches(one) && (!onParts || one.b.some(partMatches));
  if (!a.some(matches)) return 409;
  if (kind === 'remove item') return { a: a.filter((one) => !matches(one)) };
  if (kind === 'replace flag') return { a: a.map((one) => (matches(one) ? { ...one, flag: true } : one)) };
  return {
    a: a.map((one) => (ownMatches(one) ? { ...one, b: one.b.filter((part) => !partMatches(part)) } : one)),
  };
}
