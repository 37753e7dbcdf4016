import type { JsonObject, JsonValue } from '../../values/json.js';
import { type ConditionTree, conditionTree, isEmpty, meets, meetsExcept } from './condition-tree.js';
import { child, isIndex, type Location } from './pointer.js';
import type { QueryPath } from './query-path.js';

interface Options {
  /** True if relative conditions may apply to the elements of an array at the end of the path. */
  readonly relativeToEnd: boolean;
  /** Called for each visited array element; may throw. */
  visit(): void;
}

/**
 * Returns the locations that a path selects: in every array on the path, all elements that meet the conditions. An
 * array at the end of the path is replaced by its elements if a condition applies to them.
 */
export function selectLocations(document: JsonObject, path: QueryPath, options: Options): Location[] {
  const selection = new LocationSelector(path, options);
  selection.walk(document, 0, conditionTree(path.rooted), document);
  return selection.locations;
}

class LocationSelector {
  readonly locations: Location[] = [];
  /** Current location of the walk. */
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
   * Walks the path from `depth`, the number of names already matched. `rooted`: conditions below the current location.
   * `element`: current element of the last array entered, or the document.
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
      const item = child(value, name);
      this.descend(name, () => this.walk(item, depth + 1, rooted, item ?? null));
    } else this.forEachElement(value, (item) => this.walk(item, depth, rooted, item));
  }

  private selectEnd(value: JsonValue, rooted: ConditionTree, element: JsonValue): void {
    const selectsElements = !isEmpty(rooted) || (this.options.relativeToEnd && !isEmpty(this.relative));
    if (Array.isArray(value) && selectsElements)
      this.forEachElement(value, (item) => this.addIfMatching(item, [], rooted, item));
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
