import { expect } from 'chai';
import { Slots } from '../../../src/events/outgoing/slots.js';

describe('slots', () => {
  const { signal } = new AbortController();

  it('are given in turn, so many at a time for each key', async () => {
    const slots = new Slots(2);
    const order: string[] = [];
    const [first, second] = [await slots.take('a', signal), await slots.take('a', signal)];
    const third = slots.take('a', signal).then(() => order.push('third'));
    const fourth = slots.take('a', signal).then(() => order.push('fourth'));
    (await slots.take('b', signal))();
    expect(order).to.deep.equal([]);
    second();
    first();
    await Promise.all([third, fourth]);
    expect(order).to.deep.equal(['third', 'fourth']);
  });

  it('are not given to whoever no longer waits', async () => {
    const slots = new Slots(1);
    const [first, gone] = [await slots.take('a', signal), new AbortController()];
    const waiting = slots.take('a', gone.signal).catch((reason: unknown) => reason);
    const next = slots.take('a', signal);
    gone.abort('enough');
    expect(await waiting).to.equal('enough');
    first();
    (await next)();
    (await slots.take('a', signal))();
  });
});
