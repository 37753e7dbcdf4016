import { isNode, type Node } from '../../../lib/openapi.js';
import type { ContractRule } from '../rule.js';
import { walk } from '../walk.js';
import { enumeration } from './enumerations.js';

const TYPES = ['string', 'number', 'integer', 'boolean', 'array', 'object'];

/** What is written for a type and is none, in small letters. */
const OTHER_TYPES: Readonly<Record<string, Node>> = {
  text: { type: 'string' },
  file: { type: 'string', format: 'binary' },
  date: { type: 'string', format: 'date' },
  datetime: { type: 'string', format: 'date-time' },
  timestamp: { type: 'string', format: 'date-time' },
  uri: { type: 'string', format: 'uri' },
  url: { type: 'string', format: 'uri' },
  uuid: { type: 'string', format: 'uuid' },
  int: { type: 'integer' },
  long: { type: 'integer' },
  short: { type: 'integer' },
  float: { type: 'number' },
  double: { type: 'number' },
  decimal: { type: 'number' },
  bool: { type: 'boolean' },
  list: { type: 'array' },
  map: { type: 'object' },
};

const COUNTS = ['minLength', 'maxLength', 'minItems', 'maxItems', 'minProperties', 'maxProperties'];
const LIMITS = [...COUNTS, 'minimum', 'maximum', 'multipleOf'];

/** A correction of one schema, in place; returns what was wrong. */
type Correction = (schema: Node) => string | undefined;

const type: Correction = (schema) => {
  const { type: published } = schema;
  if (published === undefined || TYPES.includes(published as string)) return undefined;
  const plain = String(published)
    .toLowerCase()
    .replace(/[^a-z]/g, '');
  delete schema.type;
  if (TYPES.includes(plain)) schema.type = plain;
  else Object.assign(schema, OTHER_TYPES[plain]);
  return `type ${JSON.stringify(published)}`;
};

/** An array without a description of its items is one of anything. */
const items: Correction = (schema) => {
  if (schema.type !== 'array' || isNode(schema.items)) return undefined;
  schema.items = {};
  return 'array without items';
};

/** What a map of attributes that is not one, a list of required ones that is none, say nothing. */
const members: Correction = (schema) => {
  const { required, properties } = schema;
  const names = isNode(properties) ? Object.keys(properties) : [];
  const isObject = isNode(properties) && !Array.isArray(schema.allOf);
  const list = Array.isArray(required) ? required.map(String) : [];
  const kept = [...new Set(list)].filter((name) => !isObject || names.includes(name));
  if (required === undefined || (kept.length === list.length && kept.length > 0)) return undefined;
  delete schema.required;
  if (kept.length > 0) schema.required = kept;
  const gone = list.filter((name) => !kept.includes(name));
  return gone.length > 0
    ? `required ${gone.join(', ')}, which it does not have`
    : 'required is no list of names';
};

const limits: Correction = (schema) => {
  const wrong = LIMITS.filter((name) => schema[name] !== undefined && typeof schema[name] !== 'number');
  for (const name of wrong) {
    const value = Number(schema[name]);
    if (Number.isFinite(value)) schema[name] = value;
    else delete schema[name];
  }
  return wrong.length > 0 ? wrong.join(', ') : undefined;
};

/** OpenAPI 3.0 and 3.1 write limits that are excluded in two ways: the limit itself is allowed. */
const exclusive: Correction = (schema) => {
  const found = ['Minimum', 'Maximum'].filter((name) => schema[`exclusive${name}`] !== undefined);
  for (const name of found) {
    const limit = schema[`exclusive${name}`];
    if (typeof limit === 'number') schema[name.toLowerCase()] = limit;
    delete schema[`exclusive${name}`];
  }
  return found.length > 0 ? 'a limit that is excluded is allowed' : undefined;
};

/** Resources can have more attributes than their schemas declare (TMF630). */
const closed: Correction = (schema) => {
  if (schema.additionalProperties !== false) return undefined;
  delete schema.additionalProperties;
  return 'no other attributes allowed';
};

/** Stored documents are returned as they were sent. */
const writeOnly: Correction = (schema) => {
  if (schema.writeOnly !== true) return undefined;
  delete schema.writeOnly;
  return 'write-only, but returned as sent';
};

/** A default that its own schema does not allow. */
const byDefault: Correction = (schema) => {
  const { default: value, type: kind, enum: values } = schema;
  if (value === undefined) return undefined;
  const is = Array.isArray(value) ? 'array' : typeof value;
  const isOfType = kind === undefined || is === (kind === 'integer' ? 'number' : kind);
  if (isOfType && (!Array.isArray(values) || values.includes(value))) return undefined;
  delete schema.default;
  return `default ${JSON.stringify(value)}`;
};

const CORRECTIONS = [type, exclusive, limits, items, members, enumeration, byDefault, writeOnly, closed];

/** Where a schema can be, by the last part of its path; a member of `properties` is one whatever its name. */
const isSchema = (path: string) =>
  /^#\/components\/schemas\/[^/]+($|\/)/.test(path) || /\/schema($|\/)/.test(path);
const isNames = (path: string) =>
  /\/(properties|mapping)$/.test(path) && !/\/properties\/properties$/.test(path);

export const schemaValues: ContractRule = {
  name: 'schema',
  reason: 'A schema uses the types and limits of JSON Schema, and demands attributes that it has.',
  apply(document) {
    const done: string[] = [];
    walk(document, (node, path) => {
      if (!isSchema(path) || isNames(path) || node.$ref !== undefined) return;
      for (const correct of CORRECTIONS) {
        const what = correct(node);
        if (what !== undefined) done.push(`${path.replace(/^#\//, '')}: ${what}`);
      }
    });
    return done;
  },
};
