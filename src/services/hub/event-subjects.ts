import { isObject, type JsonObject } from '../../values/json.js';
import { apiKeyOf } from '../contract/api-key.js';
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

/** The resources that the events of some APIs are about. Versions of an API have events of the same types. */
export class EventSubjects {
  /** By the API's key and the event type. */
  private readonly byApi: ReadonlyMap<string, ReadonlyMap<string, EventSubject>>;

  constructor(apis: readonly ApiMetadata[]) {
    this.byApi = new Map(apis.map((api) => [apiKeyOf(api), subjectsOf(api)]));
  }

  get all(): EventSubject[] {
    return [...this.byApi.values()].flatMap((subjects) => [...subjects.values()]);
  }

  get types(): string[] {
    return [...new Set([...this.byApi.values()].flatMap((subjects) => [...subjects.keys()]))];
  }

  /** The subject of a notification of an API; undefined for a type that its contract does not have. */
  of(notification: JsonObject, api: string): EventSubject | undefined {
    return this.byApi.get(api)?.get(String(notification.eventType));
  }

  partsOf(notification: JsonObject, api: string): NotificationParts {
    const type = String(notification.eventType);
    const subject = this.of(notification, api);
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

const subjectsOf = (api: ApiMetadata): ReadonlyMap<string, EventSubject> =>
  new Map(
    resourcesOf(api).flatMap((resource) =>
      resource.events.map((type) => [type, { member: eventMember(resource, type), resource }] as const),
    ),
  );
