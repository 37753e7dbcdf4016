import { uncountedUsage } from '../charging/uncounted.js';
import type { Behaviours } from '../types.js';
import { countUsage } from './counting.js';

/** Usage is drawn from buckets in the transaction that stores it; a warning says what is not counted. */
export const behaviours: Behaviours = {
  usage: { afterChange: countUsage, warning: uncountedUsage },
};
