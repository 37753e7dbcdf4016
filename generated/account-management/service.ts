// Generated from the effective contract by npm run generate. Do not edit.

import type * as models from './models.js';
import type { Answer, Call } from './runtime.js';

/** What the controllers of this API call: one method for each operation of the contract. */
export interface AccountManagementService {
  /** Create several at once, or none: PATCH /billFormat */
  bulkCreateBillFormat(
    call: Call<{  }, models.JsonPatchOperation[]>,
  ): Promise<Answer<Array<any>>>;

  /** Create a bill format: POST /billFormat */
  createBillFormat(
    call: Call<{  }, models.BillFormatCreate>,
  ): Promise<Answer<models.BillFormat>>;

  /** Delete a bill format: DELETE /billFormat/{id} */
  deleteBillFormat(
    call: Call<{ 'id': string }, undefined>,
  ): Promise<Answer<undefined>>;

  /** List bill formats: GET /billFormat */
  listBillFormat(
    call: Call<{  }, undefined>,
  ): Promise<Answer<models.BillFormat[]>>;

  /** Change a bill format: PATCH /billFormat/{id} */
  patchBillFormat(
    call: Call<{ 'id': string }, Record<string, unknown>>,
  ): Promise<Answer<models.BillFormat>>;

  /** Retrieve a bill format by id: GET /billFormat/{id} */
  retrieveBillFormat(
    call: Call<{ 'id': string }, undefined>,
  ): Promise<Answer<models.BillFormat>>;

  /** Create several at once, or none: PATCH /billPresentationMedia */
  bulkCreateBillPresentationMedia(
    call: Call<{  }, models.JsonPatchOperation[]>,
  ): Promise<Answer<Array<any>>>;

  /** Create a bill presentation media: POST /billPresentationMedia */
  createBillPresentationMedia(
    call: Call<{  }, models.BillPresentationMediaCreate>,
  ): Promise<Answer<models.BillPresentationMedia>>;

  /** Delete a bill presentation media: DELETE /billPresentationMedia/{id} */
  deleteBillPresentationMedia(
    call: Call<{ 'id': string }, undefined>,
  ): Promise<Answer<undefined>>;

  /** List bill presentation medias: GET /billPresentationMedia */
  listBillPresentationMedia(
    call: Call<{  }, undefined>,
  ): Promise<Answer<models.BillPresentationMedia[]>>;

  /** Change a bill presentation media: PATCH /billPresentationMedia/{id} */
  patchBillPresentationMedia(
    call: Call<{ 'id': string }, Record<string, unknown>>,
  ): Promise<Answer<models.BillPresentationMedia>>;

  /** Retrieve a bill presentation media by id: GET /billPresentationMedia/{id} */
  retrieveBillPresentationMedia(
    call: Call<{ 'id': string }, undefined>,
  ): Promise<Answer<models.BillPresentationMedia>>;

  /** Create several at once, or none: PATCH /billingAccount */
  bulkCreateBillingAccount(
    call: Call<{  }, models.JsonPatchOperation[]>,
  ): Promise<Answer<Array<any>>>;

  /** Create a billing account: POST /billingAccount */
  createBillingAccount(
    call: Call<{  }, models.BillingAccountCreate>,
  ): Promise<Answer<models.BillingAccount>>;

  /** Delete a billing account: DELETE /billingAccount/{id} */
  deleteBillingAccount(
    call: Call<{ 'id': string }, undefined>,
  ): Promise<Answer<undefined>>;

  /** List billing accounts: GET /billingAccount */
  listBillingAccount(
    call: Call<{  }, undefined>,
  ): Promise<Answer<models.BillingAccount[]>>;

  /** Change a billing account: PATCH /billingAccount/{id} */
  patchBillingAccount(
    call: Call<{ 'id': string }, Record<string, unknown>>,
  ): Promise<Answer<models.BillingAccount>>;

  /** Retrieve a billing account by id: GET /billingAccount/{id} */
  retrieveBillingAccount(
    call: Call<{ 'id': string }, undefined>,
  ): Promise<Answer<models.BillingAccount>>;

  /** Create several at once, or none: PATCH /billingCycleSpecification */
  bulkCreateBillingCycleSpecification(
    call: Call<{  }, models.JsonPatchOperation[]>,
  ): Promise<Answer<Array<any>>>;

  /** Create a billing cycle specification: POST /billingCycleSpecification */
  createBillingCycleSpecification(
    call: Call<{  }, models.BillingCycleSpecificationCreate>,
  ): Promise<Answer<models.BillingCycleSpecification>>;

  /** Delete a billing cycle specification: DELETE /billingCycleSpecification/{id} */
  deleteBillingCycleSpecification(
    call: Call<{ 'id': string }, undefined>,
  ): Promise<Answer<undefined>>;

  /** List billing cycle specifications: GET /billingCycleSpecification */
  listBillingCycleSpecification(
    call: Call<{  }, undefined>,
  ): Promise<Answer<models.BillingCycleSpecification[]>>;

  /** Change a billing cycle specification: PATCH /billingCycleSpecification/{id} */
  patchBillingCycleSpecification(
    call: Call<{ 'id': string }, Record<string, unknown>>,
  ): Promise<Answer<models.BillingCycleSpecification>>;

  /** Retrieve a billing cycle specification by id: GET /billingCycleSpecification/{id} */
  retrieveBillingCycleSpecification(
    call: Call<{ 'id': string }, undefined>,
  ): Promise<Answer<models.BillingCycleSpecification>>;

  /** List what became of the events of a subscription: GET /hub/{id}/delivery */
  listEventDelivery(
    call: Call<{ 'id': string }, undefined>,
  ): Promise<Answer<models.EventDelivery[]>>;

  /** List event subscriptions: GET /hub */
  listEventSubscription(
    call: Call<{  }, undefined>,
  ): Promise<Answer<models.EventSubscription[]>>;

  /** Deliver events of a subscription again: POST /hub/{id}/redeliver */
  redeliverEvents(
    call: Call<{ 'id': string }, models.EventRedelivery>,
  ): Promise<Answer<models.EventRedeliveryResult>>;

  /** Subscribe to events: POST /hub */
  registerListener(
    call: Call<{  }, models.EventSubscriptionInput>,
  ): Promise<Answer<models.EventSubscription>>;

  /** Retrieve an event subscription by id: GET /hub/{id} */
  retrieveEventSubscription(
    call: Call<{ 'id': string }, undefined>,
  ): Promise<Answer<models.EventSubscription>>;

  /** Unsubscribe from events: DELETE /hub/{id} */
  unregisterListener(
    call: Call<{ 'id': string }, undefined>,
  ): Promise<Answer<undefined>>;

  /** Create several at once, or none: PATCH /financialAccount */
  bulkCreateFinancialAccount(
    call: Call<{  }, models.JsonPatchOperation[]>,
  ): Promise<Answer<Array<any>>>;

  /** Create a financial account: POST /financialAccount */
  createFinancialAccount(
    call: Call<{  }, models.FinancialAccountCreate>,
  ): Promise<Answer<models.FinancialAccount>>;

  /** Delete a financial account: DELETE /financialAccount/{id} */
  deleteFinancialAccount(
    call: Call<{ 'id': string }, undefined>,
  ): Promise<Answer<undefined>>;

  /** List financial accounts: GET /financialAccount */
  listFinancialAccount(
    call: Call<{  }, undefined>,
  ): Promise<Answer<models.FinancialAccount[]>>;

  /** Change a financial account: PATCH /financialAccount/{id} */
  patchFinancialAccount(
    call: Call<{ 'id': string }, Record<string, unknown>>,
  ): Promise<Answer<models.FinancialAccount>>;

  /** Retrieve a financial account by id: GET /financialAccount/{id} */
  retrieveFinancialAccount(
    call: Call<{ 'id': string }, undefined>,
  ): Promise<Answer<models.FinancialAccount>>;

  /** Create several at once, or none: PATCH /partyAccount */
  bulkCreatePartyAccount(
    call: Call<{  }, models.JsonPatchOperation[]>,
  ): Promise<Answer<Array<any>>>;

  /** Create a party account: POST /partyAccount */
  createPartyAccount(
    call: Call<{  }, models.PartyAccountCreate>,
  ): Promise<Answer<models.PartyAccount>>;

  /** Delete a party account: DELETE /partyAccount/{id} */
  deletePartyAccount(
    call: Call<{ 'id': string }, undefined>,
  ): Promise<Answer<undefined>>;

  /** List party accounts: GET /partyAccount */
  listPartyAccount(
    call: Call<{  }, undefined>,
  ): Promise<Answer<models.PartyAccount[]>>;

  /** Change a party account: PATCH /partyAccount/{id} */
  patchPartyAccount(
    call: Call<{ 'id': string }, Record<string, unknown>>,
  ): Promise<Answer<models.PartyAccount>>;

  /** Retrieve a party account by id: GET /partyAccount/{id} */
  retrievePartyAccount(
    call: Call<{ 'id': string }, undefined>,
  ): Promise<Answer<models.PartyAccount>>;

  /** Create several at once, or none: PATCH /settlementAccount */
  bulkCreateSettlementAccount(
    call: Call<{  }, models.JsonPatchOperation[]>,
  ): Promise<Answer<Array<any>>>;

  /** Create a settlement account: POST /settlementAccount */
  createSettlementAccount(
    call: Call<{  }, models.SettlementAccountCreate>,
  ): Promise<Answer<models.SettlementAccount>>;

  /** Delete a settlement account: DELETE /settlementAccount/{id} */
  deleteSettlementAccount(
    call: Call<{ 'id': string }, undefined>,
  ): Promise<Answer<undefined>>;

  /** List settlement accounts: GET /settlementAccount */
  listSettlementAccount(
    call: Call<{  }, undefined>,
  ): Promise<Answer<models.SettlementAccount[]>>;

  /** Change a settlement account: PATCH /settlementAccount/{id} */
  patchSettlementAccount(
    call: Call<{ 'id': string }, Record<string, unknown>>,
  ): Promise<Answer<models.SettlementAccount>>;

  /** Retrieve a settlement account by id: GET /settlementAccount/{id} */
  retrieveSettlementAccount(
    call: Call<{ 'id': string }, undefined>,
  ): Promise<Answer<models.SettlementAccount>>;

}
