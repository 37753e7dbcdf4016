import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { survey } from '../../scripts/survey/survey.js';
import { describeJava } from '../support/java.js';
import { remove } from '../support/scratch.js';
import { composedFile } from './variants/composed-file.js';
import { COMPOSITIONS, NEWER_COMPOSITIONS } from './variants/compositions.js';

describeJava('a specification in the style of version 5', function () {
  this.timeout(900_000);
  let folder = '';
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'variants-'));
  });
  after(() => remove(folder));

  const kinds = [...COMPOSITIONS, ...NEWER_COMPOSITIONS].map(({ composes }) => composes);
  it(`is served with ${kinds.join('; ')}`, async () => {
    const write = (name: string, ...file: Parameters<typeof composedFile>) =>
      writeFileSync(join(folder, `${name}-v5.0.0.json`), JSON.stringify(composedFile(...file)));
    write('TMF996-Fleet', 'Fleet', COMPOSITIONS);
    write('TMF997-Flotilla', 'Flotilla', NEWER_COMPOSITIONS, '3.1.0');
    const rows = await survey({ folders: [folder], full: true, keep: false, report: () => {} });
    const failures = rows.flatMap(({ file, steps }) =>
      [...steps]
        .filter(([, { passed }]) => !passed)
        .map(([step, { detail }]) => `${file}, ${step}: ${detail}`),
    );
    expect(failures).to.deep.equal([]);
    expect(rows.map(({ steps }) => [...steps.keys()].at(-1))).to.deep.equal(['full', 'full']);
  });
});
