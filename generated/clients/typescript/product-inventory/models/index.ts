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
 * @interface Characteristic
 */
export interface Characteristic {
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
 * @interface ProductAttributeValueChangeEvent
 */
export interface ProductAttributeValueChangeEvent {
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
    fieldPath?: string;
    /**
     * 
     */
    event?: ProductAttributeValueChangeEventPayload;
}
/**
 * 
 * @export
 * @interface ProductAttributeValueChangeEventPayload
 */
export interface ProductAttributeValueChangeEventPayload {
    /**
     * 
     */
    product?: Product;
}
/**
 * 
 * @export
 * @interface ProductBatchEvent
 */
export interface ProductBatchEvent {
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
    event?: ProductBatchEventPayload;
}
/**
 * 
 * @export
 * @interface ProductBatchEventPayload
 */
export interface ProductBatchEventPayload {
    /**
     * 
     */
    product?: Product;
}
/**
 * 
 * @export
 * @interface ProductCreate
 */
export interface ProductCreate {
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
    status: ProductStatusType;
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
 * @interface ProductCreateEvent
 */
export interface ProductCreateEvent {
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
    event?: ProductCreateEventPayload;
}
/**
 * 
 * @export
 * @interface ProductCreateEventPayload
 */
export interface ProductCreateEventPayload {
    /**
     * 
     */
    product?: Product;
}
/**
 * 
 * @export
 * @interface ProductDeleteEvent
 */
export interface ProductDeleteEvent {
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
    event?: ProductDeleteEventPayload;
}
/**
 * 
 * @export
 * @interface ProductDeleteEventPayload
 */
export interface ProductDeleteEventPayload {
    /**
     * 
     */
    product?: Product;
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
 * @interface ProductStateChangeEvent
 */
export interface ProductStateChangeEvent {
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
    event?: ProductStateChangeEventPayload;
}
/**
 * 
 * @export
 * @interface ProductStateChangeEventPayload
 */
export interface ProductStateChangeEventPayload {
    /**
     * 
     */
    product?: Product;
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
 * @interface ProductUpdate
 */
export interface ProductUpdate {
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
    name?: string;
    /**
     * 
     */
    value?: string;
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
