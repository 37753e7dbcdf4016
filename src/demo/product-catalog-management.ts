import type {
  CatalogCreate,
  CategoryCreate,
  ProductOfferingCreate,
  ProductOfferingPriceCreate,
  ProductSpecificationCreate,
} from '../../generated/product-catalog-management/models.js';
import type { DemoData, DemoLoader } from './loader.js';
import { channel, createAll, money, party, reference, VAT_PERCENT } from './operator.js';

/** Characteristics by product specification; the first one is the one that offerings have values of. */
const SPECIFICATIONS = {
  'Mobile line': ['data', 'phoneNumber'],
  'Data allowance': ['data', 'phoneNumber'],
  'Fibre access': ['downstream'],
  'Wi-Fi extender': ['colour'],
};

const CATEGORIES = {
  Mobile: 'Plans for phones and tablets',
  Broadband: 'Fibre for homes and small offices',
  Extras: 'Additions to a plan or a broadband line',
};

const CATALOGS = { 'At home': Object.keys(CATEGORIES), 'At work': ['Mobile', 'Broadband'] };

interface TariffValue {
  readonly value: number | string | boolean;
  readonly unitOfMeasure?: string;
}

interface Tariff {
  readonly specification: keyof typeof SPECIFICATIONS;
  readonly category: keyof typeof CATEGORIES;
  readonly description: string;
  readonly pounds: number;
  readonly monthly: boolean;
  /** The value of the first characteristic of its specification. */
  readonly value: TariffValue;
  /** Whether a customer can hold it more than once. */
  readonly repeatable?: boolean;
  /** Offerings of which the customer needs to hold one. */
  readonly needs: readonly string[];
}

const MOBILE = { specification: 'Mobile line', category: 'Mobile', monthly: true, needs: [] } as const;
const FIBRE = { specification: 'Fibre access', category: 'Broadband', monthly: true, needs: [] } as const;
const DATA = {
  specification: 'Data allowance',
  category: 'Extras',
  monthly: false,
  repeatable: true,
  needs: ['Prepaid Starter', 'Tide 20'],
} as const;
const REACH = {
  specification: 'Wi-Fi extender',
  category: 'Extras',
  monthly: true,
  needs: ['Fibre 150', 'Fibre 900'],
} as const;

const gigabytes = (value: number) => ({ value, unitOfMeasure: 'GB' });
const megabits = (value: number) => ({ value, unitOfMeasure: 'Mbit/s' });

const OFFERINGS = {
  'Tide 20': {
    ...MOBILE,
    pounds: 15,
    value: gigabytes(20),
    description: '20 GB a month, with unlimited calls and texts in the UK',
  },
  'Tide Unlimited': {
    ...MOBILE,
    pounds: 28,
    value: { value: 'unlimited', unitOfMeasure: 'GB' },
    description: 'Unlimited data, 25 GB of it abroad',
  },
  'Prepaid Starter': {
    ...MOBILE,
    monthly: false,
    pounds: 2,
    value: { value: 'none included' },
    description: 'A prepaid SIM card, without a contract',
  },
  'Fibre 150': { ...FIBRE, pounds: 29, value: megabits(150), description: '150 Mbit/s, for small homes' },
  'Fibre 900': { ...FIBRE, pounds: 45, value: megabits(900), description: '900 Mbit/s, for shared homes' },
  'Data Boost': { ...DATA, pounds: 5, value: gigabytes(10), description: '10 GB, available at once' },
  'Roaming Week': { ...DATA, pounds: 7, value: gigabytes(5), description: '5 GB abroad, for one week' },
  'Wi-Fi Reach': {
    ...REACH,
    pounds: 6,
    value: { value: 'white' },
    description: 'Two extenders, for Wi-Fi in every room',
  },
} satisfies Record<string, Tariff>;

export type OfferingName = keyof typeof OFFERINGS;

export const tariff = (name: OfferingName): Tariff => OFFERINGS[name];
export const priceName = (offering: string) => `Price of ${offering}`;

const inForce = ({ dates }: DemoLoader) => ({
  lifecycleStatus: 'Active',
  version: '1.0',
  validFor: dates.validity,
});

const category = (loader: DemoLoader, [name, description]: [string, string]) =>
  ({ ...inForce(loader), name, description, isRoot: true }) satisfies CategoryCreate;

const catalog = (loader: DemoLoader, name: string, categories: readonly string[]) =>
  ({
    ...inForce(loader),
    name,
    description: `Offerings of Marrowby Telecom for customers ${name.toLowerCase()}`,
    catalogType: 'Product Catalog',
    category: categories.map((it) => reference(loader, 'category', it)),
    relatedParty: [party('Marrowby Telecom', 'owner')],
  }) satisfies CatalogCreate;

const specification = (loader: DemoLoader, [name, characteristics]: [string, readonly string[]]) =>
  ({
    ...inForce(loader),
    name,
    description: `Characteristics of every ${name.toLowerCase()}`,
    brand: 'Marrowby Telecom',
    productNumber: `MT-${name.toUpperCase().replace(/\W+/g, '-')}`,
    isBundle: false,
    productSpecCharacteristic: characteristics.map((characteristic) => ({
      name: characteristic,
      valueType: 'string',
      configurable: true,
      minCardinality: 0,
      maxCardinality: 1,
    })),
    relatedParty: [party('Marrowby Telecom', 'manufacturer')],
  }) satisfies ProductSpecificationCreate;

const price = (loader: DemoLoader, name: string, pounds: number, monthly: boolean) =>
  ({
    ...inForce(loader),
    name: priceName(name),
    description: monthly ? 'Monthly in advance, including VAT' : 'One-time, including VAT',
    isBundle: false,
    priceType: monthly ? 'recurring' : 'oneTime',
    ...(monthly ? { recurringChargePeriodType: 'month', recurringChargePeriodLength: 1 } : {}),
    price: money(pounds),
    tax: [{ taxCategory: 'VAT', taxRate: VAT_PERCENT }],
    unitOfMeasure: { amount: 1, units: 'each' },
  }) satisfies ProductOfferingPriceCreate;

const onSale = (loader: DemoLoader, name: string, description: string, categories: readonly string[]) => ({
  ...inForce(loader),
  name,
  description,
  isSellable: true,
  category: categories.map((it) => reference(loader, 'category', it)),
  channel: [channel('Shop'), channel('Mobile app')],
  productOfferingPrice: [reference(loader, 'productOfferingPrice', priceName(name))],
});

/** Configurable characteristic of a specification. */
export const characteristicName = ({ specification }: Tariff) => SPECIFICATIONS[specification][0] as string;

const characteristicValues = (row: Tariff) => {
  const use = (name: string, value: TariffValue) => ({
    name,
    valueType: typeof value.value,
    productSpecCharacteristicValue: [{ ...value, isDefault: true }],
  });
  return [use(characteristicName(row), row.value), use('repeatable', { value: row.repeatable ?? false })];
};

const offering = (loader: DemoLoader, name: string, row: Tariff) =>
  ({
    ...onSale(loader, name, row.description, [row.category]),
    isBundle: false,
    productSpecification: { ...reference(loader, 'productSpecification', row.specification), version: '1.0' },
    prodSpecCharValueUse: characteristicValues(row),
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
    ...onSale(loader, BUNDLE.name, 'Fibre and a mobile plan on one bill, five pounds cheaper', [
      'Mobile',
      'Broadband',
    ]),
    isBundle: true,
    bundledProductOffering: BUNDLE.parts.map((part) => bundledOffering(loader, part)),
  }) satisfies ProductOfferingCreate;

export const load: DemoData = async (loader) => {
  await createAll(
    loader,
    'category',
    Object.entries(CATEGORIES).map((row) => category(loader, row)),
  );
  const catalogs = Object.entries(CATALOGS).map(([name, categories]) => catalog(loader, name, categories));
  await createAll(loader, 'catalog', catalogs);
  const specifications = Object.entries(SPECIFICATIONS).map((row) => specification(loader, row));
  await createAll(loader, 'productSpecification', specifications);
  const offerings = Object.entries<Tariff>(OFFERINGS);
  const prices = offerings.map(([name, row]) => price(loader, name, row.pounds, row.monthly));
  await createAll(loader, 'productOfferingPrice', [
    ...prices,
    price(loader, BUNDLE.name, BUNDLE.pounds, true),
  ]);
  // One by one: an extra refers to the offerings before it.
  for (const [name, row] of offerings) await loader.create('productOffering', offering(loader, name, row));
  await loader.create('productOffering', bundle(loader));
};
