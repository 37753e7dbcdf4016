import type { Knex } from 'knex';
import type { DerivedDeclaration, DerivedState, DerivedStates } from '../derived-states.js';
import type { Dialect } from '../dialects/dialect.js';
import type { Session } from '../transaction/session.js';
import { ENTRY } from './basket-tables.js';
import { LEDGER_TABLE } from './knex-ledger.js';
import { RESERVATION_TABLE } from './knex-reservations.js';

export const DERIVED_TABLE = 'store_derived';

const KEPT_IN: Readonly<Record<DerivedDeclaration['keptIn'], string>> = {
  ledger: LEDGER_TABLE,
  reservations: RESERVATION_TABLE,
  baskets: ENTRY,
};

interface Row extends Omit<DerivedState, 'isMissing'> {
  /** A number on SQLite. */
  readonly is_missing: boolean | number;
}

/** Creates the table of the states, unless it exists. */
export async function ensureDerivedTable(trx: Knex.Transaction, { textType }: Dialect): Promise<void> {
  if (await trx.schema.hasTable(DERIVED_TABLE)) return;
  await trx.schema.createTable(DERIVED_TABLE, (table) => {
    table.specificType('name', textType).primary();
    table.integer('version').notNullable();
    table.boolean('is_missing').notNullable();
    table.integer('target').notNullable();
    table.integer('step').notNullable();
    table.specificType('position', textType).notNullable();
    table.bigInteger('processed').notNullable();
  });
}

/**
 * Adds the states of data that this database does not know. It is complete when there are no documents yet: from now on,
 * every change updates it.
 */
export async function declareDerived(
  trx: Knex.Transaction,
  declared: readonly DerivedDeclaration[],
): Promise<void> {
  const known = new Set<string>(await trx(DERIVED_TABLE).pluck('name'));
  for (const { name, version, keptIn, sources } of declared) {
    if (known.has(name)) continue;
    const hasDocuments = await anyHasRows(trx, sources);
    const isMissing = hasDocuments && !(await anyHasRows(trx, [KEPT_IN[keptIn]]));
    const complete = hasDocuments ? 0 : version;
    const state = {
      name,
      version: complete,
      isMissing,
      target: version,
      step: 0,
      position: '',
      processed: 0,
    };
    await trx(DERIVED_TABLE).insert(rowOf(state));
  }
}

/** The states in a table of their own. */
export class KnexDerivedStates implements DerivedStates {
  constructor(private readonly session: Session) {}

  async read(): Promise<DerivedState[]> {
    const rows: Row[] = await this.session.reader(DERIVED_TABLE).orderBy('name').select('*');
    return rows.map(stateOf);
  }

  async lock(name: string): Promise<DerivedState | undefined> {
    const { active, database } = this.session;
    if (!active) throw new Error('States of derived data can be locked only in a transaction');
    const found = active.trx(DERIVED_TABLE).where({ name });
    const [row]: Row[] = await database.dialect.lockSkippingLocked(found).select('*');
    return row && stateOf(row);
  }

  async write(state: DerivedState): Promise<void> {
    const { name, ...values } = rowOf(state);
    await this.session.write(({ trx }) => trx(DERIVED_TABLE).where({ name }).update(values));
  }

  async restart(names: readonly string[]): Promise<void> {
    const values = { version: 0, step: 0, position: '', processed: 0 };
    await this.session.write(({ trx }) => trx(DERIVED_TABLE).whereIn('name', names).update(values));
  }
}

const stateOf = ({ is_missing, ...state }: Row): DerivedState => ({
  ...state,
  isMissing: Boolean(is_missing),
});

const rowOf = ({ isMissing, ...state }: DerivedState): Row => ({ ...state, is_missing: isMissing });

async function anyHasRows(trx: Knex.Transaction, tables: readonly string[]): Promise<boolean> {
  for (const table of tables) if (await trx(table).first(trx.raw('1'))) return true;
  return false;
}
