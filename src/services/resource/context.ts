import type { QueryLimits } from '../../rest/filter/limits.js';
import type { JsonPathLimits } from '../../rest/jsonpath/index.js';
import type { PageLimits } from '../../rest/parse-query.js';
import type { BulkLimits, PatchLimits } from '../../rest/patch/limits.js';
import type { SchemaValidator } from '../../rest/schema-validator.js';
import type { Store } from '../../store/store.js';
import type { SchemaRegistry } from '../contract/schema-registry.js';
import type { Hub } from '../hub/hub.js';
import type { Directory } from './directory.js';
import type { ExpansionLimits } from './expansion.js';

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
  readonly checkOwn: boolean;
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

/** What the services of all resources share. */
export interface SharedContext {
  readonly store: Store;
  readonly options: ServiceOptions;
  readonly schemas: SchemaRegistry;
  readonly directory: Directory;
  readonly hub: Hub;
}

/** What the services of one API share. */
export interface ServiceContext extends SharedContext {
  readonly validator: SchemaValidator;
}

/** What a generated controller hands over: see `Call` in the generated runtime. */
export interface Call {
  readonly path: Readonly<Record<string, string | undefined>>;
  /** Everything behind the `?`, still percent-encoded. */
  readonly query: string;
  readonly body: unknown;
  /** Scheme and authority that the client used. */
  readonly origin: string;
  header(name: string): string | undefined;
}

/** What a generated controller sends. */
export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** A `JsonText` goes out as it is. */
  readonly body?: unknown;
}
