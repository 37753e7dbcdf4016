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
  VAT_PERCENT,
  withoutVat,
} from './operator.js';

const KINDS = {
  data: { specification: 'Data session', units: 'GB' },
  voice: { specification: 'Voice call', units: 'min' },
  sms: { specification: 'Text message', units: 'SMS' },
};

type Kind = (typeof KINDS)[keyof typeof KINDS];

interface UsageRow {
  readonly usageType: keyof typeof KINDS;
  readonly daysAgo: number;
  readonly time: string;
  readonly amount: number;
  readonly product: string;
  readonly number: PhoneNumber;
  /** Price in pence with VAT, when no allowance covers the usage. */
  readonly pence?: number;
  readonly status: UsageStatusType;
}

const PRIYA = { product: 'Tide Unlimited', number: '+44 7700 900101', status: 'rated' } as const;
const TOM = { product: 'Prepaid Starter', number: '+44 7700 900102', status: 'billed' } as const;
const TABLET = { product: 'Prepaid Starter', number: '+44 7700 900106', status: 'billed' } as const;
const ELIN = { product: 'Tide 20', number: '+44 7700 900103', status: 'rated' } as const;
const CREW = { product: 'Tide 20', number: '+44 7700 900104', status: 'rated' } as const;

/** Usage of the current billing period: Elin's data is nearly used up, and the crew's is near its first threshold. */
const USAGE: readonly UsageRow[] = [
  { ...PRIYA, usageType: 'data', daysAgo: 15, time: '19:20', amount: 1.6 },
  { ...PRIYA, usageType: 'data', daysAgo: 14, time: '08:05', amount: 0.8 },
  { ...PRIYA, usageType: 'voice', daysAgo: 14, time: '10:41', amount: 12 },
  { ...TOM, usageType: 'voice', daysAgo: 12, time: '13:02', amount: 3, pence: 45 },
  { ...TOM, usageType: 'voice', daysAgo: 11, time: '13:10', amount: 2, pence: 30 },
  { ...TOM, usageType: 'sms', daysAgo: 11, time: '13:15', amount: 1, pence: 10 },
  { ...TOM, product: 'Data Boost', usageType: 'data', daysAgo: 7, time: '20:00', amount: 1.5 },
  { ...TABLET, usageType: 'data', daysAgo: 2, time: '17:30', amount: 0.4, pence: 80 },
  { ...ELIN, usageType: 'data', daysAgo: 16, time: '07:45', amount: 5.2 },
  { ...ELIN, usageType: 'data', daysAgo: 6, time: '21:30', amount: 6.5 },
  { ...ELIN, usageType: 'data', daysAgo: 1, time: '16:12', amount: 6.7 },
  { ...CREW, usageType: 'data', daysAgo: 9, time: '04:50', amount: 20.5 },
  { ...CREW, number: '+44 7700 900105', usageType: 'data', daysAgo: 1, time: '23:05', amount: 14.7 },
];

const specification = (loader: DemoLoader, { specification: name, units }: Kind) =>
  ({
    name,
    description: `A ${name.toLowerCase()}, measured in ${units}`,
    version: '1.0',
    lifecycleStatus: 'Active',
    isBundle: false,
    validFor: loader.dates.validity,
    specCharacteristic: [
      { name: 'amount', valueType: 'number', configurable: false, minCardinality: 1, maxCardinality: 1 },
      { name: 'units', valueType: 'string', configurable: false, minCardinality: 1, maxCardinality: 1 },
      { name: 'phoneNumber', valueType: 'string', configurable: false, minCardinality: 1, maxCardinality: 1 },
    ],
    relatedParty: [party('Marrowby Telecom', 'owner')],
  }) satisfies UsageSpecificationCreate;

const dateOf = ({ dates }: DemoLoader, { daysAgo, time }: UsageRow) => dates.at(-daysAgo, time);

function rating(loader: DemoLoader, row: UsageRow) {
  const pence = row.pence ?? 0;
  return {
    isBilled: row.status === 'billed',
    isTaxExempt: false,
    offerTariffType: 'Normal',
    ratingAmountType: 'Total',
    ratingDate: dateOf(loader, row),
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
    usageDate: dateOf(loader, row),
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
  await createAll(
    loader,
    'usageSpecification',
    Object.values(KINDS).map((kind) => specification(loader, kind)),
  );
  const records = USAGE.map((row) => usage(loader, row));
  await createAll(loader, 'usage', records);
};
