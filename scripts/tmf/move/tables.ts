import type { Knex } from 'knex';

/** A table of a database. */
export interface Table {
  readonly name: string;
  /** The columns of the primary key, in its order; empty if there is none. */
  readonly key: readonly string[];
  /** Columns whose values SQLite gives as 0 and 1. */
  readonly booleans: readonly string[];
}

export type Row = Readonly<Record<string, unknown>>;

/** Rows of one read. */
const ROWS_AT_ONCE = 500;

/** Of the database's layout itself: a server creates it. */
const LAYOUT_TABLE = 'store_layout';

const isPostgres = (database: Knex) => database.client.config.client === 'pg';

/** Returns the tables of the server in the order of their names, without the version of the layout. */
export async function tablesOf(database: Knex): Promise<Table[]> {
  const names = isPostgres(database) ? await postgresTables(database) : await sqliteTables(database);
  const tables: Table[] = [];
  for (const name of names.filter((each) => each !== LAYOUT_TABLE).sort())
    tables.push({ name, ...(await (isPostgres(database) ? postgresTable : sqliteTable)(database, name)) });
  return tables;
}

async function postgresTables(database: Knex): Promise<string[]> {
  const { rows } = await database.raw(
    'select tablename as name from pg_tables where schemaname = current_schema()',
  );
  return rows.map(({ name }: { name: string }) => name);
}

async function sqliteTables(database: Knex): Promise<string[]> {
  const rows: { name: string }[] = await database('sqlite_master').where({ type: 'table' }).select('name');
  return rows.map(({ name }) => name).filter((name) => !name.startsWith('sqlite_'));
}

async function postgresTable(database: Knex, table: string): Promise<Omit<Table, 'name'>> {
  const { rows } = await database.raw(
    `select a.attname as name from pg_index i
      join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any(i.indkey)
      where i.indrelid = to_regclass(quote_ident(?)) and i.indisprimary
      order by array_position(i.indkey::int2[], a.attnum)`,
    [table],
  );
  return { key: rows.map(({ name }: { name: string }) => name), booleans: [] };
}

async function sqliteTable(database: Knex, table: string): Promise<Omit<Table, 'name'>> {
  const columns: { name: string; type: string; pk: number }[] = await database.raw(
    'select name, type, pk from pragma_table_info(?)',
    [table],
  );
  const key = columns.filter(({ pk }) => pk > 0).sort((a, b) => a.pk - b.pk);
  return {
    key: key.map(({ name }) => name),
    booleans: columns.filter(({ type }) => type.toLowerCase() === 'boolean').map(({ name }) => name),
  };
}

/** Reads all rows in the order of the key, some hundred at a time; a table without a key at once. */
export async function* rowsOf(database: Knex, { name, key, booleans }: Table): AsyncGenerator<Row> {
  if (key.length === 0) {
    yield* withBooleans((await database(name).select('*')) as Row[], booleans);
    return;
  }
  let last: Row | undefined;
  for (;;) {
    const query = database(name)
      .select('*')
      .orderBy(key.map((column) => ({ column })))
      .limit(ROWS_AT_ONCE);
    if (last) {
      const after = last;
      const marks = key.map(() => '?').join(', ');
      query.whereRaw(`(${key.map(() => '??').join(', ')}) > (${marks})`, [
        ...key,
        ...key.map((column) => after[column] as Knex.Value),
      ]);
    }
    const rows = (await query) as Row[];
    yield* withBooleans(rows, booleans);
    last = rows.at(-1);
    if (rows.length < ROWS_AT_ONCE) return;
  }
}

const withBooleans = (rows: readonly Row[], booleans: readonly string[]): Row[] =>
  rows.map((row) => {
    const known = booleans.filter((column) => row[column] !== null);
    return { ...row, ...Object.fromEntries(known.map((column) => [column, Boolean(row[column])])) };
  });

/** Lets PostgreSQL continue its sequences after the largest imported keys; SQLite does it by itself. */
export async function continueSequences(database: Knex, { name, key }: Table): Promise<void> {
  const [column] = key;
  if (!isPostgres(database) || column === undefined || key.length > 1) return;
  const { rows } = await database.raw('select pg_get_serial_sequence(quote_ident(?), ?) as sequence', [
    name,
    column,
  ]);
  const { sequence } = rows[0] as { sequence: string | null };
  if (sequence === null) return;
  await database.raw('select setval(?::regclass, coalesce((select max(??) from ??), 0) + 1, false)', [
    sequence,
    column,
    name,
  ]);
}
