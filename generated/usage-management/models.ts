// Generated from the effective contract by npm run generate. Do not edit.

export interface Addressable {
  'id'?: string;
  'href'?: string;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
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

export interface Characteristic {
  'id'?: string;
  'name': string;
  'valueType'?: string;
  'characteristicRelationship'?: Array<CharacteristicRelationship>;
  'value': any;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
}

export interface CharacteristicRelationship {
  'id'?: string;
  'href'?: string;
  'relationshipType'?: string;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
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
  [extension: string]: unknown;
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
  [extension: string]: unknown;
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
  [extension: string]: unknown;
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
  'value'?: any;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
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
  [extension: string]: unknown;
}

export interface Entity {
  'id'?: string;
  'href'?: string;
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
  [extension: string]: unknown;
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

export interface Extensible {
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

export interface Money {
  'id'?: string;
  'href'?: string;
  'unit'?: string;
  'value'?: number;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
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
  [extension: string]: unknown;
}

export interface Quantity {
  'amount'?: number;
  'units'?: string;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
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

export interface TargetEntitySchema {
  '@schemaLocation': string;
  '@type': string;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
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
  [extension: string]: unknown;
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
  [extension: string]: unknown;
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
  [extension: string]: unknown;
}

export interface UsageAttributeValueChangeEventPayload {
  'usage'?: Usage;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
}

export interface UsageCharacteristic {
  'id'?: string;
  'name': string;
  'valueType'?: string;
  'characteristicRelationship'?: Array<CharacteristicRelationship>;
  'value': any;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
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
  [extension: string]: unknown;
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
  [extension: string]: unknown;
}

export interface UsageCreateEventPayload {
  'usage'?: Usage;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
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
  [extension: string]: unknown;
}

export interface UsageDeleteEventPayload {
  'usage'?: Usage;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
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
  [extension: string]: unknown;
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
  [extension: string]: unknown;
}

export interface UsageSpecificationAttributeValueChangeEventPayload {
  'usageSpecification'?: UsageSpecification;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
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
  [extension: string]: unknown;
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
  [extension: string]: unknown;
}

export interface UsageSpecificationCreateEventPayload {
  'usageSpecification'?: UsageSpecification;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
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
  [extension: string]: unknown;
}

export interface UsageSpecificationDeleteEventPayload {
  'usageSpecification'?: UsageSpecification;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
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
  [extension: string]: unknown;
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
  [extension: string]: unknown;
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
  [extension: string]: unknown;
}

export interface UsageStateChangeEventPayload {
  'usage'?: Usage;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
}

export type UsageStatusType = 'received' | 'rejected' | 'recycled' | 'guided' | 'rated' | 'rerated' | 'billed';

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
  [extension: string]: unknown;
}

