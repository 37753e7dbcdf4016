import { isObject, type JsonObject, type JsonValue, jsonEqual } from '../../values/json.js';

type Path = readonly string[];

/** The paths of some attributes, through objects and arrays, with everything below them. */
export class AttributePaths {
  /** No attributes. */
  static readonly NONE = new AttributePaths([]);

  readonly isEmpty: boolean;
  private readonly tree: PathTree;

  constructor(private readonly paths: readonly Path[]) {
    this.isEmpty = paths.length === 0;
    this.tree = treeOf(paths);
  }

  /** The paths of both. */
  union(other: AttributePaths): AttributePaths {
    if (other.isEmpty) return this;
    return this.isEmpty ? other : new AttributePaths([...this.paths, ...other.paths]);
  }

  /** Returns true if the path is one of these, or below one. */
  covers(path: Path): boolean {
    return this.paths.some(
      (each) => each.length <= path.length && each.every((name, at) => name === path[at]),
    );
  }

  /** Returns the document without these attributes. Objects that this leaves empty stay. */
  removedFrom(document: JsonObject): JsonObject {
    return this.isEmpty ? document : (without(document, this.tree) as JsonObject);
  }

  /** Returns the first path at which the document has a value: `contact.phone`. */
  firstIn(document: JsonObject): string | undefined {
    return this.paths.find((path) => protectedValues(document, path).length > 0)?.join('.');
  }

  /** Returns the first path at which the documents have other values. Elements of arrays with a value there are compared whole. */
  firstChanged(before: JsonObject, after: JsonObject): string | undefined {
    const isSame = (path: Path) => jsonEqual(protectedValues(before, path), protectedValues(after, path));
    return this.paths.find((path) => !isSame(path))?.join('.');
  }

  /** The first-level attributes that are or contain one of these. */
  get firstLevel(): readonly string[] {
    return [...this.tree.keys()];
  }
}

/** The paths by their names; an empty tree ends a path. */
interface PathTree extends Map<string, PathTree> {}

function treeOf(paths: readonly Path[]): PathTree {
  const names = new Set(paths.flatMap(([name]) => name ?? []));
  return new Map(
    [...names].map((name) => {
      const deeper = paths.filter(([first]) => first === name).map((path) => path.slice(1));
      return [name, deeper.some((path) => path.length === 0) ? new Map() : treeOf(deeper)] as const;
    }),
  );
}

/** The value at a path through objects; at the first array on the path, its elements that have a value there. */
function protectedValues(value: JsonValue | undefined, path: Path): JsonValue[] {
  if (value === undefined) return [];
  if (path.length === 0) return [value];
  if (Array.isArray(value)) return value.filter((element) => protectedValues(element, path).length > 0);
  const [name = '', ...deeper] = path;
  return isObject(value) && Object.hasOwn(value, name) ? protectedValues(value[name], deeper) : [];
}

function without(value: JsonValue, tree: PathTree): JsonValue {
  if (Array.isArray(value)) return value.map((element) => without(element, tree));
  if (!isObject(value)) return value;
  const kept = Object.entries(value).flatMap(([name, child]): [string, JsonValue][] => {
    const deeper = tree.get(name);
    if (deeper === undefined) return [[name, child]];
    return deeper.size === 0 ? [] : [[name, without(child, deeper)]];
  });
  return Object.fromEntries(kept);
}
