import type { Knex } from 'knex';
import { leavesOf, type Query } from '../../values/query.js';
import { type IndexedColumn, isNested, type ResourceLayout } from '../schema/layout.js';
import { NON_CONFORMING } from '../schema/non-conforming.js';
import { INLINED } from '../sql/sql.js';

/**
 * Returns the layout without the nested columns that cannot serve this query, because some document does not
 * conform there.
 */
export async function usableLayout(db: Knex, layout: ResourceLayout, { where, sort }: Query) {
  const paths = [...leavesOf(where).flatMap((leaf) => (leaf.kind === 'comparison' ? [leaf] : [])), ...sort];
  const queried = new Set(paths.map(({ path }) => path.join('.')));
  const unusable: IndexedColumn[] = [];
  for (const column of layout.columns) {
    if (!isNested(column) || !queried.has(column.attribute)) continue;
    const [row] = await db(layout.tables.head)
      .where(column.column, NON_CONFORMING)
      .limit(1, INLINED)
      .select('key');
    if (row) unusable.push(column);
  }
  return unusable.length === 0
    ? layout
    : { ...layout, columns: layout.columns.filter((column) => !unusable.includes(column)) };
}
