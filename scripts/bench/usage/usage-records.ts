import { metadata } from '../../../generated/usage-management/metadata.js';
import { schemaOf } from '../../../src/services/contract/resource-schema.js';
import { resourcesOf } from '../../../src/services/contract/resources.js';
import type { JsonObject } from '../../../src/values/json.js';

const resource = resourcesOf(metadata).find(({ name }) => name === 'usage');
if (!resource) throw new Error('The contract has no usage');
export const SCHEMA = schemaOf(resource);
export const PATH = `${metadata.basePaths[0]}${resource.path}`;

const PARTIES = 10_000;

/** Usage record number so many of a run: a data session with what records usually have. */
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
