import type { WorkCalendarCreate } from '../../generated/work-calendar/models.js';
import { TIME_ZONE } from './demo-dates.js';
import type { DemoData, DemoLoader } from './loader.js';
import { createAll, party, place } from './operator.js';

const hours = (days: readonly ('monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday')[]) =>
  days.map((dayOfWeek) => ({
    dayOfWeek,
    startTime: '09:00',
    endTime: '17:00',
    break: [{ startTime: '13:00', endTime: '13:30' }],
  }));

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] as const;

const exceptions = ({ dates }: DemoLoader) =>
  dates.specialDays.map(({ date, description, isHalf }) => ({
    date,
    description,
    ...(isHalf && { hours: [{ startTime: '09:00', endTime: '12:00' }] }),
  }));

/** Addresses in the service area: places can refer to an address by id, or only name the town. */
const ADDRESSES = [
  '12 Quay Street, Marrowby',
  '3 Heron Close, Marrowby',
  'Lifeboat Station, North Pier, Marrowby',
  'Marrowby Telecom shop, Market Square',
] as const;
const MARROWBY = [
  { name: 'Marrowby', city: 'Marrowby' },
  ...ADDRESSES.map((name) => {
    const { role: _, ...address } = place(name, '');
    return address;
  }),
];

const CALENDARS = [
  {
    name: 'Field service, Marrowby',
    description: 'Installations and repairs at the customer',
    relatedParty: [party('Ben Okoro', 'employee'), party('Hanna Weir', 'employee')],
    category: ['installation', 'repair'],
    serviceArea: MARROWBY,
    timeZone: TIME_ZONE,
    weeklyHours: hours(WEEKDAYS),
    slotMinutes: 120,
    leadMinutes: 24 * 60,
    horizonDays: 60,
  },
  {
    name: 'Advice in the shop',
    description: 'Advice at two desks, for two customers at a time',
    relatedParty: [party('Rosa Quill', 'employee')],
    category: ['advice'],
    serviceArea: MARROWBY,
    timeZone: TIME_ZONE,
    weeklyHours: hours([...WEEKDAYS, 'saturday']),
    slotMinutes: 30,
    parallel: 2,
    leadMinutes: 60,
    horizonDays: 30,
  },
];

const workCalendar = (loader: DemoLoader, row: (typeof CALENDARS)[number]) =>
  ({ ...row, exception: exceptions(loader) }) satisfies WorkCalendarCreate;

export const load: DemoData = async (loader) => {
  const calendars = CALENDARS.map((row) => workCalendar(loader, row));
  await createAll(loader, 'workCalendar', calendars);
};
