import { decimalSum } from '../../values/decimal.js';
import type { Entry, LedgerSum } from '../ledger.js';
import type { PartRange, Tally } from '../tallies.js';

/**
 * Separates day and facet in the name of a part. The day is empty for all times, the facet for the whole. It
 * sorts after digits and hyphens.
 */
const SEPARATOR = '|';

/** The parts with sums of all times. */
export const ALL_TIMES = { from: SEPARATOR, to: '}' };

/** The part with the sum of all times of the whole. */
export const WHOLE = { from: SEPARATOR, to: `${SEPARATOR}\u0001` };

/** Returns the subject under which sums by facet are stored, so that reading the whole does not read them. */
export const facetSubject = (subject: string): string => `${subject}${SEPARATOR}facets`;

/** Start of the year 0, and of the year 10000. Date-times with an offset reach up to a day beyond. */
const FIRST_DAY = Date.parse('0000-01-01T00:00:00Z');
const AFTER_LAST_DAY = Date.parse('9999-12-31T00:00:00Z') + 86_400_000;

/** Returns the day of an instant (UTC): `2026-03-06`. The order of texts is that of time. */
function dayOf(at: number): string {
  if (at < FIRST_DAY) return '0000-01-00';
  return at < AFTER_LAST_DAY ? new Date(at).toISOString().slice(0, 10) : '9999-12-32';
}

/** Returns the parts of the days from one midnight up to another; without a bound, open on that side. */
export const dayRange = (first: number | undefined, last: number | undefined): PartRange => ({
  from: first === undefined ? '0' : dayOf(first),
  to: last === undefined ? ':' : dayOf(last),
});

/** Returns the tallies that an entry adds to: the sums of all times and of its day, whole and by facet. */
export function talliesOf({ subject, facets, at, amount }: Entry): Tally[] {
  return ['', dayOf(at)].flatMap((day) => [
    { subject, part: `${day}${SEPARATOR}`, amount },
    ...facets.map((facet) => ({
      subject: facetSubject(subject),
      part: `${day}${SEPARATOR}${facet}`,
      amount,
    })),
  ]);
}

/** Returns the tallies of these entries for all times. */
export const talliesOfAll = (entries: readonly Entry[]): Tally[] =>
  entries.flatMap(talliesOf).filter(({ part }) => part.startsWith(SEPARATOR));

/** Sums tallies over their days, by subject and facet. */
export function summedByFacet(tallies: readonly Tally[], subjects: readonly string[]): LedgerSum[] {
  const owners = new Map(
    subjects.flatMap((each) => [[each, each] as const, [facetSubject(each), each] as const]),
  );
  const sums = new Map<string, LedgerSum>();
  for (const { subject, part, amount } of tallies) {
    const facet = part.slice(part.indexOf(SEPARATOR) + 1);
    const key = `${subject}\0${facet}`;
    const sum = decimalSum([sums.get(key)?.amount ?? '0', amount]);
    sums.set(key, {
      subject: owners.get(subject) ?? subject,
      facet: facet === '' ? undefined : facet,
      amount: sum,
    });
  }
  return [...sums.values()].filter(({ amount }) => amount !== '0');
}
