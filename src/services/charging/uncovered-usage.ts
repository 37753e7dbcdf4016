import type { Big } from 'big.js';
import type { Entry } from '../../store/ledger.js';
import { subjectsOfUsage } from './links.js';
import type { Measure } from './measures.js';
import { linksOf, type UsageRecord } from './usage-record.js';

/** Ledger subject of the usage under a link subject that no bucket covers. */
export const uncoveredSubject = (subject: string): string => `outside/${subject}`;

/** Facet of uncovered usage: base unit and usage type. */
export const uncoveredFacet = ({ usageType, base }: Pick<Measure, 'usageType' | 'base'>): string =>
  `${base}/${usageType}`;

export function facetParts(facet: string): { usageType: string; base: string } {
  const end = facet.indexOf('/');
  return { base: facet.slice(0, end), usageType: facet.slice(end + 1) };
}

export const isUncovered = ({ subject }: Entry): boolean => subject.startsWith(uncoveredSubject(''));

/** Ledger entries of the uncovered part of a measure, one for each of its link subjects. */
export const uncoveredEntries = (
  record: UsageRecord,
  measure: Measure,
  { holder, at, amount }: { readonly holder: string; readonly at: number; readonly amount: Big },
): Entry[] =>
  subjectsOfUsage(linksOf(record, measure)).map((subject) => ({
    holder,
    at,
    subject: uncoveredSubject(subject),
    amount: amount.toFixed(),
    facets: [uncoveredFacet(measure)],
  }));
