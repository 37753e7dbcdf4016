import { isObject, type JsonObject } from '../values/json.js';

/** The notification of an event's text. */
export function parseNotification(text: string): JsonObject {
  const value = JSON.parse(text);
  return isObject(value) ? value : {};
}
