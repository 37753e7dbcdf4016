import { isDeepStrictEqual } from 'node:util';
import type { JsonObject } from '../../values/json.js';
import type { ChangeContext } from '../types.js';
import { findCalendars } from './calendars.js';
import { CRITERIA_ATTRIBUTES, type Criteria, criteriaOf } from './criteria.js';
import { type FreeSlot, findFreeSlots } from './free-slots.js';
import { matchingWorkers } from './workers.js';

/** The search with what it has found. A change of anything but its criteria changes no result. */
export async function withSearchResult(search: JsonObject, change: ChangeContext): Promise<JsonObject> {
  const { before } = change;
  if (before && CRITERIA_ATTRIBUTES.every((name) => isDeepStrictEqual(before[name], search[name])))
    return search;
  const criteria = criteriaOf(search);
  const { maxSlots, maxCalendars } = change.options.timeSlots;
  const calendars = await findCalendars(change, requestedParties(criteria), maxCalendars);
  const workers = matchingWorkers(calendars.calendars, criteria, change.at.getTime());
  const searched = workers.slice(0, maxCalendars);
  const { reservations } = change.store;
  const found = await findFreeSlots(
    searched,
    (subjects, from, to) => reservations.overlapping(subjects, from, to),
    maxSlots,
  );
  const isPartial = calendars.isTruncated || searched.length < workers.length;
  return {
    ...search,
    searchDate: change.at.toISOString(),
    status: 'done',
    searchResult: resultOf(found.slots.length, {
      ...{ matching: searched.length, isCut: found.isTruncated },
      looked: isPartial ? maxCalendars : undefined,
    }),
    availableTimeSlot: found.slots.map((slot, index) => availableSlot(slot, index + 1, change.href)),
  };
}

/** Who alone is asked for; undefined when anybody may come at some time. */
function requestedParties({ wanted }: Criteria): string[] | undefined {
  const parties = wanted.map(({ party }) => party);
  return parties.includes(undefined) ? undefined : [...new Set(parties as string[])];
}

interface SearchExtent {
  /** How many workers match. */
  readonly matching: number;
  readonly isCut: boolean;
  /** How many calendars were looked at, if there were more. */
  readonly looked: number | undefined;
}

function resultOf(count: number, { matching, isCut, looked }: SearchExtent): string {
  const outcome =
    count > 0 ? 'success' : matching > 0 ? 'there is no free time slot' : 'no work calendar matches';
  const more = `only the first ${count} time slots are listed: narrow requestedTimeSlot to see others`;
  const others = `only the first ${looked} work calendars were looked at: say who, or which time slot`;
  return [outcome, ...(isCut ? [more] : []), ...(looked === undefined ? [] : [others])].join('; ');
}

const availableSlot = ({ from, to, worker }: FreeSlot, number: number, href: string): JsonObject => ({
  id: String(number),
  href: `${href}/availableTimeSlot/${number}`,
  validFor: { startDateTime: new Date(from).toISOString(), endDateTime: new Date(to).toISOString() },
  relatedParty: worker.party as JsonObject,
});
