import type { RelatedParty } from '../../../generated/work-calendar/models.js';
import { dateTimeOf } from '../../values/instant.js';
import { bookingWindow, type WorkCalendar } from '../scheduling/calendar.js';
import { DAY_MS, type Interval } from '../scheduling/interval.js';
import { type FindReservations, type FreeSlot, findFreeSlots } from './free-slots.js';

/** A party and a calendar by which it works. */
export interface Candidate {
  readonly party: RelatedParty;
  readonly calendar: WorkCalendar;
}

const MAX_SUGGESTED_SLOTS = 3;
/** How far before and after the requested start free slots are suggested. */
const SUGGEST_BEFORE_MS = DAY_MS;
const SUGGEST_AFTER_MS = 14 * DAY_MS;
/** Maximum slots that are read before the requested start: more than fit in a day. */
const MAX_EARLIER_SLOTS = 2_000;

/** The free slots of these parties nearest to the requested start, before and after it, in order of time. */
export async function nearestSlots(
  candidates: readonly Candidate[],
  interval: Interval,
  now: number,
  findReservations: FindReservations,
): Promise<FreeSlot[]> {
  const workers = (window: (calendar: WorkCalendar) => Interval) =>
    candidates.flatMap(({ party, calendar }) => {
      const bounds = bookingWindow(calendar, now);
      const { from, to } = window(calendar);
      const wanted = { from: Math.max(from, bounds.from), to: Math.min(to, bounds.to) };
      return wanted.from < wanted.to ? [{ party, calendar, windows: [wanted] }] : [];
    });
  const ahead = workers(() => ({ from: interval.from, to: interval.from + SUGGEST_AFTER_MS }));
  const back = workers(({ slotLengthMs }) => ({
    from: interval.from - SUGGEST_BEFORE_MS,
    to: interval.from + slotLengthMs - 1,
  }));
  const later = await findFreeSlots(ahead, findReservations, MAX_SUGGESTED_SLOTS);
  const earlier = await findFreeSlots(back, findReservations, MAX_EARLIER_SLOTS);
  const distance = ({ from }: FreeSlot) => Math.abs(from - interval.from);
  const found = [...earlier.slots.slice(-MAX_SUGGESTED_SLOTS), ...later.slots];
  // Several parties can be free at one time.
  return [...new Map(found.map((slot) => [`${slot.from} ${slot.to}`, slot])).values()]
    .sort((a, b) => distance(a) - distance(b))
    .slice(0, MAX_SUGGESTED_SLOTS)
    .sort((a, b) => a.from - b.from);
}

/** The text of a 409: the requested time and the free ones. */
export function nearestText(interval: Interval, nearest: readonly Interval[]): string {
  const remedy =
    nearest.length === 0
      ? 'There is no free time slot near it'
      : `The nearest free time slots: ${nearest.map(intervalText).join(', ')}`;
  return `validFor is ${intervalText(interval)}. ${remedy}; searchTimeSlot lists more`;
}

const intervalText = ({ from, to }: Interval) => `${dateTimeOf(from)} to ${dateTimeOf(to)}`;
