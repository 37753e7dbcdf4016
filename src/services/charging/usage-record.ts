import type { JsonObject } from '../../values/json.js';
import { idsIn, objectsIn, textIn } from '../read-values.js';
import { millisecondsOf } from '../time-period.js';
import type { Consumer } from './drawn-amounts.js';
import type { LinkKeys } from './links.js';
import { type Measure, measuresOf } from './measures.js';

/** What counts of a usage record. */
export interface UsageRecord extends LinkKeys, Consumer {
  readonly measures: readonly Measure[];
  /** Milliseconds since the epoch; undefined where the record does not say when. */
  readonly at: number | undefined;
}

/** Characteristics that name the logical resource that was used, or its device; the most telling first. */
const RESOURCE_CHARACTERISTICS = ['phonenumber', 'msisdn', 'logicalresource', 'device', 'imei'];

/** Usage that was rejected has not taken place. */
const REJECTED = 'rejected';

/** Throws a 400 for amounts that are none, which names their place: what stands before it, and the path. */
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
  const all = objectsIn(usageCharacteristic);
  const named = (wanted: string) =>
    all.filter(({ name }) => textIn(name)?.trim().toLowerCase() === wanted).map(({ value }) => value);
  const texts = RESOURCE_CHARACTERISTICS.flatMap(named).flatMap((value) => {
    const parts = objectsIn(value).flatMap(({ id, value: inner }) => [id, inner]);
    return (parts.length > 0 ? parts : [value]).flatMap((part) => textIn(part) ?? []);
  });
  return [...new Set(texts)];
}

/** The party in the role of a user, otherwise the first one: `Individual/42`. */
function userOf({ relatedParty }: JsonObject): string | undefined {
  const parties = objectsIn(relatedParty);
  const user = parties.find(({ role }) => textIn(role)?.toLowerCase() === 'user') ?? parties[0];
  const id = textIn(user?.id);
  return id === undefined ? undefined : `${textIn(user?.['@referredType']) ?? 'Party'}/${id}`;
}
