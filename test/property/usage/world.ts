import { expect } from 'chai';
import type { Calls } from './calls.js';
import { linksIn, type Random } from './random.js';
import { type Links, type ModelBucket, type ModelUsage, Replay, UNITS } from './replay.js';

const DAY = 86_400_000;
const START = Date.parse('2026-03-01T00:00:00Z');
const DAYS = 30;

const TYPES: Readonly<Record<string, readonly string[]>> = {
  data: ['B', 'kB', 'MB', 'GB', 'TB', 'MiB', 'GiB'],
  voice: ['s', 'min', 'h'],
  sms: ['SMS', 'messages'],
  monetary: ['EUR', 'EUR', 'EUR', 'USD'],
};

/** Amounts of the same order in any unit of a type, most of them smaller than buckets. */
const SCALE: Readonly<Record<string, number>> = { B: 1e9, s: 3600, piece: 20, EUR: 10, USD: 10 };

const referencesOf = (ids: readonly string[], type: string) =>
  ids.map((id) => ({ id, '@referredType': type }));
const iso = (at: number) => new Date(at).toISOString();

/** Some customers of a server of its own, and what they should see. */
export class World {
  private readonly replay = new Replay();

  constructor(
    private readonly calls: Calls,
    private readonly name: string,
    private readonly random: Random,
  ) {}

  /** One change by chance. */
  async step(): Promise<string> {
    const { next, one } = this.random;
    const draw = next();
    if (draw < 0.14) return this.createBucket();
    if (draw < 0.17 && this.replay.buckets.length > 2) return this.deleteBucket(one(this.replay.buckets));
    if (draw < 0.24) return this.bulk();
    if (draw < 0.36 && this.replay.usages.length > 0) return this.correct(one(this.replay.usages));
    if (draw < 0.44 && this.replay.usages.length > 0) return this.deleteUsage(one(this.replay.usages));
    return this.use();
  }

  private async createBucket(): Promise<string> {
    const { next, upTo, one } = this.random;
    const type = one(Object.keys(TYPES));
    const units = one(TYPES[type] ?? []);
    const from = next() < 0.2 ? Number.NEGATIVE_INFINITY : START + upTo(DAYS) * DAY;
    const ends =
      from === Number.NEGATIVE_INFINITY ? START + upTo(DAYS) * DAY : from + upTo(20) * DAY - 2 * DAY;
    const shape = {
      ...linksIn(this.name, this.random),
      ...{ type, units, from, to: next() < 0.2 ? Number.POSITIVE_INFINITY : ends },
      amount: next() < 0.15 ? undefined : this.amount(units, 3),
      ...{ suspended: next() < 0.08, shared: next() < 0.5 },
    };
    const { status, body } = await this.calls.create('bucket', bucketBody(shape));
    expect(status, JSON.stringify(body)).to.equal(201);
    this.replay.create({ ...shape, id: body.id });
    return `bucket ${JSON.stringify(shape)}`;
  }

  private async deleteBucket({ id }: ModelBucket): Promise<string> {
    expect((await this.calls.remove('bucket', id)).status).to.equal(204);
    this.replay.drop(id);
    return `delete bucket ${id}`;
  }

  private async use(): Promise<string> {
    const shape = this.usage();
    const { status, body } = await this.calls.create('usage', usageBody(shape));
    const isTaken = this.replay.use({ ...shape, id: body.id ?? 'refused' });
    expect(status, JSON.stringify(body)).to.equal(isTaken ? 201 : 400);
    return `usage ${JSON.stringify(shape)} ${status}`;
  }

  private async bulk(): Promise<string> {
    const shapes = Array.from({ length: 1 + this.random.upTo(6) }, () => this.usage());
    const { status, body } = await this.calls.createAll('usage', shapes.map(usageBody));
    const records = shapes.map((shape, index) => ({ ...shape, id: body[index]?.id ?? `refused-${index}` }));
    expect(status, JSON.stringify(body)).to.equal(this.replay.useAll(records) ? 200 : 400);
    return `bulk ${JSON.stringify(shapes)} ${status}`;
  }

  private async correct(usage: ModelUsage): Promise<string> {
    const fresh = this.usage();
    const keepsDate = this.random.next() < 0.5;
    const changed = { ...usage, amount: fresh.amount, units: fresh.units, type: fresh.type };
    const after = keepsDate ? changed : { ...changed, at: fresh.at };
    const { status, body } = await this.calls.merge('usage', usage.id, usageBody(after));
    expect(status, JSON.stringify(body)).to.equal(this.replay.correct(after) ? 200 : 400);
    return `correct ${JSON.stringify(after)} ${status}`;
  }

  private async deleteUsage({ id }: ModelUsage): Promise<string> {
    expect((await this.calls.remove('usage', id)).status).to.equal(204);
    this.replay.remove(id);
    return `delete usage ${id}`;
  }

  /** Asks for everybody's buckets, in a period by chance, and compares every figure. */
  async check(): Promise<void> {
    const { next, upTo } = this.random;
    const [first, hours] = [START + upTo(DAYS * 24) * 3_600_000, upTo(DAYS * 24) * 3_600_000];
    const period = next() < 0.5 ? { from: first, to: first + hours } : undefined;
    const names = (kind: string) => ['1', '2'].map((number) => ({ id: `${this.name}-${kind}${number}` }));
    const searchCriteria = {
      product: names('p'),
      ...(period && { validPeriod: { startDateTime: iso(period.from), endDateTime: iso(period.to) } }),
    };
    const byProduct = await this.calls.consumption({ searchCriteria });
    this.compare(byProduct, ({ products }) => products.length > 0, 'products', period);
    if (next() < 0.5) return;
    const { product: _products, ...others } = searchCriteria;
    const byResource = await this.calls.consumption({
      searchCriteria: { ...others, logicalResource: names('r') },
    });
    this.compare(byResource, ({ resources: own }) => own.length > 0, 'resources', period);
  }

  private compare(
    answer: HttpResponse,
    isAsked: (bucket: Links) => boolean,
    kind: 'products' | 'resources',
    period?: Span,
  ): void {
    const inTime = ({ from, to }: ModelBucket) => !period || (from < period.to && to > period.from);
    const expected = this.replay.buckets.filter((bucket) => isAsked(bucket) && inTime(bucket));
    const { from, to } = period ?? { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };
    const shown = new Map(answer.bucketRefOrValue.map((bucket) => [bucket.id, bucket]));
    expect([...shown.keys()].sort()).to.deep.equal(expected.map(({ id }) => id).sort());
    for (const bucket of expected) {
      const { remainingValue, bucketCounter } = shown.get(bucket.id);
      const where = JSON.stringify(bucket);
      expect(remainingValue?.amount, where).to.equal(this.replay.left(bucket));
      const [whole, ...parts] = bucketCounter as [Counter, ...Counter[]];
      expect(whole.value, where).to.deep.equal({
        amount: this.replay.used(bucket, from, to),
        units: bucket.units,
      });
      const devices = parts.filter(({ level }) => level === 'device');
      for (const { logicalResource: { id = '' } = {}, value } of devices)
        expect(value.amount, where).to.equal(this.replay.usedByDevice(bucket, id, from, to));
      const all = new Set(
        this.replay.pieces
          .filter(
            ({ bucket: id, usage: { at } }) => bucket.shared && id === bucket.id && from <= at && at < to,
          )
          .map(
            ({ usage }) => usage.resources.find((id) => bucket.resources.includes(id)) ?? usage.resources[0],
          ),
      );
      all.delete(undefined);
      expect(devices.map(({ logicalResource }) => logicalResource?.id).sort(), where).to.deep.equal(
        [...all].sort(),
      );
    }
    this.compareOutside(answer, kind, from, to);
  }

  private compareOutside(
    answer: HttpResponse,
    kind: 'products' | 'resources',
    from: number,
    to: number,
  ): void {
    const shown = answer[kind === 'products' ? 'product' : 'logicalResource'] ?? [];
    for (const number of ['1', '2']) {
      const id = `${this.name}-${kind === 'products' ? 'p' : 'r'}${number}`;
      const summaries = shown.find((each) => each.id === id)?.consumptionSummary ?? [];
      const amounts = Object.keys(TYPES).flatMap((type) =>
        Object.keys(SCALE).map((base): [string, number] => [
          `${type} ${base}`,
          this.replay.outside(kind, id, type, base, from, to),
        ]),
      );
      const wanted = amounts.filter(([, amount]) => amount !== 0);
      const found = summaries.map(({ counterType, value }) => {
        const [base, size] = UNITS[value.units] ?? [value.units, '1'];
        return [`${counterType} ${base}`, Number((value.amount * Number(size)).toPrecision(15))];
      });
      expect(found.sort(), id).to.deep.equal(wanted.sort());
    }
  }

  private usage(): Omit<ModelUsage, 'id'> {
    const { upTo, one, next } = this.random;
    const type = one(Object.keys(TYPES));
    const units = next() < 0.04 ? 'kB' : one(TYPES[type] ?? []);
    return {
      ...linksIn(this.name, this.random),
      ...{ type, units, amount: this.amount(units, 1), at: START + upTo(DAYS * 24 * 60) * 60_000 },
    };
  }

  /** Digits of an amount in these units. */
  private amount(units: string, share: number): string {
    const [base = '', size = '1'] = UNITS[units] ?? [];
    const most = ((SCALE[base] ?? 1) * share) / Number(size);
    const amount = this.random.next() * most;
    if (base === 'piece') return String(Math.floor(amount));
    // At most 15 digits, none of them as a power of ten.
    return String(Number(Math.max(amount, 1e-5).toFixed(size === '1' ? 2 : amount < 1000 ? 9 : 3)));
  }
}

interface Span {
  readonly from: number;
  readonly to: number;
}

interface Counter {
  readonly level: string;
  readonly value: { readonly amount: number; readonly units: string };
  readonly logicalResource?: { readonly id: string };
}

interface HttpResponse {
  // biome-ignore lint/suspicious/noExplicitAny: tests reach into any answer
  readonly bucketRefOrValue: readonly any[];
  readonly product?: readonly Summarised[];
  readonly logicalResource?: readonly Summarised[];
}

interface Summarised {
  readonly id: string;
  readonly consumptionSummary: { counterType: string; value: { amount: number; units: string } }[];
}

function bucketBody(bucket: Omit<ModelBucket, 'id'>): object {
  const { from, to, amount, units } = bucket;
  return {
    usageType: bucket.type,
    status: bucket.suspended ? 'suspended' : 'active',
    isShared: bucket.shared,
    reservedValue: { amount: 1, units },
    ...(amount !== undefined && { remainingValue: { amount: Number(amount), units } }),
    validFor: {
      ...(Number.isFinite(from) && { startDateTime: iso(from) }),
      ...(Number.isFinite(to) && { endDateTime: iso(to) }),
    },
    product: referencesOf(bucket.products, 'Product'),
    logicalResource: referencesOf(bucket.resources, 'LogicalResource'),
    relatedParty: referencesOf(bucket.parties, 'Individual'),
  };
}

function usageBody(usage: Omit<ModelUsage, 'id'>): object {
  return {
    usageDate: iso(usage.at),
    usageType: usage.type.toUpperCase(),
    ratedProductUsage: usage.products.map((id) => ({ productRef: { id, '@referredType': 'Product' } })),
    usageCharacteristic: [
      { name: 'volume', value: usage.amount },
      { name: 'units', value: usage.units },
      ...usage.resources.map((id) => ({ name: 'msisdn', value: id })),
    ],
    relatedParty: referencesOf(usage.parties, 'Individual'),
  };
}
