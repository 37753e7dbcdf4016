import type { JsonObject, JsonValue } from '../../values/json.js';
import type { Location } from './pointer.js';

type Container = JsonObject | JsonValue[];
/** Changes the named members of a container, which is a private copy. */
type Change = (container: Container, names: readonly string[]) => void;

/**
 * The functions below do not change their arguments: they copy each container on the path to a location once and share
 * the rest. Callers ensure that the locations exist (for `withAdded`: their parents) and that none is the root.
 */

/** Returns a copy with the values added: set on an object; in an array inserted at the index, or appended for "-". */
export function withAdded(
  root: JsonObject,
  locations: readonly Location[],
  values: readonly JsonValue[],
): JsonObject {
  return rewrite(root, locations, (container, names) => {
    for (const name of names) for (const value of values) addTo(container, name, value);
  });
}

function addTo(container: Container, name: string, value: JsonValue): void {
  if (!Array.isArray(container)) container[name] = value;
  else if (name === '-') container.push(value);
  else container.splice(Number(name), 0, value);
}

/** Returns a copy with the value at each location replaced. */
export function withReplaced(root: JsonObject, locations: readonly Location[], value: JsonValue): JsonObject {
  return rewrite(root, locations, (container, names) => {
    for (const name of names) {
      if (Array.isArray(container)) container[Number(name)] = value;
      else container[name] = value;
    }
  });
}

/** Returns a copy without the members at the locations; indexes refer to the given document. */
export function withRemoved(root: JsonObject, locations: readonly Location[]): JsonObject {
  return rewrite(root, locations, (container, names) => {
    if (Array.isArray(container)) removeElements(container, new Set(names.map(Number)));
    else for (const name of names) delete container[name];
  });
}

/** One pass: removing elements one by one would take quadratic time. */
function removeElements(array: JsonValue[], indexes: ReadonlySet<number>): void {
  let kept = 0;
  for (const [index, element] of array.entries()) if (!indexes.has(index)) array[kept++] = element;
  array.length = kept;
}

function rewrite<T extends JsonValue>(root: T, locations: readonly Location[], change: Change, depth = 0): T {
  const copy = shallowCopy(root);
  const names: string[] = [];
  const deeper = new Map<string, Location[]>();
  for (const location of locations) {
    const name = location[depth] as string;
    if (location.length === depth + 1) names.push(name);
    else if (!deeper.get(name)?.push(location)) deeper.set(name, [location]);
  }
  const members = copy as Record<string, JsonValue>;
  for (const [name, group] of deeper) {
    members[name] = rewrite(members[name] as JsonValue, group, change, depth + 1);
  }
  change(copy, names);
  return copy as T;
}

function shallowCopy(value: JsonValue): Container {
  if (Array.isArray(value)) return value.slice();
  return { ...(value as JsonObject) };
}
