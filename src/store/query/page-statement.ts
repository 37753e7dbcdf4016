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
export interface Index {
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
export function countOf({ tables }: ResourceLayout, { rows, condition }: Index, most: number): Sql {
  if (!condition) return sql(NUMBER_OF_RESOURCES, tables.head);
  const matching = `from ${rows} where ${condition.sql}`;
  if (most === Number.POSITIVE_INFINITY) return sql(`select count(*) ${matching}`, ...condition.bindings);
  return sql(
    `select count(*) from (select 1 ${matching} limit ${most + 1}) as some_rows`,
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
  index: Index,
  query: Query,
  count: Sql,
  known = -1,
): Sql {
  const { jsonArray, lines } = dialect;
  const picks = picksOf(dialect, index, query);
  const exception = exceptionTo(dialect, tables.head, index);
  const values = index.columns.map(({ column }) => `picked.${column}`);
  const positions = lines(jsonArray(['picked.id', 'picked.scope', ...values]));
  return withNames(
    sql(
      `select page.positions, page.documents, now.revision, ${exception.sql} as "isIncomplete",
        case when now.revision = ? then null else (${count.sql}) end as counted
      from (
        select ${positions} as positions, ${lines('b.document')} as documents
        from (${picks.sql}) as picked join "${tables.body}" as b on b.key = picked.key
      ) as page cross join (${REVISION_OF_RESOURCES}) as now`,
      ...[...exception.bindings, known, ...count.bindings, ...picks.bindings, tables.head],
    ),
  );
}

/** From one segment after the other until there are enough. */
function picksOf(dialect: Dialect, index: Index, { limit, after }: Query): Sql {
  const behind = after && { values: keysetValues(index.columns, after), id: after.id };
  const parts = keysetSegments(index.columns, qualifier(index), behind).map((part) =>
    segmentPicks(dialect, index, part, limit + 1),
  );
  const [first, ...others] = parts;
  if (first && others.length === 0) return first;
  const texts = parts.map((part, at) => `select * from (${part.sql}) as part${at}`);
  return sql(`${texts.join(' union all ')} limit ${limit + 1}`, ...parts.flatMap(({ bindings }) => bindings));
}

function segmentPicks(dialect: Dialect, index: Index, part: Segment, most: number): Sql {
  const { rows, id, toHead, condition } = index;
  const conditions = [toHead === '' ? undefined : sql(`h.id = ${id}`), condition, part.condition];
  const given = conditions.filter((each) => each !== undefined);
  const where = given.length > 0 ? all(given) : sql('1 = 1');
  const order = orderTerms(part, qualifier(index));
  return sql(
    `select ${selected(dialect, index)} from ${rows} ${toHead}
      where ${where.sql} order by ${order.map((term) => term.sql).join(', ')} limit ${most}`,
    ...[...where.bindings, ...order.flatMap(({ bindings }) => bindings)],
  );
}

const qualifier =
  ({ id }: Index): Qualify =>
  (column) =>
    column === 'id' ? id : `h.${column}`;

/** Heads are far apart: where indexes have the key, heads are not read, and `exceptionTo` asks for scopes. */
function selected({ rowLocator: inEveryIndex }: Dialect, { columns }: Index): string {
  const scope = inEveryIndex === 'key' ? `'' as scope` : 'h.scope';
  return ['h.key', 'h.id', scope, ...columns.map(({ column }) => `h.${column}`)].join(', ');
}

/** Whether there is something that the index leaves out: a scope, or the place of what is not as declared. */
function exceptionTo({ rowLocator: inEveryIndex }: Dialect, head: string, { columns }: Index): Sql {
  const scoped = sql(`exists (select 1 from ?? where scope <> '')`, head);
  const irregular = columns
    .filter(isNested)
    .map(({ column }) => sql('exists (select 1 from ?? where ?? = ?)', head, column, NON_CONFORMING));
  return any(inEveryIndex === 'key' ? [scoped, ...irregular] : irregular);
}

/** In the list's order, which aggregates do not promise. JSON has no line breaks but between its tokens, ours none. */
export function rowsIn({ positions: places, documents }: PageRow, { columns }: Index): PositionedRow[] {
  if (places === null || documents === null) return [];
  const texts = documents.split('\n');
  const rows = (JSON.parse(`[${places.replaceAll('\n', ',')}]`) as [string, string, ...SortValue[]][]).map(
    ([id, scope, ...values], at) => ({ id, scope, values, document: texts[at] as string }),
  );
  return rows.sort(comparePositions(columns));
}
