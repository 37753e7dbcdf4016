import { createHmac } from 'node:crypto';
import { expect } from 'chai';
import { pino } from 'pino';
import { readConfig } from '../../src/config.js';
import { type RunningServer, startServer } from '../../src/server.js';
import { forEachServerDatabase } from '../support/databases.js';
import { create, HubClient, LOCAL } from '../support/hub.js';
import { listeners, type Notification } from '../support/listener.js';

const APPOINTMENT = '/tmf-api/appointment/v4';
const VISIT = { validFor: { startDateTime: '2026-05-04T08:00:00Z' } };
const KEY = 'the key of this test, with more than 32 characters';
const bytes = Buffer.from('a secret of one subscriber');
const SECRET = `whsec_${bytes.toString('base64')}`;

const isSigned = ({ headers, text }: Notification): boolean => {
  const content = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${text}`;
  return (
    headers['webhook-signature'] === `v1,${createHmac('sha256', bytes).update(content).digest('base64')}`
  );
};

describe('The secrets of subscriptions', () => {
  forEachServerDatabase((database) => {
    describe('with its servers', () => {
      const listen = listeners();
      let server: RunningServer | undefined;
      const logged: string[] = [];
      const start = async (settings: NodeJS.ProcessEnv) => {
        await server?.stop();
        logged.splice(0);
        const environment = { PORT: '0', SEED: 'none', DATABASE_URL: database.url(), ...LOCAL, ...settings };
        const logger = pino({ level: 'warn' }, { write: (line: string) => logged.push(line) });
        server = await startServer(readConfig(environment), logger);
        return server.url;
      };
      const stored = async () =>
        (await database.query<{ secret: string }>('select secret from event_subscription order by key')).map(
          ({ secret }) => secret,
        );
      after(() => server?.stop());

      it('are encrypted in the database under SECRET_KEY, those from before too', async function () {
        this.timeout(180_000);
        const listener = await listen();
        const before = await start({});
        expect(logged.filter((line) => line.includes('SECRET_KEY is not set'))).to.have.length(1);
        await new HubClient(before + APPOINTMENT).subscribe(`${listener.url}/1`, { secret: SECRET });
        expect(await stored()).to.deep.equal([SECRET]);

        const url = await start({ SECRET_KEY: KEY });
        expect(logged.join('')).to.not.include('SECRET_KEY');
        await new HubClient(url + APPOINTMENT).subscribe(`${listener.url}/2`, { secret: SECRET });
        const sealed = await stored();
        expect(sealed).to.have.length(2);
        for (const each of sealed)
          expect(each)
            .to.match(/^enc1:/)
            .and.not.include(SECRET.slice(6));
        await create(`${url}${APPOINTMENT}/appointment`, VISIT);
        const received = await listener.received(2);
        expect(received.map(isSigned)).to.deep.equal([true, true]);

        const other = await start({ SECRET_KEY: 'another key, with more than 32 characters in it' });
        await create(`${other}${APPOINTMENT}/appointment`, VISIT);
        const hub = new HubClient(other + APPOINTMENT);
        const { id } = (await hub.subscribe(`${listener.url}/3`)) as { id: string };
        await create(`${other}${APPOINTMENT}/appointment`, VISIT);
        await hub.settled(id, (all) => all.some(({ state }) => state === 'delivered'));
        const [first] = await database.query<{ id: string }>(
          'select id from event_subscription order by key',
        );
        const waiting = await hub.settled(first?.id ?? '', (all) => all.some(({ lastError }) => lastError));
        expect(waiting.find(({ lastError }) => lastError).lastError).to.include('SECRET_KEY');
        expect(listener.notifications).to.have.length(3);

        await start({ SECRET_KEY: KEY });
        expect((await listener.received(7)).filter(({ path }) => path !== '/3').map(isSigned)).to.not.include(
          false,
        );
      });
    });
  });
});
