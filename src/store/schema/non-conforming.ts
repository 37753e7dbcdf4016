import type { IndexedColumn } from './layout.js';

/** Stored in a date-time column where the document has something that is no single date-time; no instant equals it. */
export const NON_CONFORMING = String(-(2n ** 63n - 1n));

/** Nested columns can be non-conforming; at the first level, contracts decide what a document holds. */
export const isNested = ({ path }: IndexedColumn) => path.length > 1;
