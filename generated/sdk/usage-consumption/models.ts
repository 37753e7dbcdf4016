// Generated from the effective contract by npm run generate. Do not edit.

export interface BucketRefOrValue {
  id?: string;
  href?: string;
  description?: string;
  isShared?: boolean;
  name?: string;
  remainingValueName?: string;
  status?: string;
  usageType?: string;
  bucketCounter?: Array<ConsumptionSummary>;
  bucketRelationship?: Array<BucketRelationship>;
  logicalResource?: Array<UsageConsumptionLogicalResourceRef>;
  partyAccount?: PartyAccountRef;
  product?: Array<UsageConsumptionProductRef>;
  relatedParty?: Array<RelatedParty>;
  remainingValue?: Quantity;
  reserveBalance?: Array<ReserveBalanceRef>;
  reservedValue?: Quantity;
  service?: Array<UsageConsumptionServiceRef>;
  validFor?: TimePeriod;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
}

export interface BucketRelationship {
  relationshipType: string;
  bucketRefOrValue: BucketRefOrValue;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
}

export interface ConsumptionSummary {
  id?: string;
  href?: string;
  counterType?: string;
  level?: string;
  valueName?: string;
  consumptionPeriod?: TimePeriod;
  user?: RelatedParty;
  value?: Quantity;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
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

export interface Quantity {
  amount?: number;
  units?: string;
}

export interface QueryUsageConsumption {
  id: string;
  href: string;
  queryUsageConsumptionDate?: string;
  partyAccount?: Array<PartyAccountRef>;
  relatedParty?: Array<RelatedParty>;
  searchCriteria?: UsageConsumption;
  usageConsumption?: Array<UsageConsumption>;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
}

export interface QueryUsageConsumptionCreate {
  queryUsageConsumptionDate?: string;
  partyAccount?: Array<PartyAccountRef>;
  relatedParty?: Array<RelatedParty>;
  searchCriteria?: UsageConsumption;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
}

export interface QueryUsageConsumptionCreateEvent {
  event?: QueryUsageConsumptionCreateEventPayload;
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

export interface QueryUsageConsumptionCreateEventPayload {
  queryUsageConsumption?: QueryUsageConsumption;
}

export interface QueryUsageConsumptionDeleteEvent {
  event?: QueryUsageConsumptionDeleteEventPayload;
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

export interface QueryUsageConsumptionDeleteEventPayload {
  queryUsageConsumption?: QueryUsageConsumption;
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

export interface ReserveBalanceRef {
  id: string;
  href?: string;
  name?: string;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
  '@referredType'?: string;
}

export type TaskStateType = 'accepted' | 'terminatedWithError' | 'inProgress' | 'done';

export interface TimePeriod {
  endDateTime?: string;
  startDateTime?: string;
}

export interface UsageConsumption {
  id?: string;
  href?: string;
  creationDate?: string;
  description?: string;
  lastUpdate?: string;
  name?: string;
  bucketRefOrValue?: Array<BucketRefOrValue>;
  logicalResource?: Array<UsageConsumptionLogicalResourceRef>;
  partyAccount?: Array<PartyAccountRef>;
  product?: Array<UsageConsumptionProductRef>;
  relatedParty?: Array<RelatedParty>;
  service?: Array<UsageConsumptionServiceRef>;
  state?: TaskStateType;
  validPeriod?: TimePeriod;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
}

export interface UsageConsumptionLogicalResourceRef {
  id: string;
  href?: string;
  name?: string;
  consumptionSummary?: Array<ConsumptionSummary>;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
  '@referredType'?: string;
}

export interface UsageConsumptionProductRef {
  id: string;
  href?: string;
  name?: string;
  consumptionSummary?: Array<ConsumptionSummary>;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
  '@referredType'?: string;
}

export interface UsageConsumptionServiceRef {
  id: string;
  href?: string;
  name?: string;
  consumptionSummary?: Array<ConsumptionSummary>;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
  '@referredType'?: string;
}

