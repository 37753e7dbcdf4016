// Generated from the effective contract by npm run generate. Do not edit.

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
  [extension: string]: unknown;
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
  [extension: string]: unknown;
}

export interface AppointmentAttributeValueChangeEventPayload {
  'appointment'?: Appointment;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
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
  [extension: string]: unknown;
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
  [extension: string]: unknown;
}

export interface AppointmentCreateEventPayload {
  'appointment'?: Appointment;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
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
  [extension: string]: unknown;
}

export interface AppointmentDeleteEventPayload {
  'appointment'?: Appointment;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
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
  [extension: string]: unknown;
}

export interface AppointmentStateChangeEventPayload {
  'appointment'?: Appointment;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
}

export type AppointmentStateType = 'initialized' | 'confirmed' | 'cancelled' | 'completed' | 'failed';

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
  [extension: string]: unknown;
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
  [extension: string]: unknown;
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
  [extension: string]: unknown;
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
  [extension: string]: unknown;
}

export interface BulkCreationOperation {
  'op': BulkCreationOperator;
  'path': string;
  'value': { [key: string]: any; };
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
}

export type BulkCreationOperator = 'add';

export interface CalendarEventRef {
  'id': string;
  'href'?: string;
  'name'?: string;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
  '@referredType'?: string;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
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
  [extension: string]: unknown;
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
  [extension: string]: unknown;
}

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
  [extension: string]: unknown;
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
  [extension: string]: unknown;
}

export interface Place {
  'id'?: string;
  'href'?: string;
  'name'?: string;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
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
  [extension: string]: unknown;
}

export interface Quantity {
  'amount'?: number;
  'units'?: string;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
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
  [extension: string]: unknown;
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
  [extension: string]: unknown;
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
  [extension: string]: unknown;
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
  [extension: string]: unknown;
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
  [extension: string]: unknown;
}

export interface SearchTimeSlotAttributeValueChangeEventPayload {
  'searchTimeSlot'?: SearchTimeSlot;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
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
  [extension: string]: unknown;
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
  [extension: string]: unknown;
}

export interface SearchTimeSlotCreateEventPayload {
  'searchTimeSlot'?: SearchTimeSlot;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
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
  [extension: string]: unknown;
}

export interface SearchTimeSlotDeleteEventPayload {
  'searchTimeSlot'?: SearchTimeSlot;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
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
  [extension: string]: unknown;
}

export interface SearchTimeSlotStateChangeEventPayload {
  'searchTimeSlot'?: SearchTimeSlot;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
}

export type SearchTimeSlotStateType = 'inProgress' | 'done' | 'rejected' | 'terminatedWithError';

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
  [extension: string]: unknown;
}

export interface TimePeriod {
  'endDateTime'?: string;
  'startDateTime'?: string;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
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
  [extension: string]: unknown;
}

