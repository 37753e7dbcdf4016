import type { JsonObject } from './json.js';

/** A list request, parsed: what the store is asked. Knows neither HTTP nor SQL. */
export interface Query {
  /** Undefined when everything matches. */
  readonly where: Filter | undefined;
  /** The order; ties, and everything when it is empty, are ordered by id. */
  readonly sort: readonly SortKey[];
  /** Items to leave out at the beginning, from 0; without meaning when there is a cursor. */
  readonly offset: number;
  /** Items at most; 0 asks for the count alone. */
  readonly limit: number;
  /** Begin behind this place in the order. */
  readonly after?: Cursor | undefined;
}

/** Which documents are wanted. Every leaf can judge a document by itself; some can be put to an index. */
export type Filter =
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Filter[] }
  | { readonly kind: 'not'; readonly part: Filter }
  | Comparison
  | Predicate;

/**
 * A path compared with values. The path names an attribute, `['relatedParty', 'id']`; where it crosses an array,
 * any element may match.
 */
export interface Comparison {
  readonly kind: 'comparison';
  readonly path: readonly string[];
  /** `equal`: to any of the operands. The others have one operand; `exists` has none. */
  readonly operator: 'equal' | 'less' | 'lessOrEqual' | 'greater' | 'greaterOrEqual' | 'exists';
  readonly operands: readonly Operand[];
  /** Judges a resource as a client sees it: the document with its id. */
  matches(resource: JsonObject): boolean;
}

/** Something that only reading documents can tell: a regular expression, a JSONPath filter. */
export interface Predicate {
  readonly kind: 'predicate';
  /** As the client wrote it, for messages. */
  readonly source: string;
  matches(resource: JsonObject): boolean;
}

/** A literal, typed by the attribute that it is compared with. */
export type Operand =
  | { readonly type: 'string'; readonly value: string }
  | { readonly type: 'number'; readonly value: number }
  | { readonly type: 'boolean'; readonly value: boolean }
  /** The span of time that a date-time literal means, in microseconds since the epoch: `from` inclusive, `to` exclusive. */
  | { readonly type: 'instant'; readonly from: number; readonly to: number }
  /** For attributes that the contract does not declare: compared by the type of what is stored. */
  | { readonly type: 'untyped'; readonly text: string };

export interface SortKey {
  readonly path: readonly string[];
  readonly descending: boolean;
}

/** A value that is sorted by; null stands for a missing one, which comes last in either direction. */
export type SortValue = string | number | boolean | null;

/** A place in an order: behind the resource with these sort values (one for each key) and this id. */
export interface Cursor {
  readonly values: readonly SortValue[];
  readonly id: string;
}
