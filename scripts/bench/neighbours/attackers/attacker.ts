import type { Target } from './target.js';

/** A client that tries to hurt the others. */
export interface Attacker {
  readonly name: string;
  /** Number of attacks at the same time. */
  readonly parallel: number;
  /** Stores what the attacks need; it belongs to the attack, and the ordinary requests run beside it. */
  prepare?(target: Target): Promise<void>;
  /** One attack; repeated until the time is over. A rejection is the server's defence: the attack is repeated. */
  attack(target: Target): Promise<unknown>;
}
