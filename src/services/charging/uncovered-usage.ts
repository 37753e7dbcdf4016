import type { Big } from 'big.js';
import type { Entry } from '../../store/ledger.js';
import { subjectsOfUsage } from './links.js';
import type { Measure } from './measures.js';
import type { UsageRecord } from './usage-record.js';

/** What no bucket covers counts in the ledger wherever a bucket for it would be looked for. */
export const uncoveredSubject = (subject: string): string => `outside/${subject}`;

/** The breakdown of a subject: by usage type, and by the base of the unit. */
export const uncoveredFacet = ({ usageType, base }: Pick<Measure, 'usageType' | 'base'>): string =>
  `${base}/${usageType}`;

export function facetParts(facet: string): { usageType: string; base: string } {
  const end = facet.indexOf('/');
  return { base: facet.slice(0, end), usageType: facet.slice(end + 1) };
}

export const isUncovered = ({ subject }: Entry): boolean => subject.startsWith(uncoveredSubject(''));

/** What is left of a measure, at every place where it is looked for. */
export const uncoveredEntries = (
  record: UsageRecord,
  measure: Measure,
  { holder, at, amount }: { readonly holder: string; readonly at: number; readonly amount: Big },
): Entry[] =>
  subjectsOfUsage(record).map((subject) => ({
    holder, at, subject: uncoveredSubject(subject), amount: amount.toFixed(),
    facets: [uncoveredFacet(measure)],
  }));
