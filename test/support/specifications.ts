/** An API of our own making, lamps that can be lit, as Swagger 2.0. It has prose in every place that allows it. */
export const swagger = () => ({
  swagger: '2.0',
  info: { title: 'Lamp', description: 'All about lamps, in prose.', version: '1.0.0' },
  host: 'example.com',
  basePath: '/tmf-api/lampManagement/v1/',
  schemes: ['https', 'http'],
  consumes: ['application/json;charset=utf-8'],
  produces: ['application/json;charset=utf-8'],
  tags: [{ name: 'lamp', description: 'Prose on a tag.' }],
  paths: {
    '/lamp': {
      get: {
        operationId: 'listLamp',
        summary: 'Prose on a list.',
        description: 'More prose on a list.',
        tags: ['lamp'],
        parameters: [
          { name: 'fields', in: 'query', type: 'string', required: false, description: 'Prose on fields.' },
          { name: 'offset', in: 'query', type: 'integer', required: false },
          { name: 'limit', in: 'query', type: 'integer', required: false },
        ],
        responses: {
          '200': {
            description: 'Prose on success.',
            headers: {
              'X-Total-Count': { type: 'integer', description: 'Prose on a header.' },
              'X-Result-Count': { type: 'integer' },
            },
            schema: { type: 'array', items: { $ref: '#/definitions/Lamp' } },
            examples: { 'application/json': [{ id: 'an example' }] },
          },
          '400': { description: 'Prose on failure.', schema: { $ref: '#/definitions/Error' } },
        },
      },
      post: {
        operationId: 'createLamp',
        summary: 'Prose on creation.',
        tags: ['lamp'],
        parameters: [
          {
            name: 'lamp',
            in: 'body',
            required: true,
            description: 'Prose on a body.',
            schema: { $ref: '#/definitions/Lamp_Create' },
          },
        ],
        responses: { '201': { description: 'Made.', schema: { $ref: '#/definitions/Lamp' } } },
      },
    },
    '/lamp/{id}': {
      get: {
        operationId: 'retrieveLamp',
        tags: ['lamp'],
        parameters: [
          { name: 'id', in: 'path', type: 'string', required: true },
          { name: 'fields', in: 'query', type: 'string', required: false },
        ],
        responses: { '200': { description: 'Found.', schema: { $ref: '#/definitions/Lamp' } } },
      },
      patch: {
        operationId: 'patchLamp',
        tags: ['lamp'],
        parameters: [
          { name: 'id', in: 'path', type: 'string', required: true },
          { name: 'lamp', in: 'body', required: true, schema: { $ref: '#/definitions/Lamp_Update' } },
        ],
        responses: { '200': { description: 'Changed.', schema: { $ref: '#/definitions/Lamp' } } },
      },
    },
  },
  definitions: {
    Lamp: {
      type: 'object',
      description: 'Prose on a lamp.',
      properties: {
        id: { type: 'string', description: 'Prose on an id.' },
        href: { type: 'string', format: 'uri' },
        state: { $ref: '#/definitions/LampState' },
      },
    },
    Lamp_Create: {
      type: 'object',
      required: ['state'],
      properties: { state: { $ref: '#/definitions/LampState' } },
    },
    Lamp_Update: { type: 'object', properties: { state: { $ref: '#/definitions/LampState' } } },
    LampState: { type: 'string', description: 'Prose on states.', enum: ['on', 'off'] },
    Error: {
      type: 'object',
      required: ['code', 'reason'],
      properties: { code: { type: 'string' }, reason: { type: 'string' } },
    },
  },
});

/** The same API, less of it, as OpenAPI 3.0. */
export const openApi = () => ({
  openapi: '3.0.1',
  info: { title: 'Lamp', description: 'All about lamps, in prose.', version: '1.0.0' },
  servers: [{ url: 'https://example.com/tmf-api/lampManagement/v1/', description: 'Prose on a server.' }],
  paths: {
    '/lamp': {
      get: {
        operationId: 'listLamp',
        summary: 'Prose on a list.',
        responses: {
          '200': {
            description: 'Prose on success.',
            content: {
              'application/json': {
                schema: { type: 'array', items: { $ref: '#/components/schemas/Lamp' } },
                example: [{ id: 'an example' }],
              },
            },
          },
        },
      },
    },
  },
  components: {
    schemas: {
      Lamp: {
        type: 'object',
        description: 'Prose on a lamp.',
        properties: { id: { type: 'string', description: 'Prose on an id.' } },
      },
    },
  },
});
