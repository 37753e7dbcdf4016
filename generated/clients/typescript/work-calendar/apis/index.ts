/* tslint:disable */
/* eslint-disable */
export * from './EventsSubscriptionApi.js';
export * from './NotificationListenersClientSideApi.js';
export * from './WorkCalendarApi.js';
