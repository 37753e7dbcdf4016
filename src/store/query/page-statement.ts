import type { Cursor, Query, SortValue } from '../../values/query.js';
import { comparePositions } from '../../values/sort-keys.js';
import type { Dialect } from '../dialects/dialect.js';
import type { BriefRow } from '../documents/rows.js';
import type { ResourceLayout } from '../schema/layout.js';
import { isNested, NON_CONFORMING } from '../schema/non-conforming.js';
import { all, any, type Sql, sql, withNames } from '../sql/sql.js';
import { NUMBER_OF_RESOURCES, REVISION_OF_RESOURCES } from '../transaction/resource-counts.js';
import { keysetValues, type OrderColumn } from './order.js';
import { keysetSegments, orderTerms, type Qualify, type Segment } from './segments.js';

/** An index that has what matches in the order of the list. */
export interface ListIndex {
  /** Rows that name a resource each; their ids are in `id`. */
  readonly rows: string;
  readonly id: string;
  /** Leads from a row to its head `h`. */
  readonly toHead: string;
  /** Undefined when everything matches. */
  readonly condition: Sql | undefined;
  /** Columns of the head that the list is ordered by before ids. */
  readonly columns: readonly OrderColumn[];
}

/** A page in one row: many rows would take longer to hand over than to find. */
export interface PageRow {
  /** Id, scope and values of the order of each resource, as JSON, a line for each; null when there is none. */
  readonly positions: string | null;
  /** A line for each, in the same order. */
  readonly documents: string | null;
  readonly revision: number;
  /** Null where it is remembered. */
  readonly counted: number | null;
  /** Whether the index does not tell enough: some resource is in a scope, or not as declared. */
  readonly isIncomplete: boolean | number;
}

/** A row with its place in the order. */
export type PositionedRow = BriefRow & Cursor;

/** As far as so many rows of the index tell, and one more. */
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
 * The page, picked from the index before any document is read, and one more. Nothing is counted while the resource
 * has the revision that is known.
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
  return withNames(
    sql(
      `select page.positions, page.documents, now.revision, ${incomplete.sql} as "isIncomplete",
        case when now.revision = ? then null else (${count.sql}) end as counted
      from (
        select ${positions} as positions, ${lines('b.document')} as documents
        from (${keys.sql}) as picked join "${tables.body}" as b on b.key = picked.key
      ) as page cross join (${REVISION_OF_RESOURCES}) as now`,
      ...[...incomplete.bindings, knownRevision, ...count.bindings, ...keys.bindings, tables.head],
    ),
  );
}

/** From one segment after the other until there are enough. */
function pageKeys(dialect: Dialect, index: ListIndex, { limit, after }: Query): Sql {
  const position = after && { values: keysetValues(index.columns, after), id: after.id };
  const segments = keysetSegments(index.columns, qualifier(index), position).map((segment) =>
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
  const present = conditions.filter((each) => each !== undefined);
  const where = present.length > 0 ? all(present) : sql('1 = 1');
  const order = orderTerms(segment, qualifier(index));
  return sql(
    `select ${keyColumns(dialect, index)} from ${rows} ${toHead}
      where ${where.sql} order by ${order.map((term) => term.sql).join(', ')} limit ${limit}`,
    ...[...where.bindings, ...order.flatMap(({ bindings }) => bindings)],
  );
}

const qualifier =
  ({ id }: ListIndex): Qualify =>
  (column) =>
    column === 'id' ? id : `h.${column}`;

/** Heads are far apart: where indexes have the key, heads are not read, and `exceptionTo` asks for scopes. */
function keyColumns({ rowLocator }: Dialect, { columns }: ListIndex): string {
  const scope = rowLocator === 'key' ? `'' as scope` : 'h.scope';
  return ['h.key', 'h.id', scope, ...columns.map(({ column }) => `h.${column}`)].join(', ');
}

/** Whether there is something that the index leaves out: a scope, or the place of what is not as declared. */
function incompleteCondition({ rowLocator }: Dialect, head: string, { columns }: ListIndex): Sql {
  const scoped = sql(`exists (select 1 from ?? where scope <> '')`, head);
  const nonConforming = columns
    .filter(isNested)
    .map(({ column }) => sql('exists (select 1 from ?? where ?? = ?)', head, column, NON_CONFORMING));
  return any(rowLocator === 'key' ? [scoped, ...nonConforming] : nonConforming);
}

/** In the list's order, which aggregates do not promise. JSON has no line breaks but between its tokens, ours none. */
export function positionedRows({ positions, documents }: PageRow, { columns }: ListIndex): PositionedRow[] {
  if (positions === null || documents === null) return [];
  const texts = documents.split('\n');
  const rows = (JSON.parse(`[${positions.replaceAll('\n', ',')}]`) as [string, string, ...SortValue[]][]).map(
    ([id, scope, ...values], index) => ({ id, scope, values, document: texts[index] as string }),
  );
  return rows.sort(comparePositions(columns));
}
