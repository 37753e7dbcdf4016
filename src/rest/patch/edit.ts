import type { JsonObject, JsonValue } from '../../values/json.js';
import type { Location } from './pointer.js';

type Container = JsonObject | JsonValue[];
/** Changes the named members of a container, which is a copy of its own. */
type Change = (container: Container, names: readonly string[]) => void;

/**
 * These functions never change what they are given: they copy the containers on the way to the locations, each
 * once, and share the rest. The caller has made sure that the locations exist (`added`: their parents), and that
 * none is the root.
 */

/** With the values added: set on an object; in an array inserted at the index, or appended for "-". */
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

export function withReplaced(root: JsonObject, locations: readonly Location[], value: JsonValue): JsonObject {
  return rewrite(root, locations, (container, names) => {
    for (const name of names) {
      if (Array.isArray(container)) container[Number(name)] = value;
      else container[name] = value;
    }
  });
}

/** Without the members at the locations; an index means what it means in the document as given. */
export function withRemoved(root: JsonObject, locations: readonly Location[]): JsonObject {
  return rewrite(root, locations, (container, names) => {
    if (Array.isArray(container)) removeElements(container, new Set(names.map(Number)));
    else for (const name of names) delete container[name];
  });
}

/** In one pass: removing thousands of elements one by one would take a time that grows with their square. */
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
