// Generated from the effective contract by npm run generate. Do not edit.

export interface AccumulatedBalance {
  'id'?: string;
  'href'?: string;
  'description'?: string;
  'name'?: string;
  'bucket'?: Array<BucketRef>;
  'logicalResource'?: Array<LogicalResourceRef>;
  'partyAccount'?: PartyAccountRef;
  'product'?: Array<ProductRef>;
  'relatedParty'?: Array<RelatedParty>;
  'totalBalance'?: Quantity;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
}

export interface Addressable {
  'id'?: string;
  'href'?: string;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
}

export interface AdjustBalance {
  'id'?: string;
  'href'?: string;
  'adjustType'?: string;
  'confirmationDate'?: string;
  'description'?: string;
  'reason'?: string;
  'requestedDate'?: string;
  'status'?: string;
  'usageType'?: string;
  'amount'?: Quantity;
  'bucket'?: BucketRef;
  'channel'?: ChannelRef;
  'impactedBucket'?: Array<ImpactedBucket>;
  'logicalResource'?: LogicalResourceRef;
  'partyAccount'?: PartyAccountRef;
  'product'?: ProductRef;
  'relatedParty'?: Array<RelatedParty>;
  'requestor'?: RelatedParty;
  'reserveBalance'?: ReserveBalanceRef;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
}

export interface AdjustBalanceAttributeValueChangeEvent {
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
  'event'?: AdjustBalanceAttributeValueChangeEventPayload;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
}

export interface AdjustBalanceAttributeValueChangeEventPayload {
  'adjustBalance'?: AdjustBalance;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
}

export interface AdjustBalanceCancelEvent {
  'event'?: AdjustBalanceCancelEventPayload;
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

export interface AdjustBalanceCancelEventPayload {
  'adjustBalance'?: AdjustBalance;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
}

export interface AdjustBalanceCreate {
  'adjustType'?: string;
  'confirmationDate'?: string;
  'description'?: string;
  'reason'?: string;
  'requestedDate'?: string;
  'status'?: string;
  'usageType'?: string;
  'amount': Quantity;
  'bucket'?: BucketRef;
  'channel'?: ChannelRef;
  'impactedBucket'?: Array<ImpactedBucket>;
  'logicalResource'?: LogicalResourceRef;
  'partyAccount'?: PartyAccountRef;
  'product'?: ProductRef;
  'relatedParty'?: Array<RelatedParty>;
  'requestor'?: RelatedParty;
  'reserveBalance'?: ReserveBalanceRef;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
}

export interface AdjustBalanceCreateEvent {
  'event'?: AdjustBalanceCreateEventPayload;
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

export interface AdjustBalanceCreateEventPayload {
  'adjustBalance'?: AdjustBalance;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
}

export interface AdjustBalanceDeleteEvent {
  'event'?: AdjustBalanceDeleteEventPayload;
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

export interface AdjustBalanceDeleteEventPayload {
  'adjustBalance'?: AdjustBalance;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
}

export interface AdjustBalanceFailureEvent {
  'event'?: AdjustBalanceFailureEventPayload;
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

export interface AdjustBalanceFailureEventPayload {
  'adjustBalance'?: AdjustBalance;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
}

export interface AdjustBalanceStatusChangeEvent {
  'event'?: AdjustBalanceStatusChangeEventPayload;
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

export interface AdjustBalanceStatusChangeEventPayload {
  'adjustBalance'?: AdjustBalance;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
}

export interface AdjustBalanceUpdate {
  'adjustType'?: string;
  'confirmationDate'?: string;
  'description'?: string;
  'reason'?: string;
  'requestedDate'?: string;
  'status'?: string;
  'usageType'?: string;
  'amount'?: Quantity;
  'bucket'?: BucketRef;
  'channel'?: ChannelRef;
  'impactedBucket'?: Array<ImpactedBucket>;
  'logicalResource'?: LogicalResourceRef;
  'partyAccount'?: PartyAccountRef;
  'product'?: ProductRef;
  'relatedParty'?: Array<RelatedParty>;
  'requestor'?: RelatedParty;
  'reserveBalance'?: ReserveBalanceRef;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
}

export interface BalanceAction {
  'id'?: string;
  'href'?: string;
  'confirmationDate'?: string;
  'description'?: string;
  'reason'?: string;
  'requestedDate'?: string;
  'status'?: string;
  'usageType'?: string;
  'amount'?: Quantity;
  'bucket'?: BucketRef;
  'channel'?: ChannelRef;
  'impactedBucket'?: Array<ImpactedBucket>;
  'logicalResource'?: LogicalResourceRef;
  'partyAccount'?: PartyAccountRef;
  'product'?: ProductRef;
  'relatedParty'?: Array<RelatedParty>;
  'requestor'?: RelatedParty;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
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

export interface Bucket {
  'id'?: string;
  'href'?: string;
  'description'?: string;
  'isShared'?: boolean;
  'name'?: string;
  'remainingValueName'?: string;
  'status'?: string;
  'usageType'?: string;
  'logicalResource'?: Array<LogicalResourceRef>;
  'partyAccount'?: PartyAccountRef;
  'product'?: Array<ProductRef>;
  'relatedParty'?: Array<RelatedParty>;
  'remainingValue'?: Quantity;
  'reserveBalance'?: Array<ReserveBalanceRef>;
  'reservedValue'?: Quantity;
  'validFor'?: TimePeriod;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
  'confirmationDate'?: string;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
}

export interface BucketAttributeValueChangeEvent {
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
  'event'?: BucketAttributeValueChangeEventPayload;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
}

export interface BucketAttributeValueChangeEventPayload {
  'bucket'?: Bucket;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
}

export interface BucketCreate {
  'description'?: string;
  'isShared'?: boolean;
  'name'?: string;
  'remainingValueName'?: string;
  'status'?: string;
  'usageType': string;
  'logicalResource'?: Array<LogicalResourceRef>;
  'partyAccount'?: PartyAccountRef;
  'product'?: Array<ProductRef>;
  'relatedParty'?: Array<RelatedParty>;
  'remainingValue'?: Quantity;
  'reserveBalance'?: Array<ReserveBalanceRef>;
  'reservedValue'?: Quantity;
  'validFor'?: TimePeriod;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
  'confirmationDate'?: string;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
}

export interface BucketCreateEvent {
  'event'?: BucketCreateEventPayload;
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

export interface BucketCreateEventPayload {
  'bucket'?: Bucket;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
}

export interface BucketDeleteEvent {
  'event'?: BucketDeleteEventPayload;
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

export interface BucketDeleteEventPayload {
  'bucket'?: Bucket;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
}

export interface BucketRef {
  'id': string;
  'href'?: string;
  'name'?: string;
  'usageType'?: string;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
  '@referredType'?: string;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
}

export type BucketStatusExampleType = 'active' | 'suspended' | 'expired';

export interface BulkCreationOperation {
  'op': BulkCreationOperator;
  'path': string;
  'value': { [key: string]: any; };
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
}

export type BulkCreationOperator = 'add';

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

export interface ImpactedBucket {
  'confirmationDate'?: string;
  'description'?: string;
  'name'?: string;
  'requestedDate'?: string;
  'amountAfter'?: Quantity;
  'amountBefore'?: Quantity;
  'bucket'?: BucketRef;
  'item': Array<ImpactedBucketItem>;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
}

export interface ImpactedBucketItem {
  'description'?: string;
  'itemType'?: string;
  'name'?: string;
  'reason'?: string;
  'amount'?: Quantity;
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

export interface LogicalResourceRef {
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

export interface PaymentMethodRef {
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

export interface PaymentRef {
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

export interface RelatedTopupBalance {
  'id'?: string;
  'href'?: string;
  'name'?: string;
  'role'?: string;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
  '@referredType'?: string;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
}

export interface ReserveBalance {
  'id'?: string;
  'href'?: string;
  'confirmationDate'?: string;
  'description'?: string;
  'expirationDate'?: string;
  'reason'?: string;
  'requestedDate'?: string;
  'status'?: string;
  'usageType'?: string;
  'amount'?: Quantity;
  'bucket'?: BucketRef;
  'channel'?: ChannelRef;
  'impactedBucket'?: Array<ImpactedBucket>;
  'logicalResource'?: LogicalResourceRef;
  'partyAccount'?: PartyAccountRef;
  'product'?: ProductRef;
  'relatedParty'?: Array<RelatedParty>;
  'requestor'?: RelatedParty;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
}

export interface ReserveBalanceAttributeValueChangeEvent {
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
  'event'?: ReserveBalanceAttributeValueChangeEventPayload;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
}

export interface ReserveBalanceAttributeValueChangeEventPayload {
  'reserveBalance'?: ReserveBalance;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
}

export interface ReserveBalanceCancelEvent {
  'event'?: ReserveBalanceCancelEventPayload;
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

export interface ReserveBalanceCancelEventPayload {
  'reserveBalance'?: ReserveBalance;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
}

export interface ReserveBalanceCreate {
  'confirmationDate'?: string;
  'description'?: string;
  'expirationDate'?: string;
  'reason'?: string;
  'requestedDate'?: string;
  'status'?: string;
  'usageType'?: string;
  'amount': Quantity;
  'bucket'?: BucketRef;
  'channel'?: ChannelRef;
  'impactedBucket'?: Array<ImpactedBucket>;
  'logicalResource'?: LogicalResourceRef;
  'partyAccount'?: PartyAccountRef;
  'product'?: ProductRef;
  'relatedParty'?: Array<RelatedParty>;
  'requestor'?: RelatedParty;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
}

export interface ReserveBalanceCreateEvent {
  'event'?: ReserveBalanceCreateEventPayload;
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

export interface ReserveBalanceCreateEventPayload {
  'reserveBalance'?: ReserveBalance;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
}

export interface ReserveBalanceDeleteEvent {
  'event'?: ReserveBalanceDeleteEventPayload;
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

export interface ReserveBalanceDeleteEventPayload {
  'reserveBalance'?: ReserveBalance;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
}

export interface ReserveBalanceFailureEvent {
  'event'?: ReserveBalanceFailureEventPayload;
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

export interface ReserveBalanceFailureEventPayload {
  'reserveBalance'?: ReserveBalance;
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

export interface ReserveBalanceStatusChangeEvent {
  'event'?: ReserveBalanceStatusChangeEventPayload;
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

export interface ReserveBalanceStatusChangeEventPayload {
  'reserveBalance'?: ReserveBalance;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
}

export interface ReserveBalanceUpdate {
  'confirmationDate'?: string;
  'description'?: string;
  'expirationDate'?: string;
  'reason'?: string;
  'requestedDate'?: string;
  'status'?: string;
  'usageType'?: string;
  'amount'?: Quantity;
  'bucket'?: BucketRef;
  'channel'?: ChannelRef;
  'impactedBucket'?: Array<ImpactedBucket>;
  'logicalResource'?: LogicalResourceRef;
  'partyAccount'?: PartyAccountRef;
  'product'?: ProductRef;
  'relatedParty'?: Array<RelatedParty>;
  'requestor'?: RelatedParty;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
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

export interface TimePeriod {
  'endDateTime'?: string;
  'startDateTime'?: string;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
}

export interface TopupBalance {
  'id'?: string;
  'href'?: string;
  'confirmationDate'?: string;
  'description'?: string;
  'isAutoTopup'?: boolean;
  'numberOfPeriods'?: number;
  'reason'?: string;
  'recurringPeriod'?: string;
  'requestedDate'?: string;
  'status'?: string;
  'usageType'?: string;
  'voucher'?: string;
  'amount'?: Quantity;
  'bucket'?: BucketRef;
  'channel'?: ChannelRef;
  'impactedBucket'?: Array<ImpactedBucket>;
  'logicalResource'?: LogicalResourceRef;
  'partyAccount'?: PartyAccountRef;
  'payment'?: PaymentRef;
  'paymentMethod'?: PaymentMethodRef;
  'product'?: ProductRef;
  'relatedParty'?: Array<RelatedParty>;
  'relatedTopupBalance'?: RelatedTopupBalance;
  'requestor'?: RelatedParty;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
}

export interface TopupBalanceAttributeValueChangeEvent {
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
  'event'?: TopupBalanceAttributeValueChangeEventPayload;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
}

export interface TopupBalanceAttributeValueChangeEventPayload {
  'topupBalance'?: TopupBalance;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
}

export interface TopupBalanceCancelEvent {
  'event'?: TopupBalanceCancelEventPayload;
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

export interface TopupBalanceCancelEventPayload {
  'topupBalance'?: TopupBalance;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
}

export interface TopupBalanceCreate {
  'confirmationDate'?: string;
  'description'?: string;
  'isAutoTopup'?: boolean;
  'numberOfPeriods'?: number;
  'reason'?: string;
  'recurringPeriod'?: string;
  'requestedDate'?: string;
  'status'?: string;
  'usageType'?: string;
  'voucher'?: string;
  'amount': Quantity;
  'bucket'?: BucketRef;
  'channel'?: ChannelRef;
  'impactedBucket'?: Array<ImpactedBucket>;
  'logicalResource'?: LogicalResourceRef;
  'partyAccount'?: PartyAccountRef;
  'payment'?: PaymentRef;
  'paymentMethod'?: PaymentMethodRef;
  'product'?: ProductRef;
  'relatedParty'?: Array<RelatedParty>;
  'relatedTopupBalance'?: RelatedTopupBalance;
  'requestor'?: RelatedParty;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
}

export interface TopupBalanceCreateEvent {
  'event'?: TopupBalanceCreateEventPayload;
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

export interface TopupBalanceCreateEventPayload {
  'topupBalance'?: TopupBalance;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
}

export interface TopupBalanceDeleteEvent {
  'event'?: TopupBalanceDeleteEventPayload;
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

export interface TopupBalanceDeleteEventPayload {
  'topupBalance'?: TopupBalance;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
}

export interface TopupBalanceFailureEvent {
  'event'?: TopupBalanceFailureEventPayload;
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

export interface TopupBalanceFailureEventPayload {
  'topupBalance'?: TopupBalance;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
}

export interface TopupBalanceStatusChangeEvent {
  'event'?: TopupBalanceStatusChangeEventPayload;
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

export interface TopupBalanceStatusChangeEventPayload {
  'topupBalance'?: TopupBalance;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
}

export interface TopupBalanceUpdate {
  'confirmationDate'?: string;
  'description'?: string;
  'isAutoTopup'?: boolean;
  'numberOfPeriods'?: number;
  'reason'?: string;
  'recurringPeriod'?: string;
  'requestedDate'?: string;
  'status'?: string;
  'usageType'?: string;
  'voucher'?: string;
  'amount'?: Quantity;
  'bucket'?: BucketRef;
  'channel'?: ChannelRef;
  'impactedBucket'?: Array<ImpactedBucket>;
  'logicalResource'?: LogicalResourceRef;
  'partyAccount'?: PartyAccountRef;
  'payment'?: PaymentRef;
  'paymentMethod'?: PaymentMethodRef;
  'product'?: ProductRef;
  'relatedParty'?: Array<RelatedParty>;
  'relatedTopupBalance'?: RelatedTopupBalance;
  'requestor'?: RelatedParty;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
}

export interface TransferBalance {
  'id'?: string;
  'href'?: string;
  'confirmationDate'?: string;
  'costOwner'?: string;
  'description'?: string;
  'reason'?: string;
  'receiverBucketUsageType'?: string;
  'requestedDate'?: string;
  'status'?: string;
  'usageType'?: string;
  'amount'?: Quantity;
  'bucket'?: BucketRef;
  'channel'?: ChannelRef;
  'impactedBucket'?: Array<ImpactedBucket>;
  'logicalResource'?: LogicalResourceRef;
  'partyAccount'?: PartyAccountRef;
  'product'?: ProductRef;
  'receiver'?: RelatedParty;
  'receiverBucket'?: BucketRef;
  'receiverLogicalResource'?: LogicalResourceRef;
  'receiverPartyAccount'?: PartyAccountRef;
  'receiverProduct'?: ProductRef;
  'relatedParty'?: Array<RelatedParty>;
  'requestor'?: RelatedParty;
  'transferCost'?: Quantity;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
}

export interface TransferBalanceAttributeValueChangeEvent {
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
  'event'?: TransferBalanceAttributeValueChangeEventPayload;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
}

export interface TransferBalanceAttributeValueChangeEventPayload {
  'transferBalance'?: TransferBalance;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
}

export interface TransferBalanceCancelEvent {
  'event'?: TransferBalanceCancelEventPayload;
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

export interface TransferBalanceCancelEventPayload {
  'transferBalance'?: TransferBalance;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
}

export interface TransferBalanceCreate {
  'confirmationDate'?: string;
  'costOwner'?: string;
  'description'?: string;
  'reason'?: string;
  'receiverBucketUsageType'?: string;
  'requestedDate'?: string;
  'status'?: string;
  'usageType'?: string;
  'amount': Quantity;
  'bucket'?: BucketRef;
  'channel'?: ChannelRef;
  'impactedBucket'?: Array<ImpactedBucket>;
  'logicalResource'?: LogicalResourceRef;
  'partyAccount'?: PartyAccountRef;
  'product'?: ProductRef;
  'receiver'?: RelatedParty;
  'receiverBucket'?: BucketRef;
  'receiverLogicalResource'?: LogicalResourceRef;
  'receiverPartyAccount'?: PartyAccountRef;
  'receiverProduct'?: ProductRef;
  'relatedParty'?: Array<RelatedParty>;
  'requestor'?: RelatedParty;
  'transferCost'?: Quantity;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
}

export interface TransferBalanceCreateEvent {
  'event'?: TransferBalanceCreateEventPayload;
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

export interface TransferBalanceCreateEventPayload {
  'transferBalance'?: TransferBalance;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
}

export interface TransferBalanceDeleteEvent {
  'event'?: TransferBalanceDeleteEventPayload;
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

export interface TransferBalanceDeleteEventPayload {
  'transferBalance'?: TransferBalance;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
}

export interface TransferBalanceFailureEvent {
  'event'?: TransferBalanceFailureEventPayload;
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

export interface TransferBalanceFailureEventPayload {
  'transferBalance'?: TransferBalance;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
}

export interface TransferBalanceStatusChangeEvent {
  'event'?: TransferBalanceStatusChangeEventPayload;
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

export interface TransferBalanceStatusChangeEventPayload {
  'transferBalance'?: TransferBalance;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
}

export interface TransferBalanceUpdate {
  'confirmationDate'?: string;
  'costOwner'?: string;
  'description'?: string;
  'reason'?: string;
  'receiverBucketUsageType'?: string;
  'requestedDate'?: string;
  'status'?: string;
  'usageType'?: string;
  'amount'?: Quantity;
  'bucket'?: BucketRef;
  'channel'?: ChannelRef;
  'impactedBucket'?: Array<ImpactedBucket>;
  'logicalResource'?: LogicalResourceRef;
  'partyAccount'?: PartyAccountRef;
  'product'?: ProductRef;
  'receiver'?: RelatedParty;
  'receiverBucket'?: BucketRef;
  'receiverLogicalResource'?: LogicalResourceRef;
  'receiverPartyAccount'?: PartyAccountRef;
  'receiverProduct'?: ProductRef;
  'relatedParty'?: Array<RelatedParty>;
  'requestor'?: RelatedParty;
  'transferCost'?: Quantity;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
}

