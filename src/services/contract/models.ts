import type { ApiMetadata, Attribute, Model } from './metadata.js';

/** The model of an attribute's objects; undefined when it has none. */
export const modelIn = (api: ApiMetadata, { model }: Attribute): Model | undefined =>
  model === undefined ? undefined : api.models[model];

/** Whether a model, or a model nested in it at any depth, satisfies the predicate. Models can contain themselves. */
export function isWithin(
  api: ApiMetadata,
  model: Model,
  predicate: (model: Model) => boolean,
  visited = new Set<Model>(),
): boolean {
  if (visited.has(model)) return false;
  visited.add(model);
  return (
    predicate(model) ||
    Object.values(model.attributes).some((attribute) => {
      const nested = modelIn(api, attribute);
      return nested !== undefined && isWithin(api, nested, predicate, visited);
    })
  );
}

/** Memoizes a function of a model. */
export function perModel<T>(compute: (api: ApiMetadata, model: Model) => T) {
  const results = new WeakMap<Model, T>();
  return (api: ApiMetadata, model: Model): T => {
    const result = results.get(model) ?? compute(api, model);
    results.set(model, result);
    return result;
  };
}

/** The declared attribute at a path through objects and arrays; undefined when none is declared. */
export function attributeAt(api: ApiMetadata, model: Model, path: readonly string[]): Attribute | undefined {
  let attributes: Model['attributes'] | undefined = model.attributes;
  let found: Attribute | undefined;
  for (const name of path) {
    found = attributes && Object.hasOwn(attributes, name) ? attributes[name] : undefined;
    attributes = found?.model === undefined ? undefined : api.models[found.model]?.attributes;
  }
  return found;
}
