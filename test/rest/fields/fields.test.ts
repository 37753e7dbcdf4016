import { expect } from 'chai';
import { badRequest } from '../../../src/errors.js';
import { parseFieldSelection } from '../../../src/rest/fields/parse-fields.js';
import { selectFields } from '../../../src/rest/fields/select-fields.js';
import { isObject, type JsonObject, type JsonValue } from '../../../src/values/json.js';

/** Supports `name[?(@.attribute=='value')]` and `name[n]`, and records its calls. */
function jsonPathSelect(resource: JsonObject, expression: string): JsonValue[] {
  const [, name = '', attribute, value, index] =
    /^(\w+)\[(?:\?\(@\.(\w+)==["'](.*)["']\)|(\d+))\]$/.exec(expression) ?? [];
  if (name === '') throw badRequest('invalidQuery', `"${expression}" is not valid`);
  const elements = Array.isArray(resource[name]) ? resource[name] : [];
  if (index !== undefined) return elements.slice(Number(index), Number(index) + 1);
  return elements.filter((element) => isObject(element) && element[attribute ?? ''] === value);
}
const limits = { maxLength: 1000, maxConditions: 3, maxRegexLength: 20 };
const context = { jsonPathSelect, limits };

const NOTES = [
  { id: 'n1', author: 'X', text: 'one' },
  { id: 'n2', author: 'Y', text: 'two' },
  { id: 'n3', author: 'X', text: 'three' },
  { id: 'n4', author: 'a,b].c', text: 'four' },
];
const RESOURCE: JsonObject = {
  name: 'thing',
  id: '1',
  href: '/1',
  '@type': 'Thing',
  '@baseType': 'Base',
  note: NOTES,
  empty: [],
  nothing: null,
  valid: { from: '2024', to: '2025', deep: { a: 1, b: 2 } },
  item: [{ id: 'i1', note: [NOTES[0] as JsonObject, NOTES[1] as JsonObject] }, { id: 'i2' }, 'text'],
  grid: [[{ a: 1, b: 2 }], [{ b: 3 }]],
};
const BASE = { id: '1', href: '/1', '@type': 'Thing' };

const CASES: readonly [fields: string, extra: object][] = [
  ['none', {}],
  ['id', {}],
  ['id,href', {}],
  ['name', { name: 'thing' }],
  [' name , @baseType', { name: 'thing', '@baseType': 'Base' }],
  ['$.name', { name: 'thing' }],
  ['unknown', {}],
  ['unknown.deep,name', { name: 'thing' }],
  ['none,name', { name: 'thing' }],
  ['constructor', {}],
  ['__proto__', {}],
  ['empty', { empty: [] }],
  ['nothing', { nothing: null }],
  ['nothing.a', {}],
  ['name.length', {}],
  ['valid', { valid: RESOURCE.valid }],
  ['valid.from', { valid: { from: '2024' } }],
  ['valid.from,valid.deep.b', { valid: { from: '2024', deep: { b: 2 } } }],
  ['valid.deep', { valid: { deep: { a: 1, b: 2 } } }],
  ['valid.deep.a,valid', { valid: RESOURCE.valid }],
  ['valid,valid.deep.a', { valid: RESOURCE.valid }],
  ['valid.unknown', {}],
  ['note.author', { note: NOTES.map(({ author }) => ({ author })) }],
  ['note.author,note.id', { note: NOTES.map(({ id, author }) => ({ id, author })) }],
  ['item.note.text', { item: [{ note: [{ text: 'one' }, { text: 'two' }] }] }],
  ['item.id', { item: [{ id: 'i1' }, { id: 'i2' }] }],
  ['grid.a', { grid: [[{ a: 1 }]] }],
  ["note[?(@.author=='X')]", { note: [NOTES[0], NOTES[2]] }],
  ["$.note[?(@.author=='X')]", { note: [NOTES[0], NOTES[2]] }],
  ["name,note[?(@.author=='Y')]", { name: 'thing', note: [NOTES[1]] }],
  ["note[?(@.author=='a,b].c')],name", { name: 'thing', note: [NOTES[3]] }],
  ['note[?(@.author=="a,b].c")],name', { name: 'thing', note: [NOTES[3]] }],
  ["note[?(@.author=='X')],note[?(@.author=='Y')]", { note: [NOTES[0], NOTES[2], NOTES[1]] }],
  ["note[?(@.author=='X')],note[0]", { note: [NOTES[0], NOTES[2]] }],
  ["note[?(@.author=='X')],note", { note: NOTES }],
  ["note[?(@.author=='X')].text", { note: [{ text: 'one' }, { text: 'three' }] }],
  ['note[0],note.text', { note: [NOTES[0], { text: 'two' }, { text: 'three' }, { text: 'four' }] }],
  ["note[?(@.author=='Z')]", { note: [] }],
  ["unknown[?(@.author=='Z')]", {}],
  ["item.note[?(@.author=='X')]", { item: [{ note: [NOTES[0]] }] }],
  ["item.note[?(@.author=='X')].id", { item: [{ note: [{ id: 'n1' }] }] }],
];

const REJECTED: readonly [fields: string, message: RegExp][] = [
  ['$', /neither a path/],
  ['$[*]', /neither a path/],
  ['$..name', /neither a path/],
  ['*.name', /neither a path/],
  ['na*', /neither a path/],
  ['', /"fields".*commas/],
  ['a,,b', /commas/],
  ['a,', /commas/],
  ['a..b', /"a\.\.b"/],
  ['.a', /"\.a"/],
  ['a;b=1', /"a;b=1"/],
  ['[0]', /"\[0\]"/],
  ['note[0', /brackets/],
  ['note]0[', /brackets/],
  ['note[0]x', /"note\[0\]x"/],
  ['note[?(@.a)]', /"note\[\?\(@\.a\)\]" is not valid/],
  ['note[0],note[1],note[2],note[3]', /at most 3.*QUERY_CONDITIONS/],
  [`${'a.'.repeat(100)}a`, /more than 100 names/],
];

describe('Field selection', () => {
  for (const [fields, extra] of CASES) {
    it(`${fields} gives ${Object.keys(extra).join(' and ') || 'nothing more'}`, () => {
      const selected = selectFields(RESOURCE, parseFieldSelection(fields, context));
      expect(selected).to.deep.equal({ ...BASE, ...extra });
    });
  }

  for (const [fields, message] of REJECTED) {
    it(`"${fields.slice(0, 40)}" is 400`, () => {
      expect(() => parseFieldSelection(fields, context))
        .to.throw(message)
        .that.includes({ status: 400 });
    });
  }

  it('is the whole resource for "*", and whole objects for "a.*"', () => {
    const selected = (fields: string) => selectFields(RESOURCE, parseFieldSelection(fields, context));
    for (const all of ['*', '$.*', 'name,*', '*,none']) expect(selected(all), all).to.deep.equal(RESOURCE);
    expect(selected('valid.*')).to.deep.equal(selected('valid'));
    expect(selected('$.name')).to.deep.equal(selected('name'));
  });

  it('is the whole resource without fields', () =>
    expect(selectFields(RESOURCE, undefined)).to.equal(RESOURCE));

  it('keeps the order of the resource and does not change it', () => {
    const before = JSON.stringify(RESOURCE);
    const selected = selectFields(RESOURCE, parseFieldSelection('valid.from,name', context));
    expect(Object.keys(selected)).to.deep.equal(['name', 'id', 'href', '@type', 'valid']);
    expect(JSON.stringify(RESOURCE)).to.equal(before);
  });

  it('keeps equal texts that one expression selects', () => {
    const resource = { id: '1', word: ['a', 'a', 'b'] };
    const pickAll = { limits, jsonPathSelect: ({ word }: JsonObject) => (Array.isArray(word) ? word : []) };
    expect(selectFields(resource, parseFieldSelection('word[*]', pickAll))).to.deep.equal(resource);
  });
});
