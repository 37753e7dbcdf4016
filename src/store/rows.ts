import type { JsonObject } from '../rest/json.js';
import type { StoredResource } from './store.js';

/** What is read of a resource, from its head `h` and its body `b`. */
export const ROW_COLUMNS = ['h.id', 'h.scope', 'h.version', 'h.created_at', 'h.updated_at', 'b.document'];

export interface Row {
  readonly id: string;
  readonly scope: string;
  readonly version: number;
  readonly created_at: number;
  readonly updated_at: number;
  readonly document: string;
}

export function fromRow(row: Row): StoredResource {
  const { id, scope, version, created_at: createdAt, updated_at: updatedAt } = row;
  return { id, scope, version, createdAt, updatedAt, document: JSON.parse(row.document) as JsonObject };
}
