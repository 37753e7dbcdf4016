import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'chai';
import { parse } from 'yaml';
import { fromRoot } from '../../src/root.js';
import { forEachServerDatabase } from '../support/databases.js';
import { send, sendJson } from '../support/http.js';
import { HubClient, LOCAL } from '../support/hub.js';
import { listeners } from '../support/listener.js';
import { describeUnless } from '../support/missing.js';
import { missingPrometheus, Prometheus } from '../support/prometheus.js';
import { customer, eventually } from '../support/recommendations.js';
import { startTestServer } from '../support/server.js';

const APPOINTMENT = '/tmf-api/appointment/v4';
const RECOMMENDATION = '/tmf-api/recommendation/v4';

interface Panel {
  readonly title: string;
  readonly targets?: readonly { readonly expr: string }[];
}

const { panels } = JSON.parse(readFileSync(fromRoot('deploy', 'grafana', 'dashboard.json'), 'utf8')) as {
  panels: readonly Panel[];
};

/** An expression with its variables replaced, as Grafana sends it. */
const filledIn = (expression: string) =>
  expression.replaceAll('$job', 'tmf').replaceAll('$__rate_interval', '30s');

const targets = panels.flatMap(({ title, targets = [] }) => targets.map(({ expr }) => ({ title, expr })));

describeUnless(missingPrometheus(), 'a real Prometheus', function () {
  this.timeout(240_000);

  forEachServerDatabase((database) => {
    const listen = listeners();
    let prometheus: Prometheus;
    before('scrapes a server under load', async function () {
      this.timeout(120_000);
      let isOver = false;
      let load = Promise.resolve();
      database.atEnd(async () => {
        isOver = true;
        await load;
        await prometheus.stop();
      });
      const { url, metricsUrl = '' } = await startTestServer(database, { METRICS_PORT: '0', ...LOCAL });
      prometheus = await Prometheus.start(metricsUrl);
      await new HubClient(url + APPOINTMENT).subscribe((await listen()).url);
      load = loadUntil(url, () => isOver);
    });

    for (const { title, expr } of targets)
      it(`has numbers for the panel "${title}": ${expr.slice(0, 60)}…`, async () => {
        const samples = await eventually(
          () => prometheus.query(filledIn(expr)),
          (found) => found.some(({ value }) => Number.isFinite(Number(value[1]))),
        );
        expect(samples).to.not.be.empty;
      });

    it('evaluates every alert rule, and raises none for a server that works', async () => {
      const written = parse(readFileSync(fromRoot('deploy', 'prometheus', 'alerts.yaml'), 'utf8'));
      const names = written.groups.flatMap(({ rules }: { rules: { alert: string }[] }) =>
        rules.map(({ alert }) => alert),
      );
      const rules = await eventually(
        () => prometheus.rules(),
        (all) => all.every(({ health }) => health !== 'unknown'),
      );
      expect(rules.map(({ name }) => name)).to.deep.equal(names);
      expect(rules.filter(({ health }) => health !== 'ok')).to.deep.equal([]);
      expect(rules.filter(({ state }) => state === 'firing').map(({ name }) => name)).to.deep.equal([]);
    });
  });
});

/** Creates, reads, lists and asks for a recommendation, again and again. */
async function loadUntil(url: string, isOver: () => boolean): Promise<void> {
  while (!isOver()) {
    const { body } = await sendJson('POST', `${url}${APPOINTMENT}/appointment`, { validFor: {} });
    await send(`${url}${APPOINTMENT}/appointment/${body.id}`);
    await send(`${url}${APPOINTMENT}/appointment?status=initialized`);
    const task = { relatedParty: customer('P-1'), instantSyncRecommendation: false };
    await sendJson('POST', `${url}${RECOMMENDATION}/queryProductRecommendation`, task);
    await pause(50);
  }
}
