import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { send } from '../../support/http.js';
import { ServerProcess } from '../../support/process.js';
import { sumOf } from '../../support/promql.js';
import { eventually } from '../../support/recommendations.js';

describe('metrics of several processes', () => {
  let server: ServerProcess | undefined;
  const folder = mkdtempSync(join(tmpdir(), 'metrics-'));
  after(async () => {
    server?.signal('SIGKILL');
    await server?.exited;
    rmSync(folder, { recursive: true });
  });

  it('are at one address, each with the number of its process, also when one does not respond', async function () {
    this.timeout(120_000);
    server = new ServerProcess({
      WORKERS: '2',
      SEED: 'none',
      LOG_LEVEL: 'silent',
      METRICS_PORT: '0',
      DATABASE_URL: `sqlite:${join(folder, 'test.sqlite')}`,
    });
    const url = await server.url();
    const address = () => /Metrics: (http:\S+)/.exec(server?.output ?? '')?.[1];
    const metricsUrl =
      (await eventually(
        async () => address(),
        (found) => found !== undefined,
      )) ?? '';
    const scrape = async () => (await send(metricsUrl)).text;
    for (let count = 0; count < 8; count += 1)
      await send(`${url}/health`, { headers: { Connection: 'close' } });
    const text = await eventually(scrape, (now) => sumOf(now, COUNT, 'http_route="/health"') === 8);
    const workers = new Set(
      [...text.matchAll(/^process_resident_memory_bytes\{worker="(\d+)"\}/gm)].map(String),
    );
    expect(workers.size).to.equal(2);
    expect(text.match(/^# TYPE tmf_outbox_events /gm)).to.have.length(1);

    process.kill(server.children[0] as number, 'SIGSTOP');
    const rest = await scrape();
    process.kill(server.children[0] as number, 'SIGCONT');
    expect(rest.match(/^process_resident_memory_bytes\{worker="\d+"\}/gm)).to.have.length(1);
  });
});

const COUNT = 'http_server_request_duration_seconds_count';
