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
export interface Wanted extends RequestedPeriod {
  readonly party: string | undefined;
}

export interface Criteria {
  readonly wanted: readonly Wanted[];
  readonly place: RequestedPlace;
  readonly category: string | undefined;
}

/** The attributes that say what is searched for. */
export const CRITERIA = ['requestedTimeSlot', 'relatedParty', 'relatedPlace', 'category'];

const MOST_WINDOWS = 100;

/** Who is visited does not say who should come. */
const VISITED = 'customer';

/** Throws a 400 for what cannot be searched for. */
export function criteriaOf(search: JsonObject): Criteria {
  const { requestedTimeSlot, relatedParty, relatedPlace, category } = search;
  if (category !== undefined && typeof category !== 'string')
    throw badRequest('invalidRequest', 'The search cannot be made', 'category must be a string');
  const windows = Array.isArray(requestedTimeSlot) ? requestedTimeSlot.filter(isObject) : [];
  if (windows.length > MOST_WINDOWS) {
    const remedy = `requestedTimeSlot has ${windows.length} elements; ${MOST_WINDOWS} at most`;
    throw badRequest('tooManyTimeSlots', 'The search is for too many time slots', remedy);
  }
  const usual = workerIn(relatedParty);
  const wanted = windows.map((window, index) => ({
    ...requestedPeriodOf(window.validFor, `requestedTimeSlot.${index}.validFor`),
    party: workerIn(window.relatedParty) ?? usual,
  }));
  const anyTime = { from: undefined, to: undefined, party: usual };
  return { wanted: wanted.length > 0 ? wanted : [anyTime], place: placeOf(relatedPlace), category };
}

function workerIn(party: JsonValue | undefined): string | undefined {
  if (!isObject(party) || typeof party.id !== 'string') return undefined;
  return String(party.role).toLowerCase() === VISITED ? undefined : party.id;
}

function placeOf(value: JsonValue | undefined): RequestedPlace {
  const { id, postCode, postcode = postCode, city } = isObject(value) ? value : {};
  return {
    ...(typeof id === 'string' && { id }),
    ...(typeof postcode === 'string' && { postCode: postcode }),
    ...(typeof city === 'string' && { city }),
  };
}
