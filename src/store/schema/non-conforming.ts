import type { Knex } from 'knex';
import { leavesOf } from '../../values/leaves.js';
import type { Query } from '../../values/query.js';
import { WRITTEN } from '../sql/sql.js';
import type { IndexedColumn, ResourceLayout } from './layout.js';

/** Stands in a column of date-times where the document has something that is no single date-time; no instant is it. */
export const IRREGULAR = String(-(2n ** 63n - 1n));

/** A column of the first level holds what contracts allow there; deeper, documents may hold anything. */
export const isDeep = ({ path }: IndexedColumn) => path.length > 1;

/** The layout without the columns that cannot answer this query, because some document is not as declared. */
export async function answeringLayout(db: Knex, layout: ResourceLayout, { where, sort }: Query) {
  const paths = [...leavesOf(where).flatMap((leaf) => (leaf.kind === 'comparison' ? [leaf] : [])), ...sort];
  const asked = new Set(paths.map(({ path }) => path.join('.')));
  const unfit: IndexedColumn[] = [];
  for (const column of layout.columns) {
    if (!isDeep(column) || !asked.has(column.attribute)) continue;
    const [row] = await db(layout.tables.head)
      .where(column.column, IRREGULAR)
      .limit(1, WRITTEN)
      .select('key');
    if (row) unfit.push(column);
  }
  return unfit.length === 0
    ? layout
    : { ...layout, columns: layout.columns.filter((column) => !unfit.includes(column)) };
}
