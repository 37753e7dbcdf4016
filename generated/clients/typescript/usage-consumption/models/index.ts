/* tslint:disable */
/* eslint-disable */
export interface Addressable {
    'id'?: string;
    'href'?: string;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface BalanceActionRef {
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

export interface BucketRefOrValue {
    'id'?: string;
    'href'?: string;
    'description'?: string;
    'isShared'?: boolean;
    'name'?: string;
    'remainingValueName'?: string;
    'status'?: string;
    'usageType'?: string;
    'bucketCounter'?: Array<ConsumptionSummary>;
    'bucketRelationship'?: Array<BucketRelationship>;
    'logicalResource'?: Array<UsageConsumptionLogicalResourceRef>;
    'partyAccount'?: PartyAccountRef;
    'product'?: Array<UsageConsumptionProductRef>;
    'relatedParty'?: Array<RelatedParty>;
    'remainingValue'?: Quantity;
    'reserveBalance'?: Array<ReserveBalanceRef>;
    'reservedValue'?: Quantity;
    'service'?: Array<UsageConsumptionServiceRef>;
    'validFor'?: TimePeriod;
    '@baseType'?: string;
    '@schemaLocation'?: string;
    '@type'?: string;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface BucketRelationship {
    'relationshipType': string;
    'bucketRefOrValue': BucketRefOrValue;
    '@baseType'?: string;
    '@schemaLocation'?: string;
    '@type'?: string;
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

export interface ConsumptionSummary {
    'id'?: string;
    'href'?: string;
    'counterType'?: string;
    'level'?: string;
    'valueName'?: string;
    'consumptionPeriod'?: TimePeriod;
    'user'?: RelatedParty;
    'value'?: Quantity;
    '@baseType'?: string;
    '@schemaLocation'?: string;
    '@type'?: string;
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

export interface Extensible {
    '@baseType'?: string;
    '@schemaLocation'?: string;
    '@type'?: string;
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

export interface PartyAccountRef {
    'id': string;
    'href'?: string;
    'description'?: string;
    'name'?: string;
    'status'?: string;
    '@baseType'?: string;
    '@schemaLocation'?: string;
    '@type'?: string;
    '@referredType'?: string;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface Quantity {
    'amount'?: number;
    'units'?: string;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface QueryUsageConsumption {
    'id'?: string;
    'href'?: string;
    'queryUsageConsumptionDate'?: string;
    'partyAccount'?: Array<PartyAccountRef>;
    'relatedParty'?: Array<RelatedParty>;
    'searchCriteria'?: UsageConsumption;
    'usageConsumption'?: Array<UsageConsumption>;
    '@baseType'?: string;
    '@schemaLocation'?: string;
    '@type'?: string;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface QueryUsageConsumptionCreate {
    'queryUsageConsumptionDate'?: string;
    'partyAccount'?: Array<PartyAccountRef>;
    'relatedParty'?: Array<RelatedParty>;
    'searchCriteria'?: UsageConsumption;
    '@baseType'?: string;
    '@schemaLocation'?: string;
    '@type'?: string;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface QueryUsageConsumptionCreateEvent {
    'event'?: QueryUsageConsumptionCreateEventPayload;
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

export interface QueryUsageConsumptionCreateEventPayload {
    'queryUsageConsumption'?: QueryUsageConsumption;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface QueryUsageConsumptionDeleteEvent {
    'event'?: QueryUsageConsumptionDeleteEventPayload;
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

export interface QueryUsageConsumptionDeleteEventPayload {
    'queryUsageConsumption'?: QueryUsageConsumption;
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

export interface ReserveBalanceRef {
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

export interface ResourceRef {
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

export interface UsageConsumption {
    'id'?: string;
    'href'?: string;
    'creationDate'?: string;
    'description'?: string;
    'lastUpdate'?: string;
    'name'?: string;
    'bucketRefOrValue'?: Array<BucketRefOrValue>;
    'logicalResource'?: Array<UsageConsumptionLogicalResourceRef>;
    'partyAccount'?: Array<PartyAccountRef>;
    'product'?: Array<UsageConsumptionProductRef>;
    'relatedParty'?: Array<RelatedParty>;
    'service'?: Array<UsageConsumptionServiceRef>;
    'state'?: TaskStateType;
    'validPeriod'?: TimePeriod;
    '@baseType'?: string;
    '@schemaLocation'?: string;
    '@type'?: string;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface UsageConsumptionLogicalResourceRef {
    'id': string;
    'href'?: string;
    'name'?: string;
    'consumptionSummary'?: Array<ConsumptionSummary>;
    '@baseType'?: string;
    '@schemaLocation'?: string;
    '@type'?: string;
    '@referredType'?: string;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface UsageConsumptionProductRef {
    'id': string;
    'href'?: string;
    'name'?: string;
    'consumptionSummary'?: Array<ConsumptionSummary>;
    '@baseType'?: string;
    '@schemaLocation'?: string;
    '@type'?: string;
    '@referredType'?: string;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface UsageConsumptionServiceRef {
    'id': string;
    'href'?: string;
    'name'?: string;
    'consumptionSummary'?: Array<ConsumptionSummary>;
    '@baseType'?: string;
    '@schemaLocation'?: string;
    '@type'?: string;
    '@referredType'?: string;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

