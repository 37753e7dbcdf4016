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

export interface ChannelRef {
  id: string;
  href?: string;
  name?: string;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
  '@referredType'?: string;
}

export interface Characteristic {
  id?: string;
  name: string;
  valueType?: string;
  characteristicRelationship?: Array<CharacteristicRelationship>;
  value: unknown;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
}

export interface CharacteristicRelationship {
  id?: string;
  relationshipType?: string;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
}

export interface ItemRef {
  entityHref?: string;
  entityId?: string;
  itemId?: string;
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

export interface ProductOrderRef {
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

export interface Quantity {
  amount?: number;
  units?: string;
}

export interface QueryProductRecommendation {
  id: string;
  href: string;
  description?: string;
  instantSyncRecommendation?: boolean;
  name?: string;
  recommendationType?: string;
  category?: Array<CategoryRef>;
  channel?: Array<ChannelRef>;
  place?: RelatedPlaceRefOrValue;
  productOrder?: Array<ProductOrderRef>;
  productOrderItem?: Array<ItemRef>;
  recommendationItem?: Array<RecommendationItem>;
  relatedParty?: RelatedParty;
  shoppingCart?: Array<ShoppingCartRef>;
  shoppingCartItem?: Array<ItemRef>;
  state?: TaskStateType;
  validFor?: TimePeriod;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
  /** Why the recommendation could not be computed */
  terminationReason?: string;
}

export interface QueryProductRecommendationCreate {
  description?: string;
  instantSyncRecommendation?: boolean;
  name?: string;
  recommendationType?: string;
  category?: Array<CategoryRef>;
  channel?: Array<ChannelRef>;
  place?: RelatedPlaceRefOrValue;
  productOrder?: Array<ProductOrderRef>;
  productOrderItem?: Array<ItemRef>;
  recommendationItem?: Array<RecommendationItem>;
  relatedParty?: RelatedParty;
  shoppingCart?: Array<ShoppingCartRef>;
  shoppingCartItem?: Array<ItemRef>;
  state?: TaskStateType;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
  validFor?: TimePeriod;
}

export interface QueryProductRecommendationCreateEvent {
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
  event?: QueryProductRecommendationCreateEventPayload;
}

export interface QueryProductRecommendationCreateEventPayload {
  queryProductRecommendation?: QueryProductRecommendation;
}

export interface QueryProductRecommendationStateChangeEvent {
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
  event?: QueryProductRecommendationStateChangeEventPayload;
}

export interface QueryProductRecommendationStateChangeEventPayload {
  queryProductRecommendation?: QueryProductRecommendation;
}

export interface RecommendationItem {
  id?: string;
  priority?: number;
  product: ProductRefOrValue;
  productOffering?: ProductOfferingRef;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
  /** Why this is recommended */
  reason?: Array<RecommendationReason>;
}

export interface RecommendationReason {
  '@type': string;
  code: RecommendationReasonCode;
  /** One sentence for people */
  description: string;
  /** How much of the allowance is used, of 0 to 1 */
  share?: number;
  /** What it is because of */
  productOffering?: Array<ProductOfferingRef>;
}

export type RecommendationReasonCode = 'usage' | 'interaction' | 'heldTogether' | 'popular' | 'available';

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

export interface ShoppingCartRef {
  id: string;
  href?: string;
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

export type TaskStateType = 'accepted' | 'terminatedWithError' | 'inProgress' | 'done';

export interface TimePeriod {
  endDateTime?: string;
  startDateTime?: string;
}

