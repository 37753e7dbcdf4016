/* tslint:disable */
/* eslint-disable */
export interface Addressable {
    'id'?: string;
    'href'?: string;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface AgreementRef {
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

export interface BundledProductOffering {
    'id'?: string;
    'href'?: string;
    'lifecycleStatus'?: string;
    'name'?: string;
    'bundledProductOfferingOption'?: BundledProductOfferingOption;
    '@baseType'?: string;
    '@schemaLocation'?: string;
    '@type'?: string;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface BundledProductOfferingOption {
    'numberRelOfferDefault'?: number;
    'numberRelOfferLowerLimit'?: number;
    'numberRelOfferUpperLimit'?: number;
    '@baseType'?: string;
    '@schemaLocation'?: string;
    '@type'?: string;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface BundledProductOfferingPriceRelationship {
    'id'?: string;
    'href'?: string;
    'name'?: string;
    '@baseType'?: string;
    '@schemaLocation'?: string;
    '@type'?: string;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface BundledProductSpecification {
    'id'?: string;
    'href'?: string;
    'lifecycleStatus'?: string;
    'name'?: string;
    '@baseType'?: string;
    '@schemaLocation'?: string;
    '@type'?: string;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface Catalog {
    'id'?: string;
    'href'?: string;
    'catalogType'?: string;
    'description'?: string;
    'lastUpdate'?: string;
    'lifecycleStatus'?: string;
    'name'?: string;
    'version'?: string;
    'category'?: Array<CategoryRef>;
    'relatedParty'?: Array<RelatedParty>;
    'validFor'?: TimePeriod;
    '@baseType'?: string;
    '@schemaLocation'?: string;
    '@type'?: string;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface CatalogAttributeValueChangeEvent {
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
    'event'?: CatalogAttributeValueChangeEventPayload;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface CatalogAttributeValueChangeEventPayload {
    'catalog'?: Catalog;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface CatalogBatchEvent {
    'event'?: CatalogBatchEventPayload;
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

export interface CatalogBatchEventPayload {
    'catalog'?: Catalog;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface CatalogCreate {
    'catalogType'?: string;
    'description'?: string;
    'lastUpdate'?: string;
    'lifecycleStatus'?: string;
    'name': string;
    'version'?: string;
    'category'?: Array<CategoryRef>;
    'relatedParty'?: Array<RelatedParty>;
    'validFor'?: TimePeriod;
    '@baseType'?: string;
    '@schemaLocation'?: string;
    '@type'?: string;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface CatalogCreateEvent {
    'event'?: CatalogCreateEventPayload;
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

export interface CatalogCreateEventPayload {
    'catalog'?: Catalog;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface CatalogDeleteEvent {
    'event'?: CatalogDeleteEventPayload;
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

export interface CatalogDeleteEventPayload {
    'catalog'?: Catalog;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface CatalogStateChangeEvent {
    'event'?: CatalogStateChangeEventPayload;
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

export interface CatalogStateChangeEventPayload {
    'catalog'?: Catalog;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface CatalogUpdate {
    'catalogType'?: string;
    'description'?: string;
    'lifecycleStatus'?: string;
    'name'?: string;
    'version'?: string;
    'category'?: Array<CategoryRef>;
    'relatedParty'?: Array<RelatedParty>;
    'validFor'?: TimePeriod;
    '@schemaLocation'?: string;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface Category {
    'id'?: string;
    'href'?: string;
    'description'?: string;
    'isRoot'?: boolean;
    'lastUpdate'?: string;
    'lifecycleStatus'?: string;
    'name'?: string;
    'parentId'?: string;
    'version'?: string;
    'productOffering'?: Array<ProductOfferingRef>;
    'subCategory'?: Array<CategoryRef>;
    'validFor'?: TimePeriod;
    '@baseType'?: string;
    '@schemaLocation'?: string;
    '@type'?: string;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface CategoryAttributeValueChangeEvent {
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
    'event'?: CategoryAttributeValueChangeEventPayload;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface CategoryAttributeValueChangeEventPayload {
    'category'?: Category;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface CategoryCreate {
    'description'?: string;
    'isRoot'?: boolean;
    'lastUpdate'?: string;
    'lifecycleStatus'?: string;
    'name': string;
    'parentId'?: string;
    'version'?: string;
    'productOffering'?: Array<ProductOfferingRef>;
    'subCategory'?: Array<CategoryRef>;
    'validFor'?: TimePeriod;
    '@baseType'?: string;
    '@schemaLocation'?: string;
    '@type'?: string;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface CategoryCreateEvent {
    'event'?: CategoryCreateEventPayload;
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

export interface CategoryCreateEventPayload {
    'category'?: Category;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface CategoryDeleteEvent {
    'event'?: CategoryDeleteEventPayload;
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

export interface CategoryDeleteEventPayload {
    'category'?: Category;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface CategoryRef {
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

export interface CategoryStateChangeEvent {
    'event'?: CategoryStateChangeEventPayload;
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

export interface CategoryStateChangeEventPayload {
    'category'?: Category;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface CategoryUpdate {
    'description'?: string;
    'isRoot'?: boolean;
    'lifecycleStatus'?: string;
    'name'?: string;
    'parentId'?: string;
    'version'?: string;
    'productOffering'?: Array<ProductOfferingRef>;
    'subCategory'?: Array<CategoryRef>;
    'validFor'?: TimePeriod;
    '@schemaLocation'?: string;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface ChannelRef {
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

export interface Duration {
    'amount'?: number;
    'units'?: string;
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

export interface ExportJob {
    'id'?: string;
    'href'?: string;
    'completionDate'?: string;
    'contentType'?: string;
    'creationDate'?: string;
    'errorLog'?: string;
    'path'?: string;
    'query'?: string;
    'url'?: string;
    'status'?: JobStateType;
    '@baseType'?: string;
    '@schemaLocation'?: string;
    '@type'?: string;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface ExportJobCreate {
    'completionDate'?: string;
    'contentType'?: string;
    'creationDate'?: string;
    'errorLog'?: string;
    'path'?: string;
    'query'?: string;
    'url': string;
    'status'?: JobStateType;
    '@baseType'?: string;
    '@schemaLocation'?: string;
    '@type'?: string;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface Extensible {
    '@baseType'?: string;
    '@schemaLocation'?: string;
    '@type'?: string;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface ImportJob {
    'id'?: string;
    'href'?: string;
    'completionDate'?: string;
    'contentType'?: string;
    'creationDate'?: string;
    'errorLog'?: string;
    'path'?: string;
    'url'?: string;
    'status'?: JobStateType;
    '@baseType'?: string;
    '@schemaLocation'?: string;
    '@type'?: string;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface ImportJobCreate {
    'completionDate'?: string;
    'contentType'?: string;
    'creationDate'?: string;
    'errorLog'?: string;
    'path'?: string;
    'url': string;
    'status'?: JobStateType;
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
export const JobStateType = {
    Not_Started: 'Not Started',
    Running: 'Running',
    Succeeded: 'Succeeded',
    Failed: 'Failed',
} as const;
export type JobStateType = typeof JobStateType[keyof typeof JobStateType];

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

export interface MarketSegmentRef {
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
    'unit'?: string;
    'value'?: number;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface POPAlteration {
    'id'?: string;
    'href'?: string;
    'description'?: string;
    'name'?: string;
    'priceType': string;
    'priority'?: number;
    'recurringChargePeriod'?: string;
    'applicationDuration'?: Duration;
    'price': ProductPriceValue;
    'unitOfMeasure'?: Quantity;
    'validFor'?: TimePeriod;
    '@baseType'?: string;
    '@schemaLocation'?: string;
    '@type'?: string;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface POPCharge {
    'id'?: string;
    'href'?: string;
    'description'?: string;
    'lastUpdate'?: string;
    'lifecycleStatus'?: string;
    'name'?: string;
    'priceType'?: string;
    'recurringChargePeriod'?: string;
    'recurringChargePeriodLength'?: number;
    'version'?: string;
    'constraint'?: Array<ConstraintRef>;
    'price'?: ProductPriceValue;
    'priceAlteration'?: Array<POPAlteration>;
    'unitOfMeasure'?: Quantity;
    'validFor'?: TimePeriod;
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

export interface PricingLogicAlgorithm {
    'id'?: string;
    'href'?: string;
    'description'?: string;
    'name'?: string;
    'plaSpecId'?: string;
    'validFor'?: TimePeriod;
    '@baseType'?: string;
    '@schemaLocation'?: string;
    '@type'?: string;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface ProductOffering {
    'id'?: string;
    'href'?: string;
    'description'?: string;
    'isBundle'?: boolean;
    'isSellable'?: boolean;
    'lastUpdate'?: string;
    'lifecycleStatus'?: string;
    'name'?: string;
    'statusReason'?: string;
    'version'?: string;
    'agreement'?: Array<AgreementRef>;
    'attachment'?: Array<AttachmentRefOrValue>;
    'bundledProductOffering'?: Array<BundledProductOffering>;
    'category'?: Array<CategoryRef>;
    'channel'?: Array<ChannelRef>;
    'marketSegment'?: Array<MarketSegmentRef>;
    'place'?: Array<PlaceRef>;
    'prodSpecCharValueUse'?: Array<ProductSpecificationCharacteristicValueUse>;
    'productOfferingPrice'?: Array<ProductOfferingPriceRefOrValue>;
    'productOfferingRelationship'?: Array<ProductOfferingRelationship>;
    'productOfferingTerm'?: Array<ProductOfferingTerm>;
    'productSpecification'?: ProductSpecificationRef;
    'resourceCandidate'?: ResourceCandidateRef;
    'serviceCandidate'?: ServiceCandidateRef;
    'serviceLevelAgreement'?: SLARef;
    'validFor'?: TimePeriod;
    '@baseType'?: string;
    '@schemaLocation'?: string;
    '@type'?: string;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface ProductOfferingAttributeValueChangeEvent {
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
    'event'?: ProductOfferingAttributeValueChangeEventPayload;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface ProductOfferingAttributeValueChangeEventPayload {
    'productOffering'?: ProductOffering;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface ProductOfferingCreate {
    'description'?: string;
    'isBundle'?: boolean;
    'isSellable'?: boolean;
    'lastUpdate'?: string;
    'lifecycleStatus'?: string;
    'name': string;
    'statusReason'?: string;
    'version'?: string;
    'agreement'?: Array<AgreementRef>;
    'attachment'?: Array<AttachmentRefOrValue>;
    'bundledProductOffering'?: Array<BundledProductOffering>;
    'category'?: Array<CategoryRef>;
    'channel'?: Array<ChannelRef>;
    'marketSegment'?: Array<MarketSegmentRef>;
    'place'?: Array<PlaceRef>;
    'prodSpecCharValueUse'?: Array<ProductSpecificationCharacteristicValueUse>;
    'productOfferingPrice'?: Array<ProductOfferingPriceRefOrValue>;
    'productOfferingRelationship'?: Array<ProductOfferingRelationship>;
    'productOfferingTerm'?: Array<ProductOfferingTerm>;
    'productSpecification'?: ProductSpecificationRef;
    'resourceCandidate'?: ResourceCandidateRef;
    'serviceCandidate'?: ServiceCandidateRef;
    'serviceLevelAgreement'?: SLARef;
    'validFor'?: TimePeriod;
    '@baseType'?: string;
    '@schemaLocation'?: string;
    '@type'?: string;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface ProductOfferingCreateEvent {
    'event'?: ProductOfferingCreateEventPayload;
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

export interface ProductOfferingCreateEventPayload {
    'productOffering'?: ProductOffering;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface ProductOfferingDeleteEvent {
    'event'?: ProductOfferingDeleteEventPayload;
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

export interface ProductOfferingDeleteEventPayload {
    'productOffering'?: ProductOffering;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface ProductOfferingPrice {
    'id'?: string;
    'href'?: string;
    'description'?: string;
    'isBundle'?: boolean;
    'lastUpdate'?: string;
    'lifecycleStatus'?: string;
    'name'?: string;
    'percentage'?: number;
    'priceType'?: string;
    'recurringChargePeriodLength'?: number;
    'recurringChargePeriodType'?: string;
    'version'?: string;
    'bundledPopRelationship'?: Array<BundledProductOfferingPriceRelationship>;
    'constraint'?: Array<ConstraintRef>;
    'place'?: Array<PlaceRef>;
    'popRelationship'?: Array<ProductOfferingPriceRelationship>;
    'price'?: Money;
    'pricingLogicAlgorithm'?: Array<PricingLogicAlgorithm>;
    'prodSpecCharValueUse'?: Array<ProductSpecificationCharacteristicValueUse>;
    'productOfferingTerm'?: Array<ProductOfferingTerm>;
    'tax'?: Array<TaxItem>;
    'unitOfMeasure'?: Quantity;
    'validFor'?: TimePeriod;
    '@baseType'?: string;
    '@schemaLocation'?: string;
    '@type'?: string;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface ProductOfferingPriceAttributeValueChangeEvent {
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
    'event'?: ProductOfferingPriceAttributeValueChangeEventPayload;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface ProductOfferingPriceAttributeValueChangeEventPayload {
    'productOfferingPrice'?: ProductOfferingPrice;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface ProductOfferingPriceCreate {
    'description'?: string;
    'isBundle'?: boolean;
    'lastUpdate'?: string;
    'lifecycleStatus'?: string;
    'name': string;
    'percentage'?: number;
    'priceType'?: string;
    'recurringChargePeriodLength'?: number;
    'recurringChargePeriodType'?: string;
    'version'?: string;
    'bundledPopRelationship'?: Array<BundledProductOfferingPriceRelationship>;
    'constraint'?: Array<ConstraintRef>;
    'place'?: Array<PlaceRef>;
    'popRelationship'?: Array<ProductOfferingPriceRelationship>;
    'price'?: Money;
    'pricingLogicAlgorithm'?: Array<PricingLogicAlgorithm>;
    'prodSpecCharValueUse'?: Array<ProductSpecificationCharacteristicValueUse>;
    'productOfferingTerm'?: Array<ProductOfferingTerm>;
    'tax'?: Array<TaxItem>;
    'unitOfMeasure'?: Quantity;
    'validFor'?: TimePeriod;
    '@baseType'?: string;
    '@schemaLocation'?: string;
    '@type'?: string;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface ProductOfferingPriceCreateEvent {
    'event'?: ProductOfferingPriceCreateEventPayload;
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

export interface ProductOfferingPriceCreateEventPayload {
    'productOfferingPrice'?: ProductOfferingPrice;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface ProductOfferingPriceDeleteEvent {
    'event'?: ProductOfferingPriceDeleteEventPayload;
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

export interface ProductOfferingPriceDeleteEventPayload {
    'productOfferingPrice'?: ProductOfferingPrice;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface ProductOfferingPriceRef {
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

export interface ProductOfferingPriceRefOrValue {
    'id'?: string;
    'href'?: string;
    'description'?: string;
    'lastUpdate'?: string;
    'lifecycleStatus'?: string;
    'name'?: string;
    'priceType'?: string;
    'recurringChargePeriod'?: string;
    'recurringChargePeriodLength'?: number;
    'version'?: string;
    'constraint'?: Array<ConstraintRef>;
    'price'?: ProductPriceValue;
    'priceAlteration'?: Array<POPAlteration>;
    'unitOfMeasure'?: Quantity;
    'validFor'?: TimePeriod;
    '@baseType'?: string;
    '@schemaLocation'?: string;
    '@type'?: string;
    '@referredType'?: string;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface ProductOfferingPriceRelationship {
    'id'?: string;
    'href'?: string;
    'name'?: string;
    'relationshipType'?: string;
    'role'?: string;
    '@baseType'?: string;
    '@schemaLocation'?: string;
    '@type'?: string;
    '@referredType'?: string;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface ProductOfferingPriceStateChangeEvent {
    'event'?: ProductOfferingPriceStateChangeEventPayload;
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

export interface ProductOfferingPriceStateChangeEventPayload {
    'productOfferingPrice'?: ProductOfferingPrice;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface ProductOfferingPriceUpdate {
    'description'?: string;
    'isBundle'?: boolean;
    'lifecycleStatus'?: string;
    'name'?: string;
    'percentage'?: number;
    'priceType'?: string;
    'recurringChargePeriodLength'?: number;
    'recurringChargePeriodType'?: string;
    'version'?: string;
    'bundledPopRelationship'?: Array<BundledProductOfferingPriceRelationship>;
    'constraint'?: Array<ConstraintRef>;
    'place'?: Array<PlaceRef>;
    'popRelationship'?: Array<ProductOfferingPriceRelationship>;
    'price'?: Money;
    'pricingLogicAlgorithm'?: Array<PricingLogicAlgorithm>;
    'prodSpecCharValueUse'?: Array<ProductSpecificationCharacteristicValueUse>;
    'productOfferingTerm'?: Array<ProductOfferingTerm>;
    'tax'?: Array<TaxItem>;
    'unitOfMeasure'?: Quantity;
    'validFor'?: TimePeriod;
    '@schemaLocation'?: string;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface ProductOfferingRef {
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

export interface ProductOfferingRelationship {
    'id'?: string;
    'href'?: string;
    'name'?: string;
    'relationshipType'?: string;
    'role'?: string;
    'validFor'?: TimePeriod;
    '@baseType'?: string;
    '@schemaLocation'?: string;
    '@type'?: string;
    '@referredType'?: string;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface ProductOfferingStateChangeEvent {
    'event'?: ProductOfferingStateChangeEventPayload;
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

export interface ProductOfferingStateChangeEventPayload {
    'productOffering'?: ProductOffering;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface ProductOfferingTerm {
    'description'?: string;
    'name'?: string;
    'duration'?: Duration;
    'validFor'?: TimePeriod;
    '@baseType'?: string;
    '@schemaLocation'?: string;
    '@type'?: string;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface ProductOfferingUpdate {
    'description'?: string;
    'isBundle'?: boolean;
    'isSellable'?: boolean;
    'lifecycleStatus'?: string;
    'name'?: string;
    'statusReason'?: string;
    'version'?: string;
    'agreement'?: Array<AgreementRef>;
    'attachment'?: Array<AttachmentRefOrValue>;
    'bundledProductOffering'?: Array<BundledProductOffering>;
    'category'?: Array<CategoryRef>;
    'channel'?: Array<ChannelRef>;
    'marketSegment'?: Array<MarketSegmentRef>;
    'place'?: Array<PlaceRef>;
    'prodSpecCharValueUse'?: Array<ProductSpecificationCharacteristicValueUse>;
    'productOfferingPrice'?: Array<ProductOfferingPriceRefOrValue>;
    'productOfferingRelationship'?: Array<ProductOfferingRelationship>;
    'productOfferingTerm'?: Array<ProductOfferingTerm>;
    'productSpecification'?: ProductSpecificationRef;
    'resourceCandidate'?: ResourceCandidateRef;
    'serviceCandidate'?: ServiceCandidateRef;
    'serviceLevelAgreement'?: SLARef;
    'validFor'?: TimePeriod;
    '@schemaLocation'?: string;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface ProductPriceValue {
    'percentage'?: number;
    'taxCategory'?: string;
    'taxRate'?: number;
    'dutyFreeAmount'?: Money;
    'taxIncludedAmount'?: Money;
    '@baseType'?: string;
    '@schemaLocation'?: string;
    '@type'?: string;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface ProductSpecification {
    'id'?: string;
    'href'?: string;
    'brand'?: string;
    'description'?: string;
    'isBundle'?: boolean;
    'lastUpdate'?: string;
    'lifecycleStatus'?: string;
    'name'?: string;
    'productNumber'?: string;
    'version'?: string;
    'attachment'?: Array<AttachmentRefOrValue>;
    'bundledProductSpecification'?: Array<BundledProductSpecification>;
    'productSpecCharacteristic'?: Array<ProductSpecificationCharacteristic>;
    'productSpecificationRelationship'?: Array<ProductSpecificationRelationship>;
    'relatedParty'?: Array<RelatedParty>;
    'resourceSpecification'?: Array<ResourceSpecificationRef>;
    'serviceSpecification'?: Array<ServiceSpecificationRef>;
    'targetProductSchema'?: TargetProductSchema;
    'validFor'?: TimePeriod;
    '@baseType'?: string;
    '@schemaLocation'?: string;
    '@type'?: string;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface ProductSpecificationAttributeValueChangeEvent {
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
    'event'?: ProductSpecificationAttributeValueChangeEventPayload;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface ProductSpecificationAttributeValueChangeEventPayload {
    'productSpecification'?: ProductSpecification;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface ProductSpecificationCharacteristic {
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
    'productSpecCharRelationship'?: Array<ProductSpecificationCharacteristicRelationship>;
    'productSpecCharacteristicValue'?: Array<CharacteristicValueSpecification>;
    'validFor'?: TimePeriod;
    '@baseType'?: string;
    '@schemaLocation'?: string;
    '@type'?: string;
    '@valueSchemaLocation'?: string;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface ProductSpecificationCharacteristicRelationship {
    'id'?: string;
    'href'?: string;
    'charSpecSeq'?: number;
    'name'?: string;
    'relationshipType'?: string;
    'validFor'?: TimePeriod;
    '@baseType'?: string;
    '@schemaLocation'?: string;
    '@type'?: string;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface ProductSpecificationCharacteristicValueUse {
    'id'?: string;
    'description'?: string;
    'maxCardinality'?: number;
    'minCardinality'?: number;
    'name'?: string;
    'valueType'?: string;
    'productSpecCharacteristicValue'?: Array<CharacteristicValueSpecification>;
    'productSpecification'?: ProductSpecificationRef;
    'validFor'?: TimePeriod;
    '@baseType'?: string;
    '@schemaLocation'?: string;
    '@type'?: string;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface ProductSpecificationCreate {
    'brand'?: string;
    'description'?: string;
    'isBundle'?: boolean;
    'lastUpdate'?: string;
    'lifecycleStatus'?: string;
    'name': string;
    'productNumber'?: string;
    'version'?: string;
    'attachment'?: Array<AttachmentRefOrValue>;
    'bundledProductSpecification'?: Array<BundledProductSpecification>;
    'productSpecCharacteristic'?: Array<ProductSpecificationCharacteristic>;
    'productSpecificationRelationship'?: Array<ProductSpecificationRelationship>;
    'relatedParty'?: Array<RelatedParty>;
    'resourceSpecification'?: Array<ResourceSpecificationRef>;
    'serviceSpecification'?: Array<ServiceSpecificationRef>;
    'targetProductSchema'?: TargetProductSchema;
    'validFor'?: TimePeriod;
    '@baseType'?: string;
    '@schemaLocation'?: string;
    '@type'?: string;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface ProductSpecificationCreateEvent {
    'event'?: ProductSpecificationCreateEventPayload;
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

export interface ProductSpecificationCreateEventPayload {
    'productSpecification'?: ProductSpecification;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface ProductSpecificationDeleteEvent {
    'event'?: ProductSpecificationDeleteEventPayload;
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

export interface ProductSpecificationDeleteEventPayload {
    'productSpecification'?: ProductSpecification;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface ProductSpecificationRef {
    'id': string;
    'href'?: string;
    'name'?: string;
    'version'?: string;
    'targetProductSchema'?: TargetProductSchema;
    '@baseType'?: string;
    '@schemaLocation'?: string;
    '@type'?: string;
    '@referredType'?: string;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface ProductSpecificationRelationship {
    'id'?: string;
    'href'?: string;
    'name'?: string;
    'relationshipType'?: string;
    'validFor'?: TimePeriod;
    '@baseType'?: string;
    '@schemaLocation'?: string;
    '@type'?: string;
    '@referredType'?: string;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface ProductSpecificationStateChangeEvent {
    'event'?: ProductSpecificationStateChangeEventPayload;
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

export interface ProductSpecificationStateChangeEventPayload {
    'productSpecification'?: ProductSpecification;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface ProductSpecificationUpdate {
    'brand'?: string;
    'description'?: string;
    'isBundle'?: boolean;
    'lifecycleStatus'?: string;
    'name'?: string;
    'productNumber'?: string;
    'version'?: string;
    'attachment'?: Array<AttachmentRefOrValue>;
    'bundledProductSpecification'?: Array<BundledProductSpecification>;
    'productSpecCharacteristic'?: Array<ProductSpecificationCharacteristic>;
    'productSpecificationRelationship'?: Array<ProductSpecificationRelationship>;
    'relatedParty'?: Array<RelatedParty>;
    'resourceSpecification'?: Array<ResourceSpecificationRef>;
    'serviceSpecification'?: Array<ServiceSpecificationRef>;
    'targetProductSchema'?: TargetProductSchema;
    'validFor'?: TimePeriod;
    '@schemaLocation'?: string;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface Quantity {
    'amount'?: number;
    'units'?: string;
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

export interface ResourceCandidateRef {
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

export interface ResourceSpecificationRef {
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

export interface SLARef {
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

export interface ServiceCandidateRef {
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

export interface ServiceSpecificationRef {
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

export interface TargetProductSchema {
    '@schemaLocation': string;
    '@type': string;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface TaxItem {
    'id'?: string;
    'href'?: string;
    'taxCategory'?: string;
    'taxRate'?: number;
    'taxAmount'?: Money;
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

