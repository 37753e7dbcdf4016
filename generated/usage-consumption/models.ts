// Generated from the effective contract by npm run generate. Do not edit.

export interface Addressable {
  'id'?: string;
  'href'?: string;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
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
  [extension: string]: unknown;
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
  [extension: string]: unknown;
}

export interface BucketRelationship {
  'relationshipType': string;
  'bucketRefOrValue': BucketRefOrValue;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
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

export interface Extensible {
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
}

export interface JsonPatchOperation {
  'op': JsonPatchOperator;
  'path': string;
  'from'?: string;
  'value'?: any;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
}

export type JsonPatchOperator = 'add' | 'remove' | 'replace' | 'move' | 'copy' | 'test';

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
  [extension: string]: unknown;
}

export interface Quantity {
  'amount'?: number;
  'units'?: string;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
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
  [extension: string]: unknown;
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
  [extension: string]: unknown;
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
  [extension: string]: unknown;
}

export interface QueryUsageConsumptionCreateEventPayload {
  'queryUsageConsumption'?: QueryUsageConsumption;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
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
  [extension: string]: unknown;
}

export interface QueryUsageConsumptionDeleteEventPayload {
  'queryUsageConsumption'?: QueryUsageConsumption;
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

export interface ReserveBalanceRef {
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

export interface ResourceRef {
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

export type TaskStateType = 'accepted' | 'terminatedWithError' | 'inProgress' | 'done';

export interface TimePeriod {
  'endDateTime'?: string;
  'startDateTime'?: string;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
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
  [extension: string]: unknown;
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
  [extension: string]: unknown;
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
  [extension: string]: unknown;
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
  [extension: string]: unknown;
}

