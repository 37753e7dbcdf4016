import { fullFormats } from 'ajv-formats/dist/formats.js';
import { expect } from 'chai';
import { DATE_TIME } from '../../../src/rest/body/date-time-format.js';

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

  it("is Ajv's, at every time, in every spelling", () => {
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
      ]),
    );
    expect(texts.filter((text) => DATE_TIME.validate(text) !== validate(text))).to.deep.equal([]);
    expect(texts.some((text) => validate(text)) && texts.some((text) => !validate(text))).to.equal(true);
  });
});
