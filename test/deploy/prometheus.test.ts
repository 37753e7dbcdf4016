import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { parse } from 'yaml';
import { fromRoot } from '../../src/root.js';
import { describeUnless } from '../support/missing.js';
import { labelNames, labelsIn, metricsIn, sampleNames } from '../support/promql.js';
import { forEachServer } from '../support/server.js';

const read = (...names: string[]) => readFileSync(fromRoot('deploy', ...names), 'utf8');

interface Dashboard {
  readonly panels: readonly { readonly targets?: readonly { readonly expr: string }[] }[];
}
interface Rules {
  readonly groups: readonly { readonly rules: readonly { readonly expr: string }[] }[];
}

const dashboard = JSON.parse(read('grafana', 'dashboard.json')) as Dashboard;
const rules = parse(read('prometheus', 'alerts.yaml')) as Rules;
const expressions = [
  ...dashboard.panels.flatMap(({ targets = [] }) => targets.map(({ expr }) => expr)),
  ...rules.groups.flatMap((group) => group.rules.map(({ expr }) => expr)),
];

describe('dashboard and alerts', () => {
  forEachServer(
    (server) => {
      it('use metrics and labels that the server has', async () => {
        for (const path of ['/health', '/tmf-api/appointment/v4/appointment']) await fetch(server.url + path);
        const scrape = await (await fetch(server.metricsUrl)).text();
        const [names, labels] = [sampleNames(scrape), labelNames(scrape)];
        expect(expressions).to.have.length.greaterThan(30);
        expect(expressions.flatMap(metricsIn).filter((name) => !names.has(name))).to.deep.equal([
          // Exists from the first task on.
          'tmf_tasks_total',
        ]);
        const unknown = expressions.flatMap(labelsIn).filter((label) => !labels.has(label));
        expect(unknown).to.deep.equal([]);
      });

      it('and docs/operation.md know the same metrics', async () => {
        const page = readFileSync(fromRoot('docs', 'operation.md'), 'utf8');
        const listed = [...page.matchAll(/`((?:http|db|tmf)_\w+)`/g)].map(([, name = '']) => name);
        const scrape = await (await fetch(server.metricsUrl)).text();
        const own = [...scrape.matchAll(/^# TYPE ((?:http|db|tmf)_\w+)/gm)].map(([, name = '']) => name);
        const labels = labelNames(scrape);
        expect(listed.filter((name) => !labels.has(name)).sort()).to.deep.equal(own.sort());
      });
    },
    { METRICS_PORT: '0' },
  );

  const promtool = process.env.PROMTOOL ?? 'promtool';
  const missing = spawnSync(promtool, ['--version']).status === 0 ? undefined : 'promtool';
  describeUnless(missing, 'promtool', () => {
    for (const [command, file] of [
      ['check', 'alerts.yaml'],
      ['test', 'alerts.test.yaml'],
    ] as const)
      it(`accepts ${file}`, () => {
        const { status, stdout, stderr } = spawnSync(promtool, [command, 'rules', file], {
          cwd: fromRoot('deploy', 'prometheus'),
          encoding: 'utf8',
        });
        expect(status, stdout + stderr).to.equal(0);
      });
  });
});
