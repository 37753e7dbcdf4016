import type { Knex } from 'knex';
import type { Cursor, Query, SortValue } from '../../values/query.js';
import type { Page, Total } from '../collection.js';
import { type ItemsFrom, ROW_COLUMNS, type Row } from '../documents/rows.js';
import type { ResourceLayout } from '../schema/layout.js';
import { countRows, INLINED } from '../sql/sql.js';
import { type Candidates, restricted } from './candidates.js';
import { decisiveColumns, keysetValues, type OrderColumn } from './order.js';
import { keysetSegments, orderTerms, type Qualify, reversed, type Segment, splitAt } from './segments.js';

/** Rows of the order's index that are looked at before all candidates are gathered and sorted. */
const WINDOWS = [5_000, 20_000];

/** A row with the columns that it is ordered by. */
type OrderedRow = Row & Readonly<Record<string, SortValue>>;

/** Reads pages in an order that indexes know. Rows are picked on narrow tables alone, bodies fetched for these. */
export class IndexedPage<Item> {
  private readonly decisive: readonly OrderColumn[];
  private readonly qualify: Qualify;
  private readonly isInIdOrder: boolean;

  constructor(
    private readonly db: Knex,
    private readonly layout: ResourceLayout,
    private readonly candidates: Candidates,
    private readonly columns: readonly OrderColumn[],
    /** What rows are picked by: a column that every index has beside its own. */
    private readonly picked: 'id' | 'key',
    private readonly itemsFrom: ItemsFrom<Item>,
  ) {
    this.decisive = decisiveColumns(columns);
    this.isInIdOrder = (columns[0]?.column ?? 'id') === 'id';
    const ids = candidates.areMany ? 'h.id' : candidates.ids;
    this.qualify = (column) => (column === 'id' ? ids : ofHead(column));
  }

  /** Where it is known how many there are, deep pages are read from the end. */
  async read({ offset, limit, after }: Query, total?: number): Promise<Omit<Page<Item>, keyof Total>> {
    const behind = after && { values: keysetValues(this.columns, after), id: after.id };
    const parts = keysetSegments(this.decisive, this.qualify, behind);
    const isNearEnd = !after && total !== undefined && offset < total && offset > total / 2;
    const rows = isNearEnd
      ? await this.rowsFromEnd(parts, total - offset, limit + 1)
      : await this.rows(parts, after ? 0 : offset, limit + 1);
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    return {
      items: await this.itemsFrom(page),
      next: last && rows.length > limit ? this.cursor(last) : undefined,
    };
  }

  /** The first ones of this many last. */
  private async rowsFromEnd(parts: readonly Segment[], last: number, most: number): Promise<OrderedRow[]> {
    const rows = await this.rows(
      parts.map(reversed).toReversed(),
      Math.max(0, last - most),
      Math.min(last, most),
    );
    return rows.toReversed();
  }

  /** From one segment after the other until there are enough. */
  private async rows(parts: readonly Segment[], offset: number, most: number): Promise<OrderedRow[]> {
    const rows: OrderedRow[] = [];
    let skip = offset;
    for (const part of parts) {
      const found = await this.segmentRows(part, skip, most - rows.length);
      rows.push(...found);
      if (rows.length >= most) break;
      if (rows.length > 0) skip = 0;
      else if (skip > 0 && part !== parts.at(-1)) skip -= await countRows(this.matching(part));
    }
    return rows;
  }

  private async segmentRows(part: Segment, offset: number, most: number): Promise<OrderedRow[]> {
    const hasTies = hasLongTies(part);
    const near = hasTies ? undefined : await this.nearRows(part, offset, most);
    if (near) return near;
    const last = offset === 0 && hasTies ? await this.valueAt(part, most) : undefined;
    if (last === undefined) return this.sortedRows(this.matching(part), part, offset, most);
    const rows: OrderedRow[] = [];
    // Behind the last value there is something to read only when rows have gone since.
    for (const piece of splitAt(part, this.qualify, last)) {
      if (rows.length < most)
        rows.push(...(await this.sortedRows(this.matching(piece), piece, 0, most - rows.length)));
    }
    return rows;
  }

  /**
   * The rows, when enough of the first in order are among the candidates, or the segment ends there. Saves sorting
   * all candidates where they are many; costs little where that was a wrong guess.
   */
  private async nearRows(part: Segment, offset: number, most: number): Promise<OrderedRow[] | undefined> {
    if (!this.candidates.areMany || !isInIndexOrder(part)) return undefined;
    for (const size of WINDOWS.filter((rows) => rows >= offset + most)) {
      const window = () => this.window(part, size);
      const rows = await this.sortedRows(this.candidates.among(window()), part, offset, most, ofHead);
      if (rows.length === most) return rows;
      if ((await countRows(this.db(window().as('window')))) < size) return rows;
    }
    return undefined;
  }

  /** So many heads of the segment, the first ones in its order, whether they are candidates or not. */
  private window(part: Segment, size: number): Knex.QueryBuilder {
    const heads = this.db({ h: this.layout.tables.head }).select('h.*').limit(size, INLINED);
    putInOrder(heads, part, ofHead);
    // What the index of the order can leave out needs no place in the window.
    const ofOrder = this.candidates.onColumn(part.order[0]?.column ?? 'id');
    return restricted(restricted(heads, part.condition), ofOrder);
  }

  private async sortedRows(
    matching: Knex.QueryBuilder,
    part: Segment,
    offset: number,
    most: number,
    qualify = this.qualify,
  ): Promise<OrderedRow[]> {
    // In the order of an index, the first heads are at hand; otherwise all that match would be read to be sorted.
    const isAtHand = offset === 0 && this.candidates.isEverything && isInIndexOrder(part);
    const picks = matching
      .select(isAtHand ? 'h.*' : { picked: this.picked === 'id' ? qualify('id') : 'h.key' })
      .limit(most, INLINED)
      .offset(offset);
    putInOrder(picks, part, qualify);
    const rows = this.withBodies(picks, isAtHand);
    putInOrder(rows, part, ofHead);
    return (await restricted(rows, this.candidates.scopeCondition)) as OrderedRow[];
  }

  /** The rows of heads, or of what was picked of them. Written out: Knex takes long to take names apart. */
  private withBodies(picks: Knex.QueryBuilder, areHeads: boolean): Knex.QueryBuilder {
    const { head, body } = this.layout.tables;
    const columns = [...ROW_COLUMNS, ...this.decisive.map(({ column }) => `h."${column}"`)];
    const heads = areHeads ? '' : `join "${head}" as h on h.${this.picked} = page.picked`;
    return this.db(picks.as(areHeads ? 'h' : 'page'))
      .joinRaw(`${heads} join "${body}" as b on b.key = h.key`)
      .select(this.db.raw(columns.join(', ')));
  }

  /** The value of the segment's first column in its row of this number, counted from 1. */
  private async valueAt(part: Segment, number: number): Promise<SortValue | undefined> {
    const [first] = part.order;
    if (!first) return undefined;
    const name = this.qualify(first.column);
    const [row]: { value: SortValue }[] = await this.matching(part)
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

function putInOrder(rows: Knex.QueryBuilder, part: Segment, qualify: Qualify): void {
  for (const { sql, bindings } of orderTerms(part, qualify)) rows.orderByRaw(sql, [...bindings]);
}

/**
 * Ascending ids within descending values are in no index. Where many rows may share a value, sorting each value's
 * rows would cost as much as there are.
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

/** Whether an index has the segment's rows in order, but for ties that are short. */
function isInIndexOrder({ order: [first, ...others] }: Segment): boolean {
  return others.length === 0 || first?.type === 'dateTime';
}

const ofHead = (column: string) => `h.${column}`;

/** SQLite has numbers for booleans. */
function fromColumn({ type }: OrderColumn, value: SortValue): SortValue {
  return type === 'boolean' && value !== null ? Boolean(value) : value;
}
