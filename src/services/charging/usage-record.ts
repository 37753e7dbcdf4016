import type { JsonObject } from '../../values/json.js';
import { idsIn, objectsIn, textIn } from '../read-values.js';
import { millisecondsOf } from '../time-period.js';
import type { Consumer } from './drawn-amounts.js';
import type { LinkKeys } from './links.js';
import { type Measure, measuresOf } from './measures.js';

/** A usage record, parsed for counting. */
export interface UsageRecord extends LinkKeys, Consumer {
  readonly measures: readonly Measure[];
  /** Milliseconds since the epoch; undefined when the record has no `usageDate`. */
  readonly at: number | undefined;
}

/** Characteristics that name the logical resource or device, the most specific first. */
const RESOURCE_CHARACTERISTICS = ['phonenumber', 'msisdn', 'logicalresource', 'device', 'imei'];

/** Usage in this status is not counted. */
const REJECTED = 'rejected';

/** Parses a usage record; throws a 400 for an amount that is not valid, naming its path after `pathPrefix`. */
export function usageRecordOf(usage: JsonObject, pathPrefix = ''): UsageRecord {
  const products = objectsIn(usage.ratedProductUsage).map(({ productRef }) => productRef ?? null);
  return {
    measures: usage.status === REJECTED ? [] : measuresOf(usage, pathPrefix),
    at: millisecondsOf(usage.usageDate),
    products: idsIn(products),
    resources: resourcesOf(usage),
    parties: idsIn(usage.relatedParty),
    user: userOf(usage),
  };
}

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
