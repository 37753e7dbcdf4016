import type { Attacker } from './attacker.js';
import { COMPUTATIONS } from './computing.js';
import { CONNECTIONS } from './connections.js';
import { SUBSCRIBERS } from './events.js';
import { READERS } from './reading.js';
import { WRITERS } from './writing.js';

/** All attackers, in the order in which they run. */
export const ATTACKERS: readonly Attacker[] = [
  ...READERS,
  ...WRITERS,
  ...COMPUTATIONS,
  ...SUBSCRIBERS,
  ...CONNECTIONS,
];
