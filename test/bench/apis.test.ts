import { expect } from 'chai';
import { listApis } from '../../scripts/bench/apis/copies.js';
import { readApis } from '../../scripts/generate/generator.js';
import { listedContracts } from '../../scripts/lib/listed-contracts.js';
import { type Project, projectAt } from '../../scripts/lib/project.js';
import { remove, scratchProject } from '../support/scratch.js';

describe('bench apis', () => {
  let project: Project;
  before(() => {
    project = projectAt(scratchProject('specs', 'generator-config'));
  });
  after(() => remove(project.root));

  it('has as many APIs as it says, each with a base path of its own', async function () {
    this.timeout(120_000);
    const originals = listedContracts(project);
    const count = 2 * originals.length + 3;
    listApis(project, originals, count);
    const apis = await readApis(project);
    expect(apis).to.have.length(count);
    expect(new Set(apis.map(({ document }) => document.servers[0]?.url))).to.have.length(count);
    expect(apis.slice(0, originals.length).map(({ contract }) => contract)).to.deep.equal(originals);
    listApis(project, originals, originals.length);
    expect(listedContracts(project)).to.deep.equal(originals);
  });
});
