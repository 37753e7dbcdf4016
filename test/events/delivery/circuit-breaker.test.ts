import { expect } from 'chai';
import {
  CircuitBreaker,
  HALF_OPEN_MS,
  MAX_OPEN_MS,
  THRESHOLD,
} from '../../../src/events/delivery/circuit-breaker.js';

const CALLBACK = 'http://listener.example:8080/one';

describe('The circuit breaker of a callback', () => {
  let now = 0;
  let breaker: CircuitBreaker;
  beforeEach(() => {
    now = 1_000;
    breaker = new CircuitBreaker({ first: 100, longest: 3_600_000 }, () => now);
  });
  const fail = (count: number) => {
    for (let failures = 0; failures < count; failures++) breaker.fail(CALLBACK);
  };

  it('is closed until so many calls in succession have failed', () => {
    fail(THRESHOLD - 1);
    expect(breaker.waitMs(CALLBACK)).to.equal(0);
    breaker.close(CALLBACK);
    fail(THRESHOLD - 1);
    expect(breaker.waitMs(CALLBACK)).to.equal(0);
    fail(1);
    expect(breaker.waitMs(CALLBACK)).to.be.within(50, 100);
  });

  it('is that of all callbacks of an origin, and of no other', () => {
    fail(THRESHOLD);
    expect(breaker.waitMs('http://listener.example:8080/another?path')).to.be.above(0);
    for (const other of [
      'http://listener.example/one',
      'https://listener.example:8080/one',
      'http://a.example',
    ])
      expect(breaker.waitMs(other), other).to.equal(0);
  });

  it('lets one attempt decide for the others, after delays that grow to a minute', () => {
    fail(THRESHOLD);
    let last = 0;
    for (let attempts = 0; attempts < 15; attempts++) {
      const waitMs = breaker.waitMs(CALLBACK);
      expect(waitMs).to.be.within(last / 2, MAX_OPEN_MS);
      last = waitMs;
      now += waitMs;
      expect(breaker.waitMs(CALLBACK), 'one attempt').to.equal(0);
      expect(breaker.waitMs(CALLBACK), 'no other').to.equal(HALF_OPEN_MS);
      fail(1);
    }
    expect(last).to.be.at.least(MAX_OPEN_MS / 2);
    now += MAX_OPEN_MS;
    expect(breaker.waitMs(CALLBACK)).to.equal(0);
    breaker.close(CALLBACK);
    expect(breaker.waitMs(CALLBACK)).to.equal(0);
  });

  it('does not count the calls that were being made when it opened', () => {
    fail(THRESHOLD);
    const waitMs = breaker.waitMs(CALLBACK);
    fail(THRESHOLD);
    expect(breaker.waitMs(CALLBACK)).to.equal(waitMs);
  });
});
