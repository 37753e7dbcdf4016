import type { DocumentSource } from './read-documents.js';

/** Keys in one statement; below SQLite's limit of bound values. */
const KEYS_AT_ONCE = 500;

interface SizeRow {
  readonly key: number;
  readonly bytes: number | string;
}

/** Returns the bytes of the documents with these keys, in this order; `isWhole`: with their externalized values. */
export async function documentSizes(
  source: Pick<DocumentSource, 'db' | 'dialect' | 'layout'>,
  keys: readonly number[],
  isWhole: boolean,
): Promise<number[]> {
  const { tables, externalized } = source.layout;
  const sizes = new Map<number, number>();
  const addAll = async (table: string, column: string) => {
    const bytes = source.db.raw(`sum(${source.dialect.documentBytes(column)}) as bytes`);
    for (let start = 0; start < keys.length; start += KEYS_AT_ONCE) {
      const chunk = keys.slice(start, start + KEYS_AT_ONCE);
      const rows: SizeRow[] = await source
        .db(table)
        .whereIn('key', chunk)
        .groupBy('key')
        .select('key', bytes);
      for (const row of rows) sizes.set(row.key, (sizes.get(row.key) ?? 0) + Number(row.bytes));
    }
  };
  await addAll(tables.body, 'document');
  if (isWhole && externalized.length > 0) await addAll(tables.externalized, 'content');
  return keys.map((key) => sizes.get(key) ?? 0);
}

/** Returns how many of these sizes, from the first, are at most `maxBytes` together; at least one. */
export function fittingCount(sizes: readonly number[], maxBytes: number): number {
  let sum = 0;
  const first = sizes.findIndex((size, index) => {
    sum += size;
    return index > 0 && sum > maxBytes;
  });
  return first < 0 ? sizes.length : first;
}
