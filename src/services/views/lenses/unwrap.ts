import { comparison } from '../../../rest/filter/comparison.js';
import { isObject } from '../../../values/json.js';
import { recall, remember } from '../kept.js';
import type { Lens, Path } from '../lens.js';
import { divided } from './divided.js';

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
      const { [attribute]: object, ...beside } = stored;
      const content = isObject(object) ? divided(object, isInner) : { own: {}, others: {} };
      // Extensions that have the name of an inner member change places with it.
      const { own: homonyms, others } = divided(beside, isInner);
      const rest = { ...content.others, ...homonyms };
      const view = { ...others, ...content.own };
      if (kept !== undefined) return { ...view, [attribute]: kept };
      if (Object.keys(rest).length > 0) return { ...view, [attribute]: rest };
      const isShown = object !== undefined && Object.keys(content.own).length === 0;
      return isShown ? { ...view, [attribute]: object } : view;
    },
    toStored(view) {
      const { [attribute]: other, ...members } = view;
      const { own, others } = divided(members, isInner);
      const stored = Object.keys(own).length === 0 ? others : { ...others, [attribute]: own };
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
