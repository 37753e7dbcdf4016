import type { Behaviours } from '../types.js';
import { withConsumption } from './consumption.js';

/** A query is answered when it is made, and keeps its answer. */
export const behaviours: Behaviours = { queryUsageConsumption: { beforeSave: withConsumption } };
