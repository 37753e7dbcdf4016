import type { Knex } from 'knex';
import { decimalSum } from '../rest/decimal.js';
import { indexedText } from '../rest/indexed-text.js';
import type { Dialect } from './dialects/dialect.js';
import { insertRows, pieces } from './insert-rows.js';
import type { Entry, Ledger, LedgerSum, Span } from './ledger.js';
import { indexName } from './names.js';
import type { Session } from './session.js';
import type { Tallies, Tally } from './tallies.js';

export const LEDGER_TABLE = 'store_ledger_entry';

const DAY = 86_400_000;

interface Row {
  readonly holder: string;
  readonly subject: string;
  readonly facets: string;
  readonly at: number;
  readonly amount: string;
}

/** Creates the table of entries, if it is not there. */
export async function ensureLedgerTable(trx: Knex.Transaction, dialect: Dialect): Promise<void> {
  if (await trx.schema.hasTable(LEDGER_TABLE)) return;
  await trx.schema.createTable(LEDGER_TABLE, (table) => {
    table.bigIncrements('key');
    table.specificType('holder', dialect.textType).notNullable();
    table.specificType('subject', dialect.textType).notNullable();
    table.specificType('facets', dialect.textType).notNullable();
    table.bigInteger('at').notNullable();
    table.specificType('amount', dialect.decimalType).notNullable();
    table.index(['holder'], indexName(LEDGER_TABLE, 'holder'));
    table.index(['subject', 'at'], indexName(LEDGER_TABLE, 'subject'));
  });
}

/** Entries in their table, and their sums among the tallies: of all times, and of each day (UTC). */
export class KnexLedger implements Ledger {
  constructor(
    private readonly session: Session,
    private readonly tallies: Tallies,
  ) {}

  lock(subjects: readonly string[]): Promise<void> {
    return this.tallies.lock(subjects);
  }

  post(entries: readonly Entry[]): Promise<void> {
    return this.replace([], entries);
  }

  async of(holders: readonly string[]): Promise<Entry[]> {
    const found: Row[] = [];
    for (const some of pieces(holders)) {
      const rows = this.session.reader(LEDGER_TABLE).whereIn('holder', some);
      found.push(...(await rows.orderBy('key').select(COLUMNS)));
    }
    return found.map(toEntry);
  }

  async withdraw(holders: readonly string[]): Promise<Entry[]> {
    const entries = await this.of(holders);
    await this.replace(entries, []);
    return entries;
  }

  async replace(old: readonly Entry[], fresh: readonly Entry[]): Promise<void> {
    const rows = fresh.map(({ holder, subject, facets, at, amount }) => ({
      ...{ holder, at, amount, subject: indexedText(subject), facets: JSON.stringify(facets) },
    }));
    const holders = [...new Set(old.map(({ holder }) => holder))];
    await this.session.write(async ({ trx }) => {
      for (const some of pieces(holders)) await trx(LEDGER_TABLE).whereIn('holder', some).delete();
      await insertRows(trx, LEDGER_TABLE, rows);
    });
    const gone = old.flatMap(talliesOf).map((tally) => ({ ...tally, amount: negated(tally.amount) }));
    await this.tallies.add([...gone, ...fresh.flatMap(talliesOf)]);
  }

  async drop(subjects: readonly string[]): Promise<void> {
    const names = subjects.map(indexedText);
    await this.session.write(async ({ trx }) => {
      for (const some of pieces(names)) await trx(LEDGER_TABLE).whereIn('subject', some).delete();
    });
    await this.tallies.drop(subjects);
  }

  async totals(subjects: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const whole = { from: SEPARATOR, to: `${SEPARATOR}\u0001` };
    const sums = await this.tallies.of(subjects, whole);
    return new Map(sums.map(({ subject, amount }) => [subject, amount]));
  }

  async sums(subjects: readonly string[], span: Span = {}): Promise<LedgerSum[]> {
    const { from, to } = span;
    if (from === undefined && to === undefined) return added(await this.tallies.of(subjects, TOTALS));
    if (from !== undefined && to !== undefined && from >= to) return [];
    const first = from === undefined ? undefined : Math.ceil(from / DAY) * DAY;
    const last = to === undefined ? undefined : Math.floor(to / DAY) * DAY;
    // Within one day there are no whole days, and the edges are one.
    const isShort = first !== undefined && last !== undefined && first > last;
    const edges = isShort
      ? [span]
      : [
          { from, to: first },
          { from: last, to },
        ];
    const days = isShort ? [] : await this.tallies.of(subjects, dayRange(first, last));
    const found = [days];
    for (const edge of edges) found.push(await this.#edge(subjects, edge));
    return added(found.flat());
  }

  async entries(subject: string, { from, to }: Span, limit: number): Promise<Entry[]> {
    const rows = this.#within([indexedText(subject)], { from, to });
    const found: Row[] = await rows
      .orderBy([{ column: 'at' }, { column: 'key' }])
      .limit(limit)
      .select(COLUMNS);
    return found.map((row) => toEntry({ ...row, subject }));
  }

  /** The part of a day at the end of a span; none where the span is open there or ends with a day. */
  async #edge(subjects: readonly string[], { from, to }: Span): Promise<Tally[]> {
    if (from === undefined || to === undefined || from >= to) return [];
    const names = new Map(subjects.map((subject) => [indexedText(subject), subject]));
    const found: Tally[] = [];
    for (const some of pieces([...names.keys()])) {
      const rows: Row[] = await this.#within(some, { from, to }).select(COLUMNS);
      const entries = rows.map((row) => toEntry({ ...row, subject: names.get(row.subject) ?? row.subject }));
      found.push(...entries.flatMap(talliesOf).filter(({ part }) => part.startsWith(SEPARATOR)));
    }
    return found;
  }

  #within(subjects: readonly string[], { from, to }: Span) {
    const rows = this.session.reader(LEDGER_TABLE).whereIn('subject', subjects);
    if (from !== undefined) rows.where('at', '>=', from);
    if (to !== undefined) rows.where('at', '<', to);
    return rows;
  }
}

const COLUMNS = ['holder', 'subject', 'facets', 'at', 'amount'];

const toEntry = ({ facets, amount, ...row }: Row): Entry => ({
  ...row,
  facets: JSON.parse(facets) as string[],
  amount: decimalSum([amount]),
});

/** Between the day, nothing for all times, and the facet, nothing for the whole. Behind digits and hyphens. */
const SEPARATOR = '|';

const TOTALS = { from: SEPARATOR, to: '}' };

/** The day of an instant, in an order that is that of time: `2026-03-06`. */
const dayOf = (at: number) => new Date(at).toISOString().slice(0, 10);

const dayRange = (first: number | undefined, last: number | undefined) => ({
  from: first === undefined ? '0' : dayOf(first),
  to: last === undefined ? ':' : dayOf(last),
});

/** What an entry adds to: the sums of all times and of its day, whole and by facet. */
function talliesOf({ subject, facets, at, amount }: Entry): Tally[] {
  return ['', dayOf(at)].flatMap((day) =>
    ['', ...facets].map((facet) => ({ subject, part: `${day}${SEPARATOR}${facet}`, amount })),
  );
}

const negated = (amount: string) => (amount.startsWith('-') ? amount.slice(1) : `-${amount}`);

/** Added over days. */
function added(tallies: readonly Tally[]): LedgerSum[] {
  const sums = new Map<string, LedgerSum>();
  for (const { subject, part, amount } of tallies) {
    const facet = part.slice(part.indexOf(SEPARATOR) + 1);
    const key = `${subject}\0${facet}`;
    const sum = decimalSum([sums.get(key)?.amount ?? '0', amount]);
    sums.set(key, { subject, facet: facet === '' ? undefined : facet, amount: sum });
  }
  return [...sums.values()].filter(({ amount }) => amount !== '0');
}
