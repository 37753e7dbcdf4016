/* tslint:disable */
/* eslint-disable */
/**
 * 
 * @export
 * @interface AccumulatedBalance
 */
export interface AccumulatedBalance {
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
    name?: string;
    /**
     * 
     */
    bucket?: Array<BucketRef>;
    /**
     * 
     */
    logicalResource?: Array<LogicalResourceRef>;
    /**
     * 
     */
    partyAccount?: PartyAccountRef;
    /**
     * 
     */
    product?: Array<ProductRef>;
    /**
     * 
     */
    relatedParty?: Array<RelatedParty>;
    /**
     * 
     */
    totalBalance?: Quantity;
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
 * @interface Addressable
 */
export interface Addressable {
    /**
     * 
     */
    id?: string;
    /**
     * 
     */
    href?: string;
}
/**
 * 
 * @export
 * @interface AdjustBalance
 */
export interface AdjustBalance {
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
    adjustType?: string;
    /**
     * 
     */
    confirmationDate?: string;
    /**
     * 
     */
    description?: string;
    /**
     * 
     */
    reason?: string;
    /**
     * 
     */
    requestedDate?: string;
    /**
     * 
     */
    status?: string;
    /**
     * 
     */
    usageType?: string;
    /**
     * 
     */
    amount?: Quantity;
    /**
     * 
     */
    bucket?: BucketRef;
    /**
     * 
     */
    channel?: ChannelRef;
    /**
     * 
     */
    impactedBucket?: Array<ImpactedBucket>;
    /**
     * 
     */
    logicalResource?: LogicalResourceRef;
    /**
     * 
     */
    partyAccount?: PartyAccountRef;
    /**
     * 
     */
    product?: ProductRef;
    /**
     * 
     */
    relatedParty?: Array<RelatedParty>;
    /**
     * 
     */
    requestor?: RelatedParty;
    /**
     * 
     */
    reserveBalance?: ReserveBalanceRef;
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
 * @interface AdjustBalanceAttributeValueChangeEvent
 */
export interface AdjustBalanceAttributeValueChangeEvent {
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
    event?: AdjustBalanceAttributeValueChangeEventPayload;
}
/**
 * 
 * @export
 * @interface AdjustBalanceAttributeValueChangeEventPayload
 */
export interface AdjustBalanceAttributeValueChangeEventPayload {
    /**
     * 
     */
    adjustBalance?: AdjustBalance;
}
/**
 * 
 * @export
 * @interface AdjustBalanceCancelEvent
 */
export interface AdjustBalanceCancelEvent {
    /**
     * 
     */
    event?: AdjustBalanceCancelEventPayload;
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
}
/**
 * 
 * @export
 * @interface AdjustBalanceCancelEventPayload
 */
export interface AdjustBalanceCancelEventPayload {
    /**
     * 
     */
    adjustBalance?: AdjustBalance;
}
/**
 * 
 * @export
 * @interface AdjustBalanceCreate
 */
export interface AdjustBalanceCreate {
    /**
     * 
     */
    adjustType?: string;
    /**
     * 
     */
    confirmationDate?: string;
    /**
     * 
     */
    description?: string;
    /**
     * 
     */
    reason?: string;
    /**
     * 
     */
    requestedDate?: string;
    /**
     * 
     */
    status?: string;
    /**
     * 
     */
    usageType?: string;
    /**
     * 
     */
    amount: Quantity;
    /**
     * 
     */
    bucket?: BucketRef;
    /**
     * 
     */
    channel?: ChannelRef;
    /**
     * 
     */
    impactedBucket?: Array<ImpactedBucket>;
    /**
     * 
     */
    logicalResource?: LogicalResourceRef;
    /**
     * 
     */
    partyAccount?: PartyAccountRef;
    /**
     * 
     */
    product?: ProductRef;
    /**
     * 
     */
    relatedParty?: Array<RelatedParty>;
    /**
     * 
     */
    requestor?: RelatedParty;
    /**
     * 
     */
    reserveBalance?: ReserveBalanceRef;
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
 * @interface AdjustBalanceCreateEvent
 */
export interface AdjustBalanceCreateEvent {
    /**
     * 
     */
    event?: AdjustBalanceCreateEventPayload;
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
}
/**
 * 
 * @export
 * @interface AdjustBalanceCreateEventPayload
 */
export interface AdjustBalanceCreateEventPayload {
    /**
     * 
     */
    adjustBalance?: AdjustBalance;
}
/**
 * 
 * @export
 * @interface AdjustBalanceDeleteEvent
 */
export interface AdjustBalanceDeleteEvent {
    /**
     * 
     */
    event?: AdjustBalanceDeleteEventPayload;
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
}
/**
 * 
 * @export
 * @interface AdjustBalanceDeleteEventPayload
 */
export interface AdjustBalanceDeleteEventPayload {
    /**
     * 
     */
    adjustBalance?: AdjustBalance;
}
/**
 * 
 * @export
 * @interface AdjustBalanceFailureEvent
 */
export interface AdjustBalanceFailureEvent {
    /**
     * 
     */
    event?: AdjustBalanceFailureEventPayload;
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
}
/**
 * 
 * @export
 * @interface AdjustBalanceFailureEventPayload
 */
export interface AdjustBalanceFailureEventPayload {
    /**
     * 
     */
    adjustBalance?: AdjustBalance;
}
/**
 * 
 * @export
 * @interface AdjustBalanceStatusChangeEvent
 */
export interface AdjustBalanceStatusChangeEvent {
    /**
     * 
     */
    event?: AdjustBalanceStatusChangeEventPayload;
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
}
/**
 * 
 * @export
 * @interface AdjustBalanceStatusChangeEventPayload
 */
export interface AdjustBalanceStatusChangeEventPayload {
    /**
     * 
     */
    adjustBalance?: AdjustBalance;
}
/**
 * 
 * @export
 * @interface AdjustBalanceUpdate
 */
export interface AdjustBalanceUpdate {
    /**
     * 
     */
    adjustType?: string;
    /**
     * 
     */
    confirmationDate?: string;
    /**
     * 
     */
    description?: string;
    /**
     * 
     */
    reason?: string;
    /**
     * 
     */
    requestedDate?: string;
    /**
     * 
     */
    status?: string;
    /**
     * 
     */
    usageType?: string;
    /**
     * 
     */
    amount?: Quantity;
    /**
     * 
     */
    bucket?: BucketRef;
    /**
     * 
     */
    channel?: ChannelRef;
    /**
     * 
     */
    impactedBucket?: Array<ImpactedBucket>;
    /**
     * 
     */
    logicalResource?: LogicalResourceRef;
    /**
     * 
     */
    partyAccount?: PartyAccountRef;
    /**
     * 
     */
    product?: ProductRef;
    /**
     * 
     */
    relatedParty?: Array<RelatedParty>;
    /**
     * 
     */
    requestor?: RelatedParty;
    /**
     * 
     */
    reserveBalance?: ReserveBalanceRef;
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
 * @interface BalanceAction
 */
export interface BalanceAction {
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
    confirmationDate?: string;
    /**
     * 
     */
    description?: string;
    /**
     * 
     */
    reason?: string;
    /**
     * 
     */
    requestedDate?: string;
    /**
     * 
     */
    status?: string;
    /**
     * 
     */
    usageType?: string;
    /**
     * 
     */
    amount?: Quantity;
    /**
     * 
     */
    bucket?: BucketRef;
    /**
     * 
     */
    channel?: ChannelRef;
    /**
     * 
     */
    impactedBucket?: Array<ImpactedBucket>;
    /**
     * 
     */
    logicalResource?: LogicalResourceRef;
    /**
     * 
     */
    partyAccount?: PartyAccountRef;
    /**
     * 
     */
    product?: ProductRef;
    /**
     * 
     */
    relatedParty?: Array<RelatedParty>;
    /**
     * 
     */
    requestor?: RelatedParty;
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
 * @interface BalanceActionRef
 */
export interface BalanceActionRef {
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
 * @interface Bucket
 */
export interface Bucket {
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
    isShared?: boolean;
    /**
     * 
     */
    name?: string;
    /**
     * 
     */
    remainingValueName?: string;
    /**
     * 
     */
    status?: string;
    /**
     * 
     */
    usageType?: string;
    /**
     * 
     */
    logicalResource?: Array<LogicalResourceRef>;
    /**
     * 
     */
    partyAccount?: PartyAccountRef;
    /**
     * 
     */
    product?: Array<ProductRef>;
    /**
     * 
     */
    relatedParty?: Array<RelatedParty>;
    /**
     * 
     */
    remainingValue?: Quantity;
    /**
     * 
     */
    reserveBalance?: Array<ReserveBalanceRef>;
    /**
     * 
     */
    reservedValue?: Quantity;
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
 * @interface BucketAttributeValueChangeEvent
 */
export interface BucketAttributeValueChangeEvent {
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
    event?: BucketAttributeValueChangeEventPayload;
}
/**
 * 
 * @export
 * @interface BucketAttributeValueChangeEventPayload
 */
export interface BucketAttributeValueChangeEventPayload {
    /**
     * 
     */
    bucket?: Bucket;
}
/**
 * 
 * @export
 * @interface BucketCreate
 */
export interface BucketCreate {
    /**
     * 
     */
    description?: string;
    /**
     * 
     */
    isShared?: boolean;
    /**
     * 
     */
    name?: string;
    /**
     * 
     */
    remainingValueName?: string;
    /**
     * 
     */
    status?: string;
    /**
     * 
     */
    usageType: string;
    /**
     * 
     */
    logicalResource?: Array<LogicalResourceRef>;
    /**
     * 
     */
    partyAccount?: PartyAccountRef;
    /**
     * 
     */
    product?: Array<ProductRef>;
    /**
     * 
     */
    relatedParty?: Array<RelatedParty>;
    /**
     * 
     */
    remainingValue?: Quantity;
    /**
     * 
     */
    reserveBalance?: Array<ReserveBalanceRef>;
    /**
     * 
     */
    reservedValue?: Quantity;
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
 * @interface BucketCreateEvent
 */
export interface BucketCreateEvent {
    /**
     * 
     */
    event?: BucketCreateEventPayload;
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
}
/**
 * 
 * @export
 * @interface BucketCreateEventPayload
 */
export interface BucketCreateEventPayload {
    /**
     * 
     */
    bucket?: Bucket;
}
/**
 * 
 * @export
 * @interface BucketDeleteEvent
 */
export interface BucketDeleteEvent {
    /**
     * 
     */
    event?: BucketDeleteEventPayload;
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
}
/**
 * 
 * @export
 * @interface BucketDeleteEventPayload
 */
export interface BucketDeleteEventPayload {
    /**
     * 
     */
    bucket?: Bucket;
}
/**
 * 
 * @export
 * @interface BucketRef
 */
export interface BucketRef {
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
    usageType?: string;
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
export const BucketStatusExampleType = {
    active: 'active',
    suspended: 'suspended',
    expired: 'expired',
} as const;
export type BucketStatusExampleType = typeof BucketStatusExampleType[keyof typeof BucketStatusExampleType];

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
 * @interface Entity
 */
export interface Entity {
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
 * @interface Extensible
 */
export interface Extensible {
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
 * @interface ImpactedBucket
 */
export interface ImpactedBucket {
    /**
     * 
     */
    confirmationDate?: string;
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
    requestedDate?: string;
    /**
     * 
     */
    amountAfter?: Quantity;
    /**
     * 
     */
    amountBefore?: Quantity;
    /**
     * 
     */
    bucket?: BucketRef;
    /**
     * 
     */
    item: Array<ImpactedBucketItem>;
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
 * @interface ImpactedBucketItem
 */
export interface ImpactedBucketItem {
    /**
     * 
     */
    description?: string;
    /**
     * 
     */
    itemType?: string;
    /**
     * 
     */
    name?: string;
    /**
     * 
     */
    reason?: string;
    /**
     * 
     */
    amount?: Quantity;
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
 * @interface LogicalResourceRef
 */
export interface LogicalResourceRef {
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
 * @interface PartyAccountRef
 */
export interface PartyAccountRef {
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
    description?: string;
    /**
     * 
     */
    name?: string;
    /**
     * 
     */
    status?: string;
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
 * @interface PaymentMethodRef
 */
export interface PaymentMethodRef {
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
 * @interface PaymentRef
 */
export interface PaymentRef {
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
 * @interface RelatedTopupBalance
 */
export interface RelatedTopupBalance {
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
 * @interface ReserveBalance
 */
export interface ReserveBalance {
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
    confirmationDate?: string;
    /**
     * 
     */
    description?: string;
    /**
     * 
     */
    expirationDate?: string;
    /**
     * 
     */
    reason?: string;
    /**
     * 
     */
    requestedDate?: string;
    /**
     * 
     */
    status?: string;
    /**
     * 
     */
    usageType?: string;
    /**
     * 
     */
    amount?: Quantity;
    /**
     * 
     */
    bucket?: BucketRef;
    /**
     * 
     */
    channel?: ChannelRef;
    /**
     * 
     */
    impactedBucket?: Array<ImpactedBucket>;
    /**
     * 
     */
    logicalResource?: LogicalResourceRef;
    /**
     * 
     */
    partyAccount?: PartyAccountRef;
    /**
     * 
     */
    product?: ProductRef;
    /**
     * 
     */
    relatedParty?: Array<RelatedParty>;
    /**
     * 
     */
    requestor?: RelatedParty;
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
 * @interface ReserveBalanceAttributeValueChangeEvent
 */
export interface ReserveBalanceAttributeValueChangeEvent {
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
    event?: ReserveBalanceAttributeValueChangeEventPayload;
}
/**
 * 
 * @export
 * @interface ReserveBalanceAttributeValueChangeEventPayload
 */
export interface ReserveBalanceAttributeValueChangeEventPayload {
    /**
     * 
     */
    reserveBalance?: ReserveBalance;
}
/**
 * 
 * @export
 * @interface ReserveBalanceCancelEvent
 */
export interface ReserveBalanceCancelEvent {
    /**
     * 
     */
    event?: ReserveBalanceCancelEventPayload;
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
}
/**
 * 
 * @export
 * @interface ReserveBalanceCancelEventPayload
 */
export interface ReserveBalanceCancelEventPayload {
    /**
     * 
     */
    reserveBalance?: ReserveBalance;
}
/**
 * 
 * @export
 * @interface ReserveBalanceCreate
 */
export interface ReserveBalanceCreate {
    /**
     * 
     */
    confirmationDate?: string;
    /**
     * 
     */
    description?: string;
    /**
     * 
     */
    expirationDate?: string;
    /**
     * 
     */
    reason?: string;
    /**
     * 
     */
    requestedDate?: string;
    /**
     * 
     */
    status?: string;
    /**
     * 
     */
    usageType?: string;
    /**
     * 
     */
    amount: Quantity;
    /**
     * 
     */
    bucket?: BucketRef;
    /**
     * 
     */
    channel?: ChannelRef;
    /**
     * 
     */
    impactedBucket?: Array<ImpactedBucket>;
    /**
     * 
     */
    logicalResource?: LogicalResourceRef;
    /**
     * 
     */
    partyAccount?: PartyAccountRef;
    /**
     * 
     */
    product?: ProductRef;
    /**
     * 
     */
    relatedParty?: Array<RelatedParty>;
    /**
     * 
     */
    requestor?: RelatedParty;
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
 * @interface ReserveBalanceCreateEvent
 */
export interface ReserveBalanceCreateEvent {
    /**
     * 
     */
    event?: ReserveBalanceCreateEventPayload;
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
}
/**
 * 
 * @export
 * @interface ReserveBalanceCreateEventPayload
 */
export interface ReserveBalanceCreateEventPayload {
    /**
     * 
     */
    reserveBalance?: ReserveBalance;
}
/**
 * 
 * @export
 * @interface ReserveBalanceDeleteEvent
 */
export interface ReserveBalanceDeleteEvent {
    /**
     * 
     */
    event?: ReserveBalanceDeleteEventPayload;
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
}
/**
 * 
 * @export
 * @interface ReserveBalanceDeleteEventPayload
 */
export interface ReserveBalanceDeleteEventPayload {
    /**
     * 
     */
    reserveBalance?: ReserveBalance;
}
/**
 * 
 * @export
 * @interface ReserveBalanceFailureEvent
 */
export interface ReserveBalanceFailureEvent {
    /**
     * 
     */
    event?: ReserveBalanceFailureEventPayload;
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
}
/**
 * 
 * @export
 * @interface ReserveBalanceFailureEventPayload
 */
export interface ReserveBalanceFailureEventPayload {
    /**
     * 
     */
    reserveBalance?: ReserveBalance;
}
/**
 * 
 * @export
 * @interface ReserveBalanceRef
 */
export interface ReserveBalanceRef {
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
 * @interface ReserveBalanceStatusChangeEvent
 */
export interface ReserveBalanceStatusChangeEvent {
    /**
     * 
     */
    event?: ReserveBalanceStatusChangeEventPayload;
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
}
/**
 * 
 * @export
 * @interface ReserveBalanceStatusChangeEventPayload
 */
export interface ReserveBalanceStatusChangeEventPayload {
    /**
     * 
     */
    reserveBalance?: ReserveBalance;
}
/**
 * 
 * @export
 * @interface ReserveBalanceUpdate
 */
export interface ReserveBalanceUpdate {
    /**
     * 
     */
    confirmationDate?: string;
    /**
     * 
     */
    description?: string;
    /**
     * 
     */
    expirationDate?: string;
    /**
     * 
     */
    reason?: string;
    /**
     * 
     */
    requestedDate?: string;
    /**
     * 
     */
    status?: string;
    /**
     * 
     */
    usageType?: string;
    /**
     * 
     */
    amount?: Quantity;
    /**
     * 
     */
    bucket?: BucketRef;
    /**
     * 
     */
    channel?: ChannelRef;
    /**
     * 
     */
    impactedBucket?: Array<ImpactedBucket>;
    /**
     * 
     */
    logicalResource?: LogicalResourceRef;
    /**
     * 
     */
    partyAccount?: PartyAccountRef;
    /**
     * 
     */
    product?: ProductRef;
    /**
     * 
     */
    relatedParty?: Array<RelatedParty>;
    /**
     * 
     */
    requestor?: RelatedParty;
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
/**
 * 
 * @export
 * @interface TopupBalance
 */
export interface TopupBalance {
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
    confirmationDate?: string;
    /**
     * 
     */
    description?: string;
    /**
     * 
     */
    isAutoTopup?: boolean;
    /**
     * 
     */
    numberOfPeriods?: number;
    /**
     * 
     */
    reason?: string;
    /**
     * 
     */
    recurringPeriod?: string;
    /**
     * 
     */
    requestedDate?: string;
    /**
     * 
     */
    status?: string;
    /**
     * 
     */
    usageType?: string;
    /**
     * 
     */
    voucher?: string;
    /**
     * 
     */
    amount?: Quantity;
    /**
     * 
     */
    bucket?: BucketRef;
    /**
     * 
     */
    channel?: ChannelRef;
    /**
     * 
     */
    impactedBucket?: Array<ImpactedBucket>;
    /**
     * 
     */
    logicalResource?: LogicalResourceRef;
    /**
     * 
     */
    partyAccount?: PartyAccountRef;
    /**
     * 
     */
    payment?: PaymentRef;
    /**
     * 
     */
    paymentMethod?: PaymentMethodRef;
    /**
     * 
     */
    product?: ProductRef;
    /**
     * 
     */
    relatedParty?: Array<RelatedParty>;
    /**
     * 
     */
    relatedTopupBalance?: RelatedTopupBalance;
    /**
     * 
     */
    requestor?: RelatedParty;
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
 * @interface TopupBalanceAttributeValueChangeEvent
 */
export interface TopupBalanceAttributeValueChangeEvent {
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
    event?: TopupBalanceAttributeValueChangeEventPayload;
}
/**
 * 
 * @export
 * @interface TopupBalanceAttributeValueChangeEventPayload
 */
export interface TopupBalanceAttributeValueChangeEventPayload {
    /**
     * 
     */
    topupBalance?: TopupBalance;
}
/**
 * 
 * @export
 * @interface TopupBalanceCancelEvent
 */
export interface TopupBalanceCancelEvent {
    /**
     * 
     */
    event?: TopupBalanceCancelEventPayload;
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
}
/**
 * 
 * @export
 * @interface TopupBalanceCancelEventPayload
 */
export interface TopupBalanceCancelEventPayload {
    /**
     * 
     */
    topupBalance?: TopupBalance;
}
/**
 * 
 * @export
 * @interface TopupBalanceCreate
 */
export interface TopupBalanceCreate {
    /**
     * 
     */
    confirmationDate?: string;
    /**
     * 
     */
    description?: string;
    /**
     * 
     */
    isAutoTopup?: boolean;
    /**
     * 
     */
    numberOfPeriods?: number;
    /**
     * 
     */
    reason?: string;
    /**
     * 
     */
    recurringPeriod?: string;
    /**
     * 
     */
    requestedDate?: string;
    /**
     * 
     */
    status?: string;
    /**
     * 
     */
    usageType?: string;
    /**
     * 
     */
    voucher?: string;
    /**
     * 
     */
    amount: Quantity;
    /**
     * 
     */
    bucket?: BucketRef;
    /**
     * 
     */
    channel?: ChannelRef;
    /**
     * 
     */
    impactedBucket?: Array<ImpactedBucket>;
    /**
     * 
     */
    logicalResource?: LogicalResourceRef;
    /**
     * 
     */
    partyAccount?: PartyAccountRef;
    /**
     * 
     */
    payment?: PaymentRef;
    /**
     * 
     */
    paymentMethod?: PaymentMethodRef;
    /**
     * 
     */
    product?: ProductRef;
    /**
     * 
     */
    relatedParty?: Array<RelatedParty>;
    /**
     * 
     */
    relatedTopupBalance?: RelatedTopupBalance;
    /**
     * 
     */
    requestor?: RelatedParty;
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
 * @interface TopupBalanceCreateEvent
 */
export interface TopupBalanceCreateEvent {
    /**
     * 
     */
    event?: TopupBalanceCreateEventPayload;
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
}
/**
 * 
 * @export
 * @interface TopupBalanceCreateEventPayload
 */
export interface TopupBalanceCreateEventPayload {
    /**
     * 
     */
    topupBalance?: TopupBalance;
}
/**
 * 
 * @export
 * @interface TopupBalanceDeleteEvent
 */
export interface TopupBalanceDeleteEvent {
    /**
     * 
     */
    event?: TopupBalanceDeleteEventPayload;
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
}
/**
 * 
 * @export
 * @interface TopupBalanceDeleteEventPayload
 */
export interface TopupBalanceDeleteEventPayload {
    /**
     * 
     */
    topupBalance?: TopupBalance;
}
/**
 * 
 * @export
 * @interface TopupBalanceFailureEvent
 */
export interface TopupBalanceFailureEvent {
    /**
     * 
     */
    event?: TopupBalanceFailureEventPayload;
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
}
/**
 * 
 * @export
 * @interface TopupBalanceFailureEventPayload
 */
export interface TopupBalanceFailureEventPayload {
    /**
     * 
     */
    topupBalance?: TopupBalance;
}
/**
 * 
 * @export
 * @interface TopupBalanceStatusChangeEvent
 */
export interface TopupBalanceStatusChangeEvent {
    /**
     * 
     */
    event?: TopupBalanceStatusChangeEventPayload;
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
}
/**
 * 
 * @export
 * @interface TopupBalanceStatusChangeEventPayload
 */
export interface TopupBalanceStatusChangeEventPayload {
    /**
     * 
     */
    topupBalance?: TopupBalance;
}
/**
 * 
 * @export
 * @interface TopupBalanceUpdate
 */
export interface TopupBalanceUpdate {
    /**
     * 
     */
    confirmationDate?: string;
    /**
     * 
     */
    description?: string;
    /**
     * 
     */
    isAutoTopup?: boolean;
    /**
     * 
     */
    numberOfPeriods?: number;
    /**
     * 
     */
    reason?: string;
    /**
     * 
     */
    recurringPeriod?: string;
    /**
     * 
     */
    requestedDate?: string;
    /**
     * 
     */
    status?: string;
    /**
     * 
     */
    usageType?: string;
    /**
     * 
     */
    voucher?: string;
    /**
     * 
     */
    amount?: Quantity;
    /**
     * 
     */
    bucket?: BucketRef;
    /**
     * 
     */
    channel?: ChannelRef;
    /**
     * 
     */
    impactedBucket?: Array<ImpactedBucket>;
    /**
     * 
     */
    logicalResource?: LogicalResourceRef;
    /**
     * 
     */
    partyAccount?: PartyAccountRef;
    /**
     * 
     */
    payment?: PaymentRef;
    /**
     * 
     */
    paymentMethod?: PaymentMethodRef;
    /**
     * 
     */
    product?: ProductRef;
    /**
     * 
     */
    relatedParty?: Array<RelatedParty>;
    /**
     * 
     */
    relatedTopupBalance?: RelatedTopupBalance;
    /**
     * 
     */
    requestor?: RelatedParty;
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
 * @interface TransferBalance
 */
export interface TransferBalance {
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
    confirmationDate?: string;
    /**
     * 
     */
    costOwner?: string;
    /**
     * 
     */
    description?: string;
    /**
     * 
     */
    reason?: string;
    /**
     * 
     */
    receiverBucketUsageType?: string;
    /**
     * 
     */
    requestedDate?: string;
    /**
     * 
     */
    status?: string;
    /**
     * 
     */
    usageType?: string;
    /**
     * 
     */
    amount?: Quantity;
    /**
     * 
     */
    bucket?: BucketRef;
    /**
     * 
     */
    channel?: ChannelRef;
    /**
     * 
     */
    impactedBucket?: Array<ImpactedBucket>;
    /**
     * 
     */
    logicalResource?: LogicalResourceRef;
    /**
     * 
     */
    partyAccount?: PartyAccountRef;
    /**
     * 
     */
    product?: ProductRef;
    /**
     * 
     */
    receiver?: RelatedParty;
    /**
     * 
     */
    receiverBucket?: BucketRef;
    /**
     * 
     */
    receiverLogicalResource?: LogicalResourceRef;
    /**
     * 
     */
    receiverPartyAccount?: PartyAccountRef;
    /**
     * 
     */
    receiverProduct?: ProductRef;
    /**
     * 
     */
    relatedParty?: Array<RelatedParty>;
    /**
     * 
     */
    requestor?: RelatedParty;
    /**
     * 
     */
    transferCost?: Quantity;
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
 * @interface TransferBalanceAttributeValueChangeEvent
 */
export interface TransferBalanceAttributeValueChangeEvent {
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
    event?: TransferBalanceAttributeValueChangeEventPayload;
}
/**
 * 
 * @export
 * @interface TransferBalanceAttributeValueChangeEventPayload
 */
export interface TransferBalanceAttributeValueChangeEventPayload {
    /**
     * 
     */
    transferBalance?: TransferBalance;
}
/**
 * 
 * @export
 * @interface TransferBalanceCancelEvent
 */
export interface TransferBalanceCancelEvent {
    /**
     * 
     */
    event?: TransferBalanceCancelEventPayload;
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
}
/**
 * 
 * @export
 * @interface TransferBalanceCancelEventPayload
 */
export interface TransferBalanceCancelEventPayload {
    /**
     * 
     */
    transferBalance?: TransferBalance;
}
/**
 * 
 * @export
 * @interface TransferBalanceCreate
 */
export interface TransferBalanceCreate {
    /**
     * 
     */
    confirmationDate?: string;
    /**
     * 
     */
    costOwner?: string;
    /**
     * 
     */
    description?: string;
    /**
     * 
     */
    reason?: string;
    /**
     * 
     */
    receiverBucketUsageType?: string;
    /**
     * 
     */
    requestedDate?: string;
    /**
     * 
     */
    status?: string;
    /**
     * 
     */
    usageType?: string;
    /**
     * 
     */
    amount: Quantity;
    /**
     * 
     */
    bucket?: BucketRef;
    /**
     * 
     */
    channel?: ChannelRef;
    /**
     * 
     */
    impactedBucket?: Array<ImpactedBucket>;
    /**
     * 
     */
    logicalResource?: LogicalResourceRef;
    /**
     * 
     */
    partyAccount?: PartyAccountRef;
    /**
     * 
     */
    product?: ProductRef;
    /**
     * 
     */
    receiver?: RelatedParty;
    /**
     * 
     */
    receiverBucket?: BucketRef;
    /**
     * 
     */
    receiverLogicalResource?: LogicalResourceRef;
    /**
     * 
     */
    receiverPartyAccount?: PartyAccountRef;
    /**
     * 
     */
    receiverProduct?: ProductRef;
    /**
     * 
     */
    relatedParty?: Array<RelatedParty>;
    /**
     * 
     */
    requestor?: RelatedParty;
    /**
     * 
     */
    transferCost?: Quantity;
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
 * @interface TransferBalanceCreateEvent
 */
export interface TransferBalanceCreateEvent {
    /**
     * 
     */
    event?: TransferBalanceCreateEventPayload;
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
}
/**
 * 
 * @export
 * @interface TransferBalanceCreateEventPayload
 */
export interface TransferBalanceCreateEventPayload {
    /**
     * 
     */
    transferBalance?: TransferBalance;
}
/**
 * 
 * @export
 * @interface TransferBalanceDeleteEvent
 */
export interface TransferBalanceDeleteEvent {
    /**
     * 
     */
    event?: TransferBalanceDeleteEventPayload;
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
}
/**
 * 
 * @export
 * @interface TransferBalanceDeleteEventPayload
 */
export interface TransferBalanceDeleteEventPayload {
    /**
     * 
     */
    transferBalance?: TransferBalance;
}
/**
 * 
 * @export
 * @interface TransferBalanceFailureEvent
 */
export interface TransferBalanceFailureEvent {
    /**
     * 
     */
    event?: TransferBalanceFailureEventPayload;
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
}
/**
 * 
 * @export
 * @interface TransferBalanceFailureEventPayload
 */
export interface TransferBalanceFailureEventPayload {
    /**
     * 
     */
    transferBalance?: TransferBalance;
}
/**
 * 
 * @export
 * @interface TransferBalanceStatusChangeEvent
 */
export interface TransferBalanceStatusChangeEvent {
    /**
     * 
     */
    event?: TransferBalanceStatusChangeEventPayload;
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
}
/**
 * 
 * @export
 * @interface TransferBalanceStatusChangeEventPayload
 */
export interface TransferBalanceStatusChangeEventPayload {
    /**
     * 
     */
    transferBalance?: TransferBalance;
}
/**
 * 
 * @export
 * @interface TransferBalanceUpdate
 */
export interface TransferBalanceUpdate {
    /**
     * 
     */
    confirmationDate?: string;
    /**
     * 
     */
    costOwner?: string;
    /**
     * 
     */
    description?: string;
    /**
     * 
     */
    reason?: string;
    /**
     * 
     */
    receiverBucketUsageType?: string;
    /**
     * 
     */
    requestedDate?: string;
    /**
     * 
     */
    status?: string;
    /**
     * 
     */
    usageType?: string;
    /**
     * 
     */
    amount?: Quantity;
    /**
     * 
     */
    bucket?: BucketRef;
    /**
     * 
     */
    channel?: ChannelRef;
    /**
     * 
     */
    impactedBucket?: Array<ImpactedBucket>;
    /**
     * 
     */
    logicalResource?: LogicalResourceRef;
    /**
     * 
     */
    partyAccount?: PartyAccountRef;
    /**
     * 
     */
    product?: ProductRef;
    /**
     * 
     */
    receiver?: RelatedParty;
    /**
     * 
     */
    receiverBucket?: BucketRef;
    /**
     * 
     */
    receiverLogicalResource?: LogicalResourceRef;
    /**
     * 
     */
    receiverPartyAccount?: PartyAccountRef;
    /**
     * 
     */
    receiverProduct?: ProductRef;
    /**
     * 
     */
    relatedParty?: Array<RelatedParty>;
    /**
     * 
     */
    requestor?: RelatedParty;
    /**
     * 
     */
    transferCost?: Quantity;
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
