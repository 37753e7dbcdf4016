import type { Assertion, Exchange } from '../results/model.js';

/** Task for the process that runs newman: its only argument, as JSON. */
export interface Task {
  readonly collection: string;
  readonly environment: string;
  /** Folder of the collection's files. */
  readonly workingDir: string;
  /** Maximum milliseconds for a request, and for a script. */
  readonly timeoutMs: number;
}

/** Message from that process; `item` is the id of a request in the collection. */
export type NewmanMessage =
  | { readonly kind: 'begin'; readonly item: string; readonly name: string }
  | { readonly kind: 'exchange'; readonly item: string; readonly exchange: Exchange }
  | { readonly kind: 'assertion'; readonly item: string; readonly assertion: Assertion }
  /** A failure, possibly a duplicate: an exception of a script, or an entry in newman's final list of failures. */
  | { readonly kind: 'trouble'; readonly item: string; readonly assertion: Assertion }
  | { readonly kind: 'end' };
