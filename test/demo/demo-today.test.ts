import { expect } from 'chai';
import { DateTime } from 'luxon';
import { clockStartsAt } from '../support/clock.js';
import { send } from '../support/http.js';
import { forEachServer } from '../support/server.js';

// biome-ignore lint/suspicious/noExplicitAny: tests reach into any answer
type Body = any;

/** Days on which the demo data is loaded. */
const DAYS: readonly (readonly [title: string, at: string])[] = [
  ['shortly before Christmas', '2026-12-22T18:00:00Z'],
  ['on 31 December, late in the evening', '2026-12-31T23:30:00Z'],
  ['on the day on which the clocks go forward, before they do', '2027-03-28T00:30:00Z'],
  ['in a summer night that is still the day before in UTC', '2027-07-31T23:30:00Z'],
  ['on the day on which the clocks go back, in the hour that occurs twice', '2027-10-31T00:30:00Z'],
  ['on 29 February', '2028-02-29T12:00:00Z'],
  ['on a day that the month before does not have', '2028-03-31T09:00:00Z'],
];

const DAY_MS = 86_400_000;
const HOLIDAYS = ['01-01', '12-24', '12-25', '12-26'];

const london = (instant: string) => DateTime.fromISO(instant, { zone: 'Europe/London' });
const startsAt = ({ validFor }: Body) => validFor.startDateTime as string;
const used = ({ bucketCounter: [counter] }: Body) => counter.value.amount as number;
const named = (documents: readonly Body[], name: string) =>
  documents.find((each) => each.name === name) ?? expect.fail(`there is no ${name}`);

/** Whether a person works throughout a period in London: Monday to Friday, from nine to five, not in the break. */
function isWorkingTime({ startDateTime, endDateTime }: Body): boolean {
  const [from, to] = [london(startDateTime), london(endDateTime)];
  const [first, last] = [from.toFormat('HH:mm'), to.toFormat('HH:mm')];
  const isWorkingDay = from.weekday <= 5 && !HOLIDAYS.includes(from.toFormat('MM-dd'));
  return (
    isWorkingDay &&
    from.hasSame(to, 'day') &&
    first >= '09:00' &&
    last <= '17:00' &&
    (last <= '13:00' || first >= '13:30')
  );
}

describe('Demo data', () => {
  for (const [title, at] of DAYS)
    describe(`loaded ${title}`, () => {
      clockStartsAt(at);
      const now = Date.parse(at);
      forEachServer(
        (server) => {
          const list = async (path: string): Promise<Body[]> => {
            const answer = await send(`${server.url}/tmf-api/${path}?limit=1000`);
            expect(answer.status, answer.text).to.equal(200);
            return answer.body;
          };
          const isPast = (instant: string) => Date.parse(instant) <= now;

          it('has seven buckets in force, all of them partly used, and one near its threshold', async () => {
            const buckets = await list('prepayBalanceManagement/v4/bucket');
            expect(buckets.map(({ status }) => status)).to.deep.equal(Array(7).fill('active'));
            for (const { validFor, confirmationDate } of buckets) {
              expect([validFor.startDateTime, confirmationDate].every(isPast)).to.equal(true);
              expect(Date.parse(validFor.endDateTime)).to.be.greaterThan(now + 7 * DAY_MS);
            }
            const queries = await list('usageConsumption/v4/queryUsageConsumption');
            const consumed: Body[] = queries.flatMap(({ usageConsumption: [each] }) => each.bucketRefOrValue);
            for (const { name, remainingValue } of buckets) {
              const bucket = named(consumed, name);
              expect(used(bucket), name).to.be.greaterThan(0);
              expect(bucket.remainingValue, name).to.deep.equal(remainingValue);
              expect(remainingValue.amount, name).to.be.greaterThan(0);
            }
            const share = (bucket: Body) => used(bucket) / (used(bucket) + bucket.remainingValue.amount);
            expect(share(named(consumed, '40 GB of the crew'))).to.be.within(0.75, 0.799);
            expect(share(named(consumed, '20 GB of Elin'))).to.be.within(0.9, 0.99);
          });

          it('has stored consumption queries with the buckets and the usage of the current period', async () => {
            const queries = await list('usageConsumption/v4/queryUsageConsumption');
            const found = queries.map(({ usageConsumption: [each] }) => each.bucketRefOrValue.length);
            expect(found).to.deep.equal([2, 1, 1, 1, 3]);
            const usage = await list('usageManagement/v4/usage');
            expect(usage).to.have.length(13);
            const dates = usage.map(({ usageDate }) => Date.parse(usageDate));
            expect(Math.max(...dates)).to.be.lessThan(now);
            expect(Math.min(...dates)).to.be.greaterThan(now - 21 * DAY_MS);
          });

          it('has four appointments to come in working time, and one that is over', async () => {
            const all = await list('appointment/v4/appointment');
            const [over, toCome] = [true, false].map((past) =>
              all.filter((each) => isPast(startsAt(each)) === past),
            );
            expect(over?.map(({ status }) => status)).to.deep.equal(['completed']);
            expect(toCome?.map(({ status }) => status).sort()).to.deep.equal([
              'confirmed',
              'confirmed',
              'initialized',
              'initialized',
            ]);
            for (const { validFor, description } of toCome ?? [])
              expect(isWorkingTime(validFor), `${description}: ${validFor.startDateTime}`).to.equal(true);
          });

          it('has stored searches with the free time slots between the appointments', async () => {
            const searches = await list('appointment/v4/searchTimeSlot');
            expect(searches.map(({ status, searchResult }) => [status, searchResult])).to.deep.equal(
              Array(4).fill(['done', 'success']),
            );
            const slots: Body[][] = searches.map(({ availableTimeSlot }) => availableTimeSlot);
            expect(slots.map(({ length }) => length)).to.deep.equal([7, 8, 45, 8]);
            for (const { validFor } of slots.flat()) {
              expect(isPast(validFor.startDateTime)).to.equal(false);
              expect(isWorkingTime(validFor), validFor.startDateTime).to.equal(true);
            }
            const all = await list('appointment/v4/appointment');
            const installation = all.find(({ category }) => category === 'installation');
            const [first = []] = slots;
            const local = (each: Body) => london(startsAt(each)).toFormat('yyyy-MM-dd HH:mm');
            const day = local(installation).slice(0, 10);
            expect(local(installation)).to.equal(`${day} 09:00`);
            expect(first.slice(0, 2).map(local)).to.deep.equal([`${day} 11:00`, `${day} 13:30`]);
          });

          it('has stored recommendations for each of the reasons', async () => {
            const queries = await list('recommendation/v4/queryProductRecommendation');
            const best = (query: string) => {
              const { state, recommendationItem } = named(queries, query);
              expect(state).to.equal('done');
              const { productOffering, reason } = recommendationItem[0];
              return [[productOffering].flat()[0].name, reason[0].code, reason[0].description];
            };
            expect(best('For Priya Raman').slice(0, 2)).to.deep.equal(['Fibre 900', 'interaction']);
            expect(best('For Tom Ashdown').slice(0, 2)).to.deep.equal(['Tide 20', 'interaction']);
            expect(best('For Elin Sørby')).to.deep.equal([
              'Tide Unlimited',
              'usage',
              '92 % of data used with Tide 20: this has more',
            ]);
            expect(best('For Marrowby Lifeboat Trust').slice(0, 2)).to.deep.equal([
              'Wi-Fi Reach',
              'heldTogether',
            ]);
            expect(best('For a new customer').slice(1, 2)).to.deep.equal(['popular']);
          });

          it('has recent interactions, a reservation that has not expired, and balances of this month', async () => {
            const interactions = await list('partyInteraction/v4/partyInteraction');
            const dates = interactions.map(({ interactionDate }) => Date.parse(interactionDate.endDateTime));
            expect(dates).to.have.length(5);
            expect(Math.max(...dates)).to.be.lessThan(now);
            expect(Math.min(...dates)).to.be.greaterThan(now - 14 * DAY_MS);
            const [reservation] = await list('prepayBalanceManagement/v4/reserveBalance');
            expect(isPast(reservation.requestedDate)).to.equal(true);
            expect(isPast(reservation.expirationDate)).to.equal(false);
            for (const { accountBalance } of await list('accountManagement/v4/partyAccount')) {
              const [{ validFor }] = accountBalance;
              expect([validFor.startDateTime, validFor.endDateTime].map(isPast)).to.deep.equal([true, false]);
            }
          });

          it('has products in use since their start, and one that begins with its installation', async () => {
            const products = await list('productInventory/v4/product');
            const later = products.filter(({ startDate }) => !isPast(startDate));
            expect(later.map(({ status }) => status)).to.deep.equal(['pendingActive']);
            const [{ startDate }] = later;
            const visits = await list('appointment/v4/appointment');
            const installation = visits.find(({ category }) => category === 'installation');
            expect(london(startDate).hasSame(london(startsAt(installation)), 'day')).to.equal(true);
          });
        },
        { SEED: 'demo', VALIDATE_RESPONSES: 'false' },
      );
    });
});
