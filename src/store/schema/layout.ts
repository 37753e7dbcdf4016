import type { AttributeType } from '../../values/attribute-type.js';
import type { ResourceSchema, SchemaColumn, UniqueRule } from '../collection.js';
import type { ResourceTables } from './names.js';

/** A scalar attribute, at the first level or nested in objects, that has a column in the head table. */
export interface IndexedColumn {
  /** The dotted path; `path` is the same path, split. */
  readonly attribute: string;
  readonly path: readonly string[];
  readonly type: AttributeType;
  readonly column: string;
  /** The number under which the index is registered; columns that every table has are not registered. */
  readonly number?: number;
  /** See `SchemaColumn`. */
  readonly derive?: SchemaColumn['derive'];
}

/** A reference path with its number in the reference table. */
export interface ReferencePath {
  readonly path: readonly string[];
  readonly number: number;
}

/** A uniqueness rule with its number in the table of unique values. */
export interface UniquePath extends UniqueRule {
  readonly number: number;
}

/** The tables and indexes of one resource, after migration. */
export interface ResourceLayout {
  readonly schema: ResourceSchema;
  readonly tables: ResourceTables;
  readonly columns: readonly IndexedColumn[];
  readonly references: readonly ReferencePath[];
  /** The paths of the values that are kept in the table of externalized values. */
  readonly externalized: readonly (readonly string[])[];
  readonly unique: readonly UniquePath[];
}

/** The indexes that are being filled. */
export interface FillState {
  /** The numbers of the indexes that queries cannot use yet. */
  readonly unfilled: ReadonlySet<number>;
  /** Whether any index is being filled, also one that queries use meanwhile. */
  readonly isFilling: boolean;
}

/** The `id` column, which every head table has. */
const ID: IndexedColumn = { attribute: 'id', path: ['id'], type: 'string', column: 'id' };

/** Returns the column of this path; undefined when there is none. */
export function columnAt({ columns }: ResourceLayout, path: readonly string[]): IndexedColumn | undefined {
  const attribute = path.join('.');
  return attribute === 'id' ? ID : columns.find((column) => column.attribute === attribute);
}

/** Returns the layout without the columns and references that have these numbers. */
export function withoutIndexes(layout: ResourceLayout, numbers: ReadonlySet<number>): ResourceLayout {
  if (numbers.size === 0) return layout;
  const isOther = ({ number }: { number?: number }) => number === undefined || !numbers.has(number);
  return {
    ...layout,
    columns: layout.columns.filter(isOther),
    references: layout.references.filter(isOther),
  };
}

/** Only nested attributes can be non-conforming; at the first level, the contract guarantees the type. */
export const isNested = ({ path }: IndexedColumn) => path.length > 1;
