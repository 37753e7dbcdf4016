import type { JsonObject } from '../values/json.js';

/** Which notifications a subscriber wants, and what of them. */
export interface EventQuery {
  wants(notification: JsonObject): boolean;
  /** The notification with the fields that were asked for; undefined when all of it was. */
  readonly shape: ((notification: JsonObject) => JsonObject) | undefined;
}

/** What delivery needs to know of the contracts. */
export interface EventRules {
  /** Reads the query of a subscription to an API's events. Throws when it cannot be read, or no longer. */
  query(api: string, text: string | undefined): EventQuery;
  /** The path that the contract has for this type: `/listener/appointmentCreateEvent`. */
  listener(api: string, type: string): string;
}
