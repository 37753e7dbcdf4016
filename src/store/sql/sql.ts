import type { Knex } from 'knex';
import { RawConnection, rowsIn, type Value } from './raw-connection.js';

/** A piece of SQL with the values of its question marks; `??` stands for a name. */
export interface Sql {
  readonly sql: string;
  readonly bindings: readonly (string | number | boolean)[];
}

export const NEVER: Sql = { sql: '1 = 0', bindings: [] };

export function sql(text: string, ...bindings: readonly (string | number | boolean)[]): Sql {
  return { sql: text, bindings };
}

/** How a limit is to be put: SQLite prepares a statement anew whenever it is given a value for one. */
export const INLINED = { skipBinding: true } as const;

/** Every part holds. */
export function all(parts: readonly Sql[]): Sql {
  return joined(parts, ' and ');
}

/** Some part holds. */
export function any(parts: readonly Sql[]): Sql {
  return parts.length === 0 ? NEVER : joined(parts, ' or ');
}

/** The part does not hold; where it is null neither. */
export function not(part: Sql): Sql {
  return { ...part, sql: `(${part.sql}) is not true` };
}

/** So many question marks, in parentheses. */
export function placeholders(values: readonly unknown[]): string {
  return `(${values.map(() => '?').join(', ')})`;
}

/** With its names in place, for a statement that is written out. */
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

/** How many rows the query finds. */
export async function countRows(rows: Knex.QueryBuilder): Promise<number> {
  const [row]: { total: number }[] = await rows.count({ total: '*' });
  return row?.total ?? 0;
}

/** The rows of a statement that is written out. */
export async function rowsOf<Row>(
  db: Knex | RawConnection,
  statement: string,
  bindings: readonly Value[],
): Promise<Row[]> {
  if (db instanceof RawConnection) return db.rows(statement, bindings);
  return rowsIn(await db.raw(statement, bindings as Knex.Value[]));
}
