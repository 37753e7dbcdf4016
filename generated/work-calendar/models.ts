// Generated from the effective contract by npm run generate. Do not edit.

export interface BulkCreationOperation {
  'op': BulkCreationOperator;
  'path': string;
  'value': { [key: string]: any; };
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
}

export type BulkCreationOperator = 'add';

export interface CalendarException {
  'date': string;
  'description'?: string;
  'hours'?: Array<WorkingHours>;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
}

export type DayOfWeek = 'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday';

export interface ErrorRepresentation {
  'code': string;
  'reason': string;
  'message'?: string;
  'status'?: string;
  'referenceError'?: string;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
}

export interface EventDelivery {
  'id': string;
  'eventType': string;
  'eventTime': string;
  'resourceId': string;
  'state': EventDeliveryState;
  'attempts': number;
  'lastStatus'?: number;
  'lastError'?: string;
  'lastAttemptDate'?: string;
  'nextAttemptDate'?: string;
  'deliveryDate'?: string;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
}

export type EventDeliveryState = 'pending' | 'delivered' | 'dead';

export interface EventRedelivery {
  'state'?: EventDeliveryState;
  'from'?: string;
  'to'?: string;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
}

export interface EventRedeliveryResult {
  'count': number;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
}

export interface EventSubscription {
  'id': string;
  'callback': string;
  'query'?: string;
  'state'?: EventSubscriptionState;
  'reason'?: string;
  'formerSecretExpiryDate'?: string;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
}

export interface EventSubscriptionInput {
  'callback': string;
  'query'?: string;
  'secret'?: string;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
}

export interface EventSubscriptionSecret {
  'secret': string;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
}

export type EventSubscriptionState = 'suspended';

export interface JsonPatchOperation {
  'op': JsonPatchOperator;
  'path': string;
  'from'?: string;
  'value'?: any;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
}

export type JsonPatchOperator = 'add' | 'remove' | 'replace' | 'move' | 'copy' | 'test';

export interface RelatedParty {
  'id': string;
  'href'?: string;
  'name'?: string;
  'role'?: string;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
  '@referredType': string;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
}

export interface ServiceArea {
  'id'?: string;
  'href'?: string;
  'name'?: string;
  'postCode'?: string;
  'city'?: string;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
  '@referredType'?: string;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
}

export interface TimeOfDayPeriod {
  'startTime': string;
  'endTime': string;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
}

export interface WeeklyHours {
  'dayOfWeek': DayOfWeek;
  'startTime': string;
  'endTime': string;
  'break'?: Array<TimeOfDayPeriod>;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
}

export interface WorkCalendar {
  'id'?: string;
  'href'?: string;
  'creationDate'?: string;
  'lastUpdate'?: string;
  'name'?: string;
  'description'?: string;
  'relatedParty': Array<RelatedParty>;
  'category'?: Array<string>;
  'serviceArea'?: Array<ServiceArea>;
  'timeZone': string;
  'weeklyHours': Array<WeeklyHours>;
  'exception'?: Array<CalendarException>;
  'slotMinutes': number;
  'parallel'?: number;
  'leadMinutes'?: number;
  'horizonDays'?: number;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
}

export interface WorkCalendarAttributeValueChangeEvent {
  'id'?: string;
  'href'?: string;
  'eventId'?: string;
  'eventTime'?: string;
  'eventType'?: string;
  'correlationId'?: string;
  'domain'?: string;
  'title'?: string;
  'description'?: string;
  'priority'?: string;
  'timeOcurred'?: string;
  'fieldPath'?: string;
  'event'?: WorkCalendarAttributeValueChangeEventPayload;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
}

export interface WorkCalendarAttributeValueChangeEventPayload {
  'workCalendar'?: WorkCalendar;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
}

export interface WorkCalendarCreate {
  'name'?: string;
  'description'?: string;
  'relatedParty': Array<RelatedParty>;
  'category'?: Array<string>;
  'serviceArea'?: Array<ServiceArea>;
  'timeZone': string;
  'weeklyHours': Array<WeeklyHours>;
  'exception'?: Array<CalendarException>;
  'slotMinutes': number;
  'parallel'?: number;
  'leadMinutes'?: number;
  'horizonDays'?: number;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
}

export interface WorkCalendarCreateEvent {
  'id'?: string;
  'href'?: string;
  'eventId'?: string;
  'eventTime'?: string;
  'eventType'?: string;
  'correlationId'?: string;
  'domain'?: string;
  'title'?: string;
  'description'?: string;
  'priority'?: string;
  'timeOcurred'?: string;
  'event'?: WorkCalendarCreateEventPayload;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
}

export interface WorkCalendarCreateEventPayload {
  'workCalendar'?: WorkCalendar;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
}

export interface WorkCalendarDeleteEvent {
  'id'?: string;
  'href'?: string;
  'eventId'?: string;
  'eventTime'?: string;
  'eventType'?: string;
  'correlationId'?: string;
  'domain'?: string;
  'title'?: string;
  'description'?: string;
  'priority'?: string;
  'timeOcurred'?: string;
  'event'?: WorkCalendarDeleteEventPayload;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
}

export interface WorkCalendarDeleteEventPayload {
  'workCalendar'?: WorkCalendar;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
}

export interface WorkCalendarUpdate {
  'name'?: string;
  'description'?: string;
  'relatedParty'?: Array<RelatedParty>;
  'category'?: Array<string>;
  'serviceArea'?: Array<ServiceArea>;
  'timeZone'?: string;
  'weeklyHours'?: Array<WeeklyHours>;
  'exception'?: Array<CalendarException>;
  'slotMinutes'?: number;
  'parallel'?: number;
  'leadMinutes'?: number;
  'horizonDays'?: number;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
}

export interface WorkingHours {
  'startTime': string;
  'endTime': string;
  'break'?: Array<TimeOfDayPeriod>;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
}

