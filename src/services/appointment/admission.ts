import { badRequest, conflict, type TmfError } from '../../errors.js';
import { dateTimeOf } from '../../values/instant.js';
import { bookingWindow, type WorkCalendar } from '../scheduling/calendar.js';
import { DAY_MS, type Interval } from '../scheduling/interval.js';
import { Occupancy } from '../scheduling/occupancy.js';
import { worksThroughout } from '../scheduling/working-time.js';
import { claimedInterval, type SlotClaim } from './claim.js';
import { type FindReservations, type FreeSlot, findFreeSlots } from './free-slots.js';

/** An appointment to be checked: the parties it books, and their locked calendars. */
export interface AdmissionRequest {
  readonly parties: readonly string[];
  readonly calendars: readonly WorkCalendar[];
  readonly claim: SlotClaim;
  readonly now: number;
}

/** Maximum length of an appointment. */
const MAX_LENGTH_MS = 366 * DAY_MS;

const MAX_SUGGESTED_SLOTS = 3;
/** How far before and after the requested start free slots are suggested. */
const SUGGEST_BEFORE_MS = DAY_MS;
const SUGGEST_AFTER_MS = 14 * DAY_MS;
/** Maximum slots that are read before the requested start: more than fit in a day. */
const MAX_EARLIER_SLOTS = 2_000;

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
  const nearest = await nearestSlots(request, id, interval, findReservations);
  const remedy =
    nearest.length === 0
      ? 'There is no free time slot near it'
      : `The nearest free time slots: ${nearest.map(intervalText).join(', ')}`;
  return conflict(
    `${quoted(id)} ${problem} at that time`,
    `validFor is ${intervalText(interval)}. ${remedy}; searchTimeSlot lists more`,
  );
}

/** The free slots nearest to the requested start, before and after it, in order of time. */
async function nearestSlots(
  request: AdmissionRequest,
  id: string,
  interval: Interval,
  findReservations: FindReservations,
): Promise<FreeSlot[]> {
  const workers = (window: (calendar: WorkCalendar) => Interval) =>
    calendarsOf(request, id).flatMap((calendar) => {
      const bounds = bookingWindow(calendar, request.now);
      const { from, to } = window(calendar);
      const windows = [{ from: Math.max(from, bounds.from), to: Math.min(to, bounds.to) }];
      const party = calendar.parties.find((each) => each.id === id);
      return party && windows.every((each) => each.from < each.to) ? [{ party, calendar, windows }] : [];
    });
  const ahead = workers(() => ({ from: interval.from, to: interval.from + SUGGEST_AFTER_MS }));
  const back = workers(({ slotLengthMs }) => ({
    from: interval.from - SUGGEST_BEFORE_MS,
    to: interval.from + slotLengthMs - 1,
  }));
  const later = await findFreeSlots(ahead, findReservations, MAX_SUGGESTED_SLOTS);
  const earlier = await findFreeSlots(back, findReservations, MAX_EARLIER_SLOTS);
  const distance = ({ from }: FreeSlot) => Math.abs(from - interval.from);
  return [...earlier.slots.slice(-MAX_SUGGESTED_SLOTS), ...later.slots]
    .sort((a, b) => distance(a) - distance(b))
    .slice(0, MAX_SUGGESTED_SLOTS)
    .sort((a, b) => a.from - b.from);
}

const intervalText = ({ from, to }: Interval) => `${dateTimeOf(from)} to ${dateTimeOf(to)}`;

const quoted = (id: string) => `"${id.slice(0, 100)}"`;
