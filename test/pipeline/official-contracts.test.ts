import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { fromRoot } from '../../src/root.js';
import { describeOfficial } from '../support/official.js';
import { remove, runScript, scratchProject } from '../support/scratch.js';

describeOfficial('specs:check', (shared) => {
  let project = '';
  const specs = (...names: string[]) => join(project, 'specs', ...names);
  const official = join(shared, 'specs');
  const check = (from = official) => runScript('specs/check', '--project', project, '--from', from);
  const pinned = JSON.parse(readFileSync(fromRoot('specs', 'sources.json'), 'utf8')) as {
    contract: string;
    file: string;
    url?: string;
    sha256: string;
  }[];

  beforeEach(() => {
    project = scratchProject('specs');
  });
  afterEach(() => remove(project));

  it('confirms that every contract matches its official file', async () => {
    const { code, stdout } = await check();
    expect(code, stdout).to.equal(0);
    for (const { contract } of pinned)
      expect(stdout).to.match(new RegExp(`^same +specs/${contract}\\.yaml$`, 'm'));
  });

  it('has every contract of TM Forum pinned to a commit', () => {
    const names = readdirSync(fromRoot('specs')).filter((name) => /^TMF.+\.yaml$/.test(name));
    expect(pinned.map(({ contract }) => `${contract}.yaml`).sort()).to.deep.equal(names.sort());
    // A contract that was imported from a file of one's own has no address.
    const published = pinned.filter(({ url }) => url !== undefined);
    expect(published).to.have.length.at.least(9);
    for (const { url, file } of published)
      expect(url, file).to.match(/^https:\/\/raw\.githubusercontent\.com\/.+\/[0-9a-f]{40}\/.+\.json$/);
  });

  it('names each contract that differs in a byte, is missing, or has another pin', async () => {
    const [changed, gone, repinned] = structuredClone(pinned.slice(0, 3));
    if (!changed || !gone || !repinned) throw new Error('This needs three contracts');
    const file = specs(`${changed.contract}.yaml`);
    writeFileSync(file, readFileSync(file, 'utf8').replace('required: false', 'required: true'));
    remove(specs(`${gone.contract}.yaml`));
    repinned.sha256 = '0'.repeat(64);
    writeFileSync(specs('sources.json'), JSON.stringify([changed, gone, repinned, ...pinned.slice(3)]));

    const { code, stdout, stderr } = await check();
    expect(code).to.equal(1);
    expect(stderr).to.equal('');
    const different = [...stdout.matchAll(/^DIFFERENT +specs\/(\S+)\.yaml/gm)].map((match) => match[1]);
    expect(different).to.deep.equal(pinned.slice(0, 3).map(({ contract }) => contract));
    expect(stdout)
      .to.match(new RegExp(`${gone.contract}.+ENOENT`))
      .and.include(`${pinned.length - 3} of`);
  });

  it('names the contracts whose official files are missing', async () => {
    const { code, stdout } = await check(join(official, 'core'));
    expect(code).to.equal(1);
    expect(stdout).to.match(/DIFFERENT +specs\/TMF620-.+ is not in /);
    expect(stdout).to.match(/same +specs\/TMF646-/);
  });

  it('reports a missing folder', async () => {
    const { code, stderr } = await check(join(project, 'nowhere'));
    expect(code).to.equal(2);
    expect(stderr)
      .to.include('nowhere')
      .and.not.match(/^\s+at /m);
  });
});
