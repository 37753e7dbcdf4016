import type { WorkCalendar } from '../../../generated/work-calendar/models.js';
import { invalidRequest } from '../../rest/body/invalid-request.js';
import type { Behaviours } from '../types.js';
import { calendarProblems } from './calendar-rules.js';

/** Calendars are what they say. What is booked already stays booked when they change. */
export const behaviours: Behaviours = {
  workCalendar: {
    beforeSave: (document) => {
      const problems = calendarProblems(document as unknown as WorkCalendar);
      if (problems.length > 0) throw invalidRequest(problems);
      return document;
    },
  },
};
