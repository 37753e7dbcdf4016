import { compareCodePoints } from '../rest/code-points.js';
import { isStorable } from '../rest/indexed-text.js';
import type { Filter, Query } from '../rest/query.js';
import { columnCondition } from './column-condition.js';
import { singleReference } from './compile-filter.js';
import { hasAtMost, NUMBER_OF_RESOURCES, REVISION_OF_RESOURCES } from './counters.js';
import type { Dialect } from './dialects/dialect.js';
import { onConnection } from './direct.js';
import { isOneValue } from './driver.js';
import { isDeep } from './irregular.js';
import { columnAt, type ResourceLayout } from './layout.js';
import { type BriefRow, briefFrom } from './rows.js';
import type { Session } from './session.js';
import { all, type Sql, sql, withNames } from './sql.js';
import type { BriefResource, Page } from './store.js';

/** An index that has what matches in order of ids. */
interface Index {
  /** Rows that name a resource each; their ids are in `id`. */
  readonly rows: string;
  readonly id: string;
  /** Leads from a row to its head `h`. */
  readonly toHead: string;
  /** Undefined when everything matches. */
  readonly condition: Sql | undefined;
}

/** A page in one row: many rows would take longer to hand over than to find. */
interface PageRow {
  /** Id, scope and time of creation of each resource, as JSON, a line for each; null when there is none. */
  readonly heads: string | null;
  /** A line for each, in the same order. */
  readonly documents: string | null;
  readonly revision: number;
  /** Null where it is remembered. */
  readonly counted: number | null;
}

/**
 * A list in order of ids that one index answers alone, from its beginning or from a cursor: page and total come with
 * one statement. Undefined when the query is another.
 */
export async function plainList(
  session: Session,
  layout: ResourceLayout,
  query: Query,
  scope: string,
): Promise<Page<BriefResource> | undefined> {
  const index = scope === '' && isPlain(session, query) ? indexOf(layout, query.where) : undefined;
  if (!index) return undefined;
  const { database } = session;
  const limit = index.condition && !(await hasAtMost(session, layout, database.countLimit));
  const most = limit ? database.countLimit : Number.POSITIVE_INFINITY;
  const count = countOf(layout, index, most);
  const asked = JSON.stringify(count);
  const known = database.totals.get(asked);
  const statement = statementFor(database.dialect, layout, index, query, count, known?.revision);
  const [row] = await onConnection(database.reader, (direct) =>
    direct.rows<PageRow>(statement.sql, statement.bindings, { isVaried: true }),
  );
  if (!row) throw new Error('Aggregates always have a row');
  const total = row.counted ?? known?.rows ?? 0;
  database.totals.put(asked, { revision: row.revision, rows: total });
  return pageOf(layout, query, rowsIn(row), total, most);
}

/** Transactions may have more to say about how many there are. */
function isPlain({ active }: Session, { sort, offset, limit, after }: Query): boolean {
  const isInIdOrder = sort.length === 0 && (!after || (after.values.length === 0 && isStorable(after.id)));
  const isFirst = offset === 0 || after !== undefined;
  return !active && isInIdOrder && isFirst && limit > 0;
}

function indexOf(layout: ResourceLayout, where: Filter | undefined): Index | undefined {
  const { head, references } = layout.tables;
  const heads = { rows: `"${head}" as h`, id: 'h.id', toHead: '' };
  if (!where) return { ...heads, condition: undefined };
  if (where.kind !== 'comparison') return undefined;
  const column = columnAt(layout, where.path);
  if (column) {
    const condition = isOneValue(layout, where) && !isDeep(column) && columnCondition(column, where, false);
    return condition ? { ...heads, condition } : undefined;
  }
  const required = singleReference(layout, where);
  if (!required) return undefined;
  const { reference, value } = required;
  return {
    ...{ rows: `"${references}" as r`, id: 'r.id', toHead: `cross join "${head}" as h` },
    condition: sql('r.path = ? and r.value = ?', reference.number, value),
  };
}

/** As far as so many rows of the index tell, and one more. */
function countOf({ tables }: ResourceLayout, { rows, condition }: Index, most: number): Sql {
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
function statementFor(
  { jsonArray, lines }: Dialect,
  { tables }: ResourceLayout,
  { rows, id, toHead, condition }: Index,
  { limit, after }: Query,
  count: Sql,
  known = -1,
): Sql {
  const conditions = [
    ...(toHead === '' ? [] : [sql(`h.id = ${id}`)]),
    ...(condition ? [condition] : []),
    ...(after ? [sql(`${id} > ?`, after.id)] : []),
  ];
  const where = conditions.length > 0 ? all(conditions) : sql('1 = 1');
  const picks = `select h.key, h.id, h.scope, h.created_at from ${rows} ${toHead}
    where ${where.sql} order by ${id} limit ${limit + 1}`;
  const heads = lines(jsonArray(['picked.id', 'picked.scope', 'picked.created_at']));
  return withNames(
    sql(
      `select page.heads, page.documents, now.revision,
        case when now.revision = ? then null else (${count.sql}) end as counted
      from (
        select ${heads} as heads, ${lines('b.document')} as documents
        from (${picks}) as picked join "${tables.body}" as b on b.key = picked.key
      ) as page cross join (${REVISION_OF_RESOURCES}) as now`,
      ...[known, ...count.bindings, ...where.bindings, tables.head],
    ),
  );
}

/** In order of ids, which aggregates do not promise. JSON has no line breaks but between its tokens, ours none. */
function rowsIn({ heads, documents }: PageRow): BriefRow[] {
  if (heads === null || documents === null) return [];
  const texts = documents.split('\n');
  const rows = (JSON.parse(`[${heads.replaceAll('\n', ',')}]`) as [string, string, number][]).map(
    ([id, scope, created_at], at) => ({ id, scope, created_at, document: texts[at] as string }),
  );
  return rows.sort((a, b) => compareCodePoints(a.id, b.id));
}

function pageOf(
  layout: ResourceLayout,
  { limit, after }: Query,
  rows: readonly BriefRow[],
  counted: number,
  most: number,
): Page<BriefResource> {
  const page = rows.slice(0, limit);
  const items = briefFrom(layout, page);
  if (rows.length <= limit && !after) return { items, total: rows.length, isTotalExact: true };
  const last = page.at(-1);
  return {
    items,
    total: Math.max(Math.min(counted, most), after ? 0 : rows.length),
    isTotalExact: counted <= most,
    next: last && rows.length > limit ? { values: [], id: last.id } : undefined,
  };
}
