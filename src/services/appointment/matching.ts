import type { ServiceArea } from '../../../generated/work-calendar/models.js';
import type { WorkCalendar } from '../scheduling/calendar.js';
import type { RequestedPlace, TimeSlotCriteria } from './criteria.js';

/** Whether a calendar offers appointments of this category at this place. */
export const serves = (
  calendar: WorkCalendar,
  { category, place }: Pick<TimeSlotCriteria, 'category' | 'place'>,
) => offersCategory(calendar.categories, category) && coversPlace(calendar.areas, place);

const offersCategory = (categories: readonly string[], category: string | undefined) =>
  category === undefined ||
  categories.length === 0 ||
  categories.some((each) => normalized(each) === normalized(category));

const LOCATION_ATTRIBUTES = ['id', 'postCode', 'city'] as const;

function coversPlace(areas: readonly ServiceArea[], place: RequestedPlace): boolean {
  const isSpecified = LOCATION_ATTRIBUTES.some((name) => place[name] !== undefined);
  return !isSpecified || areas.length === 0 || areas.some((area) => agrees(area, place));
}

/** Whether the attributes that both have are equal; they need at least one in common. */
function agrees(area: ServiceArea, place: RequestedPlace): boolean {
  const both = LOCATION_ATTRIBUTES.filter((name) => area[name] !== undefined && place[name] !== undefined);
  return both.length > 0 && both.every((name) => isSame(name, String(area[name]), String(place[name])));
}

const isSame = (name: (typeof LOCATION_ATTRIBUTES)[number], a: string, b: string) =>
  name === 'id' ? a === b : normalized(a) === normalized(b);

/** Lower case without spaces: post codes, cities and categories are written in several ways. */
const normalized = (text: string) => text.toLowerCase().replace(/\s+/g, '');
