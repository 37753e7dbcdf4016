import type { Knex } from 'knex';
import type { Cursor, Query, SortValue } from '../../values/query.js';
import type { Page, Total } from '../collection.js';
import { type PageItems, ROW_COLUMNS, type Row } from '../documents/rows.js';
import { countRows, INLINED } from '../sql/sql.js';
import { type Candidates, restricted } from './candidates.js';
import { decisiveColumns, type OrderColumn } from './order.js';
import { documentSizes, fittingCount } from './page-size.js';
import type { DocumentSource } from './read-documents.js';
import {
  inHead,
  keysetPosition,
  keysetSegments,
  orderTerms,
  type Qualify,
  reversed,
  type Segment,
  splitAt,
  withIdColumn,
} from './segments.js';

/** Numbers of rows that are read in the order's index before all candidates are collected and sorted. */
const WINDOW_SIZES = [5_000, 20_000];

/** A row with the columns of its order. */
type OrderedRow = Row & Readonly<Record<string, SortValue>>;

/** Whether the document of a row has been read: see `withBodies`. */
const hasDocument = ({ document }: Row) => (document as string | null) !== null;

/**
 * Reads pages in an order that indexes provide, with statements built by Knex. Rows are selected from narrow
 * tables; bodies are read only for the page.
 */
export class IndexedPage<Item> {
  private readonly db: Knex;
  private readonly candidates: Candidates;
  private readonly decisive: readonly OrderColumn[];
  private readonly qualify: Qualify;
  private readonly isInIdOrder: boolean;
  /** See `Query.maxBytes`. */
  private maxBytes: number | undefined;

  constructor(
    private readonly source: DocumentSource,
    private readonly columns: readonly OrderColumn[],
    private readonly items: PageItems<Item>,
  ) {
    const { db, candidates } = source;
    this.db = db;
    this.candidates = candidates;
    this.decisive = decisiveColumns(columns);
    this.isInIdOrder = (columns[0]?.column ?? 'id') === 'id';
    this.qualify = withIdColumn(candidates.isUnselective ? 'h.id' : candidates.ids);
  }

  /** Reads a page. When the total is known, pages near the end are read backwards. */
  async read(query: Query, total?: number): Promise<Omit<Page<Item>, keyof Total>> {
    this.maxBytes = query.maxBytes;
    const rows = await this.rows(query, query.limit + 1, total);
    const page = rows.slice(0, query.limit);
    const fitting = await this.fittingCount(page);
    if (fitting === page.length && page.every(hasDocument)) return this.pageOf(page, rows);
    this.maxBytes = undefined;
    const again = await this.rows(query, fitting + 1, total);
    const isCut = fitting < page.length;
    return { ...(await this.pageOf(again.slice(0, fitting), again)), ...(isCut && { isCut }) };
  }

  private rows({ offset, after }: Query, limit: number, total?: number): Promise<OrderedRow[]> {
    const position = keysetPosition(this.columns, after);
    const segments = keysetSegments(this.decisive, this.qualify, position);
    const isNearEnd = !after && total !== undefined && offset < total && offset > total / 2;
    return isNearEnd
      ? this.rowsFromEnd(segments, total - offset, limit)
      : this.readSegments(segments, after ? 0 : offset, limit);
  }

  private async pageOf(page: readonly OrderedRow[], rows: readonly OrderedRow[]) {
    const last = page.at(-1);
    return {
      items: await this.items.from(page),
      next: last && rows.length > page.length ? this.cursor(last) : undefined,
    };
  }

  /** Returns how many of the rows, from the first, have documents within `Query.maxBytes`. */
  private async fittingCount(rows: readonly OrderedRow[]): Promise<number> {
    const { maxBytes, source, items } = this;
    if (maxBytes === undefined || rows.length < 2) return rows.length;
    const hasValues = items.isWhole && source.layout.externalized.length > 0;
    const length = rows.reduce((sum, { document }) => sum + (document?.length ?? 0), 0);
    if (!hasValues && length <= maxBytes && rows.every(hasDocument)) return rows.length;
    const keys = rows.map(({ key }) => key);
    return fittingCount(await documentSizes(source, keys, items.isWhole), maxBytes);
  }

  /** Reads at most `limit` of the last `last` rows. */
  private async rowsFromEnd(
    segments: readonly Segment[],
    last: number,
    limit: number,
  ): Promise<OrderedRow[]> {
    const rows = await this.readSegments(
      segments.map(reversed).toReversed(),
      Math.max(0, last - limit),
      Math.min(last, limit),
    );
    return rows.toReversed();
  }

  /** Reads the segments in order until there are enough rows. */
  private async readSegments(
    segments: readonly Segment[],
    offset: number,
    limit: number,
  ): Promise<OrderedRow[]> {
    const rows: OrderedRow[] = [];
    let skip = offset;
    for (const segment of segments) {
      const found = await this.readSegment(segment, skip, limit - rows.length);
      rows.push(...found);
      if (rows.length >= limit) break;
      if (rows.length > 0) skip = 0;
      else if (skip > 0 && segment !== segments.at(-1)) skip -= await countRows(this.matching(segment));
    }
    return rows;
  }

  private async readSegment(segment: Segment, offset: number, limit: number): Promise<OrderedRow[]> {
    const hasTies = hasLongTies(segment);
    const inWindow = hasTies ? undefined : await this.rowsInWindow(segment, offset, limit);
    if (inWindow) return inWindow;
    const last = offset === 0 && hasTies ? await this.valueAt(segment, limit) : undefined;
    if (last === undefined) return this.sortedRows(this.matching(segment), segment, offset, limit);
    const rows: OrderedRow[] = [];
    // The segment after the last value has rows only when others have been removed meanwhile.
    for (const piece of splitAt(segment, this.qualify, last)) {
      if (rows.length < limit)
        rows.push(...(await this.sortedRows(this.matching(piece), piece, 0, limit - rows.length)));
    }
    return rows;
  }

  /**
   * Reads the first rows in the order's index and selects the candidates. Returns undefined when there are not
   * enough. Saves sorting all candidates when they are many, and costs little otherwise.
   */
  private async rowsInWindow(
    segment: Segment,
    offset: number,
    limit: number,
  ): Promise<OrderedRow[] | undefined> {
    if (!this.candidates.isUnselective || !isInIndexOrder(segment)) return undefined;
    for (const size of WINDOW_SIZES.filter((rows) => rows >= offset + limit)) {
      const window = () => this.window(segment, size);
      const rows = await this.sortedRows(this.candidates.among(window()), segment, offset, limit, inHead);
      if (rows.length === limit) return rows;
      if ((await countRows(this.db(window().as('window')))) < size) return rows;
    }
    return undefined;
  }

  /** Returns a query for the first `size` head rows of the segment, candidates or not. */
  private window(segment: Segment, size: number): Knex.QueryBuilder {
    const heads = this.db({ h: this.source.layout.tables.head }).select('h.*').limit(size, INLINED);
    putInOrder(heads, segment, inHead);
    // A condition on the column of the order excludes rows within the index.
    const orderCondition = this.candidates.columnCondition(segment.order[0]?.column ?? 'id');
    return restricted(restricted(heads, segment.condition), orderCondition);
  }

  private async sortedRows(
    matching: Knex.QueryBuilder,
    segment: Segment,
    offset: number,
    limit: number,
    qualify = this.qualify,
  ): Promise<OrderedRow[]> {
    // In the order of an index, the first head rows are read directly; otherwise all matching rows would be read
    // in order to sort them.
    const isOrderedByIndex = offset === 0 && this.candidates.isEverything && isInIndexOrder(segment);
    const keys = matching
      .select(
        isOrderedByIndex
          ? 'h.*'
          : { picked: this.source.dialect.rowLocator === 'id' ? qualify('id') : 'h.key' },
      )
      .limit(limit, INLINED)
      .offset(offset);
    putInOrder(keys, segment, qualify);
    const rows = this.withBodies(keys, isOrderedByIndex);
    putInOrder(rows, segment, inHead);
    return (await restricted(rows, this.candidates.scopeCondition)) as OrderedRow[];
  }

  /**
   * Joins the bodies to head rows or to keys of head rows. The text is not built by Knex, which takes long to
   * parse identifiers. Documents are null when all of them together exceed `Query.maxBytes`.
   */
  private withBodies(keys: Knex.QueryBuilder, hasHeadColumns: boolean): Knex.QueryBuilder {
    const { layout, dialect } = this.source;
    const { head, body } = layout.tables;
    const columns = [...ROW_COLUMNS, ...this.decisive.map(({ column }) => `h."${column}"`)];
    const heads = hasHeadColumns ? '' : `join "${head}" as h on h.${dialect.rowLocator} = page.picked`;
    const bodies = `${heads} join "${body}" as b on b.key = h.key`;
    const name = hasHeadColumns ? 'h' : 'page';
    if (this.maxBytes === undefined)
      return this.db(keys.as(name))
        .joinRaw(bodies)
        .select(this.db.raw(columns.join(', ')));
    const room = `select sum(${dialect.documentBytes('b.document')}) as bytes from ${name} ${bodies}`;
    const guarded = columns.map((column) =>
      column === 'b.document'
        ? `case when room.bytes <= ${this.maxBytes} then b.document end as document`
        : column,
    );
    return this.db
      .with(name, keys)
      .from(this.db.raw(`(${room}) as room`))
      .joinRaw(`cross join ${name} ${bodies}`)
      .select(this.db.raw(guarded.join(', ')));
  }

  /** Returns the value of the segment's first column in the row with this number, counted from 1. */
  private async valueAt(segment: Segment, number: number): Promise<SortValue | undefined> {
    const [first] = segment.order;
    if (!first) return undefined;
    const name = this.qualify(first.column);
    const [row]: { value: SortValue }[] = await this.matching(segment)
      .select({ value: name })
      .orderBy(name, 'desc')
      .limit(1, INLINED)
      .offset(number - 1);
    return row && fromColumn(first, row.value);
  }

  private matching({ condition }: Segment): Knex.QueryBuilder {
    return restricted(this.candidates.rows(this.isInIdOrder), condition);
  }

  private cursor(row: OrderedRow): Cursor {
    return {
      values: this.columns.map((column) => fromColumn(column, row[column.column] ?? null)),
      id: row.id,
    };
  }
}

function putInOrder(rows: Knex.QueryBuilder, segment: Segment, qualify: Qualify): void {
  for (const { sql, bindings } of orderTerms(segment, qualify)) rows.orderByRaw(sql, [...bindings]);
}

/**
 * Whether many rows may share a value and no index has them in order, as with ascending ids within descending
 * values. Sorting these rows would cost as much as there are.
 */
function hasLongTies({ order: [first, ...others], isBackwards }: Segment): boolean {
  return (
    !isBackwards &&
    first?.descending === true &&
    others.length === 0 &&
    first.type !== 'dateTime' &&
    first.column !== 'id'
  );
}

/** Whether an index has the segment's rows in order, except for short runs of equal values. */
function isInIndexOrder({ order: [first, ...others] }: Segment): boolean {
  return others.length === 0 || first?.type === 'dateTime';
}

/** SQLite returns numbers for booleans. */
function fromColumn({ type }: OrderColumn, value: SortValue): SortValue {
  return type === 'boolean' && value !== null ? Boolean(value) : value;
}
