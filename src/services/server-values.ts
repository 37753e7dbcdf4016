import { isObject, type JsonObject, type JsonValue } from '../rest/json.js';
import type { Resource } from './metadata.js';

/** The value with every `$now` in it replaced by the time. */
function resolved(value: JsonValue, now: string): JsonValue {
  if (value === '$now') return now;
  if (Array.isArray(value)) return value.map((item) => resolved(item, now));
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, child]) => [name, resolved(child, now)]));
}

/** The attributes that a creation cannot set: the contract leaves them out of its creation schema. */
function serverSet(resource: Resource): string[] {
  const { model, createModel } = resource;
  const left = Object.keys(model.attributes).filter((name) => !Object.hasOwn(createModel.attributes, name));
  return ['id', 'href', ...left];
}

/** The document that a creation makes: without what only the server sets, with what it sets. */
export function createdDocument(resource: Resource, body: JsonObject, now: string): JsonObject {
  const document = { ...body };
  for (const name of serverSet(resource)) delete document[name];
  for (const { attribute, when, value } of resource.model.values) {
    if (when === 'absent' && document[attribute] !== undefined) continue;
    if (value === null) delete document[attribute];
    else document[attribute] = resolved(value, now);
  }
  return document;
}

/** The merged document with the server's dates: those of the creation kept, those of the change set. */
export function changedDocument(
  resource: Resource,
  before: JsonObject,
  merged: JsonObject,
  now: string,
): JsonObject {
  const document = { ...merged };
  for (const { attribute, when, value } of resource.model.values) {
    if (when === 'change') document[attribute] = resolved(value, now);
    const kept = before[attribute];
    if (when === 'create' && value === '$now' && kept !== undefined) document[attribute] = kept;
  }
  return document;
}

/** The document without the dates of its last change: what a client can have changed. */
export function withoutChangeDates(resource: Resource, document: JsonObject): JsonObject {
  const dates = resource.model.values
    .filter(({ when }) => when === 'change')
    .map(({ attribute }) => attribute);
  return Object.fromEntries(Object.entries(document).filter(([name]) => !dates.includes(name)));
}
