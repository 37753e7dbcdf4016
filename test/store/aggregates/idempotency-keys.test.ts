import { EventEmitter, once } from 'node:events';
import { expect } from 'chai';
import type { KeptResponse } from '../../../src/store/idempotency-keys.js';
import type { Store } from '../../../src/store/store.js';
import { forEachDatabase } from '../../support/databases.js';

const DAY_MS = 86_400_000;
const ANSWER: KeptResponse = { fingerprint: 'f', status: 201, headers: { ETag: '"1"' }, body: '{"a":1.0}' };

describe('Idempotency keys', () => {
  forEachDatabase((database) => {
    let store: Store;
    before(async () => {
      store = await database.open();
      await store.migrate([]);
    });
    const claim = (key: string) => store.transaction((inner) => inner.idempotencyKeys.claim(key));
    const keep = (key: string, durationMs = DAY_MS) =>
      store.transaction(async ({ idempotencyKeys }) => {
        expect(await idempotencyKeys.claim(key)).to.equal(undefined);
        await idempotencyKeys.keep(key, ANSWER, durationMs);
      });

    it('return the answer that was kept, unchanged', async () => {
      await keep('kept');
      expect(await claim('kept')).to.deep.equal(ANSWER);
      expect(await claim('other')).to.equal(undefined);
    });

    it('return the answer without being taken, until their time is over', async () => {
      await keep('found');
      await keep('over', -1);
      const { idempotencyKeys } = store;
      expect(await idempotencyKeys.find('found')).to.deep.equal(ANSWER);
      expect(await idempotencyKeys.find('over')).to.equal(undefined);
      expect(await idempotencyKeys.find('never used')).to.equal(undefined);
      await idempotencyKeys.removeExpired();
    });

    it('are free again when their transaction is rolled back', async () => {
      const failing = store.transaction(async ({ idempotencyKeys }) => {
        await idempotencyKeys.claim('rolled back');
        await idempotencyKeys.keep('rolled back', ANSWER, DAY_MS);
        throw new Error('refused');
      });
      await failing.catch(() => {});
      expect(await claim('rolled back')).to.equal(undefined);
    });

    it('are taken while another transaction has them: it is seen, or waited for on SQLite', async () => {
      const other = await database.open();
      await other.migrate([]);
      const steps = new EventEmitter();
      const hasClaimed = once(steps, 'claimed');
      const first = other.transaction(async ({ idempotencyKeys }) => {
        await idempotencyKeys.claim('taken');
        const mayEnd = once(steps, 'end');
        steps.emit('claimed');
        await mayEnd;
        await idempotencyKeys.keep('taken', ANSWER, DAY_MS);
      });
      await hasClaimed;
      const second = claim('taken');
      if (database.name === 'PostgreSQL') expect(await second).to.equal('running');
      steps.emit('end');
      await first;
      if (database.name === 'SQLite') expect(await second).to.deep.equal(ANSWER);
      expect(await claim('taken')).to.deep.equal(ANSWER);
    });

    it('can be used again after their time, before they are removed and after', async () => {
      await keep('expired', -1);
      await keep('expired', -1);
      await keep('removed', -1);
      expect(await store.idempotencyKeys.removeExpired()).to.equal(2);
      expect(await store.idempotencyKeys.removeExpired()).to.equal(0);
      await keep('removed');
      expect(await claim('removed')).to.deep.equal(ANSWER);
    });

    it('are removed in batches', async () => {
      await store.transaction(async ({ idempotencyKeys }) => {
        for (let number = 0; number < 250; number++)
          await idempotencyKeys.keep(`batch ${number}`, ANSWER, -1);
      });
      expect(await store.idempotencyKeys.removeExpired()).to.equal(200);
      expect(await store.idempotencyKeys.removeExpired()).to.equal(50);
    });
  });
});
