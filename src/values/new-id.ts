import { randomFillSync } from 'node:crypto';
import { v7 } from 'uuid';

const BYTES_PER_ID = 16;

/** Random bytes for 256 ids: one system call for all is much cheaper than one for each. */
const pool = new Uint8Array(256 * BYTES_PER_ID);
let usedBytes = pool.length;

let lastTimeMs = 0;
let sequence = 0;

/** Returns a new UUID of version 7 (RFC 9562); the ids of one process ascend. */
export function newId(): string {
  if (usedBytes === pool.length) {
    randomFillSync(pool);
    usedBytes = 0;
  }
  const random = pool.subarray(usedBytes, usedBytes + BYTES_PER_ID);
  usedBytes += BYTES_PER_ID;
  const now = Date.now();
  // Starts in the lower half of the range: the upper half is left for the other ids of the same millisecond.
  sequence = now > lastTimeMs ? (random[6] ?? 0) * 0x80_0000 + (random[7] ?? 0) : sequence + 1;
  lastTimeMs = Math.max(now, lastTimeMs);
  return v7({ random, msecs: lastTimeMs, seq: sequence });
}
