import type { Knex } from 'knex';

/**
 * Selects rows whose lease has ended: in the past, or so far ahead that none can have so much left, since the database's clock
 * was set back.
 *
 * @param now the database's own time, in SQL
 * @param longestMs what a lease can have left at most, in milliseconds
 */
export const whereLeaseHasEnded = (rows: Knex.QueryBuilder, now: string, longestMs: number) =>
  rows.whereRaw(`held_until < ${now}`).orWhereRaw(`held_until > ${now} + ?`, [longestMs]);
