import { conflict } from '../../errors.js';
import type { RawConnection, Value } from './raw-connection.js';

/** A part that has to touch a row. */
interface Check {
  readonly part: string;
  readonly problem: () => Error;
}

/**
 * Statements that change tables, as one for PostgreSQL: each is a part behind `with`. None sees what the others do,
 * except for the rows that they return; keys are compared at the end. Rows are sent as JSON, so that the text is the
 * same for any number of them.
 */
export class CteStatement {
  private readonly parts: string[] = [];
  private readonly values: Value[] = [];
  private readonly checks: Check[] = [];
  private readonly insertedTables = new Set<string>();

  /** What it inserts into: two parts would give out their numbers in any order. */
  get tables(): ReadonlySet<string> {
    return this.insertedTables;
  }

  /** Answers the name by which those that come later can read what it returns. */
  add(text: string, ...values: readonly Value[]): string {
    const name = `part_${this.parts.length}`;
    this.parts.push(`${name} as (${text})`);
    this.values.push(...values);
    return name;
  }

  /** Inserts rows, whose columns are those of the first. */
  insert(table: string, rows: readonly object[], ending = ''): string {
    this.insertedTables.add(table);
    const columns = Object.keys(rows[0] ?? {}).map((column) => `"${column}"`);
    const source = `json_populate_recordset(null::"${table}", ?)`;
    const text = `insert into "${table}" (${columns.join(', ')}) select ${columns.join(', ')} from ${source} ${ending}`;
    return this.add(text, JSON.stringify(rows));
  }

  /** The transaction fails with the problem when the part returns nothing. */
  expect(part: string, problem: () => Error): void {
    this.checks.push({ part, problem });
  }

  /** `isOnly`: the transaction has no other statement. Rejects with a 409 when an id is taken. */
  async send(connection: RawConnection, isOnly: boolean): Promise<void> {
    const checks = this.checks.map(({ part }) => `exists (select from ${part}) as ${part}`);
    const text = `with ${this.parts.join(', ')} select ${checks.join(', ') || 1}`;
    // What a check finds has to be undone by a transaction around it.
    const isSingleStatement = isOnly && this.checks.length === 0;
    const [row] = await connection
      .rows<Record<string, boolean>>(text, this.values, { isSingleStatement })
      .catch((error: unknown) => Promise.reject(asConflict(error)));
    for (const { part, problem } of this.checks) if (!row?.[part]) throw problem();
  }
}

/** Ids are all that a new row can have in common with another one; the detail is in the database's language. */
function asConflict(error: unknown): unknown {
  const { code, detail = '' } = error as { code?: string; detail?: string };
  const [, id] = /\(id\)=\((.*)\)/s.exec(detail) ?? [];
  return code === '23505' && id !== undefined ? idTaken(id) : error;
}

/** For an id that is taken. */
export const idTaken = (id: string) => conflict('Already exists', `There is a resource with the id ${id}`);
