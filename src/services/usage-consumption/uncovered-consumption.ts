import { Big } from 'big.js';
import type { LedgerSum } from '../../store/ledger.js';
import { isObject, type JsonObject } from '../../values/json.js';
import { type Bucket, resourceNames } from '../charging/bucket.js';
import { facetParts, uncoveredSubject } from '../charging/uncovered-usage.js';
import { readableUnit } from '../charging/unit.js';
import { idsIn, objectsIn } from '../read-values.js';
import { timeRangeOf } from '../time-period.js';
import type { ResourceAccess } from '../types.js';
import { amountJson, periodJson } from './counters.js';
import type { ConsumptionCriteria } from './criteria.js';
import { heldProducts, heldResources, productsHeldBy } from './products.js';

/** A product or logical resource, with the ledger subjects of its uncovered usage. */
interface CountedReference {
  readonly reference: JsonObject;
  readonly subjects: readonly string[];
}

/** Maximum products, and maximum logical resources, of one query. */
const MAX_COUNTED_REFERENCES = 200;

/**
 * Returns the usage that no bucket covers, by product and by logical resource: those in the criteria, otherwise those
 * of the buckets and of the parties. Of a query that names a party or an account, only what belongs to it counts.
 */
export async function uncoveredConsumption(
  query: JsonObject,
  criteria: ConsumptionCriteria,
  buckets: readonly Bucket[],
  access: ResourceAccess,
): Promise<JsonObject> {
  const searchCriteria = isObject(query.searchCriteria) ? query.searchCriteria : {};
  const products = await productsOf(searchCriteria, criteria, buckets, access);
  const kinds: [string, CountedReference[]][] = [
    ['product', products.map((each) => countedReference('product', each, idsIn(each)))],
    ['logicalResource', await resourcesOf(searchCriteria, criteria, buckets, access)],
  ];
  const subjects = kinds.flatMap(([, counted]) => counted.flatMap((each) => each.subjects));
  const { sums } = await access.store.ledger.sums([...new Set(subjects)], timeRangeOf(criteria.period));
  const isShown = usageTypeFilter(criteria, buckets);
  const shown = kinds.map(([name, counted]) => [
    name,
    counted.flatMap((each) => withSummary(each, sums, isShown, criteria)),
  ]);
  return Object.fromEntries(shown.filter(([, found]) => (found ?? []).length > 0));
}

async function productsOf(
  searchCriteria: JsonObject,
  criteria: ConsumptionCriteria,
  buckets: readonly Bucket[],
  access: ResourceAccess,
): Promise<JsonObject[]> {
  const { parties } = criteria;
  const named = distinct(objectsIn(searchCriteria.product));
  if (named.length > 0) {
    if (!isOfSomebody(criteria)) return named;
    const held = await heldProducts(parties, idsIn(named), access);
    const own = new Set([...buckets.flatMap(({ products }) => products), ...held]);
    return named.filter(({ id }) => own.has(String(id)));
  }
  const all = [
    ...referencesOfBuckets(buckets, 'product'),
    ...(await productsHeldBy(parties, MAX_COUNTED_REFERENCES, access)),
  ];
  return distinct(all);
}

/** The named logical resources, otherwise those of the buckets, each with the names under which its usage may be counted. */
async function resourcesOf(
  searchCriteria: JsonObject,
  criteria: ConsumptionCriteria,
  buckets: readonly Bucket[],
  access: ResourceAccess,
): Promise<CountedReference[]> {
  const named = distinct(objectsIn(searchCriteria.logicalResource));
  const counted = (reference: JsonObject, names: readonly string[]) =>
    countedReference('resource', reference, names);
  if (named.length === 0 || !isOfSomebody(criteria)) {
    const all = named.length > 0 ? named : referencesOfBuckets(buckets, 'logicalResource');
    return all.map((each) => counted(each, resourceNames(each)));
  }
  const held = await heldResources(criteria.parties, idsIn(named), access);
  const own = new Set([...buckets.flatMap(({ resources }) => resources), ...held]);
  return named.map((each) =>
    counted(
      each,
      resourceNames(each).filter((name) => own.has(name)),
    ),
  );
}

/** Whether the query is about what belongs to a party or an account. */
const isOfSomebody = ({ parties, accounts }: ConsumptionCriteria): boolean =>
  parties.length + accounts.length > 0;

const referencesOfBuckets = (buckets: readonly Bucket[], attribute: string): JsonObject[] =>
  distinct(buckets.flatMap(({ document }) => objectsIn(document[attribute])));

const distinct = (references: readonly JsonObject[]): JsonObject[] =>
  [...new Map(references.map((each) => [each.id, each])).values()].slice(0, MAX_COUNTED_REFERENCES);

/** A resource can have several names, and usage is summed under each of them. */
const countedReference = (
  kind: string,
  reference: JsonObject,
  names: readonly string[],
): CountedReference => ({
  reference,
  subjects: names.map((name) => uncoveredSubject(`${kind}/${name}`)),
});

/** Returns a filter of usage types: those of the requested buckets, or all when the query names no buckets. */
function usageTypeFilter(
  { buckets: requested }: ConsumptionCriteria,
  selected: readonly Bucket[],
): (type: string) => boolean {
  if (requested.length === 0) return () => true;
  const types = [...requested, ...selected].flatMap(({ usageType }) => usageType ?? []);
  return (type) => types.includes(type);
}

/** Returns the reference with its uncovered usage; empty when there is none. */
function withSummary(
  { reference, subjects }: CountedReference,
  sums: readonly LedgerSum[],
  isShown: (usageType: string) => boolean,
  { period }: ConsumptionCriteria,
): JsonObject[] {
  const consumptionSummary = sums.flatMap(({ subject, facet, amount }) => {
    if (facet === undefined || !subjects.includes(subject)) return [];
    const { usageType, base } = facetParts(facet);
    const used = new Big(amount);
    return isShown(usageType)
      ? [
          {
            counterType: usageType,
            level: 'global',
            ...amountJson(readableUnit(base, used), used),
            ...(period && periodJson(period)),
          },
        ]
      : [];
  });
  return consumptionSummary.length > 0 ? [{ ...reference, consumptionSummary }] : [];
}
