// Generated from the effective contract by npm run generate. Do not edit.

import { type Controller, controllersFor, type Handler } from './runtime.js';

/** Operation ids of this API, as in the contract. */
export const operationIds = [
  /** Create several at once, or none: PATCH /billFormat */
  'bulkCreateBillFormat',
  /** Create a bill format: POST /billFormat */
  'createBillFormat',
  /** Delete a bill format: DELETE /billFormat/{id} */
  'deleteBillFormat',
  /** List bill formats: GET /billFormat */
  'listBillFormat',
  /** Change a bill format: PATCH /billFormat/{id} */
  'patchBillFormat',
  /** Retrieve a bill format by id: GET /billFormat/{id} */
  'retrieveBillFormat',
  /** Create several at once, or none: PATCH /billPresentationMedia */
  'bulkCreateBillPresentationMedia',
  /** Create a bill presentation media: POST /billPresentationMedia */
  'createBillPresentationMedia',
  /** Delete a bill presentation media: DELETE /billPresentationMedia/{id} */
  'deleteBillPresentationMedia',
  /** List bill presentation medias: GET /billPresentationMedia */
  'listBillPresentationMedia',
  /** Change a bill presentation media: PATCH /billPresentationMedia/{id} */
  'patchBillPresentationMedia',
  /** Retrieve a bill presentation media by id: GET /billPresentationMedia/{id} */
  'retrieveBillPresentationMedia',
  /** Create several at once, or none: PATCH /billingAccount */
  'bulkCreateBillingAccount',
  /** Create a billing account: POST /billingAccount */
  'createBillingAccount',
  /** Delete a billing account: DELETE /billingAccount/{id} */
  'deleteBillingAccount',
  /** List billing accounts: GET /billingAccount */
  'listBillingAccount',
  /** Change a billing account: PATCH /billingAccount/{id} */
  'patchBillingAccount',
  /** Retrieve a billing account by id: GET /billingAccount/{id} */
  'retrieveBillingAccount',
  /** Create several at once, or none: PATCH /billingCycleSpecification */
  'bulkCreateBillingCycleSpecification',
  /** Create a billing cycle specification: POST /billingCycleSpecification */
  'createBillingCycleSpecification',
  /** Delete a billing cycle specification: DELETE /billingCycleSpecification/{id} */
  'deleteBillingCycleSpecification',
  /** List billing cycle specifications: GET /billingCycleSpecification */
  'listBillingCycleSpecification',
  /** Change a billing cycle specification: PATCH /billingCycleSpecification/{id} */
  'patchBillingCycleSpecification',
  /** Retrieve a billing cycle specification by id: GET /billingCycleSpecification/{id} */
  'retrieveBillingCycleSpecification',
  /** List what became of the events of a subscription: GET /hub/{id}/delivery */
  'listEventDelivery',
  /** List event subscriptions: GET /hub */
  'listEventSubscription',
  /** Deliver events of a subscription again: POST /hub/{id}/redeliver */
  'redeliverEvents',
  /** Subscribe to events: POST /hub */
  'registerListener',
  /** Resume a suspended event subscription: POST /hub/{id}/resume */
  'resumeEventSubscription',
  /** Retrieve an event subscription by id: GET /hub/{id} */
  'retrieveEventSubscription',
  /** Replace the secret of an event subscription: POST /hub/{id}/secret */
  'rotateEventSubscriptionSecret',
  /** Unsubscribe from events: DELETE /hub/{id} */
  'unregisterListener',
  /** Create several at once, or none: PATCH /financialAccount */
  'bulkCreateFinancialAccount',
  /** Create a financial account: POST /financialAccount */
  'createFinancialAccount',
  /** Delete a financial account: DELETE /financialAccount/{id} */
  'deleteFinancialAccount',
  /** List financial accounts: GET /financialAccount */
  'listFinancialAccount',
  /** Change a financial account: PATCH /financialAccount/{id} */
  'patchFinancialAccount',
  /** Retrieve a financial account by id: GET /financialAccount/{id} */
  'retrieveFinancialAccount',
  /** Create several at once, or none: PATCH /partyAccount */
  'bulkCreatePartyAccount',
  /** Create a party account: POST /partyAccount */
  'createPartyAccount',
  /** Delete a party account: DELETE /partyAccount/{id} */
  'deletePartyAccount',
  /** List party accounts: GET /partyAccount */
  'listPartyAccount',
  /** Change a party account: PATCH /partyAccount/{id} */
  'patchPartyAccount',
  /** Retrieve a party account by id: GET /partyAccount/{id} */
  'retrievePartyAccount',
  /** Create several at once, or none: PATCH /settlementAccount */
  'bulkCreateSettlementAccount',
  /** Create a settlement account: POST /settlementAccount */
  'createSettlementAccount',
  /** Delete a settlement account: DELETE /settlementAccount/{id} */
  'deleteSettlementAccount',
  /** List settlement accounts: GET /settlementAccount */
  'listSettlementAccount',
  /** Change a settlement account: PATCH /settlementAccount/{id} */
  'patchSettlementAccount',
  /** Retrieve a settlement account by id: GET /settlementAccount/{id} */
  'retrieveSettlementAccount',
] as const;

export type OperationId = (typeof operationIds)[number];

/** Creates an Express controller for each operation. Throws if an operation has no handler. */
export function controllers(handlers: Readonly<Record<string, Handler>>): Record<OperationId, Controller> {
  return controllersFor(operationIds, handlers);
}
