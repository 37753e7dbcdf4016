import { isStorable } from '../../values/text-keys.js';
import type { ResourceLayout } from '../schema/layout.js';
import type { Value } from '../sql/raw-connection.js';
import { externalize } from './externalized-values.js';
import type { FreshResource } from './fresh-resource.js';
import { headValue, type ReferenceRow, referenceRowsOf } from './index-rows.js';

/** A row of the table of externalized values, with the id of its resource instead of its key. */
export interface ExternalizedRow {
  readonly id: string;
  readonly name: string;
  /** JSON, which can represent every text. */
  readonly content: string;
}

/** The rows to insert for new resources, independent of the statements that insert them. */
export interface InsertPlan {
  readonly layout: ResourceLayout;
  readonly ids: readonly string[];
  readonly heads: {
    readonly columns: readonly string[];
    /** One value for each of the columns. */
    readonly rows: readonly (readonly Value[])[];
  };
  /** The stored texts of the documents. */
  readonly bodies: readonly { readonly id: string; readonly document: string }[];
  readonly externalized: readonly ExternalizedRow[];
  readonly references: readonly (ReferenceRow & { readonly id: string })[];
}

/** Plans the insertion of resources. Throws for an id that the database cannot store; callers generate or check ids. */
export function planInsert(layout: ResourceLayout, resources: readonly FreshResource[]): InsertPlan {
  const bodies: { id: string; document: string }[] = [];
  const externalized: ExternalizedRow[] = [];
  for (const resource of resources) {
    const stored = storedForm(layout, resource);
    bodies.push({ id: resource.id, document: stored.text });
    for (const row of stored.externalized) externalized.push(row);
  }
  return {
    layout,
    ids: resources.map(({ id }) => id),
    heads: { columns: headColumns(layout), rows: resources.map((resource) => headRow(layout, resource)) },
    bodies,
    externalized,
    references: referenceRowsOf(layout, resources),
  };
}

/** Returns the stored text of a document, and its externalized values. */
export function storedForm(
  { externalized: paths }: Pick<ResourceLayout, 'externalized'>,
  resource: Pick<FreshResource, 'id' | 'document' | 'text'>,
): { readonly text: string; readonly externalized: ExternalizedRow[] } {
  if (paths.length === 0) return { text: resource.text, externalized: [] };
  const { id } = resource;
  const { document, values } = externalize(resource.document, paths);
  const externalized = [...values].map(([name, value]) => ({ id, name, content: JSON.stringify(value) }));
  return { text: document === resource.document ? resource.text : JSON.stringify(document), externalized };
}

export const headColumns = ({ columns }: ResourceLayout) => [
  'id',
  'scope',
  'version',
  'created_at',
  'updated_at',
  ...columns.map(({ column }) => column),
];

function headRow({ columns }: ResourceLayout, resource: FreshResource): Value[] {
  const { id, scope, version, createdAt, updatedAt, document } = resource;
  if (!isStorable(id + scope)) throw new Error('An id cannot contain NUL or an unpaired surrogate');
  const row: Value[] = [id, scope, version, createdAt, updatedAt];
  for (const column of columns) row.push(headValue(column, document));
  return row;
}
