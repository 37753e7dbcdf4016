import { expect } from 'chai';
import { pino } from 'pino';
import { readConfig } from '../../../src/config.js';
import { type RunningServer, startServer } from '../../../src/server.js';
import { send } from '../../support/http.js';
import { describeUnless } from '../../support/missing.js';
import { type OwnPostgres, startOwnPostgres } from '../../support/own-postgres.js';
import { APPOINTMENTS, create, expectNotReady, expectRefused, ready, until } from './until.js';

const LIMITS = { STATEMENT_TIMEOUT: '500 ms', CONNECTION_TIMEOUT: '1 s', DATABASE_CONNECTIONS: '4' };
const MANY = 30;

// Children of a process are listed in /proc.
const missing =
  process.platform !== 'linux' ? '/proc' : process.env.TEST_POSTGRES_MISSING ? 'PostgreSQL' : undefined;

describeUnless(missing, 'A PostgreSQL whose processes are stopped (SIGSTOP)', () => {
  let postgres: OwnPostgres | undefined;
  let server: RunningServer | undefined;

  before(async function () {
    this.timeout(180_000);
    postgres = await startOwnPostgres();
    const settings = { PORT: '0', SEED: 'none', DATABASE_URL: postgres.url, ...LIMITS };
    server = await startServer(readConfig(settings), pino({ level: 'silent' }));
  });
  after(async function () {
    this.timeout(60_000);
    postgres?.signal('SIGCONT');
    await server?.stop();
    await postgres?.stop();
  });

  it('every request gets a 503 with Retry-After, nothing is half-written, and SIGCONT is enough', async () => {
    const { url } = server as RunningServer;
    expect((await create(url)).status).to.equal(201);
    postgres?.signal('SIGSTOP');
    const requests = Array.from({ length: MANY }, (_, index) =>
      index % 2 === 0 ? create(url, { description: `lost ${index}` }) : send(url + APPOINTMENTS),
    );
    for (const answer of await Promise.all(requests)) expectRefused(answer);
    await expectNotReady(url, /no free connection|does not respond/);
    postgres?.signal('SIGCONT');
    await until(200, () => ready(url));
    await until(201, () => create(url, { description: 'found' }));
    const found = await until(200, () => send(`${url}${APPOINTMENTS}?description=found`));
    expect(found.body).to.have.length(1);
    // What was sent before the stop may have been committed after it, but each as a whole: with its event and its count.
    const list = await until(200, () => send(`${url}${APPOINTMENTS}?limit=1000`));
    expect(list.headers.get('x-total-count')).to.equal(String(list.body.length));
  }).timeout(120_000);
});
