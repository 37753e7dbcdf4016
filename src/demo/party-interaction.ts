import type { PartyInteractionCreate } from '../../generated/party-interaction/models.js';
import type { JsonObject } from '../values/json.js';
import type { DemoData, DemoLoader } from './loader.js';
import { channel, createAll, type PartyName, party, reference } from './operator.js';

interface Conversation {
  readonly customer: PartyName;
  readonly over: Parameters<typeof channel>[0];
  readonly direction: 'inbound' | 'outbound';
  readonly status: 'opened' | 'inProgress' | 'completed';
  readonly reason: string;
  readonly description: string;
  readonly resolution: string;
  readonly daysAgo: number;
  readonly from: string;
  readonly to: string;
  readonly about: (loader: DemoLoader) => ReturnType<typeof reference>;
}

const offering = (name: string) => (loader: DemoLoader) => reference(loader, 'productOffering', name);

/** A reference to a resource without a name, such as an appointment, under a name used in the conversation. */
const named = (resource: string, fits: (it: JsonObject) => boolean, name: string) => (loader: DemoLoader) =>
  reference(loader, resource, name, fits);

const CONVERSATIONS: readonly Conversation[] = [
  {
    customer: 'Tom Ashdown',
    over: 'Contact centre',
    direction: 'inbound',
    status: 'completed',
    reason: 'Calls drop on the coast road',
    description: 'Two calls were cut off near the lighthouse within a week',
    resolution: 'A mast was repaired; two pounds credited as goodwill',
    daysAgo: 10,
    from: '14:48',
    to: '15:06',
    about: named(
      'adjustBalance',
      ({ reason }) => reason === 'Goodwill after dropped calls',
      'Goodwill credit',
    ),
  },
  {
    customer: 'Marrowby Lifeboat Trust',
    over: 'Contact centre',
    direction: 'inbound',
    status: 'completed',
    reason: 'No data on the pier',
    description: 'Both phones of the crew had no data for a whole morning',
    resolution: 'Five gigabytes added as goodwill',
    daysAgo: 4,
    from: '10:02',
    to: '10:21',
    about: named('adjustBalance', ({ reason }) => reason === 'Goodwill after an outage', 'Goodwill data'),
  },
  {
    customer: 'Priya Raman',
    over: 'Mobile app',
    direction: 'inbound',
    status: 'opened',
    reason: 'A faster line',
    description: 'Asks whether more than 150 Mbit/s is possible in the building',
    resolution: 'Survey of the building ordered',
    daysAgo: 3,
    from: '20:15',
    to: '20:31',
    about: offering('Fibre 900'),
  },
  {
    customer: 'Elin Sørby',
    over: 'Mobile app',
    direction: 'inbound',
    status: 'inProgress',
    reason: 'Another time for the visit',
    description: 'Asks to move the visit from the morning to the afternoon',
    resolution: 'The visit was moved to the afternoon',
    daysAgo: 1,
    from: '08:50',
    to: '08:57',
    about: named(
      'appointment',
      ({ description }) => description === 'Wi-Fi extender that loses its connection',
      'Repair of the extender',
    ),
  },
  {
    customer: 'Tom Ashdown',
    over: 'E-mail',
    direction: 'outbound',
    status: 'completed',
    reason: 'A plan that would cost less',
    description: 'His monthly top-ups cost more than a plan',
    resolution: 'He is coming to the shop for advice',
    daysAgo: 2,
    from: '09:00',
    to: '09:01',
    about: offering('Tide 20'),
  },
];

const timeOf = ({ dates }: DemoLoader, { daysAgo, from, to }: Conversation) =>
  dates.during(-daysAgo, from, to);

const items = (loader: DemoLoader, talk: Conversation) => {
  const { reason, resolution } = talk;
  const item = talk.about(loader);
  return [
    {
      id: '1',
      reason,
      resolution,
      itemDate: timeOf(loader, talk),
      item: { ...item, '@type': item['@referredType'], role: 'subject' },
    },
  ];
};

const interaction = (loader: DemoLoader, talk: Conversation) =>
  ({
    direction: talk.direction,
    status: talk.status,
    statusChangeDate: timeOf(loader, talk).endDateTime,
    reason: talk.reason,
    description: talk.description,
    channel: [{ ...channel(talk.over), role: 'interaction channel' }],
    interactionDate: timeOf(loader, talk),
    interactionItem: items(loader, talk),
    note: [{ id: '1', author: 'Rosa Quill', date: timeOf(loader, talk).endDateTime, text: talk.resolution }],
    relatedParty: [party(talk.customer, 'customer'), party('Rosa Quill', 'agent')],
  }) satisfies PartyInteractionCreate;

export const load: DemoData = async (loader) => {
  const interactions = CONVERSATIONS.map((talk) => interaction(loader, talk));
  await createAll(loader, 'partyInteraction', interactions);
};
