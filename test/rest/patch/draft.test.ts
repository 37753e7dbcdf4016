import { expect } from 'chai';
import fc from 'fast-check';
import { applyPatch } from '../../../src/rest/patch/apply-patch.js';
import { Draft } from '../../../src/rest/patch/draft.js';
import { Measures } from '../../../src/rest/patch/measures.js';
import { child, type Location, valueAt } from '../../../src/rest/patch/pointer.js';
import { isObject, type JsonObject, type JsonValue } from '../../../src/values/json.js';
import { growthOf } from '../../support/processor-time.js';
import { LIMITS } from './support.js';
import { documents, values } from './values.js';

describe('Draft', () => {
  it('keeps measures and results right through any sequence of changes', () => {
    const choices = fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat(4), values()), { maxLength: 30 });
    fc.assert(
      fc.property(documents(), choices, (document, steps) => {
        const large = { padding: 'x'.repeat(300), ...document } as JsonObject;
        const text = JSON.stringify(large);
        const measures = new Measures();
        measures.of(large);
        const draft = new Draft(large, measures);
        let model = JSON.parse(text) as JsonObject;
        for (const [first, second, kind, value] of steps)
          model = step(draft, model, first, second, kind, value);
        expect(draft.root).to.deep.equal(model);
        expect(measures.of(draft.root).bytes).to.equal(Buffer.byteLength(JSON.stringify(model)));
        expect(measures.of(draft.root).depth).to.be.at.least(new Measures().of(model).depth);
        expect(JSON.stringify(large)).to.equal(text);
      }),
      { numRuns: 500 },
    );
  });

  it('applies 100 moves in little more time than one', () => {
    const note = Array.from({ length: 40_000 }, (_, index) => ({ n: index }));
    const document = { note, other: [] } as unknown as JsonObject;
    const moves = (count: number) =>
      Array.from({ length: count }, (_, index) => ({
        op: 'move',
        from: `/note/${index * 7}`,
        path: `/note/${index * 11}`,
      }));
    const move = (count: number) => applyPatch('application/json-patch+json', document, moves(count), LIMITS);
    expect(growthOf(move, 1, 100)).to.be.below(20);
  });
});

/** Applies one change to the draft, and to a model that copies everything. Returns the model. */
function step(
  draft: Draft,
  model: JsonObject,
  first: number,
  second: number,
  kind: number,
  value: JsonValue,
): JsonObject {
  const after = structuredClone(model);
  const places = locationsIn(after).filter((location) => location.length > 0);
  const from = places[first % places.length];
  if (!from) return model;
  const moved = valueAt(draft.root, from) as JsonValue;
  if (kind === 0) draft.replace([from], value);
  else if (kind === 1) draft.add([from], [value]);
  else if (kind === 2 || kind === 3) draft.remove([from]);
  else draft.share(moved);
  if (kind === 0) put(after, from, value);
  else if (kind === 1) insert(after, from, value);
  else if (kind < 4) drop(after, from);
  if (kind < 3) return after;
  const targets = locationsIn(after).filter((location) => location.length > 0);
  const to = targets[second % targets.length];
  if (!to) return after;
  draft.add([to], [moved]);
  insert(after, to, structuredClone(valueAt(model, from) as JsonValue));
  return after;
}

const members = (root: JsonValue, location: Location) =>
  valueAt(root, location.slice(0, -1)) as Record<string, JsonValue>;

function put(root: JsonValue, location: Location, value: JsonValue): void {
  members(root, location)[location.at(-1) as string] = structuredClone(value);
}

function insert(root: JsonValue, location: Location, value: JsonValue): void {
  const container = members(root, location) as JsonValue;
  if (Array.isArray(container)) container.splice(Number(location.at(-1)), 0, structuredClone(value));
  else put(root, location, value);
}

function drop(root: JsonValue, location: Location): void {
  const container = members(root, location) as JsonValue;
  if (Array.isArray(container)) container.splice(Number(location.at(-1)), 1);
  else delete (container as JsonObject)[location.at(-1) as string];
}

function locationsIn(value: JsonValue, at: Location = []): Location[] {
  const names = Array.isArray(value)
    ? [...value.keys()].map(String)
    : isObject(value)
      ? Object.keys(value)
      : [];
  return [at, ...names.flatMap((name) => locationsIn(child(value, name) as JsonValue, [...at, name]))];
}
