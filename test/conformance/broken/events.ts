import {
  answered,
  asked,
  type Body,
  type Broken,
  delivered,
  documents,
  drop,
  jsonOf,
  requests,
  SUBSCRIBE,
  withoutHeader,
  written,
} from './break.js';

/** Events and subscriptions. */
export const events: readonly Broken[] = [
  {
    name: 'loses events',
    suites: ['events'],
    mutation: () => delivered(({ eventType }) => (/CreateEvent$/.test(eventType) ? [] : undefined)),
    named: /AppointmentCreateEvent has come, once: it came 0 times/,
  },
  {
    name: 'tells events twice',
    suites: ['events'],
    mutation: () => delivered((event) => [event, event]),
    named: /AppointmentCreateEvent has come, once: it came 2 times/,
  },
  {
    name: 'tells events with another payload than the resource',
    suites: ['events'],
    mutation: () =>
      delivered(({ event }) => {
        for (const resource of Object.values(event) as Body[])
          resource.validFor = { startDateTime: '2040-01-01T00:00:00Z' };
      }),
    named: /AppointmentCreateEvent is delivered: its event is the resource as it is after that: /,
  },
  {
    name: 'tells events without their ids',
    suites: ['events'],
    mutation: () => delivered(drop('eventId')),
    named: /AppointmentCreateEvent is delivered: it has an eventId: undefined/,
  },
  {
    name: 'tells events at no time',
    suites: ['events'],
    mutation: () =>
      delivered((event) => {
        event.eventTime = 'just now';
      }),
    named: /AppointmentCreateEvent is delivered: it has an eventTime: just now/,
  },
  {
    name: 'tells changes of the state as changes of attributes',
    suites: ['events'],
    mutation: () =>
      delivered((event) => {
        event.eventType = event.eventType.replace('StateChange', 'AttributeValueChange');
      }),
    named: /AppointmentStateChangeEvent has come, once: it came 0 times/,
  },
  {
    name: 'ignores the query of a subscription',
    suites: ['events'],
    mutation: () =>
      asked(SUBSCRIBE, (request) => {
        const { query: _, ...rest } = jsonOf(request);
        return written(rest);
      }),
    named: /the query of a subscription chooses: /,
  },
  {
    name: 'goes on after a subscription has ended',
    suites: ['events'],
    mutation: () =>
      requests({ method: 'DELETE', at: 'hub' }, async () => ({ status: 204, headers: {}, body: '' })),
    named: /nothing comes after the subscription has ended: /,
  },
  {
    name: 'takes the same callback twice',
    suites: ['hub'],
    mutation: () => answered({ ...SUBSCRIBE, status: 409 }, () => ({ status: 201 })),
    named: /the same callback again is 409: the status .*is 409: 201/,
  },
  {
    name: 'subscribes without a Location',
    suites: ['hub'],
    mutation: () => withoutHeader(SUBSCRIBE, 'location'),
    named: /POST is 201, with Location: .*Location/,
  },
  {
    name: 'tells events as text',
    suites: ['events'],
    mutation: () => ({
      deliveries: (request, send) =>
        send({ ...request, headers: { ...request.headers, 'content-type': 'text/plain' } }),
    }),
    named: /AppointmentCreateEvent is delivered: it is JSON: text\/plain/,
  },
  {
    name: 'gives all events the same id',
    suites: ['events'],
    mutation: () =>
      delivered((event) => {
        event.eventId = 'the-same';
      }),
    named: /no eventId comes twice: /,
  },
  {
    name: 'tells of creations what was sent, and not what was made',
    suites: ['events'],
    mutation: () =>
      delivered(({ event }) => {
        for (const resource of Object.values(event) as Body[]) delete resource.status;
      }),
    named: /AppointmentCreateEvent is delivered: its event is the resource as it is after that: /,
  },
  {
    name: 'keeps the query of a subscription to itself',
    suites: ['hub'],
    mutation: () => documents(SUBSCRIBE, drop('query')),
    named: /a query is kept: /,
  },
  {
    name: 'keeps subscriptions that were ended',
    suites: ['hub'],
    mutation: () =>
      requests({ method: 'DELETE', at: 'hub' }, async () => ({ status: 204, headers: {}, body: '' })),
    named: /DELETE is 204, and 404 from then on: the status .*is 404: 204/,
  },
];
