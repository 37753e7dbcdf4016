import type { Knex } from 'knex';
import type { Dialect } from '../dialects/dialect.js';
import { whereLeaseHasEnded } from '../sql/leases.js';
import type { TaskLease, TaskLeases } from '../task-leases.js';
import type { Session } from '../transaction/session.js';

export const TASK_LEASE_TABLE = 'store_task_lease';

/** Creates the table of task leases, unless it exists. */
export async function ensureTaskLeaseTable(trx: Knex.Transaction, { textType }: Dialect): Promise<void> {
  if (await trx.schema.hasTable(TASK_LEASE_TABLE)) return;
  await trx.schema.createTable(TASK_LEASE_TABLE, (table) => {
    table.specificType('task', textType).primary();
    table.integer('attempts').notNullable();
    table.bigInteger('held_until').notNullable();
  });
}

/** Task leases in a table of their own. */
export class KnexTaskLeases implements TaskLeases {
  constructor(private readonly session: Session) {}

  acquire(task: string, durationMs: number): Promise<TaskLease | undefined> {
    const { now } = this.session.database.dialect;
    return this.session.write(async ({ trx }) => {
      await trx(TASK_LEASE_TABLE).insert({ task, attempts: 0, held_until: 0 }).onConflict('task').ignore();
      const [row]: { attempts: number }[] = await trx(TASK_LEASE_TABLE)
        .where({ task })
        .where((lease) => whereLeaseHasEnded(lease, now, 2 * durationMs))
        .update({ attempts: trx.raw('attempts + 1'), held_until: trx.raw(`${now} + ?`, [durationMs]) })
        .returning('attempts');
      return row;
    });
  }

  async release(task: string): Promise<void> {
    await this.session.write(({ trx }) => trx(TASK_LEASE_TABLE).where({ task }).delete());
  }
}
