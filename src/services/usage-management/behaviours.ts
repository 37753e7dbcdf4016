import type { Behaviours } from '../types.js';
import { countUsage } from './counting.js';

/** Usage is drawn from buckets in the transaction that stores it. */
export const behaviours: Behaviours = { usage: { afterChange: countUsage } };
