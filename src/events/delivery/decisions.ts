import type { Assignment, Decisions, LoggedEvent, Subscriber, Suspension } from '../../store/outbox.js';
import type { WorkSlices } from '../../values/concurrency/work-slices.js';
import type { JsonObject } from '../../values/json.js';
import type { EventRules } from '../event-rules.js';
import { parseNotification } from '../notification.js';

const MAX_REASON_LENGTH = 500;

/** Evaluates the queries of subscriptions, each by itself, with yields to the event loop. */
export class Decider {
  constructor(
    private readonly rules: EventRules,
    private readonly slices: WorkSlices,
  ) {}

  /**
   * Returns the deliveries to create and the subscriptions to suspend. A query that cannot be parsed, throws or costs
   * too much suspends its subscription; the delivery of that event is created as dead, so that it can be repeated.
   */
  async decide(
    events: readonly LoggedEvent[],
    subscribers: readonly Subscriber[],
    beat: () => void,
  ): Promise<Decisions> {
    const assignments: Assignment[] = [];
    const suspensions = new Map<string, Suspension>();
    for (const event of events) {
      beat();
      const notification = new LazyNotification(event.text);
      // Many subscriptions have the same query and owner, or none.
      const outcomes = new Map<string, boolean | string>();
      for (const subscriber of subscribers) {
        if (subscriber.api !== event.api || suspensions.has(subscriber.id)) continue;
        const { id: subscription, query = '', owner = '' } = subscriber;
        const key = `${query}\0${owner}`;
        const wanted =
          outcomes.get(key) ?? (await this.slices.run(() => this.wants(subscriber, notification)));
        outcomes.set(key, wanted);
        if (wanted === true) assignments.push({ event, subscription });
        if (typeof wanted !== 'string') continue;
        assignments.push({ event, subscription, error: wanted });
        suspensions.set(subscription, { subscription, reason: wanted });
      }
    }
    return { assignments, suspensions: [...suspensions.values()] };
  }

  /** Returns whether the subscriber wants the event, or why that cannot be said. */
  private async wants(subscriber: Subscriber, notification: LazyNotification): Promise<boolean | string> {
    let problem = 'The query cannot be parsed';
    try {
      const query = this.rules.readQuery(subscriber);
      problem = 'The query cannot be evaluated';
      return query.isEverything || (await query.matches(notification.value, subscriber.api));
    } catch (error) {
      return `${problem}: ${(error as Error).message}`.slice(0, MAX_REASON_LENGTH);
    }
  }
}

/** Parsed when the first query looks at it. */
class LazyNotification {
  private parsed: JsonObject | undefined;

  constructor(private readonly text: string) {}

  get value(): JsonObject {
    this.parsed ??= parseNotification(this.text);
    return this.parsed;
  }
}
