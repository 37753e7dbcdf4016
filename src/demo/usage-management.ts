import type {
  UsageCreate,
  UsageSpecificationCreate,
  UsageStatusType,
} from '../../generated/usage-management/models.js';
import type { DemoData, DemoLoader } from './loader.js';
import {
  createAll,
  money,
  NUMBERS,
  type PhoneNumber,
  party,
  reference,
  THESE_YEARS,
  VAT_PERCENT,
  withoutVat,
} from './operator.js';

const KINDS = {
  data: { specification: 'Data session', units: 'GB' },
  voice: { specification: 'Voice call', units: 'min' },
  sms: { specification: 'Text message', units: 'SMS' },
};

interface UsageRow {
  readonly usageType: keyof typeof KINDS;
  readonly at: string;
  readonly amount: number;
  readonly product: string;
  readonly number: PhoneNumber;
  /** Price in pence with VAT, when no allowance covers the usage. */
  readonly pence?: number;
  readonly status: UsageStatusType;
}

const PRIYA = { product: 'Tide Unlimited', number: '+44 7700 900101', status: 'billed' } as const;
const TOM = { product: 'Prepaid Starter', number: '+44 7700 900102', status: 'rated' } as const;
const ELIN = { product: 'Tide 20', number: '+44 7700 900103', status: 'rated' } as const;
const CREW = { product: 'Tide 20', number: '+44 7700 900104', status: 'billed' } as const;

const USAGE: readonly UsageRow[] = [
  { ...PRIYA, usageType: 'data', at: '2026-03-06T19:20:00', amount: 1.6 },
  { ...PRIYA, usageType: 'data', at: '2026-03-07T08:05:00', amount: 0.8 },
  { ...PRIYA, usageType: 'voice', at: '2026-03-07T10:41:00', amount: 12 },
  { ...TOM, usageType: 'voice', at: '2026-03-09T13:02:00', amount: 3, pence: 45 },
  { ...TOM, usageType: 'voice', at: '2026-03-10T13:10:00', amount: 2, pence: 30 },
  { ...TOM, usageType: 'sms', at: '2026-03-10T13:15:00', amount: 1, pence: 10 },
  { ...TOM, product: 'Data Boost', usageType: 'data', at: '2026-03-14T20:00:00', amount: 1.5 },
  { ...ELIN, usageType: 'data', at: '2026-03-05T07:45:00', amount: 1.2 },
  { ...ELIN, usageType: 'data', at: '2026-03-15T21:30:00', amount: 3.5 },
  { ...ELIN, usageType: 'data', at: '2026-03-27T16:12:00', amount: 2.3 },
  { ...CREW, usageType: 'data', at: '2026-03-12T04:50:00', amount: 4.5 },
  { ...CREW, number: '+44 7700 900105', usageType: 'data', at: '2026-03-22T23:05:00', amount: 2.5 },
];

const specification = ({ specification: name, units }: (typeof KINDS)[keyof typeof KINDS]) =>
  ({
    name,
    description: `A ${name.toLowerCase()}, counted in ${units}`,
    version: '1.0',
    lifecycleStatus: 'Active',
    isBundle: false,
    validFor: THESE_YEARS,
    specCharacteristic: [
      { name: 'amount', valueType: 'number', configurable: false, minCardinality: 1, maxCardinality: 1 },
      { name: 'units', valueType: 'string', configurable: false, minCardinality: 1, maxCardinality: 1 },
      { name: 'phoneNumber', valueType: 'string', configurable: false, minCardinality: 1, maxCardinality: 1 },
    ],
    relatedParty: [party('Marrowby Telecom', 'owner')],
  }) satisfies UsageSpecificationCreate;

function rating(loader: DemoLoader, row: UsageRow) {
  const pence = row.pence ?? 0;
  return {
    isBilled: row.status === 'billed',
    isTaxExempt: false,
    offerTariffType: 'Normal',
    ratingAmountType: 'Total',
    ratingDate: `${row.at}Z`,
    taxRate: VAT_PERCENT,
    usageRatingTag: pence > 0 ? 'usage' : 'included usage',
    taxIncludedRatingAmount: money(pence / 100),
    taxExcludedRatingAmount: money(withoutVat(pence / 100)),
    productRef: reference(loader, 'product', `${row.product} ${row.number}`),
  };
}

function usage(loader: DemoLoader, row: UsageRow) {
  const { specification: kind, units } = KINDS[row.usageType];
  return {
    description: `${kind}: ${row.amount} ${units}`,
    usageDate: `${row.at}Z`,
    usageType: row.usageType,
    status: row.status,
    ratedProductUsage: [rating(loader, row)],
    relatedParty: [party(NUMBERS[row.number], 'customer')],
    usageCharacteristic: [
      { name: 'amount', valueType: 'number', value: row.amount },
      { name: 'units', valueType: 'string', value: units },
      { name: 'phoneNumber', valueType: 'string', value: row.number },
    ],
    usageSpecification: reference(loader, 'usageSpecification', kind),
  } satisfies UsageCreate;
}

export const load: DemoData = async (loader) => {
  await createAll(loader, 'usageSpecification', Object.values(KINDS).map(specification));
  const march = USAGE.map((row) => usage(loader, row));
  await createAll(loader, 'usage', march);
};
