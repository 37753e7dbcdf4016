import type {
  AccountRelationship,
  BillingAccountCreate,
  FinancialAccountCreate,
  PartyAccountCreate,
  SettlementAccountCreate,
} from '../../../generated/account-management/models.js';
import type { DemoData, DemoLoader } from '../demo-loader.js';
import {
  accountName,
  createAll,
  elsewhere,
  emailOf,
  MARCH,
  money,
  type PartyName,
  party,
  partyId,
  reference,
  THESE_YEARS,
} from '../demo-operator.js';
import { type BillSettings, billStructure, loadBillSettings } from './demo-bill-settings.js';

const CUSTOMERS: readonly { holder: PartyName; type: string; owed: number; limit: number }[] = [
  { holder: 'Priya Raman', type: 'residential', owed: 57, limit: 150 },
  { holder: 'Tom Ashdown', type: 'prepaid', owed: 0, limit: 0 },
  { holder: 'Elin Sørby', type: 'residential', owed: 66, limit: 150 },
  { holder: 'Marrowby Lifeboat Trust', type: 'business', owed: 25, limit: 500 },
];

const PARTNERS: readonly { holder: PartyName; type: string; owed: number; limit: number }[] = [
  { holder: 'Northmoor Mobile', type: 'roaming', owed: 412.6, limit: 5000 },
  { holder: 'Cablegate Wholesale', type: 'access', owed: 1830, limit: 10000 },
  { holder: 'Pixelroom Video', type: 'content', owed: 96.5, limit: 1000 },
];

type Row = (typeof CUSTOMERS)[number];

const SETTLEMENTS = 'Partner settlements';
const receivables = (holder: PartyName) => `Receivables of ${holder}`;

const state = (row: Row, role: string) => ({
  accountType: row.type,
  state: 'active',
  relatedParty: [party(row.holder, role)],
  contact: [
    {
      contactType: 'primary',
      contactName: row.holder,
      partyRoleType: role,
      relatedParty: party(row.holder, role),
      contactMedium: [emailOf(row.holder)],
      validFor: THESE_YEARS,
    },
  ],
  accountBalance: [{ balanceType: 'amountDue', amount: money(row.owed), validFor: MARCH }],
  creditLimit: money(row.limit),
});

const financialAccount = (row: Row, name: string, role: string) =>
  ({ ...state(row, role), name, description: 'What is owed and paid' }) satisfies FinancialAccountCreate;

const partyAccount = (loader: DemoLoader, row: Row) =>
  ({
    ...state(row, 'customer'),
    name: accountName(row.holder),
    description: 'Everything that this customer has',
    paymentStatus: row.owed > 0 ? 'due' : 'paid',
    financialAccount: reference(loader, 'financialAccount', receivables(row.holder)),
  }) satisfies PartyAccountCreate;

const billFor = (loader: DemoLoader, { holder }: Row) =>
  ({
    relationshipType: 'billsFor',
    account: reference(loader, 'partyAccount', accountName(holder)),
    validFor: THESE_YEARS,
  }) satisfies AccountRelationship;

const RELIEF = {
  certificateNumber: 'MRB-0417',
  issuingJurisdiction: 'United Kingdom',
  reason: 'Rescue charity',
  validFor: THESE_YEARS,
};

const billingAccount = (loader: DemoLoader, row: Row, bill: BillSettings) =>
  ({
    ...state(row, 'customer'),
    name: `Bill of ${row.holder}`,
    description: `The bill of a ${row.type} customer`,
    paymentStatus: 'due',
    billStructure: billStructure(loader, ...bill),
    financialAccount: reference(loader, 'financialAccount', receivables(row.holder)),
    accountRelationship: [billFor(loader, row)],
    defaultPaymentMethod: elsewhere('PaymentMethod', `DD-${partyId(row.holder)}`, 'Direct debit'),
    taxExemption: row.type === 'business' ? [RELIEF] : [],
  }) satisfies BillingAccountCreate;

/** Who gets a bill; prepaid customers do not. */
const BILLS: Partial<Record<PartyName, BillSettings>> = {
  'Priya Raman': ['Itemised', 'Mobile app', 'Monthly on the 1st'],
  'Elin Sørby': ['Summary', 'Paper by post', 'Monthly on the 15th'],
  'Marrowby Lifeboat Trust': ['Consolidated', 'PDF by e-mail', 'Monthly on the 1st'],
};

const settlementAccount = (loader: DemoLoader, row: Row) =>
  ({
    ...state(row, 'partner'),
    name: `Settlement with ${row.holder}`,
    description: `What ${row.holder} and Marrowby Telecom owe each other`,
    paymentStatus: 'due',
    billStructure: billStructure(loader, 'Consolidated', 'PDF by e-mail', 'Quarterly'),
    financialAccount: reference(loader, 'financialAccount', SETTLEMENTS),
  }) satisfies SettlementAccountCreate;

const ledger: Row = {
  holder: 'Marrowby Telecom',
  type: 'payable',
  owed: PARTNERS.reduce((sum, { owed }) => sum + owed, 0),
  limit: 20000,
};

export const load: DemoData = async (loader) => {
  await loadBillSettings(loader);
  const receivable = CUSTOMERS.map((row) => financialAccount(row, receivables(row.holder), 'customer'));
  await createAll(loader, 'financialAccount', [
    ...receivable,
    financialAccount(ledger, SETTLEMENTS, 'operator'),
  ]);
  const customers = CUSTOMERS.map((row) => partyAccount(loader, row));
  await createAll(loader, 'partyAccount', customers);
  const bills = CUSTOMERS.flatMap((row) => {
    const settings = BILLS[row.holder];
    return settings ? [billingAccount(loader, row, settings)] : [];
  });
  await createAll(loader, 'billingAccount', bills);
  const partners = PARTNERS.map((row) => settlementAccount(loader, row));
  await createAll(loader, 'settlementAccount', partners);
};
