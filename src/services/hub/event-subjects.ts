import { isObject, type JsonObject } from '../../values/json.js';
import type { ApiMetadata } from '../contract/metadata.js';
import { eventMember, eventPayload, PAYLOADS } from '../contract/notifications.js';
import { type Resource, resourcesOf } from '../contract/resources.js';

/** The parts of a notification. */
export interface NotificationParts {
  /** The attribute with the payload: `event`. */
  readonly payload: string;
  /** The attribute of the payload with the resource: `appointment`. */
  readonly member: string;
  /** Empty when the notification has none. */
  readonly resource: JsonObject;
}

/** The resource of an event type. */
export interface EventSubject {
  /** The attribute of the payload with the resource. */
  readonly member: string;
  readonly resource: Resource;
}

/** The resources that the events of some APIs are about, by event type. */
export class EventSubjects {
  readonly byType: ReadonlyMap<string, EventSubject>;

  constructor(apis: readonly ApiMetadata[]) {
    const subjects = apis
      .flatMap(resourcesOf)
      .flatMap((resource) =>
        resource.events.map((type) => [type, { member: eventMember(resource, type), resource }] as const),
      );
    this.byType = new Map(subjects);
  }

  partsOf(notification: JsonObject): NotificationParts {
    const type = String(notification.eventType);
    const subject = this.byType.get(type);
    const declared = subject ? eventPayload(subject.resource.api, type) : 'event';
    // Events that were stored under an earlier contract keep its names.
    const payload = [declared, ...PAYLOADS].find((name) => isObject(notification[name])) ?? declared;
    const content = notification[payload];
    const members = isObject(content) ? content : {};
    const member =
      [subject?.member ?? '', ...Object.keys(members)].find((name) => isObject(members[name])) ?? '';
    const resource = members[member];
    return { payload, member, resource: isObject(resource) ? resource : {} };
  }
}
