// Generated from the effective contract by npm run generate. Do not edit.

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
  [extension: string]: unknown;
}

export interface AccountBalance {
  'balanceType': string;
  'amount': Money;
  'validFor': TimePeriod;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
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
  [extension: string]: unknown;
}

export interface AccountRelationship {
  'relationshipType': string;
  'account': AccountRef;
  'validFor': TimePeriod;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
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
  [extension: string]: unknown;
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
  [extension: string]: unknown;
}

export interface BillFormatCreate {
  'description'?: string;
  'name': string;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
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
  [extension: string]: unknown;
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
  [extension: string]: unknown;
}

export interface BillFormatUpdate {
  'description'?: string;
  'name'?: string;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
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
  [extension: string]: unknown;
}

export interface BillPresentationMediaCreate {
  'description'?: string;
  'name': string;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
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
  [extension: string]: unknown;
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
  [extension: string]: unknown;
}

export interface BillPresentationMediaUpdate {
  'description'?: string;
  'name'?: string;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
}

export interface BillStructure {
  'cycleSpecification'?: BillingCycleSpecificationRefOrValue;
  'format'?: BillFormatRefOrValue;
  'presentationMedia'?: Array<BillPresentationMediaRefOrValue>;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
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
  [extension: string]: unknown;
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
  [extension: string]: unknown;
}

export interface BillingAccountAttributeValueChangeEventPayload {
  'billingAccount'?: BillingAccount;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
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
  [extension: string]: unknown;
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
  [extension: string]: unknown;
}

export interface BillingAccountStateChangeEventPayload {
  'billingAccount'?: BillingAccount;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
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
  [extension: string]: unknown;
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
  [extension: string]: unknown;
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
  [extension: string]: unknown;
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
  [extension: string]: unknown;
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
  [extension: string]: unknown;
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
  [extension: string]: unknown;
}

export interface BulkCreationOperation {
  'op': BulkCreationOperator;
  'path': string;
  'value': { [key: string]: any; };
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
}

export type BulkCreationOperator = 'add';

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
  [extension: string]: unknown;
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
  [extension: string]: unknown;
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
  [extension: string]: unknown;
}

export interface ErrorRepresentation {
  'code': string;
  'reason': string;
  'message'?: string;
  'status'?: string;
  'referenceError'?: string;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
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
  [extension: string]: unknown;
}

export type EventDeliveryState = 'pending' | 'delivered' | 'dead';

export interface EventRedelivery {
  'state'?: EventDeliveryState;
  'from'?: string;
  'to'?: string;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
}

export interface EventRedeliveryResult {
  'count': number;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
}

export interface EventSubscription {
  'id': string;
  'callback': string;
  'query'?: string;
  'state'?: EventSubscriptionState;
  'reason'?: string;
  'formerSecretExpiryDate'?: string;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
}

export interface EventSubscriptionInput {
  'callback': string;
  'query'?: string;
  'secret'?: string;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
}

export interface EventSubscriptionSecret {
  'secret': string;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
}

export type EventSubscriptionState = 'suspended';

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
  [extension: string]: unknown;
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
  [extension: string]: unknown;
}

export interface FinancialAccountAttributeValueChangeEventPayload {
  'financialAccount'?: FinancialAccount;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
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
  [extension: string]: unknown;
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
  [extension: string]: unknown;
}

export interface FinancialAccountCreateEventPayload {
  'financialAccount'?: FinancialAccount;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
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
  [extension: string]: unknown;
}

export interface FinancialAccountDeleteEventPayload {
  'financialAccount'?: FinancialAccount;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
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
  [extension: string]: unknown;
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
  [extension: string]: unknown;
}

export interface FinancialAccountStateChangeEventPayload {
  'financialAccount'?: FinancialAccount;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
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
  [extension: string]: unknown;
}

export interface JsonPatchOperation {
  'op': JsonPatchOperator;
  'path': string;
  'from'?: string;
  'value'?: any;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
}

export type JsonPatchOperator = 'add' | 'remove' | 'replace' | 'move' | 'copy' | 'test';

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
  [extension: string]: unknown;
}

export interface Money {
  'unit'?: string;
  'value'?: number;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
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
  [extension: string]: unknown;
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
  [extension: string]: unknown;
}

export interface PartyAccountAttributeValueChangeEventPayload {
  'partyAccount'?: PartyAccount;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
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
  [extension: string]: unknown;
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
  [extension: string]: unknown;
}

export interface PartyAccountStateChangeEventPayload {
  'partyAccount'?: PartyAccount;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
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
  [extension: string]: unknown;
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
  [extension: string]: unknown;
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
  [extension: string]: unknown;
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
  [extension: string]: unknown;
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
  [extension: string]: unknown;
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
  [extension: string]: unknown;
}

export interface SettlementAccountAttributeValueChangeEventPayload {
  'settlementAccount'?: SettlementAccount;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
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
  [extension: string]: unknown;
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
  [extension: string]: unknown;
}

export interface SettlementAccountStateChangeEventPayload {
  'settlementAccount'?: SettlementAccount;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
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
  [extension: string]: unknown;
}

export interface TimePeriod {
  'endDateTime'?: string;
  'startDateTime'?: string;
  /** Undeclared attributes are allowed and returned unchanged. */
  [extension: string]: unknown;
}

