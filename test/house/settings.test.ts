import { expect } from 'chai';
import { settingsHelp } from '../../src/config.js';
import { textOf } from './docs-pages.js';

/** Name and default of each setting: of `--help`, and of the tables in docs/settings.md. */
const inHelp = () =>
  [...settingsHelp().matchAll(/^ {2}([A-Z_]+) *(\S+(?: \S+)*?)(?: {2}|$)/gm)].map(
    ([, name, value]) => `${name} ${value === '-' ? '' : value}`,
  );
const onPage = () =>
  [...textOf('docs/settings.md').matchAll(/^\| `([A-Z_]+)` \|(?: `([^`]+)`)? \|/gm)].map(
    ([, name, value = '']) => `${name} ${value}`,
  );

describe('docs/settings.md', () => {
  it('lists the settings of --help, each once, with their defaults', () => {
    expect(inHelp()).to.have.length.greaterThan(40);
    expect(onPage().sort()).to.deep.equal(inHelp().sort());
  });
});
