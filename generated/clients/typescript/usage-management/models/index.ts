/* tslint:disable */
/* eslint-disable */
export interface Addressable {
    'id'?: string;
    'href'?: string;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface AssociationSpecificationRef {
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

export interface Characteristic {
    'id'?: string;
    'name': string;
    'valueType'?: string;
    'characteristicRelationship'?: Array<CharacteristicRelationship>;
    'value': any | null;
    '@baseType'?: string;
    '@schemaLocation'?: string;
    '@type'?: string;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface CharacteristicRelationship {
    'id'?: string;
    'href'?: string;
    'relationshipType'?: string;
    '@baseType'?: string;
    '@schemaLocation'?: string;
    '@type'?: string;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface CharacteristicSpecification {
    'id'?: string;
    'configurable'?: boolean;
    'description'?: string;
    'extensible'?: boolean;
    'isUnique'?: boolean;
    'maxCardinality'?: number;
    'minCardinality'?: number;
    'name'?: string;
    'regex'?: string;
    'valueType'?: string;
    'charSpecRelationship'?: Array<CharacteristicSpecificationRelationship>;
    'characteristicValueSpecification'?: Array<CharacteristicValueSpecification>;
    'validFor'?: TimePeriod;
    '@baseType'?: string;
    '@schemaLocation'?: string;
    '@type'?: string;
    '@valueSchemaLocation'?: string;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface CharacteristicSpecificationBase {
    'id'?: string;
    'configurable'?: boolean;
    'description'?: string;
    'extensible'?: boolean;
    'isUnique'?: boolean;
    'maxCardinality'?: number;
    'minCardinality'?: number;
    'name'?: string;
    'regex'?: string;
    'valueType'?: string;
    'validFor'?: TimePeriod;
    '@baseType'?: string;
    '@schemaLocation'?: string;
    '@type'?: string;
    '@valueSchemaLocation'?: string;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface CharacteristicSpecificationRelationship {
    'id'?: string;
    'href'?: string;
    'characteristicSpecificationId'?: string;
    'name'?: string;
    'parentSpecificationHref'?: string;
    'parentSpecificationId'?: string;
    'relationshipType'?: string;
    'validFor'?: TimePeriod;
    '@baseType'?: string;
    '@schemaLocation'?: string;
    '@type'?: string;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface CharacteristicValueSpecification {
    'isDefault'?: boolean;
    'rangeInterval'?: string;
    'regex'?: string;
    'unitOfMeasure'?: string;
    'valueFrom'?: number;
    'valueTo'?: number;
    'valueType'?: string;
    'validFor'?: TimePeriod;
    'value'?: any | null;
    '@baseType'?: string;
    '@schemaLocation'?: string;
    '@type'?: string;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface ConstraintRef {
    'id': string;
    'href'?: string;
    'name'?: string;
    'version'?: string;
    '@baseType'?: string;
    '@schemaLocation'?: string;
    '@type'?: string;
    '@referredType'?: string;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface Entity {
    'id'?: string;
    'href'?: string;
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

export interface EntitySpecification {
    'id'?: string;
    'href'?: string;
    'description'?: string;
    'isBundle'?: boolean;
    'lastUpdate'?: string;
    'lifecycleStatus'?: string;
    'name'?: string;
    'version'?: string;
    'attachment'?: Array<AttachmentRefOrValue>;
    'constraint'?: Array<ConstraintRef>;
    'entitySpecRelationship'?: Array<EntitySpecificationRelationship>;
    'relatedParty'?: Array<RelatedParty>;
    'specCharacteristic'?: Array<CharacteristicSpecification>;
    'targetEntitySchema'?: TargetEntitySchema;
    'validFor'?: TimePeriod;
    '@baseType'?: string;
    '@schemaLocation'?: string;
    '@type'?: string;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface EntitySpecificationRelationship {
    'id'?: string;
    'href'?: string;
    'name'?: string;
    'relationshipType': string;
    'role'?: string;
    'associationSpec'?: AssociationSpecificationRef;
    'validFor'?: TimePeriod;
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

export interface Extensible {
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

export interface Money {
    'id'?: string;
    'href'?: string;
    'unit'?: string;
    'value'?: number;
    '@baseType'?: string;
    '@schemaLocation'?: string;
    '@type'?: string;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface ProductRef {
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

export interface RatedProductUsage {
    'isBilled'?: boolean;
    'isTaxExempt'?: boolean;
    'offerTariffType'?: string;
    'ratingAmountType'?: string;
    'ratingDate'?: string;
    'taxRate'?: number;
    'usageRatingTag'?: string;
    'bucketValueConvertedInAmount'?: Money;
    'productRef'?: ProductRef;
    'taxExcludedRatingAmount'?: Money;
    'taxIncludedRatingAmount'?: Money;
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

export interface TargetEntitySchema {
    '@schemaLocation': string;
    '@type': string;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface TimePeriod {
    'id'?: string;
    'href'?: string;
    'endDateTime'?: string;
    'startDateTime'?: string;
    '@baseType'?: string;
    '@schemaLocation'?: string;
    '@type'?: string;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface Usage {
    'id'?: string;
    'href'?: string;
    'description'?: string;
    'usageDate'?: string;
    'usageType'?: string;
    'ratedProductUsage'?: Array<RatedProductUsage>;
    'relatedParty'?: Array<RelatedParty>;
    'status'?: UsageStatusType;
    'usageCharacteristic'?: Array<UsageCharacteristic>;
    'usageSpecification'?: UsageSpecificationRef;
    '@baseType'?: string;
    '@schemaLocation'?: string;
    '@type'?: string;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface UsageAttributeValueChangeEvent {
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
    'event'?: UsageAttributeValueChangeEventPayload;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface UsageAttributeValueChangeEventPayload {
    'usage'?: Usage;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface UsageCharacteristic {
    'id'?: string;
    'name': string;
    'valueType'?: string;
    'characteristicRelationship'?: Array<CharacteristicRelationship>;
    'value': any | null;
    '@baseType'?: string;
    '@schemaLocation'?: string;
    '@type'?: string;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface UsageCreate {
    'description'?: string;
    'usageDate'?: string;
    'usageType'?: string;
    'ratedProductUsage'?: Array<RatedProductUsage>;
    'relatedParty'?: Array<RelatedParty>;
    'status'?: UsageStatusType;
    'usageCharacteristic'?: Array<UsageCharacteristic>;
    'usageSpecification'?: UsageSpecificationRef;
    '@baseType'?: string;
    '@schemaLocation'?: string;
    '@type'?: string;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface UsageCreateEvent {
    'event'?: UsageCreateEventPayload;
    'eventId'?: string;
    'eventTime'?: string;
    'eventType'?: string;
    'correlationId'?: string;
    'domain'?: string;
    'title'?: string;
    'description'?: string;
    'priority'?: string;
    'timeOcurred'?: string;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface UsageCreateEventPayload {
    'usage'?: Usage;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface UsageDeleteEvent {
    'event'?: UsageDeleteEventPayload;
    'eventId'?: string;
    'eventTime'?: string;
    'eventType'?: string;
    'correlationId'?: string;
    'domain'?: string;
    'title'?: string;
    'description'?: string;
    'priority'?: string;
    'timeOcurred'?: string;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface UsageDeleteEventPayload {
    'usage'?: Usage;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface UsageSpecification {
    'id'?: string;
    'href'?: string;
    'description'?: string;
    'isBundle'?: boolean;
    'lastUpdate'?: string;
    'lifecycleStatus'?: string;
    'name'?: string;
    'version'?: string;
    'attachment'?: Array<AttachmentRefOrValue>;
    'constraint'?: Array<ConstraintRef>;
    'entitySpecRelationship'?: Array<EntitySpecificationRelationship>;
    'relatedParty'?: Array<RelatedParty>;
    'specCharacteristic'?: Array<CharacteristicSpecification>;
    'targetEntitySchema'?: TargetEntitySchema;
    'validFor'?: TimePeriod;
    '@baseType'?: string;
    '@schemaLocation'?: string;
    '@type'?: string;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface UsageSpecificationAttributeValueChangeEvent {
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
    'event'?: UsageSpecificationAttributeValueChangeEventPayload;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface UsageSpecificationAttributeValueChangeEventPayload {
    'usageSpecification'?: UsageSpecification;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface UsageSpecificationCreate {
    'description'?: string;
    'isBundle'?: boolean;
    'lastUpdate'?: string;
    'lifecycleStatus'?: string;
    'name'?: string;
    'version'?: string;
    'attachment'?: Array<AttachmentRefOrValue>;
    'constraint'?: Array<ConstraintRef>;
    'entitySpecRelationship'?: Array<EntitySpecificationRelationship>;
    'relatedParty'?: Array<RelatedParty>;
    'specCharacteristic'?: Array<CharacteristicSpecification>;
    'targetEntitySchema'?: TargetEntitySchema;
    'validFor'?: TimePeriod;
    '@baseType'?: string;
    '@schemaLocation'?: string;
    '@type'?: string;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface UsageSpecificationCreateEvent {
    'event'?: UsageSpecificationCreateEventPayload;
    'eventId'?: string;
    'eventTime'?: string;
    'eventType'?: string;
    'correlationId'?: string;
    'domain'?: string;
    'title'?: string;
    'description'?: string;
    'priority'?: string;
    'timeOcurred'?: string;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface UsageSpecificationCreateEventPayload {
    'usageSpecification'?: UsageSpecification;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface UsageSpecificationDeleteEvent {
    'event'?: UsageSpecificationDeleteEventPayload;
    'eventId'?: string;
    'eventTime'?: string;
    'eventType'?: string;
    'correlationId'?: string;
    'domain'?: string;
    'title'?: string;
    'description'?: string;
    'priority'?: string;
    'timeOcurred'?: string;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface UsageSpecificationDeleteEventPayload {
    'usageSpecification'?: UsageSpecification;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface UsageSpecificationRef {
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

export interface UsageSpecificationUpdate {
    'description'?: string;
    'isBundle'?: boolean;
    'lastUpdate'?: string;
    'lifecycleStatus'?: string;
    'name'?: string;
    'version'?: string;
    'attachment'?: Array<AttachmentRefOrValue>;
    'constraint'?: Array<ConstraintRef>;
    'entitySpecRelationship'?: Array<EntitySpecificationRelationship>;
    'relatedParty'?: Array<RelatedParty>;
    'specCharacteristic'?: Array<CharacteristicSpecification>;
    'targetEntitySchema'?: TargetEntitySchema;
    'validFor'?: TimePeriod;
    '@baseType'?: string;
    '@schemaLocation'?: string;
    '@type'?: string;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface UsageStateChangeEvent {
    'event'?: UsageStateChangeEventPayload;
    'eventId'?: string;
    'eventTime'?: string;
    'eventType'?: string;
    'correlationId'?: string;
    'domain'?: string;
    'title'?: string;
    'description'?: string;
    'priority'?: string;
    'timeOcurred'?: string;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface UsageStateChangeEventPayload {
    'usage'?: Usage;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}


/**
 * 
 * @export
 */
export const UsageStatusType = {
    received: 'received',
    rejected: 'rejected',
    recycled: 'recycled',
    guided: 'guided',
    rated: 'rated',
    rerated: 'rerated',
    billed: 'billed',
} as const;
export type UsageStatusType = typeof UsageStatusType[keyof typeof UsageStatusType];

export interface UsageUpdate {
    'description'?: string;
    'usageDate'?: string;
    'usageType'?: string;
    'ratedProductUsage'?: Array<RatedProductUsage>;
    'relatedParty'?: Array<RelatedParty>;
    'status'?: UsageStatusType;
    'usageCharacteristic'?: Array<UsageCharacteristic>;
    'usageSpecification'?: UsageSpecificationRef;
    '@baseType'?: string;
    '@schemaLocation'?: string;
    '@type'?: string;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

