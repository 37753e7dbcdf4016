import type { JsonPathLimits } from '../rest/jsonpath/index.js';
import type { PageLimits } from '../rest/parse-query.js';
import type { BulkLimits, PatchLimits } from '../rest/patch/limits.js';
import type { QueryLimits } from '../rest/query-string/query-text.js';

/** The settings of the services. */
export interface ServiceOptions {
  /** The base of every `href`; undefined for the origin that the client used. */
  readonly publicUrl: string | undefined;
  readonly page: PageLimits;
  readonly query: QueryLimits;
  readonly jsonPath: JsonPathLimits;
  readonly patch: PatchLimits;
  readonly bulk: BulkLimits;
  readonly expansion: ExpansionLimits;
  /** Whether PATCH and DELETE require `If-Match`. */
  readonly requireIfMatch: boolean;
  /** Whether events are validated against the contract before they are stored. */
  readonly validateEvents: boolean;
  readonly timeSlots: TimeSlotLimits;
  readonly recommendation: RecommendationOptions;
  readonly buckets: BucketOptions;
}

/** The settings of recommendations. */
export interface RecommendationOptions {
  /** Maximum number of items in one recommendation. */
  readonly count: number;
  /** The time that a recommendation is valid, in milliseconds. */
  readonly validityMs: number;
  /** The used share of a bucket, from 0 to 1, from which a larger bucket is recommended. */
  readonly fullShare: number;
}

/** The settings of buckets. */
export interface BucketOptions {
  /** The used shares in percent that raise an event, ascending. */
  readonly thresholds: readonly number[];
  /** Maximum number of buckets in the result of one query. */
  readonly maxReturned: number;
}

/** The limits of a search for free time. */
export interface TimeSlotLimits {
  /** Maximum number of slots in the result of one search. */
  readonly maxSlots: number;
  /** Maximum number of calendars that one search reads; a calendar of several parties counts once for each. */
  readonly maxCalendars: number;
}

/** The limits of `expand` and `depth`. */
export interface ExpansionLimits {
  /** Levels of references. */
  readonly maxDepth: number;
  /** Referenced documents that one response reads. */
  readonly maxDocuments: number;
  /** Size of the documents that replace references in one response. */
  readonly maxBytes: number;
}
