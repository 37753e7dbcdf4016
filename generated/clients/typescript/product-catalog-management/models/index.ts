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
 * @interface AgreementRef
 */
export interface AgreementRef {
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
 * @interface BundledProductOffering
 */
export interface BundledProductOffering {
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
    lifecycleStatus?: string;
    /**
     * 
     */
    name?: string;
    /**
     * 
     */
    bundledProductOfferingOption?: BundledProductOfferingOption;
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
 * @interface BundledProductOfferingOption
 */
export interface BundledProductOfferingOption {
    /**
     * 
     */
    numberRelOfferDefault?: number;
    /**
     * 
     */
    numberRelOfferLowerLimit?: number;
    /**
     * 
     */
    numberRelOfferUpperLimit?: number;
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
 * @interface BundledProductOfferingPriceRelationship
 */
export interface BundledProductOfferingPriceRelationship {
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
 * @interface BundledProductSpecification
 */
export interface BundledProductSpecification {
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
    lifecycleStatus?: string;
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
}
/**
 * 
 * @export
 * @interface Catalog
 */
export interface Catalog {
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
    catalogType?: string;
    /**
     * 
     */
    description?: string;
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
    category?: Array<CategoryRef>;
    /**
     * 
     */
    relatedParty?: Array<RelatedParty>;
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
 * @interface CatalogAttributeValueChangeEvent
 */
export interface CatalogAttributeValueChangeEvent {
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
    event?: CatalogAttributeValueChangeEventPayload;
}
/**
 * 
 * @export
 * @interface CatalogAttributeValueChangeEventPayload
 */
export interface CatalogAttributeValueChangeEventPayload {
    /**
     * 
     */
    catalog?: Catalog;
}
/**
 * 
 * @export
 * @interface CatalogBatchEvent
 */
export interface CatalogBatchEvent {
    /**
     * 
     */
    event?: CatalogBatchEventPayload;
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
 * @interface CatalogBatchEventPayload
 */
export interface CatalogBatchEventPayload {
    /**
     * 
     */
    catalog?: Catalog;
}
/**
 * 
 * @export
 * @interface CatalogCreate
 */
export interface CatalogCreate {
    /**
     * 
     */
    catalogType?: string;
    /**
     * 
     */
    description?: string;
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
    name: string;
    /**
     * 
     */
    version?: string;
    /**
     * 
     */
    category?: Array<CategoryRef>;
    /**
     * 
     */
    relatedParty?: Array<RelatedParty>;
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
 * @interface CatalogCreateEvent
 */
export interface CatalogCreateEvent {
    /**
     * 
     */
    event?: CatalogCreateEventPayload;
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
 * @interface CatalogCreateEventPayload
 */
export interface CatalogCreateEventPayload {
    /**
     * 
     */
    catalog?: Catalog;
}
/**
 * 
 * @export
 * @interface CatalogDeleteEvent
 */
export interface CatalogDeleteEvent {
    /**
     * 
     */
    event?: CatalogDeleteEventPayload;
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
 * @interface CatalogDeleteEventPayload
 */
export interface CatalogDeleteEventPayload {
    /**
     * 
     */
    catalog?: Catalog;
}
/**
 * 
 * @export
 * @interface CatalogStateChangeEvent
 */
export interface CatalogStateChangeEvent {
    /**
     * 
     */
    event?: CatalogStateChangeEventPayload;
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
 * @interface CatalogStateChangeEventPayload
 */
export interface CatalogStateChangeEventPayload {
    /**
     * 
     */
    catalog?: Catalog;
}
/**
 * 
 * @export
 * @interface CatalogUpdate
 */
export interface CatalogUpdate {
    /**
     * 
     */
    catalogType?: string;
    /**
     * 
     */
    description?: string;
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
    category?: Array<CategoryRef>;
    /**
     * 
     */
    relatedParty?: Array<RelatedParty>;
    /**
     * 
     */
    validFor?: TimePeriod;
    /**
     * 
     */
    at_schemaLocation?: string;
}
/**
 * 
 * @export
 * @interface Category
 */
export interface Category {
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
    isRoot?: boolean;
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
    parentId?: string;
    /**
     * 
     */
    version?: string;
    /**
     * 
     */
    productOffering?: Array<ProductOfferingRef>;
    /**
     * 
     */
    subCategory?: Array<CategoryRef>;
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
 * @interface CategoryAttributeValueChangeEvent
 */
export interface CategoryAttributeValueChangeEvent {
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
    event?: CategoryAttributeValueChangeEventPayload;
}
/**
 * 
 * @export
 * @interface CategoryAttributeValueChangeEventPayload
 */
export interface CategoryAttributeValueChangeEventPayload {
    /**
     * 
     */
    category?: Category;
}
/**
 * 
 * @export
 * @interface CategoryCreate
 */
export interface CategoryCreate {
    /**
     * 
     */
    description?: string;
    /**
     * 
     */
    isRoot?: boolean;
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
    name: string;
    /**
     * 
     */
    parentId?: string;
    /**
     * 
     */
    version?: string;
    /**
     * 
     */
    productOffering?: Array<ProductOfferingRef>;
    /**
     * 
     */
    subCategory?: Array<CategoryRef>;
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
 * @interface CategoryCreateEvent
 */
export interface CategoryCreateEvent {
    /**
     * 
     */
    event?: CategoryCreateEventPayload;
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
 * @interface CategoryCreateEventPayload
 */
export interface CategoryCreateEventPayload {
    /**
     * 
     */
    category?: Category;
}
/**
 * 
 * @export
 * @interface CategoryDeleteEvent
 */
export interface CategoryDeleteEvent {
    /**
     * 
     */
    event?: CategoryDeleteEventPayload;
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
 * @interface CategoryDeleteEventPayload
 */
export interface CategoryDeleteEventPayload {
    /**
     * 
     */
    category?: Category;
}
/**
 * 
 * @export
 * @interface CategoryRef
 */
export interface CategoryRef {
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
 * @interface CategoryStateChangeEvent
 */
export interface CategoryStateChangeEvent {
    /**
     * 
     */
    event?: CategoryStateChangeEventPayload;
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
 * @interface CategoryStateChangeEventPayload
 */
export interface CategoryStateChangeEventPayload {
    /**
     * 
     */
    category?: Category;
}
/**
 * 
 * @export
 * @interface CategoryUpdate
 */
export interface CategoryUpdate {
    /**
     * 
     */
    description?: string;
    /**
     * 
     */
    isRoot?: boolean;
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
    parentId?: string;
    /**
     * 
     */
    version?: string;
    /**
     * 
     */
    productOffering?: Array<ProductOfferingRef>;
    /**
     * 
     */
    subCategory?: Array<CategoryRef>;
    /**
     * 
     */
    validFor?: TimePeriod;
    /**
     * 
     */
    at_schemaLocation?: string;
}
/**
 * 
 * @export
 * @interface ChannelRef
 */
export interface ChannelRef {
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
 * @interface Duration
 */
export interface Duration {
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
 * @interface ExportJob
 */
export interface ExportJob {
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
    completionDate?: string;
    /**
     * 
     */
    contentType?: string;
    /**
     * 
     */
    creationDate?: string;
    /**
     * 
     */
    errorLog?: string;
    /**
     * 
     */
    path?: string;
    /**
     * 
     */
    query?: string;
    /**
     * 
     */
    url?: string;
    /**
     * 
     */
    status?: JobStateType;
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
 * @interface ExportJobCreate
 */
export interface ExportJobCreate {
    /**
     * 
     */
    completionDate?: string;
    /**
     * 
     */
    contentType?: string;
    /**
     * 
     */
    creationDate?: string;
    /**
     * 
     */
    errorLog?: string;
    /**
     * 
     */
    path?: string;
    /**
     * 
     */
    query?: string;
    /**
     * 
     */
    url: string;
    /**
     * 
     */
    status?: JobStateType;
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
 * @interface ImportJob
 */
export interface ImportJob {
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
    completionDate?: string;
    /**
     * 
     */
    contentType?: string;
    /**
     * 
     */
    creationDate?: string;
    /**
     * 
     */
    errorLog?: string;
    /**
     * 
     */
    path?: string;
    /**
     * 
     */
    url?: string;
    /**
     * 
     */
    status?: JobStateType;
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
 * @interface ImportJobCreate
 */
export interface ImportJobCreate {
    /**
     * 
     */
    completionDate?: string;
    /**
     * 
     */
    contentType?: string;
    /**
     * 
     */
    creationDate?: string;
    /**
     * 
     */
    errorLog?: string;
    /**
     * 
     */
    path?: string;
    /**
     * 
     */
    url: string;
    /**
     * 
     */
    status?: JobStateType;
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
 */
export const JobStateType = {
    Not_Started: 'Not Started',
    Running: 'Running',
    Succeeded: 'Succeeded',
    Failed: 'Failed',
} as const;
export type JobStateType = typeof JobStateType[keyof typeof JobStateType];

/**
 * 
 * @export
 * @interface MarketSegmentRef
 */
export interface MarketSegmentRef {
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
    unit?: string;
    /**
     * 
     */
    value?: number;
}
/**
 * 
 * @export
 * @interface POPAlteration
 */
export interface POPAlteration {
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
    name?: string;
    /**
     * 
     */
    priceType: string;
    /**
     * 
     */
    priority?: number;
    /**
     * 
     */
    recurringChargePeriod?: string;
    /**
     * 
     */
    applicationDuration?: Duration;
    /**
     * 
     */
    price: ProductPriceValue;
    /**
     * 
     */
    unitOfMeasure?: Quantity;
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
 * @interface POPCharge
 */
export interface POPCharge {
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
    priceType?: string;
    /**
     * 
     */
    recurringChargePeriod?: string;
    /**
     * 
     */
    recurringChargePeriodLength?: number;
    /**
     * 
     */
    version?: string;
    /**
     * 
     */
    constraint?: Array<ConstraintRef>;
    /**
     * 
     */
    price?: ProductPriceValue;
    /**
     * 
     */
    priceAlteration?: Array<POPAlteration>;
    /**
     * 
     */
    unitOfMeasure?: Quantity;
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
 * @interface PlaceRef
 */
export interface PlaceRef {
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
 * @interface PricingLogicAlgorithm
 */
export interface PricingLogicAlgorithm {
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
    name?: string;
    /**
     * 
     */
    plaSpecId?: string;
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
 * @interface ProductOffering
 */
export interface ProductOffering {
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
    isSellable?: boolean;
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
    statusReason?: string;
    /**
     * 
     */
    version?: string;
    /**
     * 
     */
    agreement?: Array<AgreementRef>;
    /**
     * 
     */
    attachment?: Array<AttachmentRefOrValue>;
    /**
     * 
     */
    bundledProductOffering?: Array<BundledProductOffering>;
    /**
     * 
     */
    category?: Array<CategoryRef>;
    /**
     * 
     */
    channel?: Array<ChannelRef>;
    /**
     * 
     */
    marketSegment?: Array<MarketSegmentRef>;
    /**
     * 
     */
    place?: Array<PlaceRef>;
    /**
     * 
     */
    prodSpecCharValueUse?: Array<ProductSpecificationCharacteristicValueUse>;
    /**
     * 
     */
    productOfferingPrice?: Array<ProductOfferingPriceRefOrValue>;
    /**
     * 
     */
    productOfferingRelationship?: Array<ProductOfferingRelationship>;
    /**
     * 
     */
    productOfferingTerm?: Array<ProductOfferingTerm>;
    /**
     * 
     */
    productSpecification?: ProductSpecificationRef;
    /**
     * 
     */
    resourceCandidate?: ResourceCandidateRef;
    /**
     * 
     */
    serviceCandidate?: ServiceCandidateRef;
    /**
     * 
     */
    serviceLevelAgreement?: SLARef;
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
 * @interface ProductOfferingAttributeValueChangeEvent
 */
export interface ProductOfferingAttributeValueChangeEvent {
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
    event?: ProductOfferingAttributeValueChangeEventPayload;
}
/**
 * 
 * @export
 * @interface ProductOfferingAttributeValueChangeEventPayload
 */
export interface ProductOfferingAttributeValueChangeEventPayload {
    /**
     * 
     */
    productOffering?: ProductOffering;
}
/**
 * 
 * @export
 * @interface ProductOfferingCreate
 */
export interface ProductOfferingCreate {
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
    isSellable?: boolean;
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
    name: string;
    /**
     * 
     */
    statusReason?: string;
    /**
     * 
     */
    version?: string;
    /**
     * 
     */
    agreement?: Array<AgreementRef>;
    /**
     * 
     */
    attachment?: Array<AttachmentRefOrValue>;
    /**
     * 
     */
    bundledProductOffering?: Array<BundledProductOffering>;
    /**
     * 
     */
    category?: Array<CategoryRef>;
    /**
     * 
     */
    channel?: Array<ChannelRef>;
    /**
     * 
     */
    marketSegment?: Array<MarketSegmentRef>;
    /**
     * 
     */
    place?: Array<PlaceRef>;
    /**
     * 
     */
    prodSpecCharValueUse?: Array<ProductSpecificationCharacteristicValueUse>;
    /**
     * 
     */
    productOfferingPrice?: Array<ProductOfferingPriceRefOrValue>;
    /**
     * 
     */
    productOfferingRelationship?: Array<ProductOfferingRelationship>;
    /**
     * 
     */
    productOfferingTerm?: Array<ProductOfferingTerm>;
    /**
     * 
     */
    productSpecification?: ProductSpecificationRef;
    /**
     * 
     */
    resourceCandidate?: ResourceCandidateRef;
    /**
     * 
     */
    serviceCandidate?: ServiceCandidateRef;
    /**
     * 
     */
    serviceLevelAgreement?: SLARef;
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
 * @interface ProductOfferingCreateEvent
 */
export interface ProductOfferingCreateEvent {
    /**
     * 
     */
    event?: ProductOfferingCreateEventPayload;
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
 * @interface ProductOfferingCreateEventPayload
 */
export interface ProductOfferingCreateEventPayload {
    /**
     * 
     */
    productOffering?: ProductOffering;
}
/**
 * 
 * @export
 * @interface ProductOfferingDeleteEvent
 */
export interface ProductOfferingDeleteEvent {
    /**
     * 
     */
    event?: ProductOfferingDeleteEventPayload;
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
 * @interface ProductOfferingDeleteEventPayload
 */
export interface ProductOfferingDeleteEventPayload {
    /**
     * 
     */
    productOffering?: ProductOffering;
}
/**
 * 
 * @export
 * @interface ProductOfferingPrice
 */
export interface ProductOfferingPrice {
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
    percentage?: number;
    /**
     * 
     */
    priceType?: string;
    /**
     * 
     */
    recurringChargePeriodLength?: number;
    /**
     * 
     */
    recurringChargePeriodType?: string;
    /**
     * 
     */
    version?: string;
    /**
     * 
     */
    bundledPopRelationship?: Array<BundledProductOfferingPriceRelationship>;
    /**
     * 
     */
    constraint?: Array<ConstraintRef>;
    /**
     * 
     */
    place?: Array<PlaceRef>;
    /**
     * 
     */
    popRelationship?: Array<ProductOfferingPriceRelationship>;
    /**
     * 
     */
    price?: Money;
    /**
     * 
     */
    pricingLogicAlgorithm?: Array<PricingLogicAlgorithm>;
    /**
     * 
     */
    prodSpecCharValueUse?: Array<ProductSpecificationCharacteristicValueUse>;
    /**
     * 
     */
    productOfferingTerm?: Array<ProductOfferingTerm>;
    /**
     * 
     */
    tax?: Array<TaxItem>;
    /**
     * 
     */
    unitOfMeasure?: Quantity;
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
 * @interface ProductOfferingPriceAttributeValueChangeEvent
 */
export interface ProductOfferingPriceAttributeValueChangeEvent {
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
    event?: ProductOfferingPriceAttributeValueChangeEventPayload;
}
/**
 * 
 * @export
 * @interface ProductOfferingPriceAttributeValueChangeEventPayload
 */
export interface ProductOfferingPriceAttributeValueChangeEventPayload {
    /**
     * 
     */
    productOfferingPrice?: ProductOfferingPrice;
}
/**
 * 
 * @export
 * @interface ProductOfferingPriceCreate
 */
export interface ProductOfferingPriceCreate {
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
    name: string;
    /**
     * 
     */
    percentage?: number;
    /**
     * 
     */
    priceType?: string;
    /**
     * 
     */
    recurringChargePeriodLength?: number;
    /**
     * 
     */
    recurringChargePeriodType?: string;
    /**
     * 
     */
    version?: string;
    /**
     * 
     */
    bundledPopRelationship?: Array<BundledProductOfferingPriceRelationship>;
    /**
     * 
     */
    constraint?: Array<ConstraintRef>;
    /**
     * 
     */
    place?: Array<PlaceRef>;
    /**
     * 
     */
    popRelationship?: Array<ProductOfferingPriceRelationship>;
    /**
     * 
     */
    price?: Money;
    /**
     * 
     */
    pricingLogicAlgorithm?: Array<PricingLogicAlgorithm>;
    /**
     * 
     */
    prodSpecCharValueUse?: Array<ProductSpecificationCharacteristicValueUse>;
    /**
     * 
     */
    productOfferingTerm?: Array<ProductOfferingTerm>;
    /**
     * 
     */
    tax?: Array<TaxItem>;
    /**
     * 
     */
    unitOfMeasure?: Quantity;
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
 * @interface ProductOfferingPriceCreateEvent
 */
export interface ProductOfferingPriceCreateEvent {
    /**
     * 
     */
    event?: ProductOfferingPriceCreateEventPayload;
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
 * @interface ProductOfferingPriceCreateEventPayload
 */
export interface ProductOfferingPriceCreateEventPayload {
    /**
     * 
     */
    productOfferingPrice?: ProductOfferingPrice;
}
/**
 * 
 * @export
 * @interface ProductOfferingPriceDeleteEvent
 */
export interface ProductOfferingPriceDeleteEvent {
    /**
     * 
     */
    event?: ProductOfferingPriceDeleteEventPayload;
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
 * @interface ProductOfferingPriceDeleteEventPayload
 */
export interface ProductOfferingPriceDeleteEventPayload {
    /**
     * 
     */
    productOfferingPrice?: ProductOfferingPrice;
}
/**
 * 
 * @export
 * @interface ProductOfferingPriceRef
 */
export interface ProductOfferingPriceRef {
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
 * @interface ProductOfferingPriceRefOrValue
 */
export interface ProductOfferingPriceRefOrValue {
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
    priceType?: string;
    /**
     * 
     */
    recurringChargePeriod?: string;
    /**
     * 
     */
    recurringChargePeriodLength?: number;
    /**
     * 
     */
    version?: string;
    /**
     * 
     */
    constraint?: Array<ConstraintRef>;
    /**
     * 
     */
    price?: ProductPriceValue;
    /**
     * 
     */
    priceAlteration?: Array<POPAlteration>;
    /**
     * 
     */
    unitOfMeasure?: Quantity;
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
 * @interface ProductOfferingPriceRelationship
 */
export interface ProductOfferingPriceRelationship {
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
    relationshipType?: string;
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
    at_referredType?: string;
}
/**
 * 
 * @export
 * @interface ProductOfferingPriceStateChangeEvent
 */
export interface ProductOfferingPriceStateChangeEvent {
    /**
     * 
     */
    event?: ProductOfferingPriceStateChangeEventPayload;
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
 * @interface ProductOfferingPriceStateChangeEventPayload
 */
export interface ProductOfferingPriceStateChangeEventPayload {
    /**
     * 
     */
    productOfferingPrice?: ProductOfferingPrice;
}
/**
 * 
 * @export
 * @interface ProductOfferingPriceUpdate
 */
export interface ProductOfferingPriceUpdate {
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
    lifecycleStatus?: string;
    /**
     * 
     */
    name?: string;
    /**
     * 
     */
    percentage?: number;
    /**
     * 
     */
    priceType?: string;
    /**
     * 
     */
    recurringChargePeriodLength?: number;
    /**
     * 
     */
    recurringChargePeriodType?: string;
    /**
     * 
     */
    version?: string;
    /**
     * 
     */
    bundledPopRelationship?: Array<BundledProductOfferingPriceRelationship>;
    /**
     * 
     */
    constraint?: Array<ConstraintRef>;
    /**
     * 
     */
    place?: Array<PlaceRef>;
    /**
     * 
     */
    popRelationship?: Array<ProductOfferingPriceRelationship>;
    /**
     * 
     */
    price?: Money;
    /**
     * 
     */
    pricingLogicAlgorithm?: Array<PricingLogicAlgorithm>;
    /**
     * 
     */
    prodSpecCharValueUse?: Array<ProductSpecificationCharacteristicValueUse>;
    /**
     * 
     */
    productOfferingTerm?: Array<ProductOfferingTerm>;
    /**
     * 
     */
    tax?: Array<TaxItem>;
    /**
     * 
     */
    unitOfMeasure?: Quantity;
    /**
     * 
     */
    validFor?: TimePeriod;
    /**
     * 
     */
    at_schemaLocation?: string;
}
/**
 * 
 * @export
 * @interface ProductOfferingRef
 */
export interface ProductOfferingRef {
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
 * @interface ProductOfferingRelationship
 */
export interface ProductOfferingRelationship {
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
    relationshipType?: string;
    /**
     * 
     */
    role?: string;
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
 * @interface ProductOfferingStateChangeEvent
 */
export interface ProductOfferingStateChangeEvent {
    /**
     * 
     */
    event?: ProductOfferingStateChangeEventPayload;
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
 * @interface ProductOfferingStateChangeEventPayload
 */
export interface ProductOfferingStateChangeEventPayload {
    /**
     * 
     */
    productOffering?: ProductOffering;
}
/**
 * 
 * @export
 * @interface ProductOfferingTerm
 */
export interface ProductOfferingTerm {
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
    duration?: Duration;
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
 * @interface ProductOfferingUpdate
 */
export interface ProductOfferingUpdate {
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
    isSellable?: boolean;
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
    statusReason?: string;
    /**
     * 
     */
    version?: string;
    /**
     * 
     */
    agreement?: Array<AgreementRef>;
    /**
     * 
     */
    attachment?: Array<AttachmentRefOrValue>;
    /**
     * 
     */
    bundledProductOffering?: Array<BundledProductOffering>;
    /**
     * 
     */
    category?: Array<CategoryRef>;
    /**
     * 
     */
    channel?: Array<ChannelRef>;
    /**
     * 
     */
    marketSegment?: Array<MarketSegmentRef>;
    /**
     * 
     */
    place?: Array<PlaceRef>;
    /**
     * 
     */
    prodSpecCharValueUse?: Array<ProductSpecificationCharacteristicValueUse>;
    /**
     * 
     */
    productOfferingPrice?: Array<ProductOfferingPriceRefOrValue>;
    /**
     * 
     */
    productOfferingRelationship?: Array<ProductOfferingRelationship>;
    /**
     * 
     */
    productOfferingTerm?: Array<ProductOfferingTerm>;
    /**
     * 
     */
    productSpecification?: ProductSpecificationRef;
    /**
     * 
     */
    resourceCandidate?: ResourceCandidateRef;
    /**
     * 
     */
    serviceCandidate?: ServiceCandidateRef;
    /**
     * 
     */
    serviceLevelAgreement?: SLARef;
    /**
     * 
     */
    validFor?: TimePeriod;
    /**
     * 
     */
    at_schemaLocation?: string;
}
/**
 * 
 * @export
 * @interface ProductPriceValue
 */
export interface ProductPriceValue {
    /**
     * 
     */
    percentage?: number;
    /**
     * 
     */
    taxCategory?: string;
    /**
     * 
     */
    taxRate?: number;
    /**
     * 
     */
    dutyFreeAmount?: Money;
    /**
     * 
     */
    taxIncludedAmount?: Money;
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
 * @interface ProductSpecification
 */
export interface ProductSpecification {
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
    brand?: string;
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
    productNumber?: string;
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
    bundledProductSpecification?: Array<BundledProductSpecification>;
    /**
     * 
     */
    productSpecCharacteristic?: Array<ProductSpecificationCharacteristic>;
    /**
     * 
     */
    productSpecificationRelationship?: Array<ProductSpecificationRelationship>;
    /**
     * 
     */
    relatedParty?: Array<RelatedParty>;
    /**
     * 
     */
    resourceSpecification?: Array<ResourceSpecificationRef>;
    /**
     * 
     */
    serviceSpecification?: Array<ServiceSpecificationRef>;
    /**
     * 
     */
    targetProductSchema?: TargetProductSchema;
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
 * @interface ProductSpecificationAttributeValueChangeEvent
 */
export interface ProductSpecificationAttributeValueChangeEvent {
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
    event?: ProductSpecificationAttributeValueChangeEventPayload;
}
/**
 * 
 * @export
 * @interface ProductSpecificationAttributeValueChangeEventPayload
 */
export interface ProductSpecificationAttributeValueChangeEventPayload {
    /**
     * 
     */
    productSpecification?: ProductSpecification;
}
/**
 * 
 * @export
 * @interface ProductSpecificationCharacteristic
 */
export interface ProductSpecificationCharacteristic {
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
    productSpecCharRelationship?: Array<ProductSpecificationCharacteristicRelationship>;
    /**
     * 
     */
    productSpecCharacteristicValue?: Array<CharacteristicValueSpecification>;
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
 * @interface ProductSpecificationCharacteristicRelationship
 */
export interface ProductSpecificationCharacteristicRelationship {
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
    charSpecSeq?: number;
    /**
     * 
     */
    name?: string;
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
 * @interface ProductSpecificationCharacteristicValueUse
 */
export interface ProductSpecificationCharacteristicValueUse {
    /**
     * 
     */
    id?: string;
    /**
     * 
     */
    description?: string;
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
    valueType?: string;
    /**
     * 
     */
    productSpecCharacteristicValue?: Array<CharacteristicValueSpecification>;
    /**
     * 
     */
    productSpecification?: ProductSpecificationRef;
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
 * @interface ProductSpecificationCreate
 */
export interface ProductSpecificationCreate {
    /**
     * 
     */
    brand?: string;
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
    name: string;
    /**
     * 
     */
    productNumber?: string;
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
    bundledProductSpecification?: Array<BundledProductSpecification>;
    /**
     * 
     */
    productSpecCharacteristic?: Array<ProductSpecificationCharacteristic>;
    /**
     * 
     */
    productSpecificationRelationship?: Array<ProductSpecificationRelationship>;
    /**
     * 
     */
    relatedParty?: Array<RelatedParty>;
    /**
     * 
     */
    resourceSpecification?: Array<ResourceSpecificationRef>;
    /**
     * 
     */
    serviceSpecification?: Array<ServiceSpecificationRef>;
    /**
     * 
     */
    targetProductSchema?: TargetProductSchema;
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
 * @interface ProductSpecificationCreateEvent
 */
export interface ProductSpecificationCreateEvent {
    /**
     * 
     */
    event?: ProductSpecificationCreateEventPayload;
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
 * @interface ProductSpecificationCreateEventPayload
 */
export interface ProductSpecificationCreateEventPayload {
    /**
     * 
     */
    productSpecification?: ProductSpecification;
}
/**
 * 
 * @export
 * @interface ProductSpecificationDeleteEvent
 */
export interface ProductSpecificationDeleteEvent {
    /**
     * 
     */
    event?: ProductSpecificationDeleteEventPayload;
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
 * @interface ProductSpecificationDeleteEventPayload
 */
export interface ProductSpecificationDeleteEventPayload {
    /**
     * 
     */
    productSpecification?: ProductSpecification;
}
/**
 * 
 * @export
 * @interface ProductSpecificationRef
 */
export interface ProductSpecificationRef {
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
    targetProductSchema?: TargetProductSchema;
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
 * @interface ProductSpecificationRelationship
 */
export interface ProductSpecificationRelationship {
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
    /**
     * 
     */
    at_referredType?: string;
}
/**
 * 
 * @export
 * @interface ProductSpecificationStateChangeEvent
 */
export interface ProductSpecificationStateChangeEvent {
    /**
     * 
     */
    event?: ProductSpecificationStateChangeEventPayload;
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
 * @interface ProductSpecificationStateChangeEventPayload
 */
export interface ProductSpecificationStateChangeEventPayload {
    /**
     * 
     */
    productSpecification?: ProductSpecification;
}
/**
 * 
 * @export
 * @interface ProductSpecificationUpdate
 */
export interface ProductSpecificationUpdate {
    /**
     * 
     */
    brand?: string;
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
    lifecycleStatus?: string;
    /**
     * 
     */
    name?: string;
    /**
     * 
     */
    productNumber?: string;
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
    bundledProductSpecification?: Array<BundledProductSpecification>;
    /**
     * 
     */
    productSpecCharacteristic?: Array<ProductSpecificationCharacteristic>;
    /**
     * 
     */
    productSpecificationRelationship?: Array<ProductSpecificationRelationship>;
    /**
     * 
     */
    relatedParty?: Array<RelatedParty>;
    /**
     * 
     */
    resourceSpecification?: Array<ResourceSpecificationRef>;
    /**
     * 
     */
    serviceSpecification?: Array<ServiceSpecificationRef>;
    /**
     * 
     */
    targetProductSchema?: TargetProductSchema;
    /**
     * 
     */
    validFor?: TimePeriod;
    /**
     * 
     */
    at_schemaLocation?: string;
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
 * @interface ResourceCandidateRef
 */
export interface ResourceCandidateRef {
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
 * @interface ResourceSpecificationRef
 */
export interface ResourceSpecificationRef {
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
 * @interface SLARef
 */
export interface SLARef {
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
 * @interface ServiceCandidateRef
 */
export interface ServiceCandidateRef {
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
 * @interface ServiceSpecificationRef
 */
export interface ServiceSpecificationRef {
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
 * @interface TargetProductSchema
 */
export interface TargetProductSchema {
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
 * @interface TaxItem
 */
export interface TaxItem {
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
    taxCategory?: string;
    /**
     * 
     */
    taxRate?: number;
    /**
     * 
     */
    taxAmount?: Money;
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
 * @interface TimePeriod
 */
export interface TimePeriod {
    /**
     * 
     */
    endDateTime?: string;
    /**
     * 
     */
    startDateTime?: string;
}
