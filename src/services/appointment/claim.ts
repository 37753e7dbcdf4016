import type { Reservation } from '../../store/reservations.js';
import { isObject, type JsonObject } from '../../values/json.js';
import type { Interval } from '../scheduling/interval.js';
import { requestedPeriodOf } from './requested-period.js';

/** The time that an appointment claims, and of which parties. Milliseconds since the epoch. */
export interface SlotClaim {
  /** `past`: only the part before now stays reserved. */
  readonly takes: 'all' | 'past' | 'nothing';
  readonly from: number | undefined;
  readonly to: number | undefined;
  /** Ids, each once, in order. */
  readonly parties: readonly string[];
}

const TAKES_BY_STATUS: Readonly<Record<string, SlotClaim['takes']>> = {
  completed: 'past',
  cancelled: 'nothing',
  failed: 'nothing',
};

/** Attributes of an appointment that determine its claim. */
export const CLAIM_ATTRIBUTES = ['status', 'validFor', 'relatedParty'];

/** Throws a 400 when `validFor` ends before it begins. */
export function slotClaimOf({ status, validFor, relatedParty }: JsonObject): SlotClaim {
  const parties = Array.isArray(relatedParty) ? relatedParty.filter(isObject) : [];
  const ids = parties.flatMap(({ id }) => (typeof id === 'string' ? [id] : []));
  return {
    takes: TAKES_BY_STATUS[String(status)] ?? 'all',
    ...requestedPeriodOf(validFor, 'validFor'),
    parties: [...new Set(ids)].sort(),
  };
}

/** The interval to reserve; undefined when it is empty, or has no start or no end. */
export function claimedInterval({ takes, from, to }: SlotClaim, now: number): Interval | undefined {
  if (takes === 'nothing' || from === undefined || to === undefined) return undefined;
  const end = takes === 'past' ? Math.min(to, now) : to;
  return from < end ? { from, to: end } : undefined;
}

export function reservationsOf(claim: SlotClaim, holder: string, now: number): Reservation[] {
  const interval = claimedInterval(claim, now);
  return interval ? claim.parties.map((subject) => ({ subject, holder, ...interval })) : [];
}
