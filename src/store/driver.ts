import type { Knex } from 'knex';
import type { Comparison, Filter } from '../rest/query.js';
import { columnCondition } from './column-condition.js';
import { type RequiredReference, referenceAt, singleReference } from './compile-filter.js';
import { columnAt, type ResourceLayout } from './layout.js';
import { referenceTexts } from './reference-condition.js';
import { countRows } from './sql.js';

/** What has so many rows is read quickly, in whichever order it is wanted. */
const FEW = 2_000;

/** What the resources that match are found by. */
export interface Driver {
  /** The condition that leaves few; undefined when none does, or it was not counted. */
  readonly narrow: Comparison | undefined;
  /** The reference that rows are read from, one of the filter's conditions; undefined when that is none. */
  readonly required: (RequiredReference & { readonly condition: Comparison }) | undefined;
  /** Whether no condition alone leaves few: then the order may be the better guide. */
  readonly leavesMany: boolean;
}

/** A condition that an index can be read from. */
interface Entrance extends Pick<Driver, 'required'> {
  readonly condition: Comparison;
  readonly rows: Knex.QueryBuilder;
}

/**
 * Finds out which condition leaves the fewest, by counting each as far as it takes to see that it leaves many. Where
 * a scope leaves few, that is not asked.
 */
export async function chooseDriver(
  db: Knex,
  layout: ResourceLayout,
  where: Filter | undefined,
  scope: string,
  isSorted: boolean,
): Promise<Driver> {
  const entrances = partsOf(where).flatMap((part) => entranceOf(db, layout, part) ?? []);
  const { required } = entrances.find((entrance) => entrance.required !== undefined) ?? {};
  // Where there is nothing to choose from, counting tells nothing.
  if (scope !== '' || entrances.length < (isSorted ? 1 : 2))
    return { narrow: undefined, required, leavesMany: false };
  const best = await fewest(db, entrances);
  if (!best) return { narrow: undefined, required, leavesMany: true };
  return { narrow: best.condition, required: best.required, leavesMany: false };
}

/** The conditions of which all must hold. */
export const partsOf = (where: Filter | undefined): readonly Filter[] =>
  where?.kind === 'and' ? where.parts : where ? [where] : [];

/** The entrance with the fewest rows; undefined when each has many. */
async function fewest(db: Knex, entrances: readonly Entrance[]): Promise<Entrance | undefined> {
  let best: Entrance | undefined;
  let least = FEW + 1;
  for (const entrance of entrances) {
    const some = entrance.rows.select(db.raw('1')).limit(least).as('some');
    const count = await countRows(db(some));
    if (count < least) [best, least] = [entrance, count];
    if (least === 0) break;
  }
  return best;
}

function entranceOf(db: Knex, layout: ResourceLayout, condition: Filter): Entrance | undefined {
  if (condition.kind !== 'comparison') return undefined;
  const single = singleReference(layout, condition);
  const required = single && { ...single, condition };
  if (required) return { condition, required, rows: referenceRows(db, layout, required) };
  const rows = anyReferenceRows(db, layout, condition) ?? columnRows(db, layout, condition);
  return rows && { condition, required, rows };
}

/** Every resource has a row here for each of its values, so these are in order of ids and each comes once. */
export function referenceRows(db: Knex, { tables }: ResourceLayout, { reference, value }: RequiredReference) {
  return db({ r: tables.references }).where('r.path', reference.number).where('r.value', value);
}

function columnRows(db: Knex, layout: ResourceLayout, comparison: Comparison) {
  const column = comparison.operator === 'exists' ? undefined : columnAt(layout, comparison.path);
  const condition = column && columnCondition(column, comparison, false);
  return condition && db({ h: layout.tables.head }).whereRaw(`(${condition.sql})`, condition.bindings);
}

/** Of several values; a resource that has two of them comes twice. */
function anyReferenceRows(db: Knex, layout: ResourceLayout, comparison: Comparison) {
  const reference = referenceAt(layout, comparison.path);
  const values = reference && referenceTexts(comparison);
  return values && db(layout.tables.references).where('path', reference.number).whereIn('value', values);
}
