import type { QueryProductRecommendationCreate } from '../../../generated/recommendation/models.js';
import type { DemoData, DemoLoader } from '../demo-loader.js';
import {
  channel,
  createAll,
  type PartyName,
  type PlaceName,
  party,
  place,
  reference,
} from '../demo-operator.js';
import type { OfferingName } from '../product-catalog-management/demo-data.js';

interface Advice {
  readonly customer: PartyName;
  readonly over: Parameters<typeof channel>[0];
  readonly at: PlaceName;
  readonly category: string;
  readonly description: string;
  /** Best first. */
  readonly offerings: readonly OfferingName[];
}

const ADVICE: readonly Advice[] = [
  {
    customer: 'Priya Raman',
    over: 'Mobile app',
    at: '12 Quay Street, Marrowby',
    category: 'Broadband',
    description: 'More speed in the same flat',
    offerings: ['Fibre 900', 'Wi-Fi Reach'],
  },
  {
    customer: 'Tom Ashdown',
    over: 'Shop',
    at: 'Marrowby Telecom shop, Market Square',
    category: 'Mobile',
    description: 'A plan for what is topped up each month',
    offerings: ['Tide 20', 'Roaming Week'],
  },
  {
    customer: 'Elin Sørby',
    over: 'Contact centre',
    at: '3 Heron Close, Marrowby',
    category: 'Extras',
    description: 'Data for a week in the mountains',
    offerings: ['Roaming Week', 'Data Boost'],
  },
];

const item = (loader: DemoLoader, name: OfferingName, priority: number) => {
  const productOffering = reference(loader, 'productOffering', name);
  return { id: String(priority), priority, productOffering, product: { name, productOffering } };
};

const recommendation = (loader: DemoLoader, advice: Advice) =>
  ({
    name: `For ${advice.customer}`,
    description: advice.description,
    recommendationType: 'offer',
    instantSyncRecommendation: true,
    state: 'done',
    category: [reference(loader, 'category', advice.category)],
    channel: [channel(advice.over)],
    place: place(advice.at, 'place of use'),
    relatedParty: party(advice.customer, 'customer'),
    recommendationItem: advice.offerings.map((name, index) => item(loader, name, index + 1)),
  }) satisfies QueryProductRecommendationCreate;

export const load: DemoData = async (loader) => {
  const recommendations = ADVICE.map((advice) => recommendation(loader, advice));
  await createAll(loader, 'queryProductRecommendation', recommendations);
};
