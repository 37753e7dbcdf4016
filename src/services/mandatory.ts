import { isObject, type JsonObject, type JsonValue } from '../rest/json.js';
import type { Problem } from '../rest/schema-validator.js';
import { type ApiMetadata, type Attribute, isWithin, type Model, modelIn, perModel } from './metadata.js';

/**
 * The mandatory attributes that are there and say nothing: blank strings, empty arrays. Contracts demand an
 * attribute's presence only, but certified servers must never answer with a blank one.
 */
export function blankMandatory(api: ApiMetadata, model: Model, document: JsonObject, above = ''): Problem[] {
  return demanding(api, model).flatMap(([name, attribute]) => {
    const value = Object.hasOwn(document, name) ? document[name] : undefined;
    if (value === undefined) return [];
    const path = above === '' ? name : `${above}.${name}`;
    const blank = attribute.required ? blankness(value) : undefined;
    return blank ? [{ path, message: blank }] : nested(api, attribute, value, path);
  });
}

/** The attributes that are mandatory, or have objects in which something is. */
const demanding = perModel((api, { attributes }) =>
  Object.entries(attributes).filter(([, attribute]) => {
    const nested = modelIn(api, attribute);
    return attribute.required || (nested && isWithin(api, nested, hasMandatory));
  }),
);

const hasMandatory = ({ attributes }: Model) => Object.values(attributes).some(({ required }) => required);

function blankness(value: JsonValue): string | undefined {
  if (typeof value === 'string' && value.trim() === '') return 'is mandatory and must not be blank';
  if (Array.isArray(value) && value.length === 0) return 'is mandatory and must not be empty';
  return undefined;
}

function nested(api: ApiMetadata, attribute: Attribute, value: JsonValue, path: string): Problem[] {
  const model = modelIn(api, attribute);
  if (!model) return [];
  const items = Array.isArray(value)
    ? value.map((item, index) => ({ item, at: `${path}.${index}` }))
    : [{ item: value, at: path }];
  return items.flatMap(({ item, at }) => (isObject(item) ? blankMandatory(api, model, item, at) : []));
}
