import type { ProductCreate, ProductStatusType } from '../../generated/product-inventory/models.js';
import type { DemoData, DemoLoader } from './loader.js';
import {
  createAll,
  externalReference,
  money,
  NUMBERS,
  numberResource,
  type PartyName,
  type PhoneNumber,
  type PlaceName,
  party,
  place,
  reference,
  VAT_PERCENT,
  withoutVat,
} from './operator.js';
import { type OfferingName, priceName, tariff } from './product-catalog-management.js';

type OnNumber = readonly [offering: OfferingName, number: PhoneNumber, start: string];
type AtPlace = readonly [OfferingName, PlaceName, PartyName, start: string, ProductStatusType];

const ON_NUMBERS: readonly OnNumber[] = [
  ['Tide Unlimited', '+44 7700 900101', '2025-02-03'],
  ['Prepaid Starter', '+44 7700 900102', '2025-06-21'],
  ['Prepaid Starter', '+44 7700 900106', '2025-09-01'],
  ['Data Boost', '+44 7700 900102', '2026-03-04'],
  ['Tide 20', '+44 7700 900103', '2025-03-10'],
  ['Tide 20', '+44 7700 900104', '2025-05-02'],
  ['Tide 20', '+44 7700 900105', '2025-05-02'],
];

const AT_PLACES: readonly AtPlace[] = [
  ['Fibre 150', '12 Quay Street, Marrowby', 'Priya Raman', '2025-02-17', 'active'],
  ['Fibre 900', '3 Heron Close, Marrowby', 'Elin Sørby', '2025-03-24', 'active'],
  ['Wi-Fi Reach', '3 Heron Close, Marrowby', 'Elin Sørby', '2026-01-12', 'active'],
  [
    'Fibre 900',
    'Lifeboat Station, North Pier, Marrowby',
    'Marrowby Lifeboat Trust',
    '2026-04-14',
    'pendingActive',
  ],
];

function productPrice(loader: DemoLoader, offering: OfferingName) {
  const { pounds, monthly } = tariff(offering);
  return {
    name: priceName(offering),
    priceType: monthly ? 'recurring' : 'oneTime',
    ...(monthly ? { recurringChargePeriod: 'month' } : {}),
    price: {
      taxRate: VAT_PERCENT,
      taxIncludedAmount: money(pounds),
      dutyFreeAmount: money(withoutVat(pounds)),
    },
    productOfferingPrice: reference(loader, 'productOfferingPrice', priceName(offering)),
  };
}

/** The billing account of a holder; prepaid customers have none. */
const billing = (loader: DemoLoader, holder: PartyName) =>
  holder === 'Tom Ashdown'
    ? {}
    : { billingAccount: reference(loader, 'billingAccount', `Bill of ${holder}`) };

const held = (loader: DemoLoader, offering: OfferingName, holder: PartyName, start: string) => ({
  description: tariff(offering).description,
  isBundle: false,
  isCustomerVisible: true,
  orderDate: `${start}T08:00:00Z`,
  startDate: `${start}T10:00:00Z`,
  productOffering: reference(loader, 'productOffering', offering),
  productSpecification: reference(loader, 'productSpecification', tariff(offering).specification),
  productPrice: [productPrice(loader, offering)],
  relatedParty: [party(holder, 'customer')],
  ...billing(loader, holder),
});

const onNumber = (loader: DemoLoader, [offering, number, start]: OnNumber) =>
  ({
    ...held(loader, offering, NUMBERS[number], start),
    name: `${offering} ${number}`,
    status: 'active',
    productCharacteristic: [{ name: 'phoneNumber', valueType: 'string', value: number }],
    realizingResource: [numberResource(number)],
  }) satisfies ProductCreate;

const atPlace = (loader: DemoLoader, [offering, at, holder, start, status]: AtPlace) =>
  ({
    ...held(loader, offering, holder, start),
    name: `${offering} at ${at}`,
    status,
    place: [place(at, 'installation address')],
    realizingService: [externalReference('Service', `SVC-${start}`, `${offering} at ${at}`)],
  }) satisfies ProductCreate;

export const load: DemoData = async (loader) => {
  const mobile = ON_NUMBERS.map((row) => onNumber(loader, row));
  await createAll(loader, 'product', mobile);
  const fixed = AT_PLACES.map((row) => atPlace(loader, row));
  await createAll(loader, 'product', fixed);
};
