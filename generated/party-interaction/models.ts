// Generated from the effective contract by npm run generate. Do not edit.

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

export interface EntityValue {
  'id'?: string;
  'href'?: string;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
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
  [extension: string]: unknown;
}

export interface InteractionRelationship {
  'id'?: string;
  'href'?: string;
  'relationshipType'?: string;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
}

export interface JsonPatchOperation {
  'op': JsonPatchOperator;
  'path': string;
  'from'?: string;
  'value'?: any;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
}

export type JsonPatchOperator = 'add' | 'remove' | 'replace' | 'move' | 'copy' | 'test';

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
  [extension: string]: unknown;
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
  [extension: string]: unknown;
}

export interface PartyInteractionAttributeValueChangeEventPayload {
  'partyInteraction'?: PartyInteraction;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
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
  [extension: string]: unknown;
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
  [extension: string]: unknown;
}

export interface PartyInteractionCreateEventPayload {
  'partyInteraction'?: PartyInteraction;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
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
  [extension: string]: unknown;
}

export interface PartyInteractionDeleteEventPayload {
  'partyInteraction'?: PartyInteraction;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
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
  [extension: string]: unknown;
}

export interface PartyInteractionStatusChangeEventPayload {
  'partyInteraction'?: PartyInteraction;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
}

export type PartyInteractionStatusExampleType = 'open' | 'inProgress' | 'completed';

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
  [extension: string]: unknown;
}

export interface Quantity {
  'amount'?: number;
  'units'?: string;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
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
  [extension: string]: unknown;
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

export interface TimePeriod {
  'endDateTime'?: string;
  'startDateTime'?: string;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
}

