/** A list request, parsed: what the store is asked. Knows neither HTTP nor SQL. */
export interface Query {
  /** All of them must hold. */
  readonly where: readonly Condition[];
  /** Index of the first item, from 0. */
  readonly offset: number;
  /** Items at most; 0 asks for the count alone. */
  readonly limit: number;
}

/**
 * One comparison. The path names an attribute, `['relatedParty', 'id']`; where it crosses an array, any
 * element may match. Holds when the attribute equals one of `values`, which are as the client wrote them:
 * they are typed by the attribute they are compared with.
 */
export interface Condition {
  readonly path: readonly string[];
  readonly operator: 'eq';
  readonly values: readonly string[];
}
