// Generated from the effective contract by npm run generate. Do not edit.

import { type Controller, controller } from './runtime.js';
import type { AppointmentService } from './service.js';

/** What answers each operation of this API, by its id: the service does. */
export function controllers(service: AppointmentService): Record<string, Controller> {
  return {
    'bulkCreateAppointment': controller((call: Parameters<AppointmentService['bulkCreateAppointment']>[0]) => service.bulkCreateAppointment(call)),
    'createAppointment': controller((call: Parameters<AppointmentService['createAppointment']>[0]) => service.createAppointment(call)),
    'deleteAppointment': controller((call: Parameters<AppointmentService['deleteAppointment']>[0]) => service.deleteAppointment(call)),
    'listAppointment': controller((call: Parameters<AppointmentService['listAppointment']>[0]) => service.listAppointment(call)),
    'patchAppointment': controller((call: Parameters<AppointmentService['patchAppointment']>[0]) => service.patchAppointment(call)),
    'retrieveAppointment': controller((call: Parameters<AppointmentService['retrieveAppointment']>[0]) => service.retrieveAppointment(call)),
    'listEventDelivery': controller((call: Parameters<AppointmentService['listEventDelivery']>[0]) => service.listEventDelivery(call)),
    'listEventSubscription': controller((call: Parameters<AppointmentService['listEventSubscription']>[0]) => service.listEventSubscription(call)),
    'redeliverEvents': controller((call: Parameters<AppointmentService['redeliverEvents']>[0]) => service.redeliverEvents(call)),
    'registerListener': controller((call: Parameters<AppointmentService['registerListener']>[0]) => service.registerListener(call)),
    'retrieveEventSubscription': controller((call: Parameters<AppointmentService['retrieveEventSubscription']>[0]) => service.retrieveEventSubscription(call)),
    'unregisterListener': controller((call: Parameters<AppointmentService['unregisterListener']>[0]) => service.unregisterListener(call)),
    'bulkCreateSearchTimeSlot': controller((call: Parameters<AppointmentService['bulkCreateSearchTimeSlot']>[0]) => service.bulkCreateSearchTimeSlot(call)),
    'createSearchTimeSlot': controller((call: Parameters<AppointmentService['createSearchTimeSlot']>[0]) => service.createSearchTimeSlot(call)),
    'deleteSearchTimeSlot': controller((call: Parameters<AppointmentService['deleteSearchTimeSlot']>[0]) => service.deleteSearchTimeSlot(call)),
    'listSearchTimeSlot': controller((call: Parameters<AppointmentService['listSearchTimeSlot']>[0]) => service.listSearchTimeSlot(call)),
    'patchSearchTimeSlot': controller((call: Parameters<AppointmentService['patchSearchTimeSlot']>[0]) => service.patchSearchTimeSlot(call)),
    'retrieveSearchTimeSlot': controller((call: Parameters<AppointmentService['retrieveSearchTimeSlot']>[0]) => service.retrieveSearchTimeSlot(call)),
  };
}
