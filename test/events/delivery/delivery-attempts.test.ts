import { expect } from 'chai';
import { type AttemptOptions, DeliveryAttempts } from '../../../src/events/delivery/delivery-attempts.js';
import type { EventQuery } from '../../../src/events/event-rules.js';
import type { Sender } from '../../../src/events/outgoing/sender.js';
import type { LeasedSubscription, PendingDelivery } from '../../../src/store/outbox.js';

const attempts = (query: EventQuery) =>
  new DeliveryAttempts(
    {} as Sender,
    { readQuery: () => query, listenerPath: () => '' },
    {} as AttemptOptions,
  );
const event = { number: 1, type: 'LampCreateEvent', text: '{"eventType":"LampCreateEvent"}', hops: 0 };

describe('A delivery', () => {
  const answers: Readonly<Record<string, EventQuery['matches']>> = {
    'at once': () => false,
    'after a time': () => Promise.resolve(false),
  };
  for (const [how, matches] of Object.entries(answers))
    it(`is dead when its subscriber, as is known ${how}, may not see the event any more`, async () => {
      const subscription = { id: 's', api: 'TMF901-v4', callback: 'http://127.0.0.1:1/' };
      const result = await attempts({ isLimited: true, matches, project: undefined }).make(
        subscription as LeasedSubscription,
        { key: 1, attempts: 0 } as PendingDelivery,
        event,
      );
      expect(result).to.include({ key: 1, state: 'dead' });
      expect(result.error).to.match(/does not show this event/);
    });
});
