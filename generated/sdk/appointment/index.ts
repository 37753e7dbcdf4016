// Generated from the effective contract by npm run generate. Do not edit.

import { ApiClient } from '../../../sdk/typescript/api-client.js';
import { HubClient } from '../../../sdk/typescript/hub.js';
import { eventReceiver as receiver, type EventReceiver, type ReceiverOptions } from '../../../sdk/typescript/receiver.js';
import type { Operations } from '../../../sdk/typescript/resource.js';
import type { ClientOptions } from '../../../sdk/typescript/transport.js';
import type * as models from './models.js';

export type * from './models.js';

/** Notifications of this API, by `eventType`. */
export interface AppointmentEvents {
  AppointmentAttributeValueChangeEvent: models.AppointmentAttributeValueChangeEvent;
  AppointmentCreateEvent: models.AppointmentCreateEvent;
  AppointmentDeleteEvent: models.AppointmentDeleteEvent;
  AppointmentStateChangeEvent: models.AppointmentStateChangeEvent;
  SearchTimeSlotAttributeValueChangeEvent: models.SearchTimeSlotAttributeValueChangeEvent;
  SearchTimeSlotCreateEvent: models.SearchTimeSlotCreateEvent;
  SearchTimeSlotDeleteEvent: models.SearchTimeSlotDeleteEvent;
  SearchTimeSlotStateChangeEvent: models.SearchTimeSlotStateChangeEvent;
}

const eventTypes: readonly (keyof AppointmentEvents)[] = [
  'AppointmentAttributeValueChangeEvent',
  'AppointmentCreateEvent',
  'AppointmentDeleteEvent',
  'AppointmentStateChangeEvent',
  'SearchTimeSlotAttributeValueChangeEvent',
  'SearchTimeSlotCreateEvent',
  'SearchTimeSlotDeleteEvent',
  'SearchTimeSlotStateChangeEvent',
];

/** Creates a receiver of the events of this API: see `eventReceiver` of the package. */
export const eventReceiver = (options: ReceiverOptions<AppointmentEvents>): EventReceiver => receiver(options);

/** Client of TMF646 Appointment 4.0.0. */
export class AppointmentClient extends ApiClient<AppointmentEvents> {
  readonly appointment: Operations<'list' | 'all' | 'count' | 'create' | 'createMany' | 'get' | 'patch' | 'delete' | 'update', models.Appointment, models.AppointmentCreate, models.AppointmentUpdate> = this.resource('/appointment');

  readonly searchTimeSlot: Operations<'list' | 'all' | 'count' | 'create' | 'createMany' | 'get' | 'patch' | 'delete' | 'update', models.SearchTimeSlot, models.SearchTimeSlotCreate, models.SearchTimeSlotUpdate> = this.resource('/searchTimeSlot');

  /** Subscriptions to the events of this API. */
  readonly hub = new HubClient(this.transport);

  constructor(options: ClientOptions) {
    super(options, '/tmf-api/appointment/v4', eventTypes);
  }
}
