import type { Collection } from '../../store/collection.js';
import type { ResourceAccess } from '../types.js';

export const usageResource = ['usage-management', 'usage'] as const;

/** The stored usage records. */
export const usageCollection = (access: ResourceAccess): Collection => access.collection(...usageResource);
