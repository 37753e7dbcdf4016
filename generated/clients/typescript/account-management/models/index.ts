/* tslint:disable */
/* eslint-disable */
export interface Account {
    'id'?: string;
    'href'?: string;
    'accountType'?: string;
    'description'?: string;
    'lastModified'?: string;
    'name': string;
    'state'?: string;
    'accountBalance'?: Array<AccountBalance>;
    'accountRelationship'?: Array<AccountRelationship>;
    'contact'?: Array<Contact>;
    'creditLimit'?: Money;
    'relatedParty'?: Array<RelatedParty>;
    'taxExemption'?: Array<AccountTaxExemption>;
    '@baseType'?: string;
    '@schemaLocation'?: string;
    '@type'?: string;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface AccountBalance {
    'balanceType': string;
    'amount': Money;
    'validFor': TimePeriod;
    '@baseType'?: string;
    '@schemaLocation'?: string;
    '@type'?: string;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface AccountRef {
    'id': string;
    'href'?: string;
    'description'?: string;
    'name'?: string;
    '@baseType'?: string;
    '@schemaLocation'?: string;
    '@type'?: string;
    '@referredType'?: string;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface AccountRelationship {
    'relationshipType': string;
    'account': AccountRef;
    'validFor': TimePeriod;
    '@baseType'?: string;
    '@schemaLocation'?: string;
    '@type'?: string;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface AccountTaxExemption {
    'certificateNumber'?: string;
    'issuingJurisdiction': string;
    'reason'?: string;
    'validFor': TimePeriod;
    '@baseType'?: string;
    '@schemaLocation'?: string;
    '@type'?: string;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface BillFormat {
    'id'?: string;
    'href'?: string;
    'description'?: string;
    'name': string;
    '@baseType'?: string;
    '@schemaLocation'?: string;
    '@type'?: string;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface BillFormatCreate {
    'description'?: string;
    'name': string;
    '@baseType'?: string;
    '@schemaLocation'?: string;
    '@type'?: string;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface BillFormatRef {
    'id': string;
    'href'?: string;
    'name'?: string;
    '@baseType'?: string;
    '@schemaLocation'?: string;
    '@type'?: string;
    '@referredType'?: string;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface BillFormatRefOrValue {
    'id'?: string;
    'href'?: string;
    'description'?: string;
    'isRef'?: boolean;
    'name': string;
    '@baseType'?: string;
    '@schemaLocation'?: string;
    '@type'?: string;
    '@referredType'?: string;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface BillFormatUpdate {
    'description'?: string;
    'name'?: string;
    '@baseType'?: string;
    '@schemaLocation'?: string;
    '@type'?: string;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface BillPresentationMedia {
    'id'?: string;
    'href'?: string;
    'description'?: string;
    'name': string;
    '@baseType'?: string;
    '@schemaLocation'?: string;
    '@type'?: string;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface BillPresentationMediaCreate {
    'description'?: string;
    'name': string;
    '@baseType'?: string;
    '@schemaLocation'?: string;
    '@type'?: string;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface BillPresentationMediaRef {
    'id': string;
    'href'?: string;
    'name'?: string;
    '@baseType'?: string;
    '@schemaLocation'?: string;
    '@type'?: string;
    '@referredType'?: string;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface BillPresentationMediaRefOrValue {
    'id'?: string;
    'href'?: string;
    'description'?: string;
    'isRef'?: boolean;
    'name': string;
    '@baseType'?: string;
    '@schemaLocation'?: string;
    '@type'?: string;
    '@referredType'?: string;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface BillPresentationMediaUpdate {
    'description'?: string;
    'name'?: string;
    '@baseType'?: string;
    '@schemaLocation'?: string;
    '@type'?: string;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface BillStructure {
    'cycleSpecification'?: BillingCycleSpecificationRefOrValue;
    'format'?: BillFormatRefOrValue;
    'presentationMedia'?: Array<BillPresentationMediaRefOrValue>;
    '@baseType'?: string;
    '@schemaLocation'?: string;
    '@type'?: string;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface BillingAccount {
    'id'?: string;
    'href'?: string;
    'accountType'?: string;
    'description'?: string;
    'lastModified'?: string;
    'name': string;
    'paymentStatus'?: string;
    'state'?: string;
    'accountBalance'?: Array<AccountBalance>;
    'accountRelationship'?: Array<AccountRelationship>;
    'billStructure'?: BillStructure;
    'contact'?: Array<Contact>;
    'creditLimit'?: Money;
    'defaultPaymentMethod'?: PaymentMethodRef;
    'financialAccount'?: FinancialAccountRef;
    'paymentPlan'?: Array<PaymentPlan>;
    'relatedParty': Array<RelatedParty>;
    'taxExemption'?: Array<AccountTaxExemption>;
    '@baseType'?: string;
    '@schemaLocation'?: string;
    '@type'?: string;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface BillingAccountAttributeValueChangeEvent {
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
    'payload'?: BillingAccountAttributeValueChangeEventPayload;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface BillingAccountAttributeValueChangeEventPayload {
    'billingAccount'?: BillingAccount;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface BillingAccountCreate {
    'accountType'?: string;
    'description'?: string;
    'lastModified'?: string;
    'name': string;
    'paymentStatus'?: string;
    'state'?: string;
    'accountBalance'?: Array<AccountBalance>;
    'accountRelationship'?: Array<AccountRelationship>;
    'billStructure'?: BillStructure;
    'contact'?: Array<Contact>;
    'creditLimit'?: Money;
    'defaultPaymentMethod'?: PaymentMethodRef;
    'financialAccount'?: FinancialAccountRef;
    'paymentPlan'?: Array<PaymentPlan>;
    'relatedParty': Array<RelatedParty>;
    'taxExemption'?: Array<AccountTaxExemption>;
    '@baseType'?: string;
    '@schemaLocation'?: string;
    '@type'?: string;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface BillingAccountStateChangeEvent {
    'id'?: string;
    'href'?: string;
    'eventId'?: string;
    'eventTime'?: string;
    'eventType'?: string;
    'correlationId'?: string;
    'domain'?: string;
    'title'?: string;
    'description'?: string;
    'priority'?: string;
    'timeOcurred'?: string;
    'payload'?: BillingAccountStateChangeEventPayload;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface BillingAccountStateChangeEventPayload {
    'billingAccount'?: BillingAccount;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface BillingAccountUpdate {
    'accountType'?: string;
    'description'?: string;
    'lastModified'?: string;
    'name'?: string;
    'paymentStatus'?: string;
    'state'?: string;
    'accountRelationship'?: Array<AccountRelationship>;
    'billStructure'?: BillStructure;
    'contact'?: Array<Contact>;
    'creditLimit'?: Money;
    'defaultPaymentMethod'?: PaymentMethodRef;
    'financialAccount'?: FinancialAccountRef;
    'paymentPlan'?: Array<PaymentPlan>;
    'relatedParty'?: Array<RelatedParty>;
    'taxExemption'?: Array<AccountTaxExemption>;
    '@baseType'?: string;
    '@schemaLocation'?: string;
    '@type'?: string;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface BillingCycleSpecification {
    'id'?: string;
    'href'?: string;
    'billingDateShift'?: number;
    'billingPeriod'?: string;
    'chargeDateOffset'?: number;
    'creditDateOffset'?: number;
    'description'?: string;
    'frequency'?: string;
    'mailingDateOffset'?: number;
    'name': string;
    'paymentDueDateOffset'?: number;
    'validFor'?: TimePeriod;
    '@baseType'?: string;
    '@schemaLocation'?: string;
    '@type'?: string;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface BillingCycleSpecificationCreate {
    'billingDateShift'?: number;
    'billingPeriod'?: string;
    'chargeDateOffset'?: number;
    'creditDateOffset'?: number;
    'description'?: string;
    'frequency'?: string;
    'mailingDateOffset'?: number;
    'name': string;
    'paymentDueDateOffset'?: number;
    'validFor'?: TimePeriod;
    '@baseType'?: string;
    '@schemaLocation'?: string;
    '@type'?: string;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface BillingCycleSpecificationRef {
    'id': string;
    'href'?: string;
    'dateShift'?: number;
    'frequency'?: string;
    'name'?: string;
    '@baseType'?: string;
    '@schemaLocation'?: string;
    '@type'?: string;
    '@referredType'?: string;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface BillingCycleSpecificationRefOrValue {
    'id'?: string;
    'href'?: string;
    'billingDateShift'?: number;
    'billingPeriod'?: string;
    'chargeDateOffset'?: number;
    'creditDateOffset'?: number;
    'dateShift'?: number;
    'description'?: string;
    'frequency'?: string;
    'isRef'?: boolean;
    'mailingDateOffset'?: number;
    'name': string;
    'paymentDueDateOffset'?: number;
    'validFor'?: TimePeriod;
    '@baseType'?: string;
    '@schemaLocation'?: string;
    '@type'?: string;
    '@referredType'?: string;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface BillingCycleSpecificationUpdate {
    'billingDateShift'?: number;
    'billingPeriod'?: string;
    'chargeDateOffset'?: number;
    'creditDateOffset'?: number;
    'description'?: string;
    'frequency'?: string;
    'mailingDateOffset'?: number;
    'name'?: string;
    'paymentDueDateOffset'?: number;
    'validFor'?: TimePeriod;
    '@baseType'?: string;
    '@schemaLocation'?: string;
    '@type'?: string;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface BulkCreationOperation {
    'op': BulkCreationOperator;
    'path': string;
    'value': { [key: string]: any; };
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}


/**
 * 
 * @export
 */
export const BulkCreationOperator = {
    add: 'add',
} as const;
export type BulkCreationOperator = typeof BulkCreationOperator[keyof typeof BulkCreationOperator];

export interface Contact {
    'contactName'?: string;
    'contactType': string;
    'partyRoleType'?: string;
    'contactMedium'?: Array<ContactMedium>;
    'relatedParty'?: RelatedParty;
    'validFor': TimePeriod;
    '@baseType'?: string;
    '@schemaLocation'?: string;
    '@type'?: string;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface ContactMedium {
    'mediumType'?: string;
    'preferred'?: boolean;
    'characteristic'?: MediumCharacteristic;
    'validFor'?: TimePeriod;
    '@baseType'?: string;
    '@schemaLocation'?: string;
    '@type'?: string;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
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
    [extension: string]: any;
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
    [extension: string]: any;
}


/**
 * 
 * @export
 */
export const EventDeliveryState = {
    pending: 'pending',
    delivered: 'delivered',
    dead: 'dead',
} as const;
export type EventDeliveryState = typeof EventDeliveryState[keyof typeof EventDeliveryState];

export interface EventRedelivery {
    'state'?: EventDeliveryState;
    'from'?: string;
    'to'?: string;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface EventRedeliveryResult {
    'count': number;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface EventSubscription {
    'id': string;
    'callback': string;
    'query'?: string;
    'state'?: EventSubscriptionState;
    'reason'?: string;
    'formerSecretExpiryDate'?: string;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface EventSubscriptionInput {
    'callback': string;
    'query'?: string;
    'secret'?: string;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface EventSubscriptionSecret {
    'secret': string;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}


/**
 * 
 * @export
 */
export const EventSubscriptionState = {
    suspended: 'suspended',
} as const;
export type EventSubscriptionState = typeof EventSubscriptionState[keyof typeof EventSubscriptionState];

export interface FinancialAccount {
    'id'?: string;
    'href'?: string;
    'accountType'?: string;
    'description'?: string;
    'lastModified'?: string;
    'name': string;
    'state'?: string;
    'accountBalance'?: Array<AccountBalance>;
    'accountRelationship'?: Array<AccountRelationship>;
    'contact'?: Array<Contact>;
    'creditLimit'?: Money;
    'relatedParty'?: Array<RelatedParty>;
    'taxExemption'?: Array<AccountTaxExemption>;
    '@baseType'?: string;
    '@schemaLocation'?: string;
    '@type'?: string;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface FinancialAccountAttributeValueChangeEvent {
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
    'payload'?: FinancialAccountAttributeValueChangeEventPayload;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface FinancialAccountAttributeValueChangeEventPayload {
    'financialAccount'?: FinancialAccount;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface FinancialAccountCreate {
    'accountType'?: string;
    'description'?: string;
    'lastModified'?: string;
    'name': string;
    'state'?: string;
    'accountBalance'?: Array<AccountBalance>;
    'accountRelationship'?: Array<AccountRelationship>;
    'contact'?: Array<Contact>;
    'creditLimit'?: Money;
    'relatedParty'?: Array<RelatedParty>;
    'taxExemption'?: Array<AccountTaxExemption>;
    '@baseType'?: string;
    '@schemaLocation'?: string;
    '@type'?: string;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface FinancialAccountCreateEvent {
    'id'?: string;
    'href'?: string;
    'eventId'?: string;
    'eventTime'?: string;
    'eventType'?: string;
    'correlationId'?: string;
    'domain'?: string;
    'title'?: string;
    'description'?: string;
    'priority'?: string;
    'timeOcurred'?: string;
    'payload'?: FinancialAccountCreateEventPayload;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface FinancialAccountCreateEventPayload {
    'financialAccount'?: FinancialAccount;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface FinancialAccountDeleteEvent {
    'id'?: string;
    'href'?: string;
    'eventId'?: string;
    'eventTime'?: string;
    'eventType'?: string;
    'correlationId'?: string;
    'domain'?: string;
    'title'?: string;
    'description'?: string;
    'priority'?: string;
    'timeOcurred'?: string;
    'payload'?: FinancialAccountDeleteEventPayload;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface FinancialAccountDeleteEventPayload {
    'financialAccount'?: FinancialAccount;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface FinancialAccountRef {
    'id': string;
    'href'?: string;
    'name'?: string;
    'accountBalance'?: AccountBalance;
    '@baseType'?: string;
    '@schemaLocation'?: string;
    '@type'?: string;
    '@referredType'?: string;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface FinancialAccountStateChangeEvent {
    'id'?: string;
    'href'?: string;
    'eventId'?: string;
    'eventTime'?: string;
    'eventType'?: string;
    'correlationId'?: string;
    'domain'?: string;
    'title'?: string;
    'description'?: string;
    'priority'?: string;
    'timeOcurred'?: string;
    'payload'?: FinancialAccountStateChangeEventPayload;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface FinancialAccountStateChangeEventPayload {
    'financialAccount'?: FinancialAccount;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface FinancialAccountUpdate {
    'accountType'?: string;
    'description'?: string;
    'name'?: string;
    'state'?: string;
    'accountBalance'?: Array<AccountBalance>;
    'accountRelationship'?: Array<AccountRelationship>;
    'contact'?: Array<Contact>;
    'creditLimit'?: Money;
    'relatedParty'?: Array<RelatedParty>;
    'taxExemption'?: Array<AccountTaxExemption>;
    '@baseType'?: string;
    '@schemaLocation'?: string;
    '@type'?: string;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface JsonPatchOperation {
    'op': JsonPatchOperator;
    'path': string;
    'from'?: string;
    'value'?: any | null;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}


/**
 * 
 * @export
 */
export const JsonPatchOperator = {
    add: 'add',
    remove: 'remove',
    replace: 'replace',
    move: 'move',
    copy: 'copy',
    test: 'test',
} as const;
export type JsonPatchOperator = typeof JsonPatchOperator[keyof typeof JsonPatchOperator];

export interface MediumCharacteristic {
    'city'?: string;
    'contactType'?: string;
    'country'?: string;
    'emailAddress'?: string;
    'faxNumber'?: string;
    'phoneNumber'?: string;
    'postCode'?: string;
    'socialNetworkId'?: string;
    'stateOrProvince'?: string;
    'street1'?: string;
    'street2'?: string;
    '@baseType'?: string;
    '@schemaLocation'?: string;
    '@type'?: string;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface ModelError {
    'code': string;
    'reason': string;
    'message'?: string;
    'status'?: string;
    'referenceError'?: string;
    '@baseType'?: string;
    '@schemaLocation'?: string;
    '@type'?: string;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface Money {
    'unit'?: string;
    'value'?: number;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface PartyAccount {
    'id'?: string;
    'href'?: string;
    'accountType'?: string;
    'description'?: string;
    'lastModified'?: string;
    'name': string;
    'paymentStatus'?: string;
    'state'?: string;
    'accountBalance'?: Array<AccountBalance>;
    'accountRelationship'?: Array<AccountRelationship>;
    'billStructure'?: BillStructure;
    'contact'?: Array<Contact>;
    'creditLimit'?: Money;
    'defaultPaymentMethod'?: PaymentMethodRef;
    'financialAccount'?: FinancialAccountRef;
    'paymentPlan'?: Array<PaymentPlan>;
    'relatedParty': Array<RelatedParty>;
    'taxExemption'?: Array<AccountTaxExemption>;
    '@baseType'?: string;
    '@schemaLocation'?: string;
    '@type'?: string;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface PartyAccountAttributeValueChangeEvent {
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
    'payload'?: PartyAccountAttributeValueChangeEventPayload;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface PartyAccountAttributeValueChangeEventPayload {
    'partyAccount'?: PartyAccount;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface PartyAccountCreate {
    'accountType'?: string;
    'description'?: string;
    'lastModified'?: string;
    'name': string;
    'paymentStatus'?: string;
    'state'?: string;
    'accountBalance'?: Array<AccountBalance>;
    'accountRelationship'?: Array<AccountRelationship>;
    'billStructure'?: BillStructure;
    'contact'?: Array<Contact>;
    'creditLimit'?: Money;
    'defaultPaymentMethod'?: PaymentMethodRef;
    'financialAccount'?: FinancialAccountRef;
    'paymentPlan'?: Array<PaymentPlan>;
    'relatedParty': Array<RelatedParty>;
    'taxExemption'?: Array<AccountTaxExemption>;
    '@baseType'?: string;
    '@schemaLocation'?: string;
    '@type'?: string;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface PartyAccountStateChangeEvent {
    'id'?: string;
    'href'?: string;
    'eventId'?: string;
    'eventTime'?: string;
    'eventType'?: string;
    'correlationId'?: string;
    'domain'?: string;
    'title'?: string;
    'description'?: string;
    'priority'?: string;
    'timeOcurred'?: string;
    'payload'?: PartyAccountStateChangeEventPayload;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface PartyAccountStateChangeEventPayload {
    'partyAccount'?: PartyAccount;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface PartyAccountUpdate {
    'accountType'?: string;
    'description'?: string;
    'lastModified'?: string;
    'name'?: string;
    'paymentStatus'?: string;
    'state'?: string;
    'accountRelationship'?: Array<AccountRelationship>;
    'billStructure'?: BillStructure;
    'contact'?: Array<Contact>;
    'creditLimit'?: Money;
    'defaultPaymentMethod'?: PaymentMethodRef;
    'financialAccount'?: FinancialAccountRef;
    'paymentPlan'?: Array<PaymentPlan>;
    'relatedParty'?: Array<RelatedParty>;
    'taxExemption'?: Array<AccountTaxExemption>;
    '@baseType'?: string;
    '@schemaLocation'?: string;
    '@type'?: string;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
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
    [extension: string]: any;
}

export interface PaymentPlan {
    'numberOfPayments'?: number;
    'paymentFrequency'?: string;
    'planType'?: string;
    'priority'?: number;
    'status'?: string;
    'paymentMethod'?: PaymentMethodRef;
    'totalAmount'?: Money;
    'validFor'?: TimePeriod;
    '@baseType'?: string;
    '@schemaLocation'?: string;
    '@type'?: string;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface RelatedParty {
    'id': string;
    'href'?: string;
    'name': string;
    'role'?: string;
    '@baseType'?: string;
    '@schemaLocation'?: string;
    '@type'?: string;
    '@referredType': string;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface SettlementAccount {
    'id'?: string;
    'href'?: string;
    'accountType'?: string;
    'description'?: string;
    'lastModified'?: string;
    'name': string;
    'paymentStatus'?: string;
    'state'?: string;
    'accountBalance'?: Array<AccountBalance>;
    'accountRelationship'?: Array<AccountRelationship>;
    'billStructure'?: BillStructure;
    'contact'?: Array<Contact>;
    'creditLimit'?: Money;
    'defaultPaymentMethod'?: PaymentMethodRef;
    'financialAccount'?: FinancialAccountRef;
    'paymentPlan'?: Array<PaymentPlan>;
    'relatedParty': Array<RelatedParty>;
    'taxExemption'?: Array<AccountTaxExemption>;
    '@baseType'?: string;
    '@schemaLocation'?: string;
    '@type'?: string;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface SettlementAccountAttributeValueChangeEvent {
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
    'payload'?: SettlementAccountAttributeValueChangeEventPayload;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface SettlementAccountAttributeValueChangeEventPayload {
    'settlementAccount'?: SettlementAccount;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface SettlementAccountCreate {
    'accountType'?: string;
    'description'?: string;
    'lastModified'?: string;
    'name': string;
    'paymentStatus'?: string;
    'state'?: string;
    'accountBalance'?: Array<AccountBalance>;
    'accountRelationship'?: Array<AccountRelationship>;
    'billStructure'?: BillStructure;
    'contact'?: Array<Contact>;
    'creditLimit'?: Money;
    'defaultPaymentMethod'?: PaymentMethodRef;
    'financialAccount'?: FinancialAccountRef;
    'paymentPlan'?: Array<PaymentPlan>;
    'relatedParty': Array<RelatedParty>;
    'taxExemption'?: Array<AccountTaxExemption>;
    '@baseType'?: string;
    '@schemaLocation'?: string;
    '@type'?: string;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface SettlementAccountStateChangeEvent {
    'id'?: string;
    'href'?: string;
    'eventId'?: string;
    'eventTime'?: string;
    'eventType'?: string;
    'correlationId'?: string;
    'domain'?: string;
    'title'?: string;
    'description'?: string;
    'priority'?: string;
    'timeOcurred'?: string;
    'payload'?: SettlementAccountStateChangeEventPayload;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface SettlementAccountStateChangeEventPayload {
    'settlementAccount'?: SettlementAccount;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface SettlementAccountUpdate {
    'accountType'?: string;
    'description'?: string;
    'lastModified'?: string;
    'name'?: string;
    'paymentStatus'?: string;
    'state'?: string;
    'accountRelationship'?: Array<AccountRelationship>;
    'billStructure'?: BillStructure;
    'contact'?: Array<Contact>;
    'creditLimit'?: Money;
    'defaultPaymentMethod'?: PaymentMethodRef;
    'financialAccount'?: FinancialAccountRef;
    'paymentPlan'?: Array<PaymentPlan>;
    'relatedParty'?: Array<RelatedParty>;
    'taxExemption'?: Array<AccountTaxExemption>;
    '@baseType'?: string;
    '@schemaLocation'?: string;
    '@type'?: string;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

export interface TimePeriod {
    'endDateTime'?: string;
    'startDateTime'?: string;
    /** Undeclared attributes are allowed and returned unchanged. */
    [extension: string]: any;
}

