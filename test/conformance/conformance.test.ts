import { readdirSync } from 'node:fs';
import { expect } from 'chai';
import { certifiedApis, projectApi, type TestedApi } from '../../scripts/conformance/apis.js';
import { hasFailed, type Run } from '../../scripts/conformance/results/model.js';
import { runConformance } from '../../scripts/conformance/run.js';
import { projectAt } from '../../scripts/lib/project.js';
import { fromRoot } from '../../src/root.js';
import { LOCAL } from '../support/hub.js';
import { forEachServer } from '../support/server.js';
import { authorizationFor } from '../support/tokens.js';

const PROJECT = projectAt(fromRoot());
const CORE = certifiedApis(PROJECT);

/** APIs that supply the core APIs with data. */
const SUPPLY = readdirSync(fromRoot('conformance', 'profiles'))
  .map((file) => file.replace(/\.yaml$/, ''))
  .filter((number) => !CORE.includes(number));

/** The runner validates responses itself; validation in the server would compile each contract twice. */
const SETTINGS = { ...LOCAL, VALIDATE_RESPONSES: 'false' };

/** Failed checks: group, check, first failed assertion. */
const failures = ({ groups }: Run) =>
  groups.flatMap(({ name, checks }) =>
    checks.filter(hasFailed).map((check) => {
      const wrong = check.assertions.find(({ passed }) => !passed);
      return `${name}, ${check.name}: ${wrong?.text}: ${wrong?.detail}`;
    }),
  );

const passed = ({ groups }: Run) =>
  groups.flatMap(({ checks }) => checks).filter((check) => check.skipped === undefined && !hasFailed(check));

describe('Conformance', () => {
  const apis = new Map<string, TestedApi>();

  before('read the contracts and the profiles', async () => {
    for (const number of [...CORE, ...SUPPLY]) apis.set(number, await projectApi(number, PROJECT));
  });

  forEachServer((server) => {
    const conforms = (number: string, level: 'certification' | 'full', minChecks: number) =>
      it(`${number}: ${level}`, async function () {
        this.timeout(120_000);
        const headers = await authorizationFor(server.url);
        const tested = { ...(apis.get(number) as TestedApi), level, url: server.url, headers };
        const run = await runConformance(tested);
        expect(failures(run)).to.deep.equal([]);
        expect(passed(run)).to.have.length.greaterThan(minChecks);
      });
    for (const number of CORE) {
      conforms(number, 'certification', 8);
      conforms(number, 'full', 100);
    }
    // They have no behaviour of their own, so the core APIs cover the other database.
    if (server.database === 'SQLite') for (const number of SUPPLY) conforms(number, 'full', 100);
  }, SETTINGS);
});
