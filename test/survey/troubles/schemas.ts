import type { Node } from '../../../scripts/lib/openapi.js';
import {
  definitionsOf,
  merged,
  pathsOf,
  reference,
  returns,
  smallFile,
  TEXT,
  type TroubledFile,
} from './small-file.js';

const listOf = (items: Node) => ({ type: 'array', items });

const cable: TroubledFile = {
  resource: 'Cable',
  troubles: 'references to other files, to nothing, with escapes, to names that are no identifiers',
  rules: ['reference', 'schema-name', 'path-parameter', 'dangling-reference', 'error'],
  document: merged(
    smallFile('Cable', {
      wire: reference('Wire%20Part'),
      plug: { $ref: '#/definitions/Plug~1Socket' },
      ends: listOf({ $ref: 'common.json#/definitions/End' }),
      drum: { $ref: 'https://example.com/schemas/Drum.schema.json' },
      sheath: { $ref: '#/definitions/Nowhere' },
      maker: { $ref: 'Maker' },
      core: { $ref: '#/definitions/Cable/properties/name' },
      list: reference('List«Part»'),
    }),
    {
      paths: {
        '/cable/{id}': {
          parameters: [{ $ref: '#/parameters/nowhere' }],
          get: { responses: { '404': { $ref: '#/responses/NotFound' } } },
        },
      },
      definitions: {
        'Wire Part': { type: 'object', properties: { name: TEXT } },
        'Plug/Socket': { type: 'object', properties: { name: TEXT } },
        'List«Part»': listOf(reference('Wire%20Part')),
        Twisted: { $ref: '#/definitions/Cable' },
      },
    },
  ),
};

const drum: TroubledFile = {
  resource: 'Drum',
  troubles:
    'schemas that contain or inherit themselves, discriminators without a mapping, parts without a type',
  rules: ['reference', 'dangling-reference', 'composed-schema'],
  document: merged(
    smallFile('Drum', {
      skin: reference('Skin'),
      parts: listOf(reference('Drum')),
      shell: { allOf: [reference('Shell'), { description: 'Round' }] },
      related: listOf(reference('Entity')),
      key: { allOf: [TEXT, { maxLength: 20 }] },
    }),
    {
      definitions: {
        Skin: {
          allOf: [
            reference('Skin'),
            reference('Membrane'),
            { type: 'object', properties: { inner: reference('Skin') } },
          ],
        },
        Membrane: { allOf: [reference('Skin'), { properties: { thickness: { type: 'number' } } }] },
        Shell: {
          allOf: [{ type: 'object', required: ['wood'], properties: { wood: TEXT } }, reference('Nowhere')],
          properties: { ply: { type: 'integer' } },
        },
        Entity: {
          type: 'object',
          discriminator: '@type',
          required: ['@type'],
          properties: { '@type': TEXT, id: TEXT },
        },
        Snare: {
          allOf: [reference('Entity'), { type: 'object', properties: { wires: { type: 'integer' } } }],
        },
        Alone: { allOf: [] },
        Nothing: {},
        Loop: { $ref: '#/definitions/Loop' },
      },
    },
  ),
};

const easel: TroubledFile = {
  resource: 'Easel',
  troubles: 'enumerations of numbers, booleans, null, nothing, repeated values, odd texts; without a type',
  rules: ['schema'],
  document: merged(
    smallFile('Easel', {
      legs: { type: 'integer', enum: [3, 4] },
      scale: { type: 'number', enum: [0.5, 1] },
      folds: { type: 'boolean', enum: [true] },
      grip: { type: 'string', enum: ['a', 'b', null] },
      wood: { enum: ['oak', 'pine', 'oak'] },
      paint: { type: 'string', enum: [] },
      size: { type: 'string', enum: ["it's", 'a"b', 'back\\slash', '3G', '', '+', '-', 'a/b', 'ünï'] },
      mixed: { enum: ['one', 2, true] },
      tones: listOf({ type: 'string', enum: ['warm', 'cold'] }),
      level: reference('Level'),
      mode: { type: 'string', enum: ['on', 'off'], default: 'unknown' },
      wrong: { type: 'string', enum: [1, 2] },
      version: { type: 'string', enum: ['1.0', 2.5] },
    }),
    { definitions: { Level: { type: 'integer', enum: [1, 2, 3] } } },
  ),
};

const jug: TroubledFile = {
  resource: 'Jug',
  troubles:
    'types, formats, patterns, limits and defaults that are none; attributes that only one side may set',
  rules: ['schema', 'unusable-keyword', 'creation-result'],
  document: merged(
    smallFile('Jug', {
      date: { type: 'string', format: 'date' },
      time: { type: 'string', format: 'time' },
      bytes: { type: 'string', format: 'byte' },
      base: { type: 'string', format: 'base64' },
      binary: { type: 'string', format: 'binary' },
      uuid: { type: 'string', format: 'uuid' },
      mail: { type: 'string', format: 'email' },
      secret: { type: 'string', format: 'password', writeOnly: true },
      host: { type: 'string', format: 'hostname' },
      ip: { type: 'string', format: 'ipv4' },
      link: { type: 'string', format: 'uri-reference' },
      span: { type: 'string', format: 'duration' },
      odd: { type: 'string', format: 'Some Format' },
      big: { type: 'integer', format: 'int64', default: 'many' },
      small: { type: 'integer', format: 'int32', minimum: '0', maximum: 10 },
      amount: { type: 'number', format: 'decimal', exclusiveMinimum: 0 },
      single: { type: 'number', format: 'float', multipleOf: 0.01 },
      flag: { type: 'boolean', default: 'yes' },
      lists: { type: 'array' },
      several: { type: ['string', 'null'] },
      capital: { type: 'String' },
      stamp: { type: 'DateTime' },
      stamp2: { type: 'date-time' },
      any: { type: 'any' },
      file: { type: 'file' },
      int: { type: 'int' },
      untyped: { description: null },
      nothing: null,
      short: { type: 'string', minLength: '1', maxLength: 40 },
      unicode: { type: 'string', pattern: '(?i)^[a-z]++\\Z' },
      letters: { type: 'string', pattern: '^\\p{Alpha}*$' },
      slashes: { type: 'string', pattern: '/^[a-z ]*$/' },
      strict: { type: 'object', properties: { name: TEXT }, additionalProperties: false },
      map: { type: 'object', additionalProperties: TEXT },
      lists2: { type: 'array', items: [TEXT, { type: 'integer' }] },
      strange: { type: 'object', items: TEXT },
      none: { type: 'object', properties: null },
      maybe: { type: 'string', 'x-nullable': true },
      read: { type: 'string', readOnly: true },
      mandatory: { type: 'string', required: true },
    }),
    {
      definitions: {
        Jug: { required: ['id', 'nowhere', 'read'], properties: { id: { type: 'integer' } } },
        Jug_Create: { required: ['name', 'name', 'read', 'elsewhere'], additionalProperties: false },
        Jug_Update: { additionalProperties: false, required: [] },
      },
    },
  ),
};

const map: TroubledFile = {
  resource: 'Map',
  troubles: 'names of the language, of JavaScript and of ours; no schema of errors',
  rules: ['schema-name', 'dangling-reference', 'error'],
  document: merged(
    smallFile('Map', {
      class: TEXT,
      default: reference('Object'),
      'a-b': TEXT,
      'a.b': TEXT,
      '1st': TEXT,
      $money: TEXT,
      '@id': TEXT,
      filter: TEXT,
      fields: TEXT,
      sort: TEXT,
      limit: { type: 'integer' },
      length: { type: 'integer' },
      array: reference('Array'),
      date: reference('Date'),
      error: reference('Error'),
    }),
    {
      paths: {
        ...pathsOf('Delete'),
        ...pathsOf('Event'),
        ...pathsOf('Symbol'),
        ...pathsOf('Error_Log', '/error_log'),
        ...pathsOf('Hub_Cap', '/hub-cap'),
      },
      definitions: {
        ...definitionsOf('Delete'),
        ...definitionsOf('Event'),
        ...definitionsOf('Symbol'),
        ...definitionsOf('Error_Log'),
        ...definitionsOf('Hub_Cap'),
        Object: { type: 'object', properties: { name: TEXT } },
        Array: { type: 'object', properties: { name: TEXT } },
        Date: { type: 'object', properties: { name: TEXT } },
        Record: { type: 'string', enum: ['a'] },
        Error: undefined,
      },
    },
  ),
};

const needle: TroubledFile = {
  resource: 'Needle',
  troubles: 'names that differ in case or in signs only',
  rules: ['schema-name'],
  document: merged(
    smallFile('Needle', {
      eye: reference('needleEye'),
      point: reference('Needle_Eye'),
      tip: reference('NeedleEye'),
      Name: TEXT,
      'note-text': TEXT,
      noteText: TEXT,
    }),
    {
      paths: {
        '/needle/{id}': {
          put: {
            operationId: 'updateNeedle',
            parameters: [
              { name: 'id', in: 'path', required: true, type: 'string' },
              { name: 'needle', in: 'body', schema: reference('NeedleCreate') },
            ],
            responses: returns('200', reference('Needle')),
          },
        },
      },
      definitions: {
        needleEye: { type: 'object', properties: { width: { type: 'number' } } },
        NeedleEye: { type: 'object', properties: { height: { type: 'number' } } },
        Needle_Eye: { type: 'string', enum: ['a', 'b'] },
        NeedleCreate: { type: 'object', properties: { name: TEXT } },
        needle: { type: 'object', properties: { name: TEXT } },
      },
    },
  ),
};

const violin: TroubledFile = {
  resource: 'Violin',
  troubles: 'attributes that the resource must have, and that its creation may leave out or does not have',
  rules: ['creation-result'],
  document: merged(
    smallFile('Violin', {
      wood: TEXT,
      strings: { type: 'integer', minimum: 4, maximum: 6 },
      label: { type: 'string', pattern: '^[A-Z]{3}$' },
    }),
    {
      definitions: {
        Violin: {
          required: ['id', 'name', 'wood', 'owner', 'lifecycleStatus'],
          properties: { owner: TEXT, lifecycleStatus: TEXT },
        },
        Violin_Create: { required: ['label', 'strings'] },
      },
    },
  ),
};

export const SCHEMAS: readonly TroubledFile[] = [cable, drum, easel, jug, map, needle, violin];
