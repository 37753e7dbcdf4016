import { cpSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import fc from 'fast-check';
import { fromRoot } from '../../src/root.js';
import { cases } from '../support/cases.js';
import { describeOfficial } from '../support/official.js';
import { remove } from '../support/scratch.js';
import { expectEqual } from './equal.js';
import { imported, OWN, OWN_MAPPINGS } from './mapped-apis.js';
import { type Subject, subjectsOf } from './subjects.js';

/** Of each API, whatever the number of its resources. */
const CASES = cases(1_000, 20_000);

/** Declares the properties of the round trip for each resource of a mapping. */
function roundTrips(folders: readonly string[], mappings: string, names: readonly string[]): void {
  let project = '';
  const subjects = new Map<string, Subject[]>();

  before('import', async function () {
    this.timeout(120_000);
    project = await imported(folders);
    cpSync(mappings, join(project, 'generator-config', 'views'), { recursive: true });
    for (const name of names)
      subjects.set(name, await subjectsOf(project, join(project, 'generator-config', 'views', name)));
  });
  after(() => remove(project));

  for (const name of names)
    describe(`${name}, ${CASES} cases`, function () {
      this.timeout(cases(300_000, 3_600_000));
      const each = (check: (subject: Subject, runs: { numRuns: number }) => void) => () => {
        const all = subjects.get(name) ?? [];
        expect(all).not.to.be.empty;
        for (const subject of all) check(subject, { numRuns: Math.ceil(CASES / all.length) });
      };

      it(
        'created in the view, stored, and shown again: equal, and valid in both versions',
        each(({ view, newer, older }, runs) =>
          fc.assert(
            fc.property(newer.documents, (document) => {
              expectEqual(newer.creationProblems(document), []);
              const stored = view.toStored(document);
              expectEqual(older.creationProblems(stored), []);
              expectEqual(view.toView(stored), document);
            }),
            runs,
          ),
        ),
      );

      it(
        'stored, shown, and stored again: equal, and valid in both versions',
        each(({ view, newer, older }, runs) =>
          fc.assert(
            fc.property(older.documents, (stored) => {
              expectEqual(older.creationProblems(stored), []);
              const shown = view.toView(stored);
              expectEqual(newer.problems(shown), []);
              expectEqual(view.merged(shown, stored), stored);
            }),
            runs,
          ),
        ),
      );

      it(
        'changed in one version and read in the other',
        each(({ view, newer, older }, runs) =>
          fc.assert(
            fc.property(older.documents, newer.documents, older.documents, (stored, changed, later) => {
              const change = { ...view.toView(stored), ...changed };
              const merged = view.merged(change, stored);
              expectEqual(view.toView(merged), change);
              expectEqual(older.creationProblems(merged), []);
              expectEqual(newer.problems(view.toView({ ...merged, ...later })), []);
            }),
            runs,
          ),
        ),
      );
    });
}

describe('two versions of one document', () => {
  describe('of our own', () => roundTrips([OWN], OWN_MAPPINGS, readdirSync(OWN_MAPPINGS)));

  const mappings = fromRoot('generator-config', 'views');
  describeOfficial('of TM Forum', (shared) =>
    roundTrips([join(shared, 'survey', 'v5')], mappings, readdirSync(mappings)),
  );
});
