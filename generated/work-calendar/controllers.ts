// Generated from the effective contract by npm run generate. Do not edit.

import { Router } from 'express';
import { route } from './runtime.js';
import type { WorkCalendarService } from './service.js';

/** Routes every operation of this API, below its base path, to the service. */
export function router(service: WorkCalendarService): Router {
  const router = Router({ caseSensitive: true });
  route(router, 'GET', '/hub/{id}/delivery', (call: Parameters<WorkCalendarService['listEventDelivery']>[0]) => service.listEventDelivery(call));
  route(router, 'GET', '/hub', (call: Parameters<WorkCalendarService['listEventSubscription']>[0]) => service.listEventSubscription(call));
  route(router, 'POST', '/hub/{id}/redeliver', (call: Parameters<WorkCalendarService['redeliverEvents']>[0]) => service.redeliverEvents(call));
  route(router, 'POST', '/hub', (call: Parameters<WorkCalendarService['registerListener']>[0]) => service.registerListener(call));
  route(router, 'GET', '/hub/{id}', (call: Parameters<WorkCalendarService['retrieveEventSubscription']>[0]) => service.retrieveEventSubscription(call));
  route(router, 'DELETE', '/hub/{id}', (call: Parameters<WorkCalendarService['unregisterListener']>[0]) => service.unregisterListener(call));
  route(router, 'PATCH', '/workCalendar', (call: Parameters<WorkCalendarService['bulkCreateWorkCalendar']>[0]) => service.bulkCreateWorkCalendar(call));
  route(router, 'POST', '/workCalendar', (call: Parameters<WorkCalendarService['createWorkCalendar']>[0]) => service.createWorkCalendar(call));
  route(router, 'DELETE', '/workCalendar/{id}', (call: Parameters<WorkCalendarService['deleteWorkCalendar']>[0]) => service.deleteWorkCalendar(call));
  route(router, 'GET', '/workCalendar', (call: Parameters<WorkCalendarService['listWorkCalendar']>[0]) => service.listWorkCalendar(call));
  route(router, 'PATCH', '/workCalendar/{id}', (call: Parameters<WorkCalendarService['patchWorkCalendar']>[0]) => service.patchWorkCalendar(call));
  route(router, 'GET', '/workCalendar/{id}', (call: Parameters<WorkCalendarService['retrieveWorkCalendar']>[0]) => service.retrieveWorkCalendar(call));
  return router;
}
