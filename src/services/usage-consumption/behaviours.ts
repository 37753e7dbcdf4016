import { USAGE_LEDGER } from '../charging/usage-ledger.js';
import type { Behaviours } from '../types.js';
import { withConsumption } from './consumption.js';

/** A query is computed when it is created, and keeps its result. */
export const behaviours: Behaviours = {
  queryUsageConsumption: { needs: { data: USAGE_LEDGER, of: 'changes' }, beforeSave: withConsumption },
};
