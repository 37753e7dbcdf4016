import type { Knex } from 'knex';
import type { BasketEntry, Baskets, Holding, ItemCount, PairCount } from '../baskets.js';
import { chunks, insertRows } from '../sql/insert-rows.js';
import { rowsOf } from '../sql/sql.js';
import type { Session } from '../transaction/session.js';
import { ALL, contentsOf, updateCounts } from './basket-counts.js';
import { CHANGE, COUNTED, ENTRY, ITEM, PAIR } from './basket-tables.js';

/** Changes that are read in one transaction. */
const CHANGES_AT_ONCE = 5_000;
const BASKETS_AT_ONCE = 500;

/** Items whose neighbours are read with one statement. */
const ITEMS_AT_ONCE = 50;

interface ChangeRow {
  readonly key: number;
  readonly basket: string;
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
      await updateCounts(trx, baskets);
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
