import type { RelatedParty } from '../../../generated/work-calendar/models.js';
import type { Reservation } from '../../store/reservations.js';
import type { WorkCalendar } from '../scheduling/calendar.js';
import { contains, DAY_MS, type Interval, mergeIntervals, overlaps } from '../scheduling/interval.js';
import { Occupancy } from '../scheduling/occupancy.js';
import { slotsIn, workingIntervals } from '../scheduling/working-time.js';
import { mergeSorted } from './merge-sorted.js';

/** Somebody who works by a calendar, and when slots are wanted of them. */
export interface Worker {
  readonly party: RelatedParty;
  readonly calendar: WorkCalendar;
  /** Each slot has to lie in one of them. */
  readonly windows: readonly Interval[];
}

export interface FreeSlot extends Interval {
  readonly worker: Worker;
}

export interface FoundSlots {
  /** By time; at the same time by party and calendar. */
  readonly slots: readonly FreeSlot[];
  /** True when there may be more. */
  readonly isTruncated: boolean;
}

/** What is taken of these subjects in a span, as the store tells it. */
export type FindReservations = (
  subjects: readonly string[],
  from: number,
  to: number,
) => Promise<Reservation[]>;

/** Slots and times of work that one search looks at, free or not: what it costs at most. */
const MAX_EXAMINED_SLOTS = 200_000;

/**
 * The first free slots of all workers. Looks at the first day, and from then on at twice as much time as before
 * until there are enough, so that the cost follows what is answered.
 */
export async function findFreeSlots(
  workers: readonly Worker[],
  takenIn: FindReservations,
  limit: number,
): Promise<FoundSlots> {
  const slots: FreeSlot[] = [];
  const budget = { left: MAX_EXAMINED_SLOTS };
  const all = mergeIntervals(workers.flatMap(({ windows }) => windows));
  const end = all.at(-1)?.to ?? 0;
  for (let from = all[0]?.from ?? 0, length = DAY_MS; from < end; from += length, length *= 2) {
    const stage = { from, to: Math.min(end, from + length) };
    for (const slot of await freeSlotsIn(workers, stage, takenIn, budget)) {
      if (isDuplicate(slots.at(-1), slot)) continue;
      if (slots.length === limit || budget.left < 0) return { slots, isTruncated: true };
      slots.push(slot);
    }
    if (budget.left < 0) return { slots, isTruncated: true };
  }
  return { slots, isTruncated: false };
}

/** The free slots that begin in the stage. */
async function freeSlotsIn(
  workers: readonly Worker[],
  stage: Interval,
  takenIn: FindReservations,
  budget: Budget,
): Promise<Iterable<FreeSlot>> {
  const busy = workers.filter(({ windows }) => windows.some((window) => overlaps(window, stage)));
  const longest = busy.reduce((length, { calendar }) => Math.max(length, calendar.slotLengthMs), 0);
  const parties = [...new Set(busy.map(({ party }) => party.id))];
  const taken = await takenIn(parties, stage.from, stage.to + longest);
  const occupancies = occupancyBySubject(taken);
  const sources = busy.map((worker) =>
    freeSlotsOf(worker, stage, occupancies.get(worker.party.id) ?? NOTHING_RESERVED, budget),
  );
  return mergeSorted(sources, compareSlots);
}

interface Budget {
  left: number;
}

const NOTHING_RESERVED = new Occupancy([]);

function occupancyBySubject(taken: readonly Reservation[]): Map<string, Occupancy> {
  const bySubject = new Map<string, Reservation[]>();
  for (const reservation of taken) {
    const own = bySubject.get(reservation.subject);
    if (own) own.push(reservation);
    else bySubject.set(reservation.subject, [reservation]);
  }
  return new Map([...bySubject].map(([subject, own]) => [subject, new Occupancy(own)]));
}

/** One worker's free slots that begin in the stage, in order; ends early when the budget does. */
export function* freeSlotsOf(
  worker: Worker,
  stage: Interval,
  occupancy: Occupancy,
  budget: Budget,
): Generator<FreeSlot> {
  const { calendar, windows } = worker;
  for (const window of mergeIntervals(windows)) {
    const wanted = { from: Math.max(window.from, stage.from), to: window.to };
    const begun = { from: wanted.from, to: Math.min(window.to, stage.to) };
    for (const work of workingIntervals(calendar, begun)) {
      for (const slot of slotsIn(work, calendar.slotLengthMs, wanted)) {
        if (slot.from >= stage.to) break;
        budget.left -= 1;
        if (budget.left < 0) return;
        const hasRoom = occupancy.peak(slot) < calendar.parallel;
        if (hasRoom && windows.some((each) => contains(each, slot))) yield { ...slot, worker };
      }
      budget.left -= 1;
      if (budget.left < 0) return;
    }
  }
}

function compareSlots(a: FreeSlot, b: FreeSlot): number {
  return (
    a.from - b.from ||
    a.to - b.to ||
    compareTexts(a.worker.party.id, b.worker.party.id) ||
    compareTexts(a.worker.calendar.id, b.worker.calendar.id)
  );
}

const compareTexts = (a: string, b: string) => Number(a > b) - Number(a < b);

/** The same time of the same party, from another of its calendars. */
const isDuplicate = (before: FreeSlot | undefined, slot: FreeSlot) =>
  before !== undefined &&
  before.from === slot.from &&
  before.to === slot.to &&
  before.worker.party.id === slot.worker.party.id;
