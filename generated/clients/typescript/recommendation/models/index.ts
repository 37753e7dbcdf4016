/* tslint:disable */
/* eslint-disable */
/**
 * 
 * @export
 * @interface AgreementItemRef
 */
export interface AgreementItemRef {
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
    agreementItemId?: string;
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
 * @interface BillingAccountRef
 */
export interface BillingAccountRef {
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
 * @interface CategoryRef
 */
export interface CategoryRef {
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
    version?: string;
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
 * @interface ChannelRef
 */
export interface ChannelRef {
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
 * @interface Characteristic
 */
export interface Characteristic {
    /**
     * 
     */
    id?: string;
    /**
     * 
     */
    name: string;
    /**
     * 
     */
    valueType?: string;
    /**
     * 
     */
    characteristicRelationship?: Array<CharacteristicRelationship>;
    /**
     * 
     */
    value: any | null;
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
 * @interface CharacteristicRelationship
 */
export interface CharacteristicRelationship {
    /**
     * 
     */
    id?: string;
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
 * @interface ItemRef
 */
export interface ItemRef {
    /**
     * 
     */
    entityHref?: string;
    /**
     * 
     */
    entityId?: string;
    /**
     * 
     */
    itemId?: string;
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
 * @interface Money
 */
export interface Money {
    /**
     * 
     */
    unit?: string;
    /**
     * 
     */
    value?: number;
}
/**
 * 
 * @export
 * @interface Place
 */
export interface Place {
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
 * @interface PlaceRef
 */
export interface PlaceRef {
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
 * @interface Price
 */
export interface Price {
    /**
     * 
     */
    percentage?: number;
    /**
     * 
     */
    taxRate?: number;
    /**
     * 
     */
    dutyFreeAmount?: Money;
    /**
     * 
     */
    taxIncludedAmount?: Money;
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
 * @interface PriceAlteration
 */
export interface PriceAlteration {
    /**
     * 
     */
    applicationDuration?: number;
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
    priceType: string;
    /**
     * 
     */
    priority?: number;
    /**
     * 
     */
    recurringChargePeriod?: string;
    /**
     * 
     */
    unitOfMeasure?: string;
    /**
     * 
     */
    price: Price;
    /**
     * 
     */
    productOfferingPrice?: ProductOfferingPriceRef;
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
 * @interface Product
 */
export interface Product {
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
    description?: string;
    /**
     * 
     */
    isBundle?: boolean;
    /**
     * 
     */
    isCustomerVisible?: boolean;
    /**
     * 
     */
    name?: string;
    /**
     * 
     */
    orderDate?: string;
    /**
     * 
     */
    productSerialNumber?: string;
    /**
     * 
     */
    startDate?: string;
    /**
     * 
     */
    terminationDate?: string;
    /**
     * 
     */
    agreement?: Array<AgreementItemRef>;
    /**
     * 
     */
    billingAccount?: BillingAccountRef;
    /**
     * 
     */
    place?: Array<RelatedPlaceRefOrValue>;
    /**
     * 
     */
    product?: Array<ProductRefOrValue>;
    /**
     * 
     */
    productCharacteristic?: Array<Characteristic>;
    /**
     * 
     */
    productOffering?: ProductOfferingRef;
    /**
     * 
     */
    productOrderItem?: Array<RelatedProductOrderItem>;
    /**
     * 
     */
    productPrice?: Array<ProductPrice>;
    /**
     * 
     */
    productRelationship?: Array<ProductRelationship>;
    /**
     * 
     */
    productSpecification?: ProductSpecificationRef;
    /**
     * 
     */
    productTerm?: Array<ProductTerm>;
    /**
     * 
     */
    realizingResource?: Array<ResourceRef>;
    /**
     * 
     */
    realizingService?: Array<ServiceRef>;
    /**
     * 
     */
    relatedParty?: Array<RelatedParty>;
    /**
     * 
     */
    status?: ProductStatusType;
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
 * @interface ProductOfferingPriceRef
 */
export interface ProductOfferingPriceRef {
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
 * @interface ProductOfferingRef
 */
export interface ProductOfferingRef {
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
 * @interface ProductOrderRef
 */
export interface ProductOrderRef {
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
 * @interface ProductPrice
 */
export interface ProductPrice {
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
    priceType: string;
    /**
     * 
     */
    recurringChargePeriod?: string;
    /**
     * 
     */
    unitOfMeasure?: string;
    /**
     * 
     */
    billingAccount?: BillingAccountRef;
    /**
     * 
     */
    price: Price;
    /**
     * 
     */
    productOfferingPrice?: ProductOfferingPriceRef;
    /**
     * 
     */
    productPriceAlteration?: Array<PriceAlteration>;
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
 * @interface ProductRef
 */
export interface ProductRef {
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
 * @interface ProductRefOrValue
 */
export interface ProductRefOrValue {
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
    description?: string;
    /**
     * 
     */
    isBundle?: boolean;
    /**
     * 
     */
    isCustomerVisible?: boolean;
    /**
     * 
     */
    name?: string;
    /**
     * 
     */
    orderDate?: string;
    /**
     * 
     */
    productSerialNumber?: string;
    /**
     * 
     */
    startDate?: string;
    /**
     * 
     */
    terminationDate?: string;
    /**
     * 
     */
    agreement?: Array<AgreementItemRef>;
    /**
     * 
     */
    billingAccount?: BillingAccountRef;
    /**
     * 
     */
    place?: Array<RelatedPlaceRefOrValue>;
    /**
     * 
     */
    product?: Array<ProductRefOrValue>;
    /**
     * 
     */
    productCharacteristic?: Array<Characteristic>;
    /**
     * 
     */
    productOffering?: ProductOfferingRef;
    /**
     * 
     */
    productOrderItem?: Array<RelatedProductOrderItem>;
    /**
     * 
     */
    productPrice?: Array<ProductPrice>;
    /**
     * 
     */
    productRelationship?: Array<ProductRelationship>;
    /**
     * 
     */
    productSpecification?: ProductSpecificationRef;
    /**
     * 
     */
    productTerm?: Array<ProductTerm>;
    /**
     * 
     */
    realizingResource?: Array<ResourceRef>;
    /**
     * 
     */
    realizingService?: Array<ServiceRef>;
    /**
     * 
     */
    relatedParty?: Array<RelatedParty>;
    /**
     * 
     */
    status?: ProductStatusType;
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
 * @interface ProductRelationship
 */
export interface ProductRelationship {
    /**
     * 
     */
    relationshipType: string;
    /**
     * 
     */
    product: ProductRefOrValue;
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
 * @interface ProductSpecificationRef
 */
export interface ProductSpecificationRef {
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
    version?: string;
    /**
     * 
     */
    targetProductSchema?: TargetProductSchema;
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

/**
 * 
 * @export
 * @interface ProductTerm
 */
export interface ProductTerm {
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
    duration?: Quantity;
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
 * @interface QueryProductRecommendation
 */
export interface QueryProductRecommendation {
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
    description?: string;
    /**
     * 
     */
    instantSyncRecommendation?: boolean;
    /**
     * 
     */
    name?: string;
    /**
     * 
     */
    recommendationType?: string;
    /**
     * 
     */
    category?: Array<CategoryRef>;
    /**
     * 
     */
    channel?: Array<ChannelRef>;
    /**
     * 
     */
    place?: RelatedPlaceRefOrValue;
    /**
     * 
     */
    productOrder?: Array<ProductOrderRef>;
    /**
     * 
     */
    productOrderItem?: Array<ItemRef>;
    /**
     * 
     */
    recommendationItem?: Array<RecommendationItem>;
    /**
     * 
     */
    relatedParty?: RelatedParty;
    /**
     * 
     */
    shoppingCart?: Array<ShoppingCartRef>;
    /**
     * 
     */
    shoppingCartItem?: Array<ItemRef>;
    /**
     * 
     */
    state?: TaskStateType;
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
 * @interface QueryProductRecommendationCreate
 */
export interface QueryProductRecommendationCreate {
    /**
     * 
     */
    description?: string;
    /**
     * 
     */
    instantSyncRecommendation?: boolean;
    /**
     * 
     */
    name?: string;
    /**
     * 
     */
    recommendationType?: string;
    /**
     * 
     */
    category?: Array<CategoryRef>;
    /**
     * 
     */
    channel?: Array<ChannelRef>;
    /**
     * 
     */
    place?: RelatedPlaceRefOrValue;
    /**
     * 
     */
    productOrder?: Array<ProductOrderRef>;
    /**
     * 
     */
    productOrderItem?: Array<ItemRef>;
    /**
     * 
     */
    recommendationItem?: Array<RecommendationItem>;
    /**
     * 
     */
    relatedParty?: RelatedParty;
    /**
     * 
     */
    shoppingCart?: Array<ShoppingCartRef>;
    /**
     * 
     */
    shoppingCartItem?: Array<ItemRef>;
    /**
     * 
     */
    state?: TaskStateType;
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
    validFor?: TimePeriod;
}


/**
 * 
 * @export
 * @interface QueryProductRecommendationCreateEvent
 */
export interface QueryProductRecommendationCreateEvent {
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
    event?: QueryProductRecommendationCreateEventPayload;
}
/**
 * 
 * @export
 * @interface QueryProductRecommendationCreateEventPayload
 */
export interface QueryProductRecommendationCreateEventPayload {
    /**
     * 
     */
    queryProductRecommendation?: QueryProductRecommendation;
}
/**
 * 
 * @export
 * @interface QueryProductRecommendationStateChangeEvent
 */
export interface QueryProductRecommendationStateChangeEvent {
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
    event?: QueryProductRecommendationStateChangeEventPayload;
}
/**
 * 
 * @export
 * @interface QueryProductRecommendationStateChangeEventPayload
 */
export interface QueryProductRecommendationStateChangeEventPayload {
    /**
     * 
     */
    queryProductRecommendation?: QueryProductRecommendation;
}
/**
 * 
 * @export
 * @interface RecommendationItem
 */
export interface RecommendationItem {
    /**
     * 
     */
    id?: string;
    /**
     * 
     */
    priority?: number;
    /**
     * 
     */
    product: ProductRefOrValue;
    /**
     * 
     */
    productOffering?: ProductOfferingRef;
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
 * @interface RelatedPlaceRefOrValue
 */
export interface RelatedPlaceRefOrValue {
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
    at_type?: string;
    /**
     * 
     */
    at_referredType?: string;
}
/**
 * 
 * @export
 * @interface RelatedProductOrderItem
 */
export interface RelatedProductOrderItem {
    /**
     * 
     */
    orderItemAction?: string;
    /**
     * 
     */
    orderItemId: string;
    /**
     * 
     */
    productOrderHref?: string;
    /**
     * 
     */
    productOrderId: string;
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
 * @interface ResourceRef
 */
export interface ResourceRef {
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
 * @interface ServiceRef
 */
export interface ServiceRef {
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
 * @interface ShoppingCartRef
 */
export interface ShoppingCartRef {
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
 * @interface TargetProductSchema
 */
export interface TargetProductSchema {
    /**
     * 
     */
    at_baseType?: string;
    /**
     * 
     */
    at_schemaLocation: string;
    /**
     * 
     */
    at_type: string;
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
