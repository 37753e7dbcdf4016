/* tslint:disable */
/* eslint-disable */
export * from './BillFormatApi.js';
export * from './BillPresentationMediaApi.js';
export * from './BillingAccountApi.js';
export * from './BillingCycleSpecificationApi.js';
export * from './EventsSubscriptionApi.js';
export * from './FinancialAccountApi.js';
export * from './NotificationListenersClientSideApi.js';
export * from './PartyAccountApi.js';
export * from './SettlementAccountApi.js';
