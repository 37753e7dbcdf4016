import type { Collection } from '../../store/collection.js';
import type { ResourceAccess } from '../types.js';

const [FOLDER, RESOURCE] = ['usage-management', 'usage'];

/** The stored usage records. */
export const usageCollection = (access: ResourceAccess): Collection => access.collection(FOLDER, RESOURCE);
