import type { JsonObject } from '../values/json.js';

/** The parsed query of a subscriber: a filter on notifications and a selection of fields. */
export interface EventQuery {
  /** Whether the subscriber wants this notification. */
  matches(notification: JsonObject): boolean;
  /** Reduces a notification to the selected fields; undefined when all fields are selected. */
  readonly project: ((notification: JsonObject) => JsonObject) | undefined;
}

/** The facts of the contracts that delivery needs. */
export interface EventRules {
  /** Parses the query of a subscription to an API's events. Throws when the query is not valid (any more). */
  readQuery(api: string, text: string | undefined): EventQuery;
  /** Returns the contract's path for an event type, such as `/listener/appointmentCreateEvent`. */
  listenerPath(api: string, type: string): string;
}
