import type { Knex } from 'knex';
import type { JsonObject } from '../../values/json.js';
import type { BriefResource, StoredResource } from '../collection.js';
import type { ResourceLayout } from '../schema/layout.js';
import { readExternalized, type ValuesByKey } from './externalized-table.js';
import {
  internalize,
  MARKER_TEXT,
  MissingValueError,
  type Paths,
  withoutExternalized,
} from './externalized-values.js';

/** The columns to read of a resource, from its head row `h` and its body row `b`. */
export const ROW_COLUMNS = [
  'h.key',
  'h.id',
  'h.scope',
  'h.version',
  'h.created_at',
  'h.updated_at',
  'b.document',
];

/** A stored resource, with column names as in the tables. */
export interface Row {
  readonly key: number;
  readonly id: string;
  readonly scope: string;
  readonly version: number;
  readonly created_at: number;
  readonly updated_at: number;
  readonly document: string;
}

/** The columns that brief lists need. */
export type BriefRow = Pick<Row, 'id' | 'scope' | 'document'>;

/** Returns a query for stored resources; the caller adds conditions. */
export const storedRows = (db: Knex, { tables }: Pick<ResourceLayout, 'tables'>): Knex.QueryBuilder =>
  db({ h: tables.head }).join({ b: tables.body }, 'b.key', 'h.key').select(ROW_COLUMNS);

/** Creates the items of a page from its rows. */
export interface PageItems<Item> {
  /** Whether items have their externalized values. */
  readonly isWhole: boolean;
  from(rows: readonly Row[]): readonly Item[] | Promise<readonly Item[]>;
}

/** Returns the resources without externalized values. */
export function briefFrom({ externalized }: ResourceLayout, rows: readonly BriefRow[]): BriefResource[] {
  return rows.map((row) => {
    const { id, scope, document } = row;
    return mayHoldPath(row, externalized)
      ? { id, scope, document: withoutExternalized(parsed(row), externalized) }
      : new LazyBrief(id, scope, document);
  });
}

/** Returns the complete resources. Resources that have been removed meanwhile may be left out. */
export async function wholeFrom(
  db: Knex,
  layout: ResourceLayout,
  rows: readonly Row[],
): Promise<StoredResource[]> {
  const values = await readExternalizedOf(db, layout, rows);
  const resources: StoredResource[] = [];
  for (const row of rows) {
    const whole = wholeResource(layout, row, values) ?? (await readAgain(db, layout, row));
    if (whole) resources.push(whole);
  }
  return resources;
}

/** Reads the externalized values of those documents that have any. */
export function readExternalizedOf(
  db: Knex,
  { tables }: ResourceLayout,
  rows: readonly Pick<Row, 'key' | 'document'>[],
): Promise<ValuesByKey> {
  const incomplete = rows.filter(hasExternalized);
  return readExternalized(
    db,
    tables,
    incomplete.map(({ key }) => key),
  );
}

/** Returns the complete document; undefined when it has changed between the reading of its text and of its values. */
export function wholeDocument(
  { externalized }: ResourceLayout,
  row: Pick<Row, 'key' | 'document'>,
  values: ValuesByKey,
): JsonObject | undefined {
  try {
    return internalize(parsed(row), externalized, values.get(row.key) ?? new Map());
  } catch (error) {
    if (error instanceof MissingValueError) return undefined;
    throw error;
  }
}

const MAX_READS = 10;

async function readAgain(
  db: Knex,
  layout: ResourceLayout,
  { key }: Row,
): Promise<StoredResource | undefined> {
  for (let reading = 1; reading <= MAX_READS; reading += 1) {
    const [row]: Row[] = await storedRows(db, layout).where('h.key', key);
    if (!row) return undefined;
    const whole = wholeResource(layout, row, await readExternalizedOf(db, layout, [row]));
    if (whole) return whole;
  }
  throw new Error(`${layout.tables.externalized}: externalized values of document ${key} are missing`);
}

function wholeResource(layout: ResourceLayout, row: Row, values: ValuesByKey) {
  if (!hasExternalized(row)) return lazyResource(row);
  const document = wholeDocument(layout, row, values);
  return document && resourceOf(row, document);
}

/**
 * Whether the document may have a value at an externalized path. Short values stay in the document, so its text
 * is searched for the attribute names.
 */
const mayHoldPath = ({ document }: Pick<Row, 'document'>, externalized: Paths) =>
  externalized.some((path) => document.includes(JSON.stringify(path.at(-1))));

/** Whether the document has externalized values. */
const hasExternalized = ({ document }: Pick<Row, 'document'>) => document.includes(MARKER_TEXT);

const parsed = ({ document }: Pick<Row, 'document'>) => JSON.parse(document) as JsonObject;

function resourceOf(row: Row, document: JsonObject): StoredResource {
  const { id, scope, version, created_at: createdAt, updated_at: updatedAt } = row;
  return { id, scope, version, createdAt, updatedAt, document };
}

/** Creates a resource that parses its document on first access. */
function lazyResource(row: Row): StoredResource {
  const { id, scope, version, created_at: createdAt, updated_at: updatedAt } = row;
  let document: JsonObject | undefined;
  const resource = {
    id,
    scope,
    version,
    createdAt,
    updatedAt,
    get document() {
      document ??= parsed(row);
      return document;
    },
  };
  // Not enumerable, so that a copy with another document does not have this text.
  return Object.defineProperty(resource, 'text', { value: row.document, enumerable: false });
}

/** A brief resource that parses its document on first access; nothing copies it in order to change it. */
class LazyBrief implements BriefResource {
  private parsedDocument: JsonObject | undefined;

  constructor(
    readonly id: string,
    readonly scope: string,
    readonly text: string,
  ) {}

  get document(): JsonObject {
    this.parsedDocument ??= JSON.parse(this.text) as JsonObject;
    return this.parsedDocument;
  }
}
