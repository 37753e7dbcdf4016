/** What a question mark can stand for. */
export type Value = string | number | boolean | null | undefined;

type Run = (statement: { sql: string; bindings: Value[] }) => Promise<{ response: unknown }>;

/** The connection of a transaction, for statements that nothing has to happen before. */
export class Direct {
  constructor(private readonly run: Run) {}

  /** The rows of a statement, with a value for each of its question marks; names are in it as they are. */
  async rows<Row>(sql: string, values: readonly Value[]): Promise<Row[]> {
    const bindings = values.map((value) => value ?? null);
    const { response } = await this.run({ sql, bindings });
    return Array.isArray(response) ? response : (response as { rows: Row[] }).rows;
  }
}
