import type { Subscriber } from '../store/outbox.js';
import type { JsonObject } from '../values/json.js';

/** The parsed query of a subscriber: a filter on notifications and a selection of fields. */
export interface EventQuery {
  /** Whether the subscriber wants this notification of an API, which is given by its key; a promise when that takes long. */
  matches(notification: JsonObject, api: string): boolean | Promise<boolean>;
  /** Reduces a notification to the selected fields; undefined when all fields are selected. */
  readonly project: ((notification: JsonObject, api: string) => JsonObject) | undefined;
  /** Whether the subscriber's rights take part, which can be others at the delivery than when the event was assigned. */
  readonly isLimited?: boolean;
  /** Whether the subscriber wants every notification, as it is: then none has to be parsed. */
  readonly isEverything?: boolean;
}

/** The facts of the contracts that delivery needs. */
export interface EventRules {
  /**
   * Parses the query of a subscription to an API's events, limited to what its owner may see now. Throws when the query is
   * not valid (any more).
   */
  readQuery(subscription: Pick<Subscriber, 'api' | 'query' | 'owner'>): EventQuery;
  /** Returns the contract's path for an event type, such as `/listener/appointmentCreateEvent`. */
  listenerPath(api: string, type: string): string;
}
