import { behaviours as appointments } from './services/appointment/behaviours.js';
import type { Behaviours } from './services/behaviour.js';
import { behaviours as workCalendars } from './services/work-calendar/behaviours.js';

/** What APIs do beyond the default, by folder. */
export const BEHAVIOURS: Readonly<Record<string, Behaviours>> = {
  appointment: appointments,
  'work-calendar': workCalendars,
};
