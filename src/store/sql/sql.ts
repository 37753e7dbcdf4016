import type { Knex } from 'knex';
import { RawConnection, rowsIn, type Value } from './raw-connection.js';

/** A piece of SQL with the values of its question marks; `??` stands for an identifier. */
export interface Sql {
  readonly sql: string;
  readonly bindings: readonly (string | number | boolean)[];
}

/** SQL that is never true. */
export const NEVER: Sql = { sql: '1 = 0', bindings: [] };

/** Returns SQL with these values. */
export function sql(text: string, ...bindings: readonly (string | number | boolean)[]): Sql {
  return { sql: text, bindings };
}

/**
 * Option of Knex's `limit` that writes the number into the text: SQLite prepares a statement again each time it
 * gets a bound limit.
 */
export const INLINED = { skipBinding: true } as const;

/** SQL that is true when every part is true. */
export function all(parts: readonly Sql[]): Sql {
  return joined(parts, ' and ');
}

/** SQL that is true when every given part is true; undefined when none is given. */
export function allDefined(parts: readonly (Sql | undefined)[]): Sql | undefined {
  const defined = parts.filter((part) => part !== undefined);
  return defined.length > 0 ? all(defined) : undefined;
}

/** SQL that is true when at least one part is true. */
export function any(parts: readonly Sql[]): Sql {
  return parts.length === 0 ? NEVER : joined(parts, ' or ');
}

/** SQL that is true when the part is false or null. */
export function not(part: Sql): Sql {
  return { ...part, sql: `(${part.sql}) is not true` };
}

/** Returns one question mark for each value, in parentheses. */
export function placeholders(values: readonly unknown[]): string {
  return `(${values.map(() => '?').join(', ')})`;
}

/** Writes the identifiers into the text, for a statement that is sent without Knex. */
export function withNames({ sql: text, bindings }: Sql): Sql {
  const values: Sql['bindings'][number][] = [];
  let index = 0;
  const expanded = text.replace(/\?\??/g, (mark) => {
    const binding = bindings[index++] as Sql['bindings'][number];
    if (mark === '??')
      return String(binding)
        .split('.')
        .map((name) => `"${name}"`)
        .join('.');
    values.push(binding);
    return mark;
  });
  return { sql: expanded, bindings: values };
}

function joined(parts: readonly Sql[], word: string): Sql {
  return {
    sql: parts.map((part) => (parts.length > 1 ? `(${part.sql})` : part.sql)).join(word),
    bindings: parts.flatMap(({ bindings }) => bindings),
  };
}

/** Returns the number of rows of the query. */
export async function countRows(rows: Knex.QueryBuilder): Promise<number> {
  const [row]: { total: number }[] = await rows.count({ total: '*' });
  return row?.total ?? 0;
}

/** Runs a statement that is given as text and returns its rows. */
export async function rowsOf<Row>(
  db: Knex | RawConnection,
  statement: string,
  bindings: readonly Value[],
): Promise<Row[]> {
  if (db instanceof RawConnection) return db.rows(statement, bindings);
  return rowsIn(await db.raw(statement, bindings as Knex.Value[]));
}
