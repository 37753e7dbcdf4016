import type { JsonObject, JsonValue } from '../../values/json.js';
import { type Container, type Measures, memberNameBytes } from './measures.js';
import type { Location } from './pointer.js';

/**
 * Working copy of a document while a patch is applied. A container is copied before its first change and changed in
 * place afterwards; unchanged parts are shared with the document. So an operation costs its path, not the document.
 *
 * Callers ensure that the locations exist (for `add`: their parents) and that none is the root.
 */
export class Draft {
  /** Containers that only this draft refers to, from one place. */
  private readonly owned = new Set<JsonValue>();

  constructor(
    private document: JsonObject,
    private readonly measures: Measures,
    /** Called before values are copied. */
    private readonly visit: (count: number) => void = () => {},
  ) {}

  get root(): JsonObject {
    return this.document;
  }

  replaceRoot(document: JsonObject): void {
    this.document = document;
  }

  /** Declares that the value gets a second place: the next change of one of them copies it. */
  share(value: JsonValue): void {
    this.owned.delete(value);
  }

  /** Adds the values at each location: sets them on an object; in an array inserts at the index, or appends for "-". */
  add(locations: readonly Location[], values: readonly JsonValue[]): void {
    if (locations.length > 1) for (const value of values) this.share(value);
    for (const location of locations) {
      const path = this.open(location);
      for (const value of values) this.addTo(path, location.at(-1) as string, value);
    }
  }

  /** Replaces the value at each location. */
  replace(locations: readonly Location[], value: JsonValue): void {
    for (const location of locations) {
      const path = this.open(location);
      this.set(path, keyIn(lastOf(path), location.at(-1) as string), value);
    }
  }

  /** Removes the members at the locations; indexes refer to the document before. */
  remove(locations: readonly Location[]): void {
    const groups = new Map<Container, { path: Container[]; names: string[] }>();
    for (const location of locations) {
      const path = this.open(location);
      const name = location.at(-1) as string;
      const group = groups.get(lastOf(path));
      if (group) group.names.push(name);
      else groups.set(lastOf(path), { path, names: [name] });
    }
    for (const { path, names } of groups.values()) this.removeFrom(path, names);
  }

  private addTo(path: Container[], name: string, value: JsonValue): void {
    const container = lastOf(path);
    if (!Array.isArray(container)) this.set(path, name, value);
    else {
      const comma = Number(container.length > 0);
      if (name === '-') container.push(value);
      else container.splice(Number(name), 0, value);
      const { bytes, depth } = this.measures.of(value);
      this.measures.changed(path, bytes + comma, depth);
    }
  }

  private set(path: Container[], key: string | number, value: JsonValue): void {
    const members = lastOf(path) as Record<string | number, JsonValue>;
    const before = Object.hasOwn(members, key) ? members[key] : undefined;
    const removed = before === undefined ? 0 : this.measures.of(before).bytes;
    const added = before === undefined ? memberNameBytes(String(key)) + Number(!this.isEmpty(members)) : 0;
    const { bytes, depth } = this.measures.of(value);
    members[key] = value;
    this.measures.changed(path, bytes + added - removed, depth);
  }

  private removeFrom(path: Container[], names: readonly string[]): void {
    const container = lastOf(path);
    const before = this.measures.of(container).bytes;
    let removed = 0;
    for (const name of names) {
      const key = keyIn(container, name);
      const value = (container as Record<string | number, JsonValue>)[key] as JsonValue;
      const nameBytes = Array.isArray(container) ? 0 : memberNameBytes(name);
      // The comma goes too, unless this was the only member.
      removed += nameBytes + this.measures.of(value).bytes;
      removed += Number(before - removed > EMPTY_BYTES);
      if (!Array.isArray(container)) delete container[name];
    }
    if (Array.isArray(container)) removeElements(container, names.map(Number));
    this.measures.changed(path, -removed, 0);
  }

  /** Counting the members of a large object would read all of their names. */
  private isEmpty(container: Container): boolean {
    return this.measures.of(container).bytes === EMPTY_BYTES;
  }

  /** Returns the containers from the root to the parent of the location, which may now be changed. */
  private open(location: Location): Container[] {
    let container = this.own(this.document);
    this.document = container as JsonObject;
    const path: Container[] = [container];
    for (const name of location.slice(0, -1)) {
      const members = container as Record<string | number, JsonValue>;
      const key = keyIn(container, name);
      container = this.own(members[key] as Container);
      members[key] = container;
      path.push(container);
    }
    return path;
  }

  private own(container: Container): Container {
    if (this.owned.has(container)) return container;
    const members = Array.isArray(container) ? container : Object.values(container);
    this.visit(members.length);
    const copy = Array.isArray(container) ? container.slice() : { ...container };
    // The members of the copy have two places from now on.
    if (this.owned.size > 0) for (const member of members) this.owned.delete(member);
    this.owned.add(copy);
    this.measures.copied(container, copy);
    return copy;
  }
}

/** The size of `{}` and `[]`. */
const EMPTY_BYTES = 2;

const lastOf = (path: readonly Container[]) => path.at(-1) as Container;

const keyIn = (container: Container, name: string) => (Array.isArray(container) ? Number(name) : name);

/** One pass: removing many elements one by one would take quadratic time. */
function removeElements(array: JsonValue[], indexes: readonly number[]): void {
  const [first = 0] = indexes;
  if (indexes.length === 1) {
    array.splice(first, 1);
    return;
  }
  const removed = new Set(indexes);
  let kept = 0;
  for (const [index, element] of array.entries()) if (!removed.has(index)) array[kept++] = element;
  array.length = kept;
}
