// Generated from the effective contract by npm run generate. Do not edit.

/** Metadata of this API: operations, events and models. */
export const metadata = {
  number: 'TMF635',
  title: 'Usage Management',
  version: '4.0.0',
  folder: 'usage-management',
  basePaths: ['/tmf-api/usageManagement/v4'],
  operations: [
    { id: 'listEventDelivery', method: 'GET', path: '/hub/{id}/delivery', result: 'EventDelivery', hub: true },
    { id: 'listEventSubscription', method: 'GET', path: '/hub', result: 'EventSubscription', hub: true },
    { id: 'redeliverEvents', method: 'POST', path: '/hub/{id}/redeliver', body: 'EventRedelivery', result: 'EventRedeliveryResult', hub: true },
    { id: 'registerListener', method: 'POST', path: '/hub', body: 'EventSubscriptionInput', result: 'EventSubscription', hub: true },
    { id: 'resumeEventSubscription', method: 'POST', path: '/hub/{id}/resume', result: 'EventSubscription', hub: true },
    { id: 'retrieveEventSubscription', method: 'GET', path: '/hub/{id}', result: 'EventSubscription', hub: true },
    { id: 'rotateEventSubscriptionSecret', method: 'POST', path: '/hub/{id}/secret', body: 'EventSubscriptionSecret', result: 'EventSubscription', hub: true },
    { id: 'unregisterListener', method: 'DELETE', path: '/hub/{id}', hub: true },
    { id: 'bulkCreateUsage', method: 'PATCH', path: '/usage', result: 'any' },
    { id: 'createUsage', method: 'POST', path: '/usage', body: 'UsageCreate', result: 'Usage' },
    { id: 'deleteUsage', method: 'DELETE', path: '/usage/{id}' },
    { id: 'listUsage', method: 'GET', path: '/usage', result: 'Usage' },
    { id: 'patchUsage', method: 'PATCH', path: '/usage/{id}', result: 'Usage' },
    { id: 'retrieveUsage', method: 'GET', path: '/usage/{id}', result: 'Usage' },
    { id: 'bulkCreateUsageSpecification', method: 'PATCH', path: '/usageSpecification', result: 'any' },
    { id: 'createUsageSpecification', method: 'POST', path: '/usageSpecification', body: 'UsageSpecificationCreate', result: 'UsageSpecification' },
    { id: 'deleteUsageSpecification', method: 'DELETE', path: '/usageSpecification/{id}' },
    { id: 'listUsageSpecification', method: 'GET', path: '/usageSpecification', result: 'UsageSpecification' },
    { id: 'patchUsageSpecification', method: 'PATCH', path: '/usageSpecification/{id}', result: 'UsageSpecification' },
    { id: 'retrieveUsageSpecification', method: 'GET', path: '/usageSpecification/{id}', result: 'UsageSpecification' },
  ],
  events: [
    { listener: '/listener/usageAttributeValueChangeEvent', type: 'UsageAttributeValueChangeEvent' },
    { listener: '/listener/usageCreateEvent', type: 'UsageCreateEvent' },
    { listener: '/listener/usageDeleteEvent', type: 'UsageDeleteEvent' },
    { listener: '/listener/usageSpecificationAttributeValueChangeEvent', type: 'UsageSpecificationAttributeValueChangeEvent' },
    { listener: '/listener/usageSpecificationCreateEvent', type: 'UsageSpecificationCreateEvent' },
    { listener: '/listener/usageSpecificationDeleteEvent', type: 'UsageSpecificationDeleteEvent' },
    { listener: '/listener/usageStateChangeEvent', type: 'UsageStateChangeEvent' },
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
    'AssociationSpecificationRef': {
      schema: 'AssociationSpecificationRef',
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
    'Characteristic': {
      schema: 'Characteristic',
      attributes: {
        'id': { type: 'string' },
        'name': { type: 'string', required: true },
        'valueType': { type: 'string' },
        'characteristicRelationship': { type: 'object', array: true, model: 'CharacteristicRelationship' },
        'value': { type: 'any', required: true },
        '@baseType': { type: 'string' },
        '@schemaLocation': { type: 'string' },
        '@type': { type: 'string' },
      },
      values: [
      ],
    },
    'CharacteristicRelationship': {
      schema: 'CharacteristicRelationship',
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
    'CharacteristicSpecification': {
      schema: 'CharacteristicSpecification',
      attributes: {
        'id': { type: 'string' },
        'configurable': { type: 'boolean' },
        'description': { type: 'string' },
        'extensible': { type: 'boolean' },
        'isUnique': { type: 'boolean' },
        'maxCardinality': { type: 'number' },
        'minCardinality': { type: 'number' },
        'name': { type: 'string' },
        'regex': { type: 'string' },
        'valueType': { type: 'string' },
        'charSpecRelationship': { type: 'object', array: true, model: 'CharacteristicSpecificationRelationship' },
        'characteristicValueSpecification': { type: 'object', array: true, model: 'CharacteristicValueSpecification' },
        'validFor': { type: 'object', model: 'TimePeriod' },
        '@baseType': { type: 'string' },
        '@schemaLocation': { type: 'string' },
        '@type': { type: 'string' },
        '@valueSchemaLocation': { type: 'string' },
      },
      values: [
      ],
    },
    'CharacteristicSpecificationBase': {
      schema: 'CharacteristicSpecificationBase',
      attributes: {
        'id': { type: 'string' },
        'configurable': { type: 'boolean' },
        'description': { type: 'string' },
        'extensible': { type: 'boolean' },
        'isUnique': { type: 'boolean' },
        'maxCardinality': { type: 'number' },
        'minCardinality': { type: 'number' },
        'name': { type: 'string' },
        'regex': { type: 'string' },
        'valueType': { type: 'string' },
        'validFor': { type: 'object', model: 'TimePeriod' },
        '@baseType': { type: 'string' },
        '@schemaLocation': { type: 'string' },
        '@type': { type: 'string' },
        '@valueSchemaLocation': { type: 'string' },
      },
      values: [
      ],
    },
    'CharacteristicSpecificationRelationship': {
      schema: 'CharacteristicSpecificationRelationship',
      attributes: {
        'id': { type: 'string' },
        'href': { type: 'string' },
        'characteristicSpecificationId': { type: 'string' },
        'name': { type: 'string' },
        'parentSpecificationHref': { type: 'string' },
        'parentSpecificationId': { type: 'string' },
        'relationshipType': { type: 'string' },
        'validFor': { type: 'object', model: 'TimePeriod' },
        '@baseType': { type: 'string' },
        '@schemaLocation': { type: 'string' },
        '@type': { type: 'string' },
      },
      values: [
      ],
    },
    'CharacteristicValueSpecification': {
      schema: 'CharacteristicValueSpecification',
      attributes: {
        'isDefault': { type: 'boolean' },
        'rangeInterval': { type: 'string' },
        'regex': { type: 'string' },
        'unitOfMeasure': { type: 'string' },
        'valueFrom': { type: 'number' },
        'valueTo': { type: 'number' },
        'valueType': { type: 'string' },
        'validFor': { type: 'object', model: 'TimePeriod' },
        'value': { type: 'any' },
        '@baseType': { type: 'string' },
        '@schemaLocation': { type: 'string' },
        '@type': { type: 'string' },
      },
      values: [
      ],
    },
    'ConstraintRef': {
      schema: 'ConstraintRef',
      attributes: {
        'id': { type: 'string', required: true },
        'href': { type: 'string' },
        'name': { type: 'string' },
        'version': { type: 'string' },
        '@baseType': { type: 'string' },
        '@schemaLocation': { type: 'string' },
        '@type': { type: 'string' },
        '@referredType': { type: 'string' },
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
    'EntitySpecification': {
      schema: 'EntitySpecification',
      attributes: {
        'id': { type: 'string' },
        'href': { type: 'string' },
        'description': { type: 'string' },
        'isBundle': { type: 'boolean' },
        'lastUpdate': { type: 'dateTime' },
        'lifecycleStatus': { type: 'string' },
        'name': { type: 'string' },
        'version': { type: 'string' },
        'attachment': { type: 'object', array: true, model: 'AttachmentRefOrValue' },
        'constraint': { type: 'object', array: true, model: 'ConstraintRef' },
        'entitySpecRelationship': { type: 'object', array: true, model: 'EntitySpecificationRelationship' },
        'relatedParty': { type: 'object', array: true, model: 'RelatedParty' },
        'specCharacteristic': { type: 'object', array: true, model: 'CharacteristicSpecification' },
        'targetEntitySchema': { type: 'object', model: 'TargetEntitySchema' },
        'validFor': { type: 'object', model: 'TimePeriod' },
        '@baseType': { type: 'string' },
        '@schemaLocation': { type: 'string' },
        '@type': { type: 'string' },
      },
      values: [
        { attribute: 'lastUpdate', when: 'change', value: "$now" },
      ],
    },
    'EntitySpecificationRelationship': {
      schema: 'EntitySpecificationRelationship',
      attributes: {
        'id': { type: 'string' },
        'href': { type: 'string' },
        'name': { type: 'string' },
        'relationshipType': { type: 'string', required: true },
        'role': { type: 'string' },
        'associationSpec': { type: 'object', model: 'AssociationSpecificationRef' },
        'validFor': { type: 'object', model: 'TimePeriod' },
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
    'Money': {
      schema: 'Money',
      attributes: {
        'id': { type: 'string' },
        'href': { type: 'string' },
        'unit': { type: 'string' },
        'value': { type: 'number' },
        '@baseType': { type: 'string' },
        '@schemaLocation': { type: 'string' },
        '@type': { type: 'string' },
      },
      values: [
      ],
    },
    'ProductRef': {
      schema: 'ProductRef',
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
    'RatedProductUsage': {
      schema: 'RatedProductUsage',
      attributes: {
        'isBilled': { type: 'boolean' },
        'isTaxExempt': { type: 'boolean' },
        'offerTariffType': { type: 'string' },
        'ratingAmountType': { type: 'string' },
        'ratingDate': { type: 'dateTime' },
        'taxRate': { type: 'number' },
        'usageRatingTag': { type: 'string' },
        'bucketValueConvertedInAmount': { type: 'object', model: 'Money' },
        'productRef': { type: 'object', model: 'ProductRef' },
        'taxExcludedRatingAmount': { type: 'object', model: 'Money' },
        'taxIncludedRatingAmount': { type: 'object', model: 'Money' },
        '@baseType': { type: 'string' },
        '@schemaLocation': { type: 'string' },
        '@type': { type: 'string' },
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
    'TargetEntitySchema': {
      schema: 'TargetEntitySchema',
      attributes: {
        '@schemaLocation': { type: 'string', required: true },
        '@type': { type: 'string', required: true },
      },
      values: [
      ],
    },
    'TimePeriod': {
      schema: 'TimePeriod',
      attributes: {
        'id': { type: 'string' },
        'href': { type: 'string' },
        'endDateTime': { type: 'dateTime' },
        'startDateTime': { type: 'dateTime' },
        '@baseType': { type: 'string' },
        '@schemaLocation': { type: 'string' },
        '@type': { type: 'string' },
      },
      values: [
      ],
    },
    'Usage': {
      schema: 'Usage',
      attributes: {
        'id': { type: 'string' },
        'href': { type: 'string' },
        'description': { type: 'string' },
        'usageDate': { type: 'dateTime' },
        'usageType': { type: 'string' },
        'ratedProductUsage': { type: 'object', array: true, model: 'RatedProductUsage' },
        'relatedParty': { type: 'object', array: true, model: 'RelatedParty' },
        'status': { type: 'string' },
        'usageCharacteristic': { type: 'object', array: true, model: 'UsageCharacteristic' },
        'usageSpecification': { type: 'object', model: 'UsageSpecificationRef' },
        '@baseType': { type: 'string' },
        '@schemaLocation': { type: 'string' },
        '@type': { type: 'string' },
      },
      values: [
        { attribute: 'status', when: 'absent', value: "received" },
      ],
      unique: [
        { path: 'usageCharacteristic.value', where: 'name', is: 'externalId' },
      ],
    },
    'UsageAttributeValueChangeEvent': {
      schema: 'UsageAttributeValueChangeEvent',
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
        'event': { type: 'object', model: 'UsageAttributeValueChangeEventPayload' },
      },
      values: [
      ],
    },
    'UsageAttributeValueChangeEventPayload': {
      schema: 'UsageAttributeValueChangeEventPayload',
      attributes: {
        'usage': { type: 'object', model: 'Usage' },
      },
      values: [
      ],
    },
    'UsageCharacteristic': {
      schema: 'UsageCharacteristic',
      attributes: {
        'id': { type: 'string' },
        'name': { type: 'string', required: true },
        'valueType': { type: 'string' },
        'characteristicRelationship': { type: 'object', array: true, model: 'CharacteristicRelationship' },
        'value': { type: 'any', required: true },
        '@baseType': { type: 'string' },
        '@schemaLocation': { type: 'string' },
        '@type': { type: 'string' },
      },
      values: [
      ],
    },
    'UsageCreate': {
      schema: 'Usage_Create',
      attributes: {
        'description': { type: 'string' },
        'usageDate': { type: 'dateTime' },
        'usageType': { type: 'string' },
        'ratedProductUsage': { type: 'object', array: true, model: 'RatedProductUsage' },
        'relatedParty': { type: 'object', array: true, model: 'RelatedParty' },
        'status': { type: 'string' },
        'usageCharacteristic': { type: 'object', array: true, model: 'UsageCharacteristic' },
        'usageSpecification': { type: 'object', model: 'UsageSpecificationRef' },
        '@baseType': { type: 'string' },
        '@schemaLocation': { type: 'string' },
        '@type': { type: 'string' },
      },
      values: [
      ],
    },
    'UsageCreateEvent': {
      schema: 'UsageCreateEvent',
      attributes: {
        'event': { type: 'object', model: 'UsageCreateEventPayload' },
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
    'UsageCreateEventPayload': {
      schema: 'UsageCreateEventPayload',
      attributes: {
        'usage': { type: 'object', model: 'Usage' },
      },
      values: [
      ],
    },
    'UsageDeleteEvent': {
      schema: 'UsageDeleteEvent',
      attributes: {
        'event': { type: 'object', model: 'UsageDeleteEventPayload' },
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
    'UsageDeleteEventPayload': {
      schema: 'UsageDeleteEventPayload',
      attributes: {
        'usage': { type: 'object', model: 'Usage' },
      },
      values: [
      ],
    },
    'UsageSpecification': {
      schema: 'UsageSpecification',
      attributes: {
        'id': { type: 'string' },
        'href': { type: 'string' },
        'description': { type: 'string' },
        'isBundle': { type: 'boolean' },
        'lastUpdate': { type: 'dateTime' },
        'lifecycleStatus': { type: 'string' },
        'name': { type: 'string' },
        'version': { type: 'string' },
        'attachment': { type: 'object', array: true, model: 'AttachmentRefOrValue' },
        'constraint': { type: 'object', array: true, model: 'ConstraintRef' },
        'entitySpecRelationship': { type: 'object', array: true, model: 'EntitySpecificationRelationship' },
        'relatedParty': { type: 'object', array: true, model: 'RelatedParty' },
        'specCharacteristic': { type: 'object', array: true, model: 'CharacteristicSpecification' },
        'targetEntitySchema': { type: 'object', model: 'TargetEntitySchema' },
        'validFor': { type: 'object', model: 'TimePeriod' },
        '@baseType': { type: 'string' },
        '@schemaLocation': { type: 'string' },
        '@type': { type: 'string' },
      },
      values: [
        { attribute: 'lastUpdate', when: 'change', value: "$now" },
      ],
    },
    'UsageSpecificationAttributeValueChangeEvent': {
      schema: 'UsageSpecificationAttributeValueChangeEvent',
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
        'event': { type: 'object', model: 'UsageSpecificationAttributeValueChangeEventPayload' },
      },
      values: [
      ],
    },
    'UsageSpecificationAttributeValueChangeEventPayload': {
      schema: 'UsageSpecificationAttributeValueChangeEventPayload',
      attributes: {
        'usageSpecification': { type: 'object', model: 'UsageSpecification' },
      },
      values: [
      ],
    },
    'UsageSpecificationCreate': {
      schema: 'UsageSpecification_Create',
      attributes: {
        'description': { type: 'string' },
        'isBundle': { type: 'boolean' },
        'lastUpdate': { type: 'dateTime' },
        'lifecycleStatus': { type: 'string' },
        'name': { type: 'string' },
        'version': { type: 'string' },
        'attachment': { type: 'object', array: true, model: 'AttachmentRefOrValue' },
        'constraint': { type: 'object', array: true, model: 'ConstraintRef' },
        'entitySpecRelationship': { type: 'object', array: true, model: 'EntitySpecificationRelationship' },
        'relatedParty': { type: 'object', array: true, model: 'RelatedParty' },
        'specCharacteristic': { type: 'object', array: true, model: 'CharacteristicSpecification' },
        'targetEntitySchema': { type: 'object', model: 'TargetEntitySchema' },
        'validFor': { type: 'object', model: 'TimePeriod' },
        '@baseType': { type: 'string' },
        '@schemaLocation': { type: 'string' },
        '@type': { type: 'string' },
      },
      values: [
        { attribute: 'lastUpdate', when: 'change', value: "$now" },
      ],
    },
    'UsageSpecificationCreateEvent': {
      schema: 'UsageSpecificationCreateEvent',
      attributes: {
        'event': { type: 'object', model: 'UsageSpecificationCreateEventPayload' },
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
    'UsageSpecificationCreateEventPayload': {
      schema: 'UsageSpecificationCreateEventPayload',
      attributes: {
        'usageSpecification': { type: 'object', model: 'UsageSpecification' },
      },
      values: [
      ],
    },
    'UsageSpecificationDeleteEvent': {
      schema: 'UsageSpecificationDeleteEvent',
      attributes: {
        'event': { type: 'object', model: 'UsageSpecificationDeleteEventPayload' },
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
    'UsageSpecificationDeleteEventPayload': {
      schema: 'UsageSpecificationDeleteEventPayload',
      attributes: {
        'usageSpecification': { type: 'object', model: 'UsageSpecification' },
      },
      values: [
      ],
    },
    'UsageSpecificationRef': {
      schema: 'UsageSpecificationRef',
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
    'UsageSpecificationUpdate': {
      schema: 'UsageSpecification_Update',
      attributes: {
        'description': { type: 'string' },
        'isBundle': { type: 'boolean' },
        'lastUpdate': { type: 'dateTime' },
        'lifecycleStatus': { type: 'string' },
        'name': { type: 'string' },
        'version': { type: 'string' },
        'attachment': { type: 'object', array: true, model: 'AttachmentRefOrValue' },
        'constraint': { type: 'object', array: true, model: 'ConstraintRef' },
        'entitySpecRelationship': { type: 'object', array: true, model: 'EntitySpecificationRelationship' },
        'relatedParty': { type: 'object', array: true, model: 'RelatedParty' },
        'specCharacteristic': { type: 'object', array: true, model: 'CharacteristicSpecification' },
        'targetEntitySchema': { type: 'object', model: 'TargetEntitySchema' },
        'validFor': { type: 'object', model: 'TimePeriod' },
        '@baseType': { type: 'string' },
        '@schemaLocation': { type: 'string' },
        '@type': { type: 'string' },
      },
      values: [
        { attribute: 'lastUpdate', when: 'change', value: "$now" },
      ],
    },
    'UsageStateChangeEvent': {
      schema: 'UsageStateChangeEvent',
      attributes: {
        'event': { type: 'object', model: 'UsageStateChangeEventPayload' },
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
    'UsageStateChangeEventPayload': {
      schema: 'UsageStateChangeEventPayload',
      attributes: {
        'usage': { type: 'object', model: 'Usage' },
      },
      values: [
      ],
    },
    'UsageUpdate': {
      schema: 'Usage_Update',
      attributes: {
        'description': { type: 'string' },
        'usageDate': { type: 'dateTime' },
        'usageType': { type: 'string' },
        'ratedProductUsage': { type: 'object', array: true, model: 'RatedProductUsage' },
        'relatedParty': { type: 'object', array: true, model: 'RelatedParty' },
        'status': { type: 'string' },
        'usageCharacteristic': { type: 'object', array: true, model: 'UsageCharacteristic' },
        'usageSpecification': { type: 'object', model: 'UsageSpecificationRef' },
        '@baseType': { type: 'string' },
        '@schemaLocation': { type: 'string' },
        '@type': { type: 'string' },
      },
      values: [
      ],
    },
  },
};
