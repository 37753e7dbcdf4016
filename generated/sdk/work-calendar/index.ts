// Generated from the effective contract by npm run generate. Do not edit.

import { ApiClient } from '../../../sdk/typescript/api-client.js';
import { HubClient } from '../../../sdk/typescript/hub.js';
import { eventReceiver as receiver, type EventReceiver, type ReceiverOptions } from '../../../sdk/typescript/receiver.js';
import type { Operations } from '../../../sdk/typescript/resource.js';
import type { ClientOptions } from '../../../sdk/typescript/transport.js';
import type * as models from './models.js';

export type * from './models.js';

/** Notifications of this API, by `eventType`. */
export interface WorkCalendarEvents {
  WorkCalendarAttributeValueChangeEvent: models.WorkCalendarAttributeValueChangeEvent;
  WorkCalendarCreateEvent: models.WorkCalendarCreateEvent;
  WorkCalendarDeleteEvent: models.WorkCalendarDeleteEvent;
}

const eventTypes: readonly (keyof WorkCalendarEvents)[] = [
  'WorkCalendarAttributeValueChangeEvent',
  'WorkCalendarCreateEvent',
  'WorkCalendarDeleteEvent',
];

/** Creates a receiver of the events of this API: see `eventReceiver` of the package. */
export const eventReceiver = (options: ReceiverOptions<WorkCalendarEvents>): EventReceiver => receiver(options);

/** Client of WCAL Work Calendar 1.0.0. */
export class WorkCalendarClient extends ApiClient<WorkCalendarEvents> {
  readonly workCalendar: Operations<'list' | 'all' | 'count' | 'create' | 'createMany' | 'get' | 'patch' | 'delete' | 'update', models.WorkCalendar, models.WorkCalendarCreate, models.WorkCalendarUpdate> = this.resource('/workCalendar');

  /** Subscriptions to the events of this API. */
  readonly hub = new HubClient(this.transport);

  constructor(options: ClientOptions) {
    super(options, '/tmf-api/workCalendar/v1', eventTypes);
  }
}
