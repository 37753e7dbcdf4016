import type { Filter, Query } from '../../values/query.js';
import type { BriefResource, Page } from '../collection.js';
import { briefFrom } from '../documents/rows.js';
import { columnAt, isNested, type ResourceLayout } from '../schema/layout.js';
import { onConnection } from '../sql/raw-connection.js';
import { sql } from '../sql/sql.js';
import { countsAtMost } from '../transaction/resource-counts.js';
import type { Session } from '../transaction/session.js';
import { columnCondition, isOneValue } from './column-condition.js';
import { singleReference } from './compile-filter.js';
import { orderColumns } from './order.js';
import {
  countStatement,
  type ListIndex,
  type PageRow,
  type PositionedRow,
  pageStatement,
  positionedRows,
} from './page-statement.js';

/**
 * Reads a list that one index serves and has in order, from its start or from a cursor. Page and total need a
 * single statement. Returns undefined for other queries, and for a page that exceeds `Query.maxBytes`.
 */
export async function plainList(
  session: Session,
  layout: ResourceLayout,
  query: Query,
  scope: string,
): Promise<Page<BriefResource> | undefined> {
  const index = scope === '' && isEligible(session, query) ? listIndex(layout, query) : undefined;
  if (!index) return undefined;
  const { database } = session;
  const isLimited = index.condition && !(await countsAtMost(session, layout, database.countLimit));
  const countLimit = isLimited ? database.countLimit : Number.POSITIVE_INFINITY;
  const count = countStatement(layout, index, countLimit);
  const cacheKey = JSON.stringify(count);
  const cached = database.totalCache.get(cacheKey);
  const statement = pageStatement(database.dialect, layout, index, query, count, cached?.revision);
  const [row] = await session.inTurn(query, () =>
    onConnection(database.reader, (connection) =>
      connection.rows<PageRow>(statement.sql, statement.bindings, { isVaried: true }),
    ),
  );
  if (!row) throw new Error('The statement of a page returned no row');
  if (row.isIncomplete) return undefined;
  if (row.positions !== null && row.documents === null) return undefined;
  const total = row.counted ?? cached?.rows ?? 0;
  database.totalCache.put(cacheKey, { revision: row.revision, rows: total });
  return pageOf(layout, query, positionedRows(row, index), total, countLimit);
}

/** A transaction may have changed the total. */
function isEligible({ active }: Session, { offset, limit, after }: Query): boolean {
  const isFirst = offset === 0 || after !== undefined;
  return !active && isFirst && limit > 0;
}

function listIndex(layout: ResourceLayout, { where, sort }: Query): ListIndex | undefined {
  if (sort.length === 0) return idOrderIndex(layout, where);
  const columns = orderColumns(layout, sort) ?? [];
  // Only date-times: other values may have many ties, and a number may lose digits in JSON.
  const isByDate = columns.length === 1 && columns[0]?.type === 'dateTime';
  return where || !isByDate ? undefined : { ...headRows(layout), condition: undefined, columns };
}

function headRows({ tables }: ResourceLayout) {
  return { rows: `"${tables.head}" as h`, id: 'h.id', toHead: '' };
}

function idOrderIndex(layout: ResourceLayout, where: Filter | undefined): ListIndex | undefined {
  const { head, references } = layout.tables;
  const heads = { ...headRows(layout), columns: [] };
  if (!where) return { ...heads, condition: undefined };
  if (where.kind !== 'comparison') return undefined;
  const column = columnAt(layout, where.path);
  if (column) {
    const condition = isOneValue(layout, where) && !isNested(column) && columnCondition(column, where, false);
    return condition ? { ...heads, condition } : undefined;
  }
  const required = singleReference(layout, where);
  if (!required) return undefined;
  const { reference, value } = required;
  return {
    rows: `"${references}" as r`,
    id: 'r.id',
    toHead: `cross join "${head}" as h`,
    columns: [],
    condition: sql('r.path = ? and r.value = ?', reference.number, value),
  };
}

function pageOf(
  layout: ResourceLayout,
  { limit, after }: Query,
  rows: readonly PositionedRow[],
  counted: number,
  countLimit: number,
): Page<BriefResource> {
  const page = rows.slice(0, limit);
  const items = briefFrom(layout, page);
  if (rows.length <= limit && !after) return { items, total: rows.length, isTotalExact: true };
  const last = page.at(-1);
  return {
    items,
    total: Math.max(Math.min(counted, countLimit), after ? 0 : rows.length),
    isTotalExact: counted <= countLimit,
    next: last && rows.length > limit ? { values: last.values, id: last.id } : undefined,
  };
}
