import { randomFillSync } from 'node:crypto';
import { v7 } from 'uuid';

/** Random bytes of one id. */
const BYTES = 16;

/** Asking the system for random bytes costs more than the rest: as many ids get theirs at once. */
const pool = new Uint8Array(256 * BYTES);
let used = pool.length;

let lastTime = 0;
let sequence = 0;

/** A new UUID of version 7 (RFC 9562): those of one process ascend. */
export function newId(): string {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  const random = pool.subarray(used, used + BYTES);
  used += BYTES;
  const now = Date.now();
  // Half of the range, so that a millisecond has room for as many more.
  sequence = now > lastTime ? (random[6] ?? 0) * 0x80_0000 + (random[7] ?? 0) : sequence + 1;
  lastTime = Math.max(now, lastTime);
  return v7({ random, msecs: lastTime, seq: sequence });
}
