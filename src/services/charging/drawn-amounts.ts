import { Big } from 'big.js';
import type { Entry } from '../../store/ledger.js';
import type { Bucket } from './bucket.js';
import { drawnSubject } from './buckets.js';

/** User and logical resources of a usage record. */
export interface Consumer {
  /** `Individual/42`: the class and the id of a party. */
  readonly user: string | undefined;
  /** Names of the logical resources in the usage, the most specific first. */
  readonly resources: readonly string[];
}

/** An amount that one usage record draws. */
export interface Draw {
  /** See `holderOf`. */
  readonly holder: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** Base unit of the amount. */
  readonly base: string;
  readonly amount: Big;
  readonly by: Consumer;
}

/** Amounts drawn from buckets within a transaction, in base units. */
export class DrawnAmounts {
  private readonly amounts: Map<string, Big>;

  /** `totals`: the ledger's totals by subject. The subjects have to be locked. */
  constructor(private readonly totals: ReadonlyMap<string, string>) {
    this.amounts = new Map([...totals].map(([subject, total]) => [subject, new Big(total)]));
  }

  /** Amount drawn at the start of the transaction. */
  initial({ id }: Bucket): Big {
    return new Big(this.totals.get(drawnSubject(id)) ?? 0);
  }

  /** Amount drawn now. */
  current({ id }: Bucket): Big {
    return this.amounts.get(drawnSubject(id)) ?? new Big(0);
  }

  draw({ id }: Bucket, amount: Big): void {
    this.giveBack(drawnSubject(id), amount.neg());
  }

  /** Subtracts an amount that was drawn before. */
  giveBack(subject: string, amount: Big): void {
    this.amounts.set(subject, (this.amounts.get(subject) ?? new Big(0)).minus(amount));
  }

  /** Returns the part of an amount that the bucket can still cover: all of a credit, which is below zero. */
  drawableAmount(bucket: Bucket, amount: Big): Big {
    if (bucket.allowance === undefined || amount.lt(0)) return amount;
    const left = bucket.allowance.minus(this.current(bucket));
    if (left.lte(0)) return new Big(0);
    return left.lt(amount) ? left : amount;
  }
}

/** Ledger entry of a draw from a bucket. */
export const drawEntry = (bucket: Bucket, draw: Draw): Entry => ({
  holder: draw.holder,
  at: draw.at,
  subject: drawnSubject(bucket.id),
  amount: draw.amount.toFixed(),
  facets: facetsOf(bucket, draw),
});

/** Facets: user and device for a shared bucket, the unit for a bucket without one. */
function facetsOf({ unit, isShared, resources }: Bucket, { base, by }: Pick<Draw, 'base' | 'by'>): string[] {
  if (unit === undefined) return [`unit/${base}`];
  if (!isShared) return [];
  const device = by.resources.find((each) => resources.includes(each)) ?? by.resources[0];
  return [
    ...(by.user === undefined ? [] : [`user/${by.user}`]),
    ...(device === undefined ? [] : [`device/${device}`]),
  ];
}
