import type { ProductCreate, ProductStatusType } from '../../generated/product-inventory/models.js';
import type { DemoDates } from './demo-dates.js';
import type { DemoData, DemoLoader } from './loader.js';
import {
  createAll,
  externalReference,
  INSTALLATION_WORKING_DAY,
  money,
  NUMBERS,
  numberResource,
  type PartyName,
  type PhoneNumber,
  type PlaceName,
  party,
  place,
  placeId,
  reference,
  VAT_PERCENT,
  withoutVat,
} from './operator.js';
import { characteristicName, type OfferingName, priceName, tariff } from './product-catalog-management.js';

/** `start` is a number of days after today. */
type Start = (dates: DemoDates) => number;
type OnNumber = readonly [offering: OfferingName, number: PhoneNumber, start: Start];
type AtPlace = readonly [OfferingName, PlaceName, PartyName, start: Start, ProductStatusType];

const monthsBeforeThisPeriod =
  (months: number): Start =>
  (dates) =>
    dates.daysToPeriod(months);
const daysAgo =
  (days: number): Start =>
  () =>
    -days;
const onWorkingDay =
  (n: number): Start =>
  (dates) =>
    dates.daysToWorkingDay(n);

const ON_NUMBERS: readonly OnNumber[] = [
  ['Tide Unlimited', '+44 7700 900101', monthsBeforeThisPeriod(13)],
  ['Prepaid Starter', '+44 7700 900102', monthsBeforeThisPeriod(9)],
  ['Prepaid Starter', '+44 7700 900106', monthsBeforeThisPeriod(6)],
  ['Data Boost', '+44 7700 900102', daysAgo(17)],
  ['Tide 20', '+44 7700 900103', monthsBeforeThisPeriod(12)],
  ['Tide 20', '+44 7700 900104', monthsBeforeThisPeriod(10)],
  ['Tide 20', '+44 7700 900105', monthsBeforeThisPeriod(10)],
];

const AT_PLACES: readonly AtPlace[] = [
  ['Fibre 150', '12 Quay Street, Marrowby', 'Priya Raman', monthsBeforeThisPeriod(13), 'active'],
  ['Fibre 900', '3 Heron Close, Marrowby', 'Elin Sørby', monthsBeforeThisPeriod(12), 'active'],
  ['Wi-Fi Reach', '3 Heron Close, Marrowby', 'Elin Sørby', monthsBeforeThisPeriod(2), 'active'],
  [
    'Fibre 900',
    'Lifeboat Station, North Pier, Marrowby',
    'Marrowby Lifeboat Trust',
    onWorkingDay(INSTALLATION_WORKING_DAY),
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

const held = (loader: DemoLoader, offering: OfferingName, holder: PartyName, start: Start) => ({
  description: tariff(offering).description,
  isBundle: false,
  isCustomerVisible: true,
  orderDate: loader.dates.at(Math.min(start(loader.dates), -1), '08:00'),
  startDate: loader.dates.at(start(loader.dates), '10:00'),
  productOffering: reference(loader, 'productOffering', offering),
  productSpecification: reference(loader, 'productSpecification', tariff(offering).specification),
  productPrice: [productPrice(loader, offering)],
  relatedParty: [party(holder, 'customer')],
  ...billing(loader, holder),
});

const characteristic = (offering: OfferingName) => {
  const { value, unitOfMeasure } = tariff(offering).value;
  return {
    name: characteristicName(tariff(offering)),
    valueType: 'string',
    value: typeof value === 'number' ? `${value} ${unitOfMeasure}` : value,
  };
};

const slug = (offering: OfferingName) => offering.toUpperCase().replace(/\W+/g, '-');
const service = (id: string, name: string) => externalReference('Service', `SVC-${id}`, name);

const onNumber = (loader: DemoLoader, [offering, number, start]: OnNumber) =>
  ({
    ...held(loader, offering, NUMBERS[number], start),
    name: `${offering} ${number}`,
    status: 'active',
    productCharacteristic: [
      characteristic(offering),
      { name: 'phoneNumber', valueType: 'string', value: number },
    ],
    realizingResource: [numberResource(number)],
    realizingService: [service(`${numberResource(number).id}-${slug(offering)}`, `${offering} ${number}`)],
  }) satisfies ProductCreate;

const atPlace = (loader: DemoLoader, [offering, at, holder, start, status]: AtPlace) =>
  ({
    ...held(loader, offering, holder, start),
    name: `${offering} at ${at}`,
    status,
    place: [place(at, 'installation address')],
    productCharacteristic: [characteristic(offering)],
    realizingResource: [
      externalReference(
        'PhysicalResource',
        `EQ-${placeId(at)}-${slug(offering)}`,
        `Equipment for ${offering}`,
      ),
    ],
    realizingService: [service(`${placeId(at)}-${slug(offering)}`, `${offering} at ${at}`)],
  }) satisfies ProductCreate;

export const load: DemoData = async (loader) => {
  const mobile = ON_NUMBERS.map((row) => onNumber(loader, row));
  await createAll(loader, 'product', mobile);
  const fixed = AT_PLACES.map((row) => atPlace(loader, row));
  await createAll(loader, 'product', fixed);
};
