// Generated from the effective contract by npm run generate. Do not edit.

import { ApiClient } from '../../../sdk/typescript/api-client.js';
import { HubClient } from '../../../sdk/typescript/hub.js';
import { eventReceiver as receiver, type EventReceiver, type ReceiverOptions } from '../../../sdk/typescript/receiver.js';
import type { Operations } from '../../../sdk/typescript/resource.js';
import type { ClientOptions } from '../../../sdk/typescript/transport.js';
import type * as models from './models.js';

export type * from './models.js';

/** Notifications of this API, by `eventType`. */
export interface AccountManagementEvents {
  BillingAccountAttributeValueChangeEvent: models.BillingAccountAttributeValueChangeEvent;
  BillingAccountStateChangeEvent: models.BillingAccountStateChangeEvent;
  FinancialAccountAttributeValueChangeEvent: models.FinancialAccountAttributeValueChangeEvent;
  FinancialAccountCreateEvent: models.FinancialAccountCreateEvent;
  FinancialAccountDeleteEvent: models.FinancialAccountDeleteEvent;
  FinancialAccountStateChangeEvent: models.FinancialAccountStateChangeEvent;
  PartyAccountAttributeValueChangeEvent: models.PartyAccountAttributeValueChangeEvent;
  PartyAccountStateChangeEvent: models.PartyAccountStateChangeEvent;
  SettlementAccountAttributeValueChangeEvent: models.SettlementAccountAttributeValueChangeEvent;
  SettlementAccountStateChangeEvent: models.SettlementAccountStateChangeEvent;
}

const eventTypes: readonly (keyof AccountManagementEvents)[] = [
  'BillingAccountAttributeValueChangeEvent',
  'BillingAccountStateChangeEvent',
  'FinancialAccountAttributeValueChangeEvent',
  'FinancialAccountCreateEvent',
  'FinancialAccountDeleteEvent',
  'FinancialAccountStateChangeEvent',
  'PartyAccountAttributeValueChangeEvent',
  'PartyAccountStateChangeEvent',
  'SettlementAccountAttributeValueChangeEvent',
  'SettlementAccountStateChangeEvent',
];

/** Creates a receiver of the events of this API: see `eventReceiver` of the package. */
export const eventReceiver = (options: ReceiverOptions<AccountManagementEvents>): EventReceiver => receiver(options);

/** Client of TMF666 Account 4.0.0. */
export class AccountManagementClient extends ApiClient<AccountManagementEvents> {
  readonly billFormat: Operations<'list' | 'all' | 'count' | 'create' | 'createMany' | 'get' | 'patch' | 'delete' | 'update', models.BillFormat, models.BillFormatCreate, models.BillFormatUpdate> = this.resource('/billFormat');

  readonly billPresentationMedia: Operations<'list' | 'all' | 'count' | 'create' | 'createMany' | 'get' | 'patch' | 'delete' | 'update', models.BillPresentationMedia, models.BillPresentationMediaCreate, models.BillPresentationMediaUpdate> = this.resource('/billPresentationMedia');

  readonly billingAccount: Operations<'list' | 'all' | 'count' | 'create' | 'createMany' | 'get' | 'patch' | 'delete' | 'update', models.BillingAccount, models.BillingAccountCreate, models.BillingAccountUpdate> = this.resource('/billingAccount');

  readonly billingCycleSpecification: Operations<'list' | 'all' | 'count' | 'create' | 'createMany' | 'get' | 'patch' | 'delete' | 'update', models.BillingCycleSpecification, models.BillingCycleSpecificationCreate, models.BillingCycleSpecificationUpdate> = this.resource('/billingCycleSpecification');

  readonly financialAccount: Operations<'list' | 'all' | 'count' | 'create' | 'createMany' | 'get' | 'patch' | 'delete' | 'update', models.FinancialAccount, models.FinancialAccountCreate, models.FinancialAccountUpdate> = this.resource('/financialAccount');

  readonly partyAccount: Operations<'list' | 'all' | 'count' | 'create' | 'createMany' | 'get' | 'patch' | 'delete' | 'update', models.PartyAccount, models.PartyAccountCreate, models.PartyAccountUpdate> = this.resource('/partyAccount');

  readonly settlementAccount: Operations<'list' | 'all' | 'count' | 'create' | 'createMany' | 'get' | 'patch' | 'delete' | 'update', models.SettlementAccount, models.SettlementAccountCreate, models.SettlementAccountUpdate> = this.resource('/settlementAccount');

  /** Subscriptions to the events of this API. */
  readonly hub = new HubClient(this.transport);

  constructor(options: ClientOptions) {
    super(options, '/tmf-api/accountManagement/v4', eventTypes);
  }
}
