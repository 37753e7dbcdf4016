import { badRequest } from '../../errors.js';
import { isObject, type JsonObject, type JsonValue } from '../../values/json.js';
import { type RequestedPeriod, requestedPeriodOf } from './requested-period.js';

/** The attributes of a place that are compared with the service areas of calendars. */
export interface RequestedPlace {
  readonly id?: string;
  readonly postCode?: string;
  readonly city?: string;
}

/** A requested period; `party` is the id of the party that should come, if the search names one. */
export interface RequestedSlot extends RequestedPeriod {
  readonly party: string | undefined;
}

export interface TimeSlotCriteria {
  readonly periods: readonly RequestedSlot[];
  readonly place: RequestedPlace;
  readonly category: string | undefined;
}

/** Attributes of a search that are criteria. */
export const CRITERIA_ATTRIBUTES = ['requestedTimeSlot', 'relatedParty', 'relatedPlace', 'category'];

const MAX_TIME_SLOTS = 100;

/** Role of the party to be visited; it does not restrict which party comes. */
const CUSTOMER_ROLE = 'customer';

/** Reads the criteria of a search; throws a 400 for criteria that are not valid. */
export function criteriaOf(search: JsonObject): TimeSlotCriteria {
  const { requestedTimeSlot, relatedParty, relatedPlace, category } = search;
  if (category !== undefined && typeof category !== 'string')
    throw badRequest('invalidRequest', 'The search is not valid', 'category must be a string');
  const windows = Array.isArray(requestedTimeSlot) ? requestedTimeSlot.filter(isObject) : [];
  if (windows.length > MAX_TIME_SLOTS) {
    const remedy = `requestedTimeSlot has ${windows.length} elements; send at most ${MAX_TIME_SLOTS}`;
    throw badRequest('tooManyTimeSlots', 'The search is for too many time slots', remedy);
  }
  const defaultParty = workerIdOf(relatedParty);
  const periods = windows.map((window, index) => ({
    ...requestedPeriodOf(window.validFor, `requestedTimeSlot.${index}.validFor`),
    party: workerIdOf(window.relatedParty) ?? defaultParty,
  }));
  const anyTime = { from: undefined, to: undefined, party: defaultParty };
  return { periods: periods.length > 0 ? periods : [anyTime], place: placeOf(relatedPlace), category };
}

/** The id of a party that could come; undefined for a customer. */
export function workerIdOf(party: JsonValue | undefined): string | undefined {
  if (!isObject(party) || typeof party.id !== 'string') return undefined;
  return String(party.role).toLowerCase() === CUSTOMER_ROLE ? undefined : party.id;
}

export function placeOf(value: JsonValue | undefined): RequestedPlace {
  const { id, postCode, postcode = postCode, city } = isObject(value) ? value : {};
  return {
    ...(typeof id === 'string' && { id }),
    ...(typeof postcode === 'string' && { postCode: postcode }),
    ...(typeof city === 'string' && { city }),
  };
}
