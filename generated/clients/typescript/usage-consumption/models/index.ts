/* tslint:disable */
/* eslint-disable */
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
 * @interface BucketRefOrValue
 */
export interface BucketRefOrValue {
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
    bucketCounter?: Array<ConsumptionSummary>;
    /**
     * 
     */
    bucketRelationship?: Array<BucketRelationship>;
    /**
     * 
     */
    logicalResource?: Array<UsageConsumptionLogicalResourceRef>;
    /**
     * 
     */
    partyAccount?: PartyAccountRef;
    /**
     * 
     */
    product?: Array<UsageConsumptionProductRef>;
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
    service?: Array<UsageConsumptionServiceRef>;
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
 * @interface BucketRelationship
 */
export interface BucketRelationship {
    /**
     * 
     */
    relationshipType: string;
    /**
     * 
     */
    bucketRefOrValue: BucketRefOrValue;
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
 * @interface ConsumptionSummary
 */
export interface ConsumptionSummary {
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
    counterType?: string;
    /**
     * 
     */
    level?: string;
    /**
     * 
     */
    valueName?: string;
    /**
     * 
     */
    consumptionPeriod?: TimePeriod;
    /**
     * 
     */
    user?: RelatedParty;
    /**
     * 
     */
    value?: Quantity;
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
 * @interface QueryUsageConsumption
 */
export interface QueryUsageConsumption {
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
    queryUsageConsumptionDate?: string;
    /**
     * 
     */
    partyAccount?: Array<PartyAccountRef>;
    /**
     * 
     */
    relatedParty?: Array<RelatedParty>;
    /**
     * 
     */
    searchCriteria?: UsageConsumption;
    /**
     * 
     */
    usageConsumption?: Array<UsageConsumption>;
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
 * @interface QueryUsageConsumptionCreate
 */
export interface QueryUsageConsumptionCreate {
    /**
     * 
     */
    queryUsageConsumptionDate?: string;
    /**
     * 
     */
    partyAccount?: Array<PartyAccountRef>;
    /**
     * 
     */
    relatedParty?: Array<RelatedParty>;
    /**
     * 
     */
    searchCriteria?: UsageConsumption;
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
 * @interface QueryUsageConsumptionCreateEvent
 */
export interface QueryUsageConsumptionCreateEvent {
    /**
     * 
     */
    event?: QueryUsageConsumptionCreateEventPayload;
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
 * @interface QueryUsageConsumptionCreateEventPayload
 */
export interface QueryUsageConsumptionCreateEventPayload {
    /**
     * 
     */
    queryUsageConsumption?: QueryUsageConsumption;
}
/**
 * 
 * @export
 * @interface QueryUsageConsumptionDeleteEvent
 */
export interface QueryUsageConsumptionDeleteEvent {
    /**
     * 
     */
    event?: QueryUsageConsumptionDeleteEventPayload;
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
 * @interface QueryUsageConsumptionDeleteEventPayload
 */
export interface QueryUsageConsumptionDeleteEventPayload {
    /**
     * 
     */
    queryUsageConsumption?: QueryUsageConsumption;
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
/**
 * 
 * @export
 * @interface UsageConsumption
 */
export interface UsageConsumption {
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
    creationDate?: string;
    /**
     * 
     */
    description?: string;
    /**
     * 
     */
    lastUpdate?: string;
    /**
     * 
     */
    name?: string;
    /**
     * 
     */
    bucketRefOrValue?: Array<BucketRefOrValue>;
    /**
     * 
     */
    logicalResource?: Array<UsageConsumptionLogicalResourceRef>;
    /**
     * 
     */
    partyAccount?: Array<PartyAccountRef>;
    /**
     * 
     */
    product?: Array<UsageConsumptionProductRef>;
    /**
     * 
     */
    relatedParty?: Array<RelatedParty>;
    /**
     * 
     */
    service?: Array<UsageConsumptionServiceRef>;
    /**
     * 
     */
    state?: TaskStateType;
    /**
     * 
     */
    validPeriod?: TimePeriod;
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
 * @interface UsageConsumptionLogicalResourceRef
 */
export interface UsageConsumptionLogicalResourceRef {
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
    consumptionSummary?: Array<ConsumptionSummary>;
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
 * @interface UsageConsumptionProductRef
 */
export interface UsageConsumptionProductRef {
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
    consumptionSummary?: Array<ConsumptionSummary>;
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
 * @interface UsageConsumptionServiceRef
 */
export interface UsageConsumptionServiceRef {
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
    consumptionSummary?: Array<ConsumptionSummary>;
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
