/* tslint:disable */
/* eslint-disable */
export interface Appointment {
    'id'?: string;
    'href'?: string;
    'category'?: string;
    'creationDate'?: string;
    'description'?: string;
    'externalId'?: string;
    'lastUpdate'?: string;
    'attachment'?: Array<AttachmentRefOrValue>;
    'calendarEvent'?: CalendarEventRef;
    'contactMedium'?: Array<ContactMedium>;
    'note'?: Array<Note>;
    'relatedEntity'?: Array<RelatedEntity>;
    'relatedParty'?: Array<RelatedParty>;
    'relatedPlace'?: RelatedPlaceRefOrValue;
    'status'?: AppointmentStateType;
    'validFor': TimePeriod;
    '@baseType'?: string;
    '@schemaLocation'?: string;
    '@type'?: string;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface AppointmentAttributeValueChangeEvent {
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
    'event'?: AppointmentAttributeValueChangeEventPayload;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface AppointmentAttributeValueChangeEventPayload {
    'appointment'?: Appointment;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface AppointmentCreate {
    'category'?: string;
    'description'?: string;
    'externalId'?: string;
    'attachment'?: Array<AttachmentRefOrValue>;
    'calendarEvent'?: CalendarEventRef;
    'contactMedium'?: Array<ContactMedium>;
    'note'?: Array<Note>;
    'relatedEntity'?: Array<RelatedEntity>;
    'relatedParty'?: Array<RelatedParty>;
    'relatedPlace'?: RelatedPlaceRefOrValue;
    'validFor': TimePeriod;
    '@baseType'?: string;
    '@schemaLocation'?: string;
    '@type'?: string;
    'status'?: AppointmentStateType;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface AppointmentCreateEvent {
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
    'event'?: AppointmentCreateEventPayload;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface AppointmentCreateEventPayload {
    'appointment'?: Appointment;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface AppointmentDeleteEvent {
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
    'event'?: AppointmentDeleteEventPayload;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface AppointmentDeleteEventPayload {
    'appointment'?: Appointment;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface AppointmentStateChangeEvent {
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
    'event'?: AppointmentStateChangeEventPayload;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface AppointmentStateChangeEventPayload {
    'appointment'?: Appointment;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}


/**
 * 
 * @export
 */
export const AppointmentStateType = {
    initialized: 'initialized',
    confirmed: 'confirmed',
    cancelled: 'cancelled',
    completed: 'completed',
    failed: 'failed',
} as const;
export type AppointmentStateType = typeof AppointmentStateType[keyof typeof AppointmentStateType];

export interface AppointmentUpdate {
    'category'?: string;
    'description'?: string;
    'externalId'?: string;
    'lastUpdate'?: string;
    'attachment'?: Array<AttachmentRefOrValue>;
    'calendarEvent'?: CalendarEventRef;
    'contactMedium'?: Array<ContactMedium>;
    'note'?: Array<Note>;
    'relatedEntity'?: Array<RelatedEntity>;
    'relatedParty'?: Array<RelatedParty>;
    'relatedPlace'?: RelatedPlaceRefOrValue;
    'status'?: AppointmentStateType;
    'validFor'?: TimePeriod;
    '@baseType'?: string;
    '@schemaLocation'?: string;
    '@type'?: string;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface Attachment {
    'id'?: string;
    'href'?: string;
    'attachmentType'?: string;
    'content'?: string;
    'description'?: string;
    'mimeType'?: string;
    'name'?: string;
    'url'?: string;
    'size'?: Quantity;
    'validFor'?: TimePeriod;
    '@baseType'?: string;
    '@schemaLocation'?: string;
    '@type'?: string;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface AttachmentRef {
    'id': string;
    'href'?: string;
    'description'?: string;
    'name'?: string;
    'url'?: string;
    '@baseType'?: string;
    '@schemaLocation'?: string;
    '@type'?: string;
    '@referredType'?: string;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface AttachmentRefOrValue {
    'id'?: string;
    'href'?: string;
    'attachmentType'?: string;
    'content'?: string;
    'description'?: string;
    'mimeType'?: string;
    'name'?: string;
    'url'?: string;
    'size'?: Quantity;
    'validFor'?: TimePeriod;
    '@baseType'?: string;
    '@schemaLocation'?: string;
    '@type'?: string;
    '@referredType'?: string;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

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

export interface CalendarEventRef {
    'id': string;
    'href'?: string;
    'name'?: string;
    '@baseType'?: string;
    '@schemaLocation'?: string;
    '@type'?: string;
    '@referredType'?: string;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface ContactMedium {
    'mediumType'?: string;
    'preferred'?: boolean;
    'characteristic'?: MediumCharacteristic;
    'validFor'?: TimePeriod;
    '@baseType'?: string;
    '@schemaLocation'?: string;
    '@type'?: string;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface EntityRef {
    'id': string;
    'href'?: string;
    'name'?: string;
    '@baseType'?: string;
    '@schemaLocation'?: string;
    '@type'?: string;
    '@referredType'?: string;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
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

export interface MediumCharacteristic {
    'city'?: string;
    'contactType'?: string;
    'country'?: string;
    'emailAddress'?: string;
    'faxNumber'?: string;
    'phoneNumber'?: string;
    'postCode'?: string;
    'socialNetworkId'?: string;
    'stateOrProvince'?: string;
    'street1'?: string;
    'street2'?: string;
    '@baseType'?: string;
    '@schemaLocation'?: string;
    '@type'?: string;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

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

export interface Note {
    'id'?: string;
    'author'?: string;
    'date'?: string;
    'text'?: string;
    '@baseType'?: string;
    '@schemaLocation'?: string;
    '@type'?: string;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface Place {
    'id'?: string;
    'href'?: string;
    'name'?: string;
    '@baseType'?: string;
    '@schemaLocation'?: string;
    '@type'?: string;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface PlaceRef {
    'id': string;
    'href'?: string;
    'name'?: string;
    '@baseType'?: string;
    '@schemaLocation'?: string;
    '@type'?: string;
    '@referredType'?: string;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface Quantity {
    'amount'?: number;
    'units'?: string;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface RelatedEntity {
    'id': string;
    'href'?: string;
    'name'?: string;
    'role': string;
    '@baseType'?: string;
    '@schemaLocation'?: string;
    '@type'?: string;
    '@referredType': string;
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

export interface RelatedPlaceRefOrValue {
    'id'?: string;
    'href'?: string;
    'name'?: string;
    'role': string;
    '@baseType'?: string;
    '@schemaLocation'?: string;
    '@type'?: string;
    '@referredType'?: string;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface SearchTimeSlot {
    'id'?: string;
    'href'?: string;
    'searchDate'?: string;
    'searchResult'?: string;
    'availableTimeSlot'?: Array<TimeSlot>;
    'relatedEntity'?: Array<RelatedEntity>;
    'relatedParty'?: RelatedParty;
    'relatedPlace'?: RelatedPlaceRefOrValue;
    'requestedTimeSlot'?: Array<TimeSlot>;
    'status'?: SearchTimeSlotStateType;
    '@baseType'?: string;
    '@schemaLocation'?: string;
    '@type'?: string;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface SearchTimeSlotAttributeValueChangeEvent {
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
    'event'?: SearchTimeSlotAttributeValueChangeEventPayload;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface SearchTimeSlotAttributeValueChangeEventPayload {
    'searchTimeSlot'?: SearchTimeSlot;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface SearchTimeSlotCreate {
    'relatedEntity'?: Array<RelatedEntity>;
    'relatedParty'?: RelatedParty;
    'relatedPlace'?: RelatedPlaceRefOrValue;
    'requestedTimeSlot'?: Array<TimeSlot>;
    '@baseType'?: string;
    '@schemaLocation'?: string;
    '@type'?: string;
    'status'?: SearchTimeSlotStateType;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface SearchTimeSlotCreateEvent {
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
    'event'?: SearchTimeSlotCreateEventPayload;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface SearchTimeSlotCreateEventPayload {
    'searchTimeSlot'?: SearchTimeSlot;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface SearchTimeSlotDeleteEvent {
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
    'event'?: SearchTimeSlotDeleteEventPayload;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface SearchTimeSlotDeleteEventPayload {
    'searchTimeSlot'?: SearchTimeSlot;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface SearchTimeSlotStateChangeEvent {
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
    'event'?: SearchTimeSlotStateChangeEventPayload;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface SearchTimeSlotStateChangeEventPayload {
    'searchTimeSlot'?: SearchTimeSlot;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}


/**
 * 
 * @export
 */
export const SearchTimeSlotStateType = {
    inProgress: 'inProgress',
    done: 'done',
    rejected: 'rejected',
    terminatedWithError: 'terminatedWithError',
} as const;
export type SearchTimeSlotStateType = typeof SearchTimeSlotStateType[keyof typeof SearchTimeSlotStateType];

export interface SearchTimeSlotUpdate {
    'availableTimeSlot'?: Array<TimeSlot>;
    'relatedEntity'?: Array<RelatedEntity>;
    'relatedParty'?: RelatedParty;
    'relatedPlace'?: RelatedPlaceRefOrValue;
    'requestedTimeSlot'?: Array<TimeSlot>;
    'status'?: SearchTimeSlotStateType;
    '@baseType'?: string;
    '@schemaLocation'?: string;
    '@type'?: string;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface TimePeriod {
    'endDateTime'?: string;
    'startDateTime'?: string;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface TimeSlot {
    'id'?: string;
    'href'?: string;
    'relatedParty'?: RelatedParty;
    'validFor': TimePeriod;
    '@baseType'?: string;
    '@schemaLocation'?: string;
    '@type'?: string;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

