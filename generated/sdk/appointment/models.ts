// Generated from the effective contract by npm run generate. Do not edit.

export interface Appointment {
  id: string;
  href: string;
  category?: string;
  creationDate?: string;
  description?: string;
  externalId?: string;
  lastUpdate?: string;
  attachment?: Array<AttachmentRefOrValue>;
  calendarEvent?: CalendarEventRef;
  contactMedium?: Array<ContactMedium>;
  note?: Array<Note>;
  relatedEntity?: Array<RelatedEntity>;
  relatedParty?: Array<RelatedParty>;
  relatedPlace?: RelatedPlaceRefOrValue;
  status?: AppointmentStateType;
  validFor: TimePeriod;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
}

export interface AppointmentAttributeValueChangeEvent {
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
  event?: AppointmentAttributeValueChangeEventPayload;
}

export interface AppointmentAttributeValueChangeEventPayload {
  appointment?: Appointment;
}

export interface AppointmentCreate {
  category?: string;
  description?: string;
  externalId?: string;
  attachment?: Array<AttachmentRefOrValue>;
  calendarEvent?: CalendarEventRef;
  contactMedium?: Array<ContactMedium>;
  note?: Array<Note>;
  relatedEntity?: Array<RelatedEntity>;
  relatedParty?: Array<RelatedParty>;
  relatedPlace?: RelatedPlaceRefOrValue;
  validFor: TimePeriod;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
  status?: AppointmentStateType;
}

export interface AppointmentCreateEvent {
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
  event?: AppointmentCreateEventPayload;
}

export interface AppointmentCreateEventPayload {
  appointment?: Appointment;
}

export interface AppointmentDeleteEvent {
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
  event?: AppointmentDeleteEventPayload;
}

export interface AppointmentDeleteEventPayload {
  appointment?: Appointment;
}

export interface AppointmentStateChangeEvent {
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
  event?: AppointmentStateChangeEventPayload;
}

export interface AppointmentStateChangeEventPayload {
  appointment?: Appointment;
}

export type AppointmentStateType = 'initialized' | 'confirmed' | 'cancelled' | 'completed' | 'failed';

export interface AppointmentUpdate {
  category?: string;
  description?: string;
  externalId?: string;
  lastUpdate?: string;
  attachment?: Array<AttachmentRefOrValue>;
  calendarEvent?: CalendarEventRef;
  contactMedium?: Array<ContactMedium>;
  note?: Array<Note>;
  relatedEntity?: Array<RelatedEntity>;
  relatedParty?: Array<RelatedParty>;
  relatedPlace?: RelatedPlaceRefOrValue;
  status?: AppointmentStateType;
  validFor?: TimePeriod;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
}

export interface AttachmentRefOrValue {
  id?: string;
  href?: string;
  attachmentType?: string;
  content?: string;
  description?: string;
  mimeType?: string;
  name?: string;
  url?: string;
  size?: Quantity;
  validFor?: TimePeriod;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
  '@referredType'?: string;
}

export interface CalendarEventRef {
  id: string;
  href?: string;
  name?: string;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
  '@referredType'?: string;
}

export interface ContactMedium {
  mediumType?: string;
  preferred?: boolean;
  characteristic?: MediumCharacteristic;
  validFor?: TimePeriod;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
}

export interface MediumCharacteristic {
  city?: string;
  contactType?: string;
  country?: string;
  emailAddress?: string;
  faxNumber?: string;
  phoneNumber?: string;
  postCode?: string;
  socialNetworkId?: string;
  stateOrProvince?: string;
  street1?: string;
  street2?: string;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
}

export interface Note {
  id?: string;
  author?: string;
  date?: string;
  text?: string;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
}

export interface Quantity {
  amount?: number;
  units?: string;
}

export interface RelatedEntity {
  id: string;
  href?: string;
  name?: string;
  role: string;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
  '@referredType': string;
}

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

export interface RelatedPlaceRefOrValue {
  id?: string;
  href?: string;
  name?: string;
  role: string;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
  '@referredType'?: string;
}

export interface SearchTimeSlot {
  id: string;
  href: string;
  searchDate?: string;
  searchResult?: string;
  availableTimeSlot?: Array<TimeSlot>;
  relatedEntity?: Array<RelatedEntity>;
  relatedParty?: RelatedParty;
  relatedPlace?: RelatedPlaceRefOrValue;
  requestedTimeSlot?: Array<TimeSlot>;
  status?: SearchTimeSlotStateType;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
}

export interface SearchTimeSlotAttributeValueChangeEvent {
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
  event?: SearchTimeSlotAttributeValueChangeEventPayload;
}

export interface SearchTimeSlotAttributeValueChangeEventPayload {
  searchTimeSlot?: SearchTimeSlot;
}

export interface SearchTimeSlotCreate {
  relatedEntity?: Array<RelatedEntity>;
  relatedParty?: RelatedParty;
  relatedPlace?: RelatedPlaceRefOrValue;
  requestedTimeSlot?: Array<TimeSlot>;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
  status?: SearchTimeSlotStateType;
}

export interface SearchTimeSlotCreateEvent {
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
  event?: SearchTimeSlotCreateEventPayload;
}

export interface SearchTimeSlotCreateEventPayload {
  searchTimeSlot?: SearchTimeSlot;
}

export interface SearchTimeSlotDeleteEvent {
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
  event?: SearchTimeSlotDeleteEventPayload;
}

export interface SearchTimeSlotDeleteEventPayload {
  searchTimeSlot?: SearchTimeSlot;
}

export interface SearchTimeSlotStateChangeEvent {
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
  event?: SearchTimeSlotStateChangeEventPayload;
}

export interface SearchTimeSlotStateChangeEventPayload {
  searchTimeSlot?: SearchTimeSlot;
}

export type SearchTimeSlotStateType = 'inProgress' | 'done' | 'rejected' | 'terminatedWithError';

export interface SearchTimeSlotUpdate {
  availableTimeSlot?: Array<TimeSlot>;
  relatedEntity?: Array<RelatedEntity>;
  relatedParty?: RelatedParty;
  relatedPlace?: RelatedPlaceRefOrValue;
  requestedTimeSlot?: Array<TimeSlot>;
  status?: SearchTimeSlotStateType;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
}

export interface TimePeriod {
  endDateTime?: string;
  startDateTime?: string;
}

export interface TimeSlot {
  id?: string;
  href?: string;
  relatedParty?: RelatedParty;
  validFor: TimePeriod;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
}

