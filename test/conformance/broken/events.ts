import {
  type Body,
  type Broken,
  changeDocuments,
  changeEvent,
  changeRequest,
  changeResponse,
  jsonBody,
  jsonOf,
  requests,
  SUBSCRIBE,
  withoutAttribute,
  withoutHeader,
} from './break.js';

/** Defects in events and subscriptions. */
export const events: readonly Broken[] = [
  {
    name: 'loses events',
    suites: ['events'],
    mutation: () => changeEvent(({ eventType }) => (/CreateEvent$/.test(eventType) ? [] : undefined)),
    named: /AppointmentCreateEvent is received exactly once: received 0 times/,
  },
  {
    name: 'delivers events twice',
    suites: ['events'],
    mutation: () => changeEvent((event) => [event, event]),
    named: /AppointmentCreateEvent is received exactly once: received 2 times/,
  },
  {
    name: 'delivers events with a wrong payload',
    suites: ['events'],
    mutation: () =>
      changeEvent(({ event }) => {
        for (const resource of Object.values(event) as Body[])
          resource.validFor = { startDateTime: '2040-01-01T00:00:00Z' };
      }),
    named: /AppointmentCreateEvent is delivered: event is the resource after the change: /,
  },
  {
    name: 'delivers events without eventId',
    suites: ['events'],
    mutation: () => changeEvent(withoutAttribute('eventId')),
    named: /AppointmentCreateEvent is delivered: the event has an eventId: undefined/,
  },
  {
    name: 'delivers events with a malformed eventTime',
    suites: ['events'],
    mutation: () =>
      changeEvent((event) => {
        event.eventTime = 'just now';
      }),
    named: /AppointmentCreateEvent is delivered: the event has an eventTime: just now/,
  },
  {
    name: 'delivers state changes as attribute changes',
    suites: ['events'],
    mutation: () =>
      changeEvent((event) => {
        event.eventType = event.eventType.replace('StateChange', 'AttributeValueChange');
      }),
    named: /AppointmentStateChangeEvent is received exactly once: received 0 times/,
  },
  {
    name: 'ignores the query of a subscription',
    suites: ['events'],
    mutation: () =>
      changeRequest(SUBSCRIBE, (request) => {
        const { query: _, ...rest } = jsonOf(request);
        return jsonBody(rest);
      }),
    named: /the query of a subscription filters events: /,
  },
  {
    name: 'delivers events after DELETE of the subscription',
    suites: ['events'],
    mutation: () =>
      requests({ method: 'DELETE', at: 'hub' }, async () => ({ status: 204, headers: {}, body: '' })),
    named: /no event is received after DELETE of the subscription: /,
  },
  {
    name: 'accepts the same callback twice',
    suites: ['hub'],
    mutation: () => changeResponse({ ...SUBSCRIBE, status: 409 }, () => ({ status: 201 })),
    named: /POST of an existing callback returns 409: the status .*is 409: 201/,
  },
  {
    name: 'omits Location for subscriptions',
    suites: ['hub'],
    mutation: () => withoutHeader(SUBSCRIBE, 'location'),
    named: /POST returns 201 with Location: .*Location/,
  },
  {
    name: 'delivers events as text',
    suites: ['events'],
    mutation: () => ({
      deliveries: (request, send) =>
        send({ ...request, headers: { ...request.headers, 'content-type': 'text/plain' } }),
    }),
    named: /AppointmentCreateEvent is delivered: the event is JSON: text\/plain/,
  },
  {
    name: 'gives all events the same eventId',
    suites: ['events'],
    mutation: () =>
      changeEvent((event) => {
        event.eventId = 'the-same';
      }),
    named: /each eventId is unique: /,
  },
  {
    name: 'omits server-set attributes in events',
    suites: ['events'],
    mutation: () =>
      changeEvent(({ event }) => {
        for (const resource of Object.values(event) as Body[]) delete resource.status;
      }),
    named: /AppointmentCreateEvent is delivered: event is the resource after the change: /,
  },
  {
    name: 'omits the query in the response to a subscription',
    suites: ['hub'],
    mutation: () => changeDocuments(SUBSCRIBE, withoutAttribute('query')),
    named: /POST stores the query: /,
  },
  {
    name: 'confirms the deletion of subscriptions without deleting',
    suites: ['hub'],
    mutation: () =>
      requests({ method: 'DELETE', at: 'hub' }, async () => ({ status: 204, headers: {}, body: '' })),
    named: /DELETE returns 204, and 404 afterwards: the status .*is 404: 204/,
  },
];
