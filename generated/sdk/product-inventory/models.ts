// Generated from the effective contract by npm run generate. Do not edit.

export interface AgreementItemRef {
  id: string;
  href?: string;
  agreementItemId?: string;
  name?: string;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
  '@referredType'?: string;
}

export interface BillingAccountRef {
  id: string;
  href?: string;
  name?: string;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
  '@referredType'?: string;
}

export interface Characteristic {
  name: string;
  valueType?: string;
  value: unknown;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
}

export interface Money {
  unit?: string;
  value?: number;
}

export interface Price {
  percentage?: number;
  taxRate?: number;
  dutyFreeAmount?: Money;
  taxIncludedAmount?: Money;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
}

export interface PriceAlteration {
  applicationDuration?: number;
  description?: string;
  name?: string;
  priceType: string;
  priority?: number;
  recurringChargePeriod?: string;
  unitOfMeasure?: string;
  price: Price;
  productOfferingPrice?: ProductOfferingPriceRef;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
}

export interface Product {
  id: string;
  href: string;
  description?: string;
  isBundle?: boolean;
  isCustomerVisible?: boolean;
  name?: string;
  orderDate?: string;
  productSerialNumber?: string;
  startDate?: string;
  terminationDate?: string;
  agreement?: Array<AgreementItemRef>;
  billingAccount?: BillingAccountRef;
  place?: Array<RelatedPlaceRefOrValue>;
  product?: Array<ProductRefOrValue>;
  productCharacteristic?: Array<Characteristic>;
  productOffering?: ProductOfferingRef;
  productOrderItem?: Array<RelatedProductOrderItem>;
  productPrice?: Array<ProductPrice>;
  productRelationship?: Array<ProductRelationship>;
  productSpecification?: ProductSpecificationRef;
  productTerm?: Array<ProductTerm>;
  realizingResource?: Array<ResourceRef>;
  realizingService?: Array<ServiceRef>;
  relatedParty?: Array<RelatedParty>;
  status?: ProductStatusType;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
}

export interface ProductAttributeValueChangeEvent {
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
  event?: ProductAttributeValueChangeEventPayload;
}

export interface ProductAttributeValueChangeEventPayload {
  product?: Product;
}

export interface ProductBatchEvent {
  id?: string;
  href?: string;
  eventId?: string;
  eventTime?: string;
  eventType?: string;
  correlationId?: string;
  domain?: string;
  title?: string;
  description?: string;
  priority?: string;
  timeOcurred?: string;
  event?: ProductBatchEventPayload;
}

export interface ProductBatchEventPayload {
  product?: Product;
}

export interface ProductCreate {
  description?: string;
  isBundle?: boolean;
  isCustomerVisible?: boolean;
  name?: string;
  orderDate?: string;
  productSerialNumber?: string;
  startDate?: string;
  terminationDate?: string;
  agreement?: Array<AgreementItemRef>;
  billingAccount?: BillingAccountRef;
  place?: Array<RelatedPlaceRefOrValue>;
  product?: Array<ProductRefOrValue>;
  productCharacteristic?: Array<Characteristic>;
  productOffering?: ProductOfferingRef;
  productOrderItem?: Array<RelatedProductOrderItem>;
  productPrice?: Array<ProductPrice>;
  productRelationship?: Array<ProductRelationship>;
  productSpecification?: ProductSpecificationRef;
  productTerm?: Array<ProductTerm>;
  realizingResource?: Array<ResourceRef>;
  realizingService?: Array<ServiceRef>;
  relatedParty?: Array<RelatedParty>;
  status: ProductStatusType;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
}

export interface ProductCreateEvent {
  id?: string;
  href?: string;
  eventId?: string;
  eventTime?: string;
  eventType?: string;
  correlationId?: string;
  domain?: string;
  title?: string;
  description?: string;
  priority?: string;
  timeOcurred?: string;
  event?: ProductCreateEventPayload;
}

export interface ProductCreateEventPayload {
  product?: Product;
}

export interface ProductDeleteEvent {
  id?: string;
  href?: string;
  eventId?: string;
  eventTime?: string;
  eventType?: string;
  correlationId?: string;
  domain?: string;
  title?: string;
  description?: string;
  priority?: string;
  timeOcurred?: string;
  event?: ProductDeleteEventPayload;
}

export interface ProductDeleteEventPayload {
  product?: Product;
}

export interface ProductOfferingPriceRef {
  id: string;
  href?: string;
  name?: string;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
  '@referredType'?: string;
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

export interface ProductPrice {
  description?: string;
  name?: string;
  priceType: string;
  recurringChargePeriod?: string;
  unitOfMeasure?: string;
  billingAccount?: BillingAccountRef;
  price: Price;
  productOfferingPrice?: ProductOfferingPriceRef;
  productPriceAlteration?: Array<PriceAlteration>;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
}

export interface ProductRefOrValue {
  id?: string;
  href?: string;
  description?: string;
  isBundle?: boolean;
  isCustomerVisible?: boolean;
  name?: string;
  orderDate?: string;
  productSerialNumber?: string;
  startDate?: string;
  terminationDate?: string;
  agreement?: Array<AgreementItemRef>;
  billingAccount?: BillingAccountRef;
  place?: Array<RelatedPlaceRefOrValue>;
  product?: Array<ProductRefOrValue>;
  productCharacteristic?: Array<Characteristic>;
  productOffering?: ProductOfferingRef;
  productOrderItem?: Array<RelatedProductOrderItem>;
  productPrice?: Array<ProductPrice>;
  productRelationship?: Array<ProductRelationship>;
  productSpecification?: ProductSpecificationRef;
  productTerm?: Array<ProductTerm>;
  realizingResource?: Array<ResourceRef>;
  realizingService?: Array<ServiceRef>;
  relatedParty?: Array<RelatedParty>;
  status?: ProductStatusType;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
  '@referredType'?: string;
}

export interface ProductRelationship {
  relationshipType: string;
  product: ProductRefOrValue;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
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

export interface ProductStateChangeEvent {
  id?: string;
  href?: string;
  eventId?: string;
  eventTime?: string;
  eventType?: string;
  correlationId?: string;
  domain?: string;
  title?: string;
  description?: string;
  priority?: string;
  timeOcurred?: string;
  event?: ProductStateChangeEventPayload;
}

export interface ProductStateChangeEventPayload {
  product?: Product;
}

export type ProductStatusType = 'created' | 'pendingActive' | 'cancelled' | 'active' | 'pendingTerminate' | 'terminated' | 'suspended' | 'aborted ' | 'aborted';

export interface ProductTerm {
  description?: string;
  name?: string;
  duration?: Quantity;
  validFor?: TimePeriod;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
}

export interface ProductUpdate {
  description?: string;
  isBundle?: boolean;
  isCustomerVisible?: boolean;
  name?: string;
  orderDate?: string;
  productSerialNumber?: string;
  startDate?: string;
  terminationDate?: string;
  agreement?: Array<AgreementItemRef>;
  billingAccount?: BillingAccountRef;
  place?: Array<RelatedPlaceRefOrValue>;
  product?: Array<ProductRefOrValue>;
  productCharacteristic?: Array<Characteristic>;
  productOffering?: ProductOfferingRef;
  productOrderItem?: Array<RelatedProductOrderItem>;
  productPrice?: Array<ProductPrice>;
  productRelationship?: Array<ProductRelationship>;
  productSpecification?: ProductSpecificationRef;
  productTerm?: Array<ProductTerm>;
  realizingResource?: Array<ResourceRef>;
  realizingService?: Array<ServiceRef>;
  relatedParty?: Array<RelatedParty>;
  status?: ProductStatusType;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
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

export interface RelatedPlaceRefOrValue {
  id?: string;
  href?: string;
  name?: string;
  role: string;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
  '@referredType'?: string;
}

export interface RelatedProductOrderItem {
  orderItemAction?: string;
  orderItemId: string;
  productOrderHref?: string;
  productOrderId: string;
  role?: string;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
  '@referredType'?: string;
}

export interface ResourceRef {
  id: string;
  href?: string;
  name?: string;
  value?: string;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
  '@referredType'?: string;
}

export interface ServiceRef {
  id: string;
  href?: string;
  name?: string;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
  '@referredType'?: string;
}

export interface TargetProductSchema {
  '@baseType'?: string;
  '@schemaLocation': string;
  '@type': string;
}

export interface TimePeriod {
  endDateTime?: string;
  startDateTime?: string;
}

