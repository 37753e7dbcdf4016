import type { Behaviours } from './services/behaviour.js';

/** What APIs do beyond the default, by folder. */
export const BEHAVIOURS: Readonly<Record<string, Behaviours>> = {};
