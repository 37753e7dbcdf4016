import type { Behaviours } from '../types.js';
import { booked, lockForAll, released } from './booking.js';
import { searched } from './search.js';

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
    lockForBulkCreate: lockForAll,
    beforeSave: booked,
    beforeDelete: released,
  },
  searchTimeSlot: { beforeSave: searched },
};
