import type { Behaviours } from '../types.js';
import { lockCalendarsForBulk, releaseTime, reserveTime } from './booking.js';
import { RESERVED_TIME } from './reservation-build.js';
import { withSearchResult } from './search.js';

/** Appointments reserve the time of their parties; searches list the time that is still free. */
export const behaviours: Behaviours = {
  appointment: {
    needs: { data: RESERVED_TIME, of: 'changes' },
    lifecycle: {
      attribute: 'status',
      transitions: {
        initialized: ['confirmed', 'cancelled'],
        confirmed: ['completed', 'failed', 'cancelled'],
        completed: [],
        failed: [],
        cancelled: [],
      },
    },
    lockForBulkCreate: lockCalendarsForBulk,
    beforeSave: reserveTime,
    beforeDelete: releaseTime,
  },
  searchTimeSlot: { needs: { data: RESERVED_TIME, of: 'changes' }, beforeSave: withSearchResult },
};
