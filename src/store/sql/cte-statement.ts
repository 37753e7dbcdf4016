import { conflict } from '../../errors.js';
import type { RawConnection, Value } from './raw-connection.js';

/** A part that must affect at least one row. */
interface Check {
  readonly part: string;
  readonly problem: () => Error;
}

/**
 * One PostgreSQL statement that changes several tables: each change is a named part of its `with` clause. A part
 * does not see the changes of other parts, only the rows that they return; foreign keys are checked at the end.
 * Rows are sent as JSON, so that the text is the same for any number of rows.
 */
export class CteStatement {
  private readonly parts: string[] = [];
  private readonly values: Value[] = [];
  private readonly checks: Check[] = [];
  private readonly insertedTables = new Set<string>();

  /**
   * The tables that this statement inserts into. Two parts must not insert into the same table: the database
   * could generate their keys in any order.
   */
  get tables(): ReadonlySet<string> {
    return this.insertedTables;
  }

  /** Adds a part and returns its name, by which later parts can read the rows that it returns. */
  add(text: string, ...values: readonly Value[]): string {
    const name = `part_${this.parts.length}`;
    this.parts.push(`${name} as (${text})`);
    this.values.push(...values);
    return name;
  }

  /** Inserts rows; the first row determines the columns. */
  insert(table: string, rows: readonly object[], ending = ''): string {
    this.insertedTables.add(table);
    const columns = Object.keys(rows[0] ?? {}).map((column) => `"${column}"`);
    const source = `json_populate_recordset(null::"${table}", ?)`;
    const text = `insert into "${table}" (${columns.join(', ')}) select ${columns.join(', ')} from ${source} ${ending}`;
    return this.add(text, JSON.stringify(rows));
  }

  /** Makes `send` reject with this error when the part returns no row. */
  expect(part: string, problem: () => Error): void {
    this.checks.push({ part, problem });
  }

  /**
   * Sends the statement. `isOnly`: the transaction has no other statement. Rejects with a 409 when an id already
   * exists.
   */
  async send(connection: RawConnection, isOnly: boolean): Promise<void> {
    const checks = this.checks.map(({ part }) => `exists (select from ${part}) as ${part}`);
    const text = `with ${this.parts.join(', ')} select ${checks.join(', ') || 1}`;
    // A failed check has to be rolled back, which needs a transaction around the statement.
    const isSingleStatement = isOnly && this.checks.length === 0;
    const [row] = await connection
      .rows<Record<string, boolean>>(text, this.values, { isSingleStatement })
      .catch((error: unknown) => Promise.reject(asConflict(error)));
    for (const { part, problem } of this.checks) if (!row?.[part]) throw problem();
  }
}

/**
 * Only the id of a new row can be in conflict with another row. The id is taken from the detail, because the
 * message depends on the language of the database.
 */
function asConflict(error: unknown): unknown {
  const { code, detail = '' } = error as { code?: string; detail?: string };
  const [, id] = /\(id\)=\((.*)\)/s.exec(detail) ?? [];
  return code === '23505' && id !== undefined ? idTaken(id) : error;
}

/** The error for an id that already exists. */
export const idTaken = (id: string) => conflict('Already exists', `There is a resource with the id ${id}`);
