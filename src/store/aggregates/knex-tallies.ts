import type { Knex } from 'knex';
import { decimalSum } from '../../values/decimal.js';
import { indexedText } from '../../values/text-keys.js';
import type { Dialect } from '../dialects/dialect.js';
import { chunks, insertReturning } from '../sql/insert-rows.js';
import { rowsOf } from '../sql/sql.js';
import type { PartRange, Tallies, Tally } from '../tallies.js';
import type { Session } from '../transaction/session.js';

export const TALLY_TABLE = 'store_tally';

/** The part whose row is locked for the whole subject. */
const LOCK_PART = '';

type Locking = (rows: Knex.QueryBuilder) => Knex.QueryBuilder;

const ON_CONFLICT = 'on conflict (subject, part) do';

/** Creates the table of tallies, unless it exists. */
export async function ensureTallyTable(trx: Knex.Transaction, dialect: Dialect): Promise<void> {
  if (await trx.schema.hasTable(TALLY_TABLE)) return;
  await trx.schema.createTable(TALLY_TABLE, (table) => {
    table.specificType('subject', dialect.textType).notNullable();
    table.specificType('part', dialect.textType).notNullable();
    table.specificType('amount', dialect.decimalType).notNullable();
    table.primary(['subject', 'part']);
  });
}

/** Tallies in a table of their own. */
export class KnexTallies implements Tallies {
  constructor(private readonly session: Session) {}

  async add(changes: readonly Tally[]): Promise<void> {
    const { trx, dialect } = this.active();
    const sums = summed(changes).filter(({ amount }) => amount !== '0');
    for (const chunk of chunks(inOrder(sums))) {
      const rows = dialect.addsDecimals ? chunk : await this.withStored(trx, chunk);
      const amount = dialect.addsDecimals ? `${TALLY_TABLE}.amount + excluded.amount` : 'excluded.amount';
      await insertReturning(trx, TALLY_TABLE, rows, `${ON_CONFLICT} update set amount = ${amount}`);
    }
  }

  async read(subjects: readonly string[], range: PartRange = {}): Promise<Tally[]> {
    const names = new Map(subjects.map((subject) => [indexedText(subject), subject]));
    const found: Tally[] = [];
    for (const chunk of chunks([...names.keys()])) {
      const rows = range.limit === undefined ? this.readAll(chunk, range) : this.readLimited(chunk, range);
      found.push(...(await rows));
    }
    return found
      .map(({ subject, part, amount }) => ({
        subject: names.get(subject) ?? subject,
        part,
        amount: decimalSum([amount]),
      }))
      .filter(({ amount }) => amount !== '0');
  }

  private readAll(subjects: readonly string[], { from, to }: PartRange): Promise<Tally[]> {
    const rows = this.session.reader(TALLY_TABLE).whereIn('subject', subjects).where('part', '<>', LOCK_PART);
    if (from !== undefined) rows.where('part', '>=', from);
    if (to !== undefined) rows.where('part', '<', to);
    return rows.orderBy(['subject', 'part']).select('subject', 'part', 'amount');
  }

  /**
   * Reads at most `limit` tallies of each subject, the first or the last ones. The text is not built by Knex,
   * which takes longer than running it.
   */
  private async readLimited(
    subjects: readonly string[],
    { from, to, limit = 0, isLast }: PartRange,
  ): Promise<Tally[]> {
    const bounds = [LOCK_PART, ...(from === undefined ? [] : [from]), ...(to === undefined ? [] : [to])];
    const where = `part <> ?${from === undefined ? '' : ' and part >= ?'}${to === undefined ? '' : ' and part < ?'}`;
    const one = `select * from (select subject, part, amount from ${TALLY_TABLE} where subject = ? and ${where}
      order by part ${isLast ? 'desc' : 'asc'} limit ${limit}) each_one`;
    const all = subjects.map(() => one).join(' union all ');
    const bindings = subjects.flatMap((subject) => [subject, ...bounds]);
    return inOrder(await rowsOf<Tally>(this.session.reader, all, bindings));
  }

  async drop(subjects: readonly string[]): Promise<void> {
    const { trx } = this.active();
    for (const chunk of chunks(subjects.map(indexedText)))
      await trx(TALLY_TABLE).whereIn('subject', chunk).delete();
  }

  lock(subjects: readonly string[]): Promise<void> {
    return this.lockSubjects(subjects, (rows) => rows.forUpdate());
  }

  lockShared(subjects: readonly string[]): Promise<void> {
    return this.lockSubjects(subjects, (rows) => rows.forShare());
  }

  /** Locks the rows in a fixed order, and creates missing ones. */
  private async lockSubjects(subjects: readonly string[], lock: Locking): Promise<void> {
    const { trx, dialect } = this.active();
    if (dialect.hasOneWriter) return;
    const sorted = [...new Set(subjects.map(indexedText))].sort();
    for (const chunk of chunks(sorted)) {
      if ((await this.lockExisting(trx, chunk, lock)) === chunk.length) continue;
      const rows = chunk.map((subject) => ({ subject, part: LOCK_PART, amount: '0' }));
      await insertReturning(trx, TALLY_TABLE, rows, `${ON_CONFLICT} nothing`);
      await this.lockExisting(trx, chunk, lock);
    }
  }

  /** Locks the existing rows and returns their number. */
  private async lockExisting(
    trx: Knex.Transaction,
    subjects: readonly string[],
    lock: Locking,
  ): Promise<number> {
    const found = trx(TALLY_TABLE).where('part', LOCK_PART).whereIn('subject', subjects).orderBy('subject');
    const rows: unknown[] = await lock(found.select('subject'));
    return rows.length;
  }

  /** Adds the stored amounts, for a database that cannot add decimals. */
  private async withStored(trx: Knex.Transaction, changes: readonly Tally[]): Promise<Tally[]> {
    const stored = await trx<Tally>(TALLY_TABLE)
      .whereIn(
        ['subject', 'part'],
        changes.map(({ subject, part }) => [subject, part]),
      )
      .select('subject', 'part', 'amount');
    return summed([...stored, ...changes]);
  }

  private active() {
    const { active, database } = this.session;
    if (!active) throw new Error('Tallies can be changed and locked only in a transaction');
    return { trx: active.trx, dialect: database.dialect };
  }
}

/** Sums the changes of each subject and part. */
function summed(changes: readonly Tally[]): Tally[] {
  const sums = new Map<string, Tally>();
  for (const change of changes) {
    const tally = { ...change, subject: indexedText(change.subject), part: indexedText(change.part) };
    const key = `${tally.subject}\0${tally.part}`;
    const amount = decimalSum([sums.get(key)?.amount ?? '0', tally.amount]);
    sums.set(key, { ...tally, amount });
  }
  return [...sums.values()];
}

/** Sorted, because a fixed locking order prevents deadlocks. */
const inOrder = (tallies: readonly Tally[]) =>
  [...tallies].sort((a, b) => compare(a.subject, b.subject) || compare(a.part, b.part));

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
