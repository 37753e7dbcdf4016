import { existsSync, readdirSync } from 'node:fs';
import { expect } from 'chai';
import { circlesOf } from '../../scripts/house/circles.js';
import { byFolder, sourceFiles } from '../../scripts/house/sources.js';
import { fromRoot } from '../../src/root.js';

const MAX_FILES_OF_A_FOLDER = 20;

const files = sourceFiles(fromRoot(), ['src', 'scripts']);

/** The first-level folders of `src`, and the folders in them. */
const rooms = foldersIn('src').flatMap((folder) => [folder, ...foldersIn(folder)]);

function foldersIn(folder: string): string[] {
  const entries = readdirSync(fromRoot(folder), { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => `${folder}/${name}`);
}

describe('the rooms', () => {
  it(`have at most ${MAX_FILES_OF_A_FOLDER} files of code each`, () => {
    const full = [...byFolder(files)]
      .filter(([, { length }]) => length > MAX_FILES_OF_A_FOLDER)
      .map(([folder, { length }]) => `${folder}: ${length} files`);
    expect(files).to.have.length.greaterThan(400);
    expect(full).to.deep.equal([]);
  });

  it('have no files that import each other in a circle, by value', () => {
    expect(circlesOf(files, 'value')).to.deep.equal([]);
  });

  it('have no files that import each other in a circle, types included', () => {
    expect(circlesOf(files, 'type')).to.deep.equal([]);
  });

  for (const folder of rooms)
    it(`have a README: ${folder}`, () => {
      expect(existsSync(fromRoot(folder, 'README.md')), `${folder}/README.md is missing`).to.equal(true);
    });
});
