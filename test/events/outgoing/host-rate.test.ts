import { expect } from 'chai';
import { HostRate } from '../../../src/events/outgoing/host-rate.js';

describe('The bytes per callback host', () => {
  it('are limited to those of one second, for each host by itself', () => {
    let now = 0;
    const rate = new HostRate(1_000, () => now);
    expect([rate.take('a', 600), rate.take('a', 400), rate.take('b', 1_000)]).to.deep.equal([0, 0, 0]);
    expect(rate.take('a', 500)).to.equal(500);
    now += 499;
    expect(rate.take('a', 500)).to.be.greaterThan(0);
    now += 1;
    expect(rate.take('a', 500)).to.equal(0);
  });

  it('let a body through that is larger than all of them, and delay what follows', () => {
    let now = 0;
    const rate = new HostRate(1_000, () => now);
    expect(rate.take('a', 5_000)).to.equal(0);
    expect(rate.take('a', 1)).to.be.greaterThan(4_000);
    now += 4_001;
    expect(rate.take('a', 1)).to.equal(0);
  });
});
