import { expect } from 'chai';
import fc from 'fast-check';
import { comparison } from '../../../src/rest/filter/comparison.js';
import type { LensDeclaration } from '../../../src/services/views/declaration.js';
import { VersionView } from '../../../src/services/views/version-view.js';
import { matches } from '../../../src/values/matches.js';
import type { Operand } from '../../../src/values/query.js';
import { cases } from '../../support/cases.js';
import { documents, NAMES, typedDocuments } from './documents.js';

const runs = { numRuns: cases(300, 20_000) };

const LENSES: Readonly<Record<string, readonly LensDeclaration[]>> = {
  'a name': [{ rename: 'colour', to: 'kind', at: [[], ['party']] }],
  'a value of each version': [{ own: 'note', as: 'otherNote', at: [[]] }],
  'a value that the stored version demands': [{ fill: 'id', value: 'none', at: [[], ['party', 'note']] }],
  'a value that the view demands': [{ default: '@type', value: 'Party', at: [[], ['party']] }],
  'the values of an enumeration': [
    { values: 'state', names: { red: 'rot', rot: 'open' }, at: [[], ['party']] },
  ],
  'an object around another': [{ wrap: 'partyRef', outer: ['role', 'id'], at: [['party'], ['note', 'x']] }],
  'what another has in an object': [
    { unwrap: 'party', inner: ['name', 'id', 'x'], at: [['note'], ['partyRef']] },
  ],
  'several at the same object': [
    { rename: 'kind', to: 'colour', at: [['party']] },
    { fill: 'id', value: 'none', at: [['party']] },
    { fill: 'kind', value: 'red', at: [['party']] },
    { wrap: 'partyRef', outer: ['role'], at: [['party']] },
    { default: '@type', value: 'Party', at: [['party', 'partyRef'], ['party']] },
    { values: 'role', names: { red: 'rot' }, at: [['party'], ['party', 'partyRef', 'note']] },
    { rename: 'party', to: 'note', at: [[]] },
  ],
};

const operands: fc.Arbitrary<Operand> = fc.oneof(
  fc
    .constantFrom('red', 'rot', 'open', 'none', 'Party', '')
    .map((value): Operand => ({ type: 'string', value })),
  fc.constantFrom('red', '1', 'true').map((text): Operand => ({ type: 'untyped', text })),
);

const conditions = fc
  .record({
    path: fc.array(fc.constantFrom(...NAMES), { minLength: 1, maxLength: 4 }),
    operator: fc.constantFrom('equal', 'less', 'greaterOrEqual', 'exists'),
    operand: operands,
  })
  .map(({ path, operator, operand }) =>
    comparison(path, operator as 'equal', operator === 'exists' ? [] : [operand]),
  );

for (const [difference, declarations] of Object.entries(LENSES))
  describe(`a view with ${difference}`, () => {
    const view = new VersionView(declarations);

    it('shows again what was created in it', () => {
      fc.assert(
        fc.property(documents, (document) => {
          expect(view.toView(view.toStored(document))).to.deep.equal(document);
        }),
        runs,
      );
    });

    it('leaves what is stored when nothing changes in it', () => {
      fc.assert(
        fc.property(documents, (stored) => {
          expect(view.merged(view.toView(stored), stored)).to.deep.equal(stored);
        }),
        runs,
      );
    });

    it('shows each change, whatever was stored', () => {
      fc.assert(
        fc.property(documents, documents, (stored, changed) => {
          expect(view.toView(view.merged(changed, stored))).to.deep.equal(changed);
        }),
        runs,
      );
    });

    it('leaves attributes that a change does not touch as they are stored', () => {
      fc.assert(
        fc.property(documents, (stored) => {
          const changed = { ...view.toView(stored), other: 1 };
          expect(view.merged(changed, stored)).to.deep.equal({ ...stored, other: 1 });
        }),
        runs,
      );
    });

    it('selects by a stored filter what the same condition selects in it', () => {
      // A filter takes null and [] for no value, and the view shows them: a default is for an attribute that is a text.
      const stored = declarations.some((each) => 'default' in each) ? typedDocuments : documents;
      fc.assert(
        fc.property(stored, conditions, (stored, condition) => {
          const expected = condition.matches(view.toView(stored));
          expect(matches(view.storedFilter(condition), stored)).to.equal(expected);
        }),
        runs,
      );
    });

    it('changes none of its arguments', () => {
      fc.assert(
        fc.property(documents, documents, (stored, changed) => {
          const before = JSON.stringify([stored, changed]);
          view.merged(changed, stored);
          expect(JSON.stringify([stored, changed])).to.equal(before);
        }),
        runs,
      );
    });
  });

describe('a view', () => {
  const view = new VersionView(LENSES['several at the same object'] ?? []);
  const filterOf = (path: string, value: string) =>
    view.storedFilter(comparison(path.split('.'), 'equal', [{ type: 'string', value }]));

  it('asks for stored paths, which have indexes', () => {
    expect(filterOf('note.partyRef.name', 'Ann')).to.deep.include({
      kind: 'comparison',
      path: ['party', 'name'],
    });
    expect(filterOf('note.role', 'rot')).to.deep.include({
      path: ['party', 'role'],
      operands: [{ type: 'string', value: 'red' }],
    });
  });

  it('evaluates on the view what nothing stored answers', () => {
    expect(filterOf('note.partyRef.role', 'x').kind).to.equal('predicate');
    expect(filterOf('note.@type', 'Party').kind).to.equal('predicate');
    expect(filterOf('note.partyRef.@type', 'Other').kind).to.equal('comparison');
  });

  it('sorts by stored attributes, and by no others', () => {
    const sorted = (path: string) => view.storedSort([{ path: path.split('.'), descending: true }]);
    expect(sorted('note.partyRef.name')).to.deep.equal([{ path: ['party', 'name'], descending: true }]);
    expect(() => sorted('note.partyRef.role')).to.throw(/cannot be sorted by "note.partyRef.role"/);
  });

  it('names the places in it of stored values', () => {
    expect(view.viewPath('party.0.name')).to.equal('note.0.partyRef.name');
    expect(view.viewPath('party.3.x.1.y')).to.equal('note.3.partyRef.x.1.y');
    expect(view.viewPath('x')).to.equal('x');
  });
});
