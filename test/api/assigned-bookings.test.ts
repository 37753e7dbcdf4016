import { expect } from 'chai';
import { appointmentCalls, calendarOf, individual, period } from '../support/appointments.js';
import { forEachDatabase } from '../support/databases.js';
import { send, sendJson } from '../support/http.js';
import { forEachServer } from '../support/server.js';
import { severalServers } from '../support/several-servers.js';

const CUSTOMER = { ...individual('customer'), role: 'customer' };

describe('Appointments that name nobody who works', () => {
  forEachServer((server) => {
    const { work, appointments, book } = appointmentCalls(() => server.url);
    const ask = (category: string, changes: object = {}) =>
      sendJson('POST', appointments(), {
        category,
        validFor: period(10, '09:00', '10:00'),
        relatedParty: [CUSTOMER],
        ...changes,
      });
    // biome-ignore lint/suspicious/noExplicitAny: tests reach into any answer
    const assigned = ({ body, text }: { body: any; text: string }) => {
      expect(body, text).to.have.property('relatedParty');
      return body.relatedParty
        .filter(({ role }: { role: string }) => role === 'assignedWorker')
        .map(({ id }: { id: string }) => id);
    };

    it('take a free party, and say whom', async () => {
      await work(
        calendarOf('ann', { category: ['fibre'], relatedParty: [{ ...individual('ann'), name: 'Ann' }] }),
      );
      await work(calendarOf('bob', { category: ['Fibre'], parallel: 2 }));
      const first = await ask('fibre');
      expect(first.status).to.equal(201);
      expect(first.body.relatedParty).to.deep.include(CUSTOMER);
      const others = [await ask('fibre', { relatedParty: undefined }), await ask('fibre')];
      expect([first, ...others].flatMap(assigned).sort()).to.deep.equal(['ann', 'bob', 'bob']);
      const refused = await ask('fibre');
      expect(refused.status).to.equal(409);
      const nine = period(10, '09:00', '10:00').startDateTime;
      expect(refused.body.message).to.include(`The nearest free time slots: `).and.not.include(`: ${nine}`);
      expect((await book(period(10, '09:00', '10:00'), 'ann')).status, 'by name').to.equal(409);
      expect((await ask('fibre', { validFor: period(10, '09:30', '10:30') })).status, 'overlap').to.equal(
        409,
      );
      expect((await send(`${appointments()}/${first.body.id}`, { method: 'DELETE' })).status).to.equal(204);
      expect(assigned(await ask('fibre'))).to.deep.equal(assigned(first));
    });

    it('are stored as they are where no calendar fits', async () => {
      await work(calendarOf('cat', { category: ['copper'], serviceArea: [{ city: 'Leeds' }] }));
      const at = (city: string) => ({ relatedPlace: { role: 'visit', city, '@type': 'Place' } });
      for (const [category, changes] of [
        ['roof', at('Leeds')],
        ['copper', at('York')],
        ['copper', { ...at('Leeds'), validFor: period(10, '12:00', '13:00') }],
        ['copper', { ...at('Leeds'), validFor: period(10, '20:00', '21:00') }],
        ['copper', { ...at('Leeds'), validFor: period(-10, '09:00', '10:00') }],
      ] as const) {
        const answer = await ask(category, changes);
        expect(answer.status, answer.text).to.equal(201);
        expect(assigned(answer), JSON.stringify([category, changes])).to.deep.equal([]);
      }
      expect(assigned(await ask('copper', at('leeds')))).to.deep.equal(['cat']);
    });

    it('book nobody else when they name a worker', async () => {
      await work(calendarOf('dan', { category: ['dish'] }));
      await work(calendarOf('eve', { category: ['other'] }));
      const answer = await ask('dish', { relatedParty: [CUSTOMER, individual('eve')] });
      expect(assigned(answer)).to.deep.equal([]);
      const extended = await sendJson(
        'PATCH',
        `${appointments()}/${answer.body.id}`,
        { relatedParty: [CUSTOMER, individual('eve'), individual('fay')] },
        'application/merge-patch+json',
      );
      expect(assigned(extended)).to.deep.equal([]);
      expect(assigned(await ask('dish'))).to.deep.equal(['dan']);
    });

    it('keep their party when they change, and move with it', async () => {
      await work(calendarOf('gus', { category: ['meter'] }));
      const { body } = await ask('meter');
      const patch = (changes: object) =>
        sendJson('PATCH', `${appointments()}/${body.id}`, changes, 'application/merge-patch+json');
      expect(assigned(await patch({ status: 'confirmed' }))).to.deep.equal(['gus']);
      expect(assigned(await patch({ validFor: period(10, '10:00', '11:00') }))).to.deep.equal(['gus']);
      expect(assigned(await ask('meter'))).to.deep.equal(['gus']);
      expect((await patch({ validFor: period(10, '09:00', '10:00') })).status).to.equal(409);
    });

    it('take parties one after the other in a bulk creation', async () => {
      await work(calendarOf('hal', { category: ['bulk'] }));
      await work(calendarOf('ida', { category: ['bulk'] }));
      const value = { category: 'bulk', validFor: period(10, '09:00', '10:00') };
      const bulk = (count: number) =>
        sendJson(
          'PATCH',
          appointments(),
          Array.from({ length: count }, () => ({ op: 'add', path: '/-', value })),
          'application/json-patch+json',
        );
      expect((await bulk(3)).status).to.equal(409);
      const { body, text } = await bulk(2);
      expect(body, text).to.be.an('array');
      expect(body.flatMap((each: object) => assigned({ body: each, text })).sort()).to.deep.equal([
        'hal',
        'ida',
      ]);
    });
  });
});

const ROUNDS = 5;
const CLIENTS = 40;

describe(`${CLIENTS} clients that name nobody, for one slot of two parties`, () => {
  forEachDatabase((database) => {
    const urls = severalServers(database, { TIME_SLOTS: '1' });

    it(`book each party once (${ROUNDS} rounds)`, async function () {
      this.timeout(600_000);
      const servers = urls.map((url) => appointmentCalls(() => url));
      for (let round = 0; round < ROUNDS; round += 1) {
        const category = `race ${round}`;
        for (const party of ['one', 'two'])
          await servers[0]?.work(calendarOf(`${party} ${round}`, { category: [category] }));
        const answers = await Promise.all(
          Array.from({ length: CLIENTS }, (_, index) =>
            sendJson('POST', servers[index % servers.length]?.appointments() ?? '', {
              category,
              validFor: period(10, '09:00', '10:00'),
            }),
          ),
        );
        const booked = answers.filter(({ status }) => status === 201);
        const parties = booked.map(({ body }) => body.relatedParty[0].id).sort();
        expect(parties, `round ${round}`).to.deep.equal([`one ${round}`, `two ${round}`]);
        expect(answers.filter(({ status }) => status === 409)).to.have.length(CLIENTS - 2);
      }
    });
  });
});
