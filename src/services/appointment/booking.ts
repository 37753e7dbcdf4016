import { isDeepStrictEqual } from 'node:util';
import type { JsonObject } from '../../values/json.js';
import type { ChangeContext, ResourceAccess } from '../types.js';
import { admit } from './admission.js';
import { lockCalendars } from './calendars.js';
import { CLAIM_ATTRIBUTES, claimedInterval, reservationsOf, type SlotClaim, slotClaimOf } from './claim.js';

/** Takes the time of an appointment's parties as the document says, in place of what it took before. */
export async function reserveTime(appointment: JsonObject, change: ChangeContext): Promise<JsonObject> {
  const claim = slotClaimOf(appointment);
  if (isUntouched(appointment, change.before)) return appointment;
  const before = change.before && claimBefore(change.before);
  if (isDeepStrictEqual(before, claim)) return appointment;
  const now = change.at.getTime();
  const { reservations } = change.store;
  if (before) await reservations.release(change.id);
  const parties = newlyClaimed(claim, before);
  if (claim.takes === 'all' && parties.length > 0 && !isOver(claim, now)) {
    const calendars = await lockCalendars(change, parties);
    await admit({ parties, calendars, claim, now }, (...asked) => reservations.overlapping(...asked));
  }
  await reservations.reserve(reservationsOf(claim, change.id, now));
  return appointment;
}

/** Lets go of what an appointment has taken. */
export const releaseTime = (_: JsonObject, change: ChangeContext): Promise<void> =>
  change.store.reservations.release(change.id);

/** Locks the calendars that all these new appointments are booked by at once. */
export async function lockCalendarsForBulk(
  appointments: readonly JsonObject[],
  access: ResourceAccess,
): Promise<void> {
  const claims = appointments.map(slotClaimOf).filter((claim) => !isOver(claim, Date.now()));
  const parties = claims.flatMap((claim) => claim.parties);
  await lockCalendars(access, [...new Set(parties)]);
}

/** Whether a change has left all that claims are made of, which most do. */
const isUntouched = (appointment: JsonObject, before: JsonObject | undefined) =>
  before !== undefined && CLAIM_ATTRIBUTES.every((name) => appointment[name] === before[name]);

/** What was stored may be older than the rules of today. */
function claimBefore(document: JsonObject): SlotClaim | undefined {
  try {
    return slotClaimOf(document);
  } catch {
    return undefined;
  }
}

/** Who was not taken for this very time before. */
function newlyClaimed(claim: SlotClaim, before: SlotClaim | undefined): readonly string[] {
  const isSameTime = before?.takes === 'all' && before.from === claim.from && before.to === claim.to;
  return isSameTime ? claim.parties.filter((id) => !before.parties.includes(id)) : claim.parties;
}

/** History is kept as it was, whatever today's calendars say. One that is open and has begun takes no time. */
function isOver(claim: SlotClaim, now: number): boolean {
  const { from, to } = claim;
  if (claimedInterval(claim, now)) return (to as number) <= now;
  return (to ?? from ?? now) < now;
}
