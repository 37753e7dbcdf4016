import type { QueryProductRecommendationCreate } from '../../generated/recommendation/models.js';
import type { DemoData, DemoLoader } from './loader.js';
import { channel, createAll, type PartyName, type PlaceName, party, place, reference } from './operator.js';

interface Occasion {
  /** Missing for a person who is not a customer yet. */
  readonly customer?: PartyName;
  readonly over: Parameters<typeof channel>[0];
  readonly at: PlaceName;
  readonly category?: string;
  readonly type: 'offer' | 'popular';
  readonly description: string;
}

/** One occasion for each reason of a recommendation. */
const OCCASIONS: readonly Occasion[] = [
  {
    customer: 'Priya Raman',
    over: 'Mobile app',
    at: '12 Quay Street, Marrowby',
    category: 'Broadband',
    type: 'offer',
    description: 'Has asked about a faster line',
  },
  {
    customer: 'Elin Sørby',
    over: 'Mobile app',
    at: '3 Heron Close, Marrowby',
    category: 'Mobile',
    type: 'offer',
    description: 'Has used most of the data of this month',
  },
  {
    customer: 'Tom Ashdown',
    over: 'Shop',
    at: 'Marrowby Telecom shop, Market Square',
    type: 'offer',
    description: 'Is coming to the shop for advice on a plan',
  },
  {
    customer: 'Marrowby Lifeboat Trust',
    over: 'Shop',
    at: 'Lifeboat Station, North Pier, Marrowby',
    category: 'Extras',
    type: 'offer',
    description: 'Extras for the new fibre line',
  },
  {
    over: 'Shop',
    at: 'Marrowby Telecom shop, Market Square',
    type: 'popular',
    description: 'Popular offerings for a new customer',
  },
];

/** A query; its recommendations are computed as for any client. */
const recommendation = (loader: DemoLoader, { customer, category, ...occasion }: Occasion) =>
  ({
    name: `For ${customer ?? 'a new customer'}`,
    description: occasion.description,
    recommendationType: occasion.type,
    instantSyncRecommendation: true,
    channel: [channel(occasion.over)],
    place: place(occasion.at, 'place of use'),
    ...(category !== undefined && { category: [reference(loader, 'category', category)] }),
    ...(customer !== undefined && { relatedParty: party(customer, 'customer') }),
  }) satisfies QueryProductRecommendationCreate;

export const load: DemoData = async (loader) => {
  const queries = OCCASIONS.map((occasion) => recommendation(loader, occasion));
  await createAll(loader, 'queryProductRecommendation', queries);
};
