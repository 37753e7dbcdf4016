import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import { Loop } from '../../events/loop.js';
import { isEarlierSpelling } from '../../rest/body/date-time-format.js';
import type { Tally } from '../../store/tallies.js';
import { isObject, type JsonObject } from '../../values/json.js';
import type { BackgroundJob } from '../background/background-job.js';
import { everyMatch } from '../resource/every-match.js';
import type { ResourceAccess } from '../types.js';
import { reservationsOf, slotClaimOf } from './claim.js';

/** Stored when the backfill has read all appointments. */
const COMPLETE_MARKER: Tally = { subject: 'appointment/reservation-backfill', part: '', amount: '1' };

const RETRY_INTERVAL_MS = 60_000;

/** Appointments that are read before others get to use the database. */
const APPOINTMENTS_PER_PAUSE = 500;

/**
 * Background job: reserves the time of appointments whose date-times earlier releases stored in a spelling that they did
 * not read (`+0000`), so that they reserved nothing. Reads all appointments once.
 */
export function reservationBackfill(access: ResourceAccess, logger: Logger): BackgroundJob {
  let isStopping = false;
  let isComplete = false;
  const work = async (beat: () => void) => {
    isComplete ||= (await access.store.tallies.read([COMPLETE_MARKER.subject])).length > 0;
    if (isComplete) return;
    const reserved = await backfillReservations(access, beat, () => isStopping);
    if (isStopping) return;
    await access.store.transaction(({ tallies }) => tallies.add([COMPLETE_MARKER]));
    if (reserved > 0) logger.info({ reserved }, 'appointments: earlier ones have their time reserved');
  };
  const loop = new Loop('earlier appointments could not be reserved', RETRY_INTERVAL_MS, work, logger);
  return {
    loops: [loop],
    start: () => loop.wake(),
    stop: () => {
      isStopping = true;
      return loop.stop();
    },
  };
}

/** Returns the number of appointments that were reserved. */
async function backfillReservations(
  access: ResourceAccess,
  beat: () => void,
  isStopping: () => boolean,
): Promise<number> {
  let [read, reserved, began] = [0, 0, performance.now()];
  for await (const { id, document } of everyMatch(
    access.collection('appointment', 'appointment'),
    undefined,
  )) {
    if (isStopping()) break;
    if (isUnread(document) && (await reserve(id, access))) reserved += 1;
    read += 1;
    if (read % APPOINTMENTS_PER_PAUSE > 0) continue;
    beat();
    await sleep(performance.now() - began);
    began = performance.now();
  }
  return reserved;
}

const isUnread = ({ validFor }: JsonObject): boolean =>
  isObject(validFor) &&
  (isEarlierSpelling(validFor.startDateTime) || isEarlierSpelling(validFor.endDateTime));

/** Whether the appointment still exists and claims a time. Others may already have been booked at that time. */
function reserve(id: string, access: ResourceAccess): Promise<boolean> {
  return access.store.transaction(async (store) => {
    const current = await access.bound(store).collection('appointment', 'appointment').lock(id, '');
    const reservations = current ? claimsOf(current.document, id) : [];
    if (reservations.length === 0) return false;
    await store.reservations.release(id);
    await store.reservations.reserve(reservations);
    return true;
  });
}

/** None for an appointment that ends before it begins, which earlier releases did not see. */
function claimsOf(document: JsonObject, id: string) {
  try {
    return reservationsOf(slotClaimOf(document), id, Date.now());
  } catch {
    return [];
  }
}
