import type { EventQuery } from '../../events/event-rules.js';
import { parseFieldSelection, splitNames } from '../../rest/fields/parse-fields.js';
import { type FieldSelection, selectFields } from '../../rest/fields/select-fields.js';
import { comparison, mapComparisons } from '../../rest/filter/comparison.js';
import { parseFilter } from '../../rest/filter/parse-filter.js';
import { hasNestedDescendants } from '../../rest/jsonpath/cost.js';
import { type JsonPathLimits, parseJsonPath } from '../../rest/jsonpath/index.js';
import { splitQuery } from '../../rest/parse-query.js';
import {
  invalidQuery,
  isReservedParameter,
  quoted,
  withoutRoot,
} from '../../rest/query-string/query-text.js';
import type { AttributeShape, AttributeType } from '../../values/attribute-type.js';
import { Slices } from '../../values/concurrency/slices.js';
import type { JsonObject } from '../../values/json.js';
import { matcherOf } from '../../values/matches.js';
import type { Comparison } from '../../values/query.js';
import type { ApiMetadata } from '../contract/metadata.js';
import { PAYLOADS } from '../contract/notifications.js';
import { shapesOf, typesOf } from '../contract/resource-schema.js';
import type { Resource } from '../contract/resources.js';
import type { ServiceOptions } from '../options.js';
import { queryContext } from '../resource/query-context.js';
import { type EventSubject, EventSubjects } from './event-subjects.js';

/** Values of one event that a JSONPath filter may visit: some milliseconds, because any number of filters can wait. */
const MAX_VISITS = 25_000;

/** Attributes of the notification itself that filters can name. All other names are attributes of the resource. */
const ENVELOPE: ReadonlyMap<string, AttributeType> = new Map([
  ['eventId', 'string'],
  ['eventType', 'string'],
  ['eventTime', 'dateTime'],
]);

/** Parses the queries of subscriptions to events of some APIs: TMF630 filters, `eventType` and `fields`. */
export class EventQueryParser {
  private readonly subjects: readonly EventSubject[];
  private readonly members: ReadonlySet<string>;
  private readonly events: EventSubjects;
  private readonly options: ServiceOptions;
  /** The objects that filters are evaluated on, so that all subscriptions share that of an event. */
  private readonly views = new WeakMap<JsonObject, JsonObject>();

  constructor(apis: readonly ApiMetadata[], options: ServiceOptions) {
    // A subscription's query is evaluated for ever: it has a budget for each event only.
    const jsonPath = {
      ...options.jsonPath,
      maxVisits: Number.POSITIVE_INFINITY,
      maxVisitsPerResource: MAX_VISITS,
    };
    this.options = { ...options, jsonPath };
    this.events = new EventSubjects(apis);
    this.subjects = this.events.all;
    this.members = new Set(this.subjects.map(({ member }) => member));
  }

  /** Throws a 400 that says what is wrong. */
  parse(text: string | undefined): EventQuery {
    const { parameters, filters } = splitQuery((text ?? '').replace(/^\?/, ''), this.options.query);
    this.refuseOtherParameters([...parameters.keys()]);
    const types = {
      typeOf: (path: readonly string[]) => this.typeOf(path),
      shapeOf: (path: readonly string[]) => this.shapeOf(path),
    };
    const context = queryContext(types, this.options);
    const filter = parseFilter(filters, context);
    const expression = parameters.get('filter');
    if (expression !== undefined) refuseExpensive(expression, this.options.jsonPath);
    const parts = [
      ...(filter ? [mapComparisons(filter, (part) => this.withKnownTypes(part))] : []),
      ...(expression === undefined ? [] : [context.jsonPathFilter(expression)]),
    ];
    const fields = parameters.get('fields');
    const selection =
      fields === undefined ? undefined : parseFieldSelection(this.resourceFields(fields), context);
    const isMatch = parts.length > 0 ? matcherOf({ kind: 'and', parts }) : undefined;
    return {
      isEverything: !isMatch && !selection,
      matches: (notification, api) => !isMatch || isMatch(this.viewOf(notification, api), new Slices()),
      project: selection && ((notification, api) => this.shape(notification, api, selection)),
    };
  }

  private viewOf(notification: JsonObject, api: string): JsonObject {
    const view = this.views.get(notification) ?? this.view(notification, api);
    this.views.set(notification, view);
    return view;
  }

  /** The object that filters are evaluated on: the resource, also below both names of the payload. */
  private view(notification: JsonObject, api: string): JsonObject {
    const { member, resource } = this.events.partsOf(notification, api);
    const { eventId, eventType, eventTime } = notification;
    const payload = { ...resource, [member]: resource };
    const payloads = PAYLOADS.map((name) => [name, payload] as const);
    return {
      ...resource,
      ...Object.fromEntries(payloads),
      ...withoutUndefined({ eventId, eventType, eventTime }),
    };
  }

  private shape(notification: JsonObject, api: string, selection: FieldSelection): JsonObject {
    const { payload, member, resource } = this.events.partsOf(notification, api);
    return { ...notification, [payload]: { [member]: selectFields(resource, selection) } };
  }

  /** The declared type of a path; undefined when the resources declare different types. */
  private typeOf(path: readonly string[]): AttributeType | undefined {
    const [first = ''] = path;
    const ofEnvelope = ENVELOPE.get(first);
    if (path.length === 1 && ofEnvelope) return ofEnvelope;
    const types = this.meanings(path).map(({ resource, inResource }) =>
      typesOf(resource.api, resource.model)(inResource),
    );
    const declared = new Set(types.filter((type) => type !== undefined));
    return declared.size === 1 ? [...declared][0] : undefined;
  }

  /** The declared shape at a path; undefined unless all resources that can be meant declare one. */
  private shapeOf(path: readonly string[]): AttributeShape | undefined {
    const [first = ''] = path;
    if (ENVELOPE.has(first)) return path.length > 1 ? { kind: 'belowScalar', at: [first] } : undefined;
    const shapes = this.meanings(path).map(({ resource, inResource }) => {
      const shape = shapesOf(resource.api, resource.model)(inResource);
      const skipped = path.slice(0, path.length - inResource.length);
      return shape?.kind === 'belowScalar' ? { ...shape, at: [...skipped, ...shape.at] } : shape;
    });
    const [shape] = shapes;
    return shape && shapes.every((each) => each?.kind === shape.kind) ? shape : undefined;
  }

  /**
   * The resources that a path in a notification can be about, and the path in each: after the name of a resource it is
   * about that one, and about those that have an attribute of this name.
   */
  private meanings(path: readonly string[]): { resource: Resource; inResource: readonly string[] }[] {
    const inResource = this.inResource(path);
    const name = path.length - inResource.length === 2 ? path[1] : undefined;
    return this.subjects.flatMap(({ member, resource }) => {
      if (name === undefined || name === member) return { resource, inResource };
      return Object.hasOwn(resource.model.attributes, name)
        ? { resource, inResource: [name, ...inResource] }
        : [];
    });
  }

  /** The path in the resource of a path in the notification: `status` for `event.appointment.status`. */
  private inResource(path: readonly string[]): readonly string[] {
    const [first = '', second = ''] = path;
    if (!PAYLOADS.includes(first) || path.length === 1) return path;
    return this.members.has(second) && path.length > 2 ? path.slice(2) : path.slice(1);
  }

  /** Replaces event types by their exact spelling, whatever their case. Throws a 400 for unknown ones. */
  private withKnownTypes(part: Comparison): Comparison {
    if (part.path.join('.') !== 'eventType' || part.operator !== 'equal') return part;
    const known = this.events.types;
    const operands = part.operands.map((operand) => {
      const name = operand.type === 'string' ? operand.value : '';
      const type = known.find((candidate) => candidate.toLowerCase() === name.toLowerCase());
      if (type === undefined) throw unknownType(name, known);
      return { type: 'string', value: type } as const;
    });
    return comparison(part.path, 'equal', operands);
  }

  /** The selected attributes of the resource. Those of the notification are always sent. */
  private resourceFields(fields: string): string {
    const names = splitNames(fields).filter((name) => !ENVELOPE.has(name));
    const paths = names.map((name) => this.inResource(withoutRoot(name).split('.')).join('.'));
    return paths.length > 0 ? paths.join(',') : 'none';
  }

  private refuseOtherParameters(names: readonly string[]): void {
    const unsupported = names.find(
      (name) => isReservedParameter(name) && name !== 'fields' && name !== 'filter',
    );
    if (unsupported === undefined) return;
    throw invalidQuery(
      `${quoted(unsupported)} has no meaning for events`,
      'Use filters, eventType and fields only',
    );
  }
}

/** Refuses filters whose cost grows with the square of an event's size, or faster. */
function refuseExpensive(expression: string, limits: JsonPathLimits): void {
  if (!hasNestedDescendants(parseJsonPath(expression, limits))) return;
  throw invalidQuery(
    `The filter ${quoted(expression.slice(0, 100))} is too expensive for events`,
    'It searches the descendants (..) of each descendant; name the path to the attribute instead of one of the ".."',
  );
}

const withoutUndefined = (object: Record<string, JsonObject[string] | undefined>): JsonObject =>
  Object.fromEntries(
    Object.entries(object).filter((entry): entry is [string, JsonObject[string]] => entry[1] !== undefined),
  );

const unknownType = (name: string, known: readonly string[]) =>
  invalidQuery(`There is no event type ${quoted(name)}`, `The types are ${known.toSorted().join(', ')}`);
