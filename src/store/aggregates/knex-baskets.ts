import type { Knex } from 'knex';
import type { ItemCount, PairCount } from '../baskets.js';
import { type BasketEntry, type Baskets, type Holding, MAX_COUNTED_ITEMS } from '../baskets.js';
import type { Dialect } from '../dialects/dialect.js';
import { indexName } from '../schema/names.js';
import { chunks, insertRows } from '../sql/insert-rows.js';
import { rowsOf } from '../sql/sql.js';
import type { Session } from '../transaction/session.js';
import { CountDeltas } from './basket-deltas.js';

const ENTRY = 'store_basket_entry';
const CHANGE = 'store_basket_change';
const COUNTED = 'store_basket_counted';
const ITEM = 'store_basket_item';
const PAIR = 'store_basket_pair';

export const BASKET_TABLES = [ENTRY, CHANGE, COUNTED, ITEM, PAIR];

/** The item name under which the number of baskets is stored. */
const ALL = '';

/** Changes that are read in one transaction. */
const CHANGES_AT_ONCE = 5_000;
const BASKETS_AT_ONCE = 500;

/** Items whose neighbours are read with one statement. */
const ITEMS_AT_ONCE = 50;

interface ChangeRow {
  readonly key: number;
  readonly basket: string;
}

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

/** Baskets in tables of their own. */
export class KnexBaskets implements Baskets {
  constructor(private readonly session: Session) {}

  async set(holdings: readonly Holding[]): Promise<void> {
    const trx = this.transaction();
    const missing = new Map(holdings.map(({ holder, entries }) => [holder, byKey(entries)]));
    const changed = new Set<string>();
    for (const chunk of chunks([...missing.keys()])) {
      const rows: (BasketEntry & { holder: string })[] = await trx(ENTRY).whereIn('holder', chunk).select();
      for (const { holder, basket, item } of rows) {
        if (missing.get(holder)?.delete(keyOf(basket, item))) continue;
        await trx(ENTRY).where({ holder, basket, item }).delete();
        changed.add(basket);
      }
    }
    const added = [...missing].flatMap(([holder, entries]) =>
      [...entries.values()].map((entry) => ({ holder, basket: entry.basket, item: entry.item })),
    );
    await insertRows(trx, ENTRY, added);
    for (const { basket } of added) changed.add(basket);
    const changes = [...changed].map((basket) => ({ basket }));
    await insertRows(trx, CHANGE, changes);
  }

  async contentsOf(basket: string, limit: number): Promise<string[]> {
    const contents = await contentsOf(this.session.reader, [basket], limit);
    return contents.get(basket) ?? [];
  }

  holdersAfter(holder: string, limit: number): Promise<string[]> {
    return this.session
      .reader(ENTRY)
      .distinct('holder')
      .where('holder', '>', holder)
      .orderBy('holder')
      .limit(limit)
      .pluck('holder');
  }

  async fold(): Promise<boolean> {
    if (!(await this.session.reader(CHANGE).first('key'))) return false;
    return this.session.write(async ({ trx }) => {
      await this.session.database.dialect.advisoryLock(trx, ENTRY);
      const rows: ChangeRow[] = await trx(CHANGE).orderBy('key').limit(CHANGES_AT_ONCE).select();
      const baskets = [...new Set(rows.map(({ basket }) => basket))].slice(0, BASKETS_AT_ONCE);
      const chosen = new Set(baskets);
      const keys = rows.filter(({ basket }) => chosen.has(basket)).map(({ key }) => key);
      for (const chunk of chunks(keys, 500)) await trx(CHANGE).whereIn('key', chunk).delete();
      // Contents are read after deleting the changes, so that they include every deleted change.
      await count(trx, baskets);
      return rows.length > 0;
    });
  }

  recount(): Promise<void> {
    return this.session.write(async ({ trx }) => {
      await this.session.database.dialect.advisoryLock(trx, ENTRY);
      for (const table of [COUNTED, ITEM, PAIR]) await trx(table).delete();
      await trx.raw('insert into ?? (basket) select distinct basket from ??', [CHANGE, ENTRY]);
    });
  }

  async total(): Promise<number> {
    const [row] = await this.counts([ALL]);
    return row?.count ?? 0;
  }

  async counts(items: readonly string[]): Promise<ItemCount[]> {
    const found: ItemCount[] = [];
    for (const chunk of chunks([...items], 500))
      found.push(...(await this.session.reader(ITEM).whereIn('item', chunk).select('item', 'count')));
    return found;
  }

  mostFrequent(limit: number): Promise<ItemCount[]> {
    return this.session
      .reader(ITEM)
      .where('item', '<>', ALL)
      .orderBy([
        { column: 'count', order: 'desc' },
        { column: 'item', order: 'desc' },
      ])
      .limit(limit)
      .select('item', 'count');
  }

  async neighbours(items: readonly string[], limitPerItem: number): Promise<PairCount[]> {
    const found: PairCount[] = [];
    for (const chunk of chunks([...items], ITEMS_AT_ONCE)) {
      const one =
        'select * from (select item, other, count from ?? where item = ? order by count desc, other desc limit ?) p';
      const bindings = chunk.flatMap((item) => [PAIR, item, limitPerItem]);
      found.push(
        ...(await rowsOf<PairCount>(this.session.reader, chunk.map(() => one).join(' union all '), bindings)),
      );
    }
    return found;
  }

  among(items: readonly string[]): Promise<PairCount[]> {
    return this.session
      .reader(PAIR)
      .whereIn('item', [...items])
      .whereIn('other', [...items])
      .whereRaw('item < other')
      .select('item', 'other', 'count');
  }

  private transaction(): Knex.Transaction {
    if (!this.session.active) throw new Error('Baskets can be changed only in a transaction');
    return this.session.active.trx;
  }
}

const keyOf = (basket: string, item: string) => `${basket}\0${item}`;
const byKey = (entries: readonly BasketEntry[]) =>
  new Map(entries.map((entry) => [keyOf(entry.basket, entry.item), entry]));

/** Updates the counts to the current contents of these baskets. */
async function count(trx: Knex.Transaction, baskets: readonly string[]): Promise<void> {
  const contents = await contentsOf(trx, baskets, MAX_COUNTED_ITEMS);
  const deltas = new CountDeltas();
  for (const chunk of chunks([...baskets])) {
    const rows: BasketEntry[] = await trx(COUNTED).whereIn('basket', chunk).select();
    const counted = itemsByBasket(rows);
    for (const basket of chunk) deltas.changed(basket, counted.get(basket) ?? [], contents.get(basket) ?? []);
  }
  for (const { basket, items } of deltas.removed)
    for (const chunk of chunks(items)) await trx(COUNTED).where({ basket }).whereIn('item', chunk).delete();
  await insertRows(trx, COUNTED, deltas.added);
  await add(trx, ITEM, ['item'], deltas.items(ALL));
  await add(trx, PAIR, ['item', 'other'], deltas.pairs());
}

/** Adds to the counts and removes counts that become zero. */
async function add(
  trx: Knex.Transaction,
  table: string,
  key: readonly string[],
  deltas: readonly ItemCount[],
): Promise<void> {
  for (const chunk of chunks(deltas))
    await trx(table)
      .insert(chunk)
      .onConflict([...key])
      .merge({ count: trx.raw('?? + excluded.count', [`${table}.count`]) });
  if (deltas.some(({ count }) => count < 0)) await trx(table).where('count', 0).delete();
}

/** Returns the first items of each basket. Jumps from item to item in the index, so duplicates are not read. */
async function contentsOf(
  db: Knex,
  baskets: readonly string[],
  limit: number,
): Promise<Map<string, string[]>> {
  const found: BasketEntry[] = [];
  for (const chunk of chunks(baskets)) {
    const rows = await rowsOf<BasketEntry>(
      db,
      `with recursive content(basket, item, number) as (
         select basket, min(item), 1 from ?? where basket in (${chunk.map(() => '?').join(', ')}) group by basket
         union all
         select c.basket, (select min(e.item) from ?? e where e.basket = c.basket and e.item > c.item), c.number + 1
         from content c where c.item is not null and c.number < ?
       ) select basket, item from content where item is not null order by basket, item`,
      [ENTRY, ...chunk, ENTRY, limit],
    );
    found.push(...rows);
  }
  return itemsByBasket(found);
}

function itemsByBasket(entries: readonly BasketEntry[]): Map<string, string[]> {
  const items = new Map<string, string[]>();
  for (const { basket, item } of entries) items.set(basket, [...(items.get(basket) ?? []), item]);
  return items;
}
