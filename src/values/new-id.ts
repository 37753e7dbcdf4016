import { randomFillSync } from 'node:crypto';
import { v7 } from 'uuid';

/** Random bytes of one id. */
const BYTES_PER_ID = 16;

/** Asking the system for random bytes costs more than the rest: as many ids get theirs at once. */
const pool = new Uint8Array(256 * BYTES_PER_ID);
let usedBytes = pool.length;

let lastTimeMs = 0;
let sequence = 0;

/** A new UUID of version 7 (RFC 9562): those of one process ascend. */
export function newId(): string {
  if (usedBytes === pool.length) {
    randomFillSync(pool);
    usedBytes = 0;
  }
  const random = pool.subarray(usedBytes, usedBytes + BYTES_PER_ID);
  usedBytes += BYTES_PER_ID;
  const now = Date.now();
  // Half of the range, so that a millisecond has room for as many more.
  sequence = now > lastTimeMs ? (random[6] ?? 0) * 0x80_0000 + (random[7] ?? 0) : sequence + 1;
  lastTimeMs = Math.max(now, lastTimeMs);
  return v7({ random, msecs: lastTimeMs, seq: sequence });
}
