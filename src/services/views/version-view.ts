import { LRUCache } from 'lru-cache';
import { mapLeaves } from '../../rest/filter/comparison.js';
import { invalidQuery, quoted } from '../../rest/query-string/query-text.js';
import { type JsonObject, jsonCopy, jsonEqual } from '../../values/json.js';
import type { Comparison, Filter, Predicate, SortKey } from '../../values/query.js';
import { type LensDeclaration, lensOf } from './declaration.js';
import type { Lens } from './lens.js';
import { merged } from './merge.js';

/** Maximum characters of the texts that all views of the process have in their cache. */
const MAX_CHARACTERS = 32 * 1024 * 1024;

/** Stored texts, each after the number of its view, and what the view shows of them. */
const TEXTS = new LRUCache<string, string>({
  maxSize: MAX_CHARACTERS,
  sizeCalculation: (text, stored) => text.length + stored.length,
});

/** Stored documents as another version of their API shows them. None of its functions changes its arguments. */
export class VersionView {
  private readonly lens: Lens;
  /** Stored resources as filters see them: several conditions look at the same one. */
  private readonly shown = new WeakMap<JsonObject, JsonObject>();

  private static views = 0;
  private readonly number = VersionView.views++;

  constructor(declarations: readonly LensDeclaration[]) {
    this.lens = lensOf(declarations);
  }

  toView(stored: JsonObject): JsonObject {
    return this.lens.toView(jsonCopy(stored));
  }

  /** The text in the view of a stored text. Lists show the same documents again and again. */
  textOf(stored: string): string {
    const key = `${this.number} ${stored}`;
    const known = TEXTS.get(key);
    if (known !== undefined) return known;
    const text = JSON.stringify(this.toViewOfText(stored));
    TEXTS.set(key, text);
    return text;
  }

  toViewOfText(stored: string): JsonObject {
    return this.lens.toView(JSON.parse(stored) as JsonObject);
  }

  /** The document to store for one that was created in the view. `toView` of it is the same again. */
  toStored(view: JsonObject): JsonObject {
    return this.lens.toStored(jsonCopy(view));
  }

  /**
   * The stored document after its view has become this one. `toView` of it is just that; what has not changed in the view
   * stays as it is stored.
   */
  merged(view: JsonObject, stored: JsonObject): JsonObject {
    const before = this.toView(stored);
    if (jsonEqual(before, view)) return stored;
    const changed = this.toStored(view);
    const result = merged(this.toStored(before), changed, stored) as JsonObject;
    return jsonEqual(this.toView(result), view) ? result : changed;
  }

  /**
   * The filter on stored documents that selects the same ones as a filter on the view. Conditions that no stored attribute
   * answers are evaluated on the view of each candidate, up to `SCAN_LIMIT`.
   */
  storedFilter(filter: Filter): Filter {
    return mapLeaves(filter, (leaf) =>
      leaf.kind === 'comparison' ? (this.lens.storedFilter(leaf) ?? this.onView(leaf)) : this.onView(leaf),
    );
  }

  private onView(leaf: Comparison | Predicate): Predicate {
    const source = leaf.kind === 'comparison' ? leaf.path.join('.') : leaf.source;
    return { kind: 'predicate', source, matches: (stored) => leaf.matches(this.shownOf(stored)) };
  }

  private shownOf(stored: JsonObject): JsonObject {
    const known = this.shown.get(stored) ?? this.toView(stored);
    this.shown.set(stored, known);
    return known;
  }

  /** The sort keys on stored documents. Throws a 400 for a key that no stored attribute answers. */
  storedSort(sort: readonly SortKey[]): SortKey[] {
    return sort.map((key) => {
      const path = this.lens.storedPath(key.path);
      if (path) return { ...key, path };
      throw invalidQuery(
        `Resources cannot be sorted by ${quoted(key.path.join('.'))}`,
        'It is put together from what is stored in another version of this API; sort by another attribute',
      );
    });
  }

  /** The dotted path in the view of what is at a stored one. Indexes of arrays stay where they are. */
  viewPath(stored: string): string {
    const names: string[] = [];
    const indexes: { readonly at: number; readonly index: string }[] = [];
    for (const name of stored.split('.'))
      if (/^\d+$/.test(name)) indexes.push({ at: this.lens.viewPath(names).length, index: name });
      else names.push(name);
    const path = [...this.lens.viewPath(names)];
    for (const { at, index } of indexes.toReversed()) path.splice(at, 0, index);
    return path.join('.');
  }

  /** The stored dotted path of an attribute of the view; undefined if nothing stored has just its values. */
  storedPath(view: string): string | undefined {
    return this.lens.storedPath(view.split('.'))?.join('.');
  }
}
