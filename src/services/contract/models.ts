import type { ApiMetadata, Attribute, Model } from './metadata.js';

/** The model that an attribute's objects have. */
export const modelIn = (api: ApiMetadata, { model }: Attribute): Model | undefined =>
  model === undefined ? undefined : api.models[model];

/** Whether something holds of a model or of one in it, at any depth; models can be in themselves. */
export function isWithin(
  api: ApiMetadata,
  model: Model,
  holds: (model: Model) => boolean,
  seen = new Set<Model>(),
): boolean {
  if (seen.has(model)) return false;
  seen.add(model);
  return (
    holds(model) ||
    Object.values(model.attributes).some((attribute) => {
      const nested = modelIn(api, attribute);
      return nested !== undefined && isWithin(api, nested, holds, seen);
    })
  );
}

/** Remembers what is made of each model. */
export function perModel<T>(make: (api: ApiMetadata, model: Model) => T) {
  const made = new WeakMap<Model, T>();
  return (api: ApiMetadata, model: Model): T => {
    const known = made.get(model) ?? make(api, model);
    made.set(model, known);
    return known;
  };
}

/** The declared attribute at a path, through objects and arrays; undefined where nothing is declared. */
export function attributeAt(api: ApiMetadata, model: Model, path: readonly string[]): Attribute | undefined {
  let attributes: Model['attributes'] | undefined = model.attributes;
  let found: Attribute | undefined;
  for (const name of path) {
    found = attributes && Object.hasOwn(attributes, name) ? attributes[name] : undefined;
    attributes = found?.model === undefined ? undefined : api.models[found.model]?.attributes;
  }
  return found;
}
