// Generated from the effective contract by npm run generate. Do not edit.

/** Metadata of this API: operations, events and models. */
export const metadata = {
  number: 'TMF683',
  title: 'Party Interaction',
  version: '4.0.0',
  folder: 'party-interaction',
  basePaths: ['/tmf-api/partyInteraction/v4'],
  operations: [
    { id: 'listEventDelivery', method: 'GET', path: '/hub/{id}/delivery', result: 'EventDelivery', hub: true },
    { id: 'listEventSubscription', method: 'GET', path: '/hub', result: 'EventSubscription', hub: true },
    { id: 'redeliverEvents', method: 'POST', path: '/hub/{id}/redeliver', body: 'EventRedelivery', result: 'EventRedeliveryResult', hub: true },
    { id: 'registerListener', method: 'POST', path: '/hub', body: 'EventSubscriptionInput', result: 'EventSubscription', hub: true },
    { id: 'resumeEventSubscription', method: 'POST', path: '/hub/{id}/resume', result: 'EventSubscription', hub: true },
    { id: 'retrieveEventSubscription', method: 'GET', path: '/hub/{id}', result: 'EventSubscription', hub: true },
    { id: 'rotateEventSubscriptionSecret', method: 'POST', path: '/hub/{id}/secret', body: 'EventSubscriptionSecret', result: 'EventSubscription', hub: true },
    { id: 'unregisterListener', method: 'DELETE', path: '/hub/{id}', hub: true },
    { id: 'bulkCreatePartyInteraction', method: 'PATCH', path: '/partyInteraction', result: 'any' },
    { id: 'createPartyInteraction', method: 'POST', path: '/partyInteraction', body: 'PartyInteractionCreate', result: 'PartyInteraction' },
    { id: 'deletePartyInteraction', method: 'DELETE', path: '/partyInteraction/{id}' },
    { id: 'listPartyInteraction', method: 'GET', path: '/partyInteraction', result: 'PartyInteraction' },
    { id: 'patchPartyInteraction', method: 'PATCH', path: '/partyInteraction/{id}', result: 'PartyInteraction' },
    { id: 'retrievePartyInteraction', method: 'GET', path: '/partyInteraction/{id}', result: 'PartyInteraction' },
  ],
  events: [
    { listener: '/listener/partyInteractionAttributeValueChangeEvent', type: 'PartyInteractionAttributeValueChangeEvent' },
    { listener: '/listener/partyInteractionCreateEvent', type: 'PartyInteractionCreateEvent' },
    { listener: '/listener/partyInteractionDeleteEvent', type: 'PartyInteractionDeleteEvent' },
    { listener: '/listener/partyInteractionStatusChangeEvent', type: 'PartyInteractionStatusChangeEvent' },
  ],
  models: {
    'Attachment': {
      schema: 'Attachment',
      attributes: {
        'id': { type: 'string' },
        'href': { type: 'string' },
        'attachmentType': { type: 'string' },
        'content': { type: 'string', externalized: true },
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
        'content': { type: 'string', externalized: true },
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
    'EntityValue': {
      schema: 'EntityValue',
      attributes: {
        'id': { type: 'string' },
        'href': { type: 'string' },
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
    'InteractionItem': {
      schema: 'InteractionItem',
      attributes: {
        'id': { type: 'string' },
        'creationDate': { type: 'dateTime' },
        'reason': { type: 'string' },
        'resolution': { type: 'string' },
        'attachment': { type: 'object', array: true, model: 'AttachmentRefOrValue' },
        'channel': { type: 'object', array: true, model: 'RelatedChannel' },
        'item': { type: 'object', model: 'RelatedEntityRefOrValue' },
        'itemDate': { type: 'object', model: 'TimePeriod' },
        'note': { type: 'object', array: true, model: 'Note' },
        'relatedParty': { type: 'object', array: true, model: 'RelatedParty' },
        '@baseType': { type: 'string' },
        '@schemaLocation': { type: 'string' },
        '@type': { type: 'string' },
      },
      values: [
        { attribute: 'creationDate', when: 'create', value: "$now" },
        { attribute: 'id', when: 'missing', value: "$id" },
        { attribute: 'creationDate', when: 'missing', value: "$now" },
      ],
    },
    'InteractionRelationship': {
      schema: 'InteractionRelationship',
      attributes: {
        'id': { type: 'string' },
        'href': { type: 'string' },
        'relationshipType': { type: 'string' },
        '@baseType': { type: 'string' },
        '@schemaLocation': { type: 'string' },
        '@type': { type: 'string' },
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
        { attribute: 'id', when: 'missing', value: "$id" },
        { attribute: 'date', when: 'missing', value: "$now" },
      ],
    },
    'PartyInteraction': {
      schema: 'PartyInteraction',
      attributes: {
        'id': { type: 'string' },
        'href': { type: 'string' },
        'creationDate': { type: 'dateTime' },
        'description': { type: 'string' },
        'direction': { type: 'string' },
        'reason': { type: 'string' },
        'status': { type: 'string' },
        'statusChangeDate': { type: 'dateTime' },
        'attachment': { type: 'object', array: true, model: 'AttachmentRefOrValue' },
        'channel': { type: 'object', array: true, model: 'RelatedChannel' },
        'interactionDate': { type: 'object', model: 'TimePeriod' },
        'interactionItem': { type: 'object', array: true, model: 'InteractionItem' },
        'interactionRelationship': { type: 'object', array: true, model: 'InteractionRelationship' },
        'note': { type: 'object', array: true, model: 'Note' },
        'relatedParty': { type: 'object', array: true, model: 'RelatedParty' },
        '@baseType': { type: 'string' },
        '@schemaLocation': { type: 'string' },
        '@type': { type: 'string' },
      },
      values: [
        { attribute: 'creationDate', when: 'create', value: "$now" },
        { attribute: 'status', when: 'absent', value: "opened" },
        { attribute: 'statusChangeDate', when: 'absent', value: "$now" },
        { attribute: 'interactionDate', when: 'absent', value: {"startDateTime": "$now"} },
        { attribute: 'statusChangeDate', when: 'follows', of: 'status', value: "$now" },
        { attribute: 'interactionDate.endDateTime', when: 'closes', of: 'status', is: 'completed', value: "$now" },
      ],
    },
    'PartyInteractionAttributeValueChangeEvent': {
      schema: 'PartyInteractionAttributeValueChangeEvent',
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
        'event': { type: 'object', model: 'PartyInteractionAttributeValueChangeEventPayload' },
      },
      values: [
      ],
    },
    'PartyInteractionAttributeValueChangeEventPayload': {
      schema: 'PartyInteractionAttributeValueChangeEventPayload',
      attributes: {
        'partyInteraction': { type: 'object', model: 'PartyInteraction' },
      },
      values: [
      ],
    },
    'PartyInteractionCreate': {
      schema: 'PartyInteraction_Create',
      attributes: {
        'creationDate': { type: 'dateTime' },
        'description': { type: 'string' },
        'direction': { type: 'string', required: true },
        'reason': { type: 'string', required: true },
        'status': { type: 'string' },
        'statusChangeDate': { type: 'dateTime' },
        'attachment': { type: 'object', array: true, model: 'AttachmentRefOrValue' },
        'channel': { type: 'object', array: true, required: true, model: 'RelatedChannel' },
        'interactionDate': { type: 'object', model: 'TimePeriod' },
        'interactionItem': { type: 'object', array: true, model: 'InteractionItem' },
        'interactionRelationship': { type: 'object', array: true, model: 'InteractionRelationship' },
        'note': { type: 'object', array: true, model: 'Note' },
        'relatedParty': { type: 'object', array: true, model: 'RelatedParty' },
        '@baseType': { type: 'string' },
        '@schemaLocation': { type: 'string' },
        '@type': { type: 'string' },
      },
      values: [
        { attribute: 'creationDate', when: 'create', value: "$now" },
      ],
    },
    'PartyInteractionCreateEvent': {
      schema: 'PartyInteractionCreateEvent',
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
        'event': { type: 'object', model: 'PartyInteractionCreateEventPayload' },
      },
      values: [
      ],
    },
    'PartyInteractionCreateEventPayload': {
      schema: 'PartyInteractionCreateEventPayload',
      attributes: {
        'partyInteraction': { type: 'object', model: 'PartyInteraction' },
      },
      values: [
      ],
    },
    'PartyInteractionDeleteEvent': {
      schema: 'PartyInteractionDeleteEvent',
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
        'event': { type: 'object', model: 'PartyInteractionDeleteEventPayload' },
      },
      values: [
      ],
    },
    'PartyInteractionDeleteEventPayload': {
      schema: 'PartyInteractionDeleteEventPayload',
      attributes: {
        'partyInteraction': { type: 'object', model: 'PartyInteraction' },
      },
      values: [
      ],
    },
    'PartyInteractionStatusChangeEvent': {
      schema: 'PartyInteractionStatusChangeEvent',
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
        'event': { type: 'object', model: 'PartyInteractionStatusChangeEventPayload' },
      },
      values: [
      ],
    },
    'PartyInteractionStatusChangeEventPayload': {
      schema: 'PartyInteractionStatusChangeEventPayload',
      attributes: {
        'partyInteraction': { type: 'object', model: 'PartyInteraction' },
      },
      values: [
      ],
    },
    'PartyInteractionUpdate': {
      schema: 'PartyInteraction_Update',
      attributes: {
        'creationDate': { type: 'dateTime' },
        'description': { type: 'string' },
        'reason': { type: 'string' },
        'status': { type: 'string' },
        'statusChangeDate': { type: 'dateTime' },
        'attachment': { type: 'object', array: true, model: 'AttachmentRefOrValue' },
        'channel': { type: 'object', array: true, model: 'RelatedChannel' },
        'interactionDate': { type: 'object', model: 'TimePeriod' },
        'interactionItem': { type: 'object', array: true, model: 'InteractionItem' },
        'interactionRelationship': { type: 'object', array: true, model: 'InteractionRelationship' },
        'note': { type: 'object', array: true, model: 'Note' },
        'relatedParty': { type: 'object', array: true, model: 'RelatedParty' },
        '@baseType': { type: 'string' },
        '@schemaLocation': { type: 'string' },
        '@type': { type: 'string' },
      },
      values: [
        { attribute: 'creationDate', when: 'create', value: "$now" },
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
    'RelatedChannel': {
      schema: 'RelatedChannel',
      attributes: {
        'id': { type: 'string', required: true },
        'href': { type: 'string' },
        'name': { type: 'string' },
        'role': { type: 'string' },
        '@baseType': { type: 'string' },
        '@schemaLocation': { type: 'string' },
        '@type': { type: 'string' },
        '@referredType': { type: 'string' },
      },
      values: [
      ],
    },
    'RelatedEntityRefOrValue': {
      schema: 'RelatedEntityRefOrValue',
      attributes: {
        'id': { type: 'string' },
        'href': { type: 'string' },
        'name': { type: 'string' },
        'role': { type: 'string', required: true },
        '@baseType': { type: 'string' },
        '@schemaLocation': { type: 'string' },
        '@type': { type: 'string', required: true },
        '@referredType': { type: 'string' },
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
    'TimePeriod': {
      schema: 'TimePeriod',
      attributes: {
        'endDateTime': { type: 'dateTime' },
        'startDateTime': { type: 'dateTime' },
      },
      values: [
      ],
    },
  },
};
