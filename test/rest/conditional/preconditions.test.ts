import { expect } from 'chai';
import fc from 'fast-check';
import { TmfError } from '../../../src/errors.js';
import { parseHttpDate } from '../../../src/rest/conditional/http-date.js';
import {
  etagOf,
  evaluatePreconditions,
  lastModified,
  type Outcome,
  parsePreconditions,
} from '../../../src/rest/conditional/preconditions.js';
import { growthOf } from '../../support/processor-time.js';

type Headers = Record<string, string>;
const read = (headers: Headers) => parsePreconditions((name) => headers[name]);

/** 5 March 2024, 10:20:30.999. */
const AT = Date.UTC(2024, 2, 5, 10, 20, 30, 999);
const CURRENT = { version: 3, updatedAt: AT };
const SAME = 'Tue, 05 Mar 2024 10:20:30 GMT';
const EARLIER = 'Tue, 05 Mar 2024 10:20:29 GMT';
const LATER = 'Tue, 05 Mar 2024 10:20:31 GMT';

const CASES: readonly [headers: Headers, read: Outcome, write: Outcome][] = [
  [{}, 'proceed', 'proceed'],
  [{ 'If-Match': '"3"' }, 'proceed', 'proceed'],
  [{ 'If-Match': '*' }, 'proceed', 'proceed'],
  [{ 'If-Match': ' * ' }, 'proceed', 'proceed'],
  [{ 'If-Match': '"2", "3"' }, 'proceed', 'proceed'],
  [{ 'If-Match': '"2","3" ,"4"' }, 'proceed', 'proceed'],
  [{ 'If-Match': ',, "3",' }, 'proceed', 'proceed'],
  [{ 'If-Match': '"2"' }, 'preconditionFailed', 'preconditionFailed'],
  [{ 'If-Match': '"03"' }, 'preconditionFailed', 'preconditionFailed'],
  [{ 'If-Match': 'W/"3"' }, 'preconditionFailed', 'preconditionFailed'],
  [{ 'If-Match': 'W/"3", "3"' }, 'proceed', 'proceed'],
  [{ 'If-Match': '' }, 'preconditionFailed', 'preconditionFailed'],
  [{ 'If-Match': '"a,b"' }, 'preconditionFailed', 'preconditionFailed'],
  [{ 'If-None-Match': '"3"' }, 'notModified', 'preconditionFailed'],
  [{ 'If-None-Match': 'W/"3"' }, 'notModified', 'preconditionFailed'],
  [{ 'If-None-Match': '"1", W/"2", "3"' }, 'notModified', 'preconditionFailed'],
  [{ 'If-None-Match': '*' }, 'notModified', 'preconditionFailed'],
  [{ 'If-None-Match': '"2"' }, 'proceed', 'proceed'],
  [{ 'If-None-Match': '' }, 'proceed', 'proceed'],
  [{ 'If-Modified-Since': SAME }, 'notModified', 'proceed'],
  [{ 'If-Modified-Since': LATER }, 'notModified', 'proceed'],
  [{ 'If-Modified-Since': EARLIER }, 'proceed', 'proceed'],
  [{ 'If-Modified-Since': 'yesterday' }, 'proceed', 'proceed'],
  [{ 'If-Modified-Since': `${SAME}, ${SAME}` }, 'proceed', 'proceed'],
  [{ 'If-Modified-Since': '2024-03-05T10:20:30Z' }, 'proceed', 'proceed'],
  [{ 'If-Unmodified-Since': SAME }, 'proceed', 'proceed'],
  [{ 'If-Unmodified-Since': LATER }, 'proceed', 'proceed'],
  [{ 'If-Unmodified-Since': EARLIER }, 'preconditionFailed', 'preconditionFailed'],
  [{ 'If-Unmodified-Since': '5' }, 'proceed', 'proceed'],
  // If-Match takes precedence over If-Unmodified-Since, If-None-Match over If-Modified-Since.
  [{ 'If-Match': '"3"', 'If-Unmodified-Since': EARLIER }, 'proceed', 'proceed'],
  [{ 'If-Match': '"2"', 'If-Unmodified-Since': LATER }, 'preconditionFailed', 'preconditionFailed'],
  [{ 'If-None-Match': '"2"', 'If-Modified-Since': LATER }, 'proceed', 'proceed'],
  [{ 'If-None-Match': '"3"', 'If-Modified-Since': EARLIER }, 'notModified', 'preconditionFailed'],
  [{ 'If-Match': '"3"', 'If-None-Match': '"3"' }, 'notModified', 'preconditionFailed'],
  [{ 'If-Match': '"2"', 'If-None-Match': '"3"' }, 'preconditionFailed', 'preconditionFailed'],
  [{ 'If-Match': '"3"', 'If-Modified-Since': SAME }, 'notModified', 'proceed'],
  [{ 'If-Unmodified-Since': SAME, 'If-Modified-Since': SAME }, 'notModified', 'proceed'],
];

const MISSING: readonly [headers: Headers, write: Outcome][] = [
  [{ 'If-Match': '*' }, 'preconditionFailed'],
  [{ 'If-Match': '"3"' }, 'preconditionFailed'],
  [{ 'If-None-Match': '*' }, 'proceed'],
  [{ 'If-None-Match': '"3"' }, 'proceed'],
  [{ 'If-Unmodified-Since': EARLIER }, 'proceed'],
  [{ 'If-Modified-Since': LATER }, 'proceed'],
];

const MALFORMED = [
  '3',
  '"3',
  '3"',
  'w/"3"',
  'W/3',
  'W/ "3"',
  '"3" "4"',
  '*, "3"',
  '"3", *',
  '**',
  '"a b"',
  '"a\tb"',
  '""3"',
  "'3'",
  '"3";q=1',
];

describe('conditional requests', () => {
  for (const [headers, onRead, onWrite] of CASES)
    it(`${JSON.stringify(headers)}: ${onRead}, ${onWrite}`, () => {
      expect(evaluatePreconditions(read(headers), CURRENT, 'read')).to.equal(onRead);
      expect(evaluatePreconditions(read(headers), CURRENT, 'write')).to.equal(onWrite);
    });

  for (const [headers, outcome] of MISSING)
    it(`${JSON.stringify(headers)} without a representation: ${outcome}`, () => {
      expect(evaluatePreconditions(read(headers), undefined, 'write')).to.equal(outcome);
      expect(evaluatePreconditions(read(headers), undefined, 'read')).to.equal(outcome);
    });

  for (const name of ['If-Match', 'If-None-Match'])
    for (const value of MALFORMED)
      it(`rejects ${name}: ${value}`, () => {
        expect(() => read({ [name]: value }))
          .to.throw(TmfError, name)
          .with.property('status', 400);
      });

  it('accepts text versions, and tags of other servers', () => {
    const current = { version: 'v-1', updatedAt: AT };
    expect(evaluatePreconditions(read({ 'If-Match': etagOf('v-1') }), current, 'write')).to.equal('proceed');
    expect(evaluatePreconditions(read({ 'If-Match': '"!#\xe4\\"' }), current, 'write')).to.equal(
      'preconditionFailed',
    );
  });

  it('reads a long list in linear time', () => {
    const tags = (count: number) =>
      expect(
        evaluatePreconditions(read({ 'If-Match': `${'"x" , '.repeat(count)}"3"` }), CURRENT, 'write'),
      ).to.equal('proceed');
    const spaces = (count: number) =>
      expect(() => read({ 'If-Match': `${' '.repeat(count)}x` })).to.throw(TmfError);
    // Quadratic time would be 100 times as long.
    for (const work of [tags, spaces]) expect(growthOf(work, 10_000, 100_000)).to.be.below(40);
  });

  it('returns strong tags, and dates in seconds', () => {
    expect(etagOf(12)).to.equal('"12"');
    expect(lastModified(AT)).to.equal(SAME);
  });

  it('matches its own tag and date, whatever their value', () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 0, max: 253_402_300_799_999 }), (version, updatedAt) => {
        const current = { version, updatedAt };
        const tag = { 'If-Match': etagOf(version), 'If-None-Match': '"other"' };
        const date = { 'If-Unmodified-Since': lastModified(updatedAt, updatedAt) };
        expect(evaluatePreconditions(read(tag), current, 'write')).to.equal('proceed');
        expect(evaluatePreconditions(read(date), current, 'write')).to.equal('proceed');
        expect(
          evaluatePreconditions(
            read({ 'If-Modified-Since': lastModified(updatedAt, updatedAt) }),
            current,
            'read',
          ),
        ).to.equal('notModified');
      }),
    );
  });
});

describe('HTTP dates', () => {
  const now = Date.UTC(2026, 0, 1);
  const cases: readonly [text: string, instant: string | undefined][] = [
    ['Sun, 06 Nov 1994 08:49:37 GMT', '1994-11-06T08:49:37.000Z'],
    ['Sunday, 06-Nov-94 08:49:37 GMT', '1994-11-06T08:49:37.000Z'],
    ['Sun Nov  6 08:49:37 1994', '1994-11-06T08:49:37.000Z'],
    ['Wed Nov 16 08:49:37 1994', '1994-11-16T08:49:37.000Z'],
    ['Thursday, 01-Jan-76 00:00:00 GMT', '2076-01-01T00:00:00.000Z'],
    ['Friday, 01-Jan-77 00:00:00 GMT', '1977-01-01T00:00:00.000Z'],
    ['Thu, 29 Feb 2024 00:00:00 GMT', '2024-02-29T00:00:00.000Z'],
    ['Sat, 31 Dec 2016 23:59:60 GMT', '2017-01-01T00:00:00.000Z'],
    ['Thu, 01 Jan 0001 00:00:00 GMT', '0001-01-01T00:00:00.000Z'],
    ['Wed, 29 Feb 2023 00:00:00 GMT', undefined],
    ['Sun, 00 Nov 1994 08:49:37 GMT', undefined],
    ['Sun, 31 Nov 1994 08:49:37 GMT', undefined],
    ['Sun, 06 Nov 1994 24:00:00 GMT', undefined],
    ['Sun, 06 Nov 1994 08:60:00 GMT', undefined],
    ['Sun, 06 Nov 1994 08:49:37 CET', undefined],
    ['Sun, 06 Nov 1994 08:49:37', undefined],
    ['Sun, 6 Nov 1994 08:49:37 GMT', undefined],
    ['sun, 06 nov 1994 08:49:37 gmt', undefined],
    ['06 Nov 1994 08:49:37 GMT', undefined],
    ['784111777', undefined],
    ['', undefined],
  ];
  for (const [text, instant] of cases)
    it(`${JSON.stringify(text)}: ${instant}`, () => {
      const date = parseHttpDate(text, now);
      expect(date === undefined ? undefined : new Date(date).toISOString()).to.equal(instant);
    });
});
