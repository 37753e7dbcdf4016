import type { Cursor, Query, SortValue } from '../../values/query.js';
import { comparePositions } from '../../values/sort-keys.js';
import type { Dialect } from '../dialects/dialect.js';
import type { BriefRow } from '../documents/rows.js';
import { isNested, type ResourceLayout } from '../schema/layout.js';
import { NON_CONFORMING } from '../schema/non-conforming.js';
import { allDefined, any, type Sql, sql, withNames } from '../sql/sql.js';
import { NUMBER_OF_RESOURCES, REVISION_OF_RESOURCES } from '../transaction/resource-counts.js';
import type { OrderColumn } from './order.js';
import { keysetPosition, keysetSegments, orderTerms, type Segment, withIdColumn } from './segments.js';

/** An index that has the matching resources in the order of the list. */
export interface ListIndex {
  /** SQL: the rows of the index, one for each resource, and their id column. */
  readonly rows: string;
  readonly id: string;
  /** SQL: joins the head row `h`; empty when the rows are head rows. */
  readonly toHead: string;
  /** Undefined when all resources match. */
  readonly condition: Sql | undefined;
  /** Columns of the head table that the list is ordered by before ids. */
  readonly columns: readonly OrderColumn[];
}

/** A page in one row: transferring many rows would take longer than finding them. */
export interface PageRow {
  /** Id, scope and order values of each resource, as one JSON array per line; null when the page is empty. */
  readonly positions: string | null;
  /** The documents, one per line in the same order; null when they exceed `Query.maxBytes`. */
  readonly documents: string | null;
  readonly revision: number;
  /** Null when the total is cached. */
  readonly counted: number | null;
  /** Whether the index is not sufficient: a resource is in a scope or does not conform. */
  readonly isIncomplete: boolean | number;
}

/** A row with its keyset position. */
export type PositionedRow = BriefRow & Cursor;

/** Returns a statement that counts the resources, reading at most `limit` + 1 rows of the index. */
export function countStatement(
  { tables }: ResourceLayout,
  { rows, condition }: ListIndex,
  limit: number,
): Sql {
  if (!condition) return sql(NUMBER_OF_RESOURCES, tables.head);
  const matching = `from ${rows} where ${condition.sql}`;
  if (limit === Number.POSITIVE_INFINITY) return sql(`select count(*) ${matching}`, ...condition.bindings);
  return sql(
    `select count(*) from (select 1 ${matching} limit ${limit + 1}) as some_rows`,
    ...condition.bindings,
  );
}

/**
 * Returns a statement for a page and its total. Keys are selected from the index before documents are read; one
 * row more tells whether a page follows. Nothing is counted when the resource still has the known revision.
 */
export function pageStatement(
  dialect: Dialect,
  { tables }: ResourceLayout,
  index: ListIndex,
  query: Query,
  count: Sql,
  knownRevision = -1,
): Sql {
  const { jsonArray, lines } = dialect;
  const keys = pageKeys(dialect, index, query);
  const incomplete = incompleteCondition(dialect, tables.head, index);
  const values = index.columns.map(({ column }) => `picked.${column}`);
  const positions = lines(jsonArray(['picked.id', 'picked.scope', ...values]));
  const bodies = `picked join "${tables.body}" as b on b.key = picked.key`;
  const { maxBytes } = query;
  const rows =
    maxBytes === undefined
      ? `select ${positions} as positions, ${lines('b.document')} as documents
          from (${keys.sql}) as ${bodies}`
      : `with picked as (${keys.sql}),
          room as (select sum(${dialect.documentBytes('b.document')}) as bytes from ${bodies})
          select ${positions} as positions,
            ${lines(`case when room.bytes <= ${maxBytes} then b.document end`)} as documents
          from room cross join ${bodies}`;
  return withNames(
    sql(
      `select page.positions, page.documents, now.revision, ${incomplete.sql} as "isIncomplete",
        case when now.revision = ? then null else (${count.sql}) end as counted
      from (${rows}) as page cross join (${REVISION_OF_RESOURCES}) as now`,
      ...incomplete.bindings,
      knownRevision,
      ...count.bindings,
      ...keys.bindings,
      tables.head,
    ),
  );
}

/** Reads the segments in order until there are enough rows. */
function pageKeys(dialect: Dialect, index: ListIndex, { limit, after }: Query): Sql {
  const position = keysetPosition(index.columns, after);
  const segments = keysetSegments(index.columns, withIdColumn(index.id), position).map((segment) =>
    segmentKeys(dialect, index, segment, limit + 1),
  );
  const [first, ...others] = segments;
  if (first && others.length === 0) return first;
  const texts = segments.map((segment, index) => `select * from (${segment.sql}) as part${index}`);
  return sql(
    `${texts.join(' union all ')} limit ${limit + 1}`,
    ...segments.flatMap(({ bindings }) => bindings),
  );
}

function segmentKeys(dialect: Dialect, index: ListIndex, segment: Segment, limit: number): Sql {
  const { rows, id, toHead, condition } = index;
  const conditions = [toHead === '' ? undefined : sql(`h.id = ${id}`), condition, segment.condition];
  const where = allDefined(conditions) ?? sql('1 = 1');
  const order = orderTerms(segment, withIdColumn(index.id));
  return sql(
    `select ${keyColumns(dialect, index)} from ${rows} ${toHead}
      where ${where.sql} order by ${order.map((term) => term.sql).join(', ')} limit ${limit}`,
    ...where.bindings,
    ...order.flatMap(({ bindings }) => bindings),
  );
}

/**
 * Returns the selected columns. Head rows are far apart: when indexes contain the key, head rows are not read,
 * and `incompleteCondition` checks for scopes.
 */
function keyColumns({ rowLocator }: Dialect, { columns }: ListIndex): string {
  const scope = rowLocator === 'key' ? `'' as scope` : 'h.scope';
  return ['h.key', 'h.id', scope, ...columns.map(({ column }) => `h.${column}`)].join(', ');
}

/** Returns SQL that is true when the index is not sufficient: a resource has a scope, or a value does not conform. */
function incompleteCondition({ rowLocator }: Dialect, head: string, { columns }: ListIndex): Sql {
  const scoped = sql(`exists (select 1 from ?? where scope <> '')`, head);
  const nonConforming = columns
    .filter(isNested)
    .map(({ column }) => sql('exists (select 1 from ?? where ?? = ?)', head, column, NON_CONFORMING));
  return any(rowLocator === 'key' ? [scoped, ...nonConforming] : nonConforming);
}

/**
 * Returns the rows of the page in the list's order, which aggregates do not guarantee. In JSON, line breaks can
 * only separate tokens, and stored JSON has none.
 */
export function positionedRows({ positions, documents }: PageRow, { columns }: ListIndex): PositionedRow[] {
  if (positions === null || documents === null) return [];
  const texts = documents.split('\n');
  const rows = (JSON.parse(`[${positions.replaceAll('\n', ',')}]`) as [string, string, ...SortValue[]][]).map(
    ([id, scope, ...values], index) => ({ id, scope, values, document: texts[index] as string }),
  );
  return rows.sort(comparePositions(columns));
}
