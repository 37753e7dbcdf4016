import { badRequest, conflict, type TmfError } from '../../errors.js';
import type { WorkCalendar } from '../scheduling/calendar.js';
import { DAY_MS, type Interval } from '../scheduling/interval.js';
import { Occupancy } from '../scheduling/occupancy.js';
import { worksThroughout } from '../scheduling/working-time.js';
import { claimedInterval, type SlotClaim } from './claim.js';
import type { FindReservations } from './free-slots.js';
import { nearestSlots, nearestText } from './nearest-slots.js';

/** An appointment to be checked: the parties it books, and their locked calendars. */
export interface AdmissionRequest {
  readonly parties: readonly string[];
  readonly calendars: readonly WorkCalendar[];
  readonly claim: SlotClaim;
  readonly now: number;
}

/** Maximum length of an appointment. */
export const MAX_LENGTH_MS = 366 * DAY_MS;

/**
 * Throws a 409 that names the nearest free slots when a party with a calendar does not work at that time or is fully
 * booked, and a 400 when the appointment has no usable start and end. Parties without a calendar are not checked.
 */
export async function admit(request: AdmissionRequest, findReservations: FindReservations): Promise<void> {
  const withCalendar = request.parties.filter((id) => calendarsOf(request, id).length > 0);
  if (withCalendar.length === 0) return;
  const interval = bookableInterval(request, withCalendar);
  const reservations = await findReservations(withCalendar, interval.from, interval.to);
  for (const id of withCalendar) {
    const available = calendarsOf(request, id).filter((calendar) => worksThroughout(calendar, interval));
    if (available.length === 0) throw await refusal(request, id, interval, 'does not work', findReservations);
    const peak = new Occupancy(reservations.filter(({ subject }) => subject === id)).peak(interval);
    if (available.every(({ parallel }) => peak >= parallel))
      throw await refusal(request, id, interval, 'has no room', findReservations);
  }
}

const calendarsOf = ({ calendars }: AdmissionRequest, id: string) =>
  calendars.filter(({ parties }) => parties.some((party) => party.id === id));

function bookableInterval({ claim, now }: AdmissionRequest, [party = '']: readonly string[]): Interval {
  const interval = claimedInterval(claim, now);
  if (interval && interval.to - interval.from <= MAX_LENGTH_MS) return interval;
  const whom = `${quoted(party)} is booked by a work calendar`;
  const remedy = interval
    ? 'an appointment cannot take more than 366 days'
    : 'validFor needs a startDateTime and a later endDateTime';
  throw badRequest('noBookableTime', 'The appointment has no time that can be booked', `${whom}: ${remedy}`);
}

async function refusal(
  request: AdmissionRequest,
  id: string,
  interval: Interval,
  problem: string,
  findReservations: FindReservations,
): Promise<TmfError> {
  const candidates = calendarsOf(request, id).flatMap((calendar) =>
    calendar.parties.filter((each) => each.id === id).map((party) => ({ party, calendar })),
  );
  const nearest = await nearestSlots(candidates, interval, request.now, findReservations);
  return conflict(`${quoted(id)} ${problem} at that time`, nearestText(interval, nearest));
}

const quoted = (id: string) => `"${id.slice(0, 100)}"`;
