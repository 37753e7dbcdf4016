import { badRequest } from '../../errors.js';
import { isObject, type JsonObject, type JsonValue } from '../../values/json.js';
import { type RequestedPeriod, requestedPeriodOf } from './requested-period.js';

/** A place as far as it tells where it is. */
export interface RequestedPlace {
  readonly id?: string;
  readonly postCode?: string;
  readonly city?: string;
}

/** A time that suits, and who should come then, if that is said. */
export interface WantedPeriod extends RequestedPeriod {
  readonly party: string | undefined;
}

export interface Criteria {
  readonly wanted: readonly WantedPeriod[];
  readonly place: RequestedPlace;
  readonly category: string | undefined;
}

/** The attributes that say what is searched for. */
export const CRITERIA_ATTRIBUTES = ['requestedTimeSlot', 'relatedParty', 'relatedPlace', 'category'];

const MAX_TIME_SLOTS = 100;

/** Who is visited does not say who should come. */
const CUSTOMER_ROLE = 'customer';

/** Throws a 400 for what cannot be searched for. */
export function criteriaOf(search: JsonObject): Criteria {
  const { requestedTimeSlot, relatedParty, relatedPlace, category } = search;
  if (category !== undefined && typeof category !== 'string')
    throw badRequest('invalidRequest', 'The search cannot be made', 'category must be a string');
  const windows = Array.isArray(requestedTimeSlot) ? requestedTimeSlot.filter(isObject) : [];
  if (windows.length > MAX_TIME_SLOTS) {
    const remedy = `requestedTimeSlot has ${windows.length} elements; ${MAX_TIME_SLOTS} at most`;
    throw badRequest('tooManyTimeSlots', 'The search is for too many time slots', remedy);
  }
  const defaultParty = workerId(relatedParty);
  const wanted = windows.map((window, index) => ({
    ...requestedPeriodOf(window.validFor, `requestedTimeSlot.${index}.validFor`),
    party: workerId(window.relatedParty) ?? defaultParty,
  }));
  const anyTime = { from: undefined, to: undefined, party: defaultParty };
  return { wanted: wanted.length > 0 ? wanted : [anyTime], place: placeOf(relatedPlace), category };
}

function workerId(party: JsonValue | undefined): string | undefined {
  if (!isObject(party) || typeof party.id !== 'string') return undefined;
  return String(party.role).toLowerCase() === CUSTOMER_ROLE ? undefined : party.id;
}

function placeOf(value: JsonValue | undefined): RequestedPlace {
  const { id, postCode, postcode = postCode, city } = isObject(value) ? value : {};
  return {
    ...(typeof id === 'string' && { id }),
    ...(typeof postcode === 'string' && { postCode: postcode }),
    ...(typeof city === 'string' && { city }),
  };
}
