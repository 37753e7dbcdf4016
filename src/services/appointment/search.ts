import { isDeepStrictEqual } from 'node:util';
import { dateTimeOf } from '../../values/instant.js';
import type { JsonObject } from '../../values/json.js';
import type { ChangeContext } from '../types.js';
import { findCalendars } from './calendars.js';
import { CRITERIA_ATTRIBUTES, criteriaOf, type TimeSlotCriteria } from './criteria.js';
import { type FreeSlot, findFreeSlots } from './free-slots.js';
import { matchingWorkers } from './workers.js';

/** Returns the search with its result. A change that leaves the criteria as they were keeps the result. */
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
  const result = await findFreeSlots(
    searched,
    (subjects, from, to) => reservations.overlapping(subjects, from, to),
    maxSlots,
  );
  const isPartial = calendars.isTruncated || searched.length < workers.length;
  return {
    ...search,
    searchDate: change.at.toISOString(),
    status: 'done',
    searchResult: resultOf(result.slots.length, {
      matching: searched.length,
      isTruncated: result.isTruncated,
      searched: isPartial ? maxCalendars : undefined,
    }),
    availableTimeSlot: result.slots.map((slot, index) => availableSlot(slot, index + 1, change.href)),
  };
}

/** Ids of the requested parties; undefined when one of the periods names none. */
function requestedParties({ periods }: TimeSlotCriteria): string[] | undefined {
  const parties = periods.map(({ party }) => party);
  return parties.includes(undefined) ? undefined : [...new Set(parties as string[])];
}

interface SearchExtent {
  /** Number of matching workers. */
  readonly matching: number;
  readonly isTruncated: boolean;
  /** Number of calendars that were searched; undefined when that is all of them. */
  readonly searched: number | undefined;
}

function resultOf(count: number, { matching, isTruncated, searched }: SearchExtent): string {
  const outcome =
    count > 0 ? 'success' : matching > 0 ? 'there is no free time slot' : 'no work calendar matches';
  const more = `only the first ${count} time slots are listed: narrow requestedTimeSlot to see others`;
  const others = `only the first ${searched} work calendars were searched: name a relatedParty or a requestedTimeSlot to search others`;
  return [outcome, ...(isTruncated ? [more] : []), ...(searched === undefined ? [] : [others])].join('; ');
}

const availableSlot = ({ from, to, worker }: FreeSlot, number: number, href: string): JsonObject => ({
  id: String(number),
  href: `${href}/availableTimeSlot/${number}`,
  validFor: { startDateTime: dateTimeOf(from), endDateTime: dateTimeOf(to) },
  relatedParty: worker.party as JsonObject,
});
