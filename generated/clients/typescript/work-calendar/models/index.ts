/* tslint:disable */
/* eslint-disable */
export interface BulkCreationOperation {
    'op': BulkCreationOperator;
    'path': string;
    'value': { [key: string]: any; };
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}


/**
 * 
 * @export
 */
export const BulkCreationOperator = {
    add: 'add',
} as const;
export type BulkCreationOperator = typeof BulkCreationOperator[keyof typeof BulkCreationOperator];

export interface CalendarException {
    'date': string;
    'description'?: string;
    'hours'?: Array<WorkingHours>;
    '@baseType'?: string;
    '@schemaLocation'?: string;
    '@type'?: string;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}


/**
 * 
 * @export
 */
export const DayOfWeek = {
    monday: 'monday',
    tuesday: 'tuesday',
    wednesday: 'wednesday',
    thursday: 'thursday',
    friday: 'friday',
    saturday: 'saturday',
    sunday: 'sunday',
} as const;
export type DayOfWeek = typeof DayOfWeek[keyof typeof DayOfWeek];

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
    [extension: string]: any;
}


/**
 * 
 * @export
 */
export const EventDeliveryState = {
    pending: 'pending',
    delivered: 'delivered',
    dead: 'dead',
} as const;
export type EventDeliveryState = typeof EventDeliveryState[keyof typeof EventDeliveryState];

export interface EventRedelivery {
    'state'?: EventDeliveryState;
    'from'?: string;
    'to'?: string;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface EventRedeliveryResult {
    'count': number;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface EventSubscription {
    'id': string;
    'callback': string;
    'query'?: string;
    'state'?: EventSubscriptionState;
    'reason'?: string;
    'formerSecretExpiryDate'?: string;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface EventSubscriptionInput {
    'callback': string;
    'query'?: string;
    'secret'?: string;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface EventSubscriptionSecret {
    'secret': string;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}


/**
 * 
 * @export
 */
export const EventSubscriptionState = {
    suspended: 'suspended',
} as const;
export type EventSubscriptionState = typeof EventSubscriptionState[keyof typeof EventSubscriptionState];

export interface JsonPatchOperation {
    'op': JsonPatchOperator;
    'path': string;
    'from'?: string;
    'value'?: any | null;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}


/**
 * 
 * @export
 */
export const JsonPatchOperator = {
    add: 'add',
    remove: 'remove',
    replace: 'replace',
    move: 'move',
    copy: 'copy',
    test: 'test',
} as const;
export type JsonPatchOperator = typeof JsonPatchOperator[keyof typeof JsonPatchOperator];

export interface ModelError {
    'code': string;
    'reason': string;
    'message'?: string;
    'status'?: string;
    'referenceError'?: string;
    '@baseType'?: string;
    '@schemaLocation'?: string;
    '@type'?: string;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

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
    [extension: string]: any;
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
    [extension: string]: any;
}

export interface TimeOfDayPeriod {
    'startTime': string;
    'endTime': string;
    '@baseType'?: string;
    '@schemaLocation'?: string;
    '@type'?: string;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
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
    [extension: string]: any;
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
    [extension: string]: any;
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
    [extension: string]: any;
}

export interface WorkCalendarAttributeValueChangeEventPayload {
    'workCalendar'?: WorkCalendar;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
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
    [extension: string]: any;
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
    [extension: string]: any;
}

export interface WorkCalendarCreateEventPayload {
    'workCalendar'?: WorkCalendar;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
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
    [extension: string]: any;
}

export interface WorkCalendarDeleteEventPayload {
    'workCalendar'?: WorkCalendar;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
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
    [extension: string]: any;
}

export interface WorkingHours {
    'startTime': string;
    'endTime': string;
    'break'?: Array<TimeOfDayPeriod>;
    '@baseType'?: string;
    '@schemaLocation'?: string;
    '@type'?: string;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

