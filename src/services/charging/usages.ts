import type { Collection } from '../../store/store.js';
import type { Reach } from '../types.js';

const [FOLDER, RESOURCE] = ['usage-management', 'usage'];

export const usageCollection = (reach: Reach): Collection => reach.collection(FOLDER, RESOURCE);
