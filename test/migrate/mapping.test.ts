import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { type Mapping, readMapping } from '../../scripts/migrate/mapping.js';
import { transformed } from '../../scripts/migrate/transform.js';
import type { JsonObject } from '../../src/values/json.js';
import { remove } from '../support/scratch.js';

describe('a mapping of stored documents', () => {
  let folder = '';
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'mapping-'));
  });
  after(() => remove(folder));

  const read = (text: string): Mapping => {
    const file = join(folder, 'mapping.yaml');
    writeFileSync(file, text);
    return readMapping(file);
  };
  const steps = (...lines: string[]) =>
    read(`api: TMF901\nresources:\n  lamp:\n    steps:\n${lines.map((line) => `      - ${line}\n`).join('')}`)
      .resources[0]?.steps ?? [];
  const after1 = (document: JsonObject, ...lines: string[]) => {
    const done = transformed(document, steps(...lines));
    expect(transformed(done, steps(...lines)), 'a second run').to.deep.equal(done);
    return done;
  };

  it('renames, also in the objects of arrays; a value that has the new name stays', () => {
    const document = { part: [{ watt: 5 }, { watt: 6, power: 7 }, 'no object'], watt: 1 };
    expect(after1(document, '{ rename: part.watt, to: power }')).to.deep.equal({
      part: [{ power: 5 }, { watt: 6, power: 7 }, 'no object'],
      watt: 1,
    });
    expect(document.part[0], 'the document itself').to.deep.equal({ watt: 5 });
  });

  it('sets defaults where there is no value, in objects that are there', () => {
    expect(
      after1(
        { part: [{}, { note: null }] },
        '{ default: part.note, value: [] }',
        '{ default: a.b, value: 1 }',
      ),
    ).to.deep.equal({ part: [{ note: [] }, { note: null }] });
    expect(after1({}, '{ default: criteria, value: { any: true } }')).to.deep.equal({
      criteria: { any: true },
    });
  });

  it('removes', () => {
    expect(after1({ part: { a: 1, b: 2 } }, '{ remove: part.a }', '{ remove: c }')).to.deep.equal({
      part: { b: 2 },
    });
  });

  it('converts types and values, and leaves what has no value in the new type', () => {
    const cases: [string, JsonObject['x'], JsonObject['x']][] = [
      ['to: string', 12.5, '12.5'],
      ['to: number', '12.5', 12.5],
      ['to: number', '12.50', '12.50'],
      ['to: number', '12345678901234567890', '12345678901234567890'],
      ['to: boolean', 'true', true],
      ['to: boolean', 'yes', 'yes'],
      ['to: array', { a: 1 }, [{ a: 1 }]],
      ['to: single', ['a'], 'a'],
      ['to: single', ['a', 'b'], ['a', 'b']],
      ['to: date-time', '2026-03-01', '2026-03-01T00:00:00Z'],
      ['to: date-time', 'soon', 'soon'],
      ['values: { aborted: failed }', 'aborted', 'failed'],
      ['values: { aborted: failed }', ['aborted', 'done'], ['failed', 'done']],
      ['values: { aborted: failed }', 'toString', 'toString'],
      ['values: { on: true }, to: array', 'on', [true]],
    ];
    for (const [how, before, expected] of cases)
      expect(
        after1({ x: before } as JsonObject, `{ convert: x, ${how} }`).x,
        `${how}: ${before}`,
      ).to.deep.equal(expected);
  });

  const wrong: Readonly<Record<string, [text: string, complaint: string]>> = {
    'without an API': ['resources: {}', 'expected "api" and "resources"'],
    'with an unknown member': ['api: A\nresources: {}\nmore: 1', '"more" has no meaning here'],
    'with an unknown step': [
      'api: A\nresources: { lamp: { steps: [{ drop: a }] } }',
      'resources.lamp.steps.0: expected one of rename, default, remove, convert',
    ],
    'that renames to another object': [
      'api: A\nresources: { lamp: { steps: [{ rename: a.b, to: c.d }] } }',
      'resources.lamp.steps.0.to: expected a name in the same object',
    ],
    'that changes the id': ['api: A\nresources: { lamp: { steps: [{ remove: id }] } }', 'id and href stay'],
    'that renames to the id': [
      'api: A\nresources: { lamp: { steps: [{ rename: a, to: id }] } }',
      'id and href stay',
    ],
    'with __proto__': [
      'api: A\nresources: { lamp: { steps: [{ rename: a, to: __proto__ }] } }',
      'expected a dotted path',
    ],
    'with an unknown type': [
      'api: A\nresources: { lamp: { steps: [{ convert: a, to: uri }] } }',
      'resources.lamp.steps.0.to: expected one of string, number',
    ],
    'with a conversion to nothing': [
      'api: A\nresources: { lamp: { steps: [{ convert: a }] } }',
      '"to", "values"',
    ],
    'with a default without a value': [
      'api: A\nresources: { lamp: { steps: [{ default: a }] } }',
      'a "value"',
    ],
    'with defaults that are neither on nor off': [
      'api: A\nresources: { lamp: { defaults: some } }',
      'resources.lamp.defaults: expected true or false',
    ],
    'that is no YAML': ['api: [', 'mapping.yaml: '],
  };
  for (const [title, [text, complaint]] of Object.entries(wrong))
    it(`${title} is refused, with the place`, () => {
      expect(() => read(text)).to.throw(complaint);
    });
});
