import type { Behaviours } from '../types.js';
import { lockCalendarsForBulk, releaseTime, reserveTime } from './booking.js';
import { withSearchResult } from './search.js';

/** Appointments take the time of their parties; searches find what is left of it. */
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
