import { fullFormats } from 'ajv-formats/dist/formats.js';
import { expect } from 'chai';
import fc from 'fast-check';
import { instantOf, instantRange, isDateTime } from '../../src/values/instant.js';

const RUNS = Number(process.env.DATE_TIME_RUNS ?? 20_000);

/** The format of earlier releases. */
const ajvFormat = fullFormats['date-time'] as { validate(text: string): boolean };

interface Parts {
  readonly date: readonly [year: number, month: number, day: number];
  readonly separator: string;
  readonly time: readonly [hour: number, minute: number, second: number];
  /** Digits; undefined without a point. */
  readonly fraction: string | undefined;
  readonly offset: string;
}

const pad = (size: number) => (part: number) => String(part).padStart(size, '0');

function textOf({ date: [year, ...day], separator, time, fraction, offset }: Parts): string {
  const date = [pad(4)(year), ...day.map(pad(2))].join('-');
  const point = fraction === undefined ? '' : `.${fraction}`;
  return `${date}${separator}${time.map(pad(2)).join(':')}${point}${offset}`;
}

const often = <T>(value: fc.Arbitrary<T>, ...usual: T[]) =>
  fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...usual) }, { weight: 1, arbitrary: value });

const digits = (min: number, max: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: min, maxLength: max }).map((each) => each.join(''));

const offsetOf = fc
  .tuple(fc.constantFrom('+', '-'), fc.nat({ max: 25 }), fc.nat({ max: 61 }), fc.constantFrom(':', '', 'H'))
  .map(([sign, hours, minutes, form]) =>
    form === 'H' ? `${sign}${pad(2)(hours)}` : `${sign}${pad(2)(hours)}${form}${pad(2)(minutes)}`,
  );

/** Dates and times around the borders, and spellings that are nearly right. */
const parts: fc.Arbitrary<Parts> = fc.record({
  date: fc.oneof(
    fc.constantFrom<Parts['date'][]>([2016, 12, 31], [2015, 6, 30], [2024, 2, 29], [2023, 2, 29], [0, 1, 1]),
    fc.constantFrom<Parts['date'][]>(
      [9999, 12, 31],
      [2026, 5, 31],
      [1900, 2, 29],
      [2017, 1, 1],
      [2015, 7, 1],
    ),
    fc.tuple(fc.nat({ max: 9999 }), fc.nat({ max: 13 }), fc.nat({ max: 32 })),
  ),
  separator: often(fc.constantFrom('', '\t', '\n', ' ', '_', 'TT'), 'T', 'T', 't'),
  time: fc.tuple(
    often(fc.nat({ max: 49 }), 0, 12, 22, 23, 24),
    often(fc.nat({ max: 99 }), 0, 29, 30, 59, 60),
    often(fc.nat({ max: 99 }), 0, 59, 60, 60, 61),
  ),
  fraction: often<string | undefined>(digits(0, 30), undefined, '5', '999999', '999999999999999'),
  offset: often<string>(offsetOf, 'Z', 'Z', 'z', '', '+00:00', '-00:00', '+0000', '+02', '+01:00', '-08:00'),
});

/** Ends of June and December in UTC, written with any offset. */
const leapSeconds = fc
  .tuple(fc.integer({ min: 1, max: 9998 }), fc.boolean(), fc.integer({ min: -1439, max: 1439 }))
  .map(([year, isJune, east]): Parts => {
    const local = new Date(`${pad(4)(year)}-${isJune ? '06-30' : '12-31'}T23:00:00Z`);
    local.setUTCMinutes(59 + east);
    const offset = [Math.floor(Math.abs(east) / 60), Math.abs(east) % 60].map(pad(2)).join(':');
    return {
      date: [local.getUTCFullYear(), local.getUTCMonth() + 1, local.getUTCDate()],
      separator: 'T',
      time: [local.getUTCHours(), local.getUTCMinutes(), 60],
      fraction: undefined,
      offset: `${east < 0 ? '-' : '+'}${offset}`,
    };
  });

const allParts = fc.oneof({ weight: 9, arbitrary: parts }, { weight: 1, arbitrary: leapSeconds });

/** Generated texts; one in eight has a character changed. */
const texts = fc
  .tuple(allParts, fc.nat({ max: 7 }), fc.nat({ max: 40 }), fc.constantFrom('', 'x', ' ', '0'))
  .map(([generated, isChanged, at, character]) => {
    const text = textOf(generated);
    return isChanged > 0 ? text : text.slice(0, at) + character + text.slice(at + 1);
  });

const FORM =
  /^(\d{4})-(\d\d)-(\d\d)([Tt\s])(\d\d):(\d\d):(\d\d)(?:\.(\d+))?([Zz]|([+-])(\d\d)(?:(:?)(\d\d))?)?$/;

interface Meaning {
  /** Microseconds since the epoch. */
  readonly instant: bigint;
  readonly isRfc3339: boolean;
}

/** Reads a date-time by its fields; undefined if there is no such date, time or offset. */
function meaningOf(text: string): Meaning | undefined {
  const [, year, month, day, separator, hour, minute, second, fraction = '', offset, ...east] =
    FORM.exec(text) ?? [];
  if (year === undefined) return undefined;
  const [sign, hours = '00', colon, minutes = '00'] = east;
  const midnight = new Date(0);
  midnight.setUTCFullYear(Number(year), Number(month) - 1, Number(day));
  if (midnight.getUTCMonth() !== Number(month) - 1 || Number(month) === 0 || Number(day) === 0)
    return undefined;
  if (Number(hours) > 23 || Number(minutes) > 59) return undefined;
  const written = Number(hour) * 60 + Number(minute);
  const utc = written - (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
  const isOrdinary = Number(hour) < 24 && Number(minute) < 60;
  const isLastMinute = utc === 1439 || utc === -1;
  if (Number(second) > 60 || (!(isOrdinary && Number(second) < 60) && !isLastMinute)) return undefined;
  const milliseconds = BigInt(midnight.getTime()) + BigInt(utc) * 60_000n + BigInt(Number(second)) * 1000n;
  const next = new Date(Number(milliseconds)).toISOString();
  const isSpelled =
    /[Tt ]/.test(separator ?? '') && offset !== undefined && (sign === undefined || colon === ':');
  return {
    instant: milliseconds * 1000n + BigInt(`${fraction}000000`.slice(0, 6)),
    isRfc3339: isOrdinary && isSpelled && (second !== '60' || /-0[17]-01T00:00:00/.test(next)),
  };
}

/** As a number: outside the years 1684 to 2255 in steps of 32 microseconds. */
function numberOf(instant: bigint): number {
  const isExact = instant < 2n ** 53n && instant > -(2n ** 53n);
  return Number(isExact ? instant : (instant >> 5n) << 5n);
}

describe('Date-times in generated texts', () => {
  it('are accepted by the format exactly when RFC 3339 allows them, and then read', () => {
    const seen = { accepted: 0, refused: 0, leapSeconds: 0 };
    fc.assert(
      fc.property(texts, (text) => {
        const meaning = meaningOf(text);
        const isAccepted = isDateTime(text);
        expect(isAccepted, text).to.equal(meaning?.isRfc3339 === true);
        if (isAccepted) expect(instantOf(text), text).to.equal(numberOf(meaning?.instant ?? 0n));
        seen[isAccepted ? 'accepted' : 'refused'] += 1;
        if (isAccepted && text.slice(17, 19) === '60') seen.leapSeconds += 1;
      }),
      { numRuns: RUNS },
    );
    for (const [what, count] of Object.entries(seen)) expect(count, what).to.be.greaterThan(RUNS / 2_000);
  });

  it('are read as what they mean if earlier releases have accepted them, and equal themselves in a query', () => {
    let onlyEarlier = 0;
    fc.assert(
      fc.property(texts, (text) => {
        if (!ajvFormat.validate(text)) return;
        const meaning = meaningOf(text);
        expect(meaning, text).to.not.equal(undefined);
        const instant = numberOf(meaning?.instant ?? 0n);
        expect(instantOf(text), text).to.equal(instant);
        const range = instantRange(text);
        expect(range && range.from <= instant && instant < range.to, text).to.equal(true);
        if (!isDateTime(text)) onlyEarlier += 1;
      }),
      { numRuns: RUNS },
    );
    expect(onlyEarlier).to.be.greaterThan(RUNS / 200);
  });

  it('are nothing if they are neither', () => {
    fc.assert(
      fc.property(texts, (text) => {
        if (meaningOf(text) === undefined) expect(instantOf(text), text).to.equal(undefined);
      }),
      { numRuns: RUNS },
    );
  });
});
