import { badRequest, conflict, type TmfError } from '../../errors.js';
import { bookingWindow, type WorkCalendar } from '../scheduling/calendar.js';
import { DAY_MS, type Interval } from '../scheduling/interval.js';
import { Occupancy } from '../scheduling/occupancy.js';
import { worksThroughout } from '../scheduling/working-time.js';
import { claimedInterval, type SlotClaim } from './claim.js';
import { type FindReservations, type FreeSlot, findFreeSlots } from './free-slots.js';

/** Who is to be taken for an appointment, with the locked calendars of any of them. */
export interface AdmissionRequest {
  readonly parties: readonly string[];
  readonly calendars: readonly WorkCalendar[];
  readonly claim: SlotClaim;
  readonly now: number;
}

/** An appointment takes no longer. */
const MAX_LENGTH_MS = 366 * DAY_MS;

const MAX_SUGGESTED_SLOTS = 3;
/** Slots before the wanted time are looked for this far back, and later ones this far ahead. */
const SUGGEST_BEFORE_MS = DAY_MS;
const SUGGEST_AFTER_MS = 14 * DAY_MS;
/** More than a day has. */
const MAX_EARLIER_SLOTS = 2_000;

/**
 * Throws a 409 that names the nearest free slots when a party with a calendar does not work then or has no room,
 * and a 400 when nobody can tell how long it would be taken. Parties without a calendar can always be had.
 */
export async function admit(request: AdmissionRequest, takenIn: FindReservations): Promise<void> {
  const working = request.parties.filter((id) => calendarsOf(request, id).length > 0);
  if (working.length === 0) return;
  const interval = bookableInterval(request, working);
  const reservations = await takenIn(working, interval.from, interval.to);
  for (const id of working) {
    const own = calendarsOf(request, id).filter((calendar) => worksThroughout(calendar, interval));
    if (own.length === 0) throw await refusal(request, id, interval, 'does not work', takenIn);
    const peak = new Occupancy(reservations.filter(({ subject }) => subject === id)).peak(interval);
    if (own.every(({ parallel }) => peak >= parallel))
      throw await refusal(request, id, interval, 'has no room', takenIn);
  }
}

const calendarsOf = ({ calendars }: AdmissionRequest, id: string) =>
  calendars.filter(({ parties }) => parties.some((party) => party.id === id));

function bookableInterval({ claim, now }: AdmissionRequest, [party = '']: readonly string[]): Interval {
  const span = claimedInterval(claim, now);
  if (span && span.to - span.from <= MAX_LENGTH_MS) return span;
  const whom = `${quoted(party)} is booked by a work calendar`;
  const remedy = span
    ? 'an appointment cannot take more than 366 days'
    : 'validFor needs a startDateTime and a later endDateTime';
  throw badRequest('noBookableTime', 'The appointment has no time that can be booked', `${whom}: ${remedy}`);
}

async function refusal(
  request: AdmissionRequest,
  id: string,
  span: Interval,
  problem: string,
  takenIn: FindReservations,
): Promise<TmfError> {
  const nearest = await nearestSlots(request, id, span, takenIn);
  const remedy =
    nearest.length === 0
      ? 'There is no free time slot near it'
      : `The nearest free time slots: ${nearest.map(intervalText).join(', ')}`;
  return conflict(
    `${quoted(id)} ${problem} at that time`,
    `validFor is ${intervalText(span)}. ${remedy}; searchTimeSlot tells more`,
  );
}

/** Before, at and after the beginning of the span, the nearest of them in order of time. */
async function nearestSlots(
  request: AdmissionRequest,
  id: string,
  span: Interval,
  takenIn: FindReservations,
): Promise<FreeSlot[]> {
  const workers = (window: (calendar: WorkCalendar) => Interval) =>
    calendarsOf(request, id).flatMap((calendar) => {
      const bounds = bookingWindow(calendar, request.now);
      const { from, to } = window(calendar);
      const windows = [{ from: Math.max(from, bounds.from), to: Math.min(to, bounds.to) }];
      const party = calendar.parties.find((each) => each.id === id);
      return party && windows.every((each) => each.from < each.to) ? [{ party, calendar, windows }] : [];
    });
  const ahead = workers(() => ({ from: span.from, to: span.from + SUGGEST_AFTER_MS }));
  const back = workers(({ slotLengthMs: slotLength }) => ({
    from: span.from - SUGGEST_BEFORE_MS,
    to: span.from + slotLength - 1,
  }));
  const later = await findFreeSlots(ahead, takenIn, MAX_SUGGESTED_SLOTS);
  const earlier = await findFreeSlots(back, takenIn, MAX_EARLIER_SLOTS);
  const distance = ({ from }: FreeSlot) => Math.abs(from - span.from);
  return [...earlier.slots.slice(-MAX_SUGGESTED_SLOTS), ...later.slots]
    .sort((a, b) => distance(a) - distance(b))
    .slice(0, MAX_SUGGESTED_SLOTS)
    .sort((a, b) => a.from - b.from);
}

const intervalText = ({ from, to }: Interval) =>
  `${new Date(from).toISOString()} to ${new Date(to).toISOString()}`;

const quoted = (id: string) => `"${id.slice(0, 100)}"`;
