import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'chai';
import { Random } from '../../scripts/fuzz/random.js';
import { RestartableServer } from '../events/parts/restartable-server.js';
import { cases } from '../support/cases.js';
import { forEachServerDatabase } from '../support/databases.js';
import { FlakyProxy } from '../support/flaky-proxy.js';
import { send } from '../support/http.js';
import { ask } from '../support/raw-http.js';

const SEED = Number(process.env.TEST_SEED ?? 1);
const KILLS = cases(2, 20);
const CREATIONS = cases(100, 1_000);
const CLIENTS = 5;
const PATH = '/tmf-api/partyInteraction/v4/partyInteraction';

describe(`A creation that is repeated with its key until it is answered, while answers are lost and the server is killed (TEST_SEED=${SEED})`, () => {
  forEachServerDatabase((database) => {
    let server: RestartableServer;
    let proxy: FlakyProxy;
    before(async () => {
      server = new RestartableServer({ DATABASE_URL: database.url(), COUNT_LIMIT: '0' });
      await server.start();
      const random = new Random(SEED, 1);
      proxy = await FlakyProxy.start(server.url, () => (random.chance(0.1) ? 'cut after' : 'none'));
    });
    after(async () => {
      proxy.stop();
      await server.kill();
    });

    /** Sends the creation until it is answered. Returns the id in the answer. */
    async function create(number: number): Promise<string> {
      const body = { reason: `${number}`, direction: 'inbound', channel: [{ id: 'shop', name: 'Shop' }] };
      const headers = { 'Idempotency-Key': `"creation ${number}"` };
      for (;;) {
        try {
          const answer = await ask(proxy.url + PATH, { method: 'POST', headers, body });
          if (answer.status === 201) return answer.body.id;
          expect(answer.status, answer.text).to.be.oneOf([409, 503]);
        } catch (error) {
          if (!('code' in (error as object))) throw error;
        }
        await pause(20);
        await server.whenUp();
      }
    }

    it('exists exactly once', async function () {
      this.timeout(300_000);
      const random = new Random(SEED);
      const ids = new Map<number, string>();
      let next = 0;
      const client = async () => {
        while (next < CREATIONS) {
          const number = next++;
          ids.set(number, await create(number));
        }
      };
      const killer = async () => {
        while (server.kills < KILLS) {
          const until = ids.size + random.below(Math.ceil(CREATIONS / (KILLS + 1)));
          while (ids.size < Math.min(until, CREATIONS - 1)) await pause(1);
          await server.restart();
        }
      };
      await Promise.all([killer(), ...Array.from({ length: CLIENTS }, client)]);
      expect(server.kills).to.equal(KILLS);
      const listed = await send(`${server.url}${PATH}?limit=1000&fields=reason`);
      const stored = listed.body.map(({ id, reason }: { id: string; reason: string }) => [
        Number(reason),
        id,
      ]);
      expect(new Map(stored)).to.deep.equal(new Map([...ids].sort(([a], [b]) => a - b)));
      expect(stored).to.have.length(CREATIONS);
      expect(await server.stop()).to.equal(0);
    });
  });
});
