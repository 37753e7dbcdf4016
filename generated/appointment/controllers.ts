// Generated from the effective contract by npm run generate. Do not edit.

import { Router } from 'express';
import { route } from './runtime.js';
import type { AppointmentService } from './service.js';

/** Routes every operation of this API, below its base path, to the service. */
export function router(service: AppointmentService): Router {
  const router = Router({ caseSensitive: true });
  route(router, 'PATCH', '/appointment', (call: Parameters<AppointmentService['bulkCreateAppointment']>[0]) => service.bulkCreateAppointment(call));
  route(router, 'POST', '/appointment', (call: Parameters<AppointmentService['createAppointment']>[0]) => service.createAppointment(call));
  route(router, 'DELETE', '/appointment/{id}', (call: Parameters<AppointmentService['deleteAppointment']>[0]) => service.deleteAppointment(call));
  route(router, 'GET', '/appointment', (call: Parameters<AppointmentService['listAppointment']>[0]) => service.listAppointment(call));
  route(router, 'PATCH', '/appointment/{id}', (call: Parameters<AppointmentService['patchAppointment']>[0]) => service.patchAppointment(call));
  route(router, 'GET', '/appointment/{id}', (call: Parameters<AppointmentService['retrieveAppointment']>[0]) => service.retrieveAppointment(call));
  route(router, 'GET', '/hub/{id}/delivery', (call: Parameters<AppointmentService['listEventDelivery']>[0]) => service.listEventDelivery(call));
  route(router, 'GET', '/hub', (call: Parameters<AppointmentService['listEventSubscription']>[0]) => service.listEventSubscription(call));
  route(router, 'POST', '/hub/{id}/redeliver', (call: Parameters<AppointmentService['redeliverEvents']>[0]) => service.redeliverEvents(call));
  route(router, 'POST', '/hub', (call: Parameters<AppointmentService['registerListener']>[0]) => service.registerListener(call));
  route(router, 'GET', '/hub/{id}', (call: Parameters<AppointmentService['retrieveEventSubscription']>[0]) => service.retrieveEventSubscription(call));
  route(router, 'DELETE', '/hub/{id}', (call: Parameters<AppointmentService['unregisterListener']>[0]) => service.unregisterListener(call));
  route(router, 'PATCH', '/searchTimeSlot', (call: Parameters<AppointmentService['bulkCreateSearchTimeSlot']>[0]) => service.bulkCreateSearchTimeSlot(call));
  route(router, 'POST', '/searchTimeSlot', (call: Parameters<AppointmentService['createSearchTimeSlot']>[0]) => service.createSearchTimeSlot(call));
  route(router, 'DELETE', '/searchTimeSlot/{id}', (call: Parameters<AppointmentService['deleteSearchTimeSlot']>[0]) => service.deleteSearchTimeSlot(call));
  route(router, 'GET', '/searchTimeSlot', (call: Parameters<AppointmentService['listSearchTimeSlot']>[0]) => service.listSearchTimeSlot(call));
  route(router, 'PATCH', '/searchTimeSlot/{id}', (call: Parameters<AppointmentService['patchSearchTimeSlot']>[0]) => service.patchSearchTimeSlot(call));
  route(router, 'GET', '/searchTimeSlot/{id}', (call: Parameters<AppointmentService['retrieveSearchTimeSlot']>[0]) => service.retrieveSearchTimeSlot(call));
  return router;
}
