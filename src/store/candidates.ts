import type { Knex } from 'knex';
import { isStorable } from '../rest/indexed-text.js';
import type { Filter } from '../rest/query.js';
import { compileFilter, type RequiredReference, requiredReference } from './compile-filter.js';
import type { ResourceLayout } from './layout.js';
import { all, NOTHING, type Sql, sql } from './sql.js';

type Builder = Knex.QueryBuilder;

/** The resources that the indexes cannot leave out of an answer. */
export class Candidates {
  /** What is left to ask of their documents; undefined when all of them match. */
  readonly residual: Filter | undefined;
  /** The column with the id that lists are ordered by. */
  readonly ids: string;
  private readonly required: RequiredReference | undefined;
  private readonly condition: Sql | undefined;

  /** An empty scope stands for all scopes. */
  constructor(
    private readonly db: Knex,
    private readonly layout: ResourceLayout,
    where: Filter | undefined,
    scope: string,
  ) {
    const reference = requiredReference(layout, where);
    this.required = reference?.required;
    this.ids = this.required ? 'r.id' : 'h.id';
    const rest = reference ? ({ kind: 'and', parts: reference.rest } as const) : where;
    const { condition, residual } = rest ? compileFilter(layout, rest) : {};
    const conditions = [scope === '' ? undefined : inScope(scope), condition].filter(
      (part) => part !== undefined,
    );
    this.condition = conditions.length > 0 ? all(conditions) : undefined;
    this.residual = residual;
  }

  /** True when nothing is left out. */
  get isEverything(): boolean {
    return this.required === undefined && this.condition === undefined;
  }

  /** The head rows, as `h`; the caller chooses columns, order and page. */
  rows(): Builder {
    const rows: Builder = this.required
      ? this.references(this.required).join({ h: this.layout.tables.head }, 'h.id', 'r.id')
      : this.db({ h: this.layout.tables.head });
    return this.condition ? restricted(rows, this.condition) : rows;
  }

  async count(): Promise<number> {
    const isReferenceAlone = this.required !== undefined && this.condition === undefined;
    return countRows(isReferenceAlone ? this.references(this.required) : this.rows());
  }

  /** How many there are, when that is no more than this; otherwise one more than this. */
  async countUpTo(most: number): Promise<number> {
    const some = this.rows()
      .select(this.db.raw('1'))
      .limit(most + 1)
      .as('some');
    return countRows(this.db(some));
  }

  /** Every resource has a row here for each of its values, so these are in order of ids and each comes once. */
  private references({ reference, value }: RequiredReference): Builder {
    return this.db({ r: this.layout.tables.references })
      .where('r.path', reference.number)
      .where('r.value', value);
  }
}

/** In parentheses: other conditions may follow an `or`. */
export function restricted(rows: Builder, condition: Sql): Builder {
  return rows.whereRaw(`(${condition.sql})`, condition.bindings);
}

export async function countRows(rows: Builder): Promise<number> {
  const [row]: { total: number }[] = await rows.count({ total: '*' });
  return row?.total ?? 0;
}

/** The second comparison lets the partial index on scope be used. */
function inScope(scope: string): Sql {
  return isStorable(scope) ? sql(`h.scope = ? and h.scope <> ''`, scope) : NOTHING;
}
