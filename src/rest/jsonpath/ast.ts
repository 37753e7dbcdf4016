import type { JsonValue } from '../../values/json.js';
import type { Operator } from './compare.js';
import type { FunctionName } from './functions.js';
import type { Regex } from './regex.js';

/** What a whole text may be: a query selects places; a test is true or false; a call alone gives a value. */
export type Expression = PathQuery | Test | Call;

/** A path from the resource (`$`) or from the value that a filter is testing (`@`). */
export interface PathQuery {
  readonly kind: 'query';
  readonly from: 'root' | 'current';
  readonly segments: readonly Segment[];
  /** Whether it can select one place at most: names and indexes only. */
  readonly singular: boolean;
}

export interface Segment {
  /** `..`: applied to everything below as well. */
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
  /** `itself`: tests the value and not its children, as `$[?…]` does. */
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
  /** `whole`: the pattern must describe the whole text, not only a part of it. */
  | {
      readonly kind: 'pattern';
      readonly value: Comparable;
      readonly pattern: Regex | Comparable;
      readonly whole: boolean;
    };

/** Something with one value, or none. */
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
