import { STORE_TABLES } from '../schema/names.js';

/** Adds the rows of changes to those that there are. */
export const ON_CONFLICT_ADD = `on conflict (resource, slot) do update set ${['amount', 'changes']
  .map((column) => `${column} = "${STORE_TABLES.count}".${column} + excluded.${column}`)
  .join(', ')}`;

/**
 * Which resources a transaction has changed, and by how much their numbers; it has yet to write that. It does so last
 * and in one order, so that the rows are locked for a moment only and never crosswise.
 */
export class CountChanges {
  private readonly amounts = new Map<string, number>();

  add(resource: string, amount: number): void {
    this.amounts.set(resource, this.of(resource) + amount);
  }

  of(resource: string): number {
    return this.amounts.get(resource) ?? 0;
  }

  /** The tables whose numbers change. */
  get tables(): string[] {
    return [...this.amounts].flatMap(([resource, amount]) => (amount === 0 ? [] : resource));
  }

  addAll(others: CountChanges): void {
    for (const [resource, amount] of others.amounts) this.add(resource, amount);
  }

  /** What is to be added: each change to one of the resource's slots, chosen at random, where it counts as one. */
  rows(slots: number) {
    const slot = Math.floor(Math.random() * slots);
    return [...this.amounts]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([resource, amount]) => ({ resource, slot, amount, changes: 1 }));
  }
}
