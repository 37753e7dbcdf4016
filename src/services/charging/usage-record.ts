import { isDeepStrictEqual } from 'node:util';
import type { JsonObject } from '../../values/json.js';
import { idsIn, objectsIn, textIn } from '../read-values.js';
import { millisecondsOf } from '../time-period.js';
import type { Consumer } from './drawn-amounts.js';
import type { LinkKeys } from './links.js';
import { type Measure, type Measured, measuresOf, productsOf } from './measures.js';

/** A usage record, parsed for counting. */
export interface UsageRecord extends LinkKeys, Consumer, Measured {
  /** Milliseconds since the epoch; undefined when the record has no `usageDate`. */
  readonly at: number | undefined;
}

/** Characteristics that name the logical resource or device, the most specific first. */
const RESOURCE_CHARACTERISTICS = ['phonenumber', 'msisdn', 'logicalresource', 'device', 'imei'];

/** Usage in this status is not counted. */
const REJECTED = 'rejected';

const NOT_COUNTED: Measured = { measures: [], uncounted: ['its status is rejected'] };

/** Parses a usage record; what cannot be read or is not counted is in `uncounted`. */
export function usageRecordOf(usage: JsonObject): UsageRecord {
  return {
    ...(usage.status === REJECTED ? NOT_COUNTED : measuresOf(usage)),
    at: millisecondsOf(usage.usageDate),
    products: productsOf(objectsIn(usage.ratedProductUsage)),
    resources: resourcesOf(usage),
    parties: idsIn(usage.relatedParty),
    user: userOf(usage),
  };
}

/** The links of one measure: a cost has only its own product. */
export const linksOf = ({ resources, parties }: LinkKeys, { products }: Measure): LinkKeys => ({
  products,
  resources,
  parties,
});

/** The ledger's holder of a measure: the record, or one of the products by which its costs are split. */
export const holderOf = (id: string, record: LinkKeys, { products }: Measure): string =>
  isDeepStrictEqual(products, record.products) ? id : `${id}\n${JSON.stringify(products)}`;

/** The id of the usage record of a holder. */
export function usageIdOf(holder: string): string {
  const end = holder.lastIndexOf('\n[');
  return end < 0 ? holder : holder.slice(0, end);
}

/** All holders of a record. */
export const holdersOf = (id: string, record: UsageRecord): string[] => [
  ...new Set([id, ...record.measures.map((measure) => holderOf(id, record, measure))]),
];

function resourcesOf({ usageCharacteristic }: JsonObject): string[] {
  const named = objectsIn(usageCharacteristic)
    .map(({ name, value }) => ({ name: textIn(name)?.trim().toLowerCase() ?? '', value }))
    .filter(({ name }) => RESOURCE_CHARACTERISTICS.includes(name));
  const valuesOf = (characteristic: string) =>
    named.filter(({ name }) => name === characteristic).map(({ value }) => value);
  const texts = RESOURCE_CHARACTERISTICS.flatMap(valuesOf).flatMap((value) => {
    const parts = objectsIn(value).flatMap(({ id, value: inner }) => [id, inner]);
    return (parts.length > 0 ? parts : [value]).flatMap((part) => textIn(part) ?? []);
  });
  return [...new Set(texts)];
}

/** The party with the role `user`, otherwise the first party: `Individual/42`. */
function userOf({ relatedParty }: JsonObject): string | undefined {
  const parties = objectsIn(relatedParty);
  const user = parties.find(({ role }) => textIn(role)?.toLowerCase() === 'user') ?? parties[0];
  const id = textIn(user?.id);
  return id === undefined ? undefined : `${textIn(user?.['@referredType']) ?? 'Party'}/${id}`;
}
