import { expect } from 'chai';
import { instantOf, instantRange } from '../../src/store/instant.js';

const SECOND = 1_000_000n;

describe('instantRange', () => {
  const width = (text: string) => {
    const range = instantRange(text);
    return range && range.to - range.from;
  };

  it('is as wide as the text is vague', () => {
    expect(width('2023')).to.equal(365n * 86_400n * SECOND);
    expect(width('2024')).to.equal(366n * 86_400n * SECOND);
    expect(width('2024-02')).to.equal(29n * 86_400n * SECOND);
    expect(width('2024-12')).to.equal(31n * 86_400n * SECOND);
    expect(width('2024-02-01')).to.equal(86_400n * SECOND);
    expect(width('2024-02-01T10')).to.equal(3600n * SECOND);
    expect(width('2024-02-01T10:00')).to.equal(60n * SECOND);
    expect(width('2024-02-01T10:00:00')).to.equal(SECOND);
    expect(width('2024-02-01T10:00:00.5')).to.equal(100_000n);
    expect(width('2024-02-01T10:00:00.500000000')).to.equal(1n);
  });

  it('counts from the epoch in UTC', () => {
    expect(instantRange('1970-01-01T00:00:00.000001Z')?.from).to.equal(1n);
    expect(instantRange('1970-01-01T01:00:00+01:00')?.from).to.equal(0n);
    expect(instantRange('1970-01-01T00:00-00:30')?.from).to.equal(1800n * SECOND);
    expect(instantRange('1970')?.from).to.equal(0n);
  });

  it('is undefined for what is no date-time', () => {
    for (const text of [
      '',
      '24',
      '2024-1',
      '2024-13',
      '2024-02-30',
      '2024-05T10:00',
      '2024-05-01Z',
      '0000',
    ]) {
      expect(instantRange(text), text).to.equal(undefined);
    }
  });
});

describe('instantOf', () => {
  it('wants seconds', () => {
    expect(instantOf('1970-01-01T00:00:01Z')).to.equal(SECOND);
    expect(instantOf('1970-01-01T00:00Z')).to.equal(undefined);
    expect(instantOf('1970-01-01')).to.equal(undefined);
  });
});
