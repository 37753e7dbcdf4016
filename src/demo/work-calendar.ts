import type { WorkCalendarCreate } from '../../generated/work-calendar/models.js';
import type { DemoData } from './loader.js';
import { createAll, party, place } from './operator.js';

const hours = (days: readonly ('monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday')[]) =>
  days.map((dayOfWeek) => ({
    dayOfWeek,
    startTime: '09:00',
    endTime: '17:00',
    break: [{ startTime: '13:00', endTime: '13:30' }],
  }));

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] as const;

const CHRISTMAS = { date: '2026-12-25', description: 'Christmas Day' };
const BOXING_DAY = { date: '2026-12-26', description: 'Boxing Day' };

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
    description: 'Installations and repairs at the customer’s',
    relatedParty: [party('Ben Okoro', 'employee'), party('Hanna Weir', 'employee')],
    category: ['installation', 'repair'],
    serviceArea: MARROWBY,
    timeZone: 'Europe/London',
    weeklyHours: hours(WEEKDAYS),
    exception: [
      CHRISTMAS,
      BOXING_DAY,
      {
        date: '2026-12-24',
        description: 'Christmas Eve',
        hours: [{ startTime: '09:00', endTime: '12:00' }],
      },
    ],
    slotMinutes: 120,
    leadMinutes: 24 * 60,
    horizonDays: 60,
  },
  {
    name: 'Advice in the shop',
    description: 'Two customers at a time, at two desks',
    relatedParty: [party('Rosa Quill', 'employee')],
    category: ['advice'],
    serviceArea: MARROWBY,
    timeZone: 'Europe/London',
    weeklyHours: hours([...WEEKDAYS, 'saturday']),
    exception: [CHRISTMAS, BOXING_DAY],
    slotMinutes: 30,
    parallel: 2,
    leadMinutes: 60,
    horizonDays: 30,
  },
] satisfies WorkCalendarCreate[];

export const load: DemoData = (loader) => createAll(loader, 'workCalendar', CALENDARS);
