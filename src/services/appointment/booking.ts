import { isDeepStrictEqual } from 'node:util';
import type { JsonObject } from '../../values/json.js';
import type { ChangeContext, ResourceAccess } from '../types.js';
import { admit } from './admission.js';
import { assignableCalendars, freeParty, withAssigned } from './assignment.js';
import { calendarsToLock, hasCalendars, lockById, lockCalendars } from './calendars.js';
import { CLAIM_ATTRIBUTES, claimedInterval, reservationsOf, type SlotClaim, slotClaimOf } from './claim.js';

/**
 * Reserves the time that an appointment claims, in place of its earlier reservations. Returns it with a free party when
 * it names nobody who works. Throws a 409 when the time is not free.
 */
export async function reserveTime(appointment: JsonObject, change: ChangeContext): Promise<JsonObject> {
  const claim = slotClaimOf(appointment);
  if (isUnchanged(appointment, change.before)) return appointment;
  const before = change.before && claimBefore(change.before);
  if (isDeepStrictEqual(before, claim)) return appointment;
  const now = change.at.getTime();
  const { reservations } = change.store;
  if (before) await reservations.release(change.id);
  const parties = newlyClaimed(claim, before);
  if (claim.takes === 'all' && parties.length > 0 && !isOver(claim, now)) {
    const calendars = await lockCalendars(change, parties);
    await admit({ parties, calendars, claim, now }, (...interval) => reservations.overlapping(...interval));
  }
  const assigned = await freeParty(appointment, claim, change, now);
  const booked = assigned ? withAssigned(appointment, assigned) : appointment;
  const taken = assigned ? slotClaimOf(booked) : claim;
  await reservations.reserve(reservationsOf(taken, change.id, now));
  return booked;
}

/** Releases the time that an appointment has reserved. */
export const releaseTime = (_: JsonObject, change: ChangeContext): Promise<void> =>
  change.store.reservations.release(change.id);

/** Locks the calendars of all these new appointments in one call, so that bulk creations cannot deadlock. */
export async function lockCalendarsForBulk(
  appointments: readonly JsonObject[],
  access: ResourceAccess,
): Promise<void> {
  const claims = appointments.map(slotClaimOf).filter((claim) => !isOver(claim, Date.now()));
  const parties = claims.flatMap((claim) => claim.parties);
  if (!(await hasCalendars(access))) return;
  const unassigned = await assignableCalendars(appointments, access, Date.now());
  const named = await calendarsToLock(access, [...new Set(parties)]);
  await lockById(access, [...named, ...unassigned]);
}

/** Whether a change leaves the attributes of the claim as they were, which most changes do. */
const isUnchanged = (appointment: JsonObject, before: JsonObject | undefined) =>
  before !== undefined && CLAIM_ATTRIBUTES.every((name) => appointment[name] === before[name]);

/** The claim of the stored document; undefined when it was stored under older rules and is not valid now. */
function claimBefore(document: JsonObject): SlotClaim | undefined {
  try {
    return slotClaimOf(document);
  } catch {
    return undefined;
  }
}

/** Ids of the parties that were not booked for exactly this time before. */
function newlyClaimed(claim: SlotClaim, before: SlotClaim | undefined): readonly string[] {
  const isSameTime = before?.takes === 'all' && before.from === claim.from && before.to === claim.to;
  return isSameTime ? claim.parties.filter((id) => !before.parties.includes(id)) : claim.parties;
}

/** Whether the claim lies in the past, where calendars are not checked. An open claim that has begun is over too. */
function isOver(claim: SlotClaim, now: number): boolean {
  const { from, to } = claim;
  if (claimedInterval(claim, now)) return (to as number) <= now;
  return (to ?? from ?? now) < now;
}
