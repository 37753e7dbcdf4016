import type { ResourceTables } from './names.js';
import type { AttributeType, ResourceSchema } from './store.js';

/** A first-level attribute with its column in the head table. */
export interface IndexedColumn {
  readonly attribute: string;
  readonly type: AttributeType;
  readonly column: string;
}

/** A reference path with its number in the side table. */
export interface ReferencePath {
  readonly path: readonly string[];
  readonly number: number;
}

/** Where the documents of one resource are, after migration. */
export interface ResourceLayout {
  readonly schema: ResourceSchema;
  readonly tables: ResourceTables;
  readonly columns: readonly IndexedColumn[];
  readonly references: readonly ReferencePath[];
}
