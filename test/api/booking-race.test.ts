import { expect } from 'chai';
import { appointmentCalls, calendarOf, period } from '../support/appointments.js';
import { cases } from '../support/cases.js';
import { forEachDatabase } from '../support/databases.js';
import { severalServers } from '../support/several-servers.js';

const ROUNDS = cases(3, 20);
const BOOKINGS = 300;
const ROOM = 3;

describe(`${BOOKINGS} concurrent bookings of a slot with a capacity of ${ROOM}`, () => {
  forEachDatabase((database) => {
    const urls = severalServers(database, { TIME_SLOTS: '1', MAX_REQUESTS: String(2 * BOOKINGS) });

    it(`${ROOM} succeed, the others are refused (${ROUNDS} rounds)`, async function () {
      this.timeout(600_000);
      const servers = urls.map((url) => appointmentCalls(() => url));
      for (let round = 0; round < ROUNDS; round += 1) {
        const party = `party-${round}`;
        await servers[0]?.work(calendarOf(party, { parallel: ROOM }));
        const bookings = Array.from({ length: BOOKINGS }, (_, index) =>
          servers[index % servers.length]?.book(period(10, '09:00', '10:00'), 'customer', party),
        );
        const statuses = (await Promise.all(bookings)).map((answer) => answer?.status);
        const times = (status: number) => statuses.filter((each) => each === status).length;
        expect([times(201), times(409)], `round ${round}`).to.deep.equal([ROOM, BOOKINGS - ROOM]);
      }
    });
  });
});
