import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'chai';
import { Webhook } from 'standardwebhooks';
import { forEachServerDatabase } from '../support/databases.js';
import { sendJson } from '../support/http.js';
import { create, HubClient, LOCAL } from '../support/hub.js';
import { type Listener, listeners, type Notification } from '../support/listener.js';
import { startTestServer } from '../support/server.js';

const APPOINTMENT = '/tmf-api/appointment/v4';
const VISIT = { validFor: { startDateTime: '2026-05-04T08:00:00Z' } };
const secretOf = (letter: string) => `whsec_${Buffer.from(letter.repeat(32)).toString('base64')}`;
const [FIRST, SECOND, THIRD] = [secretOf('a'), secretOf('b'), secretOf('c')];

/** Whether a receiver with this secret accepts the notification. */
function accepts(secret: string, { headers, text }: Notification): boolean {
  try {
    new Webhook(secret).verify(text, headers as Record<string, string>);
    return true;
  } catch {
    return false;
  }
}

const acceptedBy = (notification: Notification | undefined) =>
  [FIRST, SECOND, THIRD].filter((secret) => notification && accepts(secret, notification));

describe('The secret of a subscription', () => {
  const settings = [
    { name: 'encrypted', more: { SECRET_KEY: 'k'.repeat(32) }, signers: [FIRST, SECOND] },
    { name: 'with HUB_SECRET_OVERLAP=0 s', more: { HUB_SECRET_OVERLAP: '0 s' }, signers: [SECOND] },
  ];
  for (const { name, more, signers } of settings)
    describe(name, () => {
      forEachServerDatabase((database) => {
        let url = '';
        let listener: Listener;
        const listen = listeners();
        const hub = () => new HubClient(url + APPOINTMENT);
        const rotate = (id: string, body: unknown) => sendJson('POST', `${hub().url}/${id}/secret`, body);
        /** Repeats until the processes have taken up a new secret, which the events before it need not have. */
        const signersOfEvents = async (expected: readonly string[]) => {
          let signers: string[] = [];
          for (let events = 0; events < 60; events++) {
            signers = acceptedBy(await nextEvent());
            if (signers.join() === expected.join()) break;
            await pause(100);
          }
          return signers;
        };
        const nextEvent = async () => {
          const count = listener.notifications.length + 1;
          await create(`${url}${APPOINTMENT}/appointment`, VISIT);
          return (await listener.received(count)).at(-1);
        };

        before('start the server', async function () {
          this.timeout(120_000);
          url = (await startTestServer(database, { ...LOCAL, ...more })).url;
        });

        beforeEach(async () => {
          listener = await listen();
        });

        it('signs together with its successor while it is replaced', async () => {
          const { id } = await hub().subscribe(listener.url, { secret: FIRST });
          expect(acceptedBy(await nextEvent())).to.deep.equal([FIRST]);
          const rotated = await rotate(id, { secret: SECOND });
          expect(rotated.status, rotated.text).to.equal(200);
          expect(rotated.text).not.to.contain('whsec_');
          const days = (Date.parse(rotated.body.formerSecretExpiryDate) - Date.now()) / 86_400_000;
          expect(days).to.be.within(signers.length - 1.1, signers.length - 1 + 0.001);
          expect(await signersOfEvents(signers)).to.deep.equal(signers);
          await rotate(id, { secret: THIRD });
          const last = signers.length === 2 ? [SECOND, THIRD] : [THIRD];
          expect(await signersOfEvents(last), 'the first one is over').to.deep.equal(last);
          await hub().unsubscribe(id);
        });

        it('can be added later, and is checked', async () => {
          const { id } = await hub().subscribe(listener.url);
          const unsigned = await nextEvent();
          expect(unsigned?.headers['webhook-signature']).to.equal(undefined);
          const added = await rotate(id, { secret: FIRST });
          expect(added.body.formerSecretExpiryDate, 'there was none before').to.equal(undefined);
          expect(await signersOfEvents([FIRST])).to.deep.equal([FIRST]);
          for (const body of [{}, { secret: 'short' }, { secret: `${FIRST}!` }, { secret: 5 }])
            expect((await rotate(id, body)).status, JSON.stringify(body)).to.equal(400);
          expect((await rotate('unknown', { secret: FIRST })).status).to.equal(404);
          await hub().unsubscribe(id);
        });
      });
    });

  describe('of the server', () => {
    forEachServerDatabase((database) => {
      const listen = listeners();

      it('can be two', async function () {
        this.timeout(120_000);
        const listener = await listen();
        const { url } = await startTestServer(database, { ...LOCAL, HUB_SECRET: `${SECOND}, ${FIRST}` });
        await new HubClient(url + APPOINTMENT).subscribe(listener.url);
        await create(`${url}${APPOINTMENT}/appointment`, VISIT);
        const [notification] = await listener.received(1);
        expect(acceptedBy(notification)).to.deep.equal([FIRST, SECOND]);
      });
    });
  });
});
