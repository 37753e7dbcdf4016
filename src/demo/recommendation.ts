import type { QueryProductRecommendationCreate } from '../../generated/recommendation/models.js';
import type { DemoData, DemoLoader } from './loader.js';
import { channel, createAll, type PartyName, type PlaceName, party, place, reference } from './operator.js';

interface Occasion {
  readonly customer: PartyName;
  readonly over: Parameters<typeof channel>[0];
  readonly at: PlaceName;
  readonly category: string;
  readonly description: string;
}

const OCCASIONS: readonly Occasion[] = [
  {
    customer: 'Priya Raman',
    over: 'Mobile app',
    at: '12 Quay Street, Marrowby',
    category: 'Broadband',
    description: 'More speed in the same flat',
  },
  {
    customer: 'Tom Ashdown',
    over: 'Shop',
    at: 'Marrowby Telecom shop, Market Square',
    category: 'Mobile',
    description: 'A plan for what is topped up each month',
  },
  {
    customer: 'Elin Sørby',
    over: 'Mobile app',
    at: '3 Heron Close, Marrowby',
    category: 'Extras',
    description: 'Data for a week in the mountains',
  },
];

/** A query; its recommendations are computed as for any client. */
const recommendation = (loader: DemoLoader, occasion: Occasion) =>
  ({
    name: `For ${occasion.customer}`,
    description: occasion.description,
    recommendationType: 'offer',
    instantSyncRecommendation: true,
    category: [reference(loader, 'category', occasion.category)],
    channel: [channel(occasion.over)],
    place: place(occasion.at, 'place of use'),
    relatedParty: party(occasion.customer, 'customer'),
  }) satisfies QueryProductRecommendationCreate;

export const load: DemoData = async (loader) => {
  await createAll(
    loader,
    'queryProductRecommendation',
    OCCASIONS.map((occasion) => recommendation(loader, occasion)),
  );
};
