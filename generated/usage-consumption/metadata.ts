// Generated from the effective contract by npm run generate. Do not edit.

/** Metadata of this API: operations, events and models. */
export const metadata = {
  number: 'TMF677',
  title: 'Usage Consumption',
  version: '4.0.0',
  folder: 'usage-consumption',
  basePaths: ['/tmf-api/usageConsumption/v4'],
  operations: [
    { id: 'listEventDelivery', method: 'GET', path: '/hub/{id}/delivery', result: 'EventDelivery', hub: true },
    { id: 'listEventSubscription', method: 'GET', path: '/hub', result: 'EventSubscription', hub: true },
    { id: 'redeliverEvents', method: 'POST', path: '/hub/{id}/redeliver', body: 'EventRedelivery', result: 'EventRedeliveryResult', hub: true },
    { id: 'registerListener', method: 'POST', path: '/hub', body: 'EventSubscriptionInput', result: 'EventSubscription', hub: true },
    { id: 'resumeEventSubscription', method: 'POST', path: '/hub/{id}/resume', result: 'EventSubscription', hub: true },
    { id: 'retrieveEventSubscription', method: 'GET', path: '/hub/{id}', result: 'EventSubscription', hub: true },
    { id: 'rotateEventSubscriptionSecret', method: 'POST', path: '/hub/{id}/secret', body: 'EventSubscriptionSecret', result: 'EventSubscription', hub: true },
    { id: 'unregisterListener', method: 'DELETE', path: '/hub/{id}', hub: true },
    { id: 'bulkCreateQueryUsageConsumption', method: 'PATCH', path: '/queryUsageConsumption', result: 'any' },
    { id: 'createQueryUsageConsumption', method: 'POST', path: '/queryUsageConsumption', body: 'QueryUsageConsumptionCreate', result: 'QueryUsageConsumption' },
    { id: 'deleteQueryUsageConsumption', method: 'DELETE', path: '/queryUsageConsumption/{id}' },
    { id: 'listQueryUsageConsumption', method: 'GET', path: '/queryUsageConsumption', result: 'QueryUsageConsumption' },
    { id: 'retrieveQueryUsageConsumption', method: 'GET', path: '/queryUsageConsumption/{id}', result: 'QueryUsageConsumption' },
  ],
  events: [
    { listener: '/listener/queryUsageConsumptionCreateEvent', type: 'QueryUsageConsumptionCreateEvent' },
    { listener: '/listener/queryUsageConsumptionDeleteEvent', type: 'QueryUsageConsumptionDeleteEvent' },
  ],
  models: {
    'Addressable': {
      schema: 'Addressable',
      attributes: {
        'id': { type: 'string' },
        'href': { type: 'string' },
      },
      values: [
      ],
    },
    'BalanceActionRef': {
      schema: 'BalanceActionRef',
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
    'BucketRefOrValue': {
      schema: 'BucketRefOrValue',
      attributes: {
        'id': { type: 'string' },
        'href': { type: 'string' },
        'description': { type: 'string' },
        'isShared': { type: 'boolean' },
        'name': { type: 'string' },
        'remainingValueName': { type: 'string' },
        'status': { type: 'string' },
        'usageType': { type: 'string' },
        'bucketCounter': { type: 'object', array: true, model: 'ConsumptionSummary' },
        'bucketRelationship': { type: 'object', array: true, model: 'BucketRelationship' },
        'logicalResource': { type: 'object', array: true, model: 'UsageConsumptionLogicalResourceRef' },
        'partyAccount': { type: 'object', model: 'PartyAccountRef' },
        'product': { type: 'object', array: true, model: 'UsageConsumptionProductRef' },
        'relatedParty': { type: 'object', array: true, model: 'RelatedParty' },
        'remainingValue': { type: 'object', model: 'Quantity' },
        'reserveBalance': { type: 'object', array: true, model: 'ReserveBalanceRef' },
        'reservedValue': { type: 'object', model: 'Quantity' },
        'service': { type: 'object', array: true, model: 'UsageConsumptionServiceRef' },
        'validFor': { type: 'object', model: 'TimePeriod' },
        '@baseType': { type: 'string' },
        '@schemaLocation': { type: 'string' },
        '@type': { type: 'string' },
      },
      values: [
      ],
    },
    'BucketRelationship': {
      schema: 'BucketRelationship',
      attributes: {
        'relationshipType': { type: 'string', required: true },
        'bucketRefOrValue': { type: 'object', required: true, model: 'BucketRefOrValue' },
        '@baseType': { type: 'string' },
        '@schemaLocation': { type: 'string' },
        '@type': { type: 'string' },
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
    'ConsumptionSummary': {
      schema: 'ConsumptionSummary',
      attributes: {
        'id': { type: 'string' },
        'href': { type: 'string' },
        'counterType': { type: 'string' },
        'level': { type: 'string' },
        'valueName': { type: 'string' },
        'consumptionPeriod': { type: 'object', model: 'TimePeriod' },
        'user': { type: 'object', model: 'RelatedParty' },
        'value': { type: 'object', model: 'Quantity' },
        '@baseType': { type: 'string' },
        '@schemaLocation': { type: 'string' },
        '@type': { type: 'string' },
      },
      values: [
      ],
    },
    'Entity': {
      schema: 'Entity',
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
    'Extensible': {
      schema: 'Extensible',
      attributes: {
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
    'PartyAccountRef': {
      schema: 'PartyAccountRef',
      attributes: {
        'id': { type: 'string', required: true },
        'href': { type: 'string' },
        'description': { type: 'string' },
        'name': { type: 'string' },
        'status': { type: 'string' },
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
    'QueryUsageConsumption': {
      schema: 'QueryUsageConsumption',
      attributes: {
        'id': { type: 'string' },
        'href': { type: 'string' },
        'queryUsageConsumptionDate': { type: 'dateTime' },
        'partyAccount': { type: 'object', array: true, model: 'PartyAccountRef' },
        'relatedParty': { type: 'object', array: true, model: 'RelatedParty' },
        'searchCriteria': { type: 'object', model: 'UsageConsumption' },
        'usageConsumption': { type: 'object', array: true, model: 'UsageConsumption' },
        '@baseType': { type: 'string' },
        '@schemaLocation': { type: 'string' },
        '@type': { type: 'string' },
      },
      values: [
        { attribute: 'queryUsageConsumptionDate', when: 'create', value: "$now" },
      ],
    },
    'QueryUsageConsumptionCreate': {
      schema: 'QueryUsageConsumption_Create',
      attributes: {
        'queryUsageConsumptionDate': { type: 'dateTime' },
        'partyAccount': { type: 'object', array: true, model: 'PartyAccountRef' },
        'relatedParty': { type: 'object', array: true, model: 'RelatedParty' },
        'searchCriteria': { type: 'object', model: 'UsageConsumption' },
        '@baseType': { type: 'string' },
        '@schemaLocation': { type: 'string' },
        '@type': { type: 'string' },
      },
      values: [
      ],
    },
    'QueryUsageConsumptionCreateEvent': {
      schema: 'QueryUsageConsumptionCreateEvent',
      attributes: {
        'event': { type: 'object', model: 'QueryUsageConsumptionCreateEventPayload' },
        'eventId': { type: 'string' },
        'eventTime': { type: 'dateTime' },
        'eventType': { type: 'string' },
        'correlationId': { type: 'string' },
        'domain': { type: 'string' },
        'title': { type: 'string' },
        'description': { type: 'string' },
        'priority': { type: 'string' },
        'timeOcurred': { type: 'dateTime' },
      },
      values: [
      ],
    },
    'QueryUsageConsumptionCreateEventPayload': {
      schema: 'QueryUsageConsumptionCreateEventPayload',
      attributes: {
        'queryUsageConsumption': { type: 'object', model: 'QueryUsageConsumption' },
      },
      values: [
      ],
    },
    'QueryUsageConsumptionDeleteEvent': {
      schema: 'QueryUsageConsumptionDeleteEvent',
      attributes: {
        'event': { type: 'object', model: 'QueryUsageConsumptionDeleteEventPayload' },
        'eventId': { type: 'string' },
        'eventTime': { type: 'dateTime' },
        'eventType': { type: 'string' },
        'correlationId': { type: 'string' },
        'domain': { type: 'string' },
        'title': { type: 'string' },
        'description': { type: 'string' },
        'priority': { type: 'string' },
        'timeOcurred': { type: 'dateTime' },
      },
      values: [
      ],
    },
    'QueryUsageConsumptionDeleteEventPayload': {
      schema: 'QueryUsageConsumptionDeleteEventPayload',
      attributes: {
        'queryUsageConsumption': { type: 'object', model: 'QueryUsageConsumption' },
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
    'ReserveBalanceRef': {
      schema: 'ReserveBalanceRef',
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
    'ResourceRef': {
      schema: 'ResourceRef',
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
    'TimePeriod': {
      schema: 'TimePeriod',
      attributes: {
        'endDateTime': { type: 'dateTime' },
        'startDateTime': { type: 'dateTime' },
      },
      values: [
      ],
    },
    'UsageConsumption': {
      schema: 'UsageConsumption',
      attributes: {
        'id': { type: 'string' },
        'href': { type: 'string' },
        'creationDate': { type: 'dateTime' },
        'description': { type: 'string' },
        'lastUpdate': { type: 'dateTime' },
        'name': { type: 'string' },
        'bucketRefOrValue': { type: 'object', array: true, model: 'BucketRefOrValue' },
        'logicalResource': { type: 'object', array: true, model: 'UsageConsumptionLogicalResourceRef' },
        'partyAccount': { type: 'object', array: true, model: 'PartyAccountRef' },
        'product': { type: 'object', array: true, model: 'UsageConsumptionProductRef' },
        'relatedParty': { type: 'object', array: true, model: 'RelatedParty' },
        'service': { type: 'object', array: true, model: 'UsageConsumptionServiceRef' },
        'state': { type: 'string' },
        'validPeriod': { type: 'object', model: 'TimePeriod' },
        '@baseType': { type: 'string' },
        '@schemaLocation': { type: 'string' },
        '@type': { type: 'string' },
      },
      values: [
        { attribute: 'creationDate', when: 'create', value: "$now" },
        { attribute: 'lastUpdate', when: 'change', value: "$now" },
      ],
    },
    'UsageConsumptionLogicalResourceRef': {
      schema: 'UsageConsumptionLogicalResourceRef',
      attributes: {
        'id': { type: 'string', required: true },
        'href': { type: 'string' },
        'name': { type: 'string' },
        'consumptionSummary': { type: 'object', array: true, model: 'ConsumptionSummary' },
        '@baseType': { type: 'string' },
        '@schemaLocation': { type: 'string' },
        '@type': { type: 'string' },
        '@referredType': { type: 'string' },
      },
      values: [
      ],
    },
    'UsageConsumptionProductRef': {
      schema: 'UsageConsumptionProductRef',
      attributes: {
        'id': { type: 'string', required: true },
        'href': { type: 'string' },
        'name': { type: 'string' },
        'consumptionSummary': { type: 'object', array: true, model: 'ConsumptionSummary' },
        '@baseType': { type: 'string' },
        '@schemaLocation': { type: 'string' },
        '@type': { type: 'string' },
        '@referredType': { type: 'string' },
      },
      values: [
      ],
    },
    'UsageConsumptionServiceRef': {
      schema: 'UsageConsumptionServiceRef',
      attributes: {
        'id': { type: 'string', required: true },
        'href': { type: 'string' },
        'name': { type: 'string' },
        'consumptionSummary': { type: 'object', array: true, model: 'ConsumptionSummary' },
        '@baseType': { type: 'string' },
        '@schemaLocation': { type: 'string' },
        '@type': { type: 'string' },
        '@referredType': { type: 'string' },
      },
      values: [
      ],
    },
  },
};
