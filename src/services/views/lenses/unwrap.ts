import { comparison } from '../../../rest/filter/comparison.js';
import { isObject, type JsonObject, type JsonValue } from '../../../values/json.js';
import { recall, remember } from '../kept.js';
import type { Lens, Path } from '../lens.js';
import { divided, isEmptyObject } from './divided.js';

/** The view has beside each other what the stored version has in an object: the members `inner` of the attribute. */
export function unwrap(attribute: string, inner: readonly string[]): Lens {
  const key = `in ${attribute}`;
  const isInner = (name: string | undefined) => name !== undefined && inner.includes(name);
  const storedPath = (view: Path): Path | undefined => {
    if (isInner(view[0])) return [attribute, ...view];
    return view[0] === attribute ? undefined : view;
  };
  return {
    toView(stored) {
      const kept = recall(stored, key);
      const object = stored[attribute];
      const content = isObject(object) ? object : {};
      const [view, rest]: [JsonObject, JsonObject] = [{}, {}];
      // Extensions that have the name of an inner member change places with it.
      for (const name of Object.keys(stored))
        if (name !== attribute) (isInner(name) ? rest : view)[name] = stored[name] as JsonValue;
      for (const name of Object.keys(content))
        (isInner(name) ? view : rest)[name] = content[name] as JsonValue;
      if (kept !== undefined) view[attribute] = kept;
      else if (!isEmptyObject(rest)) view[attribute] = rest;
      else if (object !== undefined && isEmptyObject(content)) view[attribute] = object;
      return view;
    },
    toStored(view) {
      const { [attribute]: other, ...members } = view;
      const { own, others } = divided(members, isInner);
      const stored = isEmptyObject(own) ? others : { ...others, [attribute]: own };
      if (other !== undefined) remember(stored, key, other);
      return stored;
    },
    storedPath,
    viewPath: (stored) => (stored[0] === attribute && isInner(stored[1]) ? stored.slice(1) : stored),
    storedFilter: ({ path, operator, operands }) => {
      const stored = storedPath(path);
      return stored && comparison(stored, operator, operands);
    },
  };
}
