import type { Assignment, LoggedEvent, Subscriber } from '../store/outbox.js';
import { isObject, type JsonObject } from '../values/json.js';
import type { EventQuery, EventRules } from './event-rules.js';

/** Finds out which subscribers want which events. */
export function assignments(
  rules: EventRules,
  events: readonly LoggedEvent[],
  subscribers: readonly Subscriber[],
): Assignment[] {
  const readers = subscribers.map(({ id, api, query }) => ({ id, api, query: readQuery(rules, api, query) }));
  return events.flatMap((event) => {
    const notification = parsed(event.text);
    return readers
      .filter(({ api }) => api === event.api)
      .flatMap(({ id, query }) => assignment(event, id, notification, query));
  });
}

function assignment(
  event: LoggedEvent,
  subscription: string,
  notification: JsonObject,
  query: EventQuery | Error,
): Assignment[] {
  // Nobody knows whether the subscriber wants it: it is kept, for when the query can be read again.
  if (query instanceof Error)
    return [{ event, subscription, error: `The query cannot be read: ${query.message}`.slice(0, 500) }];
  return query.wants(notification) ? [{ event, subscription }] : [];
}

function readQuery(rules: EventRules, api: string, text: string | undefined): EventQuery | Error {
  try {
    return rules.query(api, text);
  } catch (error) {
    return error as Error;
  }
}

function parsed(text: string): JsonObject {
  const value = JSON.parse(text);
  return isObject(value) ? value : {};
}
