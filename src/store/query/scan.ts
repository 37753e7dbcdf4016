import { Slices } from '../../values/concurrency/slices.js';
import { sortSliced } from '../../values/concurrency/sort-sliced.js';
import type { JsonObject } from '../../values/json.js';
import { type Matcher, matcherOf } from '../../values/matches.js';
import { type Cursor, leavesOf, type Query } from '../../values/query.js';
import { comparePositions, sortValue } from '../../values/sort-keys.js';
import type { Page } from '../collection.js';
import { type PageItems, type Row, storedRows } from '../documents/rows.js';
import { foreignCursor } from './order.js';
import { documentSizes, fittingCount } from './page-size.js';
import { type DocumentSource, type ReadDocument, readDocuments } from './read-documents.js';

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
  private readonly slices: Slices;
  private readonly isMatch: Matcher;

  constructor(
    private readonly source: DocumentSource,
    private readonly query: Query,
    private readonly items: PageItems<Item>,
  ) {
    this.slices = query.slices ?? new Slices();
    if (query.after && query.after.values.length !== query.sort.length) throw foreignCursor();
    this.compare = comparePositions(query.sort);
    const { residual } = source.candidates;
    this.isMatch = residual ? matcherOf(residual) : () => true;
  }

  async page(): Promise<Page<Item>> {
    const { limit, after } = this.query;
    const offset = after ? 0 : this.query.offset;
    const { first, total } = await this.firstMatches(limit === 0 ? 0 : offset + limit + 1);
    const wanted = first.slice(offset, offset + limit);
    const { inTurn } = this.source;
    const page = await inTurn(() => this.fitting(wanted));
    const last = page.at(-1);
    const hasNext = first.length > offset + page.length;
    const next = last && hasNext ? { values: last.values, id: last.id } : undefined;
    const items = await inTurn(() => this.fetch(page.map(({ key }) => key)));
    return { items, total, isTotalExact: true, next, ...(page.length < wanted.length && { isCut: true }) };
  }

  /** Returns the first matches of a page, as far as their documents are within `Query.maxBytes`. */
  private async fitting(page: readonly Match[]): Promise<readonly Match[]> {
    const { maxBytes } = this.query;
    if (maxBytes === undefined || page.length < 2) return page;
    const keys = page.map(({ key }) => key);
    const sizes = await documentSizes(this.source, keys, this.items.isWhole);
    return page.slice(0, fittingCount(sizes, maxBytes));
  }

  /** Returns the first `limit` matches after the cursor in order, and the number of all matches. */
  private async firstMatches(limit: number): Promise<{ first: readonly Match[]; total: number }> {
    let first: Match[] = [];
    let total = 0;
    for await (const documents of readDocuments(this.source, this.needsExternalized)) {
      await this.slices.resume();
      const computed = await this.computed(documents);
      for (const [index, document] of documents.entries()) {
        if (this.slices.isOver) await this.slices.next();
        const resource = computed ? computed[index] : document.parse();
        if (!resource) continue;
        const found = this.isMatch(resource, this.slices);
        if (!(found instanceof Promise ? await found : found)) continue;
        total += 1;
        const match = limit > 0 ? this.match(document, resource) : undefined;
        if (match && this.isAhead(match)) first.push(match);
      }
      if (first.length > 2 * limit + SPARE_MATCHES) first = [...(await this.firstOf(first, limit))];
    }
    return { first: await this.firstOf(first, limit), total };
  }

  /** Returns the documents with their computed attributes; undefined when none are computed. */
  private async computed(
    documents: readonly ReadDocument[],
  ): Promise<readonly (JsonObject | undefined)[] | undefined> {
    const { compute } = this.query;
    if (!compute) return undefined;
    const parsed: (JsonObject | undefined)[] = [];
    for (const document of documents) {
      if (this.slices.isOver) await this.slices.next();
      parsed.push(document.parse());
    }
    const found = parsed.filter((resource) => resource !== undefined);
    const computed = (await compute(found)).values();
    await this.slices.resume();
    return parsed.map((resource) => resource && computed.next().value);
  }

  private async firstOf(matches: readonly Match[], limit: number): Promise<readonly Match[]> {
    return (await sortSliced(matches, this.compare, this.slices)).slice(0, limit);
  }

  /** Whether externalized values are filtered or sorted by. */
  private get needsExternalized(): boolean {
    const { externalized } = this.source.layout;
    const overlaps = (path: readonly string[]) => externalized.some((each) => isPrefixEitherWay(path, each));
    const isFiltered = leavesOf(this.source.candidates.residual).some(
      (leaf) => leaf.kind === 'predicate' || overlaps(leaf.path),
    );
    return externalized.length > 0 && (isFiltered || this.query.sort.some(({ path }) => overlaps(path)));
  }

  private match({ key, id }: ReadDocument, resource: JsonObject): Match {
    const { typeOf } = this.source.layout.schema;
    const values = this.query.sort.map(({ path }) => sortValue(resource, path, typeOf(path)));
    return { key, id, values };
  }

  private isAhead(match: Match): boolean {
    return this.query.after === undefined || this.compare(match, this.query.after) > 0;
  }

  private async fetch(keys: readonly number[]): Promise<readonly Item[]> {
    const found = new Map<number, Row>();
    for (let start = 0; start < keys.length; start += KEYS_AT_ONCE) {
      const chunk = keys.slice(start, start + KEYS_AT_ONCE);
      const rows: Row[] = await storedRows(this.source.db, this.source.layout).whereIn('h.key', chunk);
      for (const row of rows) found.set(row.key, row);
    }
    const rows = keys.flatMap((key) => found.get(key) ?? []);
    return this.items.from(rows);
  }
}

/** Whether one path is a prefix of the other. */
function isPrefixEitherWay(a: readonly string[], b: readonly string[]): boolean {
  return a.slice(0, b.length).every((name, index) => name === b[index]);
}
