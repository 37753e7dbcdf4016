import { createHash } from 'node:crypto';
import type { AttributeType } from '../../values/attribute-type.js';

/** PostgreSQL cuts longer identifiers off. */
const MAX_IDENTIFIER_LENGTH = 63;

const COLUMN_PREFIX: Record<AttributeType, string> = {
  string: 's',
  number: 'n',
  boolean: 'b',
  dateTime: 'd',
};

/** The tables that belong to the store and not to one resource. */
export const STORE_TABLES = { layout: 'store_layout', index: 'store_index', count: 'store_count' } as const;

/** The tables of one resource. */
export interface ResourceTables {
  readonly head: string;
  readonly body: string;
  readonly references: string;
  /** Not there for resources that keep nothing beside their documents. */
  readonly externalized: string;
  /** Not there for resources of which nothing has to be unique. */
  readonly unique: string;
}

export function resourceTables(table: string): ResourceTables {
  return {
    ...{ head: table, body: `${table}_body`, references: `${table}_ref` },
    ...{ externalized: `${table}_part`, unique: `${table}_unique` },
  };
}

/**
 * The head column of an attribute. The type is part of the name, so that an attribute whose type changes gets
 * a new column. Names that snake case does not tell apart are told apart by a hash.
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

/** The name of the index on these columns of a table. */
export function indexName(table: string, column: string): string {
  const plain = `ix_${table}__${column}`;
  return plain.length <= MAX_IDENTIFIER_LENGTH ? plain : `${plain.slice(0, 52)}__${shortHash(plain)}`;
}

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}
