import { Big } from 'big.js';
import type { Entry } from '../../store/ledger.js';
import type { Bucket } from './bucket.js';
import { drawnSubject } from './buckets.js';

/** Who has used something, and with what. */
export interface Consumer {
  /** `Individual/42`: the class and the id of a party. */
  readonly user: string | undefined;
  /** The logical resources that the usage names, most telling first. */
  readonly resources: readonly string[];
}

/** What some usage takes. */
export interface Draw {
  /** The id of the usage. */
  readonly holder: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** The base of its unit. */
  readonly base: string;
  readonly amount: Big;
  readonly by: Consumer;
}

/** What is drawn from each bucket, in the base of its unit, while a transaction works on them. */
export class DrawnAmounts {
  private readonly amounts: Map<string, Big>;

  /** With the totals of the ledger, by subject. The subjects have to be locked. */
  constructor(private readonly totals: ReadonlyMap<string, string>) {
    this.amounts = new Map([...totals].map(([subject, total]) => [subject, new Big(total)]));
  }

  /** As the transaction has found it. */
  initial({ id }: Bucket): Big {
    return new Big(this.totals.get(drawnSubject(id)) ?? 0);
  }

  current({ id }: Bucket): Big {
    return this.amounts.get(drawnSubject(id)) ?? new Big(0);
  }

  draw({ id }: Bucket, amount: Big): void {
    this.giveBack(drawnSubject(id), amount.neg());
  }

  giveBack(subject: string, amount: Big): void {
    this.amounts.set(subject, (this.amounts.get(subject) ?? new Big(0)).minus(amount));
  }

  /** As much of an amount as is left. */
  drawableAmount(bucket: Bucket, amount: Big): Big {
    if (bucket.allowance === undefined) return amount;
    const left = bucket.allowance.minus(this.current(bucket));
    if (left.lte(0)) return new Big(0);
    return left.lt(amount) ? left : amount;
  }
}

/** The ledger's entry of a draw, in the base of a unit. */
export const drawEntry = (bucket: Bucket, draw: Draw): Entry => ({
  holder: draw.holder, at: draw.at, subject: drawnSubject(bucket.id), amount: draw.amount.toFixed(),
  facets: facetsOf(bucket, draw),
});

/** A shared bucket knows who has drawn, and with which of its devices; one without a unit, what has been drawn. */
function facetsOf({ unit, isShared, resources }: Bucket, { base, by }: Pick<Draw, 'base' | 'by'>): string[] {
  if (unit === undefined) return [`unit/${base}`];
  if (!isShared) return [];
  const device = by.resources.find((each) => resources.includes(each)) ?? by.resources[0];
  return [
    ...(by.user === undefined ? [] : [`user/${by.user}`]),
    ...(device === undefined ? [] : [`device/${device}`]),
  ];
}
