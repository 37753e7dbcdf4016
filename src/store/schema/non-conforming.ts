import type { IndexedColumn } from './layout.js';

/**
 * Stored in the column of a nested date-time when the document does not have a single date-time there. No
 * instant equals it.
 */
export const NON_CONFORMING = String(-(2n ** 63n - 1n));

/** Only nested attributes can be non-conforming; at the first level, the contract guarantees the type. */
export const isNested = ({ path }: IndexedColumn) => path.length > 1;
