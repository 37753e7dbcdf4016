import type { Knex } from 'knex';
import type { Dialect } from '../dialects/dialect.js';
import { indexName } from '../schema/names.js';

/** The reasons why items are in baskets. */
export const ENTRY = 'store_basket_entry';

/** Baskets that have changed since they were counted. */
export const CHANGE = 'store_basket_change';

/** The contents of baskets as they were counted. */
export const COUNTED = 'store_basket_counted';

/** Counts of items. */
export const ITEM = 'store_basket_item';

/** Counts of pairs, in both directions. */
export const PAIR = 'store_basket_pair';

export const BASKET_TABLES = [ENTRY, CHANGE, COUNTED, ITEM, PAIR];

/** Creates the tables of baskets, unless they exist. */
export async function ensureBasketTables(trx: Knex.Transaction, { textType }: Dialect): Promise<void> {
  if (await trx.schema.hasTable(ENTRY)) return;
  const textColumns = (table: Knex.CreateTableBuilder, ...names: string[]) => {
    for (const name of names) table.specificType(name, textType).notNullable();
  };
  await trx.schema.createTable(ENTRY, (table) => {
    textColumns(table, 'holder', 'basket', 'item');
    table.primary(['holder', 'basket', 'item']);
    table.index(['basket', 'item'], indexName(ENTRY, 'basket'));
  });
  await trx.schema.createTable(CHANGE, (table) => {
    table.bigIncrements('key');
    textColumns(table, 'basket');
  });
  await trx.schema.createTable(COUNTED, (table) => {
    textColumns(table, 'basket', 'item');
    table.primary(['basket', 'item']);
  });
  await trx.schema.createTable(ITEM, (table) => {
    textColumns(table, 'item');
    table.bigInteger('count').notNullable();
    table.primary(['item']);
    table.index(['count', 'item'], indexName(ITEM, 'count'));
  });
  await trx.schema.createTable(PAIR, (table) => {
    textColumns(table, 'item', 'other');
    table.bigInteger('count').notNullable();
    table.primary(['item', 'other']);
    table.index(['item', 'count', 'other'], indexName(PAIR, 'count'));
  });
}
