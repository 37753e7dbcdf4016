import type { ServiceArea } from '../../../generated/work-calendar/models.js';
import type { WorkCalendar } from '../scheduling/calendar.js';
import type { Criteria, RequestedPlace } from './criteria.js';

/** Whether such appointments are taken there by this calendar. */
export const serves = (calendar: WorkCalendar, { category, place }: Pick<Criteria, 'category' | 'place'>) =>
  takes(calendar.categories, category) && reaches(calendar.areas, place);

const takes = (categories: readonly string[], category: string | undefined) =>
  category === undefined ||
  categories.length === 0 ||
  categories.some((each) => plain(each) === plain(category));

const TOLD = ['id', 'postCode', 'city'] as const;

function reaches(areas: readonly ServiceArea[], place: RequestedPlace): boolean {
  const isSaid = TOLD.some((name) => place[name] !== undefined);
  return !isSaid || areas.length === 0 || areas.some((area) => agree(area, place));
}

/** They say the same of something, and different things of nothing. */
function agree(area: ServiceArea, place: RequestedPlace): boolean {
  const both = TOLD.filter((name) => area[name] !== undefined && place[name] !== undefined);
  return both.length > 0 && both.every((name) => same(name, String(area[name]), String(place[name])));
}

const same = (name: (typeof TOLD)[number], a: string, b: string) =>
  name === 'id' ? a === b : plain(a) === plain(b);

/** People write post codes, cities and categories in several ways. */
const plain = (text: string) => text.toLowerCase().replace(/\s+/g, '');
