// Generated from the effective contract by npm run generate. Do not edit.

/** Metadata of this API: operations, events and models. */
export const metadata = {
  number: 'WCAL',
  title: 'Work Calendar',
  version: '1.0.0',
  folder: 'work-calendar',
  basePaths: ['/tmf-api/workCalendar/v1'],
  operations: [
    { id: 'listEventDelivery', method: 'GET', path: '/hub/{id}/delivery', result: 'EventDelivery', hub: true },
    { id: 'listEventSubscription', method: 'GET', path: '/hub', result: 'EventSubscription', hub: true },
    { id: 'redeliverEvents', method: 'POST', path: '/hub/{id}/redeliver', body: 'EventRedelivery', result: 'EventRedeliveryResult', hub: true },
    { id: 'registerListener', method: 'POST', path: '/hub', body: 'EventSubscriptionInput', result: 'EventSubscription', hub: true },
    { id: 'resumeEventSubscription', method: 'POST', path: '/hub/{id}/resume', result: 'EventSubscription', hub: true },
    { id: 'retrieveEventSubscription', method: 'GET', path: '/hub/{id}', result: 'EventSubscription', hub: true },
    { id: 'rotateEventSubscriptionSecret', method: 'POST', path: '/hub/{id}/secret', body: 'EventSubscriptionSecret', result: 'EventSubscription', hub: true },
    { id: 'unregisterListener', method: 'DELETE', path: '/hub/{id}', hub: true },
    { id: 'bulkCreateWorkCalendar', method: 'PATCH', path: '/workCalendar', result: 'any' },
    { id: 'createWorkCalendar', method: 'POST', path: '/workCalendar', body: 'WorkCalendarCreate', result: 'WorkCalendar' },
    { id: 'deleteWorkCalendar', method: 'DELETE', path: '/workCalendar/{id}' },
    { id: 'listWorkCalendar', method: 'GET', path: '/workCalendar', result: 'WorkCalendar' },
    { id: 'patchWorkCalendar', method: 'PATCH', path: '/workCalendar/{id}', result: 'WorkCalendar' },
    { id: 'retrieveWorkCalendar', method: 'GET', path: '/workCalendar/{id}', result: 'WorkCalendar' },
  ],
  events: [
    { listener: '/listener/workCalendarAttributeValueChangeEvent', type: 'WorkCalendarAttributeValueChangeEvent' },
    { listener: '/listener/workCalendarCreateEvent', type: 'WorkCalendarCreateEvent' },
    { listener: '/listener/workCalendarDeleteEvent', type: 'WorkCalendarDeleteEvent' },
  ],
  models: {
    'BulkCreationOperation': {
      schema: 'BulkCreationOperation',
      attributes: {
        'op': { type: 'string', required: true },
        'path': { type: 'string', required: true },
        'value': { type: 'any', required: true },
      },
      values: [
      ],
    },
    'CalendarException': {
      schema: 'CalendarException',
      attributes: {
        'date': { type: 'string', required: true },
        'description': { type: 'string' },
        'hours': { type: 'object', array: true, model: 'WorkingHours' },
        '@baseType': { type: 'string' },
        '@schemaLocation': { type: 'string' },
        '@type': { type: 'string' },
      },
      values: [
      ],
    },
    'ErrorRepresentation': {
      schema: 'Error',
      attributes: {
        'code': { type: 'string', required: true },
        'reason': { type: 'string', required: true },
        'message': { type: 'string' },
        'status': { type: 'string' },
        'referenceError': { type: 'string' },
        '@baseType': { type: 'string' },
        '@schemaLocation': { type: 'string' },
        '@type': { type: 'string' },
      },
      values: [
      ],
    },
    'EventDelivery': {
      schema: 'EventDelivery',
      attributes: {
        'id': { type: 'string', required: true },
        'eventType': { type: 'string', required: true },
        'eventTime': { type: 'dateTime', required: true },
        'resourceId': { type: 'string', required: true },
        'state': { type: 'string', required: true },
        'attempts': { type: 'number', required: true },
        'lastStatus': { type: 'number' },
        'lastError': { type: 'string' },
        'lastAttemptDate': { type: 'dateTime' },
        'nextAttemptDate': { type: 'dateTime' },
        'deliveryDate': { type: 'dateTime' },
      },
      values: [
      ],
    },
    'EventRedelivery': {
      schema: 'EventRedelivery',
      attributes: {
        'state': { type: 'string' },
        'from': { type: 'dateTime' },
        'to': { type: 'dateTime' },
      },
      values: [
      ],
    },
    'EventRedeliveryResult': {
      schema: 'EventRedeliveryResult',
      attributes: {
        'count': { type: 'number', required: true },
      },
      values: [
      ],
    },
    'EventSubscription': {
      schema: 'EventSubscription',
      attributes: {
        'id': { type: 'string', required: true },
        'callback': { type: 'string', required: true },
        'query': { type: 'string' },
        'state': { type: 'string' },
        'reason': { type: 'string' },
        'formerSecretExpiryDate': { type: 'dateTime' },
      },
      values: [
      ],
    },
    'EventSubscriptionInput': {
      schema: 'EventSubscriptionInput',
      attributes: {
        'callback': { type: 'string', required: true },
        'query': { type: 'string' },
        'secret': { type: 'string' },
      },
      values: [
      ],
    },
    'EventSubscriptionSecret': {
      schema: 'EventSubscriptionSecret',
      attributes: {
        'secret': { type: 'string', required: true },
      },
      values: [
      ],
    },
    'JsonPatchOperation': {
      schema: 'JsonPatchOperation',
      attributes: {
        'op': { type: 'string', required: true },
        'path': { type: 'string', required: true },
        'from': { type: 'string' },
        'value': { type: 'any' },
      },
      values: [
      ],
    },
    'RelatedParty': {
      schema: 'RelatedParty',
      attributes: {
        'id': { type: 'string', required: true },
        'href': { type: 'string' },
        'name': { type: 'string' },
        'role': { type: 'string' },
        '@baseType': { type: 'string' },
        '@schemaLocation': { type: 'string' },
        '@type': { type: 'string' },
        '@referredType': { type: 'string', required: true },
      },
      values: [
      ],
    },
    'ServiceArea': {
      schema: 'ServiceArea',
      attributes: {
        'id': { type: 'string' },
        'href': { type: 'string' },
        'name': { type: 'string' },
        'postCode': { type: 'string' },
        'city': { type: 'string' },
        '@baseType': { type: 'string' },
        '@schemaLocation': { type: 'string' },
        '@type': { type: 'string' },
        '@referredType': { type: 'string' },
      },
      values: [
      ],
    },
    'TimeOfDayPeriod': {
      schema: 'TimeOfDayPeriod',
      attributes: {
        'startTime': { type: 'string', required: true },
        'endTime': { type: 'string', required: true },
        '@baseType': { type: 'string' },
        '@schemaLocation': { type: 'string' },
        '@type': { type: 'string' },
      },
      values: [
      ],
    },
    'WeeklyHours': {
      schema: 'WeeklyHours',
      attributes: {
        'dayOfWeek': { type: 'string', required: true },
        'startTime': { type: 'string', required: true },
        'endTime': { type: 'string', required: true },
        'break': { type: 'object', array: true, model: 'TimeOfDayPeriod' },
        '@baseType': { type: 'string' },
        '@schemaLocation': { type: 'string' },
        '@type': { type: 'string' },
      },
      values: [
      ],
    },
    'WorkCalendar': {
      schema: 'WorkCalendar',
      attributes: {
        'id': { type: 'string' },
        'href': { type: 'string' },
        'creationDate': { type: 'dateTime' },
        'lastUpdate': { type: 'dateTime' },
        'name': { type: 'string' },
        'description': { type: 'string' },
        'relatedParty': { type: 'object', array: true, required: true, model: 'RelatedParty' },
        'category': { type: 'string', array: true },
        'serviceArea': { type: 'object', array: true, model: 'ServiceArea' },
        'timeZone': { type: 'string', required: true },
        'weeklyHours': { type: 'object', array: true, required: true, model: 'WeeklyHours' },
        'exception': { type: 'object', array: true, model: 'CalendarException' },
        'slotMinutes': { type: 'number', required: true },
        'parallel': { type: 'number' },
        'leadMinutes': { type: 'number' },
        'horizonDays': { type: 'number' },
        '@baseType': { type: 'string' },
        '@schemaLocation': { type: 'string' },
        '@type': { type: 'string' },
      },
      values: [
        { attribute: 'parallel', when: 'absent', value: 1 },
        { attribute: 'leadMinutes', when: 'absent', value: 0 },
        { attribute: 'horizonDays', when: 'absent', value: 60 },
        { attribute: 'creationDate', when: 'create', value: "$now" },
        { attribute: 'lastUpdate', when: 'change', value: "$now" },
      ],
    },
    'WorkCalendarAttributeValueChangeEvent': {
      schema: 'WorkCalendarAttributeValueChangeEvent',
      attributes: {
        'id': { type: 'string' },
        'href': { type: 'string' },
        'eventId': { type: 'string' },
        'eventTime': { type: 'dateTime' },
        'eventType': { type: 'string' },
        'correlationId': { type: 'string' },
        'domain': { type: 'string' },
        'title': { type: 'string' },
        'description': { type: 'string' },
        'priority': { type: 'string' },
        'timeOcurred': { type: 'dateTime' },
        'fieldPath': { type: 'string' },
        'event': { type: 'object', model: 'WorkCalendarAttributeValueChangeEventPayload' },
      },
      values: [
      ],
    },
    'WorkCalendarAttributeValueChangeEventPayload': {
      schema: 'WorkCalendarAttributeValueChangeEventPayload',
      attributes: {
        'workCalendar': { type: 'object', model: 'WorkCalendar' },
      },
      values: [
      ],
    },
    'WorkCalendarCreate': {
      schema: 'WorkCalendar_Create',
      attributes: {
        'name': { type: 'string' },
        'description': { type: 'string' },
        'relatedParty': { type: 'object', array: true, required: true, model: 'RelatedParty' },
        'category': { type: 'string', array: true },
        'serviceArea': { type: 'object', array: true, model: 'ServiceArea' },
        'timeZone': { type: 'string', required: true },
        'weeklyHours': { type: 'object', array: true, required: true, model: 'WeeklyHours' },
        'exception': { type: 'object', array: true, model: 'CalendarException' },
        'slotMinutes': { type: 'number', required: true },
        'parallel': { type: 'number' },
        'leadMinutes': { type: 'number' },
        'horizonDays': { type: 'number' },
        '@baseType': { type: 'string' },
        '@schemaLocation': { type: 'string' },
        '@type': { type: 'string' },
      },
      values: [
      ],
    },
    'WorkCalendarCreateEvent': {
      schema: 'WorkCalendarCreateEvent',
      attributes: {
        'id': { type: 'string' },
        'href': { type: 'string' },
        'eventId': { type: 'string' },
        'eventTime': { type: 'dateTime' },
        'eventType': { type: 'string' },
        'correlationId': { type: 'string' },
        'domain': { type: 'string' },
        'title': { type: 'string' },
        'description': { type: 'string' },
        'priority': { type: 'string' },
        'timeOcurred': { type: 'dateTime' },
        'event': { type: 'object', model: 'WorkCalendarCreateEventPayload' },
      },
      values: [
      ],
    },
    'WorkCalendarCreateEventPayload': {
      schema: 'WorkCalendarCreateEventPayload',
      attributes: {
        'workCalendar': { type: 'object', model: 'WorkCalendar' },
      },
      values: [
      ],
    },
    'WorkCalendarDeleteEvent': {
      schema: 'WorkCalendarDeleteEvent',
      attributes: {
        'id': { type: 'string' },
        'href': { type: 'string' },
        'eventId': { type: 'string' },
        'eventTime': { type: 'dateTime' },
        'eventType': { type: 'string' },
        'correlationId': { type: 'string' },
        'domain': { type: 'string' },
        'title': { type: 'string' },
        'description': { type: 'string' },
        'priority': { type: 'string' },
        'timeOcurred': { type: 'dateTime' },
        'event': { type: 'object', model: 'WorkCalendarDeleteEventPayload' },
      },
      values: [
      ],
    },
    'WorkCalendarDeleteEventPayload': {
      schema: 'WorkCalendarDeleteEventPayload',
      attributes: {
        'workCalendar': { type: 'object', model: 'WorkCalendar' },
      },
      values: [
      ],
    },
    'WorkCalendarUpdate': {
      schema: 'WorkCalendar_Update',
      attributes: {
        'name': { type: 'string' },
        'description': { type: 'string' },
        'relatedParty': { type: 'object', array: true, model: 'RelatedParty' },
        'category': { type: 'string', array: true },
        'serviceArea': { type: 'object', array: true, model: 'ServiceArea' },
        'timeZone': { type: 'string' },
        'weeklyHours': { type: 'object', array: true, model: 'WeeklyHours' },
        'exception': { type: 'object', array: true, model: 'CalendarException' },
        'slotMinutes': { type: 'number' },
        'parallel': { type: 'number' },
        'leadMinutes': { type: 'number' },
        'horizonDays': { type: 'number' },
        '@baseType': { type: 'string' },
        '@schemaLocation': { type: 'string' },
        '@type': { type: 'string' },
      },
      values: [
      ],
    },
    'WorkingHours': {
      schema: 'WorkingHours',
      attributes: {
        'startTime': { type: 'string', required: true },
        'endTime': { type: 'string', required: true },
        'break': { type: 'object', array: true, model: 'TimeOfDayPeriod' },
        '@baseType': { type: 'string' },
        '@schemaLocation': { type: 'string' },
        '@type': { type: 'string' },
      },
      values: [
      ],
    },
  },
};
