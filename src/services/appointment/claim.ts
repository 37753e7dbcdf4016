import type { Reservation } from '../../store/reservations.js';
import { isObject, type JsonObject } from '../../values/json.js';
import type { Span } from '../scheduling/time-span.js';
import { periodOf } from './requested-period.js';

/** Whose time an appointment takes, and when. Milliseconds since the epoch. */
export interface Claim {
  /** `past`: what is over of it stays taken. */
  readonly takes: 'all' | 'past' | 'nothing';
  readonly from: number | undefined;
  readonly to: number | undefined;
  /** Ids, each once, in order. */
  readonly parties: readonly string[];
}

const TAKES: Readonly<Record<string, Claim['takes']>> = {
  completed: 'past',
  cancelled: 'nothing',
  failed: 'nothing',
};

/** The attributes that claims are made of. */
export const CLAIMING = ['status', 'validFor', 'relatedParty'];

/** Throws a 400 when `validFor` ends before it begins. */
export function claimOf({ status, validFor, relatedParty }: JsonObject): Claim {
  const parties = Array.isArray(relatedParty) ? relatedParty.filter(isObject) : [];
  const ids = parties.flatMap(({ id }) => (typeof id === 'string' ? [id] : []));
  return {
    takes: TAKES[String(status)] ?? 'all',
    ...periodOf(validFor, 'validFor'),
    parties: [...new Set(ids)].sort(),
  };
}

/** The time that is taken; undefined when that is none, or nobody can say until when. */
export function spanOf({ takes, from, to }: Claim, now: number): Span | undefined {
  if (takes === 'nothing' || from === undefined || to === undefined) return undefined;
  const end = takes === 'past' ? Math.min(to, now) : to;
  return from < end ? { from, to: end } : undefined;
}

export function reservationsOf(claim: Claim, holder: string, now: number): Reservation[] {
  const span = spanOf(claim, now);
  return span ? claim.parties.map((subject) => ({ subject, holder, ...span })) : [];
}
