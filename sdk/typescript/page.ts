/** One page of a list. */
export class Page<Item> implements Iterable<Item> {
  /** The number of items of the whole list. */
  readonly total: number;
  /** Whether the list has exactly `total` items; otherwise it can have more. */
  readonly isTotalExact: boolean;
  private readonly nextQuery: string | undefined;

  constructor(
    readonly items: Item[],
    headers: Headers,
    private readonly read: (query: string) => Promise<Page<Item>>,
  ) {
    this.total = Number(headers.get('x-total-count') ?? items.length);
    this.isTotalExact = headers.get('x-total-count-relation') === null;
    // Only the query: the server may know itself by another address.
    this.nextQuery = /<[^>?]*\?([^>]*)>\s*;\s*rel="?next"?/.exec(headers.get('link') ?? '')?.[1];
  }

  get hasNext(): boolean {
    return this.nextQuery !== undefined;
  }

  /** Reads the next page; returns undefined after the last one. */
  async next(): Promise<Page<Item> | undefined> {
    return this.nextQuery === undefined ? undefined : this.read(this.nextQuery);
  }

  [Symbol.iterator](): Iterator<Item> {
    return this.items[Symbol.iterator]();
  }
}
