// Generated from the effective contract by npm run generate. Do not edit.

import { Router } from 'express';
import { route } from './runtime.js';
import type { AccountManagementService } from './service.js';

/** Routes every operation of this API, below its base path, to the service. */
export function router(service: AccountManagementService): Router {
  const router = Router({ caseSensitive: true });
  route(router, 'PATCH', '/billFormat', (call: Parameters<AccountManagementService['bulkCreateBillFormat']>[0]) => service.bulkCreateBillFormat(call));
  route(router, 'POST', '/billFormat', (call: Parameters<AccountManagementService['createBillFormat']>[0]) => service.createBillFormat(call));
  route(router, 'DELETE', '/billFormat/{id}', (call: Parameters<AccountManagementService['deleteBillFormat']>[0]) => service.deleteBillFormat(call));
  route(router, 'GET', '/billFormat', (call: Parameters<AccountManagementService['listBillFormat']>[0]) => service.listBillFormat(call));
  route(router, 'PATCH', '/billFormat/{id}', (call: Parameters<AccountManagementService['patchBillFormat']>[0]) => service.patchBillFormat(call));
  route(router, 'GET', '/billFormat/{id}', (call: Parameters<AccountManagementService['retrieveBillFormat']>[0]) => service.retrieveBillFormat(call));
  route(router, 'PATCH', '/billPresentationMedia', (call: Parameters<AccountManagementService['bulkCreateBillPresentationMedia']>[0]) => service.bulkCreateBillPresentationMedia(call));
  route(router, 'POST', '/billPresentationMedia', (call: Parameters<AccountManagementService['createBillPresentationMedia']>[0]) => service.createBillPresentationMedia(call));
  route(router, 'DELETE', '/billPresentationMedia/{id}', (call: Parameters<AccountManagementService['deleteBillPresentationMedia']>[0]) => service.deleteBillPresentationMedia(call));
  route(router, 'GET', '/billPresentationMedia', (call: Parameters<AccountManagementService['listBillPresentationMedia']>[0]) => service.listBillPresentationMedia(call));
  route(router, 'PATCH', '/billPresentationMedia/{id}', (call: Parameters<AccountManagementService['patchBillPresentationMedia']>[0]) => service.patchBillPresentationMedia(call));
  route(router, 'GET', '/billPresentationMedia/{id}', (call: Parameters<AccountManagementService['retrieveBillPresentationMedia']>[0]) => service.retrieveBillPresentationMedia(call));
  route(router, 'PATCH', '/billingAccount', (call: Parameters<AccountManagementService['bulkCreateBillingAccount']>[0]) => service.bulkCreateBillingAccount(call));
  route(router, 'POST', '/billingAccount', (call: Parameters<AccountManagementService['createBillingAccount']>[0]) => service.createBillingAccount(call));
  route(router, 'DELETE', '/billingAccount/{id}', (call: Parameters<AccountManagementService['deleteBillingAccount']>[0]) => service.deleteBillingAccount(call));
  route(router, 'GET', '/billingAccount', (call: Parameters<AccountManagementService['listBillingAccount']>[0]) => service.listBillingAccount(call));
  route(router, 'PATCH', '/billingAccount/{id}', (call: Parameters<AccountManagementService['patchBillingAccount']>[0]) => service.patchBillingAccount(call));
  route(router, 'GET', '/billingAccount/{id}', (call: Parameters<AccountManagementService['retrieveBillingAccount']>[0]) => service.retrieveBillingAccount(call));
  route(router, 'PATCH', '/billingCycleSpecification', (call: Parameters<AccountManagementService['bulkCreateBillingCycleSpecification']>[0]) => service.bulkCreateBillingCycleSpecification(call));
  route(router, 'POST', '/billingCycleSpecification', (call: Parameters<AccountManagementService['createBillingCycleSpecification']>[0]) => service.createBillingCycleSpecification(call));
  route(router, 'DELETE', '/billingCycleSpecification/{id}', (call: Parameters<AccountManagementService['deleteBillingCycleSpecification']>[0]) => service.deleteBillingCycleSpecification(call));
  route(router, 'GET', '/billingCycleSpecification', (call: Parameters<AccountManagementService['listBillingCycleSpecification']>[0]) => service.listBillingCycleSpecification(call));
  route(router, 'PATCH', '/billingCycleSpecification/{id}', (call: Parameters<AccountManagementService['patchBillingCycleSpecification']>[0]) => service.patchBillingCycleSpecification(call));
  route(router, 'GET', '/billingCycleSpecification/{id}', (call: Parameters<AccountManagementService['retrieveBillingCycleSpecification']>[0]) => service.retrieveBillingCycleSpecification(call));
  route(router, 'GET', '/hub/{id}/delivery', (call: Parameters<AccountManagementService['listEventDelivery']>[0]) => service.listEventDelivery(call));
  route(router, 'GET', '/hub', (call: Parameters<AccountManagementService['listEventSubscription']>[0]) => service.listEventSubscription(call));
  route(router, 'POST', '/hub/{id}/redeliver', (call: Parameters<AccountManagementService['redeliverEvents']>[0]) => service.redeliverEvents(call));
  route(router, 'POST', '/hub', (call: Parameters<AccountManagementService['registerListener']>[0]) => service.registerListener(call));
  route(router, 'GET', '/hub/{id}', (call: Parameters<AccountManagementService['retrieveEventSubscription']>[0]) => service.retrieveEventSubscription(call));
  route(router, 'DELETE', '/hub/{id}', (call: Parameters<AccountManagementService['unregisterListener']>[0]) => service.unregisterListener(call));
  route(router, 'PATCH', '/financialAccount', (call: Parameters<AccountManagementService['bulkCreateFinancialAccount']>[0]) => service.bulkCreateFinancialAccount(call));
  route(router, 'POST', '/financialAccount', (call: Parameters<AccountManagementService['createFinancialAccount']>[0]) => service.createFinancialAccount(call));
  route(router, 'DELETE', '/financialAccount/{id}', (call: Parameters<AccountManagementService['deleteFinancialAccount']>[0]) => service.deleteFinancialAccount(call));
  route(router, 'GET', '/financialAccount', (call: Parameters<AccountManagementService['listFinancialAccount']>[0]) => service.listFinancialAccount(call));
  route(router, 'PATCH', '/financialAccount/{id}', (call: Parameters<AccountManagementService['patchFinancialAccount']>[0]) => service.patchFinancialAccount(call));
  route(router, 'GET', '/financialAccount/{id}', (call: Parameters<AccountManagementService['retrieveFinancialAccount']>[0]) => service.retrieveFinancialAccount(call));
  route(router, 'PATCH', '/partyAccount', (call: Parameters<AccountManagementService['bulkCreatePartyAccount']>[0]) => service.bulkCreatePartyAccount(call));
  route(router, 'POST', '/partyAccount', (call: Parameters<AccountManagementService['createPartyAccount']>[0]) => service.createPartyAccount(call));
  route(router, 'DELETE', '/partyAccount/{id}', (call: Parameters<AccountManagementService['deletePartyAccount']>[0]) => service.deletePartyAccount(call));
  route(router, 'GET', '/partyAccount', (call: Parameters<AccountManagementService['listPartyAccount']>[0]) => service.listPartyAccount(call));
  route(router, 'PATCH', '/partyAccount/{id}', (call: Parameters<AccountManagementService['patchPartyAccount']>[0]) => service.patchPartyAccount(call));
  route(router, 'GET', '/partyAccount/{id}', (call: Parameters<AccountManagementService['retrievePartyAccount']>[0]) => service.retrievePartyAccount(call));
  route(router, 'PATCH', '/settlementAccount', (call: Parameters<AccountManagementService['bulkCreateSettlementAccount']>[0]) => service.bulkCreateSettlementAccount(call));
  route(router, 'POST', '/settlementAccount', (call: Parameters<AccountManagementService['createSettlementAccount']>[0]) => service.createSettlementAccount(call));
  route(router, 'DELETE', '/settlementAccount/{id}', (call: Parameters<AccountManagementService['deleteSettlementAccount']>[0]) => service.deleteSettlementAccount(call));
  route(router, 'GET', '/settlementAccount', (call: Parameters<AccountManagementService['listSettlementAccount']>[0]) => service.listSettlementAccount(call));
  route(router, 'PATCH', '/settlementAccount/{id}', (call: Parameters<AccountManagementService['patchSettlementAccount']>[0]) => service.patchSettlementAccount(call));
  route(router, 'GET', '/settlementAccount/{id}', (call: Parameters<AccountManagementService['retrieveSettlementAccount']>[0]) => service.retrieveSettlementAccount(call));
  return router;
}
