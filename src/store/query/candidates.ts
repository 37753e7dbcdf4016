import type { Knex } from 'knex';
import type { Filter } from '../../values/query.js';
import { isStorable } from '../../values/text-keys.js';
import type { Total } from '../collection.js';
import { columnAt, type ResourceLayout } from '../schema/layout.js';
import { allDefined, countRows, INLINED, NEVER, type Sql, sql } from '../sql/sql.js';
import { type AccessPath, conjuncts, countUpTo, type ReadPlan, referenceRows } from './access-path.js';
import { type CompiledFilter, compileFilter } from './compile-filter.js';
import type { ReferenceLookup } from './reference-condition.js';

type Builder = Knex.QueryBuilder;

/** Cost of a lookup in the head table, in index rows: head rows of a large table are far apart. */
const LOOKUP_COST = 20;

/** A limit that excludes no row, but keeps the planner from merging the subquery and choosing another index. */
const PLANNER_FENCE = Number.MAX_SAFE_INTEGER;

/** The resources that match as far as indexes can tell. */
export class Candidates {
  /** The part of the filter that has to be checked on the documents; undefined when indexes serve all of it. */
  readonly residual: Filter | undefined;
  /** The id column that lists are ordered by. */
  readonly ids: string;
  private readonly condition: Sql | undefined;

  /** An empty scope stands for all scopes. */
  constructor(
    private readonly db: Knex,
    private readonly layout: ResourceLayout,
    private readonly where: Filter | undefined,
    private readonly scope: string,
    private readonly plan: ReadPlan,
  ) {
    this.ids = plan.path?.required ? 'r.id' : 'h.id';
    const { condition, residual } = this.compiled(conjuncts(where), 'atOnce');
    this.condition = condition;
    this.residual = residual;
  }

  /** Whether every resource is a candidate. */
  get isEverything(): boolean {
    return this.condition === undefined;
  }

  /** The condition on the scope. Ids are unique within a scope. */
  get scopeCondition(): Sql | undefined {
    return inScope(this.scope);
  }

  /** See `ReadPlan.isUnselective`. */
  get isUnselective(): boolean {
    return this.plan.isUnselective;
  }

  /**
   * Returns a query for the head rows, as `h`; the caller adds columns, order and limit. In order of ids, the
   * first rows are found without reading all of them.
   */
  rows(isInIdOrder = false): Builder {
    const { path } = this.plan;
    if (!path) return restricted(this.db({ h: this.layout.tables.head }), this.condition);
    const rest = this.remaining(path);
    return restricted(this.rowsOf(path, isInIdOrder && rest !== undefined), rest);
  }

  /** Returns a query for the candidates among these head rows; each row is checked separately. */
  among(heads: Builder): Builder {
    return restricted(this.db(heads.as('h')), this.compiled(conjuncts(this.where), 'rowByRow').condition);
  }

  /** Returns the condition on a column of the head table. */
  columnCondition(column: string): Sql | undefined {
    const parts = conjuncts(this.where).filter(
      (part) => part.kind === 'comparison' && columnAt(this.layout, part.path)?.column === column,
    );
    return compileFilter(this.layout, { kind: 'and', parts }).condition;
  }

  /** Counts the candidates, reading at most `limit` index rows; a lookup counts as several rows. */
  async count(limit: number): Promise<Total> {
    const { counting, rowCount } = this.plan;
    const rest = counting ? this.remaining(counting) : this.condition;
    if (counting?.isDistinct && rest === undefined)
      return rowCount === undefined
        ? this.countRows(counting, limit)
        : { total: rowCount, isTotalExact: true };
    if (limit === Number.POSITIVE_INFINITY)
      return { total: await countRows(this.rows()), isTotalExact: true };
    return this.countLookedUp(counting, rest, Math.ceil(limit / LOOKUP_COST));
  }

  /** Counts the candidates, up to `limit` + 1. */
  countUpTo(limit: number): Promise<number> {
    return countUpTo(this.db, this.rows(), limit + 1);
  }

  private async countRows({ rows }: AccessPath, limit: number): Promise<Total> {
    if (limit === Number.POSITIVE_INFINITY) return { total: await countRows(rows()), isTotalExact: true };
    const total = await countUpTo(this.db, rows(), limit + 1);
    return { total: Math.min(total, limit), isTotalExact: total <= limit };
  }

  /** Counts the candidates among the first `limit` rows of the index. */
  private async countLookedUp(
    counting: AccessPath | undefined,
    rest: Sql | undefined,
    limit: number,
  ): Promise<Total> {
    const heads = this.firstHeads(counting, limit + 1);
    const { sql: condition, bindings } = rest ?? sql('1 = 1');
    const matching = this.db.raw(`count(case when ${condition} then 1 end) as total`, bindings);
    const [row]: { looked: number; total: number }[] = await this.db(heads.as('h'))
      .count({ looked: '*' })
      .select(matching);
    return { total: row?.total ?? 0, isTotalExact: (row?.looked ?? 0) <= limit };
  }

  private firstHeads(counting: AccessPath | undefined, limit: number): Builder {
    const { head } = this.layout.tables;
    if (counting?.required) {
      const rows = referenceRows(this.db, this.layout, counting.required)
        .select('r.id')
        .limit(limit, INLINED);
      return this.withHeads(this.db(rows.as('r'))).select('h.*');
    }
    const condition = counting?.condition ?? inScope(this.scope);
    return restricted(this.db({ h: head }), condition)
      .select('h.*')
      .limit(limit, INLINED);
  }

  private rowsOf({ required, condition, isInIdOrder }: AccessPath, isOrdered: boolean): Builder {
    if (required) return this.withHeads(referenceRows(this.db, this.layout, required));
    const heads = restricted(this.db({ h: this.layout.tables.head }), condition);
    if (isInIdOrder) return heads;
    if (isOrdered) heads.orderBy('h.id');
    return this.db(heads.select('h.*').limit(PLANNER_FENCE, INLINED).as('h'));
  }

  /** Joins the head rows. SQLite keeps the order of a cross join: it reads from the left table first. */
  private withHeads(references: Builder): Builder {
    return references.joinRaw('cross join ?? as h', [this.layout.tables.head]).whereRaw('h.id = r.id');
  }

  /** Returns the remaining conditions on the rows of a path, in a form that no other index can serve. */
  private remaining({ conditions }: AccessPath): Sql | undefined {
    const rest = conjuncts(this.where).filter((part) => !conditions.includes(part));
    const { condition } = this.compiled(rest, 'rowByRow');
    return condition && { ...condition, sql: `(${condition.sql}) is true` };
  }

  private compiled(parts: readonly Filter[], lookup: ReferenceLookup): CompiledFilter {
    const { condition, residual } = compileFilter(this.layout, { kind: 'and', parts }, lookup);
    return { condition: allDefined([inScope(this.scope), condition]), residual };
  }
}

/** Adds a condition to a query. */
export function restricted(rows: Builder, condition: Sql | undefined): Builder {
  return condition ? rows.whereRaw(`(${condition.sql})`, condition.bindings) : rows;
}

/**
 * Returns the condition on the scope; undefined for all scopes. The second comparison allows the partial index
 * on scope to be used.
 */
function inScope(scope: string): Sql | undefined {
  if (scope === '') return undefined;
  return isStorable(scope) ? sql(`h.scope = ? and h.scope <> ''`, scope) : NEVER;
}
