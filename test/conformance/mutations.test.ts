import { expect } from 'chai';
import { pino } from 'pino';
import { projectApi, type TestedApi } from '../../scripts/conformance/apis.js';
import { hasFailed, type Run } from '../../scripts/conformance/results/model.js';
import { runConformance } from '../../scripts/conformance/run.js';
import { projectAt } from '../../scripts/lib/project.js';
import { readConfig } from '../../src/config.js';
import { fromRoot } from '../../src/root.js';
import { type RunningServer, startServer } from '../../src/server.js';
import { LOCAL } from '../support/hub.js';
import { MutatingProxy } from '../support/mutating-proxy.js';
import { BROKEN } from './broken/index.js';

/** Milliseconds to wait for an event that is not delivered. */
const EVENT_TIMEOUT_MS = 1_000;
const SETTINGS = {
  ...LOCAL,
  PORT: '0',
  SEED: 'none',
  DATABASE_URL: 'sqlite::memory:',
  VALIDATE_RESPONSES: 'false',
};

/** Failed assertions with their group and check. */
const findings = ({ groups }: Run): string[] =>
  groups.flatMap(({ name: group, checks }) =>
    checks
      .filter(hasFailed)
      .flatMap(({ name, assertions }) =>
        assertions
          .filter(({ passed }) => !passed)
          .map(({ text, detail }) => `${group}, ${name}: ${text}: ${detail?.slice(0, 300)}`),
      ),
  );

describe('Conformance of a server that', () => {
  let server: RunningServer;
  let proxy: MutatingProxy;
  let api: TestedApi;

  before(async () => {
    api = await projectApi('TMF646', projectAt(fromRoot()));
    server = await startServer(readConfig(SETTINGS), pino({ level: 'silent' }));
    proxy = await MutatingProxy.start(server.url);
  });
  after(async () => {
    await proxy?.close();
    await server?.stop();
  });

  afterEach('the proxy had no errors', () => expect(proxy.errors.splice(0)).to.deep.equal([]));

  const run = (
    { level = 'full', suites }: { level?: 'certification' | 'full'; suites: readonly string[] },
    eventTimeoutMs?: number,
  ) =>
    runConformance({
      ...api,
      level,
      suites,
      resources: ['appointment'],
      url: proxy.url,
      ...(eventTimeoutMs !== undefined && { eventTimeoutMs }),
    });

  for (const level of ['certification', 'full'] as const)
    it(`has no defects passes through the same proxy: ${level}`, async () => {
      proxy.mutation = {};
      const suites = new Set(BROKEN.flatMap((each) => ((each.level ?? 'full') === level ? each.suites : [])));
      const result = await run({ level, suites: [...suites] });
      expect(findings(result)).to.deep.equal([]);
      expect(result.groups).to.have.length(suites.size);
    });

  for (const broken of BROKEN)
    it(broken.name, async () => {
      proxy.mutation = broken.mutation();
      const found = findings(await run(broken, EVENT_TIMEOUT_MS));
      expect(
        found.some((finding) => broken.named.test(finding)),
        found.join('\n') || 'no check failed',
      ).to.equal(true);
    });
});
