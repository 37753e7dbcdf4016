import { updateHoldings } from '../holdings/holdings.js';
import type { Behaviours } from '../types.js';

/** Products say who holds which offering. */
export const behaviours: Behaviours = { product: { afterChange: updateHoldings } };
