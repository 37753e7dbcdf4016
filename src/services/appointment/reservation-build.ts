import type { StoredResource } from '../../store/collection.js';
import { type DerivedData, eachDocument, type ResourceName } from '../derived/derived-data.js';
import type { ResourceAccess } from '../types.js';
import { reservationsOf, slotClaimOf } from './claim.js';

/** Name of the derived data by which bookings know which time is free. */
export const RESERVED_TIME = 'reserved-time';

const APPOINTMENT: ResourceName = ['appointment', 'appointment'];

/**
 * The time that appointments reserve. Earlier releases reserved none at all, or none for date-times in a spelling that they
 * did not read (`+0000`). Others may already have been booked at that time.
 */
export const reservedTime: DerivedData = {
  name: RESERVED_TIME,
  version: 1,
  keptIn: 'reservations',
  sources: [APPOINTMENT],
  steps: [eachDocument(APPOINTMENT, reserveMissing)],
};

async function reserveMissing(stored: readonly StoredResource[], { store }: ResourceAccess): Promise<void> {
  const { reservations } = store;
  const reserved = await reservations.holdersAmong(stored.map(({ id }) => id));
  const missing = stored.filter(({ id }) => !reserved.has(id));
  await reservations.reserve(missing.flatMap(claimsOf));
}

/** None for an appointment that ends before it begins, which earlier releases did not see. */
function claimsOf({ id, document }: StoredResource) {
  try {
    return reservationsOf(slotClaimOf(document), id, Date.now());
  } catch {
    return [];
  }
}
