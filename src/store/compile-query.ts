import type { Knex } from 'knex';
import type { Condition } from '../rest/query.js';
import { typedValues } from './condition-values.js';
import type { Dialect } from './dialects/dialect.js';
import { indexedText, isStorable } from './indexed-text.js';
import type { InstantRange } from './instant.js';
import { instantRange } from './instant.js';
import type { IndexedColumn, ReferencePath, ResourceLayout } from './layout.js';

type Builder = Knex.QueryBuilder;

/** What a query is compiled for. `db` only builds; nothing is run. */
export interface QueryTarget {
  readonly db: Knex;
  readonly dialect: Dialect;
  readonly layout: ResourceLayout;
}

/**
 * The head rows, as `h`, of the resources that meet all conditions. An empty scope asks for all scopes.
 * The caller chooses columns, order and page.
 */
export function compileQuery(target: QueryTarget, where: readonly Condition[], scope: string): Builder {
  const query = target.db({ h: target.layout.tables.head });
  if (scope !== '') whereScope(query, scope);
  for (const condition of where) whereCondition(target, query, condition);
  return query;
}

/** The second comparison lets the partial index on scope be used. */
function whereScope(query: Builder, scope: string): Builder {
  if (!isStorable(scope)) return query.whereRaw('1 = 0');
  return query.where('h.scope', scope).whereRaw(`h.scope <> ''`);
}

function whereCondition(target: QueryTarget, query: Builder, { path, values }: Condition): Builder {
  if (path.length === 1 && path[0] === 'id') return query.whereIn('h.id', values.filter(isStorable));
  const column = target.layout.columns.find(({ attribute }) => path.length === 1 && attribute === path[0]);
  if (column) return whereColumn(query, column, values);
  const dotted = path.join('.');
  const reference = target.layout.references.find((candidate) => candidate.path.join('.') === dotted);
  if (reference) return whereReference(target, query, reference, values);
  return whereDocument(target, query, path, values);
}

function whereColumn(query: Builder, { column, type }: IndexedColumn, values: readonly string[]): Builder {
  const name = `h.${column}`;
  if (type === 'dateTime') return whereRanges(query, name, instantRanges(values));
  const typed = typedValues(type, values);
  return query.whereIn(
    name,
    typed.map((value) => (typeof value === 'string' ? indexedText(value) : value)),
  );
}

function whereRanges(query: Builder, column: string, ranges: readonly InstantRange[]): Builder {
  if (ranges.length === 0) return query.whereRaw('1 = 0');
  return query.where((any) => {
    for (const { from, to } of ranges) {
      any.orWhere((range) => range.where(column, '>=', String(from)).where(column, '<', String(to)));
    }
  });
}

function whereReference(
  target: QueryTarget,
  query: Builder,
  reference: ReferencePath,
  values: readonly string[],
) {
  const keys = target
    .db(target.layout.tables.references)
    .select('key')
    .where('path', reference.number)
    .whereIn('value', values.filter(isStorable).map(indexedText));
  return query.whereIn('h.key', keys);
}

function whereDocument(
  target: QueryTarget,
  query: Builder,
  path: readonly string[],
  values: readonly string[],
) {
  const holds = documentHolds(target, path, values);
  if (!holds) return query.whereRaw('1 = 0');
  return query.whereExists(
    target
      .db({ b: target.layout.tables.body })
      .select(target.db.raw('1'))
      .whereRaw('b.key = h.key')
      .where(holds),
  );
}

/** Undefined when nothing can match. */
function documentHolds(target: QueryTarget, path: readonly string[], values: readonly string[]) {
  const { db, dialect, layout } = target;
  if (!path.every(isStorable)) return undefined;
  const type = layout.schema.typeOf(path);
  if (type === 'dateTime') {
    const ranges = instantRanges(values);
    return ranges.length > 0 ? dialect.documentHoldsInstant(db, path, ranges) : undefined;
  }
  const scalars = typedValues(type, values);
  return scalars.length > 0 ? dialect.documentHolds(db, path, scalars) : undefined;
}

function instantRanges(values: readonly string[]): InstantRange[] {
  return values.map(instantRange).filter((range) => range !== undefined);
}
