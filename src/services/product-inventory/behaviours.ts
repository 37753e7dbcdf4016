import { updateHoldings } from '../holdings/holdings.js';
import type { Behaviours } from '../types.js';

/** Changes of products update the holdings of their parties. */
export const behaviours: Behaviours = { product: { afterChange: updateHoldings } };
