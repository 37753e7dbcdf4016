/* tslint:disable */
/* eslint-disable */
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
    [extension: string]: any;
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
    'name': string;
    'valueType'?: string;
    'value': any | null;
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
    'unit'?: string;
    'value'?: number;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface Place {
    'id'?: string;
    'href'?: string;
    'name'?: string;
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

export interface Price {
    'percentage'?: number;
    'taxRate'?: number;
    'dutyFreeAmount'?: Money;
    'taxIncludedAmount'?: Money;
    '@baseType'?: string;
    '@schemaLocation'?: string;
    '@type'?: string;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
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
    [extension: string]: any;
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
    [extension: string]: any;
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
    [extension: string]: any;
}

export interface ProductAttributeValueChangeEventPayload {
    'product'?: Product;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
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
    [extension: string]: any;
}

export interface ProductBatchEventPayload {
    'product'?: Product;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
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
    [extension: string]: any;
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
    [extension: string]: any;
}

export interface ProductCreateEventPayload {
    'product'?: Product;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
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
    [extension: string]: any;
}

export interface ProductDeleteEventPayload {
    'product'?: Product;
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
    [extension: string]: any;
}

export interface ProductRelationship {
    'relationshipType': string;
    'product': ProductRefOrValue;
    '@baseType'?: string;
    '@schemaLocation'?: string;
    '@type'?: string;
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
    [extension: string]: any;
}

export interface ProductStateChangeEventPayload {
    'product'?: Product;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}


/**
 * 
 * @export
 */
export const ProductStatusType = {
    created: 'created',
    pendingActive: 'pendingActive',
    cancelled: 'cancelled',
    active: 'active',
    pendingTerminate: 'pendingTerminate',
    terminated: 'terminated',
    suspended: 'suspended',
    aborted: 'aborted ',
    aborted2: 'aborted',
} as const;
export type ProductStatusType = typeof ProductStatusType[keyof typeof ProductStatusType];

export interface ProductTerm {
    'description'?: string;
    'name'?: string;
    'duration'?: Quantity;
    'validFor'?: TimePeriod;
    '@baseType'?: string;
    '@schemaLocation'?: string;
    '@type'?: string;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
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
    [extension: string]: any;
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
    [extension: string]: any;
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
    [extension: string]: any;
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
    [extension: string]: any;
}

export interface TargetProductSchema {
    '@baseType'?: string;
    '@schemaLocation': string;
    '@type': string;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface TimePeriod {
    'endDateTime'?: string;
    'startDateTime'?: string;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

