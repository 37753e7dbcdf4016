import { sendJson } from './http.js';

const DAY = 86_400_000;
export const ALL_DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/** The date that many days from now, in UTC. */
export const dateIn = (days: number) => new Date(Date.now() + days * DAY).toISOString().slice(0, 10);

/** `period(10, '09:00', '10:00')`: in ten days, in UTC. */
export const period = (days: number, from: string, to: string) => ({
  startDateTime: `${dateIn(days)}T${from}:00.000Z`,
  endDateTime: `${dateIn(days)}T${to}:00.000Z`,
});

export const individual = (id: string) => ({ id, '@referredType': 'Individual' });

/** A calendar in UTC: every day from nine to five with a break at noon, slots of an hour. */
export const calendarOf = (party: string, changes: object = {}) => ({
  relatedParty: [individual(party)],
  timeZone: 'UTC',
  weeklyHours: ALL_DAYS.map((dayOfWeek) => ({
    dayOfWeek,
    ...{ startTime: '09:00', endTime: '17:00' },
    break: [{ startTime: '12:00', endTime: '13:00' }],
  })),
  slotMinutes: 60,
  ...changes,
});

/** Calls of a server's appointments, searches and calendars. */
export function appointmentCalls(url: () => string) {
  const base = () => `${url()}/tmf-api/appointment/v4`;
  return {
    appointments: () => `${base()}/appointment`,
    searches: () => `${base()}/searchTimeSlot`,
    calendars: () => `${url()}/tmf-api/workCalendar/v1/workCalendar`,
    work: (calendar: object) => sendJson('POST', `${url()}/tmf-api/workCalendar/v1/workCalendar`, calendar),
    book: (validFor: object, ...parties: string[]) =>
      sendJson('POST', `${base()}/appointment`, { validFor, relatedParty: parties.map(individual) }),
    search: (search: object = {}) => sendJson('POST', `${base()}/searchTimeSlot`, search),
    /** `2026-05-04T09:00 ann` of each free slot. */
    free: async (search: object = {}): Promise<string[]> => {
      const { body } = await sendJson('POST', `${base()}/searchTimeSlot`, search);
      return slotsIn(body);
    },
  };
}

interface Slot {
  validFor: { startDateTime: string };
  relatedParty: { id: string };
}

export const slotsIn = ({ availableTimeSlot }: { availableTimeSlot: Slot[] }) =>
  availableTimeSlot.map(
    ({ validFor, relatedParty }) => `${validFor.startDateTime.slice(0, 16)} ${relatedParty.id}`,
  );
