import type { Problem } from '../../rest/schema-validator.js';
import { isObject, type JsonObject, type JsonValue } from '../../values/json.js';
import type { ApiMetadata, Attribute, Model } from './metadata.js';
import { isWithin, modelIn, perModel } from './models.js';

/**
 * The mandatory attributes that are there and say nothing: blank strings, empty arrays. Contracts demand an
 * attribute's presence only, but certified servers must never answer with a blank one.
 */
export function blankMandatory(api: ApiMetadata, model: Model, document: JsonObject): Problem[] {
  const problems: Problem[] = [];
  addBlank(problems, api, model, document, '');
  return problems;
}

function addBlank(problems: Problem[], api: ApiMetadata, model: Model, document: JsonObject, above: string) {
  for (const [name, attribute] of demanding(api, model)) {
    const value = Object.hasOwn(document, name) ? document[name] : undefined;
    if (value === undefined) continue;
    const path = above === '' ? name : `${above}.${name}`;
    const blank = attribute.required ? blankness(value) : undefined;
    if (blank) problems.push({ path, message: blank });
    else addNested(problems, api, attribute, value, path);
  }
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

function addNested(
  problems: Problem[],
  api: ApiMetadata,
  attribute: Attribute,
  value: JsonValue,
  path: string,
) {
  const model = modelIn(api, attribute);
  if (!model) return;
  if (isObject(value)) addBlank(problems, api, model, value, path);
  else if (Array.isArray(value))
    for (const [index, item] of value.entries())
      if (isObject(item)) addBlank(problems, api, model, item, `${path}.${index}`);
}
