import { decimalSum } from '../../values/decimal.js';
import type { Entry, LedgerSum } from '../ledger.js';
import type { PartRange, Tally } from '../tallies.js';

/** Between the day, nothing for all times, and the facet, nothing for the whole. Behind digits and hyphens. */
const SEPARATOR = '|';

/** The parts that are sums of all times. */
export const ALL_TIMES = { from: SEPARATOR, to: '}' };

/** The part that is the sum of all times of the whole. */
export const WHOLE = { from: SEPARATOR, to: `${SEPARATOR}\u0001` };

/** Facets are summed under a subject of their own: however many there are, the whole is read without them. */
export const facetSubject = (subject: string): string => `${subject}${SEPARATOR}facets`;

/** The day of an instant, in an order that is that of time: `2026-03-06`. */
const dayOf = (at: number) => new Date(at).toISOString().slice(0, 10);

/** The parts of the days from one midnight up to another; open where there is none. */
export const dayRange = (first: number | undefined, last: number | undefined): PartRange => ({
  from: first === undefined ? '0' : dayOf(first),
  to: last === undefined ? ':' : dayOf(last),
});

/** What an entry adds to: the sums of all times and of its day, whole and by facet. */
export function talliesOf({ subject, facets, at, amount }: Entry): Tally[] {
  return ['', dayOf(at)].flatMap((day) => [
    { subject, part: `${day}${SEPARATOR}`, amount },
    ...facets.map((facet) => ({
      ...{ subject: facetSubject(subject), part: `${day}${SEPARATOR}${facet}`, amount },
    })),
  ]);
}

/** The sums of these entries, as if they were of all times. */
export const talliesOfAll = (entries: readonly Entry[]): Tally[] =>
  entries.flatMap(talliesOf).filter(({ part }) => part.startsWith(SEPARATOR));

/** Added over days, of these subjects and their facets. */
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
