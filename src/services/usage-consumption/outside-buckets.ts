import { Big } from 'big.js';
import type { LedgerSum } from '../../store/ledger.js';
import { isObject, type JsonObject } from '../../values/json.js';
import { type Bucket, namesOf } from '../charging/bucket.js';
import { facetParts, uncoveredSubject } from '../charging/uncovered-usage.js';
import { tellingUnit } from '../charging/unit.js';
import { idsIn, objectsIn } from '../read-values.js';
import { timeRangeOf } from '../time-period.js';
import type { ResourceAccess } from '../types.js';
import { shownAmount, shownPeriod } from './counters.js';
import type { Criteria } from './criteria.js';
import { productsHeldBy } from './products.js';

/** A product or a logical resource, with the ledger's subjects of its usage outside of buckets. */
interface Counted {
  readonly reference: JsonObject;
  readonly subjects: readonly string[];
}

/** Products, and logical resources, that one query counts for. */
const MOST_COUNTED = 200;

/**
 * What no bucket covered: on the products and logical resources that are asked for, otherwise on those of the buckets
 * and of the party.
 */
export async function uncoveredConsumption(
  query: JsonObject,
  criteria: Criteria,
  buckets: readonly Bucket[],
  reach: ResourceAccess,
): Promise<JsonObject> {
  const asked = isObject(query.searchCriteria) ? query.searchCriteria : {};
  const products = await productsOf(asked, criteria, buckets, reach);
  const named = objectsIn(asked.logicalResource);
  const resources = named.length > 0 ? distinct(named) : namedBy(buckets, 'logicalResource');
  const kinds: [string, Counted[]][] = [
    ['product', products.map((each) => countedOn('product', each, idsIn(each)))],
    ['logicalResource', resources.map((each) => countedOn('resource', each, namesOf(each)))],
  ];
  const subjects = kinds.flatMap(([, counted]) => counted.flatMap((each) => each.subjects));
  const { sums } = await reach.store.ledger.sums([...new Set(subjects)], timeRangeOf(criteria.period));
  const isMeant = typesMeant(criteria, buckets);
  const shown = kinds.map(([name, counted]) => [
    name,
    counted.flatMap((each) => withSummary(each, sums, isMeant, criteria)),
  ]);
  return Object.fromEntries(shown.filter(([, found]) => (found ?? []).length > 0));
}

async function productsOf(
  asked: JsonObject,
  { parties }: Criteria,
  buckets: readonly Bucket[],
  reach: ResourceAccess,
): Promise<JsonObject[]> {
  const named = objectsIn(asked.product);
  if (named.length > 0) return distinct(named);
  const all = [...namedBy(buckets, 'product'), ...(await productsHeldBy(parties, MOST_COUNTED, reach))];
  return distinct(all);
}

const namedBy = (buckets: readonly Bucket[], attribute: string): JsonObject[] =>
  distinct(buckets.flatMap(({ document }) => objectsIn(document[attribute])));

const distinct = (references: readonly JsonObject[]): JsonObject[] =>
  [...new Map(references.map((each) => [each.id, each])).values()].slice(0, MOST_COUNTED);

/** Usage that names a thing in several ways has the same amount in several places: each name has a sum of its own. */
const countedOn = (kind: string, reference: JsonObject, names: readonly string[]): Counted => ({
  reference,
  subjects: names.map((name) => uncoveredSubject(`${kind}/${name}`)),
});

/** Which usage types are shown: all, unless buckets or types were asked for. */
function typesMeant({ buckets: wanted }: Criteria, found: readonly Bucket[]): (type: string) => boolean {
  if (wanted.length === 0) return () => true;
  const types = [...wanted, ...found].flatMap(({ usageType }) => usageType ?? []);
  return (type) => types.includes(type);
}

/** With what was used outside of buckets; nothing where there was none. */
function withSummary(
  { reference, subjects }: Counted,
  sums: readonly LedgerSum[],
  isMeant: (usageType: string) => boolean,
  { period }: Criteria,
): JsonObject[] {
  const consumptionSummary = sums.flatMap(({ subject, facet, amount }) => {
    if (facet === undefined || !subjects.includes(subject)) return [];
    const { usageType, base } = facetParts(facet);
    const used = new Big(amount);
    return isMeant(usageType)
      ? [
          {
            ...{ counterType: usageType, level: 'global' },
            ...shownAmount(tellingUnit(base, used), used),
            ...(period && shownPeriod(period)),
          },
        ]
      : [];
  });
  return consumptionSummary.length > 0 ? [{ ...reference, consumptionSummary }] : [];
}
