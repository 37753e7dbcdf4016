import { expect } from 'chai';
import { HubClient, LOCAL } from '../support/hub.js';
import { listeners, type Notification } from '../support/listener.js';
import { forEachServer } from '../support/server.js';
import { bucketOf, usageCalls, usageOf } from '../support/usage.js';

describe('Thresholds of buckets', () => {
  forEachServer(
    (server) => {
      const listen = listeners();
      const { bucket, use, bulk, remove } = usageCalls(() => server.url);

      it('raise one event each, whatever usage is added or removed', async () => {
        const listener = await listen();
        const hub = new HubClient(`${server.url}/tmf-api/prepayBalanceManagement/v4`);
        await hub.subscribe(listener.url);
        const { id } = await bucket(bucketOf('p', 10));
        await use(usageOf('p', 4, 'GB'));
        const drawn = await use(usageOf('p', 4, 'GB'));
        expect((await remove('usage', drawn.id)).status).to.equal(204);
        await use(usageOf('p', 5, 'GB'));
        expect((await bulk([usageOf('p', 500, 'MB'), usageOf('p', 1, 'GB')])).status).to.equal(200);
        await use(usageOf('late', 3, 'GB'));
        const taker = await bucket(bucketOf('late', 3));
        const isTold = ({ body }: Notification) => body.fieldPath === 'remainingValue';
        const all = await listener.until((some) => some.filter(isTold).length >= 6, 'six shares');
        const told = all.filter(isTold).map(({ body }) => body);
        expect(told.map(({ description }) => description)).to.have.members([
          `Bucket ${id} has reached 50 % of its allowance`,
          `Bucket ${id} has reached 80 % of its allowance`,
          `Bucket ${id} has reached 100 % of its allowance`,
          `Bucket ${taker.id} has reached 50 % of its allowance`,
          `Bucket ${taker.id} has reached 80 % of its allowance`,
          `Bucket ${taker.id} has reached 100 % of its allowance`,
        ]);
        const last = told.find(({ description }) => description.includes(`${id} has reached 100`));
        expect(last.event.bucket.remainingValue).to.deep.equal({ amount: 0, units: 'GB' });
      });
    },
    { ...LOCAL, BUCKET_THRESHOLDS: '50, 80,100' },
  );
});
