/**
 * Stored in the column of a nested date-time when the document does not have a single date-time there. No
 * instant equals it.
 */
export const NON_CONFORMING = String(-(2n ** 63n - 1n));
