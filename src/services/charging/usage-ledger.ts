/** Name of the derived data from which remaining values are computed: the usage that each bucket has covered. */
export const USAGE_LEDGER = 'usage-ledger';
