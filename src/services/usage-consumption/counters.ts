import { Big } from 'big.js';
import type { LedgerSum } from '../../store/ledger.js';
import { dateTimeOf } from '../../values/instant.js';
import type { JsonObject } from '../../values/json.js';
import { type Bucket, resourceNames } from '../charging/bucket.js';
import { amountIn, formatAmount, readableUnit, type Unit } from '../charging/unit.js';
import { objectsIn } from '../read-values.js';
import type { TimePeriod } from '../time-period.js';

/** Maximum counters by user and device of one bucket; those with the largest amounts are shown. */
const MAX_COUNTERS = 1_000;

/** Returns the counters of a bucket: the total, and for a shared bucket one for each user and device. */
export function countersOf(bucket: Bucket, sums: readonly LedgerSum[], period: TimePeriod): JsonObject[] {
  const amounts = sums.map(({ facet, amount }) => ({ facet, amount: new Big(amount) }));
  const counter = (level: string, shown: JsonObject, consumer: JsonObject = {}) => ({
    counterType: 'used',
    level,
    ...consumer,
    ...shown,
    ...periodJson(period),
  });
  if (bucket.unit === undefined) {
    const byBase = amounts.flatMap(({ facet, amount }) => {
      const base = facet?.startsWith('unit/') ? facet.slice('unit/'.length) : undefined;
      return base === undefined ? [] : [counter('global', amountJson(readableUnit(base, amount), amount))];
    });
    return byBase.length > 0 ? byBase : [counter('global', { value: { amount: 0 }, valueName: '0' })];
  }
  const { unit } = bucket;
  const whole = amounts.find(({ facet }) => facet === undefined)?.amount ?? new Big(0);
  const parts = amounts
    .sort((one, other) => other.amount.cmp(one.amount))
    .slice(0, MAX_COUNTERS)
    .flatMap(({ facet, amount }) => {
      const whose = facet === undefined ? undefined : consumerOf(bucket, facet);
      return whose ? [counter(whose.level, amountJson(unit, amount), whose.reference)] : [];
    });
  return [counter('global', amountJson(unit, whole)), ...parts];
}

export const amountJson = (unit: Unit, amount: Big): JsonObject => ({
  value: { amount: amountIn(unit, amount), units: unit.name },
  valueName: formatAmount(unit, amount),
});

export function periodJson({ from, to }: TimePeriod): JsonObject {
  const consumptionPeriod = {
    ...(Number.isFinite(from) && { startDateTime: dateTimeOf(from) }),
    ...(Number.isFinite(to) && { endDateTime: dateTimeOf(to) }),
  };
  return Object.keys(consumptionPeriod).length > 0 ? { consumptionPeriod } : {};
}

/** Parses the facets `user/Individual/42` and `device/…`; returns the bucket's reference to the user or device. */
function consumerOf(
  { document }: Bucket,
  facet: string,
): { level: string; reference: JsonObject } | undefined {
  const [level, ...rest] = facet.split('/');
  if (level === 'user') {
    const [type = '', ...parts] = rest;
    const id = parts.join('/');
    const known = objectsIn(document.relatedParty).find((party) => party.id === id);
    return { level, reference: { user: { ...known, id, '@referredType': type } } };
  }
  if (level !== 'device') return undefined;
  const name = rest.join('/');
  const known = objectsIn(document.logicalResource).find((resource) =>
    resourceNames(resource).includes(name),
  );
  return { level, reference: { logicalResource: known ?? { id: name } } };
}
