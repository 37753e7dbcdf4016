import { isObject, type JsonObject, type JsonValue, jsonEqual, ownMember } from '../../values/json.js';
import { newId } from '../../values/new-id.js';
import type { ApiMetadata, Model, ServerValue } from './metadata.js';
import { isWithin, modelIn, perModel } from './models.js';
import type { Resource } from './resources.js';

/** The value with every `$now` in it replaced by the current time and every `$id` by a new id. */
function resolved(value: JsonValue, now: string): JsonValue {
  if (value === '$now') return now;
  if (value === '$id') return newId();
  if (Array.isArray(value)) return value.map((item) => resolved(item, now));
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, child]) => [name, resolved(child, now)]));
}

/** The document of a new resource: without the attributes that clients cannot set, with the values of the server. */
export function createdDocument(resource: Resource, body: JsonObject, now: string): JsonObject {
  const document = { ...body };
  for (const name of resource.serverSet) if (name in document) delete document[name];
  for (const { attribute, when, value } of resource.model.values) {
    if (!['create', 'change', 'absent'].includes(when)) continue;
    if (when === 'absent' && !isAbsent(document[attribute])) continue;
    if (value === null) delete document[attribute];
    else document[attribute] = resolved(value, now);
  }
  const closed = withValues(document, consequences(resource, {}, document, 'closes'), now);
  return withMissing(resource.api, resource.model, closed, now);
}

/** A document that was stored before a value was given to new ones, with these values; `created` stands for the time. */
export function withDefaults(resource: Resource, stored: JsonObject, created: string): JsonObject {
  const document = { ...stored };
  for (const { attribute, when, value } of resource.model.values)
    if (when === 'absent' && value !== null && isAbsent(document[attribute]))
      document[attribute] = resolved(value, created);
  return withMissing(resource.api, resource.model, document, created);
}

const isAbsent = (value: JsonValue | undefined) =>
  isMissing(value) || (isObject(value) && Object.keys(value).length === 0);

/** Conformance kits fail on blank texts, as they do on attributes that are not there. */
const isMissing = (value: JsonValue | undefined) =>
  value === undefined || (typeof value === 'string' && value.trim() === '');

/** The patched document with the server's values: dates of the creation stay, dates of the last change are set. */
export function changedDocument(
  resource: Resource,
  before: JsonObject,
  merged: JsonObject,
  now: string,
): JsonObject {
  const document = { ...merged };
  for (const { attribute, when, value } of resource.model.values) {
    if (when === 'change') document[attribute] = resolved(value, now);
    const old = before[attribute];
    if (when === 'create' && value === '$now' && old !== undefined) document[attribute] = old;
  }
  const changed = withValues(document, consequences(resource, before, merged), now);
  return withMissing(resource.api, resource.model, changed, now);
}

/** The document that replaces another one: as sent, with the attributes that only the server sets. */
export function replacedDocument(resource: Resource, before: JsonObject, sent: JsonObject): JsonObject {
  const kept = resource.serverSet.filter((name) => Object.hasOwn(before, name));
  return { ...Object.fromEntries(kept.map((name) => [name, before[name] as JsonValue])), ...sent };
}

/** The paths that the server changes because the client has changed another attribute. */
export function consequentPaths(resource: Resource, before: JsonObject, merged: JsonObject): string[] {
  return consequences(resource, before, merged).map(({ attribute }) => attribute);
}

/** The values that follow from a change, without those that the client sent itself. */
function consequences(
  resource: Resource,
  before: JsonObject,
  merged: JsonObject,
  only?: string,
): ServerValue[] {
  return resource.model.values.filter(({ attribute, when, of, is }) => {
    if (of === undefined || (only !== undefined && when !== only)) return false;
    const state = merged[of];
    const isReached = is === undefined || (typeof state === 'string' && state.toLowerCase() === is);
    if (!isReached || isEqual(state, before[of])) return false;
    const sent = valueAt(merged, attribute);
    return when === 'closes' ? sent === undefined : isEqual(sent, valueAt(before, attribute));
  });
}

/** Attributes that a patch has not touched are the same object before and after it. */
const isEqual = (left: JsonValue | undefined, right: JsonValue | undefined) =>
  left === right || (left !== undefined && right !== undefined && jsonEqual(left, right));

function withValues(document: JsonObject, values: readonly ServerValue[], now: string): JsonObject {
  return values.reduce(
    (changed, { attribute, value }) => withValueAt(changed, attribute.split('.'), resolved(value, now)),
    document,
  );
}

/** The value at a dotted path through objects. */
function valueAt(document: JsonObject, path: string): JsonValue | undefined {
  return path
    .split('.')
    .reduce<JsonValue | undefined>((value, name) => (isObject(value) ? value[name] : undefined), document);
}

function withValueAt(
  document: JsonObject,
  [name = '', ...deeper]: readonly string[],
  value: JsonValue,
): JsonObject {
  const child = document[name];
  const inner = isObject(child) ? child : {};
  return { ...document, [name]: deeper.length === 0 ? value : withValueAt(inner, deeper, value) };
}

/** Whether the model, or a model nested in it, has values to set where they are missing. */
const hasMissingValues = perModel((api, model) =>
  isWithin(api, model, ({ values }) => values.some(({ when }) => when === 'missing')),
);

/** The document with the missing values of its model, and of nested models, set. */
function withMissing(api: ApiMetadata, model: Model, document: JsonObject, now: string): JsonObject {
  if (!hasMissingValues(api, model)) return document;
  const filled = { ...document };
  for (const [name, attribute] of Object.entries(model.attributes)) {
    const nested = modelIn(api, attribute);
    const child = ownMember(document, name);
    if (nested === undefined || child === undefined) continue;
    const inside = (value: JsonValue) => (isObject(value) ? withMissing(api, nested, value, now) : value);
    filled[name] = Array.isArray(child) ? child.map(inside) : inside(child);
  }
  for (const { attribute, when, value } of model.values) {
    if (when === 'missing' && isMissing(filled[attribute])) filled[attribute] = resolved(value, now);
  }
  return filled;
}

/** The attributes that differ, without the dates of the last change. */
export function changedAttributes({ model }: Resource, before: JsonObject, after: JsonObject): string[] {
  const isDate = (name: string) =>
    model.values.some(({ attribute, when }) => attribute === name && when === 'change');
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].filter((name) => !isEqual(before[name], after[name]) && !isDate(name));
}

/** The document without the value at this dotted path, and without the objects that this leaves empty. */
export function withoutPath(document: JsonObject, path: string): JsonObject {
  const [name = '', ...deeper] = path.split('.');
  const { [name]: child, ...rest } = document;
  if (deeper.length === 0 || child === undefined) return rest;
  const inner = isObject(child) ? withoutPath(child, deeper.join('.')) : child;
  return isObject(inner) && Object.keys(inner).length === 0 ? rest : { ...rest, [name]: inner };
}
