import type { Knex } from 'knex';
import { indexedText } from '../../values/text-keys.js';
import type { Dialect } from '../dialects/dialect.js';
import type { Reservation, Reservations } from '../reservations.js';
import { indexName } from '../schema/names.js';
import { chunks } from '../sql/insert-rows.js';
import type { Session } from '../transaction/session.js';

export const RESERVATION_TABLE = 'store_reservation';

const SUBJECTS_AT_ONCE = 500;

/** Creates the table of reservations, unless it exists. */
export async function ensureReservationTable(trx: Knex.Transaction, { textType }: Dialect): Promise<void> {
  if (await trx.schema.hasTable(RESERVATION_TABLE)) return;
  await trx.schema.createTable(RESERVATION_TABLE, (table) => {
    table.bigIncrements('key');
    table.specificType('subject', textType).notNullable();
    table.specificType('holder', textType).notNullable();
    table.bigInteger('begins').notNullable();
    table.bigInteger('ends').notNullable();
    // `ends` comes first, because most reservations are in the past.
    table.index(['subject', 'ends', 'begins'], indexName(RESERVATION_TABLE, 'subject'));
    table.index(['holder'], indexName(RESERVATION_TABLE, 'holder'));
  });
}

/** Reservations in a table of their own. */
export class KnexReservations implements Reservations {
  constructor(private readonly session: Session) {}

  async overlapping(subjects: readonly string[], from: number, to: number): Promise<Reservation[]> {
    const found: Reservation[] = [];
    for (const chunk of chunks(subjects, SUBJECTS_AT_ONCE))
      found.push(...(await this.overlappingChunk(chunk, from, to)));
    return found.sort((a, b) => a.from - b.from);
  }

  async reserve(reservations: readonly Reservation[]): Promise<void> {
    const rows = reservations.map(({ subject, holder, from, to }) => ({
      subject: indexedText(subject),
      holder,
      begins: from,
      ends: to,
    }));
    await this.session.write(async ({ buffer }) => buffer.addRows(RESERVATION_TABLE, rows));
  }

  async holdersAmong(holders: readonly string[]): Promise<ReadonlySet<string>> {
    const found = new Set<string>();
    for (const chunk of chunks(holders, SUBJECTS_AT_ONCE)) {
      const rows = this.session.reader(RESERVATION_TABLE).distinct('holder').whereIn('holder', chunk);
      for (const holder of await rows.pluck('holder')) found.add(holder);
    }
    return found;
  }

  async release(holder: string): Promise<void> {
    await this.session.write(({ trx }) => trx(RESERVATION_TABLE).where({ holder }).delete());
  }

  private async overlappingChunk(
    subjects: readonly string[],
    from: number,
    to: number,
  ): Promise<Reservation[]> {
    const subjectByKey = new Map(subjects.map((subject) => [indexedText(subject), subject]));
    const found: Reservation[] = await this.session
      .reader(RESERVATION_TABLE)
      .whereIn('subject', [...subjectByKey.keys()])
      .where('ends', '>', from)
      .where('begins', '<', to)
      .select('subject', 'holder', { from: 'begins', to: 'ends' });
    return found.map((row) => ({ ...row, subject: subjectByKey.get(row.subject) ?? row.subject }));
  }
}
