// Generated from the effective contract by npm run generate. Do not edit.

export interface AccumulatedBalance {
  id: string;
  href: string;
  description?: string;
  name?: string;
  bucket?: Array<BucketRef>;
  logicalResource?: Array<LogicalResourceRef>;
  partyAccount?: PartyAccountRef;
  product?: Array<ProductRef>;
  relatedParty?: Array<RelatedParty>;
  totalBalance?: Quantity;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
}

export interface AdjustBalance {
  id: string;
  href: string;
  adjustType?: string;
  confirmationDate?: string;
  description?: string;
  reason?: string;
  requestedDate?: string;
  status?: string;
  usageType?: string;
  amount?: Quantity;
  bucket?: BucketRef;
  channel?: ChannelRef;
  impactedBucket?: Array<ImpactedBucket>;
  logicalResource?: LogicalResourceRef;
  partyAccount?: PartyAccountRef;
  product?: ProductRef;
  relatedParty?: Array<RelatedParty>;
  requestor?: RelatedParty;
  reserveBalance?: ReserveBalanceRef;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
}

export interface AdjustBalanceAttributeValueChangeEvent {
  eventId?: string;
  eventTime?: string;
  eventType?: string;
  correlationId?: string;
  domain?: string;
  title?: string;
  description?: string;
  priority?: string;
  timeOcurred?: string;
  fieldPath?: string;
  event?: AdjustBalanceAttributeValueChangeEventPayload;
}

export interface AdjustBalanceAttributeValueChangeEventPayload {
  adjustBalance?: AdjustBalance;
}

export interface AdjustBalanceCancelEvent {
  event?: AdjustBalanceCancelEventPayload;
  eventId?: string;
  eventTime?: string;
  eventType?: string;
  correlationId?: string;
  domain?: string;
  title?: string;
  description?: string;
  priority?: string;
  timeOcurred?: string;
}

export interface AdjustBalanceCancelEventPayload {
  adjustBalance?: AdjustBalance;
}

export interface AdjustBalanceCreate {
  adjustType?: string;
  confirmationDate?: string;
  description?: string;
  reason?: string;
  requestedDate?: string;
  status?: string;
  usageType?: string;
  amount: Quantity;
  bucket?: BucketRef;
  channel?: ChannelRef;
  impactedBucket?: Array<ImpactedBucket>;
  logicalResource?: LogicalResourceRef;
  partyAccount?: PartyAccountRef;
  product?: ProductRef;
  relatedParty?: Array<RelatedParty>;
  requestor?: RelatedParty;
  reserveBalance?: ReserveBalanceRef;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
}

export interface AdjustBalanceCreateEvent {
  event?: AdjustBalanceCreateEventPayload;
  eventId?: string;
  eventTime?: string;
  eventType?: string;
  correlationId?: string;
  domain?: string;
  title?: string;
  description?: string;
  priority?: string;
  timeOcurred?: string;
}

export interface AdjustBalanceCreateEventPayload {
  adjustBalance?: AdjustBalance;
}

export interface AdjustBalanceDeleteEvent {
  event?: AdjustBalanceDeleteEventPayload;
  eventId?: string;
  eventTime?: string;
  eventType?: string;
  correlationId?: string;
  domain?: string;
  title?: string;
  description?: string;
  priority?: string;
  timeOcurred?: string;
}

export interface AdjustBalanceDeleteEventPayload {
  adjustBalance?: AdjustBalance;
}

export interface AdjustBalanceFailureEvent {
  event?: AdjustBalanceFailureEventPayload;
  eventId?: string;
  eventTime?: string;
  eventType?: string;
  correlationId?: string;
  domain?: string;
  title?: string;
  description?: string;
  priority?: string;
  timeOcurred?: string;
}

export interface AdjustBalanceFailureEventPayload {
  adjustBalance?: AdjustBalance;
}

export interface AdjustBalanceStatusChangeEvent {
  event?: AdjustBalanceStatusChangeEventPayload;
  eventId?: string;
  eventTime?: string;
  eventType?: string;
  correlationId?: string;
  domain?: string;
  title?: string;
  description?: string;
  priority?: string;
  timeOcurred?: string;
}

export interface AdjustBalanceStatusChangeEventPayload {
  adjustBalance?: AdjustBalance;
}

export interface AdjustBalanceUpdate {
  adjustType?: string;
  confirmationDate?: string;
  description?: string;
  reason?: string;
  requestedDate?: string;
  status?: string;
  usageType?: string;
  amount?: Quantity;
  bucket?: BucketRef;
  channel?: ChannelRef;
  impactedBucket?: Array<ImpactedBucket>;
  logicalResource?: LogicalResourceRef;
  partyAccount?: PartyAccountRef;
  product?: ProductRef;
  relatedParty?: Array<RelatedParty>;
  requestor?: RelatedParty;
  reserveBalance?: ReserveBalanceRef;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
}

export interface BalanceAction {
  id: string;
  href: string;
  confirmationDate?: string;
  description?: string;
  reason?: string;
  requestedDate?: string;
  status?: string;
  usageType?: string;
  amount?: Quantity;
  bucket?: BucketRef;
  channel?: ChannelRef;
  impactedBucket?: Array<ImpactedBucket>;
  logicalResource?: LogicalResourceRef;
  partyAccount?: PartyAccountRef;
  product?: ProductRef;
  relatedParty?: Array<RelatedParty>;
  requestor?: RelatedParty;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
}

export interface Bucket {
  id: string;
  href: string;
  description?: string;
  isShared?: boolean;
  name?: string;
  remainingValueName?: string;
  status?: string;
  usageType?: string;
  logicalResource?: Array<LogicalResourceRef>;
  partyAccount?: PartyAccountRef;
  product?: Array<ProductRef>;
  relatedParty?: Array<RelatedParty>;
  remainingValue?: Quantity;
  reserveBalance?: Array<ReserveBalanceRef>;
  reservedValue?: Quantity;
  validFor?: TimePeriod;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
  confirmationDate?: string;
}

export interface BucketAttributeValueChangeEvent {
  eventId?: string;
  eventTime?: string;
  eventType?: string;
  correlationId?: string;
  domain?: string;
  title?: string;
  description?: string;
  priority?: string;
  timeOcurred?: string;
  fieldPath?: string;
  event?: BucketAttributeValueChangeEventPayload;
}

export interface BucketAttributeValueChangeEventPayload {
  bucket?: Bucket;
}

export interface BucketCreate {
  description?: string;
  isShared?: boolean;
  name?: string;
  remainingValueName?: string;
  status?: string;
  usageType: string;
  logicalResource?: Array<LogicalResourceRef>;
  partyAccount?: PartyAccountRef;
  product?: Array<ProductRef>;
  relatedParty?: Array<RelatedParty>;
  remainingValue?: Quantity;
  reserveBalance?: Array<ReserveBalanceRef>;
  reservedValue?: Quantity;
  validFor?: TimePeriod;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
  confirmationDate?: string;
}

export interface BucketCreateEvent {
  event?: BucketCreateEventPayload;
  eventId?: string;
  eventTime?: string;
  eventType?: string;
  correlationId?: string;
  domain?: string;
  title?: string;
  description?: string;
  priority?: string;
  timeOcurred?: string;
}

export interface BucketCreateEventPayload {
  bucket?: Bucket;
}

export interface BucketDeleteEvent {
  event?: BucketDeleteEventPayload;
  eventId?: string;
  eventTime?: string;
  eventType?: string;
  correlationId?: string;
  domain?: string;
  title?: string;
  description?: string;
  priority?: string;
  timeOcurred?: string;
}

export interface BucketDeleteEventPayload {
  bucket?: Bucket;
}

export interface BucketRef {
  id: string;
  href?: string;
  name?: string;
  usageType?: string;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
  '@referredType'?: string;
}

export interface ChannelRef {
  id: string;
  href?: string;
  name?: string;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
  '@referredType'?: string;
}

export interface ImpactedBucket {
  confirmationDate?: string;
  description?: string;
  name?: string;
  requestedDate?: string;
  amountAfter?: Quantity;
  amountBefore?: Quantity;
  bucket?: BucketRef;
  item: Array<ImpactedBucketItem>;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
}

export interface ImpactedBucketItem {
  description?: string;
  itemType?: string;
  name?: string;
  reason?: string;
  amount?: Quantity;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
}

export interface LogicalResourceRef {
  id: string;
  href?: string;
  name?: string;
  value?: string;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
  '@referredType'?: string;
}

export interface PartyAccountRef {
  id: string;
  href?: string;
  description?: string;
  name?: string;
  status?: string;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
  '@referredType'?: string;
}

export interface PaymentMethodRef {
  id: string;
  href?: string;
  name?: string;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
  '@referredType'?: string;
}

export interface PaymentRef {
  id: string;
  href?: string;
  name?: string;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
  '@referredType'?: string;
}

export interface ProductRef {
  id: string;
  href?: string;
  name?: string;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
  '@referredType'?: string;
}

export interface Quantity {
  amount?: number;
  units?: string;
}

export interface RelatedParty {
  id: string;
  href?: string;
  name?: string;
  role?: string;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
  '@referredType': string;
}

export interface RelatedTopupBalance {
  id?: string;
  href?: string;
  name?: string;
  role?: string;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
  '@referredType'?: string;
}

export interface ReserveBalance {
  id: string;
  href: string;
  confirmationDate?: string;
  description?: string;
  expirationDate?: string;
  reason?: string;
  requestedDate?: string;
  status?: string;
  usageType?: string;
  amount?: Quantity;
  bucket?: BucketRef;
  channel?: ChannelRef;
  impactedBucket?: Array<ImpactedBucket>;
  logicalResource?: LogicalResourceRef;
  partyAccount?: PartyAccountRef;
  product?: ProductRef;
  relatedParty?: Array<RelatedParty>;
  requestor?: RelatedParty;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
}

export interface ReserveBalanceAttributeValueChangeEvent {
  eventId?: string;
  eventTime?: string;
  eventType?: string;
  correlationId?: string;
  domain?: string;
  title?: string;
  description?: string;
  priority?: string;
  timeOcurred?: string;
  fieldPath?: string;
  event?: ReserveBalanceAttributeValueChangeEventPayload;
}

export interface ReserveBalanceAttributeValueChangeEventPayload {
  reserveBalance?: ReserveBalance;
}

export interface ReserveBalanceCancelEvent {
  event?: ReserveBalanceCancelEventPayload;
  eventId?: string;
  eventTime?: string;
  eventType?: string;
  correlationId?: string;
  domain?: string;
  title?: string;
  description?: string;
  priority?: string;
  timeOcurred?: string;
}

export interface ReserveBalanceCancelEventPayload {
  reserveBalance?: ReserveBalance;
}

export interface ReserveBalanceCreate {
  confirmationDate?: string;
  description?: string;
  expirationDate?: string;
  reason?: string;
  requestedDate?: string;
  status?: string;
  usageType?: string;
  amount: Quantity;
  bucket?: BucketRef;
  channel?: ChannelRef;
  impactedBucket?: Array<ImpactedBucket>;
  logicalResource?: LogicalResourceRef;
  partyAccount?: PartyAccountRef;
  product?: ProductRef;
  relatedParty?: Array<RelatedParty>;
  requestor?: RelatedParty;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
}

export interface ReserveBalanceCreateEvent {
  event?: ReserveBalanceCreateEventPayload;
  eventId?: string;
  eventTime?: string;
  eventType?: string;
  correlationId?: string;
  domain?: string;
  title?: string;
  description?: string;
  priority?: string;
  timeOcurred?: string;
}

export interface ReserveBalanceCreateEventPayload {
  reserveBalance?: ReserveBalance;
}

export interface ReserveBalanceDeleteEvent {
  event?: ReserveBalanceDeleteEventPayload;
  eventId?: string;
  eventTime?: string;
  eventType?: string;
  correlationId?: string;
  domain?: string;
  title?: string;
  description?: string;
  priority?: string;
  timeOcurred?: string;
}

export interface ReserveBalanceDeleteEventPayload {
  reserveBalance?: ReserveBalance;
}

export interface ReserveBalanceFailureEvent {
  event?: ReserveBalanceFailureEventPayload;
  eventId?: string;
  eventTime?: string;
  eventType?: string;
  correlationId?: string;
  domain?: string;
  title?: string;
  description?: string;
  priority?: string;
  timeOcurred?: string;
}

export interface ReserveBalanceFailureEventPayload {
  reserveBalance?: ReserveBalance;
}

export interface ReserveBalanceRef {
  id: string;
  href?: string;
  name?: string;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
  '@referredType'?: string;
}

export interface ReserveBalanceStatusChangeEvent {
  event?: ReserveBalanceStatusChangeEventPayload;
  eventId?: string;
  eventTime?: string;
  eventType?: string;
  correlationId?: string;
  domain?: string;
  title?: string;
  description?: string;
  priority?: string;
  timeOcurred?: string;
}

export interface ReserveBalanceStatusChangeEventPayload {
  reserveBalance?: ReserveBalance;
}

export interface ReserveBalanceUpdate {
  confirmationDate?: string;
  description?: string;
  expirationDate?: string;
  reason?: string;
  requestedDate?: string;
  status?: string;
  usageType?: string;
  amount?: Quantity;
  bucket?: BucketRef;
  channel?: ChannelRef;
  impactedBucket?: Array<ImpactedBucket>;
  logicalResource?: LogicalResourceRef;
  partyAccount?: PartyAccountRef;
  product?: ProductRef;
  relatedParty?: Array<RelatedParty>;
  requestor?: RelatedParty;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
}

export interface TimePeriod {
  endDateTime?: string;
  startDateTime?: string;
}

export interface TopupBalance {
  id: string;
  href: string;
  confirmationDate?: string;
  description?: string;
  isAutoTopup?: boolean;
  numberOfPeriods?: number;
  reason?: string;
  recurringPeriod?: string;
  requestedDate?: string;
  status?: string;
  usageType?: string;
  voucher?: string;
  amount?: Quantity;
  bucket?: BucketRef;
  channel?: ChannelRef;
  impactedBucket?: Array<ImpactedBucket>;
  logicalResource?: LogicalResourceRef;
  partyAccount?: PartyAccountRef;
  payment?: PaymentRef;
  paymentMethod?: PaymentMethodRef;
  product?: ProductRef;
  relatedParty?: Array<RelatedParty>;
  relatedTopupBalance?: RelatedTopupBalance;
  requestor?: RelatedParty;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
}

export interface TopupBalanceAttributeValueChangeEvent {
  eventId?: string;
  eventTime?: string;
  eventType?: string;
  correlationId?: string;
  domain?: string;
  title?: string;
  description?: string;
  priority?: string;
  timeOcurred?: string;
  fieldPath?: string;
  event?: TopupBalanceAttributeValueChangeEventPayload;
}

export interface TopupBalanceAttributeValueChangeEventPayload {
  topupBalance?: TopupBalance;
}

export interface TopupBalanceCancelEvent {
  event?: TopupBalanceCancelEventPayload;
  eventId?: string;
  eventTime?: string;
  eventType?: string;
  correlationId?: string;
  domain?: string;
  title?: string;
  description?: string;
  priority?: string;
  timeOcurred?: string;
}

export interface TopupBalanceCancelEventPayload {
  topupBalance?: TopupBalance;
}

export interface TopupBalanceCreate {
  confirmationDate?: string;
  description?: string;
  isAutoTopup?: boolean;
  numberOfPeriods?: number;
  reason?: string;
  recurringPeriod?: string;
  requestedDate?: string;
  status?: string;
  usageType?: string;
  voucher?: string;
  amount: Quantity;
  bucket?: BucketRef;
  channel?: ChannelRef;
  impactedBucket?: Array<ImpactedBucket>;
  logicalResource?: LogicalResourceRef;
  partyAccount?: PartyAccountRef;
  payment?: PaymentRef;
  paymentMethod?: PaymentMethodRef;
  product?: ProductRef;
  relatedParty?: Array<RelatedParty>;
  relatedTopupBalance?: RelatedTopupBalance;
  requestor?: RelatedParty;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
}

export interface TopupBalanceCreateEvent {
  event?: TopupBalanceCreateEventPayload;
  eventId?: string;
  eventTime?: string;
  eventType?: string;
  correlationId?: string;
  domain?: string;
  title?: string;
  description?: string;
  priority?: string;
  timeOcurred?: string;
}

export interface TopupBalanceCreateEventPayload {
  topupBalance?: TopupBalance;
}

export interface TopupBalanceDeleteEvent {
  event?: TopupBalanceDeleteEventPayload;
  eventId?: string;
  eventTime?: string;
  eventType?: string;
  correlationId?: string;
  domain?: string;
  title?: string;
  description?: string;
  priority?: string;
  timeOcurred?: string;
}

export interface TopupBalanceDeleteEventPayload {
  topupBalance?: TopupBalance;
}

export interface TopupBalanceFailureEvent {
  event?: TopupBalanceFailureEventPayload;
  eventId?: string;
  eventTime?: string;
  eventType?: string;
  correlationId?: string;
  domain?: string;
  title?: string;
  description?: string;
  priority?: string;
  timeOcurred?: string;
}

export interface TopupBalanceFailureEventPayload {
  topupBalance?: TopupBalance;
}

export interface TopupBalanceStatusChangeEvent {
  event?: TopupBalanceStatusChangeEventPayload;
  eventId?: string;
  eventTime?: string;
  eventType?: string;
  correlationId?: string;
  domain?: string;
  title?: string;
  description?: string;
  priority?: string;
  timeOcurred?: string;
}

export interface TopupBalanceStatusChangeEventPayload {
  topupBalance?: TopupBalance;
}

export interface TopupBalanceUpdate {
  confirmationDate?: string;
  description?: string;
  isAutoTopup?: boolean;
  numberOfPeriods?: number;
  reason?: string;
  recurringPeriod?: string;
  requestedDate?: string;
  status?: string;
  usageType?: string;
  voucher?: string;
  amount?: Quantity;
  bucket?: BucketRef;
  channel?: ChannelRef;
  impactedBucket?: Array<ImpactedBucket>;
  logicalResource?: LogicalResourceRef;
  partyAccount?: PartyAccountRef;
  payment?: PaymentRef;
  paymentMethod?: PaymentMethodRef;
  product?: ProductRef;
  relatedParty?: Array<RelatedParty>;
  relatedTopupBalance?: RelatedTopupBalance;
  requestor?: RelatedParty;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
}

export interface TransferBalance {
  id: string;
  href: string;
  confirmationDate?: string;
  costOwner?: string;
  description?: string;
  reason?: string;
  receiverBucketUsageType?: string;
  requestedDate?: string;
  status?: string;
  usageType?: string;
  amount?: Quantity;
  bucket?: BucketRef;
  channel?: ChannelRef;
  impactedBucket?: Array<ImpactedBucket>;
  logicalResource?: LogicalResourceRef;
  partyAccount?: PartyAccountRef;
  product?: ProductRef;
  receiver?: RelatedParty;
  receiverBucket?: BucketRef;
  receiverLogicalResource?: LogicalResourceRef;
  receiverPartyAccount?: PartyAccountRef;
  receiverProduct?: ProductRef;
  relatedParty?: Array<RelatedParty>;
  requestor?: RelatedParty;
  transferCost?: Quantity;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
}

export interface TransferBalanceAttributeValueChangeEvent {
  eventId?: string;
  eventTime?: string;
  eventType?: string;
  correlationId?: string;
  domain?: string;
  title?: string;
  description?: string;
  priority?: string;
  timeOcurred?: string;
  fieldPath?: string;
  event?: TransferBalanceAttributeValueChangeEventPayload;
}

export interface TransferBalanceAttributeValueChangeEventPayload {
  transferBalance?: TransferBalance;
}

export interface TransferBalanceCancelEvent {
  event?: TransferBalanceCancelEventPayload;
  eventId?: string;
  eventTime?: string;
  eventType?: string;
  correlationId?: string;
  domain?: string;
  title?: string;
  description?: string;
  priority?: string;
  timeOcurred?: string;
}

export interface TransferBalanceCancelEventPayload {
  transferBalance?: TransferBalance;
}

export interface TransferBalanceCreate {
  confirmationDate?: string;
  costOwner?: string;
  description?: string;
  reason?: string;
  receiverBucketUsageType?: string;
  requestedDate?: string;
  status?: string;
  usageType?: string;
  amount: Quantity;
  bucket?: BucketRef;
  channel?: ChannelRef;
  impactedBucket?: Array<ImpactedBucket>;
  logicalResource?: LogicalResourceRef;
  partyAccount?: PartyAccountRef;
  product?: ProductRef;
  receiver?: RelatedParty;
  receiverBucket?: BucketRef;
  receiverLogicalResource?: LogicalResourceRef;
  receiverPartyAccount?: PartyAccountRef;
  receiverProduct?: ProductRef;
  relatedParty?: Array<RelatedParty>;
  requestor?: RelatedParty;
  transferCost?: Quantity;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
}

export interface TransferBalanceCreateEvent {
  event?: TransferBalanceCreateEventPayload;
  eventId?: string;
  eventTime?: string;
  eventType?: string;
  correlationId?: string;
  domain?: string;
  title?: string;
  description?: string;
  priority?: string;
  timeOcurred?: string;
}

export interface TransferBalanceCreateEventPayload {
  transferBalance?: TransferBalance;
}

export interface TransferBalanceDeleteEvent {
  event?: TransferBalanceDeleteEventPayload;
  eventId?: string;
  eventTime?: string;
  eventType?: string;
  correlationId?: string;
  domain?: string;
  title?: string;
  description?: string;
  priority?: string;
  timeOcurred?: string;
}

export interface TransferBalanceDeleteEventPayload {
  transferBalance?: TransferBalance;
}

export interface TransferBalanceFailureEvent {
  event?: TransferBalanceFailureEventPayload;
  eventId?: string;
  eventTime?: string;
  eventType?: string;
  correlationId?: string;
  domain?: string;
  title?: string;
  description?: string;
  priority?: string;
  timeOcurred?: string;
}

export interface TransferBalanceFailureEventPayload {
  transferBalance?: TransferBalance;
}

export interface TransferBalanceStatusChangeEvent {
  event?: TransferBalanceStatusChangeEventPayload;
  eventId?: string;
  eventTime?: string;
  eventType?: string;
  correlationId?: string;
  domain?: string;
  title?: string;
  description?: string;
  priority?: string;
  timeOcurred?: string;
}

export interface TransferBalanceStatusChangeEventPayload {
  transferBalance?: TransferBalance;
}

export interface TransferBalanceUpdate {
  confirmationDate?: string;
  costOwner?: string;
  description?: string;
  reason?: string;
  receiverBucketUsageType?: string;
  requestedDate?: string;
  status?: string;
  usageType?: string;
  amount?: Quantity;
  bucket?: BucketRef;
  channel?: ChannelRef;
  impactedBucket?: Array<ImpactedBucket>;
  logicalResource?: LogicalResourceRef;
  partyAccount?: PartyAccountRef;
  product?: ProductRef;
  receiver?: RelatedParty;
  receiverBucket?: BucketRef;
  receiverLogicalResource?: LogicalResourceRef;
  receiverPartyAccount?: PartyAccountRef;
  receiverProduct?: ProductRef;
  relatedParty?: Array<RelatedParty>;
  requestor?: RelatedParty;
  transferCost?: Quantity;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
}

