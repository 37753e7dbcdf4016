import { metadata } from '../../../generated/usage-management/metadata.js';
import type { JsonObject } from '../../../src/values/json.js';
import { collectionPath, findSchema } from '../lib/schema.js';

export const SCHEMA = findSchema(metadata, 'usage');
export const PATH = collectionPath(metadata, 'usage');

const PARTIES = 10_000;

/** Usage record `index` of a run: a data session with the usual attributes. */
export function usageRecord(run: string, index: number): JsonObject {
  const party = `customer-${index % PARTIES}`;
  return {
    usageType: 'data',
    usageDate: new Date(Date.UTC(2026, 2, 1) + (index % 2_592_000) * 1_000).toISOString(),
    description: 'Data session',
    status: 'received',
    usageCharacteristic: [
      { name: 'externalId', value: `${run}-${index}` },
      { name: 'amount', value: 1 + (index % 1_000), valueType: 'number' },
      { name: 'units', value: 'MB', valueType: 'string' },
      { name: 'phoneNumber', value: `+4477009${String(index % PARTIES).padStart(5, '0')}` },
    ],
    usageSpecification: { id: 'data-session', name: 'Data session', '@referredType': 'UsageSpecification' },
    relatedParty: [{ id: party, role: 'user', '@referredType': 'Individual' }],
  };
}
