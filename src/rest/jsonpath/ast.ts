import type { JsonValue } from '../../values/json.js';
import type { Operator } from './compare.js';
import type { FunctionName } from './functions.js';
import type { Regex } from './regex.js';

/** Whole expression: a query selects nodes, a test is true or false, a call returns a value. */
export type Expression = PathQuery | Test | Call;

/** Path from the resource (`$`) or from the current node of a filter (`@`). */
export interface PathQuery {
  readonly kind: 'query';
  readonly from: 'root' | 'current';
  readonly segments: readonly Segment[];
  /** Singular query (RFC 9535): selects at most one node, by names and indexes only. */
  readonly singular: boolean;
}

export interface Segment {
  /** Descendant segment (`..`): applies to the node and all its descendants. */
  readonly descendants: boolean;
  readonly selectors: readonly Selector[];
}

export type Selector =
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'index'; readonly index: number }
  | {
      readonly kind: 'slice';
      readonly start: number | undefined;
      readonly end: number | undefined;
      readonly step: number;
    }
  | { readonly kind: 'wildcard' }
  /** `itself`: tests the node and not its children, as for `$[?…]`. */
  | { readonly kind: 'filter'; readonly test: Test; readonly itself: boolean };

export type Test =
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Test[] }
  | { readonly kind: 'not'; readonly part: Test }
  | { readonly kind: 'exists'; readonly query: PathQuery }
  | {
      readonly kind: 'comparison';
      readonly operator: Operator;
      readonly left: Comparable;
      readonly right: Comparable;
    }
  /** `whole`: the pattern must match the whole text. */
  | {
      readonly kind: 'pattern';
      readonly value: Comparable;
      readonly pattern: Regex | Comparable;
      readonly whole: boolean;
    };

/** Operand with at most one value. */
export type Comparable = Literal | PathQuery | Call;

export interface Literal {
  readonly kind: 'literal';
  readonly value: JsonValue;
}

export interface Call {
  readonly kind: 'call';
  readonly name: FunctionName;
  readonly argument: Comparable;
}
