import { conflict } from '../../errors.js';
import type { StoredResource } from '../collection.js';
import type { ResourceLayout } from '../schema/layout.js';
import { externalize } from './externalized-values.js';
import type { FreshResource } from './fresh-resource.js';
import { type ColumnValue, changedValues } from './index-rows.js';
import { type ExternalizedRow, storedForm } from './insert-plan.js';
import { type ReferenceChanges, referenceChanges } from './reference-changes.js';

/** A resource before and after a replacement. */
export interface Replacement {
  readonly before: StoredResource;
  readonly after: FreshResource;
}

/** The rows to change for a replacement, independent of the statements that change them: only rows that differ. */
export interface ReplacePlan extends Replacement {
  /** The changed columns of the head row with their values, including the version. */
  readonly columns: Readonly<Record<string, ColumnValue>>;
  /** The stored text of the document. */
  readonly document: string;
  readonly externalized: {
    /** Names of the values that the document no longer has. */
    readonly removed: readonly string[];
    readonly added: readonly ExternalizedRow[];
  };
  readonly references: ReferenceChanges;
}

/** Plans the replacement of a document. */
export function planReplace(layout: ResourceLayout, { before, after }: Replacement): ReplacePlan {
  const changed = changedValues(layout, before.document, after.document);
  const { text, externalized } = storedForm(layout, after);
  return {
    before,
    after,
    columns: { version: after.version, updated_at: after.updatedAt, ...changed },
    document: text,
    externalized: externalizedChanges(layout, before, externalized),
    references: referenceChanges(layout, before, after.document),
  };
}

/** Names are hashes of the content, so equal names mean equal values. */
function externalizedChanges(
  { externalized: paths }: ResourceLayout,
  { document }: StoredResource,
  rows: readonly ExternalizedRow[],
): ReplacePlan['externalized'] {
  if (paths.length === 0) return NO_CHANGES;
  const before = externalize(document, paths).values;
  const names = new Set(rows.map(({ name }) => name));
  return {
    removed: [...before.keys()].filter((name) => !names.has(name)),
    added: rows.filter(({ name }) => !before.has(name)),
  };
}

const NO_CHANGES: ReplacePlan['externalized'] = { removed: [], added: [] };

/** The error for a document whose stored version is not the one that was read. */
export const staleVersion = ({ id, version }: StoredResource) =>
  conflict('Changed by another request', `Version ${version} of ${id} is no longer the current version`);
