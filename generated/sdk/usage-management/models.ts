// Generated from the effective contract by npm run generate. Do not edit.

export interface AssociationSpecificationRef {
  id: string;
  href?: string;
  name?: string;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
  '@referredType'?: string;
}

export interface AttachmentRefOrValue {
  id?: string;
  href?: string;
  attachmentType?: string;
  content?: string;
  description?: string;
  mimeType?: string;
  name?: string;
  url?: string;
  size?: Quantity;
  validFor?: TimePeriod;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
  '@referredType'?: string;
}

export interface CharacteristicRelationship {
  id?: string;
  href?: string;
  relationshipType?: string;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
}

export interface CharacteristicSpecification {
  id?: string;
  configurable?: boolean;
  description?: string;
  extensible?: boolean;
  isUnique?: boolean;
  maxCardinality?: number;
  minCardinality?: number;
  name?: string;
  regex?: string;
  valueType?: string;
  charSpecRelationship?: Array<CharacteristicSpecificationRelationship>;
  characteristicValueSpecification?: Array<CharacteristicValueSpecification>;
  validFor?: TimePeriod;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
  '@valueSchemaLocation'?: string;
}

export interface CharacteristicSpecificationRelationship {
  id?: string;
  href?: string;
  characteristicSpecificationId?: string;
  name?: string;
  parentSpecificationHref?: string;
  parentSpecificationId?: string;
  relationshipType?: string;
  validFor?: TimePeriod;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
}

export interface CharacteristicValueSpecification {
  isDefault?: boolean;
  rangeInterval?: string;
  regex?: string;
  unitOfMeasure?: string;
  valueFrom?: number;
  valueTo?: number;
  valueType?: string;
  validFor?: TimePeriod;
  value?: unknown;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
}

export interface ConstraintRef {
  id: string;
  href?: string;
  name?: string;
  version?: string;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
  '@referredType'?: string;
}

export interface EntitySpecificationRelationship {
  id?: string;
  href?: string;
  name?: string;
  relationshipType: string;
  role?: string;
  associationSpec?: AssociationSpecificationRef;
  validFor?: TimePeriod;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
  '@referredType'?: string;
}

export interface Money {
  id?: string;
  href?: string;
  unit?: string;
  value?: number;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
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

export interface RatedProductUsage {
  isBilled?: boolean;
  isTaxExempt?: boolean;
  offerTariffType?: string;
  ratingAmountType?: string;
  ratingDate?: string;
  taxRate?: number;
  usageRatingTag?: string;
  bucketValueConvertedInAmount?: Money;
  productRef?: ProductRef;
  taxExcludedRatingAmount?: Money;
  taxIncludedRatingAmount?: Money;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
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

export interface TargetEntitySchema {
  '@schemaLocation': string;
  '@type': string;
}

export interface TimePeriod {
  id?: string;
  href?: string;
  endDateTime?: string;
  startDateTime?: string;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
}

export interface Usage {
  id: string;
  href: string;
  description?: string;
  usageDate?: string;
  usageType?: string;
  ratedProductUsage?: Array<RatedProductUsage>;
  relatedParty?: Array<RelatedParty>;
  status?: UsageStatusType;
  usageCharacteristic?: Array<UsageCharacteristic>;
  usageSpecification?: UsageSpecificationRef;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
}

export interface UsageAttributeValueChangeEvent {
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
  event?: UsageAttributeValueChangeEventPayload;
}

export interface UsageAttributeValueChangeEventPayload {
  usage?: Usage;
}

export interface UsageCharacteristic {
  id?: string;
  name: string;
  valueType?: string;
  characteristicRelationship?: Array<CharacteristicRelationship>;
  value: unknown;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
}

export interface UsageCreate {
  description?: string;
  usageDate?: string;
  usageType?: string;
  ratedProductUsage?: Array<RatedProductUsage>;
  relatedParty?: Array<RelatedParty>;
  status?: UsageStatusType;
  usageCharacteristic?: Array<UsageCharacteristic>;
  usageSpecification?: UsageSpecificationRef;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
}

export interface UsageCreateEvent {
  event?: UsageCreateEventPayload;
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

export interface UsageCreateEventPayload {
  usage?: Usage;
}

export interface UsageDeleteEvent {
  event?: UsageDeleteEventPayload;
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

export interface UsageDeleteEventPayload {
  usage?: Usage;
}

export interface UsageSpecification {
  id: string;
  href: string;
  description?: string;
  isBundle?: boolean;
  lastUpdate?: string;
  lifecycleStatus?: string;
  name?: string;
  version?: string;
  attachment?: Array<AttachmentRefOrValue>;
  constraint?: Array<ConstraintRef>;
  entitySpecRelationship?: Array<EntitySpecificationRelationship>;
  relatedParty?: Array<RelatedParty>;
  specCharacteristic?: Array<CharacteristicSpecification>;
  targetEntitySchema?: TargetEntitySchema;
  validFor?: TimePeriod;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
}

export interface UsageSpecificationAttributeValueChangeEvent {
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
  event?: UsageSpecificationAttributeValueChangeEventPayload;
}

export interface UsageSpecificationAttributeValueChangeEventPayload {
  usageSpecification?: UsageSpecification;
}

export interface UsageSpecificationCreate {
  description?: string;
  isBundle?: boolean;
  lastUpdate?: string;
  lifecycleStatus?: string;
  name?: string;
  version?: string;
  attachment?: Array<AttachmentRefOrValue>;
  constraint?: Array<ConstraintRef>;
  entitySpecRelationship?: Array<EntitySpecificationRelationship>;
  relatedParty?: Array<RelatedParty>;
  specCharacteristic?: Array<CharacteristicSpecification>;
  targetEntitySchema?: TargetEntitySchema;
  validFor?: TimePeriod;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
}

export interface UsageSpecificationCreateEvent {
  event?: UsageSpecificationCreateEventPayload;
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

export interface UsageSpecificationCreateEventPayload {
  usageSpecification?: UsageSpecification;
}

export interface UsageSpecificationDeleteEvent {
  event?: UsageSpecificationDeleteEventPayload;
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

export interface UsageSpecificationDeleteEventPayload {
  usageSpecification?: UsageSpecification;
}

export interface UsageSpecificationRef {
  id: string;
  href?: string;
  name?: string;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
  '@referredType'?: string;
}

export interface UsageSpecificationUpdate {
  description?: string;
  isBundle?: boolean;
  lastUpdate?: string;
  lifecycleStatus?: string;
  name?: string;
  version?: string;
  attachment?: Array<AttachmentRefOrValue>;
  constraint?: Array<ConstraintRef>;
  entitySpecRelationship?: Array<EntitySpecificationRelationship>;
  relatedParty?: Array<RelatedParty>;
  specCharacteristic?: Array<CharacteristicSpecification>;
  targetEntitySchema?: TargetEntitySchema;
  validFor?: TimePeriod;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
}

export interface UsageStateChangeEvent {
  event?: UsageStateChangeEventPayload;
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

export interface UsageStateChangeEventPayload {
  usage?: Usage;
}

export type UsageStatusType = 'received' | 'rejected' | 'recycled' | 'guided' | 'rated' | 'rerated' | 'billed';

export interface UsageUpdate {
  description?: string;
  usageDate?: string;
  usageType?: string;
  ratedProductUsage?: Array<RatedProductUsage>;
  relatedParty?: Array<RelatedParty>;
  status?: UsageStatusType;
  usageCharacteristic?: Array<UsageCharacteristic>;
  usageSpecification?: UsageSpecificationRef;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
}

