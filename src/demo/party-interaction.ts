import type { PartyInteractionCreate } from '../../generated/party-interaction/models.js';
import type { JsonObject } from '../values/json.js';
import type { DemoData, DemoLoader } from './loader.js';
import { channel, createAll, type PartyName, party, period, reference } from './operator.js';

interface Conversation {
  readonly customer: PartyName;
  readonly over: Parameters<typeof channel>[0];
  readonly direction: 'inbound' | 'outbound';
  readonly status: 'opened' | 'inProgress' | 'completed';
  readonly reason: string;
  readonly description: string;
  readonly resolution: string;
  readonly day: string;
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
    description: 'Two calls in a week broke off near the lighthouse',
    resolution: 'A mast was repaired; two pounds as goodwill',
    day: '2026-03-11',
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
    description: 'Both phones of the crew had no data for a morning',
    resolution: 'Five gigabytes as goodwill',
    day: '2026-03-19',
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
    description: 'Asks whether the building can have more than 150 Mbit/s',
    resolution: 'Survey of the building ordered',
    day: '2026-03-24',
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
    description: 'The morning does not suit; the afternoon does',
    resolution: 'The visit is after lunch',
    day: '2026-03-30',
    from: '08:50',
    to: '08:57',
    about: named(
      'appointment',
      ({ description }) => description === 'An extender that loses its link',
      'Repair of the extender',
    ),
  },
  {
    customer: 'Tom Ashdown',
    over: 'E-mail',
    direction: 'outbound',
    status: 'completed',
    reason: 'A plan that would cost less',
    description: 'What he tops up in a month would pay for a plan',
    resolution: 'He comes to the shop',
    day: '2026-03-31',
    from: '09:00',
    to: '09:01',
    about: offering('Tide 20'),
  },
];

const items = (loader: DemoLoader, { about, day, reason, resolution, from, to }: Conversation) => {
  const item = about(loader);
  return [
    {
      id: '1',
      reason,
      resolution,
      itemDate: period(`${day}T${from}:00`, `${day}T${to}:00`),
      item: { ...item, '@type': item['@referredType'], role: 'subject' },
    },
  ];
};

const interaction = (loader: DemoLoader, talk: Conversation) =>
  ({
    direction: talk.direction,
    status: talk.status,
    statusChangeDate: `${talk.day}T${talk.to}:00Z`,
    reason: talk.reason,
    description: talk.description,
    channel: [{ ...channel(talk.over), role: 'interaction channel' }],
    interactionDate: period(`${talk.day}T${talk.from}:00`, `${talk.day}T${talk.to}:00`),
    interactionItem: items(loader, talk),
    note: [{ id: '1', author: 'Rosa Quill', date: `${talk.day}T${talk.to}:00Z`, text: talk.resolution }],
    relatedParty: [party(talk.customer, 'customer'), party('Rosa Quill', 'agent')],
  }) satisfies PartyInteractionCreate;

export const load: DemoData = async (loader) => {
  const interactions = CONVERSATIONS.map((talk) => interaction(loader, talk));
  await createAll(loader, 'partyInteraction', interactions);
};
