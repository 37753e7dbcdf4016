import type { Knex } from 'knex';
import { isStorable } from '../rest/indexed-text.js';
import type { Comparison, Filter } from '../rest/query.js';
import { compileFilter, type RequiredReference } from './compile-filter.js';
import { type Driver, partsOf, referenceRows } from './driver.js';
import type { ResourceLayout } from './layout.js';
import type { ReferencesAsked } from './reference-condition.js';
import { all, countRows, NOTHING, type Sql, sql } from './sql.js';

type Builder = Knex.QueryBuilder;

/** The resources that the indexes cannot leave out of an answer. */
export class Candidates {
  /** What is left to ask of their documents; undefined when all of them match. */
  readonly residual: Filter | undefined;
  /** The column with the id that lists are ordered by. */
  readonly ids: string;
  private readonly condition: Sql | undefined;

  /** An empty scope stands for all scopes. */
  constructor(
    private readonly db: Knex,
    private readonly layout: ResourceLayout,
    private readonly where: Filter | undefined,
    private readonly scope: string,
    private readonly driver: Driver,
  ) {
    this.ids = driver.required ? 'r.id' : 'h.id';
    const { narrow, required } = driver;
    const isOther = (comparison: Comparison) => narrow !== undefined && comparison !== narrow;
    const rest = partsOf(where).filter((part) => part !== required?.condition);
    const { condition, residual } = this.compiled(rest, (it) => (isOther(it) ? 'rowByRow' : 'atOnce'));
    this.condition = condition;
    this.residual = residual;
  }

  /** True when nothing is left out. */
  get isEverything(): boolean {
    return this.driver.required === undefined && this.condition === undefined;
  }

  /** Whether no index leaves few of them: then the order of a list may be the better guide. */
  get areMany(): boolean {
    return this.driver.leavesMany;
  }

  /** The head rows, as `h`; the caller chooses columns, order and page. */
  rows(): Builder {
    const { required } = this.driver;
    const rows = required ? this.joined(required) : this.db({ h: this.layout.tables.head });
    return this.condition ? restricted(rows, this.condition) : rows;
  }

  /** Those among these head rows; each is asked by itself. */
  among(heads: Builder): Builder {
    const { condition } = this.compiled(partsOf(this.where), () => 'rowByRow');
    const rows = this.db(heads.as('h'));
    return condition ? restricted(rows, condition) : rows;
  }

  async count(): Promise<number> {
    const { required } = this.driver;
    const isReferenceAlone = required !== undefined && this.condition === undefined;
    return countRows(isReferenceAlone ? referenceRows(this.db, this.layout, required) : this.rows());
  }

  /** How many there are, when that is no more than this; otherwise one more than this. */
  async countUpTo(most: number): Promise<number> {
    const some = this.rows()
      .select(this.db.raw('1'))
      .limit(most + 1)
      .as('some');
    return countRows(this.db(some));
  }

  /** SQLite reads from the left side of a cross join, whatever it makes of the conditions. */
  private joined(required: RequiredReference): Builder {
    return referenceRows(this.db, this.layout, required)
      .joinRaw('cross join ?? as h', [this.layout.tables.head])
      .whereRaw('h.id = r.id');
  }

  private compiled(parts: readonly Filter[], asks: (comparison: Comparison) => ReferencesAsked) {
    const { condition, residual } = compileFilter(this.layout, { kind: 'and', parts }, asks);
    const scoped = this.scope === '' ? undefined : inScope(this.scope);
    const conditions = [scoped, condition].filter((part) => part !== undefined);
    return { condition: conditions.length > 0 ? all(conditions) : undefined, residual };
  }
}

/** In parentheses: other conditions may follow an `or`. */
export function restricted(rows: Builder, condition: Sql): Builder {
  return rows.whereRaw(`(${condition.sql})`, condition.bindings);
}

/** The second comparison lets the partial index on scope be used. */
function inScope(scope: string): Sql {
  return isStorable(scope) ? sql(`h.scope = ? and h.scope <> ''`, scope) : NOTHING;
}
