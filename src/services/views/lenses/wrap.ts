import { comparison } from '../../../rest/filter/comparison.js';
import { isObject, type JsonObject, type JsonValue } from '../../../values/json.js';
import { KEPT, recall, remember } from '../kept.js';
import type { Lens, Path } from '../lens.js';
import { divided, isEmptyObject } from './divided.js';

/**
 * An object in the view around the stored one: the view has the members `outer` beside the object `inner`, which has all
 * others.
 */
export function wrap(inner: string, outer: readonly string[]): Lens {
  const key = `around ${inner}`;
  const isOuter = (name: string) => outer.includes(name);
  const storedPath = ([first = '', ...deeper]: Path): Path | undefined => {
    if (first !== inner) return isOuter(first) ? [first, ...deeper] : undefined;
    return deeper[0] === undefined || isOuter(deeper[0]) ? undefined : deeper;
  };
  return {
    toView(stored) {
      const kept = recall(stored, key);
      const { own, others: content } = divided(stored, isOuter);
      if (!isObject(kept)) {
        if (!isEmptyObject(content)) own[inner] = content;
        return own;
      }
      const { beside, inside, instead, isEmpty } = kept as Kept;
      if (isObject(inside)) Object.assign(content, inside);
      if (isEmpty === true || !isEmptyObject(content)) own[inner] = content;
      if (instead !== undefined) own[inner] = instead;
      return isObject(beside) ? Object.assign(own, beside) : own;
    },
    toStored(view) {
      const { [inner]: content, ...around } = view;
      const { own, others: beside } = divided(around, isOuter);
      const { own: inside, others: members } = isObject(content)
        ? divided(content, (name) => isOuter(name) || name === KEPT)
        : { own: {}, others: {} };
      const stored = { ...members, ...own };
      const kept = {
        ...(!isEmptyObject(beside) && { beside }),
        ...(!isEmptyObject(inside) && { inside }),
        ...(isObject(content) && isEmptyObject(members) && { isEmpty: true }),
        ...(content !== undefined && !isObject(content) && { instead: content }),
      };
      if (!isEmptyObject(kept)) remember(stored, key, kept);
      return stored;
    },
    storedPath,
    viewPath: (stored) => (stored[0] === undefined || isOuter(stored[0]) ? stored : [inner, ...stored]),
    storedFilter: ({ path, operator, operands }) => {
      const stored = storedPath(path);
      return stored && comparison(stored, operator, operands);
    },
  };
}

/** The content that the stored object has no attribute for. */
interface Kept {
  /** Members of the view beside the inner object. */
  readonly beside?: JsonObject;
  /** Members of the inner object that have the names of outer ones. */
  readonly inside?: JsonObject;
  /** The view's value in place of the inner object. */
  readonly instead?: JsonValue;
  /** Whether the inner object has no other members. */
  readonly isEmpty?: boolean;
}
