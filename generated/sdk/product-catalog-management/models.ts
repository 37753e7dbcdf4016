// Generated from the effective contract by npm run generate. Do not edit.

export interface AgreementRef {
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

export interface BundledProductOffering {
  id?: string;
  href?: string;
  lifecycleStatus?: string;
  name?: string;
  bundledProductOfferingOption?: BundledProductOfferingOption;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
}

export interface BundledProductOfferingOption {
  numberRelOfferDefault?: number;
  numberRelOfferLowerLimit?: number;
  numberRelOfferUpperLimit?: number;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
}

export interface BundledProductOfferingPriceRelationship {
  id?: string;
  href?: string;
  name?: string;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
}

export interface BundledProductSpecification {
  id?: string;
  href?: string;
  lifecycleStatus?: string;
  name?: string;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
}

export interface Catalog {
  id: string;
  href: string;
  catalogType?: string;
  description?: string;
  lastUpdate?: string;
  lifecycleStatus?: string;
  name?: string;
  version?: string;
  category?: Array<CategoryRef>;
  relatedParty?: Array<RelatedParty>;
  validFor?: TimePeriod;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
}

export interface CatalogAttributeValueChangeEvent {
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
  event?: CatalogAttributeValueChangeEventPayload;
}

export interface CatalogAttributeValueChangeEventPayload {
  catalog?: Catalog;
}

export interface CatalogBatchEvent {
  event?: CatalogBatchEventPayload;
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

export interface CatalogBatchEventPayload {
  catalog?: Catalog;
}

export interface CatalogCreate {
  catalogType?: string;
  description?: string;
  lastUpdate?: string;
  lifecycleStatus?: string;
  name: string;
  version?: string;
  category?: Array<CategoryRef>;
  relatedParty?: Array<RelatedParty>;
  validFor?: TimePeriod;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
}

export interface CatalogCreateEvent {
  event?: CatalogCreateEventPayload;
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

export interface CatalogCreateEventPayload {
  catalog?: Catalog;
}

export interface CatalogDeleteEvent {
  event?: CatalogDeleteEventPayload;
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

export interface CatalogDeleteEventPayload {
  catalog?: Catalog;
}

export interface CatalogStateChangeEvent {
  event?: CatalogStateChangeEventPayload;
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

export interface CatalogStateChangeEventPayload {
  catalog?: Catalog;
}

export interface CatalogUpdate {
  catalogType?: string;
  description?: string;
  lifecycleStatus?: string;
  name?: string;
  version?: string;
  category?: Array<CategoryRef>;
  relatedParty?: Array<RelatedParty>;
  validFor?: TimePeriod;
  '@schemaLocation'?: string;
}

export interface Category {
  id: string;
  href: string;
  description?: string;
  isRoot?: boolean;
  lastUpdate?: string;
  lifecycleStatus?: string;
  name?: string;
  parentId?: string;
  version?: string;
  productOffering?: Array<ProductOfferingRef>;
  subCategory?: Array<CategoryRef>;
  validFor?: TimePeriod;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
}

export interface CategoryAttributeValueChangeEvent {
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
  event?: CategoryAttributeValueChangeEventPayload;
}

export interface CategoryAttributeValueChangeEventPayload {
  category?: Category;
}

export interface CategoryCreate {
  description?: string;
  isRoot?: boolean;
  lastUpdate?: string;
  lifecycleStatus?: string;
  name: string;
  parentId?: string;
  version?: string;
  productOffering?: Array<ProductOfferingRef>;
  subCategory?: Array<CategoryRef>;
  validFor?: TimePeriod;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
}

export interface CategoryCreateEvent {
  event?: CategoryCreateEventPayload;
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

export interface CategoryCreateEventPayload {
  category?: Category;
}

export interface CategoryDeleteEvent {
  event?: CategoryDeleteEventPayload;
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

export interface CategoryDeleteEventPayload {
  category?: Category;
}

export interface CategoryRef {
  id: string;
  href?: string;
  name?: string;
  version?: string;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
  '@referredType'?: string;
}

export interface CategoryStateChangeEvent {
  event?: CategoryStateChangeEventPayload;
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

export interface CategoryStateChangeEventPayload {
  category?: Category;
}

export interface CategoryUpdate {
  description?: string;
  isRoot?: boolean;
  lifecycleStatus?: string;
  name?: string;
  parentId?: string;
  version?: string;
  productOffering?: Array<ProductOfferingRef>;
  subCategory?: Array<CategoryRef>;
  validFor?: TimePeriod;
  '@schemaLocation'?: string;
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

export interface Duration {
  amount?: number;
  units?: string;
}

export interface ExportJob {
  id: string;
  href: string;
  completionDate?: string;
  contentType?: string;
  creationDate?: string;
  errorLog?: string;
  path?: string;
  query?: string;
  url?: string;
  status?: JobStateType;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
}

export interface ExportJobCreate {
  completionDate?: string;
  contentType?: string;
  creationDate?: string;
  errorLog?: string;
  path?: string;
  query?: string;
  url: string;
  status?: JobStateType;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
}

export interface ImportJob {
  id: string;
  href: string;
  completionDate?: string;
  contentType?: string;
  creationDate?: string;
  errorLog?: string;
  path?: string;
  url?: string;
  status?: JobStateType;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
}

export interface ImportJobCreate {
  completionDate?: string;
  contentType?: string;
  creationDate?: string;
  errorLog?: string;
  path?: string;
  url: string;
  status?: JobStateType;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
}

export type JobStateType = 'Not Started' | 'Running' | 'Succeeded' | 'Failed';

export interface MarketSegmentRef {
  id: string;
  href?: string;
  name?: string;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
  '@referredType'?: string;
}

export interface Money {
  unit?: string;
  value?: number;
}

export interface POPAlteration {
  id?: string;
  href?: string;
  description?: string;
  name?: string;
  priceType: string;
  priority?: number;
  recurringChargePeriod?: string;
  applicationDuration?: Duration;
  price: ProductPriceValue;
  unitOfMeasure?: Quantity;
  validFor?: TimePeriod;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
}

export interface PlaceRef {
  id: string;
  href?: string;
  name?: string;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
  '@referredType'?: string;
}

export interface PricingLogicAlgorithm {
  id?: string;
  href?: string;
  description?: string;
  name?: string;
  plaSpecId?: string;
  validFor?: TimePeriod;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
}

export interface ProductOffering {
  id: string;
  href: string;
  description?: string;
  isBundle?: boolean;
  isSellable?: boolean;
  lastUpdate?: string;
  lifecycleStatus?: string;
  name?: string;
  statusReason?: string;
  version?: string;
  agreement?: Array<AgreementRef>;
  attachment?: Array<AttachmentRefOrValue>;
  bundledProductOffering?: Array<BundledProductOffering>;
  category?: Array<CategoryRef>;
  channel?: Array<ChannelRef>;
  marketSegment?: Array<MarketSegmentRef>;
  place?: Array<PlaceRef>;
  prodSpecCharValueUse?: Array<ProductSpecificationCharacteristicValueUse>;
  productOfferingPrice?: Array<ProductOfferingPriceRefOrValue>;
  productOfferingRelationship?: Array<ProductOfferingRelationship>;
  productOfferingTerm?: Array<ProductOfferingTerm>;
  productSpecification?: ProductSpecificationRef;
  resourceCandidate?: ResourceCandidateRef;
  serviceCandidate?: ServiceCandidateRef;
  serviceLevelAgreement?: SLARef;
  validFor?: TimePeriod;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
}

export interface ProductOfferingAttributeValueChangeEvent {
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
  event?: ProductOfferingAttributeValueChangeEventPayload;
}

export interface ProductOfferingAttributeValueChangeEventPayload {
  productOffering?: ProductOffering;
}

export interface ProductOfferingCreate {
  description?: string;
  isBundle?: boolean;
  isSellable?: boolean;
  lastUpdate?: string;
  lifecycleStatus?: string;
  name: string;
  statusReason?: string;
  version?: string;
  agreement?: Array<AgreementRef>;
  attachment?: Array<AttachmentRefOrValue>;
  bundledProductOffering?: Array<BundledProductOffering>;
  category?: Array<CategoryRef>;
  channel?: Array<ChannelRef>;
  marketSegment?: Array<MarketSegmentRef>;
  place?: Array<PlaceRef>;
  prodSpecCharValueUse?: Array<ProductSpecificationCharacteristicValueUse>;
  productOfferingPrice?: Array<ProductOfferingPriceRefOrValue>;
  productOfferingRelationship?: Array<ProductOfferingRelationship>;
  productOfferingTerm?: Array<ProductOfferingTerm>;
  productSpecification?: ProductSpecificationRef;
  resourceCandidate?: ResourceCandidateRef;
  serviceCandidate?: ServiceCandidateRef;
  serviceLevelAgreement?: SLARef;
  validFor?: TimePeriod;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
}

export interface ProductOfferingCreateEvent {
  event?: ProductOfferingCreateEventPayload;
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

export interface ProductOfferingCreateEventPayload {
  productOffering?: ProductOffering;
}

export interface ProductOfferingDeleteEvent {
  event?: ProductOfferingDeleteEventPayload;
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

export interface ProductOfferingDeleteEventPayload {
  productOffering?: ProductOffering;
}

export interface ProductOfferingPrice {
  id: string;
  href: string;
  description?: string;
  isBundle?: boolean;
  lastUpdate?: string;
  lifecycleStatus?: string;
  name?: string;
  percentage?: number;
  priceType?: string;
  recurringChargePeriodLength?: number;
  recurringChargePeriodType?: string;
  version?: string;
  bundledPopRelationship?: Array<BundledProductOfferingPriceRelationship>;
  constraint?: Array<ConstraintRef>;
  place?: Array<PlaceRef>;
  popRelationship?: Array<ProductOfferingPriceRelationship>;
  price?: Money;
  pricingLogicAlgorithm?: Array<PricingLogicAlgorithm>;
  prodSpecCharValueUse?: Array<ProductSpecificationCharacteristicValueUse>;
  productOfferingTerm?: Array<ProductOfferingTerm>;
  tax?: Array<TaxItem>;
  unitOfMeasure?: Quantity;
  validFor?: TimePeriod;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
}

export interface ProductOfferingPriceAttributeValueChangeEvent {
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
  event?: ProductOfferingPriceAttributeValueChangeEventPayload;
}

export interface ProductOfferingPriceAttributeValueChangeEventPayload {
  productOfferingPrice?: ProductOfferingPrice;
}

export interface ProductOfferingPriceCreate {
  description?: string;
  isBundle?: boolean;
  lastUpdate?: string;
  lifecycleStatus?: string;
  name: string;
  percentage?: number;
  priceType?: string;
  recurringChargePeriodLength?: number;
  recurringChargePeriodType?: string;
  version?: string;
  bundledPopRelationship?: Array<BundledProductOfferingPriceRelationship>;
  constraint?: Array<ConstraintRef>;
  place?: Array<PlaceRef>;
  popRelationship?: Array<ProductOfferingPriceRelationship>;
  price?: Money;
  pricingLogicAlgorithm?: Array<PricingLogicAlgorithm>;
  prodSpecCharValueUse?: Array<ProductSpecificationCharacteristicValueUse>;
  productOfferingTerm?: Array<ProductOfferingTerm>;
  tax?: Array<TaxItem>;
  unitOfMeasure?: Quantity;
  validFor?: TimePeriod;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
}

export interface ProductOfferingPriceCreateEvent {
  event?: ProductOfferingPriceCreateEventPayload;
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

export interface ProductOfferingPriceCreateEventPayload {
  productOfferingPrice?: ProductOfferingPrice;
}

export interface ProductOfferingPriceDeleteEvent {
  event?: ProductOfferingPriceDeleteEventPayload;
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

export interface ProductOfferingPriceDeleteEventPayload {
  productOfferingPrice?: ProductOfferingPrice;
}

export interface ProductOfferingPriceRefOrValue {
  id?: string;
  href?: string;
  description?: string;
  lastUpdate?: string;
  lifecycleStatus?: string;
  name?: string;
  priceType?: string;
  recurringChargePeriod?: string;
  recurringChargePeriodLength?: number;
  version?: string;
  constraint?: Array<ConstraintRef>;
  price?: ProductPriceValue;
  priceAlteration?: Array<POPAlteration>;
  unitOfMeasure?: Quantity;
  validFor?: TimePeriod;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
  '@referredType'?: string;
}

export interface ProductOfferingPriceRelationship {
  id?: string;
  href?: string;
  name?: string;
  relationshipType?: string;
  role?: string;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
  '@referredType'?: string;
}

export interface ProductOfferingPriceStateChangeEvent {
  event?: ProductOfferingPriceStateChangeEventPayload;
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

export interface ProductOfferingPriceStateChangeEventPayload {
  productOfferingPrice?: ProductOfferingPrice;
}

export interface ProductOfferingPriceUpdate {
  description?: string;
  isBundle?: boolean;
  lifecycleStatus?: string;
  name?: string;
  percentage?: number;
  priceType?: string;
  recurringChargePeriodLength?: number;
  recurringChargePeriodType?: string;
  version?: string;
  bundledPopRelationship?: Array<BundledProductOfferingPriceRelationship>;
  constraint?: Array<ConstraintRef>;
  place?: Array<PlaceRef>;
  popRelationship?: Array<ProductOfferingPriceRelationship>;
  price?: Money;
  pricingLogicAlgorithm?: Array<PricingLogicAlgorithm>;
  prodSpecCharValueUse?: Array<ProductSpecificationCharacteristicValueUse>;
  productOfferingTerm?: Array<ProductOfferingTerm>;
  tax?: Array<TaxItem>;
  unitOfMeasure?: Quantity;
  validFor?: TimePeriod;
  '@schemaLocation'?: string;
}

export interface ProductOfferingRef {
  id: string;
  href?: string;
  name?: string;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
  '@referredType'?: string;
}

export interface ProductOfferingRelationship {
  id?: string;
  href?: string;
  name?: string;
  relationshipType?: string;
  role?: string;
  validFor?: TimePeriod;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
  '@referredType'?: string;
}

export interface ProductOfferingStateChangeEvent {
  event?: ProductOfferingStateChangeEventPayload;
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

export interface ProductOfferingStateChangeEventPayload {
  productOffering?: ProductOffering;
}

export interface ProductOfferingTerm {
  description?: string;
  name?: string;
  duration?: Duration;
  validFor?: TimePeriod;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
}

export interface ProductOfferingUpdate {
  description?: string;
  isBundle?: boolean;
  isSellable?: boolean;
  lifecycleStatus?: string;
  name?: string;
  statusReason?: string;
  version?: string;
  agreement?: Array<AgreementRef>;
  attachment?: Array<AttachmentRefOrValue>;
  bundledProductOffering?: Array<BundledProductOffering>;
  category?: Array<CategoryRef>;
  channel?: Array<ChannelRef>;
  marketSegment?: Array<MarketSegmentRef>;
  place?: Array<PlaceRef>;
  prodSpecCharValueUse?: Array<ProductSpecificationCharacteristicValueUse>;
  productOfferingPrice?: Array<ProductOfferingPriceRefOrValue>;
  productOfferingRelationship?: Array<ProductOfferingRelationship>;
  productOfferingTerm?: Array<ProductOfferingTerm>;
  productSpecification?: ProductSpecificationRef;
  resourceCandidate?: ResourceCandidateRef;
  serviceCandidate?: ServiceCandidateRef;
  serviceLevelAgreement?: SLARef;
  validFor?: TimePeriod;
  '@schemaLocation'?: string;
}

export interface ProductPriceValue {
  percentage?: number;
  taxCategory?: string;
  taxRate?: number;
  dutyFreeAmount?: Money;
  taxIncludedAmount?: Money;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
}

export interface ProductSpecification {
  id: string;
  href: string;
  brand?: string;
  description?: string;
  isBundle?: boolean;
  lastUpdate?: string;
  lifecycleStatus?: string;
  name?: string;
  productNumber?: string;
  version?: string;
  attachment?: Array<AttachmentRefOrValue>;
  bundledProductSpecification?: Array<BundledProductSpecification>;
  productSpecCharacteristic?: Array<ProductSpecificationCharacteristic>;
  productSpecificationRelationship?: Array<ProductSpecificationRelationship>;
  relatedParty?: Array<RelatedParty>;
  resourceSpecification?: Array<ResourceSpecificationRef>;
  serviceSpecification?: Array<ServiceSpecificationRef>;
  targetProductSchema?: TargetProductSchema;
  validFor?: TimePeriod;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
}

export interface ProductSpecificationAttributeValueChangeEvent {
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
  event?: ProductSpecificationAttributeValueChangeEventPayload;
}

export interface ProductSpecificationAttributeValueChangeEventPayload {
  productSpecification?: ProductSpecification;
}

export interface ProductSpecificationCharacteristic {
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
  productSpecCharRelationship?: Array<ProductSpecificationCharacteristicRelationship>;
  productSpecCharacteristicValue?: Array<CharacteristicValueSpecification>;
  validFor?: TimePeriod;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
  '@valueSchemaLocation'?: string;
}

export interface ProductSpecificationCharacteristicRelationship {
  id?: string;
  href?: string;
  charSpecSeq?: number;
  name?: string;
  relationshipType?: string;
  validFor?: TimePeriod;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
}

export interface ProductSpecificationCharacteristicValueUse {
  id?: string;
  description?: string;
  maxCardinality?: number;
  minCardinality?: number;
  name?: string;
  valueType?: string;
  productSpecCharacteristicValue?: Array<CharacteristicValueSpecification>;
  productSpecification?: ProductSpecificationRef;
  validFor?: TimePeriod;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
}

export interface ProductSpecificationCreate {
  brand?: string;
  description?: string;
  isBundle?: boolean;
  lastUpdate?: string;
  lifecycleStatus?: string;
  name: string;
  productNumber?: string;
  version?: string;
  attachment?: Array<AttachmentRefOrValue>;
  bundledProductSpecification?: Array<BundledProductSpecification>;
  productSpecCharacteristic?: Array<ProductSpecificationCharacteristic>;
  productSpecificationRelationship?: Array<ProductSpecificationRelationship>;
  relatedParty?: Array<RelatedParty>;
  resourceSpecification?: Array<ResourceSpecificationRef>;
  serviceSpecification?: Array<ServiceSpecificationRef>;
  targetProductSchema?: TargetProductSchema;
  validFor?: TimePeriod;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
}

export interface ProductSpecificationCreateEvent {
  event?: ProductSpecificationCreateEventPayload;
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

export interface ProductSpecificationCreateEventPayload {
  productSpecification?: ProductSpecification;
}

export interface ProductSpecificationDeleteEvent {
  event?: ProductSpecificationDeleteEventPayload;
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

export interface ProductSpecificationDeleteEventPayload {
  productSpecification?: ProductSpecification;
}

export interface ProductSpecificationRef {
  id: string;
  href?: string;
  name?: string;
  version?: string;
  targetProductSchema?: TargetProductSchema;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
  '@referredType'?: string;
}

export interface ProductSpecificationRelationship {
  id?: string;
  href?: string;
  name?: string;
  relationshipType?: string;
  validFor?: TimePeriod;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
  '@referredType'?: string;
}

export interface ProductSpecificationStateChangeEvent {
  event?: ProductSpecificationStateChangeEventPayload;
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

export interface ProductSpecificationStateChangeEventPayload {
  productSpecification?: ProductSpecification;
}

export interface ProductSpecificationUpdate {
  brand?: string;
  description?: string;
  isBundle?: boolean;
  lifecycleStatus?: string;
  name?: string;
  productNumber?: string;
  version?: string;
  attachment?: Array<AttachmentRefOrValue>;
  bundledProductSpecification?: Array<BundledProductSpecification>;
  productSpecCharacteristic?: Array<ProductSpecificationCharacteristic>;
  productSpecificationRelationship?: Array<ProductSpecificationRelationship>;
  relatedParty?: Array<RelatedParty>;
  resourceSpecification?: Array<ResourceSpecificationRef>;
  serviceSpecification?: Array<ServiceSpecificationRef>;
  targetProductSchema?: TargetProductSchema;
  validFor?: TimePeriod;
  '@schemaLocation'?: string;
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

export interface ResourceCandidateRef {
  id: string;
  href?: string;
  name?: string;
  version?: string;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
  '@referredType'?: string;
}

export interface ResourceSpecificationRef {
  id: string;
  href?: string;
  name?: string;
  version?: string;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
  '@referredType'?: string;
}

export interface SLARef {
  id: string;
  href?: string;
  name?: string;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
  '@referredType'?: string;
}

export interface ServiceCandidateRef {
  id: string;
  href?: string;
  name?: string;
  version?: string;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
  '@referredType'?: string;
}

export interface ServiceSpecificationRef {
  id: string;
  href?: string;
  name?: string;
  version?: string;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
  '@referredType'?: string;
}

export interface TargetProductSchema {
  '@schemaLocation': string;
  '@type': string;
}

export interface TaxItem {
  id?: string;
  href?: string;
  taxCategory?: string;
  taxRate?: number;
  taxAmount?: Money;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
}

export interface TimePeriod {
  endDateTime?: string;
  startDateTime?: string;
}

