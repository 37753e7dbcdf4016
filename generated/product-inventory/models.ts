// Generated from the effective contract by npm run generate. Do not edit.

export interface AgreementItemRef {
  'id': string;
  'href'?: string;
  'agreementItemId'?: string;
  'name'?: string;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
  '@referredType'?: string;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
}

export interface BillingAccountRef {
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

export interface BulkCreationOperation {
  'op': BulkCreationOperator;
  'path': string;
  'value': { [key: string]: any; };
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
}

export type BulkCreationOperator = 'add';

export interface Characteristic {
  'name': string;
  'valueType'?: string;
  'value': any;
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

export interface Money {
  'unit'?: string;
  'value'?: number;
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

export interface Price {
  'percentage'?: number;
  'taxRate'?: number;
  'dutyFreeAmount'?: Money;
  'taxIncludedAmount'?: Money;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
}

export interface PriceAlteration {
  'applicationDuration'?: number;
  'description'?: string;
  'name'?: string;
  'priceType': string;
  'priority'?: number;
  'recurringChargePeriod'?: string;
  'unitOfMeasure'?: string;
  'price': Price;
  'productOfferingPrice'?: ProductOfferingPriceRef;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
}

export interface Product {
  'id'?: string;
  'href'?: string;
  'description'?: string;
  'isBundle'?: boolean;
  'isCustomerVisible'?: boolean;
  'name'?: string;
  'orderDate'?: string;
  'productSerialNumber'?: string;
  'startDate'?: string;
  'terminationDate'?: string;
  'agreement'?: Array<AgreementItemRef>;
  'billingAccount'?: BillingAccountRef;
  'place'?: Array<RelatedPlaceRefOrValue>;
  'product'?: Array<ProductRefOrValue>;
  'productCharacteristic'?: Array<Characteristic>;
  'productOffering'?: ProductOfferingRef;
  'productOrderItem'?: Array<RelatedProductOrderItem>;
  'productPrice'?: Array<ProductPrice>;
  'productRelationship'?: Array<ProductRelationship>;
  'productSpecification'?: ProductSpecificationRef;
  'productTerm'?: Array<ProductTerm>;
  'realizingResource'?: Array<ResourceRef>;
  'realizingService'?: Array<ServiceRef>;
  'relatedParty'?: Array<RelatedParty>;
  'status'?: ProductStatusType;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
}

export interface ProductAttributeValueChangeEvent {
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
  'event'?: ProductAttributeValueChangeEventPayload;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
}

export interface ProductAttributeValueChangeEventPayload {
  'product'?: Product;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
}

export interface ProductBatchEvent {
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
  'event'?: ProductBatchEventPayload;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
}

export interface ProductBatchEventPayload {
  'product'?: Product;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
}

export interface ProductCreate {
  'description'?: string;
  'isBundle'?: boolean;
  'isCustomerVisible'?: boolean;
  'name'?: string;
  'orderDate'?: string;
  'productSerialNumber'?: string;
  'startDate'?: string;
  'terminationDate'?: string;
  'agreement'?: Array<AgreementItemRef>;
  'billingAccount'?: BillingAccountRef;
  'place'?: Array<RelatedPlaceRefOrValue>;
  'product'?: Array<ProductRefOrValue>;
  'productCharacteristic'?: Array<Characteristic>;
  'productOffering'?: ProductOfferingRef;
  'productOrderItem'?: Array<RelatedProductOrderItem>;
  'productPrice'?: Array<ProductPrice>;
  'productRelationship'?: Array<ProductRelationship>;
  'productSpecification'?: ProductSpecificationRef;
  'productTerm'?: Array<ProductTerm>;
  'realizingResource'?: Array<ResourceRef>;
  'realizingService'?: Array<ServiceRef>;
  'relatedParty'?: Array<RelatedParty>;
  'status': ProductStatusType;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
}

export interface ProductCreateEvent {
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
  'event'?: ProductCreateEventPayload;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
}

export interface ProductCreateEventPayload {
  'product'?: Product;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
}

export interface ProductDeleteEvent {
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
  'event'?: ProductDeleteEventPayload;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
}

export interface ProductDeleteEventPayload {
  'product'?: Product;
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

export interface ProductPrice {
  'description'?: string;
  'name'?: string;
  'priceType': string;
  'recurringChargePeriod'?: string;
  'unitOfMeasure'?: string;
  'billingAccount'?: BillingAccountRef;
  'price': Price;
  'productOfferingPrice'?: ProductOfferingPriceRef;
  'productPriceAlteration'?: Array<PriceAlteration>;
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

export interface ProductRefOrValue {
  'id'?: string;
  'href'?: string;
  'description'?: string;
  'isBundle'?: boolean;
  'isCustomerVisible'?: boolean;
  'name'?: string;
  'orderDate'?: string;
  'productSerialNumber'?: string;
  'startDate'?: string;
  'terminationDate'?: string;
  'agreement'?: Array<AgreementItemRef>;
  'billingAccount'?: BillingAccountRef;
  'place'?: Array<RelatedPlaceRefOrValue>;
  'product'?: Array<ProductRefOrValue>;
  'productCharacteristic'?: Array<Characteristic>;
  'productOffering'?: ProductOfferingRef;
  'productOrderItem'?: Array<RelatedProductOrderItem>;
  'productPrice'?: Array<ProductPrice>;
  'productRelationship'?: Array<ProductRelationship>;
  'productSpecification'?: ProductSpecificationRef;
  'productTerm'?: Array<ProductTerm>;
  'realizingResource'?: Array<ResourceRef>;
  'realizingService'?: Array<ServiceRef>;
  'relatedParty'?: Array<RelatedParty>;
  'status'?: ProductStatusType;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
  '@referredType'?: string;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
}

export interface ProductRelationship {
  'relationshipType': string;
  'product': ProductRefOrValue;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
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

export interface ProductStateChangeEvent {
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
  'event'?: ProductStateChangeEventPayload;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
}

export interface ProductStateChangeEventPayload {
  'product'?: Product;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
}

export type ProductStatusType = 'created' | 'pendingActive' | 'cancelled' | 'active' | 'pendingTerminate' | 'terminated' | 'suspended' | 'aborted ' | 'aborted';

export interface ProductTerm {
  'description'?: string;
  'name'?: string;
  'duration'?: Quantity;
  'validFor'?: TimePeriod;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
}

export interface ProductUpdate {
  'description'?: string;
  'isBundle'?: boolean;
  'isCustomerVisible'?: boolean;
  'name'?: string;
  'orderDate'?: string;
  'productSerialNumber'?: string;
  'startDate'?: string;
  'terminationDate'?: string;
  'agreement'?: Array<AgreementItemRef>;
  'billingAccount'?: BillingAccountRef;
  'place'?: Array<RelatedPlaceRefOrValue>;
  'product'?: Array<ProductRefOrValue>;
  'productCharacteristic'?: Array<Characteristic>;
  'productOffering'?: ProductOfferingRef;
  'productOrderItem'?: Array<RelatedProductOrderItem>;
  'productPrice'?: Array<ProductPrice>;
  'productRelationship'?: Array<ProductRelationship>;
  'productSpecification'?: ProductSpecificationRef;
  'productTerm'?: Array<ProductTerm>;
  'realizingResource'?: Array<ResourceRef>;
  'realizingService'?: Array<ServiceRef>;
  'relatedParty'?: Array<RelatedParty>;
  'status'?: ProductStatusType;
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

export interface RelatedProductOrderItem {
  'orderItemAction'?: string;
  'orderItemId': string;
  'productOrderHref'?: string;
  'productOrderId': string;
  'role'?: string;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
  '@referredType'?: string;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
}

export interface ResourceRef {
  'id': string;
  'href'?: string;
  'name'?: string;
  'value'?: string;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
  '@referredType'?: string;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
}

export interface ServiceRef {
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

export interface TargetProductSchema {
  '@baseType'?: string;
  '@schemaLocation': string;
  '@type': string;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
}

export interface TimePeriod {
  'endDateTime'?: string;
  'startDateTime'?: string;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
}

