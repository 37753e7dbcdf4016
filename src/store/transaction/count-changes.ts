import { STORE_TABLES } from '../schema/names.js';

/** Conflict clause that adds the inserted numbers to existing rows. */
export const ON_CONFLICT_ADD = `on conflict (resource, slot) do update set ${['amount', 'changes']
  .map((column) => `${column} = "${STORE_TABLES.count}".${column} + excluded.${column}`)
  .join(', ')}`;

/**
 * The changes of a transaction to the numbers of resources. They are written last and in a fixed order, so that
 * rows are locked only for a moment and without deadlocks.
 */
export class CountChanges {
  private readonly amounts = new Map<string, number>();

  add(resource: string, amount: number): void {
    this.amounts.set(resource, this.of(resource) + amount);
  }

  of(resource: string): number {
    return this.amounts.get(resource) ?? 0;
  }

  /** The tables whose number of resources changes. */
  get tables(): string[] {
    return [...this.amounts].flatMap(([resource, amount]) => (amount === 0 ? [] : resource));
  }

  addAll(others: CountChanges): void {
    for (const [resource, amount] of others.amounts) this.add(resource, amount);
  }

  /** Returns the rows to add. All use one random slot, and each counts as one change of its resource. */
  rows(slots: number) {
    const slot = Math.floor(Math.random() * slots);
    return [...this.amounts]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([resource, amount]) => ({ resource, slot, amount, changes: 1 }));
  }
}
