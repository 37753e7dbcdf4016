import { expect } from 'chai';
import { changeTime } from '../../../src/rest/conditional/http-date.js';
import {
  evaluatePreconditions,
  lastModified,
  parsePreconditions,
} from '../../../src/rest/conditional/preconditions.js';

const NOON = Date.UTC(2026, 10, 28, 12);
const HOUR = 3_600_000;

const read = (headers: Readonly<Record<string, string>>) => parsePreconditions((name) => headers[name]);

describe('The time of a change', () => {
  it('is the time of the clock', () => {
    expect(changeTime(NOON, NOON + 5)).to.equal(NOON + 5);
    expect(changeTime(NOON, NOON + HOUR)).to.equal(NOON + HOUR);
  });

  it('is later than the change before it in the same millisecond', () => {
    expect(changeTime(NOON + 7, NOON + 7)).to.equal(NOON + 8);
    expect(changeTime(NOON + 7, NOON + 3)).to.equal(NOON + 8);
  });

  it('is in a later second when the clock has been set back, so that no date is right for two versions', () => {
    for (const milliseconds of [0, 1, 500, 999]) {
      const before = NOON + milliseconds;
      for (const now of [before - 1_000, before - HOUR, 0]) {
        const after = changeTime(before, now);
        expect(lastModified(after, Number.MAX_SAFE_INTEGER)).to.not.equal(
          lastModified(before, Number.MAX_SAFE_INTEGER),
        );
        const dated = { version: 2, updatedAt: after };
        // Dates that clients have got: of the version before, and the clock's.
        for (const date of [lastModified(before, before), lastModified(after, now)]) {
          expect(evaluatePreconditions(read({ 'If-Modified-Since': date }), dated, 'read')).to.equal(
            'proceed',
          );
          expect(evaluatePreconditions(read({ 'If-Unmodified-Since': date }), dated, 'write')).to.equal(
            'preconditionFailed',
          );
        }
      }
    }
  });

  it('is not sent while it is in the future', () => {
    expect(lastModified(NOON + HOUR, NOON)).to.equal('Sat, 28 Nov 2026 12:00:00 GMT');
    expect(lastModified(NOON, NOON + HOUR)).to.equal('Sat, 28 Nov 2026 12:00:00 GMT');
  });
});
