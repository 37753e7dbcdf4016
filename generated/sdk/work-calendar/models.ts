// Generated from the effective contract by npm run generate. Do not edit.

export interface CalendarException {
  /** Year, month and day */
  date: string;
  description?: string;
  hours?: Array<WorkingHours>;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
}

export type DayOfWeek = 'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday';

export interface RelatedParty {
  id: string;
  href?: string;
  name?: string;
  role?: string;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
  '@referredType': string;
}

export interface ServiceArea {
  id?: string;
  href?: string;
  name?: string;
  postCode?: string;
  city?: string;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
  '@referredType'?: string;
}

export interface TimeOfDayPeriod {
  /** Hours and minutes */
  startTime: string;
  /** Hours and minutes, up to 24:00 */
  endTime: string;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
}

export interface WeeklyHours {
  dayOfWeek: DayOfWeek;
  /** Hours and minutes */
  startTime: string;
  /** Hours and minutes, up to 24:00 */
  endTime: string;
  break?: Array<TimeOfDayPeriod>;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
}

export interface WorkCalendar {
  id: string;
  href: string;
  creationDate?: string;
  lastUpdate?: string;
  name?: string;
  description?: string;
  /** Who works; each of them takes appointments */
  relatedParty: Array<RelatedParty>;
  /** Categories of appointments that are taken; any, when there are none */
  category?: Array<string>;
  /** Places that are gone to; any, when there are none */
  serviceArea?: Array<ServiceArea>;
  /** A name of the IANA time zone database, which days and times of day are meant in */
  timeZone: string;
  weeklyHours: Array<WeeklyHours>;
  /** Days that are not like the others of their kind */
  exception?: Array<CalendarException>;
  /** Length of the slots that are offered */
  slotMinutes: number;
  /** Appointments that one party can have at a time */
  parallel?: number;
  /** Time from now on that no slot is offered in */
  leadMinutes?: number;
  /** Days from now on that slots are offered in */
  horizonDays?: number;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
}

export interface WorkCalendarAttributeValueChangeEvent {
  id?: string;
  href?: string;
  eventId?: string;
  eventTime?: string;
  eventType?: string;
  correlationId?: string;
  domain?: string;
  title?: string;
  description?: string;
  priority?: string;
  timeOcurred?: string;
  fieldPath?: string;
  event?: WorkCalendarAttributeValueChangeEventPayload;
}

export interface WorkCalendarAttributeValueChangeEventPayload {
  workCalendar?: WorkCalendar;
}

export interface WorkCalendarCreate {
  name?: string;
  description?: string;
  /** Who works; each of them takes appointments */
  relatedParty: Array<RelatedParty>;
  /** Categories of appointments that are taken; any, when there are none */
  category?: Array<string>;
  /** Places that are gone to; any, when there are none */
  serviceArea?: Array<ServiceArea>;
  /** A name of the IANA time zone database, which days and times of day are meant in */
  timeZone: string;
  weeklyHours: Array<WeeklyHours>;
  /** Days that are not like the others of their kind */
  exception?: Array<CalendarException>;
  /** Length of the slots that are offered */
  slotMinutes: number;
  /** Appointments that one party can have at a time */
  parallel?: number;
  /** Time from now on that no slot is offered in */
  leadMinutes?: number;
  /** Days from now on that slots are offered in */
  horizonDays?: number;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
}

export interface WorkCalendarCreateEvent {
  id?: string;
  href?: string;
  eventId?: string;
  eventTime?: string;
  eventType?: string;
  correlationId?: string;
  domain?: string;
  title?: string;
  description?: string;
  priority?: string;
  timeOcurred?: string;
  event?: WorkCalendarCreateEventPayload;
}

export interface WorkCalendarCreateEventPayload {
  workCalendar?: WorkCalendar;
}

export interface WorkCalendarDeleteEvent {
  id?: string;
  href?: string;
  eventId?: string;
  eventTime?: string;
  eventType?: string;
  correlationId?: string;
  domain?: string;
  title?: string;
  description?: string;
  priority?: string;
  timeOcurred?: string;
  event?: WorkCalendarDeleteEventPayload;
}

export interface WorkCalendarDeleteEventPayload {
  workCalendar?: WorkCalendar;
}

export interface WorkCalendarUpdate {
  name?: string;
  description?: string;
  /** Who works; each of them takes appointments */
  relatedParty?: Array<RelatedParty>;
  /** Categories of appointments that are taken; any, when there are none */
  category?: Array<string>;
  /** Places that are gone to; any, when there are none */
  serviceArea?: Array<ServiceArea>;
  /** A name of the IANA time zone database, which days and times of day are meant in */
  timeZone?: string;
  weeklyHours?: Array<WeeklyHours>;
  /** Days that are not like the others of their kind */
  exception?: Array<CalendarException>;
  /** Length of the slots that are offered */
  slotMinutes?: number;
  /** Appointments that one party can have at a time */
  parallel?: number;
  /** Time from now on that no slot is offered in */
  leadMinutes?: number;
  /** Days from now on that slots are offered in */
  horizonDays?: number;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
}

export interface WorkingHours {
  /** Hours and minutes */
  startTime: string;
  /** Hours and minutes, up to 24:00 */
  endTime: string;
  break?: Array<TimeOfDayPeriod>;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
}

