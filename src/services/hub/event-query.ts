import type { EventQuery } from '../../events/event-rules.js';
import { type FieldSelection, selectFields } from '../../rest/fields.js';
import { comparison } from '../../rest/filter/comparison.js';
import { mapComparisons } from '../../rest/filter/map-comparisons.js';
import { parseFilter } from '../../rest/filter/parse-filter.js';
import { parseFieldSelection, splitNames } from '../../rest/parse-fields.js';
import { splitQuery } from '../../rest/parse-query.js';
import { invalidQuery, shown } from '../../rest/query-text.js';
import { isReserved } from '../../rest/reserved.js';
import type { AttributeType } from '../../values/attribute-type.js';
import { isObject, type JsonObject } from '../../values/json.js';
import { matches } from '../../values/matches.js';
import type { Comparison, Filter } from '../../values/query.js';
import type { ApiMetadata } from '../contract/metadata.js';
import { eventMember, eventPayload } from '../contract/notifications.js';
import { typesOf } from '../contract/resource-schema.js';
import { type Resource, resourcesOf } from '../contract/resources.js';
import type { ServiceOptions } from '../options.js';

import { queryContext } from '../resource/query-context.js';

/** Attributes of the notification itself that conditions can name; every other name is the resource's. */
const ENVELOPE: Readonly<Record<string, AttributeType>> = {
  eventId: 'string',
  eventType: 'string',
  eventTime: 'dateTime',
};

/** The two names under which contracts put the payload. */
const PAYLOADS = ['event', 'payload'];

/** What a resource's events look like. */
interface EventFormat {
  readonly member: string;
  readonly resource: Resource;
}

/** Reads the queries of subscriptions to the events of some APIs: TMF630's filters, `eventType` and `fields`. */
export class EventQueries {
  private readonly sources: ReadonlyMap<string, EventFormat>;
  private readonly members: ReadonlySet<string>;

  constructor(
    apis: readonly ApiMetadata[],
    private readonly options: ServiceOptions,
  ) {
    const sources = apis
      .flatMap(resourcesOf)
      .flatMap((resource) =>
        resource.events.map((type) => [type, { member: eventMember(resource, type), resource }] as const),
      );
    this.sources = new Map(sources);
    this.members = new Set(sources.map(([, { member }]) => member));
  }

  /** Throws a 400 that names what is wrong. */
  parse(text: string | undefined): EventQuery {
    const { parameters, filters } = splitQuery((text ?? '').replace(/^\?/, ''), this.options.query);
    this.refuseOthers([...parameters.keys()]);
    const context = queryContext({ typeOf: (path) => this.typeOf(path) }, this.options);
    const plain = parseFilter(filters, context);
    const expression = parameters.get('filter');
    const parts = [
      ...(plain ? [mapComparisons(plain, (part) => this.withKnownTypes(part))] : []),
      ...(expression === undefined ? [] : [context.jsonPathFilter(expression)]),
    ];
    const fields = parameters.get('fields');
    const selection = fields === undefined ? undefined : parseFieldSelection(this.ownNames(fields), context);
    return {
      wants: (notification) => this.wants(parts, notification),
      shape: selection && ((notification) => this.shape(notification, selection)),
    };
  }

  private wants(parts: readonly Filter[], notification: JsonObject): boolean {
    if (parts.length === 0) return true;
    const view = this.view(notification);
    return parts.every((part) => matches(part, view));
  }

  /** What conditions are asked of: the resource, by itself and under either name of the payload. */
  private view(notification: JsonObject): JsonObject {
    const { member, resource } = this.parts(notification);
    const { eventId, eventType, eventTime } = notification;
    const payload = { ...resource, [member]: resource };
    const payloads = PAYLOADS.map((name) => [name, payload] as const);
    return { ...resource, ...Object.fromEntries(payloads), ...without({ eventId, eventType, eventTime }) };
  }

  private shape(notification: JsonObject, selection: FieldSelection): JsonObject {
    const { payload, member, resource } = this.parts(notification);
    return { ...notification, [payload]: { [member]: selectFields(resource, selection) } };
  }

  private parts(notification: JsonObject) {
    const type = String(notification.eventType);
    const source = this.sources.get(type);
    const payload = source ? eventPayload(source.resource.api, type) : 'event';
    const member = source?.member ?? '';
    const content = notification[payload];
    const resource = isObject(content) ? content[member] : undefined;
    return { payload, member, resource: isObject(resource) ? resource : {} };
  }

  /** The declared type where every resource that declares the path has the same. */
  private typeOf(path: readonly string[]): AttributeType | undefined {
    const [first = ''] = path;
    if (path.length === 1 && ENVELOPE[first]) return ENVELOPE[first];
    const own = this.inResource(path);
    const types = [...this.sources.values()].map(({ resource }) =>
      typesOf(resource.api, resource.model)(own),
    );
    const declared = new Set(types.filter((type) => type !== undefined));
    return declared.size === 1 ? [...declared][0] : undefined;
  }

  /** The path without the places of the resource in the notification: `event.appointment.status`. */
  private inResource(path: readonly string[]): readonly string[] {
    const [first = '', second = ''] = path;
    if (!PAYLOADS.includes(first) || path.length === 1) return path;
    return this.members.has(second) && path.length > 2 ? path.slice(2) : path.slice(1);
  }

  /** Event types in any case, as contracts and their paths write them; unknown ones would never come. */
  private withKnownTypes(part: Comparison): Comparison {
    if (part.path.join('.') !== 'eventType' || part.operator !== 'equal') return part;
    const known = [...this.sources.keys()];
    const operands = part.operands.map((operand) => {
      const wanted = operand.type === 'string' ? operand.value : '';
      const type = known.find((candidate) => candidate.toLowerCase() === wanted.toLowerCase());
      if (type === undefined) throw unknownType(wanted, known);
      return { type: 'string', value: type } as const;
    });
    return comparison(part.path, 'equal', operands);
  }

  /** Names of attributes of the resource; those of the notification are always there. */
  private ownNames(fields: string): string {
    const names = splitNames(fields).filter((name) => !Object.hasOwn(ENVELOPE, name));
    const own = names.map((name) => this.inResource(name.split('.')).join('.'));
    return own.length > 0 ? own.join(',') : 'none';
  }

  private refuseOthers(names: readonly string[]): void {
    const other = names.find((name) => isReserved(name) && name !== 'fields' && name !== 'filter');
    if (other === undefined) return;
    throw invalidQuery(
      `${shown(other)} has no meaning for events`,
      'A subscription takes filters and fields',
    );
  }
}

const without = (object: Record<string, JsonObject[string] | undefined>): JsonObject =>
  Object.fromEntries(
    Object.entries(object).filter((entry): entry is [string, JsonObject[string]] => entry[1] !== undefined),
  );

const unknownType = (wanted: string, known: readonly string[]) =>
  invalidQuery(`There is no event type ${shown(wanted)}`, `The types are ${known.toSorted().join(', ')}`);
