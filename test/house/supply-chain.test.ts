import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { fromRoot } from '../../src/root.js';

interface Locked {
  readonly hasInstallScript?: boolean;
  readonly version?: string;
}

const readJson = (name: string) => JSON.parse(readFileSync(fromRoot(name), 'utf8'));

describe('the supply chain', () => {
  const lock: Readonly<Record<string, Locked>> = readJson('package-lock.json').packages;
  const { allowScripts, overrides, scarfSettings } = readJson('package.json');
  const nameOf = (path: string) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);

  it('has a decision about every install script', () => {
    const scripts = Object.keys(lock).filter((path) => lock[path]?.hasInstallScript);
    expect(scripts.map(nameOf)).to.include('sqlite3');
    expect(scripts.map(nameOf).filter((name) => !(name in allowScripts))).to.deep.equal([]);
    // npm 10 ignores the list above.
    expect(scarfSettings).to.deep.equal({ enabled: false });
  });

  it('has the versions that replace those with advisories, everywhere', () => {
    for (const [name, range] of Object.entries<string | object>(overrides)) {
      if (typeof range !== 'string') continue;
      const versions = Object.entries(lock).filter(([path]) => path.endsWith(`node_modules/${name}`));
      expect(versions, name).to.have.length.greaterThan(0);
      for (const [path, { version = '' }] of versions)
        expect(compare(version, range.slice(1)), `${path} ${version}`).to.be.at.least(0);
    }
  });
});

const compare = (a: string, b: string) => a.localeCompare(b, 'en', { numeric: true });
