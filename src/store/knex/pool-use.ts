import type { Knex } from 'knex';
import type { PoolUse } from '../store.js';

/** The part of Knex's pool that counts connections. */
interface CountingPool {
  readonly max: number;
  numUsed(): number;
  numFree(): number;
  numPendingAcquires(): number;
}

/** Returns the maximum number of connections of a pool. */
export const poolSize = ({ client }: Knex): number => (client.pool as CountingPool).max;

/** Returns the present use of a pool of connections. */
export function poolUse(name: PoolUse['pool'], { client }: Knex): PoolUse {
  const pool = client.pool as CountingPool;
  return {
    pool: name,
    used: pool.numUsed(),
    idle: pool.numFree(),
    max: pool.max,
    waiting: pool.numPendingAcquires(),
  };
}
