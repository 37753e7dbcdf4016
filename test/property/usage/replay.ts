import {
  divided,
  type Fraction,
  fraction,
  isPositive,
  least,
  minus,
  plus,
  rounded,
  times,
  ZERO,
} from './fraction.js';

/** Units by what they count, with how many of it they are. */
export const UNITS: Readonly<Record<string, readonly [base: string, size: string]>> = {
  B: ['B', '1'],
  kB: ['B', '1000'],
  MB: ['B', '1000000'],
  GB: ['B', '1000000000'],
  TB: ['B', '1000000000000'],
  MiB: ['B', '1048576'],
  GiB: ['B', '1073741824'],
  s: ['s', '1'],
  min: ['s', '60'],
  h: ['s', '3600'],
  SMS: ['piece', '1'],
  messages: ['piece', '1'],
  EUR: ['EUR', '1'],
  USD: ['USD', '1'],
};

export interface Links {
  readonly products: readonly string[];
  readonly resources: readonly string[];
  readonly parties: readonly string[];
}

export interface ModelBucket extends Links {
  readonly id: string;
  readonly type: string;
  readonly units: string;
  /** As it was written; undefined: without limit. */
  readonly amount: string | undefined;
  readonly from: number;
  readonly to: number;
  readonly suspended: boolean;
  readonly shared: boolean;
}

export interface ModelUsage extends Links {
  readonly id: string;
  readonly type: string;
  readonly amount: string;
  readonly units: string;
  readonly at: number;
}

/** The amount that a record has taken from a bucket, or outside of buckets when there is none. */
interface Piece {
  readonly usage: ModelUsage;
  readonly bucket: string | undefined;
  readonly amount: Fraction;
}

const base = (units: string) => UNITS[units]?.[0];
const inBase = (amount: string, units: string) => times(fraction(amount), fraction(UNITS[units]?.[1] ?? '1'));
const meet = (a: readonly string[], b: readonly string[]) => a.some((each) => b.includes(each));

/** The rules, applied one after the other without regard for cost. Every sum is one over everything. */
export class Replay {
  /** In order of creation. */
  buckets: ModelBucket[] = [];
  usages: ModelUsage[] = [];
  pieces: Piece[] = [];

  /** False when it has to be refused, and then nothing has changed. */
  use(usage: ModelUsage): boolean {
    const before = [...this.pieces];
    if (this.draw(usage)) {
      this.usages.push(usage);
      return true;
    }
    this.pieces = before;
    return false;
  }

  useAll(usages: readonly ModelUsage[]): boolean {
    const [pieces, records] = [[...this.pieces], [...this.usages]];
    if (usages.every((usage) => this.use(usage))) return true;
    [this.pieces, this.usages] = [pieces, records];
    return false;
  }

  correct(usage: ModelUsage): boolean {
    const before = [...this.pieces];
    this.pieces = this.pieces.filter((piece) => piece.usage.id !== usage.id);
    if (!this.draw(usage)) {
      this.pieces = before;
      return false;
    }
    this.usages = this.usages.map((each) => (each.id === usage.id ? usage : each));
    return true;
  }

  remove(id: string): void {
    this.usages = this.usages.filter((usage) => usage.id !== id);
    this.pieces = this.pieces.filter((piece) => piece.usage.id !== id);
  }

  create(bucket: ModelBucket): void {
    this.buckets.push(bucket);
    const open = this.pieces
      .filter(({ bucket: from, usage }) => from === undefined && this.suits(bucket, usage))
      .filter(({ usage }) => base(usage.units) === base(bucket.units))
      .sort((a, b) => a.usage.at - b.usage.at || (a.usage.id < b.usage.id ? -1 : 1));
    for (const piece of open) {
      const amount = this.most(bucket, piece.amount);
      if (!isPositive(amount)) continue;
      const rest = minus(piece.amount, amount);
      this.pieces = this.pieces.filter((each) => each !== piece);
      this.pieces.push({ ...piece, bucket: bucket.id, amount });
      if (isPositive(rest)) this.pieces.push({ ...piece, amount: rest });
    }
  }

  drop(id: string): void {
    this.buckets = this.buckets.filter((bucket) => bucket.id !== id);
    this.pieces = this.pieces.filter(({ bucket }) => bucket !== id);
  }

  /** Returns the amount that is drawn from a bucket in a period, in its units. */
  used(bucket: ModelBucket, from = Number.NEGATIVE_INFINITY, to = Number.POSITIVE_INFINITY): number {
    const sum = this.sum(({ bucket: id, usage: { at } }) => id === bucket.id && from <= at && at < to);
    return rounded(divided(sum, inBase('1', bucket.units)));
  }

  left(bucket: ModelBucket): number | undefined {
    const left = this.ownLeft(bucket);
    return left && rounded(divided(left, inBase('1', bucket.units)));
  }

  /** Returns the amount that each device has drawn, in the units of the bucket. */
  usedByDevice(bucket: ModelBucket, device: string, from: number, to: number): number {
    const sum = this.sum(
      ({ bucket: id, usage }) =>
        id === bucket.id && from <= usage.at && usage.at < to && deviceOf(bucket, usage) === device,
    );
    return rounded(divided(sum, inBase('1', bucket.units)));
  }

  /** Returns the amount of a type that no bucket covered, in the base of its units. */
  outside(
    kind: 'products' | 'resources',
    id: string,
    type: string,
    of: string,
    from: number,
    to: number,
  ): number {
    const sum = this.sum(
      ({ bucket, usage }) =>
        bucket === undefined &&
        usage[kind].includes(id) &&
        usage.type === type &&
        base(usage.units) === of &&
        from <= usage.at &&
        usage.at < to,
    );
    return rounded(sum);
  }

  private draw(usage: ModelUsage): boolean {
    let rest = inBase(usage.amount, usage.units);
    const buckets = this.buckets
      .map((bucket, order) => ({ bucket, order }))
      .filter(({ bucket }) => this.suits(bucket, usage))
      .sort(
        (a, b) => order(a.bucket.to, b.bucket.to) || order(a.bucket.from, b.bucket.from) || a.order - b.order,
      );
    const fitting = buckets.filter(({ bucket }) => base(bucket.units) === base(usage.units));
    if (fitting.length === 0 && buckets.some(({ bucket }) => isPositive(this.most(bucket, rest))))
      return false;
    for (const { bucket } of fitting) {
      const amount = this.most(bucket, rest);
      if (!isPositive(amount)) continue;
      this.pieces.push({ usage, bucket: bucket.id, amount });
      rest = minus(rest, amount);
    }
    if (isPositive(rest)) this.pieces.push({ usage, bucket: undefined, amount: rest });
    return true;
  }

  private suits(bucket: ModelBucket, usage: ModelUsage): boolean {
    if (bucket.type !== usage.type || bucket.suspended) return false;
    if (usage.at < bucket.from || usage.at >= bucket.to) return false;
    if (bucket.products.length > 0 && usage.products.length > 0) return meet(bucket.products, usage.products);
    if (bucket.resources.length > 0 && usage.resources.length > 0)
      return meet(bucket.resources, usage.resources);
    return meet(bucket.parties, usage.parties);
  }

  private most(bucket: ModelBucket, wanted: Fraction): Fraction {
    const left = this.ownLeft(bucket);
    return left ? least(left, wanted) : wanted;
  }

  private ownLeft(bucket: ModelBucket): Fraction | undefined {
    if (bucket.amount === undefined) return undefined;
    return minus(
      inBase(bucket.amount, bucket.units),
      this.sum((piece) => piece.bucket === bucket.id),
    );
  }

  private sum(fits: (piece: Piece) => boolean): Fraction {
    return this.pieces.filter(fits).reduce((sum, { amount }) => plus(sum, amount), ZERO);
  }
}

const order = (one: number, other: number) => (one < other ? -1 : Number(one > other));

/** The resource by which a shared bucket counts. */
export const deviceOf = (bucket: ModelBucket, { resources }: ModelUsage): string | undefined =>
  resources.find((id) => bucket.resources.includes(id)) ?? resources[0];
