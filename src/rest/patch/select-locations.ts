import type { JsonObject, JsonValue } from '../../values/json.js';
import { type ConditionTree, conditionTree, isEmpty, meets, meetsExcept } from './condition-tree.js';
import { child, isIndex, type Location } from './pointer.js';
import type { QueryPath } from './query-path.js';

interface Options {
  /** Whether relative conditions may be about the elements of an array at the end of the path. */
  readonly relativeToEnd: boolean;
  /** Called for each array element that is looked at; may throw. */
  visit(): void;
}

/**
 * The locations that a path means: in every array on it, of every element that meets the conditions. An array at
 * the end of the path stands for its elements when a condition is about them, else for itself.
 */
export function selectLocations(document: JsonObject, path: QueryPath, options: Options): Location[] {
  const selection = new LocationSelector(path, options);
  selection.walk(document, 0, conditionTree(path.rooted), document);
  return selection.locations;
}

class LocationSelector {
  readonly locations: Location[] = [];
  /** Where the walk is. */
  private readonly current: (string | number)[] = [];
  private readonly names: Location;
  private readonly relative: ConditionTree;

  constructor(
    path: QueryPath,
    private readonly options: Options,
  ) {
    this.names = path.names;
    this.relative = conditionTree(path.relative);
  }

  /**
   * `depth`: how many names of the path are behind. `rooted`: the conditions whose path has been that of the walk.
   * `element`: that of the last array that was entered, before that the document.
   */
  walk(value: JsonValue | undefined, depth: number, rooted: ConditionTree, element: JsonValue): void {
    const name = this.names[depth];
    if (value === undefined) this.addIfMatching(value, this.names.slice(depth), rooted, element);
    else if (name === undefined) this.selectEnd(value, rooted, element);
    else if (!Array.isArray(value)) {
      if (!meetsExcept(value, rooted, name, this.options.visit)) return;
      this.descend(name, () =>
        this.walk(child(value, name), depth + 1, rooted.members.get(name) ?? NO_CONDITIONS, element),
      );
    } else if (name === '-' || isIndex(name)) {
      const only = child(value, name);
      this.descend(name, () => this.walk(only, depth + 1, rooted, only ?? null));
    } else this.forEachElement(value, (one) => this.walk(one, depth, rooted, one));
  }

  private selectEnd(value: JsonValue, rooted: ConditionTree, element: JsonValue): void {
    const isAboutElements = !isEmpty(rooted) || (this.options.relativeToEnd && !isEmpty(this.relative));
    if (Array.isArray(value) && isAboutElements)
      this.forEachElement(value, (one) => this.addIfMatching(one, [], rooted, one));
    else this.addIfMatching(value, [], rooted, element);
  }

  private addIfMatching(
    value: JsonValue | undefined,
    rest: Location,
    rooted: ConditionTree,
    element: JsonValue,
  ): void {
    const { visit } = this.options;
    if (meets(value, rooted, visit) && meets(element, this.relative, visit))
      this.locations.push([...this.current.map(String), ...rest]);
  }

  private forEachElement(array: readonly JsonValue[], walk: (element: JsonValue) => void): void {
    for (const [index, element] of array.entries()) {
      this.options.visit();
      this.descend(index, () => walk(element));
    }
  }

  private descend(name: string | number, walk: () => void): void {
    this.current.push(name);
    walk();
    this.current.pop();
  }
}

const NO_CONDITIONS = conditionTree([]);
