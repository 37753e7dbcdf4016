import type { ResourceSchema } from '../collection.js';
import type { IndexedColumn, ReferencePath, ResourceLayout, UniquePath } from './layout.js';
import { columnName, resourceTables } from './names.js';
import type { RegisteredIndex } from './registry.js';
import { ruleName } from './unique-rule.js';

/** Returns the layout of a resource with these indexes. */
export function layoutOf(schema: ResourceSchema, indexes: readonly RegisteredIndex[]): ResourceLayout {
  return {
    schema,
    tables: resourceTables(schema.table),
    columns: indexes.flatMap((index) => toColumn(schema, index)),
    references: indexes.flatMap(toReference),
    externalized: indexes.flatMap(toExternalized),
    unique: indexes.flatMap((index) => toUnique(schema, index)),
  };
}

/** Returns the column of an index; empty for other kinds. */
export function toColumn(
  { columns }: Pick<ResourceSchema, 'columns'>,
  { kind, name, number }: RegisteredIndex,
): IndexedColumn[] {
  if (kind === 'reference' || kind === 'detached' || kind === 'unique') return [];
  const derive = columns.find((column) => column.name === name)?.derive;
  const column = {
    attribute: name,
    path: name.split('.'),
    type: kind,
    column: columnName(name, kind),
    number,
  };
  return [derive ? { ...column, derive } : column];
}

/** Returns the reference path of an index; empty for other kinds. */
export function toReference({ kind, name, number }: RegisteredIndex): ReferencePath[] {
  return kind === 'reference' ? [{ path: name.split('.'), number }] : [];
}

/** Returns the path of externalized values of an index; empty for other kinds. */
export function toExternalized({ kind, name }: RegisteredIndex): string[][] {
  return kind === 'detached' ? [name.split('.')] : [];
}

function toUnique({ unique = [] }: ResourceSchema, { kind, name, number }: RegisteredIndex): UniquePath[] {
  const rule = kind === 'unique' ? unique.find((each) => ruleName(each) === name) : undefined;
  return rule ? [{ ...rule, number }] : [];
}
