import type {
  BillingAccountCreate,
  FinancialAccountCreate,
  PartyAccountCreate,
  SettlementAccountCreate,
} from '../../generated/account-management/models.js';
import { decimalSum } from '../values/decimal.js';
import { type BillSettings, billStructure, loadBillSettings } from './bill-settings.js';
import type { DemoData, DemoLoader } from './loader.js';
import {
  accountName,
  createAll,
  emailOf,
  externalReference,
  money,
  type PartyName,
  party,
  partyId,
  reference,
} from './operator.js';

interface Row {
  readonly holder: PartyName;
  readonly type: string;
  readonly owed: number;
  readonly limit: number;
  readonly state?: string;
}

const CUSTOMERS: readonly Row[] = [
  { holder: 'Priya Raman', type: 'residential', owed: 57, limit: 150 },
  { holder: 'Tom Ashdown', type: 'prepaid', owed: 0, limit: 0 },
  { holder: 'Elin Sørby', type: 'residential', owed: 66, limit: 150 },
  { holder: 'Marrowby Lifeboat Trust', type: 'business', owed: 25, limit: 500 },
];

const PARTNERS: readonly Row[] = [
  { holder: 'Northmoor Mobile', type: 'roaming', owed: 412.6, limit: 5000 },
  { holder: 'Cablegate Wholesale', type: 'access', owed: 1830, limit: 10000 },
  { holder: 'Pixelroom Video', type: 'content', owed: 96.5, limit: 1000 },
];

const SETTLEMENTS = 'Partner settlements';
const receivables = (holder: PartyName) => `Receivables of ${holder}`;

const account = ({ dates }: DemoLoader, row: Row, role: string) => ({
  accountType: row.type,
  state: row.state ?? 'active',
  relatedParty: [party(row.holder, role)],
  contact: [
    {
      contactType: 'primary',
      contactName: row.holder,
      partyRoleType: role,
      relatedParty: party(row.holder, role),
      contactMedium: [emailOf(row.holder)],
      validFor: dates.validity,
    },
  ],
  accountBalance: [{ balanceType: 'amountDue', amount: money(row.owed), validFor: dates.month }],
  creditLimit: money(row.limit),
});

const financialAccount = (loader: DemoLoader, row: Row, name: string, role: string) =>
  ({
    ...account(loader, row, role),
    name,
    description: 'Amounts due and paid',
  }) satisfies FinancialAccountCreate;

const partyAccount = (loader: DemoLoader, row: Row) =>
  ({
    ...account(loader, row, 'customer'),
    name: accountName(row.holder),
    description: `All bills of a ${row.type} customer`,
    paymentStatus: row.owed > 0 ? 'due' : 'paid',
    financialAccount: reference(loader, 'financialAccount', receivables(row.holder)),
    accountRelationship: BILLS.filter(({ holder }) => holder === row.holder).map(({ name }) => ({
      relationshipType: 'contains',
      account: reference(loader, 'billingAccount', name),
      validFor: loader.dates.validity,
    })),
  }) satisfies PartyAccountCreate;

const taxRelief = ({ dates }: DemoLoader) => ({
  certificateNumber: 'MRB-0417',
  issuingJurisdiction: 'United Kingdom',
  reason: 'Rescue charity',
  validFor: dates.validity,
});

const billingAccount = (loader: DemoLoader, row: Row, { name, settings, ...own }: Bill) =>
  ({
    ...account(loader, { ...row, ...own }, 'customer'),
    name,
    description: `The bill of a ${row.type} customer`,
    paymentStatus: (own.owed ?? row.owed) > 0 ? 'due' : 'paid',
    billStructure: billStructure(loader, ...settings),
    financialAccount: reference(loader, 'financialAccount', receivables(row.holder)),
    defaultPaymentMethod: externalReference('PaymentMethod', `DD-${partyId(row.holder)}`, 'Direct debit'),
    taxExemption: row.type === 'business' ? [taxRelief(loader)] : [],
  }) satisfies BillingAccountCreate;

interface Bill {
  readonly holder: PartyName;
  readonly name: string;
  readonly settings: BillSettings;
  readonly state?: string;
  readonly owed?: number;
}

/** Bills by customer; prepaid customers have none. */
const BILLS: readonly Bill[] = [
  {
    holder: 'Priya Raman',
    name: 'Bill of Priya Raman',
    settings: ['Itemised', 'Mobile app', 'Monthly on the 1st'],
  },
  {
    holder: 'Elin Sørby',
    name: 'Bill of Elin Sørby',
    settings: ['Summary', 'Paper by post', 'Monthly on the 15th'],
  },
  {
    holder: 'Elin Sørby',
    name: 'Former landline bill of Elin Sørby',
    state: 'closed',
    owed: 0,
    settings: ['Summary', 'Paper by post', 'Quarterly'],
  },
  {
    holder: 'Marrowby Lifeboat Trust',
    name: 'Bill of Marrowby Lifeboat Trust',
    settings: ['Consolidated', 'PDF by e-mail', 'Monthly on the 1st'],
  },
  {
    holder: 'Marrowby Lifeboat Trust',
    name: 'Summer regatta of Marrowby Lifeboat Trust',
    state: 'defined',
    owed: 0,
    settings: ['Itemised', 'PDF by e-mail', 'Quarterly'],
  },
];

const settlementAccount = (loader: DemoLoader, row: Row) =>
  ({
    ...account(loader, row, 'partner'),
    name: `Settlement with ${row.holder}`,
    description: `Amounts due between ${row.holder} and Marrowby Telecom`,
    paymentStatus: 'due',
    billStructure: billStructure(loader, 'Consolidated', 'PDF by e-mail', 'Quarterly'),
    financialAccount: reference(loader, 'financialAccount', SETTLEMENTS),
  }) satisfies SettlementAccountCreate;

const ledger: Row = {
  holder: 'Marrowby Telecom',
  type: 'payable',
  owed: Number(decimalSum(PARTNERS.map(({ owed }) => owed))),
  limit: 20000,
};

export const load: DemoData = async (loader) => {
  await loadBillSettings(loader);
  const receivable = CUSTOMERS.map((row) =>
    financialAccount(loader, row, receivables(row.holder), 'customer'),
  );
  await createAll(loader, 'financialAccount', [
    ...receivable,
    financialAccount(loader, ledger, SETTLEMENTS, 'operator'),
  ]);
  const bills = CUSTOMERS.flatMap((row) =>
    BILLS.filter(({ holder }) => holder === row.holder).map((bill) => billingAccount(loader, row, bill)),
  );
  await createAll(loader, 'billingAccount', bills);
  // Party accounts refer to billing accounts, so they are created after them.
  const customers = CUSTOMERS.map((row) => partyAccount(loader, row));
  await createAll(loader, 'partyAccount', customers);
  const partners = PARTNERS.map((row) => settlementAccount(loader, row));
  await createAll(loader, 'settlementAccount', partners);
};
