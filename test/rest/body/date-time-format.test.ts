import { fullFormats } from 'ajv-formats/dist/formats.js';
import { expect } from 'chai';
import { DATE_TIME, explained } from '../../../src/rest/body/date-time-format.js';

const { validate } = fullFormats['date-time'] as { validate(text: string): boolean };

const two = (number: number) => String(number).padStart(2, '0');
const upTo = (last: number) => Array.from({ length: last + 1 }, (_, number) => number);

describe('Date-time format', () => {
  it("is Ajv's, on every day and on those that there are not", () => {
    const days = ['1900', '2023', '2024'].flatMap((year) =>
      upTo(13).flatMap((month) => upTo(32).map((day) => `${year}-${two(month)}-${two(day)}`)),
    );
    const others = days.filter(
      (day) => DATE_TIME.validate(`${day}T10:00:00Z`) !== validate(`${day}T10:00:00Z`),
    );
    expect(others).to.deep.equal([]);
    expect(days.filter((day) => DATE_TIME.validate(`${day}T10:00:00Z`))).to.have.length(365 + 365 + 366);
  });

  it("is Ajv's, at every time, except for leap seconds where there are none", () => {
    const times = upTo(25).flatMap((hour) =>
      [0, 59, 60].flatMap((minute) =>
        [0, 59, 60, 61].map((second) => [hour, minute, second].map(two).join(':')),
      ),
    );
    const ends = ['Z', 'z', '', '.1Z', '.123Z', '.1234567Z', '.Z', '+02:00', '-23:59', '+24:00', ' Z', 'Z '];
    const texts = times.flatMap((time) =>
      ends.flatMap((end) => [
        `2024-02-29T${time}${end}`,
        `2024-02-29 ${time}${end}`,
        `0000-01-01t${time}${end}`,
        `2016-12-31T${time}${end}`,
        `2017-01-01T${time}${end}`,
        `2015-06-30T${time}${end}`,
      ]),
    );
    const others = texts.filter((text) => DATE_TIME.validate(text) !== validate(text));
    // Ajv lets second 60 pass on any day, and hours 24 and 25, if it is 23:59 in UTC.
    expect(others.filter((text) => DATE_TIME.validate(text))).to.deep.equal([]);
    for (const text of others) expect(text).to.match(/^.{17}60|^.{11}2[45]/);
    const leapSeconds = texts.filter((text) => text.slice(17, 19) === '60' && DATE_TIME.validate(text));
    for (const text of leapSeconds)
      expect(new Date(text.replace(':60', ':59')).toISOString()).to.match(/-(12-31|06-30)T23:59:59/);
    expect(leapSeconds).to.include.members(['2016-12-31T23:59:60Z', '2017-01-01T01:59:60+02:00']);
  });

  it('refuses what RFC 3339 does not know, with what to write', () => {
    const day = '2027-02-01';
    const refused = [
      `${day}T08:00:00+0000`,
      `${day}T08:00:00+0200`,
      `${day}T08:00:00+02`,
      `${day}T08:00:00`,
      `${day}\t08:00:00Z`,
      `${day}T24:00:00Z`,
      '2016-12-31T24:59:60+01:00',
      '2016-12-31T22:59:60Z',
      '2016-12-30T23:59:60Z',
    ];
    for (const text of refused) expect(DATE_TIME.validate(text), text).to.equal(false);
    expect(explained('must match format "date-time"')).to.include('write 2026-05-01T10:00:00Z');
    expect(explained('must be string')).to.equal('must be string');
  });

  it('accepts leap seconds and fractions of any length', () => {
    const accepted = [
      '2016-12-31T23:59:60Z',
      '2017-01-01T00:59:60+01:00',
      '1998-12-31T15:59:60.123-08:00',
      '2015-06-30T23:59:60.5Z',
      '2026-01-01T00:59:59.999999999999999Z',
      `2026-01-01T00:59:59.${'9'.repeat(1_000)}+01:00`,
      '2026-01-01T00:00:00-00:00',
    ];
    for (const text of accepted) expect(DATE_TIME.validate(text), text).to.equal(true);
  });
});
