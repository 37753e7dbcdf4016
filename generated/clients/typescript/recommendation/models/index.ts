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
    'relationshipType'?: string;
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

export interface ItemRef {
    'entityHref'?: string;
    'entityId'?: string;
    'itemId'?: string;
    'name'?: string;
    '@baseType'?: string;
    '@schemaLocation'?: string;
    '@type'?: string;
    '@referredType'?: string;
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

export interface ProductOrderRef {
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

export interface Quantity {
    'amount'?: number;
    'units'?: string;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface QueryProductRecommendation {
    'id'?: string;
    'href'?: string;
    'description'?: string;
    'instantSyncRecommendation'?: boolean;
    'name'?: string;
    'recommendationType'?: string;
    'category'?: Array<CategoryRef>;
    'channel'?: Array<ChannelRef>;
    'place'?: RelatedPlaceRefOrValue;
    'productOrder'?: Array<ProductOrderRef>;
    'productOrderItem'?: Array<ItemRef>;
    'recommendationItem'?: Array<RecommendationItem>;
    'relatedParty'?: RelatedParty;
    'shoppingCart'?: Array<ShoppingCartRef>;
    'shoppingCartItem'?: Array<ItemRef>;
    'state'?: TaskStateType;
    'validFor'?: TimePeriod;
    '@baseType'?: string;
    '@schemaLocation'?: string;
    '@type'?: string;
    'terminationReason'?: string;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface QueryProductRecommendationCreate {
    'description'?: string;
    'instantSyncRecommendation'?: boolean;
    'name'?: string;
    'recommendationType'?: string;
    'category'?: Array<CategoryRef>;
    'channel'?: Array<ChannelRef>;
    'place'?: RelatedPlaceRefOrValue;
    'productOrder'?: Array<ProductOrderRef>;
    'productOrderItem'?: Array<ItemRef>;
    'recommendationItem'?: Array<RecommendationItem>;
    'relatedParty'?: RelatedParty;
    'shoppingCart'?: Array<ShoppingCartRef>;
    'shoppingCartItem'?: Array<ItemRef>;
    'state'?: TaskStateType;
    '@baseType'?: string;
    '@schemaLocation'?: string;
    '@type'?: string;
    'validFor'?: TimePeriod;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface QueryProductRecommendationCreateEvent {
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
    'event'?: QueryProductRecommendationCreateEventPayload;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface QueryProductRecommendationCreateEventPayload {
    'queryProductRecommendation'?: QueryProductRecommendation;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface QueryProductRecommendationStateChangeEvent {
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
    'event'?: QueryProductRecommendationStateChangeEventPayload;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface QueryProductRecommendationStateChangeEventPayload {
    'queryProductRecommendation'?: QueryProductRecommendation;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface RecommendationItem {
    'id'?: string;
    'priority'?: number;
    'product': ProductRefOrValue;
    'productOffering'?: ProductOfferingRef;
    '@baseType'?: string;
    '@schemaLocation'?: string;
    '@type'?: string;
    'reason'?: Array<RecommendationReason>;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface RecommendationReason {
    '@type': string;
    'code': RecommendationReasonCode;
    'description': string;
    'share'?: number;
    'productOffering'?: Array<ProductOfferingRef>;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}


/**
 * usage - an allowance is nearly used up, and this has more of it; interaction - the customer has been in touch about it; heldTogether - others hold it together with these offerings; popular - many hold it; available - nothing speaks for it, but it is there.
 * @export
 */
export const RecommendationReasonCode = {
    usage: 'usage',
    interaction: 'interaction',
    heldTogether: 'heldTogether',
    popular: 'popular',
    available: 'available',
} as const;
export type RecommendationReasonCode = typeof RecommendationReasonCode[keyof typeof RecommendationReasonCode];

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

export interface ShoppingCartRef {
    'id': string;
    'href'?: string;
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


/**
 * 
 * @export
 */
export const TaskStateType = {
    accepted: 'accepted',
    terminatedWithError: 'terminatedWithError',
    inProgress: 'inProgress',
    done: 'done',
} as const;
export type TaskStateType = typeof TaskStateType[keyof typeof TaskStateType];

export interface TimePeriod {
    'endDateTime'?: string;
    'startDateTime'?: string;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

