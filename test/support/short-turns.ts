import { expect } from 'chai';
import { type ProbedServer, startProbedServer } from '../../scripts/fuzz/cost/probed-server.js';
import { fromRoot } from '../../src/root.js';
import type { TestDatabase } from './databases.js';

/** Longest turn of the event loop; the calibration takes about 10 ms: this is 50 ms, on a machine of any speed. */
const MAX_CALIBRATIONS = 5;
/** Other load on the machine can only make a measurement longer. */
const ATTEMPTS = 6;
const START_MS = 120_000;

/** The server of a suite, in a process of its own. */
export class MeasuredServer {
  private server: ProbedServer | undefined;

  /** `prepare`: called with the server's URL before the tests; `settings`: environment variables. */
  constructor(
    database: TestDatabase,
    prepare: (url: string) => Promise<unknown> = async () => {},
    settings: Readonly<Record<string, string>> = {},
  ) {
    const measured = this;
    before('start the server', async function () {
      this.timeout(START_MS);
      measured.server = await startProbedServer(fromRoot(), database.url(), settings);
      await prepare(measured.url);
    });
    after('stop the server', () => this.server?.stop());
  }

  get url(): string {
    return this.started.url;
  }

  /** Checks the status of a request, and that no turn of the event loop is long, in the best of some attempts. */
  async expectShortTurns(
    status: number,
    request: (attempt: number) => Promise<{ readonly status: number }>,
  ): Promise<void> {
    const { started } = this;
    let shortest = Number.POSITIVE_INFINITY;
    for (let attempt = 1; attempt <= ATTEMPTS && shortest > MAX_CALIBRATIONS; attempt += 1) {
      const { result, reading } = await started.measure(() => request(attempt));
      expect(result.status).to.equal(status);
      const calibration = Math.max(started.calibrationMs, await started.calibrate());
      shortest = Math.min(shortest, reading.blockedMs / calibration);
    }
    expect(shortest).to.be.below(MAX_CALIBRATIONS);
  }

  private get started(): ProbedServer {
    if (!this.server) throw new Error('The server has not been started');
    return this.server;
  }
}
