import type { QueryLimits } from '../rest/filter/limits.js';
import type { JsonPathLimits } from '../rest/jsonpath/index.js';
import type { PageLimits } from '../rest/parse-query.js';
import type { BulkLimits, PatchLimits } from '../rest/patch/limits.js';

export interface ServiceOptions {
  /** Base of every `href`; undefined: what the client used. */
  readonly publicUrl: string | undefined;
  readonly page: PageLimits;
  readonly query: QueryLimits;
  readonly jsonPath: JsonPathLimits;
  readonly patch: PatchLimits;
  readonly bulk: BulkLimits;
  readonly expansion: ExpansionLimits;
  /** Whether PATCH and DELETE demand `If-Match`. */
  readonly requireIfMatch: boolean;
  /** Whether what the server makes itself is checked against the contract. */
  readonly validateOutput: boolean;
  readonly timeSlots: TimeSlotLimits;
  readonly recommendation: RecommendationOptions;
  readonly buckets: BucketOptions;
}

/** What recommendations are like. */
export interface RecommendationOptions {
  /** Items of one recommendation at most. */
  readonly count: number;
  /** Milliseconds. */
  readonly validity: number;
  /** From which share of its allowance on, of 0 to 1, a bucket speaks for a larger one. */
  readonly fullShare: number;
}

/** What is told of buckets. */
export interface BucketOptions {
  /** Used shares in percent that are told, ascending. */
  readonly thresholds: readonly number[];
  /** Buckets that one query answers. */
  readonly maxAnswered: number;
}

/** How far a search for free time goes. */
export interface TimeSlotLimits {
  /** Slots that one search answers. */
  readonly maxSlots: number;
  /** Calendars that one search looks at; one of several parties counts once for each. */
  readonly maxCalendars: number;
}

export interface ExpansionLimits {
  readonly maxDepth: number;
  readonly maxDocuments: number;
}
