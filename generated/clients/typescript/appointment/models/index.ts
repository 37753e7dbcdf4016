/* tslint:disable */
/* eslint-disable */
/**
 * 
 * @export
 * @interface Appointment
 */
export interface Appointment {
    /**
     * 
     */
    id?: string;
    /**
     * 
     */
    href?: string;
    /**
     * 
     */
    category?: string;
    /**
     * 
     */
    creationDate?: string;
    /**
     * 
     */
    description?: string;
    /**
     * 
     */
    externalId?: string;
    /**
     * 
     */
    lastUpdate?: string;
    /**
     * 
     */
    attachment?: Array<AttachmentRefOrValue>;
    /**
     * 
     */
    calendarEvent?: CalendarEventRef;
    /**
     * 
     */
    contactMedium?: Array<ContactMedium>;
    /**
     * 
     */
    note?: Array<Note>;
    /**
     * 
     */
    relatedEntity?: Array<RelatedEntity>;
    /**
     * 
     */
    relatedParty?: Array<RelatedParty>;
    /**
     * 
     */
    relatedPlace?: RelatedPlaceRefOrValue;
    /**
     * 
     */
    status?: AppointmentStateType;
    /**
     * 
     */
    validFor: TimePeriod;
    /**
     * 
     */
    at_baseType?: string;
    /**
     * 
     */
    at_schemaLocation?: string;
    /**
     * 
     */
    at_type?: string;
}


/**
 * 
 * @export
 * @interface AppointmentAttributeValueChangeEvent
 */
export interface AppointmentAttributeValueChangeEvent {
    /**
     * 
     */
    eventId?: string;
    /**
     * 
     */
    eventTime?: string;
    /**
     * 
     */
    eventType?: string;
    /**
     * 
     */
    correlationId?: string;
    /**
     * 
     */
    domain?: string;
    /**
     * 
     */
    title?: string;
    /**
     * 
     */
    description?: string;
    /**
     * 
     */
    priority?: string;
    /**
     * 
     */
    timeOcurred?: string;
    /**
     * 
     */
    fieldPath?: string;
    /**
     * 
     */
    event?: AppointmentAttributeValueChangeEventPayload;
}
/**
 * 
 * @export
 * @interface AppointmentAttributeValueChangeEventPayload
 */
export interface AppointmentAttributeValueChangeEventPayload {
    /**
     * 
     */
    appointment?: Appointment;
}
/**
 * 
 * @export
 * @interface AppointmentCreate
 */
export interface AppointmentCreate {
    /**
     * 
     */
    category?: string;
    /**
     * 
     */
    description?: string;
    /**
     * 
     */
    externalId?: string;
    /**
     * 
     */
    attachment?: Array<AttachmentRefOrValue>;
    /**
     * 
     */
    calendarEvent?: CalendarEventRef;
    /**
     * 
     */
    contactMedium?: Array<ContactMedium>;
    /**
     * 
     */
    note?: Array<Note>;
    /**
     * 
     */
    relatedEntity?: Array<RelatedEntity>;
    /**
     * 
     */
    relatedParty?: Array<RelatedParty>;
    /**
     * 
     */
    relatedPlace?: RelatedPlaceRefOrValue;
    /**
     * 
     */
    validFor: TimePeriod;
    /**
     * 
     */
    at_baseType?: string;
    /**
     * 
     */
    at_schemaLocation?: string;
    /**
     * 
     */
    at_type?: string;
    /**
     * 
     */
    status?: AppointmentStateType;
}


/**
 * 
 * @export
 * @interface AppointmentCreateEvent
 */
export interface AppointmentCreateEvent {
    /**
     * 
     */
    id?: string;
    /**
     * 
     */
    href?: string;
    /**
     * 
     */
    eventId?: string;
    /**
     * 
     */
    eventTime?: string;
    /**
     * 
     */
    eventType?: string;
    /**
     * 
     */
    correlationId?: string;
    /**
     * 
     */
    domain?: string;
    /**
     * 
     */
    title?: string;
    /**
     * 
     */
    description?: string;
    /**
     * 
     */
    priority?: string;
    /**
     * 
     */
    timeOcurred?: string;
    /**
     * 
     */
    event?: AppointmentCreateEventPayload;
}
/**
 * 
 * @export
 * @interface AppointmentCreateEventPayload
 */
export interface AppointmentCreateEventPayload {
    /**
     * 
     */
    appointment?: Appointment;
}
/**
 * 
 * @export
 * @interface AppointmentDeleteEvent
 */
export interface AppointmentDeleteEvent {
    /**
     * 
     */
    id?: string;
    /**
     * 
     */
    href?: string;
    /**
     * 
     */
    eventId?: string;
    /**
     * 
     */
    eventTime?: string;
    /**
     * 
     */
    eventType?: string;
    /**
     * 
     */
    correlationId?: string;
    /**
     * 
     */
    domain?: string;
    /**
     * 
     */
    title?: string;
    /**
     * 
     */
    description?: string;
    /**
     * 
     */
    priority?: string;
    /**
     * 
     */
    timeOcurred?: string;
    /**
     * 
     */
    event?: AppointmentDeleteEventPayload;
}
/**
 * 
 * @export
 * @interface AppointmentDeleteEventPayload
 */
export interface AppointmentDeleteEventPayload {
    /**
     * 
     */
    appointment?: Appointment;
}
/**
 * 
 * @export
 * @interface AppointmentStateChangeEvent
 */
export interface AppointmentStateChangeEvent {
    /**
     * 
     */
    id?: string;
    /**
     * 
     */
    href?: string;
    /**
     * 
     */
    eventId?: string;
    /**
     * 
     */
    eventTime?: string;
    /**
     * 
     */
    eventType?: string;
    /**
     * 
     */
    correlationId?: string;
    /**
     * 
     */
    domain?: string;
    /**
     * 
     */
    title?: string;
    /**
     * 
     */
    description?: string;
    /**
     * 
     */
    priority?: string;
    /**
     * 
     */
    timeOcurred?: string;
    /**
     * 
     */
    event?: AppointmentStateChangeEventPayload;
}
/**
 * 
 * @export
 * @interface AppointmentStateChangeEventPayload
 */
export interface AppointmentStateChangeEventPayload {
    /**
     * 
     */
    appointment?: Appointment;
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

/**
 * 
 * @export
 * @interface AppointmentUpdate
 */
export interface AppointmentUpdate {
    /**
     * 
     */
    category?: string;
    /**
     * 
     */
    description?: string;
    /**
     * 
     */
    externalId?: string;
    /**
     * 
     */
    lastUpdate?: string;
    /**
     * 
     */
    attachment?: Array<AttachmentRefOrValue>;
    /**
     * 
     */
    calendarEvent?: CalendarEventRef;
    /**
     * 
     */
    contactMedium?: Array<ContactMedium>;
    /**
     * 
     */
    note?: Array<Note>;
    /**
     * 
     */
    relatedEntity?: Array<RelatedEntity>;
    /**
     * 
     */
    relatedParty?: Array<RelatedParty>;
    /**
     * 
     */
    relatedPlace?: RelatedPlaceRefOrValue;
    /**
     * 
     */
    status?: AppointmentStateType;
    /**
     * 
     */
    validFor?: TimePeriod;
    /**
     * 
     */
    at_baseType?: string;
    /**
     * 
     */
    at_schemaLocation?: string;
    /**
     * 
     */
    at_type?: string;
}


/**
 * 
 * @export
 * @interface Attachment
 */
export interface Attachment {
    /**
     * 
     */
    id?: string;
    /**
     * 
     */
    href?: string;
    /**
     * 
     */
    attachmentType?: string;
    /**
     * 
     */
    content?: string;
    /**
     * 
     */
    description?: string;
    /**
     * 
     */
    mimeType?: string;
    /**
     * 
     */
    name?: string;
    /**
     * 
     */
    url?: string;
    /**
     * 
     */
    size?: Quantity;
    /**
     * 
     */
    validFor?: TimePeriod;
    /**
     * 
     */
    at_baseType?: string;
    /**
     * 
     */
    at_schemaLocation?: string;
    /**
     * 
     */
    at_type?: string;
}
/**
 * 
 * @export
 * @interface AttachmentRef
 */
export interface AttachmentRef {
    /**
     * 
     */
    id: string;
    /**
     * 
     */
    href?: string;
    /**
     * 
     */
    description?: string;
    /**
     * 
     */
    name?: string;
    /**
     * 
     */
    url?: string;
    /**
     * 
     */
    at_baseType?: string;
    /**
     * 
     */
    at_schemaLocation?: string;
    /**
     * 
     */
    at_type?: string;
    /**
     * 
     */
    at_referredType?: string;
}
/**
 * 
 * @export
 * @interface AttachmentRefOrValue
 */
export interface AttachmentRefOrValue {
    /**
     * 
     */
    id?: string;
    /**
     * 
     */
    href?: string;
    /**
     * 
     */
    attachmentType?: string;
    /**
     * 
     */
    content?: string;
    /**
     * 
     */
    description?: string;
    /**
     * 
     */
    mimeType?: string;
    /**
     * 
     */
    name?: string;
    /**
     * 
     */
    url?: string;
    /**
     * 
     */
    size?: Quantity;
    /**
     * 
     */
    validFor?: TimePeriod;
    /**
     * 
     */
    at_baseType?: string;
    /**
     * 
     */
    at_schemaLocation?: string;
    /**
     * 
     */
    at_type?: string;
    /**
     * 
     */
    at_referredType?: string;
}
/**
 * 
 * @export
 * @interface CalendarEventRef
 */
export interface CalendarEventRef {
    /**
     * 
     */
    id: string;
    /**
     * 
     */
    href?: string;
    /**
     * 
     */
    name?: string;
    /**
     * 
     */
    at_baseType?: string;
    /**
     * 
     */
    at_schemaLocation?: string;
    /**
     * 
     */
    at_type?: string;
    /**
     * 
     */
    at_referredType?: string;
}
/**
 * 
 * @export
 * @interface ContactMedium
 */
export interface ContactMedium {
    /**
     * 
     */
    mediumType?: string;
    /**
     * 
     */
    preferred?: boolean;
    /**
     * 
     */
    characteristic?: MediumCharacteristic;
    /**
     * 
     */
    validFor?: TimePeriod;
    /**
     * 
     */
    at_baseType?: string;
    /**
     * 
     */
    at_schemaLocation?: string;
    /**
     * 
     */
    at_type?: string;
}
/**
 * 
 * @export
 * @interface EntityRef
 */
export interface EntityRef {
    /**
     * 
     */
    id: string;
    /**
     * 
     */
    href?: string;
    /**
     * 
     */
    name?: string;
    /**
     * 
     */
    at_baseType?: string;
    /**
     * 
     */
    at_schemaLocation?: string;
    /**
     * 
     */
    at_type?: string;
    /**
     * 
     */
    at_referredType?: string;
}
/**
 * 
 * @export
 * @interface EventSubscription
 */
export interface EventSubscription {
    /**
     * 
     */
    id: string;
    /**
     * 
     */
    callback: string;
    /**
     * 
     */
    query?: string;
}
/**
 * 
 * @export
 * @interface EventSubscriptionInput
 */
export interface EventSubscriptionInput {
    /**
     * 
     */
    callback: string;
    /**
     * 
     */
    query?: string;
}
/**
 * 
 * @export
 * @interface MediumCharacteristic
 */
export interface MediumCharacteristic {
    /**
     * 
     */
    city?: string;
    /**
     * 
     */
    contactType?: string;
    /**
     * 
     */
    country?: string;
    /**
     * 
     */
    emailAddress?: string;
    /**
     * 
     */
    faxNumber?: string;
    /**
     * 
     */
    phoneNumber?: string;
    /**
     * 
     */
    postCode?: string;
    /**
     * 
     */
    socialNetworkId?: string;
    /**
     * 
     */
    stateOrProvince?: string;
    /**
     * 
     */
    street1?: string;
    /**
     * 
     */
    street2?: string;
    /**
     * 
     */
    at_baseType?: string;
    /**
     * 
     */
    at_schemaLocation?: string;
    /**
     * 
     */
    at_type?: string;
}
/**
 * 
 * @export
 * @interface ModelError
 */
export interface ModelError {
    /**
     * 
     */
    code: string;
    /**
     * 
     */
    reason: string;
    /**
     * 
     */
    message?: string;
    /**
     * 
     */
    status?: string;
    /**
     * 
     */
    referenceError?: string;
    /**
     * 
     */
    at_baseType?: string;
    /**
     * 
     */
    at_schemaLocation?: string;
    /**
     * 
     */
    at_type?: string;
}
/**
 * 
 * @export
 * @interface Note
 */
export interface Note {
    /**
     * 
     */
    id?: string;
    /**
     * 
     */
    author?: string;
    /**
     * 
     */
    date?: string;
    /**
     * 
     */
    text?: string;
    /**
     * 
     */
    at_baseType?: string;
    /**
     * 
     */
    at_schemaLocation?: string;
    /**
     * 
     */
    at_type?: string;
}
/**
 * 
 * @export
 * @interface Place
 */
export interface Place {
    /**
     * 
     */
    id?: string;
    /**
     * 
     */
    href?: string;
    /**
     * 
     */
    name?: string;
    /**
     * 
     */
    at_baseType?: string;
    /**
     * 
     */
    at_schemaLocation?: string;
    /**
     * 
     */
    at_type?: string;
}
/**
 * 
 * @export
 * @interface PlaceRef
 */
export interface PlaceRef {
    /**
     * 
     */
    id: string;
    /**
     * 
     */
    href?: string;
    /**
     * 
     */
    name?: string;
    /**
     * 
     */
    at_baseType?: string;
    /**
     * 
     */
    at_schemaLocation?: string;
    /**
     * 
     */
    at_type?: string;
    /**
     * 
     */
    at_referredType?: string;
}
/**
 * 
 * @export
 * @interface Quantity
 */
export interface Quantity {
    /**
     * 
     */
    amount?: number;
    /**
     * 
     */
    units?: string;
}
/**
 * 
 * @export
 * @interface RelatedEntity
 */
export interface RelatedEntity {
    /**
     * 
     */
    id: string;
    /**
     * 
     */
    href?: string;
    /**
     * 
     */
    name?: string;
    /**
     * 
     */
    role: string;
    /**
     * 
     */
    at_baseType?: string;
    /**
     * 
     */
    at_schemaLocation?: string;
    /**
     * 
     */
    at_type?: string;
    /**
     * 
     */
    at_referredType: string;
}
/**
 * 
 * @export
 * @interface RelatedParty
 */
export interface RelatedParty {
    /**
     * 
     */
    id: string;
    /**
     * 
     */
    href?: string;
    /**
     * 
     */
    name?: string;
    /**
     * 
     */
    role?: string;
    /**
     * 
     */
    at_baseType?: string;
    /**
     * 
     */
    at_schemaLocation?: string;
    /**
     * 
     */
    at_type?: string;
    /**
     * 
     */
    at_referredType: string;
}
/**
 * 
 * @export
 * @interface RelatedPlaceRefOrValue
 */
export interface RelatedPlaceRefOrValue {
    /**
     * 
     */
    id?: string;
    /**
     * 
     */
    href?: string;
    /**
     * 
     */
    name?: string;
    /**
     * 
     */
    role: string;
    /**
     * 
     */
    at_baseType?: string;
    /**
     * 
     */
    at_schemaLocation?: string;
    /**
     * 
     */
    at_type?: string;
    /**
     * 
     */
    at_referredType?: string;
}
/**
 * 
 * @export
 * @interface SearchTimeSlot
 */
export interface SearchTimeSlot {
    /**
     * 
     */
    id?: string;
    /**
     * 
     */
    href?: string;
    /**
     * 
     */
    searchDate?: string;
    /**
     * 
     */
    searchResult?: string;
    /**
     * 
     */
    availableTimeSlot?: Array<TimeSlot>;
    /**
     * 
     */
    relatedEntity?: Array<RelatedEntity>;
    /**
     * 
     */
    relatedParty?: RelatedParty;
    /**
     * 
     */
    relatedPlace?: RelatedPlaceRefOrValue;
    /**
     * 
     */
    requestedTimeSlot?: Array<TimeSlot>;
    /**
     * 
     */
    status?: SearchTimeSlotStateType;
    /**
     * 
     */
    at_baseType?: string;
    /**
     * 
     */
    at_schemaLocation?: string;
    /**
     * 
     */
    at_type?: string;
}


/**
 * 
 * @export
 * @interface SearchTimeSlotAttributeValueChangeEvent
 */
export interface SearchTimeSlotAttributeValueChangeEvent {
    /**
     * 
     */
    eventId?: string;
    /**
     * 
     */
    eventTime?: string;
    /**
     * 
     */
    eventType?: string;
    /**
     * 
     */
    correlationId?: string;
    /**
     * 
     */
    domain?: string;
    /**
     * 
     */
    title?: string;
    /**
     * 
     */
    description?: string;
    /**
     * 
     */
    priority?: string;
    /**
     * 
     */
    timeOcurred?: string;
    /**
     * 
     */
    fieldPath?: string;
    /**
     * 
     */
    event?: SearchTimeSlotAttributeValueChangeEventPayload;
}
/**
 * 
 * @export
 * @interface SearchTimeSlotAttributeValueChangeEventPayload
 */
export interface SearchTimeSlotAttributeValueChangeEventPayload {
    /**
     * 
     */
    searchTimeSlot?: SearchTimeSlot;
}
/**
 * 
 * @export
 * @interface SearchTimeSlotCreate
 */
export interface SearchTimeSlotCreate {
    /**
     * 
     */
    relatedEntity?: Array<RelatedEntity>;
    /**
     * 
     */
    relatedParty?: RelatedParty;
    /**
     * 
     */
    relatedPlace?: RelatedPlaceRefOrValue;
    /**
     * 
     */
    requestedTimeSlot?: Array<TimeSlot>;
    /**
     * 
     */
    at_baseType?: string;
    /**
     * 
     */
    at_schemaLocation?: string;
    /**
     * 
     */
    at_type?: string;
    /**
     * 
     */
    status?: SearchTimeSlotStateType;
}


/**
 * 
 * @export
 * @interface SearchTimeSlotCreateEvent
 */
export interface SearchTimeSlotCreateEvent {
    /**
     * 
     */
    id?: string;
    /**
     * 
     */
    href?: string;
    /**
     * 
     */
    eventId?: string;
    /**
     * 
     */
    eventTime?: string;
    /**
     * 
     */
    eventType?: string;
    /**
     * 
     */
    correlationId?: string;
    /**
     * 
     */
    domain?: string;
    /**
     * 
     */
    title?: string;
    /**
     * 
     */
    description?: string;
    /**
     * 
     */
    priority?: string;
    /**
     * 
     */
    timeOcurred?: string;
    /**
     * 
     */
    event?: SearchTimeSlotCreateEventPayload;
}
/**
 * 
 * @export
 * @interface SearchTimeSlotCreateEventPayload
 */
export interface SearchTimeSlotCreateEventPayload {
    /**
     * 
     */
    searchTimeSlot?: SearchTimeSlot;
}
/**
 * 
 * @export
 * @interface SearchTimeSlotDeleteEvent
 */
export interface SearchTimeSlotDeleteEvent {
    /**
     * 
     */
    id?: string;
    /**
     * 
     */
    href?: string;
    /**
     * 
     */
    eventId?: string;
    /**
     * 
     */
    eventTime?: string;
    /**
     * 
     */
    eventType?: string;
    /**
     * 
     */
    correlationId?: string;
    /**
     * 
     */
    domain?: string;
    /**
     * 
     */
    title?: string;
    /**
     * 
     */
    description?: string;
    /**
     * 
     */
    priority?: string;
    /**
     * 
     */
    timeOcurred?: string;
    /**
     * 
     */
    event?: SearchTimeSlotDeleteEventPayload;
}
/**
 * 
 * @export
 * @interface SearchTimeSlotDeleteEventPayload
 */
export interface SearchTimeSlotDeleteEventPayload {
    /**
     * 
     */
    searchTimeSlot?: SearchTimeSlot;
}
/**
 * 
 * @export
 * @interface SearchTimeSlotStateChangeEvent
 */
export interface SearchTimeSlotStateChangeEvent {
    /**
     * 
     */
    id?: string;
    /**
     * 
     */
    href?: string;
    /**
     * 
     */
    eventId?: string;
    /**
     * 
     */
    eventTime?: string;
    /**
     * 
     */
    eventType?: string;
    /**
     * 
     */
    correlationId?: string;
    /**
     * 
     */
    domain?: string;
    /**
     * 
     */
    title?: string;
    /**
     * 
     */
    description?: string;
    /**
     * 
     */
    priority?: string;
    /**
     * 
     */
    timeOcurred?: string;
    /**
     * 
     */
    event?: SearchTimeSlotStateChangeEventPayload;
}
/**
 * 
 * @export
 * @interface SearchTimeSlotStateChangeEventPayload
 */
export interface SearchTimeSlotStateChangeEventPayload {
    /**
     * 
     */
    searchTimeSlot?: SearchTimeSlot;
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

/**
 * 
 * @export
 * @interface SearchTimeSlotUpdate
 */
export interface SearchTimeSlotUpdate {
    /**
     * 
     */
    availableTimeSlot?: Array<TimeSlot>;
    /**
     * 
     */
    relatedEntity?: Array<RelatedEntity>;
    /**
     * 
     */
    relatedParty?: RelatedParty;
    /**
     * 
     */
    relatedPlace?: RelatedPlaceRefOrValue;
    /**
     * 
     */
    requestedTimeSlot?: Array<TimeSlot>;
    /**
     * 
     */
    status?: SearchTimeSlotStateType;
    /**
     * 
     */
    at_baseType?: string;
    /**
     * 
     */
    at_schemaLocation?: string;
    /**
     * 
     */
    at_type?: string;
}


/**
 * 
 * @export
 * @interface TimePeriod
 */
export interface TimePeriod {
    /**
     * 
     */
    endDateTime?: string;
    /**
     * 
     */
    startDateTime?: string;
}
/**
 * 
 * @export
 * @interface TimeSlot
 */
export interface TimeSlot {
    /**
     * 
     */
    id?: string;
    /**
     * 
     */
    href?: string;
    /**
     * 
     */
    relatedParty?: RelatedParty;
    /**
     * 
     */
    validFor: TimePeriod;
    /**
     * 
     */
    at_baseType?: string;
    /**
     * 
     */
    at_schemaLocation?: string;
    /**
     * 
     */
    at_type?: string;
}
