// Generated from the effective contract by npm run generate. Do not edit.

/** Metadata of this API: operations, events and models. */
export const metadata = {
  number: 'TMF646',
  title: 'Appointment',
  version: '4.0.0',
  folder: 'appointment',
  basePaths: ['/tmf-api/appointment/v4'],
  operations: [
    { id: 'bulkCreateAppointment', method: 'PATCH', path: '/appointment', result: 'any' },
    { id: 'createAppointment', method: 'POST', path: '/appointment', body: 'AppointmentCreate', result: 'Appointment' },
    { id: 'deleteAppointment', method: 'DELETE', path: '/appointment/{id}' },
    { id: 'listAppointment', method: 'GET', path: '/appointment', result: 'Appointment' },
    { id: 'patchAppointment', method: 'PATCH', path: '/appointment/{id}', result: 'Appointment' },
    { id: 'retrieveAppointment', method: 'GET', path: '/appointment/{id}', result: 'Appointment' },
    { id: 'listEventDelivery', method: 'GET', path: '/hub/{id}/delivery', result: 'EventDelivery', hub: true },
    { id: 'listEventSubscription', method: 'GET', path: '/hub', result: 'EventSubscription', hub: true },
    { id: 'redeliverEvents', method: 'POST', path: '/hub/{id}/redeliver', body: 'EventRedelivery', result: 'EventRedeliveryResult', hub: true },
    { id: 'registerListener', method: 'POST', path: '/hub', body: 'EventSubscriptionInput', result: 'EventSubscription', hub: true },
    { id: 'resumeEventSubscription', method: 'POST', path: '/hub/{id}/resume', result: 'EventSubscription', hub: true },
    { id: 'retrieveEventSubscription', method: 'GET', path: '/hub/{id}', result: 'EventSubscription', hub: true },
    { id: 'rotateEventSubscriptionSecret', method: 'POST', path: '/hub/{id}/secret', body: 'EventSubscriptionSecret', result: 'EventSubscription', hub: true },
    { id: 'unregisterListener', method: 'DELETE', path: '/hub/{id}', hub: true },
    { id: 'bulkCreateSearchTimeSlot', method: 'PATCH', path: '/searchTimeSlot', result: 'any' },
    { id: 'createSearchTimeSlot', method: 'POST', path: '/searchTimeSlot', body: 'SearchTimeSlotCreate', result: 'SearchTimeSlot' },
    { id: 'deleteSearchTimeSlot', method: 'DELETE', path: '/searchTimeSlot/{id}' },
    { id: 'listSearchTimeSlot', method: 'GET', path: '/searchTimeSlot', result: 'SearchTimeSlot' },
    { id: 'patchSearchTimeSlot', method: 'PATCH', path: '/searchTimeSlot/{id}', result: 'SearchTimeSlot' },
    { id: 'retrieveSearchTimeSlot', method: 'GET', path: '/searchTimeSlot/{id}', result: 'SearchTimeSlot' },
  ],
  events: [
    { listener: '/listener/appointmentAttributeValueChangeEvent', type: 'AppointmentAttributeValueChangeEvent' },
    { listener: '/listener/appointmentCreateEvent', type: 'AppointmentCreateEvent' },
    { listener: '/listener/appointmentDeleteEvent', type: 'AppointmentDeleteEvent' },
    { listener: '/listener/appointmentStateChangeEvent', type: 'AppointmentStateChangeEvent' },
    { listener: '/listener/searchTimeSlotAttributeValueChangeEvent', type: 'SearchTimeSlotAttributeValueChangeEvent' },
    { listener: '/listener/searchTimeSlotCreateEvent', type: 'SearchTimeSlotCreateEvent' },
    { listener: '/listener/searchTimeSlotDeleteEvent', type: 'SearchTimeSlotDeleteEvent' },
    { listener: '/listener/searchTimeSlotStateChangeEvent', type: 'SearchTimeSlotStateChangeEvent' },
  ],
  models: {
    'Appointment': {
      schema: 'Appointment',
      attributes: {
        'id': { type: 'string' },
        'href': { type: 'string' },
        'category': { type: 'string' },
        'creationDate': { type: 'dateTime' },
        'description': { type: 'string' },
        'externalId': { type: 'string' },
        'lastUpdate': { type: 'dateTime' },
        'attachment': { type: 'object', array: true, model: 'AttachmentRefOrValue' },
        'calendarEvent': { type: 'object', model: 'CalendarEventRef' },
        'contactMedium': { type: 'object', array: true, model: 'ContactMedium' },
        'note': { type: 'object', array: true, model: 'Note' },
        'relatedEntity': { type: 'object', array: true, model: 'RelatedEntity' },
        'relatedParty': { type: 'object', array: true, model: 'RelatedParty' },
        'relatedPlace': { type: 'object', model: 'RelatedPlaceRefOrValue' },
        'status': { type: 'string' },
        'validFor': { type: 'object', required: true, model: 'TimePeriod' },
        '@baseType': { type: 'string' },
        '@schemaLocation': { type: 'string' },
        '@type': { type: 'string' },
      },
      values: [
        { attribute: 'creationDate', when: 'create', value: "$now" },
        { attribute: 'lastUpdate', when: 'change', value: "$now" },
        { attribute: 'status', when: 'create', value: "initialized" },
      ],
    },
    'AppointmentAttributeValueChangeEvent': {
      schema: 'AppointmentAttributeValueChangeEvent',
      attributes: {
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
        'event': { type: 'object', model: 'AppointmentAttributeValueChangeEventPayload' },
      },
      values: [
      ],
    },
    'AppointmentAttributeValueChangeEventPayload': {
      schema: 'AppointmentAttributeValueChangeEventPayload',
      attributes: {
        'appointment': { type: 'object', model: 'Appointment' },
      },
      values: [
      ],
    },
    'AppointmentCreate': {
      schema: 'Appointment_Create',
      attributes: {
        'category': { type: 'string' },
        'description': { type: 'string' },
        'externalId': { type: 'string' },
        'attachment': { type: 'object', array: true, model: 'AttachmentRefOrValue' },
        'calendarEvent': { type: 'object', model: 'CalendarEventRef' },
        'contactMedium': { type: 'object', array: true, model: 'ContactMedium' },
        'note': { type: 'object', array: true, model: 'Note' },
        'relatedEntity': { type: 'object', array: true, model: 'RelatedEntity' },
        'relatedParty': { type: 'object', array: true, model: 'RelatedParty' },
        'relatedPlace': { type: 'object', model: 'RelatedPlaceRefOrValue' },
        'validFor': { type: 'object', required: true, model: 'TimePeriod' },
        '@baseType': { type: 'string' },
        '@schemaLocation': { type: 'string' },
        '@type': { type: 'string' },
        'status': { type: 'string' },
      },
      values: [
      ],
    },
    'AppointmentCreateEvent': {
      schema: 'AppointmentCreateEvent',
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
        'event': { type: 'object', model: 'AppointmentCreateEventPayload' },
      },
      values: [
      ],
    },
    'AppointmentCreateEventPayload': {
      schema: 'AppointmentCreateEventPayload',
      attributes: {
        'appointment': { type: 'object', model: 'Appointment' },
      },
      values: [
      ],
    },
    'AppointmentDeleteEvent': {
      schema: 'AppointmentDeleteEvent',
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
        'event': { type: 'object', model: 'AppointmentDeleteEventPayload' },
      },
      values: [
      ],
    },
    'AppointmentDeleteEventPayload': {
      schema: 'AppointmentDeleteEventPayload',
      attributes: {
        'appointment': { type: 'object', model: 'Appointment' },
      },
      values: [
      ],
    },
    'AppointmentStateChangeEvent': {
      schema: 'AppointmentStateChangeEvent',
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
        'event': { type: 'object', model: 'AppointmentStateChangeEventPayload' },
      },
      values: [
      ],
    },
    'AppointmentStateChangeEventPayload': {
      schema: 'AppointmentStateChangeEventPayload',
      attributes: {
        'appointment': { type: 'object', model: 'Appointment' },
      },
      values: [
      ],
    },
    'AppointmentUpdate': {
      schema: 'Appointment_Update',
      attributes: {
        'category': { type: 'string' },
        'description': { type: 'string' },
        'externalId': { type: 'string' },
        'lastUpdate': { type: 'dateTime' },
        'attachment': { type: 'object', array: true, model: 'AttachmentRefOrValue' },
        'calendarEvent': { type: 'object', model: 'CalendarEventRef' },
        'contactMedium': { type: 'object', array: true, model: 'ContactMedium' },
        'note': { type: 'object', array: true, model: 'Note' },
        'relatedEntity': { type: 'object', array: true, model: 'RelatedEntity' },
        'relatedParty': { type: 'object', array: true, model: 'RelatedParty' },
        'relatedPlace': { type: 'object', model: 'RelatedPlaceRefOrValue' },
        'status': { type: 'string' },
        'validFor': { type: 'object', model: 'TimePeriod' },
        '@baseType': { type: 'string' },
        '@schemaLocation': { type: 'string' },
        '@type': { type: 'string' },
      },
      values: [
        { attribute: 'lastUpdate', when: 'change', value: "$now" },
      ],
    },
    'Attachment': {
      schema: 'Attachment',
      attributes: {
        'id': { type: 'string' },
        'href': { type: 'string' },
        'attachmentType': { type: 'string' },
        'content': { type: 'string' },
        'description': { type: 'string' },
        'mimeType': { type: 'string' },
        'name': { type: 'string' },
        'url': { type: 'string' },
        'size': { type: 'object', model: 'Quantity' },
        'validFor': { type: 'object', model: 'TimePeriod' },
        '@baseType': { type: 'string' },
        '@schemaLocation': { type: 'string' },
        '@type': { type: 'string' },
      },
      values: [
      ],
    },
    'AttachmentRef': {
      schema: 'AttachmentRef',
      attributes: {
        'id': { type: 'string', required: true },
        'href': { type: 'string' },
        'description': { type: 'string' },
        'name': { type: 'string' },
        'url': { type: 'string' },
        '@baseType': { type: 'string' },
        '@schemaLocation': { type: 'string' },
        '@type': { type: 'string' },
        '@referredType': { type: 'string' },
      },
      values: [
      ],
    },
    'AttachmentRefOrValue': {
      schema: 'AttachmentRefOrValue',
      attributes: {
        'id': { type: 'string' },
        'href': { type: 'string' },
        'attachmentType': { type: 'string' },
        'content': { type: 'string' },
        'description': { type: 'string' },
        'mimeType': { type: 'string' },
        'name': { type: 'string' },
        'url': { type: 'string' },
        'size': { type: 'object', model: 'Quantity' },
        'validFor': { type: 'object', model: 'TimePeriod' },
        '@baseType': { type: 'string' },
        '@schemaLocation': { type: 'string' },
        '@type': { type: 'string' },
        '@referredType': { type: 'string' },
      },
      values: [
      ],
    },
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
    'CalendarEventRef': {
      schema: 'CalendarEventRef',
      attributes: {
        'id': { type: 'string', required: true },
        'href': { type: 'string' },
        'name': { type: 'string' },
        '@baseType': { type: 'string' },
        '@schemaLocation': { type: 'string' },
        '@type': { type: 'string' },
        '@referredType': { type: 'string' },
      },
      values: [
      ],
    },
    'ContactMedium': {
      schema: 'ContactMedium',
      attributes: {
        'mediumType': { type: 'string' },
        'preferred': { type: 'boolean' },
        'characteristic': { type: 'object', model: 'MediumCharacteristic' },
        'validFor': { type: 'object', model: 'TimePeriod' },
        '@baseType': { type: 'string' },
        '@schemaLocation': { type: 'string' },
        '@type': { type: 'string' },
      },
      values: [
      ],
    },
    'EntityRef': {
      schema: 'EntityRef',
      attributes: {
        'id': { type: 'string', required: true },
        'href': { type: 'string' },
        'name': { type: 'string' },
        '@baseType': { type: 'string' },
        '@schemaLocation': { type: 'string' },
        '@type': { type: 'string' },
        '@referredType': { type: 'string' },
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
    'MediumCharacteristic': {
      schema: 'MediumCharacteristic',
      attributes: {
        'city': { type: 'string' },
        'contactType': { type: 'string' },
        'country': { type: 'string' },
        'emailAddress': { type: 'string' },
        'faxNumber': { type: 'string' },
        'phoneNumber': { type: 'string' },
        'postCode': { type: 'string' },
        'socialNetworkId': { type: 'string' },
        'stateOrProvince': { type: 'string' },
        'street1': { type: 'string' },
        'street2': { type: 'string' },
        '@baseType': { type: 'string' },
        '@schemaLocation': { type: 'string' },
        '@type': { type: 'string' },
      },
      values: [
      ],
    },
    'Note': {
      schema: 'Note',
      attributes: {
        'id': { type: 'string' },
        'author': { type: 'string' },
        'date': { type: 'dateTime' },
        'text': { type: 'string' },
        '@baseType': { type: 'string' },
        '@schemaLocation': { type: 'string' },
        '@type': { type: 'string' },
      },
      values: [
      ],
    },
    'Place': {
      schema: 'Place',
      attributes: {
        'id': { type: 'string' },
        'href': { type: 'string' },
        'name': { type: 'string' },
        '@baseType': { type: 'string' },
        '@schemaLocation': { type: 'string' },
        '@type': { type: 'string' },
      },
      values: [
      ],
    },
    'PlaceRef': {
      schema: 'PlaceRef',
      attributes: {
        'id': { type: 'string', required: true },
        'href': { type: 'string' },
        'name': { type: 'string' },
        '@baseType': { type: 'string' },
        '@schemaLocation': { type: 'string' },
        '@type': { type: 'string' },
        '@referredType': { type: 'string' },
      },
      values: [
      ],
    },
    'Quantity': {
      schema: 'Quantity',
      attributes: {
        'amount': { type: 'number' },
        'units': { type: 'string' },
      },
      values: [
      ],
    },
    'RelatedEntity': {
      schema: 'RelatedEntity',
      attributes: {
        'id': { type: 'string', required: true },
        'href': { type: 'string' },
        'name': { type: 'string' },
        'role': { type: 'string', required: true },
        '@baseType': { type: 'string' },
        '@schemaLocation': { type: 'string' },
        '@type': { type: 'string' },
        '@referredType': { type: 'string', required: true },
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
    'RelatedPlaceRefOrValue': {
      schema: 'RelatedPlaceRefOrValue',
      attributes: {
        'id': { type: 'string' },
        'href': { type: 'string' },
        'name': { type: 'string' },
        'role': { type: 'string', required: true },
        '@baseType': { type: 'string' },
        '@schemaLocation': { type: 'string' },
        '@type': { type: 'string' },
        '@referredType': { type: 'string' },
      },
      values: [
      ],
    },
    'SearchTimeSlot': {
      schema: 'SearchTimeSlot',
      attributes: {
        'id': { type: 'string' },
        'href': { type: 'string' },
        'searchDate': { type: 'dateTime' },
        'searchResult': { type: 'string' },
        'availableTimeSlot': { type: 'object', array: true, model: 'TimeSlot' },
        'relatedEntity': { type: 'object', array: true, model: 'RelatedEntity' },
        'relatedParty': { type: 'object', model: 'RelatedParty' },
        'relatedPlace': { type: 'object', model: 'RelatedPlaceRefOrValue' },
        'requestedTimeSlot': { type: 'object', array: true, model: 'TimeSlot' },
        'status': { type: 'string' },
        '@baseType': { type: 'string' },
        '@schemaLocation': { type: 'string' },
        '@type': { type: 'string' },
      },
      values: [
        { attribute: 'searchDate', when: 'create', value: "$now" },
        { attribute: 'status', when: 'create', value: "done" },
        { attribute: 'availableTimeSlot', when: 'create', value: [] },
      ],
    },
    'SearchTimeSlotAttributeValueChangeEvent': {
      schema: 'SearchTimeSlotAttributeValueChangeEvent',
      attributes: {
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
        'event': { type: 'object', model: 'SearchTimeSlotAttributeValueChangeEventPayload' },
      },
      values: [
      ],
    },
    'SearchTimeSlotAttributeValueChangeEventPayload': {
      schema: 'SearchTimeSlotAttributeValueChangeEventPayload',
      attributes: {
        'searchTimeSlot': { type: 'object', model: 'SearchTimeSlot' },
      },
      values: [
      ],
    },
    'SearchTimeSlotCreate': {
      schema: 'SearchTimeSlot_Create',
      attributes: {
        'relatedEntity': { type: 'object', array: true, model: 'RelatedEntity' },
        'relatedParty': { type: 'object', model: 'RelatedParty' },
        'relatedPlace': { type: 'object', model: 'RelatedPlaceRefOrValue' },
        'requestedTimeSlot': { type: 'object', array: true, model: 'TimeSlot' },
        '@baseType': { type: 'string' },
        '@schemaLocation': { type: 'string' },
        '@type': { type: 'string' },
        'status': { type: 'string' },
      },
      values: [
      ],
    },
    'SearchTimeSlotCreateEvent': {
      schema: 'SearchTimeSlotCreateEvent',
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
        'event': { type: 'object', model: 'SearchTimeSlotCreateEventPayload' },
      },
      values: [
      ],
    },
    'SearchTimeSlotCreateEventPayload': {
      schema: 'SearchTimeSlotCreateEventPayload',
      attributes: {
        'searchTimeSlot': { type: 'object', model: 'SearchTimeSlot' },
      },
      values: [
      ],
    },
    'SearchTimeSlotDeleteEvent': {
      schema: 'SearchTimeSlotDeleteEvent',
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
        'event': { type: 'object', model: 'SearchTimeSlotDeleteEventPayload' },
      },
      values: [
      ],
    },
    'SearchTimeSlotDeleteEventPayload': {
      schema: 'SearchTimeSlotDeleteEventPayload',
      attributes: {
        'searchTimeSlot': { type: 'object', model: 'SearchTimeSlot' },
      },
      values: [
      ],
    },
    'SearchTimeSlotStateChangeEvent': {
      schema: 'SearchTimeSlotStateChangeEvent',
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
        'event': { type: 'object', model: 'SearchTimeSlotStateChangeEventPayload' },
      },
      values: [
      ],
    },
    'SearchTimeSlotStateChangeEventPayload': {
      schema: 'SearchTimeSlotStateChangeEventPayload',
      attributes: {
        'searchTimeSlot': { type: 'object', model: 'SearchTimeSlot' },
      },
      values: [
      ],
    },
    'SearchTimeSlotUpdate': {
      schema: 'SearchTimeSlot_Update',
      attributes: {
        'availableTimeSlot': { type: 'object', array: true, model: 'TimeSlot' },
        'relatedEntity': { type: 'object', array: true, model: 'RelatedEntity' },
        'relatedParty': { type: 'object', model: 'RelatedParty' },
        'relatedPlace': { type: 'object', model: 'RelatedPlaceRefOrValue' },
        'requestedTimeSlot': { type: 'object', array: true, model: 'TimeSlot' },
        'status': { type: 'string' },
        '@baseType': { type: 'string' },
        '@schemaLocation': { type: 'string' },
        '@type': { type: 'string' },
      },
      values: [
      ],
    },
    'TimePeriod': {
      schema: 'TimePeriod',
      attributes: {
        'endDateTime': { type: 'dateTime' },
        'startDateTime': { type: 'dateTime' },
      },
      values: [
      ],
    },
    'TimeSlot': {
      schema: 'TimeSlot',
      attributes: {
        'id': { type: 'string' },
        'href': { type: 'string' },
        'relatedParty': { type: 'object', model: 'RelatedParty' },
        'validFor': { type: 'object', required: true, model: 'TimePeriod' },
        '@baseType': { type: 'string' },
        '@schemaLocation': { type: 'string' },
        '@type': { type: 'string' },
      },
      values: [
      ],
    },
  },
};
