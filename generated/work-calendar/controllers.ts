// Generated from the effective contract by npm run generate. Do not edit.

import { type Controller, controller } from './runtime.js';
import type { WorkCalendarService } from './service.js';

/** What answers each operation of this API, by its id: the service does. */
export function controllers(service: WorkCalendarService): Record<string, Controller> {
  return {
    'listEventDelivery': controller((call: Parameters<WorkCalendarService['listEventDelivery']>[0]) => service.listEventDelivery(call)),
    'listEventSubscription': controller((call: Parameters<WorkCalendarService['listEventSubscription']>[0]) => service.listEventSubscription(call)),
    'redeliverEvents': controller((call: Parameters<WorkCalendarService['redeliverEvents']>[0]) => service.redeliverEvents(call)),
    'registerListener': controller((call: Parameters<WorkCalendarService['registerListener']>[0]) => service.registerListener(call)),
    'retrieveEventSubscription': controller((call: Parameters<WorkCalendarService['retrieveEventSubscription']>[0]) => service.retrieveEventSubscription(call)),
    'unregisterListener': controller((call: Parameters<WorkCalendarService['unregisterListener']>[0]) => service.unregisterListener(call)),
    'bulkCreateWorkCalendar': controller((call: Parameters<WorkCalendarService['bulkCreateWorkCalendar']>[0]) => service.bulkCreateWorkCalendar(call)),
    'createWorkCalendar': controller((call: Parameters<WorkCalendarService['createWorkCalendar']>[0]) => service.createWorkCalendar(call)),
    'deleteWorkCalendar': controller((call: Parameters<WorkCalendarService['deleteWorkCalendar']>[0]) => service.deleteWorkCalendar(call)),
    'listWorkCalendar': controller((call: Parameters<WorkCalendarService['listWorkCalendar']>[0]) => service.listWorkCalendar(call)),
    'patchWorkCalendar': controller((call: Parameters<WorkCalendarService['patchWorkCalendar']>[0]) => service.patchWorkCalendar(call)),
    'retrieveWorkCalendar': controller((call: Parameters<WorkCalendarService['retrieveWorkCalendar']>[0]) => service.retrieveWorkCalendar(call)),
  };
}
