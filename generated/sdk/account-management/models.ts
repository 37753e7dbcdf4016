// Generated from the effective contract by npm run generate. Do not edit.

export interface AccountBalance {
  balanceType: string;
  amount: Money;
  validFor: TimePeriod;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
}

export interface AccountRef {
  id: string;
  href?: string;
  description?: string;
  name?: string;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
  '@referredType'?: string;
}

export interface AccountRelationship {
  relationshipType: string;
  account: AccountRef;
  validFor: TimePeriod;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
}

export interface AccountTaxExemption {
  certificateNumber?: string;
  issuingJurisdiction: string;
  reason?: string;
  validFor: TimePeriod;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
}

export interface BillFormat {
  id: string;
  href: string;
  description?: string;
  name: string;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
}

export interface BillFormatCreate {
  description?: string;
  name: string;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
}

export interface BillFormatRefOrValue {
  id?: string;
  href?: string;
  description?: string;
  isRef?: boolean;
  name: string;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
  '@referredType'?: string;
}

export interface BillFormatUpdate {
  description?: string;
  name?: string;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
}

export interface BillPresentationMedia {
  id: string;
  href: string;
  description?: string;
  name: string;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
}

export interface BillPresentationMediaCreate {
  description?: string;
  name: string;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
}

export interface BillPresentationMediaRefOrValue {
  id?: string;
  href?: string;
  description?: string;
  isRef?: boolean;
  name: string;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
  '@referredType'?: string;
}

export interface BillPresentationMediaUpdate {
  description?: string;
  name?: string;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
}

export interface BillStructure {
  cycleSpecification?: BillingCycleSpecificationRefOrValue;
  format?: BillFormatRefOrValue;
  presentationMedia?: Array<BillPresentationMediaRefOrValue>;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
}

export interface BillingAccount {
  id: string;
  href: string;
  accountType?: string;
  description?: string;
  lastModified?: string;
  name: string;
  paymentStatus?: string;
  state?: string;
  accountBalance?: Array<AccountBalance>;
  accountRelationship?: Array<AccountRelationship>;
  billStructure?: BillStructure;
  contact?: Array<Contact>;
  creditLimit?: Money;
  defaultPaymentMethod?: PaymentMethodRef;
  financialAccount?: FinancialAccountRef;
  paymentPlan?: Array<PaymentPlan>;
  relatedParty: Array<RelatedParty>;
  taxExemption?: Array<AccountTaxExemption>;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
}

export interface BillingAccountAttributeValueChangeEvent {
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
  payload?: BillingAccountAttributeValueChangeEventPayload;
}

export interface BillingAccountAttributeValueChangeEventPayload {
  billingAccount?: BillingAccount;
}

export interface BillingAccountCreate {
  accountType?: string;
  description?: string;
  lastModified?: string;
  name: string;
  paymentStatus?: string;
  state?: string;
  accountBalance?: Array<AccountBalance>;
  accountRelationship?: Array<AccountRelationship>;
  billStructure?: BillStructure;
  contact?: Array<Contact>;
  creditLimit?: Money;
  defaultPaymentMethod?: PaymentMethodRef;
  financialAccount?: FinancialAccountRef;
  paymentPlan?: Array<PaymentPlan>;
  relatedParty: Array<RelatedParty>;
  taxExemption?: Array<AccountTaxExemption>;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
}

export interface BillingAccountStateChangeEvent {
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
  payload?: BillingAccountStateChangeEventPayload;
}

export interface BillingAccountStateChangeEventPayload {
  billingAccount?: BillingAccount;
}

export interface BillingAccountUpdate {
  accountType?: string;
  description?: string;
  lastModified?: string;
  name?: string;
  paymentStatus?: string;
  state?: string;
  accountRelationship?: Array<AccountRelationship>;
  billStructure?: BillStructure;
  contact?: Array<Contact>;
  creditLimit?: Money;
  defaultPaymentMethod?: PaymentMethodRef;
  financialAccount?: FinancialAccountRef;
  paymentPlan?: Array<PaymentPlan>;
  relatedParty?: Array<RelatedParty>;
  taxExemption?: Array<AccountTaxExemption>;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
}

export interface BillingCycleSpecification {
  id: string;
  href: string;
  billingDateShift?: number;
  billingPeriod?: string;
  chargeDateOffset?: number;
  creditDateOffset?: number;
  description?: string;
  frequency?: string;
  mailingDateOffset?: number;
  name: string;
  paymentDueDateOffset?: number;
  validFor?: TimePeriod;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
}

export interface BillingCycleSpecificationCreate {
  billingDateShift?: number;
  billingPeriod?: string;
  chargeDateOffset?: number;
  creditDateOffset?: number;
  description?: string;
  frequency?: string;
  mailingDateOffset?: number;
  name: string;
  paymentDueDateOffset?: number;
  validFor?: TimePeriod;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
}

export interface BillingCycleSpecificationRefOrValue {
  id?: string;
  href?: string;
  billingDateShift?: number;
  billingPeriod?: string;
  chargeDateOffset?: number;
  creditDateOffset?: number;
  dateShift?: number;
  description?: string;
  frequency?: string;
  isRef?: boolean;
  mailingDateOffset?: number;
  name: string;
  paymentDueDateOffset?: number;
  validFor?: TimePeriod;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
  '@referredType'?: string;
}

export interface BillingCycleSpecificationUpdate {
  billingDateShift?: number;
  billingPeriod?: string;
  chargeDateOffset?: number;
  creditDateOffset?: number;
  description?: string;
  frequency?: string;
  mailingDateOffset?: number;
  name?: string;
  paymentDueDateOffset?: number;
  validFor?: TimePeriod;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
}

export interface Contact {
  contactName?: string;
  contactType: string;
  partyRoleType?: string;
  contactMedium?: Array<ContactMedium>;
  relatedParty?: RelatedParty;
  validFor: TimePeriod;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
}

export interface ContactMedium {
  mediumType?: string;
  preferred?: boolean;
  characteristic?: MediumCharacteristic;
  validFor?: TimePeriod;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
}

export interface FinancialAccount {
  id: string;
  href: string;
  accountType?: string;
  description?: string;
  lastModified?: string;
  name: string;
  state?: string;
  accountBalance?: Array<AccountBalance>;
  accountRelationship?: Array<AccountRelationship>;
  contact?: Array<Contact>;
  creditLimit?: Money;
  relatedParty?: Array<RelatedParty>;
  taxExemption?: Array<AccountTaxExemption>;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
}

export interface FinancialAccountAttributeValueChangeEvent {
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
  payload?: FinancialAccountAttributeValueChangeEventPayload;
}

export interface FinancialAccountAttributeValueChangeEventPayload {
  financialAccount?: FinancialAccount;
}

export interface FinancialAccountCreate {
  accountType?: string;
  description?: string;
  lastModified?: string;
  name: string;
  state?: string;
  accountBalance?: Array<AccountBalance>;
  accountRelationship?: Array<AccountRelationship>;
  contact?: Array<Contact>;
  creditLimit?: Money;
  relatedParty?: Array<RelatedParty>;
  taxExemption?: Array<AccountTaxExemption>;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
}

export interface FinancialAccountCreateEvent {
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
  payload?: FinancialAccountCreateEventPayload;
}

export interface FinancialAccountCreateEventPayload {
  financialAccount?: FinancialAccount;
}

export interface FinancialAccountDeleteEvent {
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
  payload?: FinancialAccountDeleteEventPayload;
}

export interface FinancialAccountDeleteEventPayload {
  financialAccount?: FinancialAccount;
}

export interface FinancialAccountRef {
  id: string;
  href?: string;
  name?: string;
  accountBalance?: AccountBalance;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
  '@referredType'?: string;
}

export interface FinancialAccountStateChangeEvent {
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
  payload?: FinancialAccountStateChangeEventPayload;
}

export interface FinancialAccountStateChangeEventPayload {
  financialAccount?: FinancialAccount;
}

export interface FinancialAccountUpdate {
  accountType?: string;
  description?: string;
  name?: string;
  state?: string;
  accountBalance?: Array<AccountBalance>;
  accountRelationship?: Array<AccountRelationship>;
  contact?: Array<Contact>;
  creditLimit?: Money;
  relatedParty?: Array<RelatedParty>;
  taxExemption?: Array<AccountTaxExemption>;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
}

export interface MediumCharacteristic {
  city?: string;
  contactType?: string;
  country?: string;
  emailAddress?: string;
  faxNumber?: string;
  phoneNumber?: string;
  postCode?: string;
  socialNetworkId?: string;
  stateOrProvince?: string;
  street1?: string;
  street2?: string;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
}

export interface Money {
  unit?: string;
  value?: number;
}

export interface PartyAccount {
  id: string;
  href: string;
  accountType?: string;
  description?: string;
  lastModified?: string;
  name: string;
  paymentStatus?: string;
  state?: string;
  accountBalance?: Array<AccountBalance>;
  accountRelationship?: Array<AccountRelationship>;
  billStructure?: BillStructure;
  contact?: Array<Contact>;
  creditLimit?: Money;
  defaultPaymentMethod?: PaymentMethodRef;
  financialAccount?: FinancialAccountRef;
  paymentPlan?: Array<PaymentPlan>;
  relatedParty: Array<RelatedParty>;
  taxExemption?: Array<AccountTaxExemption>;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
}

export interface PartyAccountAttributeValueChangeEvent {
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
  payload?: PartyAccountAttributeValueChangeEventPayload;
}

export interface PartyAccountAttributeValueChangeEventPayload {
  partyAccount?: PartyAccount;
}

export interface PartyAccountCreate {
  accountType?: string;
  description?: string;
  lastModified?: string;
  name: string;
  paymentStatus?: string;
  state?: string;
  accountBalance?: Array<AccountBalance>;
  accountRelationship?: Array<AccountRelationship>;
  billStructure?: BillStructure;
  contact?: Array<Contact>;
  creditLimit?: Money;
  defaultPaymentMethod?: PaymentMethodRef;
  financialAccount?: FinancialAccountRef;
  paymentPlan?: Array<PaymentPlan>;
  relatedParty: Array<RelatedParty>;
  taxExemption?: Array<AccountTaxExemption>;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
}

export interface PartyAccountStateChangeEvent {
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
  payload?: PartyAccountStateChangeEventPayload;
}

export interface PartyAccountStateChangeEventPayload {
  partyAccount?: PartyAccount;
}

export interface PartyAccountUpdate {
  accountType?: string;
  description?: string;
  lastModified?: string;
  name?: string;
  paymentStatus?: string;
  state?: string;
  accountRelationship?: Array<AccountRelationship>;
  billStructure?: BillStructure;
  contact?: Array<Contact>;
  creditLimit?: Money;
  defaultPaymentMethod?: PaymentMethodRef;
  financialAccount?: FinancialAccountRef;
  paymentPlan?: Array<PaymentPlan>;
  relatedParty?: Array<RelatedParty>;
  taxExemption?: Array<AccountTaxExemption>;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
}

export interface PaymentMethodRef {
  id: string;
  href?: string;
  name?: string;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
  '@referredType'?: string;
}

export interface PaymentPlan {
  numberOfPayments?: number;
  paymentFrequency?: string;
  planType?: string;
  priority?: number;
  status?: string;
  paymentMethod?: PaymentMethodRef;
  totalAmount?: Money;
  validFor?: TimePeriod;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
}

export interface RelatedParty {
  id: string;
  href?: string;
  name: string;
  role?: string;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
  '@referredType': string;
}

export interface SettlementAccount {
  id: string;
  href: string;
  accountType?: string;
  description?: string;
  lastModified?: string;
  name: string;
  paymentStatus?: string;
  state?: string;
  accountBalance?: Array<AccountBalance>;
  accountRelationship?: Array<AccountRelationship>;
  billStructure?: BillStructure;
  contact?: Array<Contact>;
  creditLimit?: Money;
  defaultPaymentMethod?: PaymentMethodRef;
  financialAccount?: FinancialAccountRef;
  paymentPlan?: Array<PaymentPlan>;
  relatedParty: Array<RelatedParty>;
  taxExemption?: Array<AccountTaxExemption>;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
}

export interface SettlementAccountAttributeValueChangeEvent {
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
  payload?: SettlementAccountAttributeValueChangeEventPayload;
}

export interface SettlementAccountAttributeValueChangeEventPayload {
  settlementAccount?: SettlementAccount;
}

export interface SettlementAccountCreate {
  accountType?: string;
  description?: string;
  lastModified?: string;
  name: string;
  paymentStatus?: string;
  state?: string;
  accountBalance?: Array<AccountBalance>;
  accountRelationship?: Array<AccountRelationship>;
  billStructure?: BillStructure;
  contact?: Array<Contact>;
  creditLimit?: Money;
  defaultPaymentMethod?: PaymentMethodRef;
  financialAccount?: FinancialAccountRef;
  paymentPlan?: Array<PaymentPlan>;
  relatedParty: Array<RelatedParty>;
  taxExemption?: Array<AccountTaxExemption>;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
}

export interface SettlementAccountStateChangeEvent {
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
  payload?: SettlementAccountStateChangeEventPayload;
}

export interface SettlementAccountStateChangeEventPayload {
  settlementAccount?: SettlementAccount;
}

export interface SettlementAccountUpdate {
  accountType?: string;
  description?: string;
  lastModified?: string;
  name?: string;
  paymentStatus?: string;
  state?: string;
  accountRelationship?: Array<AccountRelationship>;
  billStructure?: BillStructure;
  contact?: Array<Contact>;
  creditLimit?: Money;
  defaultPaymentMethod?: PaymentMethodRef;
  financialAccount?: FinancialAccountRef;
  paymentPlan?: Array<PaymentPlan>;
  relatedParty?: Array<RelatedParty>;
  taxExemption?: Array<AccountTaxExemption>;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
}

export interface TimePeriod {
  endDateTime?: string;
  startDateTime?: string;
}

