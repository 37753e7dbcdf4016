import type { RelatedParty } from '../../../generated/work-calendar/models.js';
import type { Reservation } from '../../store/reservations.js';
import type { WorkCalendar } from '../scheduling/calendar.js';
import { contains, DAY_MS, type Interval, mergeIntervals, overlaps } from '../scheduling/interval.js';
import { Occupancy } from '../scheduling/occupancy.js';
import { slotsIn, workingIntervals } from '../scheduling/working-time.js';
import { mergeSorted } from './merge-sorted.js';

/** A party that works by a calendar, and the intervals in which its slots are wanted. */
export interface Worker {
  readonly party: RelatedParty;
  readonly calendar: WorkCalendar;
  /** Each slot has to lie in one of these. */
  readonly windows: readonly Interval[];
}

export interface FreeSlot extends Interval {
  readonly worker: Worker;
}

export interface FoundSlots {
  /** In order of time, then of party and calendar. */
  readonly slots: readonly FreeSlot[];
  /** Whether there may be more. */
  readonly isTruncated: boolean;
}

/** Reads the reservations of these subjects that overlap an interval. */
export type FindReservations = (
  subjects: readonly string[],
  from: number,
  to: number,
) => Promise<Reservation[]>;

/** Maximum slots and working intervals that one search examines, free or not: the limit of its cost. */
const MAX_EXAMINED_SLOTS = 200_000;

/**
 * Finds the first `limit` free slots of all workers. Examines one day first and doubles the interval each time until
 * there are enough, so that the cost depends on the number of results.
 */
export async function findFreeSlots(
  workers: readonly Worker[],
  findReservations: FindReservations,
  limit: number,
): Promise<FoundSlots> {
  const slots: FreeSlot[] = [];
  const budget = { left: MAX_EXAMINED_SLOTS };
  const all = mergeIntervals(workers.flatMap(({ windows }) => windows));
  const end = all.at(-1)?.to ?? 0;
  for (let from = all[0]?.from ?? 0, length = DAY_MS; from < end; from += length, length *= 2) {
    const stage = { from, to: Math.min(end, from + length) };
    for (const slot of await freeSlotsIn(workers, stage, findReservations, budget)) {
      if (isDuplicate(slots.at(-1), slot)) continue;
      if (slots.length === limit || budget.left < 0) return { slots, isTruncated: true };
      slots.push(slot);
    }
    if (budget.left < 0) return { slots, isTruncated: true };
  }
  return { slots, isTruncated: false };
}

/** Free slots of all workers that begin in the stage, in order. */
async function freeSlotsIn(
  workers: readonly Worker[],
  stage: Interval,
  findReservations: FindReservations,
  budget: Budget,
): Promise<Iterable<FreeSlot>> {
  const active = workers.filter(({ windows }) => windows.some((window) => overlaps(window, stage)));
  const longest = active.reduce((length, { calendar }) => Math.max(length, calendar.slotLengthMs), 0);
  const parties = [...new Set(active.map(({ party }) => party.id))];
  const reservations = await findReservations(parties, stage.from, stage.to + longest);
  const occupancies = occupancyBySubject(reservations);
  const sources = active.map((worker) =>
    freeSlotsOf(worker, stage, occupancies.get(worker.party.id) ?? NOTHING_RESERVED, budget),
  );
  return mergeSorted(sources, compareSlots);
}

interface Budget {
  left: number;
}

const NOTHING_RESERVED = new Occupancy([]);

function occupancyBySubject(reservations: readonly Reservation[]): Map<string, Occupancy> {
  const bySubject = new Map<string, Reservation[]>();
  for (const reservation of reservations) {
    const sameSubject = bySubject.get(reservation.subject);
    if (sameSubject) sameSubject.push(reservation);
    else bySubject.set(reservation.subject, [reservation]);
  }
  return new Map([...bySubject].map(([subject, sameSubject]) => [subject, new Occupancy(sameSubject)]));
}

/** Free slots of one worker that begin in the stage, in order; ends early when the budget is spent. */
export function* freeSlotsOf(
  worker: Worker,
  stage: Interval,
  occupancy: Occupancy,
  budget: Budget,
): Generator<FreeSlot> {
  const { calendar, windows } = worker;
  for (const window of mergeIntervals(windows)) {
    const clipped = { from: Math.max(window.from, stage.from), to: window.to };
    const starts = { from: clipped.from, to: Math.min(window.to, stage.to) };
    for (const work of workingIntervals(calendar, starts)) {
      for (const slot of slotsIn(work, calendar.slotLengthMs, clipped)) {
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

/** Whether a slot has the same time and party as the one before, from another calendar. */
const isDuplicate = (before: FreeSlot | undefined, slot: FreeSlot) =>
  before !== undefined &&
  before.from === slot.from &&
  before.to === slot.to &&
  before.worker.party.id === slot.worker.party.id;
