import type { Collection } from '../../store/collection.js';
import type { ResourceAccess } from '../types.js';

const [FOLDER, RESOURCE] = ['usage-management', 'usage'];

export const usageCollection = (reach: ResourceAccess): Collection => reach.collection(FOLDER, RESOURCE);
