import { expect } from 'chai';
import { Slots } from '../../../src/events/outgoing/slots.js';

describe('slots', () => {
  const { signal } = new AbortController();

  it('are acquired in order, at most `limit` at a time for each key', async () => {
    const slots = new Slots(2);
    const order: string[] = [];
    const [first, second] = [await slots.acquire('a', signal), await slots.acquire('a', signal)];
    const third = slots.acquire('a', signal).then(() => order.push('third'));
    const fourth = slots.acquire('a', signal).then(() => order.push('fourth'));
    (await slots.acquire('b', signal))();
    expect(order).to.deep.equal([]);
    second();
    first();
    await Promise.all([third, fourth]);
    expect(order).to.deep.equal(['third', 'fourth']);
  });

  it('are not given to a caller that has aborted', async () => {
    const slots = new Slots(1);
    const [first, gone] = [await slots.acquire('a', signal), new AbortController()];
    const waiting = slots.acquire('a', gone.signal).catch((reason: unknown) => reason);
    const next = slots.acquire('a', signal);
    gone.abort('enough');
    expect(await waiting).to.equal('enough');
    first();
    (await next)();
    (await slots.acquire('a', signal))();
  });
});
