/* tslint:disable */
/* eslint-disable */
/**
 * 
 * @export
 * @interface Account
 */
export interface Account {
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
    accountType?: string;
    /**
     * 
     */
    description?: string;
    /**
     * 
     */
    lastModified?: string;
    /**
     * 
     */
    name: string;
    /**
     * 
     */
    state?: string;
    /**
     * 
     */
    accountBalance?: Array<AccountBalance>;
    /**
     * 
     */
    accountRelationship?: Array<AccountRelationship>;
    /**
     * 
     */
    contact?: Array<Contact>;
    /**
     * 
     */
    creditLimit?: Money;
    /**
     * 
     */
    relatedParty?: Array<RelatedParty>;
    /**
     * 
     */
    taxExemption?: Array<AccountTaxExemption>;
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
 * @interface AccountBalance
 */
export interface AccountBalance {
    /**
     * 
     */
    balanceType: string;
    /**
     * 
     */
    amount: Money;
    /**
     * 
     */
    validFor: TimePeriod;
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
 * @interface AccountRef
 */
export interface AccountRef {
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
 * @interface AccountRelationship
 */
export interface AccountRelationship {
    /**
     * 
     */
    relationshipType: string;
    /**
     * 
     */
    account: AccountRef;
    /**
     * 
     */
    validFor: TimePeriod;
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
 * @interface AccountTaxExemption
 */
export interface AccountTaxExemption {
    /**
     * 
     */
    certificateNumber?: string;
    /**
     * 
     */
    issuingJurisdiction: string;
    /**
     * 
     */
    reason?: string;
    /**
     * 
     */
    validFor: TimePeriod;
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
 * @interface BillFormat
 */
export interface BillFormat {
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
    name: string;
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
 * @interface BillFormatCreate
 */
export interface BillFormatCreate {
    /**
     * 
     */
    description?: string;
    /**
     * 
     */
    name: string;
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
 * @interface BillFormatRef
 */
export interface BillFormatRef {
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
 * @interface BillFormatRefOrValue
 */
export interface BillFormatRefOrValue {
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
    isRef?: boolean;
    /**
     * 
     */
    name: string;
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
 * @interface BillFormatUpdate
 */
export interface BillFormatUpdate {
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
 * @interface BillPresentationMedia
 */
export interface BillPresentationMedia {
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
    name: string;
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
 * @interface BillPresentationMediaCreate
 */
export interface BillPresentationMediaCreate {
    /**
     * 
     */
    description?: string;
    /**
     * 
     */
    name: string;
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
 * @interface BillPresentationMediaRef
 */
export interface BillPresentationMediaRef {
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
 * @interface BillPresentationMediaRefOrValue
 */
export interface BillPresentationMediaRefOrValue {
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
    isRef?: boolean;
    /**
     * 
     */
    name: string;
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
 * @interface BillPresentationMediaUpdate
 */
export interface BillPresentationMediaUpdate {
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
 * @interface BillStructure
 */
export interface BillStructure {
    /**
     * 
     */
    cycleSpecification?: BillingCycleSpecificationRefOrValue;
    /**
     * 
     */
    format?: BillFormatRefOrValue;
    /**
     * 
     */
    presentationMedia?: Array<BillPresentationMediaRefOrValue>;
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
 * @interface BillingAccount
 */
export interface BillingAccount {
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
    accountType?: string;
    /**
     * 
     */
    description?: string;
    /**
     * 
     */
    lastModified?: string;
    /**
     * 
     */
    name: string;
    /**
     * 
     */
    paymentStatus?: string;
    /**
     * 
     */
    state?: string;
    /**
     * 
     */
    accountBalance?: Array<AccountBalance>;
    /**
     * 
     */
    accountRelationship?: Array<AccountRelationship>;
    /**
     * 
     */
    billStructure?: BillStructure;
    /**
     * 
     */
    contact?: Array<Contact>;
    /**
     * 
     */
    creditLimit?: Money;
    /**
     * 
     */
    defaultPaymentMethod?: PaymentMethodRef;
    /**
     * 
     */
    financialAccount?: FinancialAccountRef;
    /**
     * 
     */
    paymentPlan?: Array<PaymentPlan>;
    /**
     * 
     */
    relatedParty: Array<RelatedParty>;
    /**
     * 
     */
    taxExemption?: Array<AccountTaxExemption>;
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
 * @interface BillingAccountAttributeValueChangeEvent
 */
export interface BillingAccountAttributeValueChangeEvent {
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
    payload?: BillingAccountAttributeValueChangeEventPayload;
}
/**
 * 
 * @export
 * @interface BillingAccountAttributeValueChangeEventPayload
 */
export interface BillingAccountAttributeValueChangeEventPayload {
    /**
     * 
     */
    billingAccount?: BillingAccount;
}
/**
 * 
 * @export
 * @interface BillingAccountCreate
 */
export interface BillingAccountCreate {
    /**
     * 
     */
    accountType?: string;
    /**
     * 
     */
    description?: string;
    /**
     * 
     */
    lastModified?: string;
    /**
     * 
     */
    name: string;
    /**
     * 
     */
    paymentStatus?: string;
    /**
     * 
     */
    state?: string;
    /**
     * 
     */
    accountBalance?: Array<AccountBalance>;
    /**
     * 
     */
    accountRelationship?: Array<AccountRelationship>;
    /**
     * 
     */
    billStructure?: BillStructure;
    /**
     * 
     */
    contact?: Array<Contact>;
    /**
     * 
     */
    creditLimit?: Money;
    /**
     * 
     */
    defaultPaymentMethod?: PaymentMethodRef;
    /**
     * 
     */
    financialAccount?: FinancialAccountRef;
    /**
     * 
     */
    paymentPlan?: Array<PaymentPlan>;
    /**
     * 
     */
    relatedParty: Array<RelatedParty>;
    /**
     * 
     */
    taxExemption?: Array<AccountTaxExemption>;
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
 * @interface BillingAccountStateChangeEvent
 */
export interface BillingAccountStateChangeEvent {
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
    payload?: BillingAccountStateChangeEventPayload;
}
/**
 * 
 * @export
 * @interface BillingAccountStateChangeEventPayload
 */
export interface BillingAccountStateChangeEventPayload {
    /**
     * 
     */
    billingAccount?: BillingAccount;
}
/**
 * 
 * @export
 * @interface BillingAccountUpdate
 */
export interface BillingAccountUpdate {
    /**
     * 
     */
    accountType?: string;
    /**
     * 
     */
    description?: string;
    /**
     * 
     */
    lastModified?: string;
    /**
     * 
     */
    name?: string;
    /**
     * 
     */
    paymentStatus?: string;
    /**
     * 
     */
    state?: string;
    /**
     * 
     */
    accountRelationship?: Array<AccountRelationship>;
    /**
     * 
     */
    billStructure?: BillStructure;
    /**
     * 
     */
    contact?: Array<Contact>;
    /**
     * 
     */
    creditLimit?: Money;
    /**
     * 
     */
    defaultPaymentMethod?: PaymentMethodRef;
    /**
     * 
     */
    financialAccount?: FinancialAccountRef;
    /**
     * 
     */
    paymentPlan?: Array<PaymentPlan>;
    /**
     * 
     */
    relatedParty?: Array<RelatedParty>;
    /**
     * 
     */
    taxExemption?: Array<AccountTaxExemption>;
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
 * @interface BillingCycleSpecification
 */
export interface BillingCycleSpecification {
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
    billingDateShift?: number;
    /**
     * 
     */
    billingPeriod?: string;
    /**
     * 
     */
    chargeDateOffset?: number;
    /**
     * 
     */
    creditDateOffset?: number;
    /**
     * 
     */
    description?: string;
    /**
     * 
     */
    frequency?: string;
    /**
     * 
     */
    mailingDateOffset?: number;
    /**
     * 
     */
    name: string;
    /**
     * 
     */
    paymentDueDateOffset?: number;
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
 * @interface BillingCycleSpecificationCreate
 */
export interface BillingCycleSpecificationCreate {
    /**
     * 
     */
    billingDateShift?: number;
    /**
     * 
     */
    billingPeriod?: string;
    /**
     * 
     */
    chargeDateOffset?: number;
    /**
     * 
     */
    creditDateOffset?: number;
    /**
     * 
     */
    description?: string;
    /**
     * 
     */
    frequency?: string;
    /**
     * 
     */
    mailingDateOffset?: number;
    /**
     * 
     */
    name: string;
    /**
     * 
     */
    paymentDueDateOffset?: number;
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
 * @interface BillingCycleSpecificationRef
 */
export interface BillingCycleSpecificationRef {
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
    dateShift?: number;
    /**
     * 
     */
    frequency?: string;
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
 * @interface BillingCycleSpecificationRefOrValue
 */
export interface BillingCycleSpecificationRefOrValue {
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
    billingDateShift?: number;
    /**
     * 
     */
    billingPeriod?: string;
    /**
     * 
     */
    chargeDateOffset?: number;
    /**
     * 
     */
    creditDateOffset?: number;
    /**
     * 
     */
    dateShift?: number;
    /**
     * 
     */
    description?: string;
    /**
     * 
     */
    frequency?: string;
    /**
     * 
     */
    isRef?: boolean;
    /**
     * 
     */
    mailingDateOffset?: number;
    /**
     * 
     */
    name: string;
    /**
     * 
     */
    paymentDueDateOffset?: number;
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
 * @interface BillingCycleSpecificationUpdate
 */
export interface BillingCycleSpecificationUpdate {
    /**
     * 
     */
    billingDateShift?: number;
    /**
     * 
     */
    billingPeriod?: string;
    /**
     * 
     */
    chargeDateOffset?: number;
    /**
     * 
     */
    creditDateOffset?: number;
    /**
     * 
     */
    description?: string;
    /**
     * 
     */
    frequency?: string;
    /**
     * 
     */
    mailingDateOffset?: number;
    /**
     * 
     */
    name?: string;
    /**
     * 
     */
    paymentDueDateOffset?: number;
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
 * @interface Contact
 */
export interface Contact {
    /**
     * 
     */
    contactName?: string;
    /**
     * 
     */
    contactType: string;
    /**
     * 
     */
    partyRoleType?: string;
    /**
     * 
     */
    contactMedium?: Array<ContactMedium>;
    /**
     * 
     */
    relatedParty?: RelatedParty;
    /**
     * 
     */
    validFor: TimePeriod;
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
 * @interface ContactMedium
 */
export interface ContactMedium {
    /**
     * 
     */
    mediumType?: string;
    /**
     * 
     */
    preferred?: boolean;
    /**
     * 
     */
    characteristic?: MediumCharacteristic;
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
 * @interface FinancialAccount
 */
export interface FinancialAccount {
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
    accountType?: string;
    /**
     * 
     */
    description?: string;
    /**
     * 
     */
    lastModified?: string;
    /**
     * 
     */
    name: string;
    /**
     * 
     */
    state?: string;
    /**
     * 
     */
    accountBalance?: Array<AccountBalance>;
    /**
     * 
     */
    accountRelationship?: Array<AccountRelationship>;
    /**
     * 
     */
    contact?: Array<Contact>;
    /**
     * 
     */
    creditLimit?: Money;
    /**
     * 
     */
    relatedParty?: Array<RelatedParty>;
    /**
     * 
     */
    taxExemption?: Array<AccountTaxExemption>;
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
 * @interface FinancialAccountAttributeValueChangeEvent
 */
export interface FinancialAccountAttributeValueChangeEvent {
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
    payload?: FinancialAccountAttributeValueChangeEventPayload;
}
/**
 * 
 * @export
 * @interface FinancialAccountAttributeValueChangeEventPayload
 */
export interface FinancialAccountAttributeValueChangeEventPayload {
    /**
     * 
     */
    financialAccount?: FinancialAccount;
}
/**
 * 
 * @export
 * @interface FinancialAccountCreate
 */
export interface FinancialAccountCreate {
    /**
     * 
     */
    accountType?: string;
    /**
     * 
     */
    description?: string;
    /**
     * 
     */
    lastModified?: string;
    /**
     * 
     */
    name: string;
    /**
     * 
     */
    state?: string;
    /**
     * 
     */
    accountBalance?: Array<AccountBalance>;
    /**
     * 
     */
    accountRelationship?: Array<AccountRelationship>;
    /**
     * 
     */
    contact?: Array<Contact>;
    /**
     * 
     */
    creditLimit?: Money;
    /**
     * 
     */
    relatedParty?: Array<RelatedParty>;
    /**
     * 
     */
    taxExemption?: Array<AccountTaxExemption>;
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
 * @interface FinancialAccountCreateEvent
 */
export interface FinancialAccountCreateEvent {
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
    payload?: FinancialAccountCreateEventPayload;
}
/**
 * 
 * @export
 * @interface FinancialAccountCreateEventPayload
 */
export interface FinancialAccountCreateEventPayload {
    /**
     * 
     */
    financialAccount?: FinancialAccount;
}
/**
 * 
 * @export
 * @interface FinancialAccountDeleteEvent
 */
export interface FinancialAccountDeleteEvent {
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
    payload?: FinancialAccountDeleteEventPayload;
}
/**
 * 
 * @export
 * @interface FinancialAccountDeleteEventPayload
 */
export interface FinancialAccountDeleteEventPayload {
    /**
     * 
     */
    financialAccount?: FinancialAccount;
}
/**
 * 
 * @export
 * @interface FinancialAccountRef
 */
export interface FinancialAccountRef {
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
    accountBalance?: AccountBalance;
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
 * @interface FinancialAccountStateChangeEvent
 */
export interface FinancialAccountStateChangeEvent {
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
    payload?: FinancialAccountStateChangeEventPayload;
}
/**
 * 
 * @export
 * @interface FinancialAccountStateChangeEventPayload
 */
export interface FinancialAccountStateChangeEventPayload {
    /**
     * 
     */
    financialAccount?: FinancialAccount;
}
/**
 * 
 * @export
 * @interface FinancialAccountUpdate
 */
export interface FinancialAccountUpdate {
    /**
     * 
     */
    accountType?: string;
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
    state?: string;
    /**
     * 
     */
    accountBalance?: Array<AccountBalance>;
    /**
     * 
     */
    accountRelationship?: Array<AccountRelationship>;
    /**
     * 
     */
    contact?: Array<Contact>;
    /**
     * 
     */
    creditLimit?: Money;
    /**
     * 
     */
    relatedParty?: Array<RelatedParty>;
    /**
     * 
     */
    taxExemption?: Array<AccountTaxExemption>;
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
 * @interface MediumCharacteristic
 */
export interface MediumCharacteristic {
    /**
     * 
     */
    city?: string;
    /**
     * 
     */
    contactType?: string;
    /**
     * 
     */
    country?: string;
    /**
     * 
     */
    emailAddress?: string;
    /**
     * 
     */
    faxNumber?: string;
    /**
     * 
     */
    phoneNumber?: string;
    /**
     * 
     */
    postCode?: string;
    /**
     * 
     */
    socialNetworkId?: string;
    /**
     * 
     */
    stateOrProvince?: string;
    /**
     * 
     */
    street1?: string;
    /**
     * 
     */
    street2?: string;
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
    unit?: string;
    /**
     * 
     */
    value?: number;
}
/**
 * 
 * @export
 * @interface PartyAccount
 */
export interface PartyAccount {
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
    accountType?: string;
    /**
     * 
     */
    description?: string;
    /**
     * 
     */
    lastModified?: string;
    /**
     * 
     */
    name: string;
    /**
     * 
     */
    paymentStatus?: string;
    /**
     * 
     */
    state?: string;
    /**
     * 
     */
    accountBalance?: Array<AccountBalance>;
    /**
     * 
     */
    accountRelationship?: Array<AccountRelationship>;
    /**
     * 
     */
    billStructure?: BillStructure;
    /**
     * 
     */
    contact?: Array<Contact>;
    /**
     * 
     */
    creditLimit?: Money;
    /**
     * 
     */
    defaultPaymentMethod?: PaymentMethodRef;
    /**
     * 
     */
    financialAccount?: FinancialAccountRef;
    /**
     * 
     */
    paymentPlan?: Array<PaymentPlan>;
    /**
     * 
     */
    relatedParty: Array<RelatedParty>;
    /**
     * 
     */
    taxExemption?: Array<AccountTaxExemption>;
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
 * @interface PartyAccountAttributeValueChangeEvent
 */
export interface PartyAccountAttributeValueChangeEvent {
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
    payload?: PartyAccountAttributeValueChangeEventPayload;
}
/**
 * 
 * @export
 * @interface PartyAccountAttributeValueChangeEventPayload
 */
export interface PartyAccountAttributeValueChangeEventPayload {
    /**
     * 
     */
    partyAccount?: PartyAccount;
}
/**
 * 
 * @export
 * @interface PartyAccountCreate
 */
export interface PartyAccountCreate {
    /**
     * 
     */
    accountType?: string;
    /**
     * 
     */
    description?: string;
    /**
     * 
     */
    lastModified?: string;
    /**
     * 
     */
    name: string;
    /**
     * 
     */
    paymentStatus?: string;
    /**
     * 
     */
    state?: string;
    /**
     * 
     */
    accountBalance?: Array<AccountBalance>;
    /**
     * 
     */
    accountRelationship?: Array<AccountRelationship>;
    /**
     * 
     */
    billStructure?: BillStructure;
    /**
     * 
     */
    contact?: Array<Contact>;
    /**
     * 
     */
    creditLimit?: Money;
    /**
     * 
     */
    defaultPaymentMethod?: PaymentMethodRef;
    /**
     * 
     */
    financialAccount?: FinancialAccountRef;
    /**
     * 
     */
    paymentPlan?: Array<PaymentPlan>;
    /**
     * 
     */
    relatedParty: Array<RelatedParty>;
    /**
     * 
     */
    taxExemption?: Array<AccountTaxExemption>;
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
 * @interface PartyAccountStateChangeEvent
 */
export interface PartyAccountStateChangeEvent {
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
    payload?: PartyAccountStateChangeEventPayload;
}
/**
 * 
 * @export
 * @interface PartyAccountStateChangeEventPayload
 */
export interface PartyAccountStateChangeEventPayload {
    /**
     * 
     */
    partyAccount?: PartyAccount;
}
/**
 * 
 * @export
 * @interface PartyAccountUpdate
 */
export interface PartyAccountUpdate {
    /**
     * 
     */
    accountType?: string;
    /**
     * 
     */
    description?: string;
    /**
     * 
     */
    lastModified?: string;
    /**
     * 
     */
    name?: string;
    /**
     * 
     */
    paymentStatus?: string;
    /**
     * 
     */
    state?: string;
    /**
     * 
     */
    accountRelationship?: Array<AccountRelationship>;
    /**
     * 
     */
    billStructure?: BillStructure;
    /**
     * 
     */
    contact?: Array<Contact>;
    /**
     * 
     */
    creditLimit?: Money;
    /**
     * 
     */
    defaultPaymentMethod?: PaymentMethodRef;
    /**
     * 
     */
    financialAccount?: FinancialAccountRef;
    /**
     * 
     */
    paymentPlan?: Array<PaymentPlan>;
    /**
     * 
     */
    relatedParty?: Array<RelatedParty>;
    /**
     * 
     */
    taxExemption?: Array<AccountTaxExemption>;
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
 * @interface PaymentMethodRef
 */
export interface PaymentMethodRef {
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
 * @interface PaymentPlan
 */
export interface PaymentPlan {
    /**
     * 
     */
    numberOfPayments?: number;
    /**
     * 
     */
    paymentFrequency?: string;
    /**
     * 
     */
    planType?: string;
    /**
     * 
     */
    priority?: number;
    /**
     * 
     */
    status?: string;
    /**
     * 
     */
    paymentMethod?: PaymentMethodRef;
    /**
     * 
     */
    totalAmount?: Money;
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
    name: string;
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
 * @interface SettlementAccount
 */
export interface SettlementAccount {
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
    accountType?: string;
    /**
     * 
     */
    description?: string;
    /**
     * 
     */
    lastModified?: string;
    /**
     * 
     */
    name: string;
    /**
     * 
     */
    paymentStatus?: string;
    /**
     * 
     */
    state?: string;
    /**
     * 
     */
    accountBalance?: Array<AccountBalance>;
    /**
     * 
     */
    accountRelationship?: Array<AccountRelationship>;
    /**
     * 
     */
    billStructure?: BillStructure;
    /**
     * 
     */
    contact?: Array<Contact>;
    /**
     * 
     */
    creditLimit?: Money;
    /**
     * 
     */
    defaultPaymentMethod?: PaymentMethodRef;
    /**
     * 
     */
    financialAccount?: FinancialAccountRef;
    /**
     * 
     */
    paymentPlan?: Array<PaymentPlan>;
    /**
     * 
     */
    relatedParty: Array<RelatedParty>;
    /**
     * 
     */
    taxExemption?: Array<AccountTaxExemption>;
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
 * @interface SettlementAccountAttributeValueChangeEvent
 */
export interface SettlementAccountAttributeValueChangeEvent {
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
    payload?: SettlementAccountAttributeValueChangeEventPayload;
}
/**
 * 
 * @export
 * @interface SettlementAccountAttributeValueChangeEventPayload
 */
export interface SettlementAccountAttributeValueChangeEventPayload {
    /**
     * 
     */
    settlementAccount?: SettlementAccount;
}
/**
 * 
 * @export
 * @interface SettlementAccountCreate
 */
export interface SettlementAccountCreate {
    /**
     * 
     */
    accountType?: string;
    /**
     * 
     */
    description?: string;
    /**
     * 
     */
    lastModified?: string;
    /**
     * 
     */
    name: string;
    /**
     * 
     */
    paymentStatus?: string;
    /**
     * 
     */
    state?: string;
    /**
     * 
     */
    accountBalance?: Array<AccountBalance>;
    /**
     * 
     */
    accountRelationship?: Array<AccountRelationship>;
    /**
     * 
     */
    billStructure?: BillStructure;
    /**
     * 
     */
    contact?: Array<Contact>;
    /**
     * 
     */
    creditLimit?: Money;
    /**
     * 
     */
    defaultPaymentMethod?: PaymentMethodRef;
    /**
     * 
     */
    financialAccount?: FinancialAccountRef;
    /**
     * 
     */
    paymentPlan?: Array<PaymentPlan>;
    /**
     * 
     */
    relatedParty: Array<RelatedParty>;
    /**
     * 
     */
    taxExemption?: Array<AccountTaxExemption>;
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
 * @interface SettlementAccountStateChangeEvent
 */
export interface SettlementAccountStateChangeEvent {
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
    payload?: SettlementAccountStateChangeEventPayload;
}
/**
 * 
 * @export
 * @interface SettlementAccountStateChangeEventPayload
 */
export interface SettlementAccountStateChangeEventPayload {
    /**
     * 
     */
    settlementAccount?: SettlementAccount;
}
/**
 * 
 * @export
 * @interface SettlementAccountUpdate
 */
export interface SettlementAccountUpdate {
    /**
     * 
     */
    accountType?: string;
    /**
     * 
     */
    description?: string;
    /**
     * 
     */
    lastModified?: string;
    /**
     * 
     */
    name?: string;
    /**
     * 
     */
    paymentStatus?: string;
    /**
     * 
     */
    state?: string;
    /**
     * 
     */
    accountRelationship?: Array<AccountRelationship>;
    /**
     * 
     */
    billStructure?: BillStructure;
    /**
     * 
     */
    contact?: Array<Contact>;
    /**
     * 
     */
    creditLimit?: Money;
    /**
     * 
     */
    defaultPaymentMethod?: PaymentMethodRef;
    /**
     * 
     */
    financialAccount?: FinancialAccountRef;
    /**
     * 
     */
    paymentPlan?: Array<PaymentPlan>;
    /**
     * 
     */
    relatedParty?: Array<RelatedParty>;
    /**
     * 
     */
    taxExemption?: Array<AccountTaxExemption>;
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
