/* tslint:disable */
/* eslint-disable */
export * from './AccumulatedBalanceApi.js';
export * from './AdjustBalanceApi.js';
export * from './BalanceActionApi.js';
export * from './BucketApi.js';
export * from './EventsSubscriptionApi.js';
export * from './NotificationListenersClientSideApi.js';
export * from './ReserveBalanceApi.js';
export * from './TopupBalanceApi.js';
export * from './TransferBalanceApi.js';
