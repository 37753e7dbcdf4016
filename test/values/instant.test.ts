import { expect } from 'chai';
import { instantOf, instantRange } from '../../src/values/instant.js';

const SECOND = 1_000_000;
const DAY = 86_400 * SECOND;
const epoch = (text: string) => Date.parse(text) * 1000;

describe('instantRange', () => {
  const widths: readonly [text: string, width: number][] = [
    ['2023', 365 * DAY],
    ['2024', 366 * DAY],
    ['2024-02', 29 * DAY],
    ['2024-12', 31 * DAY],
    ['2024-02-01', DAY],
    ['2024-02-01T10', 3600 * SECOND],
    ['2024-02-01T10:00', 60 * SECOND],
    ['2024-02-01T10:00:00', SECOND],
    ['2024-02-01T10:00:00.5', 100_000],
    ['2024-02-01T10:00:00.500', 1000],
    ['2024-02-01T10:00:00.500000000', 1],
    ['9999-12-31', DAY],
    ['9999-12-31T23:59:59', SECOND],
    ['9999-12-31T23:59:59.123456', 32],
    ['0001-01-01T00:00:00.000001', 32],
  ];
  for (const [text, width] of widths) {
    it(`${text} is ${width} wide`, () => {
      const range = instantRange(text);
      expect(range && range.to - range.from).to.equal(width);
    });
  }

  const beginnings: readonly [text: string, from: number][] = [
    ['1970', 0],
    ['1970-01-01T00:00:00.000001Z', 1],
    ['1970-01-01T01:00:00+01:00', 0],
    ['1970-01-01T01:00:00 01:00', 0],
    ['1970-01-01T01 01:00', 0],
    ['1970-01-01 01:00', 3600 * SECOND],
    ['1970-01-01 01:00 01:00', 0],
    ['1970-01-01T00:00-00:30', 1800 * SECOND],
    ['1970-01-01t00:00:01z', SECOND],
    ['1969-12-31T23:59:59.5', -500_000],
    ['2024-05-01T10:00:00.1234569', epoch('2024-05-01T10:00:00.123Z') + 456],
    ['9999-12-31T23:59:59Z', epoch('9999-12-31T23:59:59Z')],
  ];
  for (const [text, from] of beginnings) {
    it(`${text} starts at ${from}`, () => expect(instantRange(text)?.from).to.equal(from));
  }

  const none = [
    '',
    '24',
    '2024-1',
    '2024-13',
    '2024-00',
    '2024-02-30',
    '2023-02-29',
    '2024-05T10:00',
    '2024-05-01Z',
    '2024-05-01T24:00',
    '2024-05-01T10:60',
    '2024-05-01T10:00+24:00',
    '2024-05-01T10:00+1:00',
    '2024-05-01 ',
    ' 2024-05-01',
    '2024-05-01T10:00:00.',
    '12024-01-01',
  ];
  for (const text of none) {
    it(`${JSON.stringify(text)} is not a date-time`, () => expect(instantRange(text)).to.equal(undefined));
  }

  it('keeps the order of instants that numbers cannot distinguish', () => {
    const last = '9999-12-31T23:59:59.999Z';
    const stored = instantOf(last) ?? Number.NaN;
    const range = instantRange(last);
    expect(stored)
      .to.be.at.least(range?.from ?? Number.NaN)
      .and.below(range?.to ?? Number.NaN);
    expect(BigInt(stored)).to.equal((253_402_300_799_999_000n >> 5n) << 5n);
    expect(stored).to.be.below(instantRange('9999')?.to ?? Number.NaN);
  });
});

describe('instantOf', () => {
  const stored: readonly [text: string, instant: number | undefined][] = [
    ['1970-01-01T00:00:01Z', SECOND],
    ['1970-01-01T00:00:01', SECOND],
    ['1970-01-01T01:00:01.25+01:00', 1_250_000],
    ['1970-01-01T00:00Z', undefined],
    ['1970-01-01', undefined],
    ['1970-01-01T01:00:01 01:00', undefined],
    ['2024-02-30T00:00:00Z', undefined],
    ['2024-02-29T24:00:00Z', undefined],
    ['2023-02-29T00:00:00.000Z', undefined],
    ['soon', undefined],
  ];
  for (const [text, instant] of stored) {
    it(`${text} is ${instant}`, () => expect(instantOf(text)).to.equal(instant));
  }
});

describe('A leap second', () => {
  it('is the second after it', () => {
    expect(instantOf('2016-12-31T23:59:60Z')).to.equal(instantOf('2017-01-01T00:00:00Z'));
    expect(instantOf('2016-12-31T23:58:60Z')).to.equal(undefined);
  });
});
