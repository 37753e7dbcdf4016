import { createHash } from 'node:crypto';
import type { AttributeType } from '../../values/attribute-type.js';

/** Characters; PostgreSQL truncates longer identifiers. */
const MAX_IDENTIFIER_LENGTH = 63;

const COLUMN_PREFIX: Record<AttributeType, string> = {
  string: 's',
  number: 'n',
  boolean: 'b',
  dateTime: 'd',
};

/** The tables that belong to the store itself. */
export const STORE_TABLES = { layout: 'store_layout', index: 'store_index', count: 'store_count' } as const;

/** The tables of one resource. */
export interface ResourceTables {
  readonly head: string;
  readonly body: string;
  readonly references: string;
  /** Exists only for resources with externalized values. */
  readonly externalized: string;
  /** Exists only for resources with uniqueness rules. */
  readonly unique: string;
}

/** Returns the names of the tables of a resource. */
export function resourceTables(table: string): ResourceTables {
  return {
    head: table,
    body: `${table}_body`,
    references: `${table}_ref`,
    externalized: `${table}_part`,
    unique: `${table}_unique`,
  };
}

/**
 * Returns the name of an attribute's column in the head table. The type is part of the name, so that an
 * attribute whose type changes gets a new column. A hash distinguishes attributes that have the same name in
 * snake case.
 */
export function columnName(attribute: string, type: AttributeType): string {
  const snake = attribute
    .replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
    .replace(/[^a-z0-9]+/g, '_');
  const plain = `${COLUMN_PREFIX[type]}_${snake}`;
  const camel = snake.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
  const isReversible = camel === attribute && plain.length <= 50;
  return isReversible ? plain : `${plain.slice(0, 40)}__${shortHash(attribute)}`;
}

/** Returns the name of the index on this column of a table. */
export function indexName(table: string, column: string): string {
  const plain = `ix_${table}__${column}`;
  return plain.length <= MAX_IDENTIFIER_LENGTH ? plain : `${plain.slice(0, 52)}__${shortHash(plain)}`;
}

/** Distinguishes names that are the same when they are shortened: 8 characters. */
export function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}
