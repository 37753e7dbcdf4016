import type {
  BillFormatCreate,
  BillingCycleSpecificationCreate,
  BillPresentationMediaCreate,
  BillStructure,
} from '../../generated/account-management/models.js';
import type { DemoLoader } from './loader.js';
import { createAll, reference } from './operator.js';

const FORMATS = [
  { name: 'Itemised', description: 'One line for each call, message and data session' },
  { name: 'Summary', description: 'One line for each product' },
  { name: 'Consolidated', description: 'One statement for all products of an organisation' },
] satisfies BillFormatCreate[];

const MEDIA = [
  { name: 'PDF by e-mail', description: 'Sent on the day of the bill' },
  { name: 'Paper by post', description: 'Second-class post, delivered within five days' },
  { name: 'Mobile app', description: 'Shown in the app, with a notification' },
] satisfies BillPresentationMediaCreate[];

const CYCLES = [
  { name: 'Monthly on the 1st', billingPeriod: 'month', frequency: 'monthly', billingDateShift: 0 },
  { name: 'Monthly on the 15th', billingPeriod: 'month', frequency: 'monthly', billingDateShift: 14 },
  { name: 'Quarterly', billingPeriod: 'quarter', frequency: 'quarterly', billingDateShift: 0 },
];

const cycle = ({ dates }: DemoLoader, row: (typeof CYCLES)[number]) =>
  ({
    ...row,
    description: `${row.name}, payable within two weeks`,
    chargeDateOffset: 0,
    creditDateOffset: 0,
    mailingDateOffset: 2,
    paymentDueDateOffset: 14,
    validFor: dates.validity,
  }) satisfies BillingCycleSpecificationCreate;

export type BillSettings = readonly [format: string, media: string, billingCycle: string];

export const billStructure = (loader: DemoLoader, ...[format, media, billingCycle]: BillSettings) =>
  ({
    format: { ...reference(loader, 'billFormat', format), isRef: true },
    presentationMedia: [{ ...reference(loader, 'billPresentationMedia', media), isRef: true }],
    cycleSpecification: { ...reference(loader, 'billingCycleSpecification', billingCycle), isRef: true },
  }) satisfies BillStructure;

/** Creates bill formats, presentation media and billing cycles. */
export async function loadBillSettings(loader: DemoLoader) {
  await createAll(loader, 'billFormat', FORMATS);
  await createAll(loader, 'billPresentationMedia', MEDIA);
  const cycles = CYCLES.map((row) => cycle(loader, row));
  await createAll(loader, 'billingCycleSpecification', cycles);
}
