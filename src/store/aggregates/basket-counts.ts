import type { Knex } from 'knex';
import { type BasketEntry, type ItemCount, MAX_COUNTED_ITEMS } from '../baskets.js';
import { chunks, insertRows } from '../sql/insert-rows.js';
import { rowsOf } from '../sql/sql.js';
import { CountDeltas } from './basket-deltas.js';
import { COUNTED, ENTRY, ITEM, PAIR } from './basket-tables.js';

/** The item name under which the number of baskets is stored. */
export const ALL = '';

/** Updates the counts to the current contents of these baskets. */
export async function updateCounts(trx: Knex.Transaction, baskets: readonly string[]): Promise<void> {
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
export async function contentsOf(
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
