// Generated from the effective contract by npm run generate. Do not edit.

export interface Addressable {
  'id'?: string;
  'href'?: string;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
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
  [extension: string]: unknown;
}

export interface BundledProductOfferingOption {
  'numberRelOfferDefault'?: number;
  'numberRelOfferLowerLimit'?: number;
  'numberRelOfferUpperLimit'?: number;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
}

export interface BundledProductOfferingPriceRelationship {
  'id'?: string;
  'href'?: string;
  'name'?: string;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
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
  [extension: string]: unknown;
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
  [extension: string]: unknown;
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
  [extension: string]: unknown;
}

export interface CatalogAttributeValueChangeEventPayload {
  'catalog'?: Catalog;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
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
  [extension: string]: unknown;
}

export interface CatalogBatchEventPayload {
  'catalog'?: Catalog;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
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
  [extension: string]: unknown;
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
  [extension: string]: unknown;
}

export interface CatalogCreateEventPayload {
  'catalog'?: Catalog;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
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
  [extension: string]: unknown;
}

export interface CatalogDeleteEventPayload {
  'catalog'?: Catalog;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
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
  [extension: string]: unknown;
}

export interface CatalogStateChangeEventPayload {
  'catalog'?: Catalog;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
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
  [extension: string]: unknown;
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
  [extension: string]: unknown;
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
  [extension: string]: unknown;
}

export interface CategoryAttributeValueChangeEventPayload {
  'category'?: Category;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
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
  [extension: string]: unknown;
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
  [extension: string]: unknown;
}

export interface CategoryCreateEventPayload {
  'category'?: Category;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
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
  [extension: string]: unknown;
}

export interface CategoryDeleteEventPayload {
  'category'?: Category;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
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
  [extension: string]: unknown;
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
  [extension: string]: unknown;
}

export interface CategoryStateChangeEventPayload {
  'category'?: Category;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
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
  [extension: string]: unknown;
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

export interface Duration {
  'amount'?: number;
  'units'?: string;
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
  [extension: string]: unknown;
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
  [extension: string]: unknown;
}

export interface Extensible {
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
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
  [extension: string]: unknown;
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
  [extension: string]: unknown;
}

export type JobStateType = 'Not Started' | 'Running' | 'Succeeded' | 'Failed';

export interface JsonPatchOperation {
  'op': JsonPatchOperator;
  'path': string;
  'from'?: string;
  'value'?: any;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
}

export type JsonPatchOperator = 'add' | 'remove' | 'replace' | 'move' | 'copy' | 'test';

export interface MarketSegmentRef {
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

export interface Money {
  'unit'?: string;
  'value'?: number;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
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
  [extension: string]: unknown;
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
  [extension: string]: unknown;
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
  [extension: string]: unknown;
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
  [extension: string]: unknown;
}

export interface ProductOfferingAttributeValueChangeEventPayload {
  'productOffering'?: ProductOffering;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
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
  [extension: string]: unknown;
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
  [extension: string]: unknown;
}

export interface ProductOfferingCreateEventPayload {
  'productOffering'?: ProductOffering;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
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
  [extension: string]: unknown;
}

export interface ProductOfferingDeleteEventPayload {
  'productOffering'?: ProductOffering;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
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
  [extension: string]: unknown;
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
  [extension: string]: unknown;
}

export interface ProductOfferingPriceAttributeValueChangeEventPayload {
  'productOfferingPrice'?: ProductOfferingPrice;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
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
  [extension: string]: unknown;
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
  [extension: string]: unknown;
}

export interface ProductOfferingPriceCreateEventPayload {
  'productOfferingPrice'?: ProductOfferingPrice;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
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
  [extension: string]: unknown;
}

export interface ProductOfferingPriceDeleteEventPayload {
  'productOfferingPrice'?: ProductOfferingPrice;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
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
  [extension: string]: unknown;
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
  [extension: string]: unknown;
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
  [extension: string]: unknown;
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
  [extension: string]: unknown;
}

export interface ProductOfferingPriceStateChangeEventPayload {
  'productOfferingPrice'?: ProductOfferingPrice;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
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
  [extension: string]: unknown;
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
  [extension: string]: unknown;
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
  [extension: string]: unknown;
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
  [extension: string]: unknown;
}

export interface ProductOfferingStateChangeEventPayload {
  'productOffering'?: ProductOffering;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
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
  [extension: string]: unknown;
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
  [extension: string]: unknown;
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
  [extension: string]: unknown;
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
  [extension: string]: unknown;
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
  [extension: string]: unknown;
}

export interface ProductSpecificationAttributeValueChangeEventPayload {
  'productSpecification'?: ProductSpecification;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
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
  [extension: string]: unknown;
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
  [extension: string]: unknown;
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
  [extension: string]: unknown;
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
  [extension: string]: unknown;
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
  [extension: string]: unknown;
}

export interface ProductSpecificationCreateEventPayload {
  'productSpecification'?: ProductSpecification;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
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
  [extension: string]: unknown;
}

export interface ProductSpecificationDeleteEventPayload {
  'productSpecification'?: ProductSpecification;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
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
  [extension: string]: unknown;
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
  [extension: string]: unknown;
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
  [extension: string]: unknown;
}

export interface ProductSpecificationStateChangeEventPayload {
  'productSpecification'?: ProductSpecification;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
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
  [extension: string]: unknown;
}

export interface Quantity {
  'amount'?: number;
  'units'?: string;
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
  [extension: string]: unknown;
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
  [extension: string]: unknown;
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
  [extension: string]: unknown;
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
  [extension: string]: unknown;
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
  [extension: string]: unknown;
}

export interface TargetProductSchema {
  '@schemaLocation': string;
  '@type': string;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
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
  [extension: string]: unknown;
}

export interface TimePeriod {
  'endDateTime'?: string;
  'startDateTime'?: string;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
}

