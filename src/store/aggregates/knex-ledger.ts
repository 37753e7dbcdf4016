import type { Knex } from 'knex';
import { badRequest } from '../../errors.js';
import { decimalSum } from '../../values/decimal.js';
import { indexedText } from '../../values/text-keys.js';
import type { Dialect } from '../dialects/dialect.js';
import type { Entry, Ledger, LedgerSums, TimeRange } from '../ledger.js';
import { indexName } from '../schema/names.js';
import { chunks, insertRows } from '../sql/insert-rows.js';
import type { PartRange, Tallies, Tally } from '../tallies.js';
import type { Session } from '../transaction/session.js';
import {
  ALL_TIMES,
  dayRange,
  facetSubject,
  summedByFacet,
  talliesOf,
  talliesOfAll,
  WHOLE,
} from './ledger-tallies.js';

export const LEDGER_TABLE = 'store_ledger_entry';

const DAY_MS = 86_400_000;

/** Maximum number of sums by facet that are read for one subject. */
const MAX_FACET_SUMS = 20_000;

/** Maximum number of entries that are read for the partial days of a period. */
const MAX_EDGE_ENTRIES = 50_000;

const tooManyEntries = () =>
  badRequest(
    'periodTooFine',
    'The period starts or ends within a day that has too many entries',
    `There are more than ${MAX_EDGE_ENTRIES} entries: let the period start and end at midnight UTC`,
  );

interface Row {
  readonly holder: string;
  readonly subject: string;
  readonly facets: string;
  readonly at: number;
  readonly amount: string;
}

/** Creates the table of entries, unless it exists. */
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

/** Entries in a table of their own. Their sums are stored as tallies: of all times, and of each day (UTC). */
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

  async entriesOf(holders: readonly string[]): Promise<Entry[]> {
    const found: Row[] = [];
    for (const chunk of chunks(holders)) {
      const rows = this.session.reader(LEDGER_TABLE).whereIn('holder', chunk);
      found.push(...(await rows.orderBy('key').select(COLUMNS)));
    }
    return found.map(toEntry);
  }

  async withdraw(holders: readonly string[]): Promise<Entry[]> {
    const entries = await this.entriesOf(holders);
    await this.replace(entries, []);
    return entries;
  }

  async replace(old: readonly Entry[], added: readonly Entry[]): Promise<void> {
    const rows = added.map(({ holder, subject, facets, at, amount }) => ({
      holder,
      at,
      amount,
      subject: indexedText(subject),
      facets: JSON.stringify(facets),
    }));
    const holders = [...new Set(old.map(({ holder }) => holder))];
    await this.session.write(async ({ trx }) => {
      for (const chunk of chunks(holders)) await trx(LEDGER_TABLE).whereIn('holder', chunk).delete();
      await insertRows(trx, LEDGER_TABLE, rows);
    });
    const withdrawn = old.flatMap(talliesOf).map((tally) => ({ ...tally, amount: negated(tally.amount) }));
    await this.tallies.add([...withdrawn, ...added.flatMap(talliesOf)]);
  }

  async drop(subjects: readonly string[]): Promise<void> {
    const names = subjects.map(indexedText);
    await this.session.write(async ({ trx }) => {
      for (const chunk of chunks(names)) await trx(LEDGER_TABLE).whereIn('subject', chunk).delete();
    });
    await this.tallies.drop([...subjects, ...subjects.map(facetSubject)]);
  }

  async totals(subjects: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const sums = await this.tallies.read(subjects, WHOLE);
    return new Map(sums.map(({ subject, amount }) => [subject, amount]));
  }

  async sums(subjects: readonly string[], range: TimeRange = {}): Promise<LedgerSums> {
    const { from, to } = range;
    if (from === undefined && to === undefined) return this.sumsWithin(subjects, ALL_TIMES, []);
    if (from !== undefined && to !== undefined && from >= to) return { sums: [], withoutFacets: [] };
    const first = from === undefined ? undefined : Math.ceil(from / DAY_MS) * DAY_MS;
    const last = to === undefined ? undefined : Math.floor(to / DAY_MS) * DAY_MS;
    // Within one day there are no whole days.
    if (first !== undefined && last !== undefined && first > last)
      return this.sumsWithin(subjects, undefined, await this.edge(subjects, range));
    const before = await this.edge(subjects, { from, to: first });
    const after = await this.edge(subjects, { from: last, to });
    return this.sumsWithin(subjects, dayRange(first, last), [...before, ...after]);
  }

  async entries(subject: string, { from, to }: TimeRange, limit: number): Promise<Entry[]> {
    const rows = this.within([indexedText(subject)], { from, to });
    const found: Row[] = await rows
      .orderBy([{ column: 'at' }, { column: 'key' }])
      .limit(limit)
      .select(COLUMNS);
    return found.map((row) => toEntry({ ...row, subject }));
  }

  /** Sums the tallies in this range, and more. */
  private async sumsWithin(
    subjects: readonly string[],
    range: PartRange | undefined,
    more: readonly Tally[],
  ): Promise<LedgerSums> {
    const facets = subjects.map(facetSubject);
    const whole = range ? await this.tallies.read(subjects, range) : [];
    const parts = range ? await this.tallies.read(facets, { ...range, limit: MAX_FACET_SUMS + 1 }) : [];
    const counts = new Map<string, number>();
    for (const { subject } of parts) counts.set(subject, (counts.get(subject) ?? 0) + 1);
    const isTooMany = (subject: string) => (counts.get(facetSubject(subject)) ?? 0) > MAX_FACET_SUMS;
    const sums = summedByFacet([...whole, ...parts, ...more], subjects);
    return {
      sums: sums.filter(({ subject, facet }) => facet === undefined || !isTooMany(subject)),
      withoutFacets: subjects.filter(isTooMany),
    };
  }

  /** Returns the tallies of a partial day; none when the period is open there or ends at midnight. */
  private async edge(subjects: readonly string[], { from, to }: TimeRange): Promise<Tally[]> {
    if (from === undefined || to === undefined || from >= to) return [];
    const names = new Map(subjects.map((subject) => [indexedText(subject), subject]));
    const found: Row[] = [];
    for (const chunk of chunks([...names.keys()])) {
      const rows: Row[] = await this.within(chunk, { from, to })
        .limit(MAX_EDGE_ENTRIES + 1 - found.length)
        .select(COLUMNS);
      found.push(...rows);
      if (found.length > MAX_EDGE_ENTRIES) throw tooManyEntries();
    }
    return talliesOfAll(
      found.map((row) => toEntry({ ...row, subject: names.get(row.subject) ?? row.subject })),
    );
  }

  private within(subjects: readonly string[], { from, to }: TimeRange) {
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

const negated = (amount: string) => (amount.startsWith('-') ? amount.slice(1) : `-${amount}`);
