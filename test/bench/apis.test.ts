import { expect } from 'chai';
import { listApis } from '../../scripts/bench/apis/copies.js';
import { type ApiCosts, runCosts } from '../../scripts/bench/apis/measure.js';
import { apisTable, growsTooMuch } from '../../scripts/bench/apis/report.js';
import { readApis } from '../../scripts/generate/generator.js';
import { listedContracts } from '../../scripts/lib/listed-contracts.js';
import { type Project, projectAt } from '../../scripts/lib/project.js';
import { fromRoot } from '../../src/root.js';
import { remove, runScript, scratchProject } from '../support/scratch.js';

const OWN = projectAt(fromRoot());

describe('npm run bench -- apis', function () {
  this.timeout(120_000);

  describe('copies contracts', () => {
    let project: Project;
    before(() => {
      project = projectAt(scratchProject('specs', 'generator-config'));
    });
    after(() => remove(project.root));

    it('into as many APIs as it is told, each with a folder and base paths of its own', async () => {
      const originals = listedContracts(project);
      const count = 2 * originals.length + 3;
      listApis(project, originals, count);
      const apis = await readApis(project);
      expect(apis.map(({ contract }) => contract).slice(0, originals.length)).to.deep.equal(originals);
      expect(new Set(apis.map(({ folder }) => folder))).to.have.length(count);
      const basePaths = apis.flatMap(({ document }) => document.servers.map(({ url }) => url));
      expect(basePaths).to.have.length.greaterThan(count);
      expect(new Set(basePaths)).to.have.length(basePaths.length);
      listApis(project, originals, originals.length);
      expect(listedContracts(project)).to.deep.equal(originals);
    });
  });

  it('starts a server, and sends a request to each of its APIs', async () => {
    const costs = await runCosts(OWN, () => {});
    expect(costs.apis).to.equal(listedContracts(OWN).length);
    for (const [name, cost] of Object.entries(costs)) expect(cost, name).to.be.greaterThan(0);
    expect(costs.usedMemory).to.be.greaterThan(costs.idleMemory);
  });

  it('fails if the most APIs cost too much more than the fewest', () => {
    const costs: ApiCosts = {
      apis: 10,
      generation: 20,
      compilation: 3,
      firstStart: 2,
      secondStart: 1,
      idleMemory: 100,
      firstRequest: 0.5,
      usedMemory: 200,
    };
    const most = { ...costs, apis: 60, firstStart: 4, secondStart: 2, idleMemory: 150 };
    expect(growsTooMuch([costs])).to.equal(false);
    expect(growsTooMuch([costs, most])).to.equal(false);
    expect(apisTable([costs, most])).to.include('idle memory with 60 APIs: 1.50 times that with 10');
    for (const worse of [{ firstStart: 4.1 }, { secondStart: 2.1 }, { idleMemory: 151 }]) {
      expect(growsTooMuch([costs, { ...most, ...worse }])).to.equal(true);
      expect(apisTable([costs, { ...most, ...worse }])).to.match(/^FAILED: /m);
    }
  });

  it('refuses fewer APIs than the project has', async () => {
    const { code, stderr } = await runScript('bench/main', 'apis', '--apis', '1');
    expect(code).to.equal(2);
    expect(stderr).to.include('--apis 1 is out of range');
  });
});
