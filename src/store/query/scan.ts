import type { Knex } from 'knex';
import { leavesOf } from '../../values/filter-leaves.js';
import type { JsonObject } from '../../values/json.js';
import { matches } from '../../values/matches.js';
import type { Cursor, Query } from '../../values/query.js';
import { comparePositions, sortValue } from '../../values/sort-keys.js';
import type { Page } from '../collection.js';
import { type ItemsFrom, type Row, storedRows } from '../documents/rows.js';
import type { ResourceLayout } from '../schema/layout.js';
import type { Candidates } from './candidates.js';
import { foreignCursor } from './order.js';
import { readDocuments } from './read-documents.js';

/** A match with its position in the order. */
interface Match extends Cursor {
  readonly key: number;
}

/** Matches beyond the needed ones that are collected before the rest is discarded. */
const SPARE_MATCHES = 10_000;

const KEYS_AT_ONCE = 500;

/** Filters and sorts by reading the documents of all candidates, for queries that indexes cannot serve. */
export class Scan<Item> {
  private readonly compare: (a: Cursor, b: Cursor) => number;

  constructor(
    private readonly db: Knex,
    private readonly layout: ResourceLayout,
    private readonly candidates: Candidates,
    private readonly query: Query,
    private readonly itemsFrom: ItemsFrom<Item>,
  ) {
    if (query.after && query.after.values.length !== query.sort.length) throw foreignCursor();
    this.compare = comparePositions(query.sort);
  }

  async page(): Promise<Page<Item>> {
    const { limit, after } = this.query;
    const offset = after ? 0 : this.query.offset;
    const { first, total } = await this.firstMatches(limit === 0 ? 0 : offset + limit + 1);
    const page = first.slice(offset, offset + limit);
    const last = page.at(-1);
    const next = last && first.length > offset + limit ? { values: last.values, id: last.id } : undefined;
    return { items: await this.fetch(page.map(({ key }) => key)), total, isTotalExact: true, next };
  }

  /** Returns the first `limit` matches after the cursor in order, and the number of all matches. */
  private async firstMatches(limit: number): Promise<{ first: Match[]; total: number }> {
    let first: Match[] = [];
    let total = 0;
    for await (const documents of readDocuments(
      this.db,
      this.layout,
      this.candidates,
      this.needsExternalized,
    )) {
      const found = documents.filter(({ resource }) => this.isMatch(resource));
      total += found.length;
      if (limit > 0)
        first.push(...found.map((each) => this.match(each)).filter((each) => this.isAhead(each)));
      if (first.length > 2 * limit + SPARE_MATCHES) first = first.sort(this.compare).slice(0, limit);
    }
    return { first: first.sort(this.compare).slice(0, limit), total };
  }

  /** Whether externalized values are filtered or sorted by. */
  private get needsExternalized(): boolean {
    const { externalized } = this.layout;
    const overlaps = (path: readonly string[]) => externalized.some((each) => isPrefixEitherWay(path, each));
    const isFiltered = leavesOf(this.candidates.residual).some(
      (leaf) => leaf.kind === 'predicate' || overlaps(leaf.path),
    );
    return externalized.length > 0 && (isFiltered || this.query.sort.some(({ path }) => overlaps(path)));
  }

  private isMatch(resource: JsonObject): boolean {
    const { residual } = this.candidates;
    return residual === undefined || matches(residual, resource);
  }

  private match({ key, id, resource }: { key: number; id: string; resource: JsonObject }): Match {
    const values = this.query.sort.map(({ path }) =>
      sortValue(resource, path, this.layout.schema.typeOf(path)),
    );
    return { key, id, values };
  }

  private isAhead(match: Match): boolean {
    return this.query.after === undefined || this.compare(match, this.query.after) > 0;
  }

  private async fetch(keys: readonly number[]): Promise<readonly Item[]> {
    const found = new Map<number, Row>();
    for (let start = 0; start < keys.length; start += KEYS_AT_ONCE) {
      const chunk = keys.slice(start, start + KEYS_AT_ONCE);
      const rows: Row[] = await storedRows(this.db, this.layout).whereIn('h.key', chunk);
      for (const row of rows) found.set(row.key, row);
    }
    const rows = keys.flatMap((key) => found.get(key) ?? []);
    return this.itemsFrom(rows);
  }
}

/** Whether one path is a prefix of the other. */
function isPrefixEitherWay(a: readonly string[], b: readonly string[]): boolean {
  return a.slice(0, b.length).every((name, index) => name === b[index]);
}
