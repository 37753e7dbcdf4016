import type { JsonObject } from '../../../src/values/json.js';

/** Resolution of the random cases. */
export const TICK = 5 * 60_000;
const DAY = 86_400_000;

interface Hours {
  startTime: string;
  endTime: string;
  break?: Hours[];
}

export interface CalendarDocument {
  relatedParty: { id: string; '@referredType': string }[];
  category?: string[];
  serviceArea?: { id?: string; postCode?: string; city?: string }[];
  timeZone: string;
  weeklyHours: (Hours & { dayOfWeek: string })[];
  exception?: { date: string; hours?: Hours[] }[];
  slotMinutes: number;
  parallel?: number;
  leadMinutes?: number;
  horizonDays?: number;
}

export interface SearchDocument {
  requestedTimeSlot?: {
    validFor: { startDateTime?: string; endDateTime?: string };
    relatedParty?: { id: string; '@referredType': string };
  }[];
  relatedParty?: { id: string; role?: string; '@referredType': string };
  relatedPlace?: { role: string; id?: string; postCode?: string; city?: string };
  category?: string;
}

export interface Taken {
  subject: string;
  from: number;
  to: number;
}

/** Input of a search. */
export interface World {
  readonly calendars: readonly { id: string; document: CalendarDocument }[];
  readonly search: SearchDocument;
  readonly taken: readonly Taken[];
  readonly now: number;
}

/** Local time of a zone at every tick of some days, encoded as if it were UTC; read from `Intl` tick by tick. */
export class WallClock {
  private readonly shown: number[] = [];

  constructor(
    zone: string,
    private readonly begin: number,
    days: number,
  ) {
    const format = new Intl.DateTimeFormat('en-GB', {
      ...{ timeZone: zone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric' },
      ...{ hour: 'numeric', minute: 'numeric' },
    });
    for (let at = begin; at < begin + days * DAY; at += TICK) {
      const part = Object.fromEntries(
        format.formatToParts(at).map(({ type, value }) => [type, Number(value)]),
      ) as Record<string, number>;
      const [year = 0, month = 0, day = 0] = [part.year, part.month, part.day];
      this.shown.push(Date.UTC(year, month - 1, day, part.hour, part.minute));
    }
  }

  /** The first tick at which the clock shows this time or later. */
  reached(local: number): number {
    const index = this.shown.findIndex((shown) => shown >= local);
    return index < 0 ? Number.POSITIVE_INFINITY : this.begin + index * TICK;
  }

  /** Midnight of every local date, as if it were UTC; without the first date, which may be incomplete. */
  dates(): number[] {
    return [...new Set(this.shown.map((shown) => Math.floor(shown / DAY) * DAY))].slice(1);
  }
}

const NAMES = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** Working parts of one entry, found in steps of five minutes. */
function parts({ startTime, endTime, break: breaks = [] }: Hours): [number, number][] {
  const found: [number, number][] = [];
  let begun: number | undefined;
  for (let minute = 0; minute <= 24 * 60; minute += 5) {
    const isWork =
      minute >= minutes(startTime) &&
      minute < minutes(endTime) &&
      !breaks.some((pause) => minute >= minutes(pause.startTime) && minute < minutes(pause.endTime));
    if (isWork) begun ??= minute;
    else if (begun !== undefined) {
      found.push([begun, minute]);
      begun = undefined;
    }
  }
  return found;
}

/** All slots of one calendar within the days of its clock, free or not. */
function allSlots({ weeklyHours, exception = [], slotMinutes }: CalendarDocument, clock: WallClock) {
  return clock.dates().flatMap((midnight) => {
    const date = new Date(midnight).toISOString().slice(0, 10);
    const special = exception.find((each) => each.date === date);
    const name = NAMES[new Date(midnight).getUTCDay()];
    const hours = special ? (special.hours ?? []) : weeklyHours.filter(({ dayOfWeek }) => dayOfWeek === name);
    return hours.flatMap(parts).flatMap(([start, end]) => {
      const [from, to] = [clock.reached(midnight + start * 60_000), clock.reached(midnight + end * 60_000)];
      const slots: { from: number; to: number }[] = [];
      if (to === Number.POSITIVE_INFINITY) return slots;
      for (let at = from; at + slotMinutes * 60_000 <= to; at += slotMinutes * 60_000)
        slots.push({ from: at, to: at + slotMinutes * 60_000 });
      return slots;
    });
  });
}

/** Every free slot, checked one by one: `from to party`, in result order. */
export function everyFreeSlot(world: World, clockOf: (zone: string) => WallClock): string[] {
  const found = world.calendars.flatMap(({ id: calendar, document }) => {
    if (!suits(document, world.search)) return [];
    const slots = allSlots(document, clockOf(document.timeZone));
    return document.relatedParty.flatMap(({ id: party }) =>
      slots
        .filter((slot) => isWanted(slot, party, document, world) && isFree(slot, party, document, world))
        .map((slot) => ({ ...slot, party, calendar })),
    );
  });
  const text = ({ from, to, party }: (typeof found)[number]) => `${from} ${to} ${party}`;
  found.sort(
    (a, b) => a.from - b.from || a.to - b.to || (a.party < b.party ? -1 : a.party > b.party ? 1 : 0),
  );
  return [...new Set(found.map(text))];
}

function suits({ category = [], serviceArea = [] }: CalendarDocument, search: SearchDocument): boolean {
  if (search.category !== undefined && category.length > 0 && !category.includes(search.category))
    return false;
  const { id, postCode, city } = search.relatedPlace ?? {};
  const said: JsonObject = JSON.parse(JSON.stringify({ id, postCode, city }));
  if (Object.keys(said).length === 0 || serviceArea.length === 0) return true;
  return serviceArea.some((area) => {
    const common = Object.entries(area).filter(([name]) => name in said);
    return common.length > 0 && common.every(([name, value]) => said[name] === value);
  });
}

function isWanted(
  { from, to }: { from: number; to: number },
  party: string,
  { leadMinutes = 0, horizonDays = 0 }: CalendarDocument,
  { search, now }: World,
): boolean {
  if (from < now + leadMinutes * 60_000 || to > now + horizonDays * DAY) return false;
  const isCustomer = search.relatedParty?.role === 'customer';
  const usual = isCustomer ? undefined : search.relatedParty?.id;
  const requested = search.requestedTimeSlot ?? [];
  const windows: typeof requested = requested.length > 0 ? requested : [{ validFor: {} }];
  return windows.some(({ validFor, relatedParty }) => {
    const { startDateTime, endDateTime } = validFor;
    const who = relatedParty?.id ?? usual;
    return (
      (who === undefined || who === party) &&
      (startDateTime === undefined || from >= Date.parse(startDateTime)) &&
      (endDateTime === undefined || to <= Date.parse(endDateTime))
    );
  });
}

/** Whether every tick of the slot has fewer bookings than the limit. */
function isFree(
  { from, to }: { from: number; to: number },
  party: string,
  { parallel = 1 }: CalendarDocument,
  { taken }: World,
): boolean {
  const own = taken.filter(({ subject }) => subject === party);
  for (let at = from; at < to; at += TICK)
    if (own.filter((each) => each.from <= at && at < each.to).length >= parallel) return false;
  return true;
}
