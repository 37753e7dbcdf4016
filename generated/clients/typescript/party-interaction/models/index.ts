/* tslint:disable */
/* eslint-disable */
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
 * @interface EntityValue
 */
export interface EntityValue {
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
 * @interface InteractionItem
 */
export interface InteractionItem {
    /**
     * 
     */
    id?: string;
    /**
     * 
     */
    creationDate?: string;
    /**
     * 
     */
    reason?: string;
    /**
     * 
     */
    resolution?: string;
    /**
     * 
     */
    attachment?: Array<AttachmentRefOrValue>;
    /**
     * 
     */
    channel?: Array<RelatedChannel>;
    /**
     * 
     */
    item?: RelatedEntityRefOrValue;
    /**
     * 
     */
    itemDate?: TimePeriod;
    /**
     * 
     */
    note?: Array<Note>;
    /**
     * 
     */
    relatedParty?: Array<RelatedParty>;
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
 * @interface InteractionRelationship
 */
export interface InteractionRelationship {
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
    relationshipType?: string;
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
 * @interface PartyInteraction
 */
export interface PartyInteraction {
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
    creationDate?: string;
    /**
     * 
     */
    description?: string;
    /**
     * 
     */
    direction?: string;
    /**
     * 
     */
    reason?: string;
    /**
     * 
     */
    status?: string;
    /**
     * 
     */
    statusChangeDate?: string;
    /**
     * 
     */
    attachment?: Array<AttachmentRefOrValue>;
    /**
     * 
     */
    channel?: Array<RelatedChannel>;
    /**
     * 
     */
    interactionDate?: TimePeriod;
    /**
     * 
     */
    interactionItem?: Array<InteractionItem>;
    /**
     * 
     */
    interactionRelationship?: Array<InteractionRelationship>;
    /**
     * 
     */
    note?: Array<Note>;
    /**
     * 
     */
    relatedParty?: Array<RelatedParty>;
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
 * @interface PartyInteractionAttributeValueChangeEvent
 */
export interface PartyInteractionAttributeValueChangeEvent {
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
    event?: PartyInteractionAttributeValueChangeEventPayload;
}
/**
 * 
 * @export
 * @interface PartyInteractionAttributeValueChangeEventPayload
 */
export interface PartyInteractionAttributeValueChangeEventPayload {
    /**
     * 
     */
    partyInteraction?: PartyInteraction;
}
/**
 * 
 * @export
 * @interface PartyInteractionCreate
 */
export interface PartyInteractionCreate {
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
    direction: string;
    /**
     * 
     */
    reason: string;
    /**
     * 
     */
    status?: string;
    /**
     * 
     */
    statusChangeDate?: string;
    /**
     * 
     */
    attachment?: Array<AttachmentRefOrValue>;
    /**
     * 
     */
    channel: Array<RelatedChannel>;
    /**
     * 
     */
    interactionDate?: TimePeriod;
    /**
     * 
     */
    interactionItem?: Array<InteractionItem>;
    /**
     * 
     */
    interactionRelationship?: Array<InteractionRelationship>;
    /**
     * 
     */
    note?: Array<Note>;
    /**
     * 
     */
    relatedParty?: Array<RelatedParty>;
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
 * @interface PartyInteractionCreateEvent
 */
export interface PartyInteractionCreateEvent {
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
    event?: PartyInteractionCreateEventPayload;
}
/**
 * 
 * @export
 * @interface PartyInteractionCreateEventPayload
 */
export interface PartyInteractionCreateEventPayload {
    /**
     * 
     */
    partyInteraction?: PartyInteraction;
}
/**
 * 
 * @export
 * @interface PartyInteractionDeleteEvent
 */
export interface PartyInteractionDeleteEvent {
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
    event?: PartyInteractionDeleteEventPayload;
}
/**
 * 
 * @export
 * @interface PartyInteractionDeleteEventPayload
 */
export interface PartyInteractionDeleteEventPayload {
    /**
     * 
     */
    partyInteraction?: PartyInteraction;
}
/**
 * 
 * @export
 * @interface PartyInteractionStatusChangeEvent
 */
export interface PartyInteractionStatusChangeEvent {
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
    event?: PartyInteractionStatusChangeEventPayload;
}
/**
 * 
 * @export
 * @interface PartyInteractionStatusChangeEventPayload
 */
export interface PartyInteractionStatusChangeEventPayload {
    /**
     * 
     */
    partyInteraction?: PartyInteraction;
}

/**
 * 
 * @export
 */
export const PartyInteractionStatusExampleType = {
    open: 'open',
    inProgress: 'inProgress',
    completed: 'completed',
} as const;
export type PartyInteractionStatusExampleType = typeof PartyInteractionStatusExampleType[keyof typeof PartyInteractionStatusExampleType];

/**
 * 
 * @export
 * @interface PartyInteractionUpdate
 */
export interface PartyInteractionUpdate {
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
    reason?: string;
    /**
     * 
     */
    status?: string;
    /**
     * 
     */
    statusChangeDate?: string;
    /**
     * 
     */
    attachment?: Array<AttachmentRefOrValue>;
    /**
     * 
     */
    channel?: Array<RelatedChannel>;
    /**
     * 
     */
    interactionDate?: TimePeriod;
    /**
     * 
     */
    interactionItem?: Array<InteractionItem>;
    /**
     * 
     */
    interactionRelationship?: Array<InteractionRelationship>;
    /**
     * 
     */
    note?: Array<Note>;
    /**
     * 
     */
    relatedParty?: Array<RelatedParty>;
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
 * @interface RelatedChannel
 */
export interface RelatedChannel {
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
    at_referredType?: string;
}
/**
 * 
 * @export
 * @interface RelatedEntityRefOrValue
 */
export interface RelatedEntityRefOrValue {
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
    at_type: string;
    /**
     * 
     */
    at_referredType?: string;
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
