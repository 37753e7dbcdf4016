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
 * @interface AssociationSpecificationRef
 */
export interface AssociationSpecificationRef {
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
 * @interface Attachment
 */
export interface Attachment {
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
    attachmentType?: string;
    /**
     * 
     */
    content?: string;
    /**
     * 
     */
    description?: string;
    /**
     * 
     */
    mimeType?: string;
    /**
     * 
     */
    name?: string;
    /**
     * 
     */
    url?: string;
    /**
     * 
     */
    size?: Quantity;
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
 * @interface AttachmentRef
 */
export interface AttachmentRef {
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
    url?: string;
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
 * @interface AttachmentRefOrValue
 */
export interface AttachmentRefOrValue {
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
    attachmentType?: string;
    /**
     * 
     */
    content?: string;
    /**
     * 
     */
    description?: string;
    /**
     * 
     */
    mimeType?: string;
    /**
     * 
     */
    name?: string;
    /**
     * 
     */
    url?: string;
    /**
     * 
     */
    size?: Quantity;
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
    /**
     * 
     */
    at_referredType?: string;
}
/**
 * 
 * @export
 * @interface Characteristic
 */
export interface Characteristic {
    /**
     * 
     */
    id?: string;
    /**
     * 
     */
    name: string;
    /**
     * 
     */
    valueType?: string;
    /**
     * 
     */
    characteristicRelationship?: Array<CharacteristicRelationship>;
    /**
     * 
     */
    value: any | null;
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
 * @interface CharacteristicRelationship
 */
export interface CharacteristicRelationship {
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
    relationshipType?: string;
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
 * @interface CharacteristicSpecification
 */
export interface CharacteristicSpecification {
    /**
     * 
     */
    id?: string;
    /**
     * 
     */
    configurable?: boolean;
    /**
     * 
     */
    description?: string;
    /**
     * 
     */
    extensible?: boolean;
    /**
     * 
     */
    isUnique?: boolean;
    /**
     * 
     */
    maxCardinality?: number;
    /**
     * 
     */
    minCardinality?: number;
    /**
     * 
     */
    name?: string;
    /**
     * 
     */
    regex?: string;
    /**
     * 
     */
    valueType?: string;
    /**
     * 
     */
    charSpecRelationship?: Array<CharacteristicSpecificationRelationship>;
    /**
     * 
     */
    characteristicValueSpecification?: Array<CharacteristicValueSpecification>;
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
    /**
     * 
     */
    at_valueSchemaLocation?: string;
}
/**
 * 
 * @export
 * @interface CharacteristicSpecificationBase
 */
export interface CharacteristicSpecificationBase {
    /**
     * 
     */
    id?: string;
    /**
     * 
     */
    configurable?: boolean;
    /**
     * 
     */
    description?: string;
    /**
     * 
     */
    extensible?: boolean;
    /**
     * 
     */
    isUnique?: boolean;
    /**
     * 
     */
    maxCardinality?: number;
    /**
     * 
     */
    minCardinality?: number;
    /**
     * 
     */
    name?: string;
    /**
     * 
     */
    regex?: string;
    /**
     * 
     */
    valueType?: string;
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
    /**
     * 
     */
    at_valueSchemaLocation?: string;
}
/**
 * 
 * @export
 * @interface CharacteristicSpecificationRelationship
 */
export interface CharacteristicSpecificationRelationship {
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
    characteristicSpecificationId?: string;
    /**
     * 
     */
    name?: string;
    /**
     * 
     */
    parentSpecificationHref?: string;
    /**
     * 
     */
    parentSpecificationId?: string;
    /**
     * 
     */
    relationshipType?: string;
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
 * @interface CharacteristicValueSpecification
 */
export interface CharacteristicValueSpecification {
    /**
     * 
     */
    isDefault?: boolean;
    /**
     * 
     */
    rangeInterval?: string;
    /**
     * 
     */
    regex?: string;
    /**
     * 
     */
    unitOfMeasure?: string;
    /**
     * 
     */
    valueFrom?: number;
    /**
     * 
     */
    valueTo?: number;
    /**
     * 
     */
    valueType?: string;
    /**
     * 
     */
    validFor?: TimePeriod;
    /**
     * 
     */
    value?: any | null;
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
 * @interface ConstraintRef
 */
export interface ConstraintRef {
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
    version?: string;
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
 * @interface EntitySpecification
 */
export interface EntitySpecification {
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
    isBundle?: boolean;
    /**
     * 
     */
    lastUpdate?: string;
    /**
     * 
     */
    lifecycleStatus?: string;
    /**
     * 
     */
    name?: string;
    /**
     * 
     */
    version?: string;
    /**
     * 
     */
    attachment?: Array<AttachmentRefOrValue>;
    /**
     * 
     */
    constraint?: Array<ConstraintRef>;
    /**
     * 
     */
    entitySpecRelationship?: Array<EntitySpecificationRelationship>;
    /**
     * 
     */
    relatedParty?: Array<RelatedParty>;
    /**
     * 
     */
    specCharacteristic?: Array<CharacteristicSpecification>;
    /**
     * 
     */
    targetEntitySchema?: TargetEntitySchema;
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
 * @interface EntitySpecificationRelationship
 */
export interface EntitySpecificationRelationship {
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
    name?: string;
    /**
     * 
     */
    relationshipType: string;
    /**
     * 
     */
    role?: string;
    /**
     * 
     */
    associationSpec?: AssociationSpecificationRef;
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
 * @interface Money
 */
export interface Money {
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
    unit?: string;
    /**
     * 
     */
    value?: number;
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
 * @interface ProductRef
 */
export interface ProductRef {
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
 * @interface RatedProductUsage
 */
export interface RatedProductUsage {
    /**
     * 
     */
    isBilled?: boolean;
    /**
     * 
     */
    isTaxExempt?: boolean;
    /**
     * 
     */
    offerTariffType?: string;
    /**
     * 
     */
    ratingAmountType?: string;
    /**
     * 
     */
    ratingDate?: string;
    /**
     * 
     */
    taxRate?: number;
    /**
     * 
     */
    usageRatingTag?: string;
    /**
     * 
     */
    bucketValueConvertedInAmount?: Money;
    /**
     * 
     */
    productRef?: ProductRef;
    /**
     * 
     */
    taxExcludedRatingAmount?: Money;
    /**
     * 
     */
    taxIncludedRatingAmount?: Money;
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
 * @interface TargetEntitySchema
 */
export interface TargetEntitySchema {
    /**
     * 
     */
    at_schemaLocation: string;
    /**
     * 
     */
    at_type: string;
}
/**
 * 
 * @export
 * @interface TimePeriod
 */
export interface TimePeriod {
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
    endDateTime?: string;
    /**
     * 
     */
    startDateTime?: string;
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
 * @interface Usage
 */
export interface Usage {
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
    usageDate?: string;
    /**
     * 
     */
    usageType?: string;
    /**
     * 
     */
    ratedProductUsage?: Array<RatedProductUsage>;
    /**
     * 
     */
    relatedParty?: Array<RelatedParty>;
    /**
     * 
     */
    status?: UsageStatusType;
    /**
     * 
     */
    usageCharacteristic?: Array<UsageCharacteristic>;
    /**
     * 
     */
    usageSpecification?: UsageSpecificationRef;
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
 * @interface UsageAttributeValueChangeEvent
 */
export interface UsageAttributeValueChangeEvent {
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
    /**
     * 
     */
    fieldPath?: string;
    /**
     * 
     */
    event?: UsageAttributeValueChangeEventPayload;
}
/**
 * 
 * @export
 * @interface UsageAttributeValueChangeEventPayload
 */
export interface UsageAttributeValueChangeEventPayload {
    /**
     * 
     */
    usage?: Usage;
}
/**
 * 
 * @export
 * @interface UsageCharacteristic
 */
export interface UsageCharacteristic {
    /**
     * 
     */
    id?: string;
    /**
     * 
     */
    name: string;
    /**
     * 
     */
    valueType?: string;
    /**
     * 
     */
    characteristicRelationship?: Array<CharacteristicRelationship>;
    /**
     * 
     */
    value: any | null;
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
 * @interface UsageCreate
 */
export interface UsageCreate {
    /**
     * 
     */
    description?: string;
    /**
     * 
     */
    usageDate?: string;
    /**
     * 
     */
    usageType?: string;
    /**
     * 
     */
    ratedProductUsage?: Array<RatedProductUsage>;
    /**
     * 
     */
    relatedParty?: Array<RelatedParty>;
    /**
     * 
     */
    status?: UsageStatusType;
    /**
     * 
     */
    usageCharacteristic?: Array<UsageCharacteristic>;
    /**
     * 
     */
    usageSpecification?: UsageSpecificationRef;
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
 * @interface UsageCreateEvent
 */
export interface UsageCreateEvent {
    /**
     * 
     */
    event?: UsageCreateEventPayload;
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
 * @interface UsageCreateEventPayload
 */
export interface UsageCreateEventPayload {
    /**
     * 
     */
    usage?: Usage;
}
/**
 * 
 * @export
 * @interface UsageDeleteEvent
 */
export interface UsageDeleteEvent {
    /**
     * 
     */
    event?: UsageDeleteEventPayload;
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
 * @interface UsageDeleteEventPayload
 */
export interface UsageDeleteEventPayload {
    /**
     * 
     */
    usage?: Usage;
}
/**
 * 
 * @export
 * @interface UsageSpecification
 */
export interface UsageSpecification {
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
    isBundle?: boolean;
    /**
     * 
     */
    lastUpdate?: string;
    /**
     * 
     */
    lifecycleStatus?: string;
    /**
     * 
     */
    name?: string;
    /**
     * 
     */
    version?: string;
    /**
     * 
     */
    attachment?: Array<AttachmentRefOrValue>;
    /**
     * 
     */
    constraint?: Array<ConstraintRef>;
    /**
     * 
     */
    entitySpecRelationship?: Array<EntitySpecificationRelationship>;
    /**
     * 
     */
    relatedParty?: Array<RelatedParty>;
    /**
     * 
     */
    specCharacteristic?: Array<CharacteristicSpecification>;
    /**
     * 
     */
    targetEntitySchema?: TargetEntitySchema;
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
 * @interface UsageSpecificationAttributeValueChangeEvent
 */
export interface UsageSpecificationAttributeValueChangeEvent {
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
    /**
     * 
     */
    fieldPath?: string;
    /**
     * 
     */
    event?: UsageSpecificationAttributeValueChangeEventPayload;
}
/**
 * 
 * @export
 * @interface UsageSpecificationAttributeValueChangeEventPayload
 */
export interface UsageSpecificationAttributeValueChangeEventPayload {
    /**
     * 
     */
    usageSpecification?: UsageSpecification;
}
/**
 * 
 * @export
 * @interface UsageSpecificationCreate
 */
export interface UsageSpecificationCreate {
    /**
     * 
     */
    description?: string;
    /**
     * 
     */
    isBundle?: boolean;
    /**
     * 
     */
    lastUpdate?: string;
    /**
     * 
     */
    lifecycleStatus?: string;
    /**
     * 
     */
    name?: string;
    /**
     * 
     */
    version?: string;
    /**
     * 
     */
    attachment?: Array<AttachmentRefOrValue>;
    /**
     * 
     */
    constraint?: Array<ConstraintRef>;
    /**
     * 
     */
    entitySpecRelationship?: Array<EntitySpecificationRelationship>;
    /**
     * 
     */
    relatedParty?: Array<RelatedParty>;
    /**
     * 
     */
    specCharacteristic?: Array<CharacteristicSpecification>;
    /**
     * 
     */
    targetEntitySchema?: TargetEntitySchema;
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
 * @interface UsageSpecificationCreateEvent
 */
export interface UsageSpecificationCreateEvent {
    /**
     * 
     */
    event?: UsageSpecificationCreateEventPayload;
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
 * @interface UsageSpecificationCreateEventPayload
 */
export interface UsageSpecificationCreateEventPayload {
    /**
     * 
     */
    usageSpecification?: UsageSpecification;
}
/**
 * 
 * @export
 * @interface UsageSpecificationDeleteEvent
 */
export interface UsageSpecificationDeleteEvent {
    /**
     * 
     */
    event?: UsageSpecificationDeleteEventPayload;
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
 * @interface UsageSpecificationDeleteEventPayload
 */
export interface UsageSpecificationDeleteEventPayload {
    /**
     * 
     */
    usageSpecification?: UsageSpecification;
}
/**
 * 
 * @export
 * @interface UsageSpecificationRef
 */
export interface UsageSpecificationRef {
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
 * @interface UsageSpecificationUpdate
 */
export interface UsageSpecificationUpdate {
    /**
     * 
     */
    description?: string;
    /**
     * 
     */
    isBundle?: boolean;
    /**
     * 
     */
    lastUpdate?: string;
    /**
     * 
     */
    lifecycleStatus?: string;
    /**
     * 
     */
    name?: string;
    /**
     * 
     */
    version?: string;
    /**
     * 
     */
    attachment?: Array<AttachmentRefOrValue>;
    /**
     * 
     */
    constraint?: Array<ConstraintRef>;
    /**
     * 
     */
    entitySpecRelationship?: Array<EntitySpecificationRelationship>;
    /**
     * 
     */
    relatedParty?: Array<RelatedParty>;
    /**
     * 
     */
    specCharacteristic?: Array<CharacteristicSpecification>;
    /**
     * 
     */
    targetEntitySchema?: TargetEntitySchema;
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
 * @interface UsageStateChangeEvent
 */
export interface UsageStateChangeEvent {
    /**
     * 
     */
    event?: UsageStateChangeEventPayload;
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
 * @interface UsageStateChangeEventPayload
 */
export interface UsageStateChangeEventPayload {
    /**
     * 
     */
    usage?: Usage;
}

/**
 * 
 * @export
 */
export const UsageStatusType = {
    received: 'received',
    rejected: 'rejected',
    recycled: 'recycled',
    guided: 'guided',
    rated: 'rated',
    rerated: 'rerated',
    billed: 'billed',
} as const;
export type UsageStatusType = typeof UsageStatusType[keyof typeof UsageStatusType];

/**
 * 
 * @export
 * @interface UsageUpdate
 */
export interface UsageUpdate {
    /**
     * 
     */
    description?: string;
    /**
     * 
     */
    usageDate?: string;
    /**
     * 
     */
    usageType?: string;
    /**
     * 
     */
    ratedProductUsage?: Array<RatedProductUsage>;
    /**
     * 
     */
    relatedParty?: Array<RelatedParty>;
    /**
     * 
     */
    status?: UsageStatusType;
    /**
     * 
     */
    usageCharacteristic?: Array<UsageCharacteristic>;
    /**
     * 
     */
    usageSpecification?: UsageSpecificationRef;
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


