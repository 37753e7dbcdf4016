/* tslint:disable */
/* eslint-disable */
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

export interface EntityValue {
    'id'?: string;
    'href'?: string;
    '@baseType'?: string;
    '@schemaLocation'?: string;
    '@type'?: string;
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

export interface InteractionItem {
    'id'?: string;
    'creationDate'?: string;
    'reason'?: string;
    'resolution'?: string;
    'attachment'?: Array<AttachmentRefOrValue>;
    'channel'?: Array<RelatedChannel>;
    'item'?: RelatedEntityRefOrValue;
    'itemDate'?: TimePeriod;
    'note'?: Array<Note>;
    'relatedParty'?: Array<RelatedParty>;
    '@baseType'?: string;
    '@schemaLocation'?: string;
    '@type'?: string;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface InteractionRelationship {
    'id'?: string;
    'href'?: string;
    'relationshipType'?: string;
    '@baseType'?: string;
    '@schemaLocation'?: string;
    '@type'?: string;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

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

export interface PartyInteraction {
    'id'?: string;
    'href'?: string;
    'creationDate'?: string;
    'description'?: string;
    'direction'?: string;
    'reason'?: string;
    'status'?: string;
    'statusChangeDate'?: string;
    'attachment'?: Array<AttachmentRefOrValue>;
    'channel'?: Array<RelatedChannel>;
    'interactionDate'?: TimePeriod;
    'interactionItem'?: Array<InteractionItem>;
    'interactionRelationship'?: Array<InteractionRelationship>;
    'note'?: Array<Note>;
    'relatedParty'?: Array<RelatedParty>;
    '@baseType'?: string;
    '@schemaLocation'?: string;
    '@type'?: string;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface PartyInteractionAttributeValueChangeEvent {
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
    'event'?: PartyInteractionAttributeValueChangeEventPayload;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface PartyInteractionAttributeValueChangeEventPayload {
    'partyInteraction'?: PartyInteraction;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface PartyInteractionCreate {
    'creationDate'?: string;
    'description'?: string;
    'direction': string;
    'reason': string;
    'status'?: string;
    'statusChangeDate'?: string;
    'attachment'?: Array<AttachmentRefOrValue>;
    'channel': Array<RelatedChannel>;
    'interactionDate'?: TimePeriod;
    'interactionItem'?: Array<InteractionItem>;
    'interactionRelationship'?: Array<InteractionRelationship>;
    'note'?: Array<Note>;
    'relatedParty'?: Array<RelatedParty>;
    '@baseType'?: string;
    '@schemaLocation'?: string;
    '@type'?: string;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface PartyInteractionCreateEvent {
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
    'event'?: PartyInteractionCreateEventPayload;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface PartyInteractionCreateEventPayload {
    'partyInteraction'?: PartyInteraction;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface PartyInteractionDeleteEvent {
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
    'event'?: PartyInteractionDeleteEventPayload;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface PartyInteractionDeleteEventPayload {
    'partyInteraction'?: PartyInteraction;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface PartyInteractionStatusChangeEvent {
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
    'event'?: PartyInteractionStatusChangeEventPayload;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface PartyInteractionStatusChangeEventPayload {
    'partyInteraction'?: PartyInteraction;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
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

export interface PartyInteractionUpdate {
    'creationDate'?: string;
    'description'?: string;
    'reason'?: string;
    'status'?: string;
    'statusChangeDate'?: string;
    'attachment'?: Array<AttachmentRefOrValue>;
    'channel'?: Array<RelatedChannel>;
    'interactionDate'?: TimePeriod;
    'interactionItem'?: Array<InteractionItem>;
    'interactionRelationship'?: Array<InteractionRelationship>;
    'note'?: Array<Note>;
    'relatedParty'?: Array<RelatedParty>;
    '@baseType'?: string;
    '@schemaLocation'?: string;
    '@type'?: string;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface Quantity {
    'amount'?: number;
    'units'?: string;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface RelatedChannel {
    'id': string;
    'href'?: string;
    'name'?: string;
    'role'?: string;
    '@baseType'?: string;
    '@schemaLocation'?: string;
    '@type'?: string;
    '@referredType'?: string;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface RelatedEntityRefOrValue {
    'id'?: string;
    'href'?: string;
    'name'?: string;
    'role': string;
    '@baseType'?: string;
    '@schemaLocation'?: string;
    '@type': string;
    '@referredType'?: string;
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

export interface TimePeriod {
    'endDateTime'?: string;
    'startDateTime'?: string;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

