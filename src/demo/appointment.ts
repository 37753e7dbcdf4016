import type { AppointmentCreate, SearchTimeSlotCreate } from '../../generated/appointment/models.js';
import type { DemoData, DemoLoader } from './loader.js';
import {
  createAll,
  emailOf,
  externalReference,
  INSTALLATION_WORKING_DAY,
  type PartyName,
  type PlaceName,
  party,
  partyId,
  place,
  reference,
} from './operator.js';

interface Visit {
  readonly category: 'installation' | 'repair' | 'advice';
  readonly description: string;
  readonly customer: PartyName;
  readonly employee: PartyName;
  readonly at: PlaceName;
  readonly about: string;
  /** Full working days after today; missing for a visit in the past. */
  readonly workingDay?: number;
  readonly daysAgo?: number;
  readonly from: string;
  readonly to: string;
  /** States after `initialized`, in which every appointment is created. */
  readonly states: readonly ('confirmed' | 'completed')[];
  readonly author: PartyName;
  readonly note: string;
}

/** The first visit is over; the others are to come, with free time slots between them. */
const VISITS: readonly Visit[] = [
  {
    category: 'repair',
    description: 'Weak Wi-Fi signal in the kitchen',
    customer: 'Elin Sørby',
    employee: 'Ben Okoro',
    at: '3 Heron Close, Marrowby',
    about: 'Wi-Fi Reach at 3 Heron Close, Marrowby',
    daysAgo: 8,
    from: '09:00',
    to: '11:00',
    states: ['confirmed', 'completed'],
    author: 'Ben Okoro',
    note: 'Extender moved to the hall.',
  },
  {
    category: 'installation',
    description: 'Fibre installation in the boathouse',
    customer: 'Marrowby Lifeboat Trust',
    employee: 'Ben Okoro',
    at: 'Lifeboat Station, North Pier, Marrowby',
    about: 'Fibre 900 at Lifeboat Station, North Pier, Marrowby',
    workingDay: INSTALLATION_WORKING_DAY,
    from: '09:00',
    to: '11:00',
    states: ['confirmed'],
    author: 'Rosa Quill',
    note: 'If the boat is out, the key is at the harbour office.',
  },
  {
    category: 'repair',
    description: 'Wi-Fi extender that loses its connection',
    customer: 'Elin Sørby',
    employee: 'Hanna Weir',
    at: '3 Heron Close, Marrowby',
    about: 'Wi-Fi Reach at 3 Heron Close, Marrowby',
    workingDay: 2,
    from: '13:30',
    to: '15:30',
    states: ['confirmed'],
    author: 'Elin Sørby',
    note: 'The dog is friendly.',
  },
  {
    category: 'advice',
    description: 'Advice on a plan for two numbers',
    customer: 'Tom Ashdown',
    employee: 'Rosa Quill',
    at: 'Marrowby Telecom shop, Market Square',
    about: 'Prepaid Starter +44 7700 900102',
    workingDay: 2,
    from: '10:30',
    to: '11:00',
    states: [],
    author: 'Tom Ashdown',
    note: 'Would like to keep both numbers.',
  },
  {
    category: 'repair',
    description: 'Socket that came off the wall',
    customer: 'Priya Raman',
    employee: 'Ben Okoro',
    at: '12 Quay Street, Marrowby',
    about: 'Fibre 150 at 12 Quay Street, Marrowby',
    workingDay: 4,
    from: '11:00',
    to: '13:00',
    states: [],
    author: 'Rosa Quill',
    note: 'Third floor, no lift.',
  },
];

const dayOf = ({ dates }: DemoLoader, { workingDay, daysAgo = 0 }: Visit) =>
  workingDay === undefined ? -daysAgo : dates.daysToWorkingDay(workingDay);

const calendarEvent = ({ employee, category }: Visit, day: string) =>
  externalReference('CalendarEvent', `${partyId(employee)}-${day}`, `${category}, ${employee}`);

function appointment(loader: DemoLoader, visit: Visit, index: number) {
  const validFor = loader.dates.during(dayOf(loader, visit), visit.from, visit.to);
  const noteDate = visit.workingDay === undefined ? validFor.endDateTime : loader.dates.at(-1, '09:00');
  return {
    category: visit.category,
    description: visit.description,
    externalId: `VISIT-${1001 + index}`,
    validFor,
    calendarEvent: calendarEvent(visit, validFor.startDateTime.slice(0, 10)),
    contactMedium: [emailOf(visit.customer)],
    note: [{ author: visit.author, date: noteDate, text: visit.note }],
    relatedEntity: [{ ...reference(loader, 'product', visit.about), role: visit.category }],
    relatedParty: [party(visit.customer, 'customer'), party(visit.employee, 'employee')],
    relatedPlace: place(visit.at, 'place of the visit'),
  } satisfies AppointmentCreate;
}

/** A search for another time with the same employee: on the day of the visit and on the next two working days. */
function searchTimeSlot(loader: DemoLoader, { customer, employee, at, about, category, workingDay }: Visit) {
  const { dates } = loader;
  const relatedParty = party(employee, 'employee');
  const days = [0, 1, 2].map((later) => dates.daysToWorkingDay((workingDay ?? 1) + later));
  return {
    category,
    relatedEntity: [{ ...reference(loader, 'product', about), role: category }],
    relatedParty: party(customer, 'customer'),
    relatedPlace: place(at, 'place of the visit'),
    requestedTimeSlot: days.map((day) => ({ validFor: dates.during(day, '08:00', '18:00'), relatedParty })),
  } satisfies SearchTimeSlotCreate;
}

export const load: DemoData = async (loader) => {
  for (const [index, visit] of VISITS.entries()) {
    const { id } = await loader.create('appointment', appointment(loader, visit, index));
    for (const status of visit.states) await loader.change('appointment', String(id), { status });
  }
  // Searches are computed after the bookings, so that their free time slots are between them.
  const toCome = VISITS.filter(({ workingDay }) => workingDay !== undefined);
  const searches = toCome.map((visit) => searchTimeSlot(loader, visit));
  await createAll(loader, 'searchTimeSlot', searches);
};
