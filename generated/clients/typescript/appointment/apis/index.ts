/* tslint:disable */
/* eslint-disable */
export * from './AppointmentApi.js';
export * from './EventsSubscriptionApi.js';
export * from './NotificationListenersClientSideApi.js';
export * from './SearchTimeSlotApi.js';
