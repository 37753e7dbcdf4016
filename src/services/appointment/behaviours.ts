import type { Behaviours } from '../types.js';
import { lockCalendarsForBulk, releaseTime, reserveTime } from './booking.js';
import { withSearchResult } from './search.js';

/** Appointments reserve the time of their parties; searches list the time that is still free. */
export const behaviours: Behaviours = {
  appointment: {
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
  searchTimeSlot: { beforeSave: withSearchResult },
};
