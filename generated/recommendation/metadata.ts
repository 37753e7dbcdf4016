// Generated from the effective contract by npm run generate. Do not edit.

/** Metadata of this API: operations, events and models. */
export const metadata = {
  number: 'TMF680',
  title: 'Recommendation',
  version: '4.0.0',
  folder: 'recommendation',
  basePaths: ['/tmf-api/recommendation/v4', '/customer/v4'],
  operations: [
    { id: 'listEventDelivery', method: 'GET', path: '/hub/{id}/delivery', result: 'EventDelivery', hub: true },
    { id: 'listEventSubscription', method: 'GET', path: '/hub', result: 'EventSubscription', hub: true },
    { id: 'redeliverEvents', method: 'POST', path: '/hub/{id}/redeliver', body: 'EventRedelivery', result: 'EventRedeliveryResult', hub: true },
    { id: 'registerListener', method: 'POST', path: '/hub', body: 'EventSubscriptionInput', result: 'EventSubscription', hub: true },
    { id: 'resumeEventSubscription', method: 'POST', path: '/hub/{id}/resume', result: 'EventSubscription', hub: true },
    { id: 'retrieveEventSubscription', method: 'GET', path: '/hub/{id}', result: 'EventSubscription', hub: true },
    { id: 'rotateEventSubscriptionSecret', method: 'POST', path: '/hub/{id}/secret', body: 'EventSubscriptionSecret', result: 'EventSubscription', hub: true },
    { id: 'unregisterListener', method: 'DELETE', path: '/hub/{id}', hub: true },
    { id: 'bulkCreateQueryProductRecommendation', method: 'PATCH', path: '/queryProductRecommendation', result: 'any' },
    { id: 'createQueryProductRecommendation', method: 'POST', path: '/queryProductRecommendation', body: 'QueryProductRecommendationCreate', result: 'QueryProductRecommendation' },
    { id: 'listQueryProductRecommendation', method: 'GET', path: '/queryProductRecommendation', result: 'QueryProductRecommendation' },
    { id: 'retrieveQueryProductRecommendation', method: 'GET', path: '/queryProductRecommendation/{id}', result: 'QueryProductRecommendation' },
  ],
  events: [
    { listener: '/listener/queryProductRecommendationCreateEvent', type: 'QueryProductRecommendationCreateEvent' },
    { listener: '/listener/queryProductRecommendationStateChangeEvent', type: 'QueryProductRecommendationStateChangeEvent' },
  ],
  models: {
    'AgreementItemRef': {
      schema: 'AgreementItemRef',
      attributes: {
        'id': { type: 'string', required: true },
        'href': { type: 'string' },
        'agreementItemId': { type: 'string' },
        'name': { type: 'string' },
        '@baseType': { type: 'string' },
        '@schemaLocation': { type: 'string' },
        '@type': { type: 'string' },
        '@referredType': { type: 'string' },
      },
      values: [
      ],
    },
    'BillingAccountRef': {
      schema: 'BillingAccountRef',
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
    'CategoryRef': {
      schema: 'CategoryRef',
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
    'ChannelRef': {
      schema: 'ChannelRef',
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
        'relationshipType': { type: 'string' },
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
    'ItemRef': {
      schema: 'ItemRef',
      attributes: {
        'entityHref': { type: 'string' },
        'entityId': { type: 'string' },
        'itemId': { type: 'string' },
        'name': { type: 'string' },
        '@baseType': { type: 'string' },
        '@schemaLocation': { type: 'string' },
        '@type': { type: 'string' },
        '@referredType': { type: 'string' },
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
        'unit': { type: 'string' },
        'value': { type: 'number' },
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
    'Price': {
      schema: 'Price',
      attributes: {
        'percentage': { type: 'number' },
        'taxRate': { type: 'number' },
        'dutyFreeAmount': { type: 'object', model: 'Money' },
        'taxIncludedAmount': { type: 'object', model: 'Money' },
        '@baseType': { type: 'string' },
        '@schemaLocation': { type: 'string' },
        '@type': { type: 'string' },
      },
      values: [
      ],
    },
    'PriceAlteration': {
      schema: 'PriceAlteration',
      attributes: {
        'applicationDuration': { type: 'number' },
        'description': { type: 'string' },
        'name': { type: 'string' },
        'priceType': { type: 'string', required: true },
        'priority': { type: 'number' },
        'recurringChargePeriod': { type: 'string' },
        'unitOfMeasure': { type: 'string' },
        'price': { type: 'object', required: true, model: 'Price' },
        'productOfferingPrice': { type: 'object', model: 'ProductOfferingPriceRef' },
        '@baseType': { type: 'string' },
        '@schemaLocation': { type: 'string' },
        '@type': { type: 'string' },
      },
      values: [
      ],
    },
    'Product': {
      schema: 'Product',
      attributes: {
        'id': { type: 'string' },
        'href': { type: 'string' },
        'description': { type: 'string' },
        'isBundle': { type: 'boolean' },
        'isCustomerVisible': { type: 'boolean' },
        'name': { type: 'string' },
        'orderDate': { type: 'dateTime' },
        'productSerialNumber': { type: 'string' },
        'startDate': { type: 'dateTime' },
        'terminationDate': { type: 'dateTime' },
        'agreement': { type: 'object', array: true, model: 'AgreementItemRef' },
        'billingAccount': { type: 'object', model: 'BillingAccountRef' },
        'place': { type: 'object', array: true, model: 'RelatedPlaceRefOrValue' },
        'product': { type: 'object', array: true, model: 'ProductRefOrValue' },
        'productCharacteristic': { type: 'object', array: true, model: 'Characteristic' },
        'productOffering': { type: 'object', model: 'ProductOfferingRef' },
        'productOrderItem': { type: 'object', array: true, model: 'RelatedProductOrderItem' },
        'productPrice': { type: 'object', array: true, model: 'ProductPrice' },
        'productRelationship': { type: 'object', array: true, model: 'ProductRelationship' },
        'productSpecification': { type: 'object', model: 'ProductSpecificationRef' },
        'productTerm': { type: 'object', array: true, model: 'ProductTerm' },
        'realizingResource': { type: 'object', array: true, model: 'ResourceRef' },
        'realizingService': { type: 'object', array: true, model: 'ServiceRef' },
        'relatedParty': { type: 'object', array: true, model: 'RelatedParty' },
        'status': { type: 'string' },
        '@baseType': { type: 'string' },
        '@schemaLocation': { type: 'string' },
        '@type': { type: 'string' },
      },
      values: [
      ],
    },
    'ProductOfferingPriceRef': {
      schema: 'ProductOfferingPriceRef',
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
    'ProductOfferingRef': {
      schema: 'ProductOfferingRef',
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
    'ProductOrderRef': {
      schema: 'ProductOrderRef',
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
    'ProductPrice': {
      schema: 'ProductPrice',
      attributes: {
        'description': { type: 'string' },
        'name': { type: 'string' },
        'priceType': { type: 'string', required: true },
        'recurringChargePeriod': { type: 'string' },
        'unitOfMeasure': { type: 'string' },
        'billingAccount': { type: 'object', model: 'BillingAccountRef' },
        'price': { type: 'object', required: true, model: 'Price' },
        'productOfferingPrice': { type: 'object', model: 'ProductOfferingPriceRef' },
        'productPriceAlteration': { type: 'object', array: true, model: 'PriceAlteration' },
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
    'ProductRefOrValue': {
      schema: 'ProductRefOrValue',
      attributes: {
        'id': { type: 'string' },
        'href': { type: 'string' },
        'description': { type: 'string' },
        'isBundle': { type: 'boolean' },
        'isCustomerVisible': { type: 'boolean' },
        'name': { type: 'string' },
        'orderDate': { type: 'dateTime' },
        'productSerialNumber': { type: 'string' },
        'startDate': { type: 'dateTime' },
        'terminationDate': { type: 'dateTime' },
        'agreement': { type: 'object', array: true, model: 'AgreementItemRef' },
        'billingAccount': { type: 'object', model: 'BillingAccountRef' },
        'place': { type: 'object', array: true, model: 'RelatedPlaceRefOrValue' },
        'product': { type: 'object', array: true, model: 'ProductRefOrValue' },
        'productCharacteristic': { type: 'object', array: true, model: 'Characteristic' },
        'productOffering': { type: 'object', model: 'ProductOfferingRef' },
        'productOrderItem': { type: 'object', array: true, model: 'RelatedProductOrderItem' },
        'productPrice': { type: 'object', array: true, model: 'ProductPrice' },
        'productRelationship': { type: 'object', array: true, model: 'ProductRelationship' },
        'productSpecification': { type: 'object', model: 'ProductSpecificationRef' },
        'productTerm': { type: 'object', array: true, model: 'ProductTerm' },
        'realizingResource': { type: 'object', array: true, model: 'ResourceRef' },
        'realizingService': { type: 'object', array: true, model: 'ServiceRef' },
        'relatedParty': { type: 'object', array: true, model: 'RelatedParty' },
        'status': { type: 'string' },
        '@baseType': { type: 'string' },
        '@schemaLocation': { type: 'string' },
        '@type': { type: 'string' },
        '@referredType': { type: 'string' },
      },
      values: [
      ],
    },
    'ProductRelationship': {
      schema: 'ProductRelationship',
      attributes: {
        'relationshipType': { type: 'string', required: true },
        'product': { type: 'object', required: true, model: 'ProductRefOrValue' },
        '@baseType': { type: 'string' },
        '@schemaLocation': { type: 'string' },
        '@type': { type: 'string' },
      },
      values: [
      ],
    },
    'ProductSpecificationRef': {
      schema: 'ProductSpecificationRef',
      attributes: {
        'id': { type: 'string', required: true },
        'href': { type: 'string' },
        'name': { type: 'string' },
        'version': { type: 'string' },
        'targetProductSchema': { type: 'object', model: 'TargetProductSchema' },
        '@baseType': { type: 'string' },
        '@schemaLocation': { type: 'string' },
        '@type': { type: 'string' },
        '@referredType': { type: 'string' },
      },
      values: [
      ],
    },
    'ProductTerm': {
      schema: 'ProductTerm',
      attributes: {
        'description': { type: 'string' },
        'name': { type: 'string' },
        'duration': { type: 'object', model: 'Quantity' },
        'validFor': { type: 'object', model: 'TimePeriod' },
        '@baseType': { type: 'string' },
        '@schemaLocation': { type: 'string' },
        '@type': { type: 'string' },
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
    'QueryProductRecommendation': {
      schema: 'QueryProductRecommendation',
      attributes: {
        'id': { type: 'string' },
        'href': { type: 'string' },
        'description': { type: 'string' },
        'instantSyncRecommendation': { type: 'boolean' },
        'name': { type: 'string' },
        'recommendationType': { type: 'string' },
        'category': { type: 'object', array: true, model: 'CategoryRef' },
        'channel': { type: 'object', array: true, model: 'ChannelRef' },
        'place': { type: 'object', model: 'RelatedPlaceRefOrValue' },
        'productOrder': { type: 'object', array: true, model: 'ProductOrderRef' },
        'productOrderItem': { type: 'object', array: true, model: 'ItemRef' },
        'recommendationItem': { type: 'object', array: true, model: 'RecommendationItem' },
        'relatedParty': { type: 'object', model: 'RelatedParty' },
        'shoppingCart': { type: 'object', array: true, model: 'ShoppingCartRef' },
        'shoppingCartItem': { type: 'object', array: true, model: 'ItemRef' },
        'state': { type: 'string' },
        'validFor': { type: 'object', model: 'TimePeriod' },
        '@baseType': { type: 'string' },
        '@schemaLocation': { type: 'string' },
        '@type': { type: 'string' },
        'terminationReason': { type: 'string' },
      },
      values: [
        { attribute: 'validFor', when: 'create', value: null },
      ],
    },
    'QueryProductRecommendationCreate': {
      schema: 'QueryProductRecommendation_Create',
      attributes: {
        'description': { type: 'string' },
        'instantSyncRecommendation': { type: 'boolean' },
        'name': { type: 'string' },
        'recommendationType': { type: 'string' },
        'category': { type: 'object', array: true, model: 'CategoryRef' },
        'channel': { type: 'object', array: true, model: 'ChannelRef' },
        'place': { type: 'object', model: 'RelatedPlaceRefOrValue' },
        'productOrder': { type: 'object', array: true, model: 'ProductOrderRef' },
        'productOrderItem': { type: 'object', array: true, model: 'ItemRef' },
        'recommendationItem': { type: 'object', array: true, model: 'RecommendationItem' },
        'relatedParty': { type: 'object', model: 'RelatedParty' },
        'shoppingCart': { type: 'object', array: true, model: 'ShoppingCartRef' },
        'shoppingCartItem': { type: 'object', array: true, model: 'ItemRef' },
        'state': { type: 'string' },
        '@baseType': { type: 'string' },
        '@schemaLocation': { type: 'string' },
        '@type': { type: 'string' },
        'validFor': { type: 'object', model: 'TimePeriod' },
      },
      values: [
      ],
    },
    'QueryProductRecommendationCreateEvent': {
      schema: 'QueryProductRecommendationCreateEvent',
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
        'event': { type: 'object', model: 'QueryProductRecommendationCreateEventPayload' },
      },
      values: [
      ],
    },
    'QueryProductRecommendationCreateEventPayload': {
      schema: 'QueryProductRecommendationCreateEventPayload',
      attributes: {
        'queryProductRecommendation': { type: 'object', model: 'QueryProductRecommendation' },
      },
      values: [
      ],
    },
    'QueryProductRecommendationStateChangeEvent': {
      schema: 'QueryProductRecommendationStateChangeEvent',
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
        'event': { type: 'object', model: 'QueryProductRecommendationStateChangeEventPayload' },
      },
      values: [
      ],
    },
    'QueryProductRecommendationStateChangeEventPayload': {
      schema: 'QueryProductRecommendationStateChangeEventPayload',
      attributes: {
        'queryProductRecommendation': { type: 'object', model: 'QueryProductRecommendation' },
      },
      values: [
      ],
    },
    'RecommendationItem': {
      schema: 'RecommendationItem',
      attributes: {
        'id': { type: 'string' },
        'priority': { type: 'number' },
        'product': { type: 'object', required: true, model: 'ProductRefOrValue' },
        'productOffering': { type: 'object', model: 'ProductOfferingRef' },
        '@baseType': { type: 'string' },
        '@schemaLocation': { type: 'string' },
        '@type': { type: 'string' },
        'reason': { type: 'object', array: true, model: 'RecommendationReason' },
      },
      values: [
      ],
    },
    'RecommendationReason': {
      schema: 'RecommendationReason',
      attributes: {
        '@type': { type: 'string', required: true },
        'code': { type: 'string', required: true },
        'description': { type: 'string', required: true },
        'share': { type: 'number' },
        'productOffering': { type: 'object', array: true, model: 'ProductOfferingRef' },
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
    'RelatedProductOrderItem': {
      schema: 'RelatedProductOrderItem',
      attributes: {
        'orderItemAction': { type: 'string' },
        'orderItemId': { type: 'string', required: true },
        'productOrderHref': { type: 'string' },
        'productOrderId': { type: 'string', required: true },
        'role': { type: 'string' },
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
        '@baseType': { type: 'string' },
        '@schemaLocation': { type: 'string' },
        '@type': { type: 'string' },
        '@referredType': { type: 'string' },
      },
      values: [
      ],
    },
    'ServiceRef': {
      schema: 'ServiceRef',
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
    'ShoppingCartRef': {
      schema: 'ShoppingCartRef',
      attributes: {
        'id': { type: 'string', required: true },
        'href': { type: 'string' },
        '@baseType': { type: 'string' },
        '@schemaLocation': { type: 'string' },
        '@type': { type: 'string' },
        '@referredType': { type: 'string' },
      },
      values: [
      ],
    },
    'TargetProductSchema': {
      schema: 'TargetProductSchema',
      attributes: {
        '@baseType': { type: 'string' },
        '@schemaLocation': { type: 'string', required: true },
        '@type': { type: 'string', required: true },
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
