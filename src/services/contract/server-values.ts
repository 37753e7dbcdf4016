import { isDeepStrictEqual } from 'node:util';
import { isObject, type JsonObject, type JsonValue } from '../../values/json.js';
import { newId } from '../../values/new-id.js';
import type { ApiMetadata, Model, ServerValue } from './metadata.js';
import { isWithin, modelIn, perModel } from './models.js';
import type { Resource } from './resources.js';

/** The value with every `$now` in it replaced by the time, every `$id` by a new id. */
function resolved(value: JsonValue, now: string): JsonValue {
  if (value === '$now') return now;
  if (value === '$id') return newId();
  if (Array.isArray(value)) return value.map((item) => resolved(item, now));
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, child]) => [name, resolved(child, now)]));
}

/** The document that a creation makes: without what only the server sets, with what it sets. */
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

const isAbsent = (value: JsonValue | undefined) =>
  value === undefined || (isObject(value) && Object.keys(value).length === 0);

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
  const moved = withValues(document, consequences(resource, before, merged), now);
  return withMissing(resource.api, resource.model, moved, now);
}

/** The paths whose values the server changes because the client has changed another attribute. */
export function consequentPaths(resource: Resource, before: JsonObject, merged: JsonObject): string[] {
  return consequences(resource, before, merged).map(({ attribute }) => attribute);
}

/** The values that follow from a change, without those that the client gives itself. */
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
    if (!isReached || isDeepStrictEqual(state, before[of])) return false;
    const given = valueAt(merged, attribute);
    return when === 'closes' ? given === undefined : isDeepStrictEqual(given, valueAt(before, attribute));
  });
}

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

/** Whether the model, or one in it, wants values where they are missing. */
const fillsIn = perModel((api, model) =>
  isWithin(api, model, ({ values }) => values.some(({ when }) => when === 'missing')),
);

/** Fills in what is missing wherever the model, and those in it, want a value. */
function withMissing(api: ApiMetadata, model: Model, document: JsonObject, now: string): JsonObject {
  if (!fillsIn(api, model)) return document;
  const filled = { ...document };
  for (const [name, attribute] of Object.entries(model.attributes)) {
    const [child, nested] = [filled[name], modelIn(api, attribute)];
    if (nested === undefined || child === undefined) continue;
    const inside = (value: JsonValue) => (isObject(value) ? withMissing(api, nested, value, now) : value);
    filled[name] = Array.isArray(child) ? child.map(inside) : inside(child);
  }
  for (const { attribute, when, value } of model.values) {
    if (when === 'missing' && filled[attribute] === undefined) filled[attribute] = resolved(value, now);
  }
  return filled;
}

/** The attributes that differ, apart from the dates of the last change: what a client can have changed. */
export function changedAttributes({ model }: Resource, before: JsonObject, after: JsonObject): string[] {
  const isDate = (name: string) =>
    model.values.some(({ attribute, when }) => attribute === name && when === 'change');
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].filter((name) => !isDeepStrictEqual(before[name], after[name]) && !isDate(name));
}

/** The document without what is at this dotted path, and without the objects that it was alone in. */
export function withoutPath(document: JsonObject, path: string): JsonObject {
  const [name = '', ...deeper] = path.split('.');
  const { [name]: child, ...others } = document;
  if (deeper.length === 0 || child === undefined) return others;
  const inner = isObject(child) ? withoutPath(child, deeper.join('.')) : child;
  return isObject(inner) && Object.keys(inner).length === 0 ? others : { ...others, [name]: inner };
}
