import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { isComplete } from '../../scripts/survey/model.js';
import { survey } from '../../scripts/survey/survey.js';
import { surveyTable } from '../../scripts/survey/table.js';
import { cases } from '../support/cases.js';
import { describeJava } from '../support/java.js';
import { remove } from '../support/scratch.js';
import { FORMS } from './troubles/forms.js';
import { NAMES } from './troubles/names.js';
import { OPERATIONS } from './troubles/operations.js';
import { SCHEMAS } from './troubles/schemas.js';

/** Of all kinds, those that go furthest beyond the contract: validators, routes, generated code, the runner. */
const FEW = ['Gazebo', 'Jug', 'Lantern', 'Owl', 'Pump', 'Rope'];

const ALL = [...OPERATIONS, ...SCHEMAS, ...FORMS, ...NAMES];

describeJava('Specifications with trouble', function () {
  this.timeout(1_800_000);
  const folder = mkdtempSync(join(tmpdir(), 'troubled-files-'));
  after(() => remove(folder));

  it('are generated, compiled, started, and pass CRUD and the full run, in one server', async () => {
    const files = ALL.filter(({ resource }) => FEW.includes(resource)).concat(
      ALL.filter(({ resource }) => !FEW.includes(resource)).slice(0, cases(0, ALL.length)),
    );
    for (const { resource, document, write = JSON.stringify, file } of files)
      writeFileSync(join(folder, file ?? `${resource}-v4.0.0.json`), write(document));
    const rows = await survey({ folders: [folder], full: true, keep: false, report: () => {} });
    expect(rows).to.have.length(files.length);
    const failed = rows.filter((row) => !isComplete(row, true));
    expect(failed, surveyTable(failed, true)).to.deep.equal([]);
  });
});
