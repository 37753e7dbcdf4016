import type {
  AdjustBalanceCreate,
  BucketCreate,
  ReserveBalanceCreate,
  TopupBalanceCreate,
  TransferBalanceCreate,
} from '../../generated/prepay-balance-management/models.js';
import type { DemoData, DemoLoader } from './loader.js';
import {
  accountName,
  channel,
  createAll,
  externalReference,
  NUMBERS,
  numberResource,
  type PhoneNumber,
  party,
  reference,
} from './operator.js';

interface BucketRow {
  readonly name: string;
  readonly usageType: string;
  readonly holds: number;
  readonly reserved?: number;
  readonly units: string;
  readonly product: string;
  readonly numbers: readonly PhoneNumber[];
}

const PREPAID = { usageType: 'monetary', units: 'GBP', product: 'Prepaid Starter' };
const DATA = { usageType: 'data', units: 'GB' };

/** Buckets after the top-ups, adjustments and the reservation of the demo data, before its usage. */
const BUCKETS: readonly BucketRow[] = [
  { ...PREPAID, name: 'Credit of Tom', holds: 15.5, reserved: 1.5, numbers: ['+44 7700 900102'] },
  { ...PREPAID, name: "Credit of Tom's tablet", holds: 15, numbers: ['+44 7700 900106'] },
  { ...DATA, name: '10 GB of Tom', holds: 10, product: 'Data Boost', numbers: ['+44 7700 900102'] },
  { ...DATA, name: '20 GB of Elin', holds: 20, product: 'Tide 20', numbers: ['+44 7700 900103'] },
  {
    ...DATA,
    name: '40 GB of the crew',
    holds: 45,
    product: 'Tide 20',
    numbers: ['+44 7700 900104', '+44 7700 900105'],
  },
  {
    ...DATA,
    name: '25 GB of Priya abroad',
    holds: 25,
    product: 'Tide Unlimited',
    numbers: ['+44 7700 900101'],
  },
  {
    name: '100 minutes of Priya abroad',
    usageType: 'voice',
    units: 'min',
    holds: 100,
    product: 'Tide Unlimited',
    numbers: ['+44 7700 900101'],
  },
];

const rowOf = (bucket: string) => BUCKETS.find(({ name }) => name === bucket) as BucketRow;
const holderOf = (row: BucketRow) => NUMBERS[row.numbers[0] as PhoneNumber];
const productsOf = (loader: DemoLoader, row: BucketRow) =>
  row.numbers.map((number) => reference(loader, 'product', `${row.product} ${number}`));

/** In the conformance profile, but not in the published file. */
interface Confirmed {
  readonly confirmationDate: string;
}

const bucket = (loader: DemoLoader, row: BucketRow) =>
  ({
    name: row.name,
    description: `Measured in ${row.units}`,
    usageType: row.usageType,
    status: 'active',
    isShared: row.numbers.length > 1,
    remainingValue: { amount: row.holds, units: row.units },
    reservedValue: { amount: row.reserved ?? 0, units: row.units },
    confirmationDate: loader.dates.billingPeriod.startDateTime,
    validFor: row.usageType === 'monetary' ? loader.dates.validity : loader.dates.billingPeriod,
    product: productsOf(loader, row),
    logicalResource: row.numbers.map(numberResource),
    partyAccount: reference(loader, 'partyAccount', accountName(holderOf(row))),
    relatedParty: [party(holderOf(row), 'customer')],
  }) satisfies BucketCreate & Confirmed;

type When = readonly [daysAgo: number, time: string];

/** Attributes of every action on a bucket. */
function action(loader: DemoLoader, on: string, amount: number, at: When, reason: string) {
  const row = rowOf(on);
  const date = loader.dates.at(-at[0], at[1]);
  return {
    amount: { amount, units: row.units },
    reason,
    description: `${amount} ${row.units}: ${reason.toLowerCase()}`,
    usageType: row.usageType,
    status: 'completed',
    requestedDate: date,
    confirmationDate: date,
    bucket: { ...reference(loader, 'bucket', on), usageType: row.usageType },
    partyAccount: reference(loader, 'partyAccount', accountName(holderOf(row))),
    product: productsOf(loader, row)[0] as ReturnType<typeof reference>,
    requestor: party(holderOf(row), 'customer'),
    relatedParty: [party(holderOf(row), 'customer')],
    channel: channel('Mobile app'),
  };
}

const topups = (loader: DemoLoader) => {
  const card = { isAutoTopup: false, payment: externalReference('Payment', 'PAY-5001', 'Card payment') };
  const monthly = { isAutoTopup: true, recurringPeriod: 'month', numberOfPeriods: 12 };
  return [
    { ...action(loader, 'Credit of Tom', 10, [19, '09:14'], 'Top-up by card'), ...card },
    {
      ...action(loader, 'Credit of Tom', 15, [5, '17:40'], 'Top-up by voucher'),
      isAutoTopup: false,
      voucher: 'MT-7F2K-93QD',
    },
    { ...action(loader, "Credit of Tom's tablet", 10, [20, '06:00'], 'Monthly top-up'), ...monthly },
  ] satisfies TopupBalanceCreate[];
};

const adjustments = (loader: DemoLoader) => {
  const adjust = (on: string, amount: number, at: When, reason: string, adjustType: string) =>
    ({ ...action(loader, on, amount, at, reason), adjustType }) satisfies AdjustBalanceCreate;
  return [
    adjust('Credit of Tom', 2, [10, '15:05'], 'Goodwill after dropped calls', 'credit'),
    adjust('Credit of Tom', 5, [17, '08:00'], 'Purchase of Data Boost', 'debit'),
    adjust('40 GB of the crew', 5, [4, '10:20'], 'Goodwill after an outage', 'credit'),
  ];
};

const reservation = (loader: DemoLoader) =>
  ({
    ...action(loader, 'Credit of Tom', 1.5, [1, '21:00'], 'Parking ticket by text'),
    expirationDate: loader.dates.at(1, '21:00'),
  }) satisfies ReserveBalanceCreate;

const transfer = (loader: DemoLoader) =>
  ({
    ...action(loader, 'Credit of Tom', 5, [3, '18:45'], 'Pocket money'),
    costOwner: 'originator',
    transferCost: { amount: 0, units: 'GBP' },
    receiver: party('Tom Ashdown', 'receiver'),
    receiverBucket: { ...reference(loader, 'bucket', "Credit of Tom's tablet"), usageType: 'monetary' },
    receiverBucketUsageType: 'monetary',
    receiverProduct: reference(loader, 'product', 'Prepaid Starter +44 7700 900106'),
  }) satisfies TransferBalanceCreate;

export const load: DemoData = async (loader) => {
  const buckets = BUCKETS.map((row) => bucket(loader, row));
  await createAll(loader, 'bucket', buckets);
  await createAll(loader, 'topupBalance', topups(loader));
  await createAll(loader, 'adjustBalance', adjustments(loader));
  await loader.create('reserveBalance', reservation(loader));
  await loader.create('transferBalance', transfer(loader));
};
