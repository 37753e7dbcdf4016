import type { Assignment, LoggedEvent, Subscriber } from '../../store/outbox.js';
import { isObject, type JsonObject } from '../../values/json.js';
import type { EventQuery, EventRules } from '../event-rules.js';

/** Returns the deliveries to create: for each event, the subscribers whose query it matches. */
export function assignments(
  rules: EventRules,
  events: readonly LoggedEvent[],
  subscribers: readonly Subscriber[],
): Assignment[] {
  const parsedSubscribers = subscribers.map(({ id, api, query }) => ({
    id,
    api,
    query: parseQuery(rules, api, query),
  }));
  return events.flatMap((event) => {
    const notification = parseNotification(event.text);
    return parsedSubscribers
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
  // The delivery is kept as failed, so that it can be made again when the query can be parsed.
  if (query instanceof Error)
    return [{ event, subscription, error: `The query cannot be parsed: ${query.message}`.slice(0, 500) }];
  return query.matches(notification) ? [{ event, subscription }] : [];
}

function parseQuery(rules: EventRules, api: string, text: string | undefined): EventQuery | Error {
  try {
    return rules.readQuery(api, text);
  } catch (error) {
    return error as Error;
  }
}

function parseNotification(text: string): JsonObject {
  const value = JSON.parse(text);
  return isObject(value) ? value : {};
}
