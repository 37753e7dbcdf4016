import { expect } from 'chai';
import { retryDelay } from '../../../src/events/outgoing/backoff.js';
import { parseRetryAfter } from '../../../src/events/outgoing/retry-after.js';

describe('the delay before a retry', () => {
  const options = { first: 1_000, longest: 60_000 };
  const delays = (random: number) =>
    [1, 2, 3, 6, 7, 5_000].map((made) => retryDelay(made, options, () => random));

  it('doubles up to the maximum', () => {
    expect(delays(0)).to.deep.equal([1_000, 2_000, 4_000, 32_000, 60_000, 60_000]);
  });

  it('is never less than half of the full delay', () => {
    expect(delays(1)).to.deep.equal([500, 1_000, 2_000, 16_000, 30_000, 30_000]);
    for (let times = 0; times < 100; times++) expect(retryDelay(2, options)).to.be.within(1_000, 2_000);
  });
});

describe('Retry-After', () => {
  const now = Date.UTC(2026, 0, 1, 12, 0, 0);
  const CASES: [string, number | undefined][] = [
    ['120', 120_000],
    [' 0 ', 0],
    ['Thu, 01 Jan 2026 12:01:00 GMT', 60_000],
    ['Thu, 01 Jan 2026 11:00:00 GMT', 0],
    ['', undefined],
    ['-1', undefined],
    ['1.5', undefined],
    ['soon', undefined],
    ['9999999999', undefined],
  ];
  for (const [text, expected] of CASES)
    it(`${JSON.stringify(text)} is ${expected}`, () => {
      expect(parseRetryAfter(text, now)).to.equal(expected);
    });
});
