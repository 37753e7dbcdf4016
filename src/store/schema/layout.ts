import type { AttributeType } from '../../values/attribute-type.js';
import type { ResourceSchema, UniqueRule } from '../collection.js';
import type { ResourceTables } from './names.js';

/** A scalar attribute, at the first level or in an object, with its column in the head table. */
export interface IndexedColumn {
  /** Its dotted path, and that split. */
  readonly attribute: string;
  readonly path: readonly string[];
  readonly type: AttributeType;
  readonly column: string;
  /** What its index is registered by; columns that are always there have none. */
  readonly number?: number;
}

/** A reference path with its number in the side table. */
export interface ReferencePath {
  readonly path: readonly string[];
  readonly number: number;
}

/** What has to be unique, with its number in the table of such values. */
export interface UniquePath extends UniqueRule {
  readonly number: number;
}

/** Where the documents of one resource are, after migration. */
export interface ResourceLayout {
  readonly schema: ResourceSchema;
  readonly tables: ResourceTables;
  readonly columns: readonly IndexedColumn[];
  readonly references: readonly ReferencePath[];
  /** The paths of what is kept in the part table. */
  readonly externalized: readonly (readonly string[])[];
  readonly unique: readonly UniquePath[];
}

/** Every head table has the id in a column. */
const ID: IndexedColumn = { attribute: 'id', path: ['id'], type: 'string', column: 'id' };

/** The column that holds what is at this path; undefined when there is none. */
export function columnAt({ columns }: ResourceLayout, path: readonly string[]): IndexedColumn | undefined {
  const attribute = path.join('.');
  return attribute === 'id' ? ID : columns.find((column) => column.attribute === attribute);
}

/** The layout without the columns and references of these numbers. */
export function withoutIndexes(layout: ResourceLayout, numbers: ReadonlySet<number>): ResourceLayout {
  if (numbers.size === 0) return layout;
  const isOther = ({ number }: { number?: number }) => number === undefined || !numbers.has(number);
  return {
    ...layout,
    columns: layout.columns.filter(isOther),
    references: layout.references.filter(isOther),
  };
}
