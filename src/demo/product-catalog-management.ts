import type {
  CatalogCreate,
  CategoryCreate,
  ProductOfferingCreate,
  ProductOfferingPriceCreate,
  ProductSpecificationCreate,
} from '../../generated/product-catalog-management/models.js';
import type { DemoData, DemoLoader } from './loader.js';
import { channel, createAll, money, party, reference, THESE_YEARS, VAT_PERCENT } from './operator.js';

const SPECIFICATIONS = {
  'Mobile line': 'phoneNumber',
  'Data allowance': 'volume',
  'Fibre access': 'downstream',
  'Wi-Fi extender': 'colour',
};

const CATEGORIES = {
  Mobile: 'Lines for phones and tablets',
  Broadband: 'Fibre for homes and small offices',
  Extras: 'What goes on top of a line',
};

const CATALOGS = { 'At home': Object.keys(CATEGORIES), 'At work': ['Mobile', 'Broadband'] };

interface Tariff {
  readonly specification: keyof typeof SPECIFICATIONS;
  readonly category: keyof typeof CATEGORIES;
  readonly description: string;
  readonly pounds: number;
  readonly monthly: boolean;
  /** Offerings of which the customer needs one. */
  readonly needs: readonly string[];
}

const MOBILE = { specification: 'Mobile line', category: 'Mobile', monthly: true, needs: [] } as const;
const FIBRE = { specification: 'Fibre access', category: 'Broadband', monthly: true, needs: [] } as const;
const DATA = { specification: 'Data allowance', category: 'Extras', monthly: false } as const;
const REACH = { specification: 'Wi-Fi extender', category: 'Extras', monthly: true } as const;
const ANY_FIBRE = ['Fibre 150', 'Fibre 900'];

const OFFERINGS = {
  'Tide 20': { ...MOBILE, pounds: 15, description: '20 GB a month; calls and texts at home are included' },
  'Tide Unlimited': { ...MOBILE, pounds: 28, description: 'Data without end, 25 GB of it abroad' },
  'Prepaid Starter': { ...MOBILE, monthly: false, pounds: 2, description: 'A card to top up, with no term' },
  'Fibre 150': { ...FIBRE, pounds: 29, description: '150 Mbit/s, for a flat or a small house' },
  'Fibre 900': { ...FIBRE, pounds: 45, description: '900 Mbit/s, for those who share' },
  'Data Boost': { ...DATA, pounds: 5, needs: ['Prepaid Starter', 'Tide 20'], description: '10 GB at once' },
  'Roaming Week': { ...DATA, pounds: 7, needs: ['Prepaid Starter', 'Tide 20'], description: '5 GB abroad' },
  'Wi-Fi Reach': { ...REACH, pounds: 6, needs: ANY_FIBRE, description: 'Two extenders that reach the attic' },
} satisfies Record<string, Tariff>;

export type OfferingName = keyof typeof OFFERINGS;

export const tariff = (name: OfferingName): Tariff => OFFERINGS[name];
export const priceName = (offering: string) => `Price of ${offering}`;

const ON_SALE = { lifecycleStatus: 'Active', version: '1.0', validFor: THESE_YEARS };

const category = ([name, description]: [string, string]) =>
  ({ ...ON_SALE, name, description, isRoot: true }) satisfies CategoryCreate;

const catalog = (loader: DemoLoader, name: string, categories: readonly string[]) =>
  ({
    ...ON_SALE,
    name,
    description: `What Marrowby Telecom offers: ${name.toLowerCase()}`,
    catalogType: 'Product Catalog',
    category: categories.map((it) => reference(loader, 'category', it)),
    relatedParty: [party('Marrowby Telecom', 'owner')],
  }) satisfies CatalogCreate;

const specification = ([name, characteristic]: [string, string]) =>
  ({
    ...ON_SALE,
    name,
    description: `What every ${name.toLowerCase()} has`,
    brand: 'Marrowby Telecom',
    productNumber: `MT-${name.toUpperCase().replace(/\W+/g, '-')}`,
    isBundle: false,
    productSpecCharacteristic: [
      { name: characteristic, valueType: 'string', configurable: true, minCardinality: 0, maxCardinality: 1 },
    ],
    relatedParty: [party('Marrowby Telecom', 'manufacturer')],
  }) satisfies ProductSpecificationCreate;

const price = (name: string, pounds: number, monthly: boolean) =>
  ({
    ...ON_SALE,
    name: priceName(name),
    description: monthly ? 'Each month, in advance, with VAT' : 'Once, with VAT',
    isBundle: false,
    priceType: monthly ? 'recurring' : 'oneTime',
    ...(monthly ? { recurringChargePeriodType: 'month', recurringChargePeriodLength: 1 } : {}),
    price: money(pounds),
    tax: [{ taxCategory: 'VAT', taxRate: VAT_PERCENT }],
    unitOfMeasure: { amount: 1, units: 'each' },
  }) satisfies ProductOfferingPriceCreate;

const onSale = (loader: DemoLoader, name: string, description: string, categories: readonly string[]) => ({
  ...ON_SALE,
  name,
  description,
  isSellable: true,
  category: categories.map((it) => reference(loader, 'category', it)),
  channel: [channel('Shop'), channel('Mobile app')],
  productOfferingPrice: [reference(loader, 'productOfferingPrice', priceName(name))],
});

const offering = (loader: DemoLoader, name: string, row: Tariff) =>
  ({
    ...onSale(loader, name, row.description, [row.category]),
    isBundle: false,
    productSpecification: { ...reference(loader, 'productSpecification', row.specification), version: '1.0' },
    productOfferingRelationship: row.needs.map((needed) => ({
      ...reference(loader, 'productOffering', needed),
      relationshipType: 'requires',
    })),
  }) satisfies ProductOfferingCreate;

const BUNDLE = { name: 'Harbour Bundle', pounds: 39, parts: ['Fibre 150', 'Tide 20'] };

function bundledOffering(loader: DemoLoader, name: string) {
  const { id, href } = reference(loader, 'productOffering', name);
  const exactlyOne = { numberRelOfferLowerLimit: 1, numberRelOfferUpperLimit: 1 };
  return { id, href, name, lifecycleStatus: 'Active', bundledProductOfferingOption: exactlyOne };
}

const bundle = (loader: DemoLoader) =>
  ({
    ...onSale(loader, BUNDLE.name, 'Fibre and a phone on one bill, five pounds less', [
      'Mobile',
      'Broadband',
    ]),
    isBundle: true,
    bundledProductOffering: BUNDLE.parts.map((part) => bundledOffering(loader, part)),
  }) satisfies ProductOfferingCreate;

export const load: DemoData = async (loader) => {
  await createAll(loader, 'category', Object.entries(CATEGORIES).map(category));
  const catalogs = Object.entries(CATALOGS).map(([name, categories]) => catalog(loader, name, categories));
  await createAll(loader, 'catalog', catalogs);
  await createAll(loader, 'productSpecification', Object.entries(SPECIFICATIONS).map(specification));
  const offerings = Object.entries<Tariff>(OFFERINGS);
  const prices = offerings.map(([name, row]) => price(name, row.pounds, row.monthly));
  await createAll(loader, 'productOfferingPrice', [...prices, price(BUNDLE.name, BUNDLE.pounds, true)]);
  // One by one: an extra refers to the offerings before it.
  for (const [name, row] of offerings) await loader.create('productOffering', offering(loader, name, row));
  await loader.create('productOffering', bundle(loader));
};
