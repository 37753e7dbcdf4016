import type { Assertion, Exchange } from '../results/model.js';

/** What the process that runs newman is told, as its only argument, in JSON. */
export interface Task {
  readonly collection: string;
  readonly environment: string;
  /** Where the collection's files are. */
  readonly workingDir: string;
  /** Milliseconds for one request, and for one script. */
  readonly timeoutMs: number;
}

/** What it tells; `item` is the id of a request in the collection. */
export type NewmanMessage =
  | { readonly kind: 'begin'; readonly item: string; readonly name: string }
  | { readonly kind: 'exchange'; readonly item: string; readonly exchange: Exchange }
  | { readonly kind: 'assertion'; readonly item: string; readonly assertion: Assertion }
  /** What may be told more than once: a script's exception, and at the end the failures that newman lists. */
  | { readonly kind: 'trouble'; readonly item: string; readonly assertion: Assertion }
  | { readonly kind: 'end' };
