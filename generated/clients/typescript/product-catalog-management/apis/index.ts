/* tslint:disable */
/* eslint-disable */
export * from './CatalogApi.js';
export * from './CategoryApi.js';
export * from './EventsSubscriptionApi.js';
export * from './ExportJobApi.js';
export * from './ImportJobApi.js';
export * from './NotificationListenersClientSideApi.js';
export * from './ProductOfferingApi.js';
export * from './ProductOfferingPriceApi.js';
export * from './ProductSpecificationApi.js';
