import type { Problem } from '../../rest/body/schema-validator.js';
import { isObject, type JsonObject, type JsonValue } from '../../values/json.js';
import type { ApiMetadata, Attribute, Model } from './metadata.js';
import { isWithin, modelIn, perModel } from './models.js';

/**
 * The mandatory attributes of a document that are blank strings or empty arrays. Contracts only require the attribute,
 * but the conformance tests fail on blank ones.
 */
export function blankMandatory(api: ApiMetadata, model: Model, document: JsonObject): Problem[] {
  const problems: Problem[] = [];
  addBlank(problems, api, model, document, '');
  return problems;
}

/** The attributes that are missing or blank although the value of another makes them mandatory. */
export function missingMandatory({ mandatory = [] }: Model, document: JsonObject): Problem[] {
  return mandatory
    .filter(({ attribute, of, is }) => {
      const value = document[attribute];
      return document[of] === is && (value === undefined || blankMessage(value) !== undefined);
    })
    .map(({ attribute, of, is }) => ({ path: attribute, message: `is mandatory when ${of} is ${is}` }));
}

function addBlank(problems: Problem[], api: ApiMetadata, model: Model, document: JsonObject, parent: string) {
  for (const [name, attribute] of attributesToCheck(api, model)) {
    const value = Object.hasOwn(document, name) ? document[name] : undefined;
    if (value === undefined) continue;
    const path = parent === '' ? name : `${parent}.${name}`;
    const message = attribute.required ? blankMessage(value) : undefined;
    if (message) problems.push({ path, message });
    else addNested(problems, api, attribute, value, path);
  }
}

/** The attributes of a model that are mandatory, or whose objects have mandatory attributes. */
const attributesToCheck = perModel((api, { attributes }) =>
  Object.entries(attributes).filter(([, attribute]) => {
    const nested = modelIn(api, attribute);
    return attribute.required || (nested && isWithin(api, nested, hasMandatory));
  }),
);

const hasMandatory = ({ attributes }: Model) => Object.values(attributes).some(({ required }) => required);

function blankMessage(value: JsonValue): string | undefined {
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
