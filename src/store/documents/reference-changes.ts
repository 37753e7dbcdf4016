import type { JsonObject } from '../../values/json.js';
import type { StoredResource } from '../collection.js';
import type { ResourceLayout } from '../schema/layout.js';
import { type ReferenceRow, referenceRows } from './index-rows.js';

type IdentifiedRow = ReferenceRow & { readonly id: string };

/** The rows of the reference table that a change of a document removes and adds. */
export interface ReferenceChanges {
  readonly removed: readonly IdentifiedRow[];
  readonly added: readonly IdentifiedRow[];
}

/** Returns the changes of the reference table when a document is replaced. */
export function referenceChanges(
  layout: ResourceLayout,
  { id, document }: Pick<StoredResource, 'id' | 'document'>,
  after: JsonObject,
): ReferenceChanges {
  const [old, fresh] = [referenceRows(layout, document), referenceRows(layout, after)];
  return { removed: without(old, fresh, id), added: without(fresh, old, id) };
}

/** Returns the rows of one document that the other document does not have. */
function without(
  rows: readonly ReferenceRow[],
  others: readonly ReferenceRow[],
  id: string,
): IdentifiedRow[] {
  if (rows.length === 0) return [];
  const known = new Set(others.map(identity));
  return rows.filter((row) => !known.has(identity(row))).map((row) => ({ ...row, id }));
}

const identity = ({ path, value }: ReferenceRow) => `${path} ${value}`;
