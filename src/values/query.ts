import type { Slices } from './concurrency/slices.js';
import type { JsonObject } from './json.js';

/** Parsed list request, as the store receives it. Independent of HTTP and SQL. */
export interface Query {
  /** Undefined if every resource matches. */
  readonly where: Filter | undefined;
  /** Sort keys, most significant first; ties, and all resources if there are none, are ordered by id. */
  readonly sort: readonly SortKey[];
  /** Number of items to skip, from 0; ignored if there is a cursor. */
  readonly offset: number;
  /** Maximum number of items; 0 requests the count only. */
  readonly limit: number;
  /** Keyset position to start after. */
  readonly after?: Cursor | undefined;
  /** Maximum bytes of the documents of the page, except that one item is always returned; undefined for no limit. */
  readonly maxBytes?: number | undefined;
  /** Completes documents with the attributes that are computed when they are read, before they are evaluated. */
  readonly compute?: ((resources: readonly JsonObject[]) => Promise<readonly JsonObject[]>) | undefined;
  /** Divides the evaluation of documents, and stops it when nobody waits for the result. */
  readonly slices?: Slices | undefined;
  /** The client that it is read for: where statements wait for each other, clients take turns. Undefined for the server itself. */
  readonly client?: string | undefined;
}

/** Filter of documents. Each leaf can test a document by itself; comparisons can also use an index. */
export type Filter =
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Filter[] }
  | { readonly kind: 'not'; readonly part: Filter }
  | Comparison
  | Predicate;

/**
 * Comparison of an attribute with values. The path names the attribute, `['relatedParty', 'id']`; if it crosses an
 * array, any element may match.
 */
export interface Comparison {
  readonly kind: 'comparison';
  readonly path: readonly string[];
  /** `equal` holds for any of the operands; `exists` has no operand; the others have one. */
  readonly operator: 'equal' | 'less' | 'lessOrEqual' | 'greater' | 'greaterOrEqual' | 'exists';
  readonly operands: readonly Operand[];
  /** Tests a resource in its representation to clients: the document with its id. */
  matches(resource: JsonObject): boolean;
}

/** Condition that no index can answer: a regular expression, a JSONPath filter. */
export interface Predicate {
  readonly kind: 'predicate';
  /** Text from the client, for messages. */
  readonly source: string;
  /** The only attribute that it reads; undefined when it can read any. */
  readonly path?: readonly string[];
  matches(resource: JsonObject): boolean;
}

/** Literal with the type of the attribute that it is compared with. */
export type Operand =
  | { readonly type: 'string'; readonly value: string }
  | { readonly type: 'number'; readonly value: number }
  | { readonly type: 'boolean'; readonly value: boolean }
  /** Range of a date-time literal in microseconds since the epoch: `from` inclusive, `to` exclusive. */
  | { readonly type: 'instant'; readonly from: number; readonly to: number }
  /** For attributes that the contract does not declare: compared by the type of the stored value. */
  | { readonly type: 'untyped'; readonly text: string };

export interface SortKey {
  readonly path: readonly string[];
  readonly descending: boolean;
  /** Whether the attribute is computed when a resource is read, so that no index has the order. */
  readonly isComputed?: boolean;
}

/** Sort key value of one resource; null if it is missing, which comes last in either direction. */
export type SortValue = string | number | boolean | null;

/** Keyset position: directly after the resource with these sort values (one for each key) and this id. */
export interface Cursor {
  readonly values: readonly SortValue[];
  readonly id: string;
}

/** Returns the leaf conditions of a filter, without its operators. */
export function leavesOf(filter: Filter | undefined): (Comparison | Predicate)[] {
  if (filter === undefined) return [];
  if (filter.kind === 'comparison' || filter.kind === 'predicate') return [filter];
  return (filter.kind === 'not' ? [filter.part] : filter.parts).flatMap(leavesOf);
}
