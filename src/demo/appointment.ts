import type { AppointmentCreate, SearchTimeSlotCreate } from '../../generated/appointment/models.js';
import type { DemoData, DemoLoader } from './loader.js';
import {
  createAll,
  emailOf,
  externalReference,
  type PartyName,
  type PlaceName,
  party,
  partyId,
  period,
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
  readonly start: string;
  readonly end: string;
  readonly author: PartyName;
  readonly note: string;
}

const VISITS: readonly Visit[] = [
  {
    category: 'installation',
    description: 'Fibre into the boathouse',
    customer: 'Marrowby Lifeboat Trust',
    employee: 'Ben Okoro',
    at: 'Lifeboat Station, North Pier, Marrowby',
    about: 'Fibre 900 at Lifeboat Station, North Pier, Marrowby',
    start: '2026-04-14T09:00:00',
    end: '2026-04-14T12:00:00',
    author: 'Rosa Quill',
    note: 'If the boat is out, the key is at the harbour office.',
  },
  {
    category: 'repair',
    description: 'An extender that loses its link',
    customer: 'Elin Sørby',
    employee: 'Hanna Weir',
    at: '3 Heron Close, Marrowby',
    about: 'Wi-Fi Reach at 3 Heron Close, Marrowby',
    start: '2026-04-09T13:00:00',
    end: '2026-04-09T15:00:00',
    author: 'Elin Sørby',
    note: 'The dog is friendly.',
  },
  {
    category: 'advice',
    description: 'A phone plan for two numbers',
    customer: 'Tom Ashdown',
    employee: 'Rosa Quill',
    at: 'Marrowby Telecom shop, Market Square',
    about: 'Prepaid Starter +44 7700 900102',
    start: '2026-04-11T10:30:00',
    end: '2026-04-11T11:00:00',
    author: 'Tom Ashdown',
    note: 'Would like to keep both numbers.',
  },
  {
    category: 'repair',
    description: 'A socket that came off the wall',
    customer: 'Priya Raman',
    employee: 'Ben Okoro',
    at: '12 Quay Street, Marrowby',
    about: 'Fibre 150 at 12 Quay Street, Marrowby',
    start: '2026-04-16T08:00:00',
    end: '2026-04-16T10:00:00',
    author: 'Rosa Quill',
    note: 'Third floor, no lift.',
  },
];

const calendarEvent = ({ employee, start, category }: Visit) =>
  externalReference(
    'CalendarEvent',
    `${partyId(employee)}-${start.slice(0, 10)}`,
    `${category}, ${employee}`,
  );

const appointment = (loader: DemoLoader, visit: Visit) =>
  ({
    category: visit.category,
    description: visit.description,
    externalId: `VISIT-${visit.start.slice(0, 10)}`,
    validFor: period(visit.start, visit.end),
    calendarEvent: calendarEvent(visit),
    contactMedium: [emailOf(visit.customer)],
    note: [{ author: visit.author, date: '2026-03-30T09:00:00Z', text: visit.note }],
    relatedEntity: [{ ...reference(loader, 'product', visit.about), role: visit.category }],
    relatedParty: [party(visit.customer, 'customer'), party(visit.employee, 'employee')],
    relatedPlace: place(visit.at, 'place of the visit'),
  }) satisfies AppointmentCreate;

/** The search before an appointment: its own time and, as an alternative, the same time a week later. */
function searchTimeSlot(loader: DemoLoader, { customer, employee, at, about, category, start, end }: Visit) {
  const relatedParty = party(employee, 'employee');
  const weekLater = new Date(Date.parse(`${start}Z`) + 7 * 86_400_000).toISOString().slice(0, 10);
  return {
    relatedEntity: [{ ...reference(loader, 'product', about), role: category }],
    relatedParty: party(customer, 'customer'),
    relatedPlace: place(at, 'place of the visit'),
    requestedTimeSlot: [
      { validFor: period(start, end), relatedParty },
      { validFor: period(weekLater + start.slice(10), weekLater + end.slice(10)), relatedParty },
    ],
  } satisfies SearchTimeSlotCreate;
}

export const load: DemoData = async (loader) => {
  const searches = VISITS.map((visit) => searchTimeSlot(loader, visit));
  await createAll(loader, 'searchTimeSlot', searches);
  const visits = VISITS.map((visit) => appointment(loader, visit));
  await createAll(loader, 'appointment', visits);
};
