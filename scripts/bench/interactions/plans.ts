import type { Knex } from 'knex';

interface Statement {
  readonly sql: string;
  readonly bindings: readonly Knex.RawBinding[];
}

/** Runs `work` and returns the query plans of its statements. */
export async function plansOf(reader: Knex, work: () => Promise<unknown>): Promise<string[]> {
  const statements: Statement[] = [];
  const record = (statement: Statement) => statements.push(statement);
  reader.on('query', record);
  await work();
  reader.removeListener('query', record);
  const plans: string[] = [];
  for (const { sql, bindings } of statements) plans.push(await planOf(reader, sql, bindings));
  return plans;
}

async function planOf(reader: Knex, sql: string, bindings: readonly Knex.RawBinding[]): Promise<string> {
  const isSqlite = reader.client.config.client === 'sqlite3';
  const text = isSqlite ? sql : sql.replace(/\$\d+/g, '?');
  const explained = (await reader.raw(
    `explain ${isSqlite ? 'query plan ' : '(costs off) '}${text}`,
    bindings,
  )) as { detail: string }[] | { rows: { 'QUERY PLAN': string }[] };
  const lines = Array.isArray(explained)
    ? explained.map(({ detail }) => detail)
    : explained.rows.map((row) => row['QUERY PLAN']);
  return lines.map((line) => `    ${line}`).join('\n');
}
