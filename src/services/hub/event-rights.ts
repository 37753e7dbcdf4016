import type { EventQuery } from '../../events/event-rules.js';
import type { JsonObject } from '../../values/json.js';
import { causeOf, stateAttributes } from '../contract/event-rules.js';
import type { Resource } from '../contract/resources.js';
import type { AttributePaths } from '../policy/attribute-paths.js';
import type { Identity } from '../policy/claims.js';
import type { Permissions } from '../policy/permissions.js';
import type { EventSubjects } from './event-subjects.js';

/** The rights of clients on events: they see those of resources that exist for them, without hidden attributes. */
export class EventRights {
  constructor(
    private readonly subjects: EventSubjects,
    private readonly permissions: Permissions,
  ) {}

  /** The query of a client, evaluated on what the policy that is then in force shows to the client. */
  limited(query: EventQuery, operation: 'subscribe' | 'watch', identity: Identity | undefined): EventQuery {
    if (!this.permissions.areLimited) return query;
    const visible = (notification: JsonObject, api: string) =>
      identity && this.visible(notification, api, operation, identity);
    return {
      isLimited: true,
      matches: (notification, api) => {
        const shown = visible(notification, api);
        return shown !== undefined && query.matches(shown, api);
      },
      project: (notification, api) => {
        const shown = visible(notification, api) ?? {};
        return query.project ? query.project(shown, api) : shown;
      },
    };
  }

  /** The notification as the client may see it; undefined when it may not know of the event. */
  private visible(
    notification: JsonObject,
    api: string,
    operation: 'subscribe' | 'watch',
    identity: Identity,
  ): JsonObject | undefined {
    const subject = this.subjects.of(notification, api);
    if (!subject) return undefined;
    const { payload, member, resource } = this.subjects.partsOf(notification, api);
    const { id, href: _, ...document } = resource;
    const grant = this.permissions.accessTo(subject.resource, identity).grant(operation);
    if (!grant?.sees({ id: String(id), document })) return undefined;
    if (grant.hidden.isEmpty) return notification;
    const changed = visibleChange(notification, subject.resource, grant.hidden);
    return changed && { ...changed, [payload]: { [member]: grant.hidden.removedFrom(resource) } };
  }
}

/**
 * The notification without the names of hidden changes; undefined when all changes are hidden. A change of an attribute
 * that is hidden in part counts as hidden, since nobody knows which part has changed.
 */
function visibleChange(
  notification: JsonObject,
  resource: Resource,
  hidden: AttributePaths,
): JsonObject | undefined {
  const isHidden = (name: string) => hidden.firstLevel.includes(name);
  const cause = causeOf(resource, String(notification.eventType));
  const change = cause && ('change' in cause ? cause.change : 'stateChange');
  if (change === 'stateChange' && stateAttributes(resource.model).some(isHidden)) return undefined;
  if (change !== 'attributeValueChange') return notification;
  const names = String(notification.fieldPath ?? '').split(',');
  const shown = names.filter((name) => name !== '' && !isHidden(name.split('.')[0] ?? ''));
  return shown.length > 0 ? { ...notification, fieldPath: shown.join(',') } : undefined;
}
