import type { QueryUsageConsumptionCreate } from '../../generated/usage-consumption/models.js';
import type { DemoData, DemoLoader } from './loader.js';
import {
  accountName,
  createAll,
  NUMBERS,
  numberResource,
  type PhoneNumber,
  party,
  reference,
} from './operator.js';

const QUERIED: readonly (readonly [product: string, number: PhoneNumber])[] = [
  ['Tide Unlimited', '+44 7700 900101'],
  ['Prepaid Starter', '+44 7700 900102'],
  ['Tide 20', '+44 7700 900103'],
  ['Tide 20', '+44 7700 900104'],
];

function query(loader: DemoLoader, product: string, number: PhoneNumber) {
  const holder = NUMBERS[number];
  return {
    partyAccount: [reference(loader, 'partyAccount', accountName(holder))],
    relatedParty: [party(holder, 'customer')],
    searchCriteria: {
      product: [reference(loader, 'product', `${product} ${number}`)],
      logicalResource: [numberResource(number)],
      validPeriod: loader.dates.billingPeriod,
    },
  } satisfies QueryUsageConsumptionCreate;
}

export const load: DemoData = async (loader) => {
  const queries = QUERIED.map(([product, number]) => query(loader, product, number));
  await createAll(loader, 'queryUsageConsumption', queries);
  await loader.create('queryUsageConsumption', {
    relatedParty: [party('Tom Ashdown', 'customer')],
    searchCriteria: {},
  } satisfies QueryUsageConsumptionCreate);
};
