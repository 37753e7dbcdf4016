import { badRequest, conflict, type TmfError } from '../../errors.js';
import { offered, type WorkCalendar } from '../scheduling/calendar.js';
import { Occupancy } from '../scheduling/occupancy.js';
import { DAY, type Interval } from '../scheduling/time-span.js';
import { isWorkingAll } from '../scheduling/working-time.js';
import { intervalOf, type SlotClaim } from './claim.js';
import { type FreeSlot, findFreeSlots, type TakenIn } from './free-slots.js';

/** Who is to be taken for an appointment, with the locked calendars of any of them. */
export interface Request {
  readonly parties: readonly string[];
  readonly calendars: readonly WorkCalendar[];
  readonly claim: SlotClaim;
  readonly now: number;
}

/** An appointment takes no longer. */
const LONGEST = 366 * DAY;

const MOST_NAMED = 3;
/** Slots before the wanted time are looked for this far back, and later ones this far ahead. */
const BACK = DAY;
const AHEAD = 14 * DAY;
/** More than a day has. */
const MANY = 2_000;

/**
 * Throws a 409 that names the nearest free slots when a party with a calendar does not work then or has no room,
 * and a 400 when nobody can tell how long it would be taken. Parties without a calendar can always be had.
 */
export async function admit(request: Request, takenIn: TakenIn): Promise<void> {
  const working = request.parties.filter((id) => calendarsOf(request, id).length > 0);
  if (working.length === 0) return;
  const span = bookable(request, working);
  const taken = await takenIn(working, span.from, span.to);
  for (const id of working) {
    const own = calendarsOf(request, id).filter((calendar) => isWorkingAll(calendar, span));
    if (own.length === 0) throw await refusal(request, id, span, 'does not work', takenIn);
    const peak = new Occupancy(taken.filter(({ subject }) => subject === id)).peak(span);
    if (own.every(({ parallel }) => peak >= parallel))
      throw await refusal(request, id, span, 'has no room', takenIn);
  }
}

const calendarsOf = ({ calendars }: Request, id: string) =>
  calendars.filter(({ parties }) => parties.some((party) => party.id === id));

function bookable({ claim, now }: Request, [party = '']: readonly string[]): Interval {
  const span = intervalOf(claim, now);
  if (span && span.to - span.from <= LONGEST) return span;
  const whom = `${shown(party)} is booked by a work calendar`;
  const remedy = span
    ? 'an appointment cannot take more than 366 days'
    : 'validFor needs a startDateTime and a later endDateTime';
  throw badRequest('noBookableTime', 'The appointment has no time that can be booked', `${whom}: ${remedy}`);
}

async function refusal(
  request: Request,
  id: string,
  span: Interval,
  why: string,
  takenIn: TakenIn,
): Promise<TmfError> {
  const nearest = await nearestSlots(request, id, span, takenIn);
  const remedy =
    nearest.length === 0
      ? 'There is no free time slot near it'
      : `The nearest free time slots: ${nearest.map(textOf).join(', ')}`;
  return conflict(
    `${shown(id)} ${why} at that time`,
    `validFor is ${textOf(span)}. ${remedy}; searchTimeSlot tells more`,
  );
}

/** Before, at and after the beginning of the span, the nearest of them in order of time. */
async function nearestSlots(
  request: Request,
  id: string,
  span: Interval,
  takenIn: TakenIn,
): Promise<FreeSlot[]> {
  const workers = (window: (calendar: WorkCalendar) => Interval) =>
    calendarsOf(request, id).flatMap((calendar) => {
      const bounds = offered(calendar, request.now);
      const { from, to } = window(calendar);
      const windows = [{ from: Math.max(from, bounds.from), to: Math.min(to, bounds.to) }];
      const party = calendar.parties.find((each) => each.id === id);
      return party && windows.every((each) => each.from < each.to) ? [{ party, calendar, windows }] : [];
    });
  const ahead = workers(() => ({ from: span.from, to: span.from + AHEAD }));
  const back = workers(({ slotLength }) => ({ from: span.from - BACK, to: span.from + slotLength - 1 }));
  const later = await findFreeSlots(ahead, takenIn, MOST_NAMED);
  const earlier = await findFreeSlots(back, takenIn, MANY);
  const distance = ({ from }: FreeSlot) => Math.abs(from - span.from);
  return [...earlier.slots.slice(-MOST_NAMED), ...later.slots]
    .sort((a, b) => distance(a) - distance(b))
    .slice(0, MOST_NAMED)
    .sort((a, b) => a.from - b.from);
}

const textOf = ({ from, to }: Interval) => `${new Date(from).toISOString()} to ${new Date(to).toISOString()}`;

const shown = (id: string) => `"${id.slice(0, 100)}"`;
