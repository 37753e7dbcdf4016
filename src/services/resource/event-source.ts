import type { Problem, SchemaValidator } from '../../rest/body/schema-validator.js';
import type { NewEvent } from '../../store/outbox.js';
import type { JsonObject } from '../../values/json.js';
import { newId } from '../../values/new-id.js';
import { apiKeyOf } from '../contract/api-key.js';
import { type ChangeKind, causeOf, stateAttributes } from '../contract/event-rules.js';
import { eventMember, eventPayload } from '../contract/notifications.js';
import type { Resource } from '../contract/resources.js';
import { changedAttributes, withoutPath } from '../contract/server-values.js';
import type { Correlation, DerivedChange } from '../types.js';

/** The descriptions of events, after the resource's name and id. */
const DESCRIPTIONS: Readonly<Record<ChangeKind, string>> = {
  create: 'was created',
  attributeValueChange: 'has changed',
  stateChange: 'has another state',
  delete: 'was deleted',
};

/** A resource as clients see it. */
export interface Representation {
  readonly id: string;
  readonly href: string;
  /** The resource as JSON. */
  readonly text: string;
}

/** The stored document before and after a change, and the resource as clients see it now. */
export interface Changed {
  readonly before: JsonObject;
  readonly after: JsonObject;
  readonly representation: Representation;
}

interface Cause extends Correlation {
  /** Replaces the default description of the event. */
  readonly description?: string;
}

/** The format of the events of one type. */
interface EventFormat {
  readonly type: string;
  /** The contract's schema of the notification, and the attributes that it declares. */
  readonly schema: string;
  readonly attributes: ReadonlySet<string>;
  /** Whether the contract demands `@type`. */
  readonly isTyped: boolean;
  /** The path of the resource in the notification: `event`, `appointment`. */
  readonly payload: string;
  readonly member: string;
}

/** Makes the events of changes to one resource. */
export interface ChangeEvents {
  /** Whether the contract has an event for deletions. */
  readonly hasDeleteEvent: boolean;
  created(resource: Representation, correlation: Correlation): NewEvent[];
  deleted(resource: Representation, correlation: Correlation): NewEvent[];
  /** Attributes that the server has changed as a consequence, with the paths `byServer`, raise no event. */
  changed(changed: Changed, byServer: readonly string[], correlation: Correlation): NewEvent[];
  /** The events of a change to what clients see, while the document has not changed. */
  derived(resource: Representation, change: DerivedChange, correlation: Correlation): NewEvent[];
}

/** Events of resources that earlier releases stored. */
const isEarlierSpelling = ({ earlierSpelling }: Problem) => earlierSpelling !== undefined;

/** Creates the events of one resource as its contract defines them. Changes without an event type have no events. */
export class EventSource implements ChangeEvents {
  private readonly formats: ReadonlyMap<ChangeKind, readonly EventFormat[]>;
  /** The events that say which state was reached, by the beginning of the state in lower case. */
  private readonly reached: ReadonlyMap<string, EventFormat>;
  private readonly states: readonly string[];
  private readonly apiKey: string;

  constructor(
    private readonly resource: Resource,
    /** Validates events before they are stored; undefined for no validation. */
    private readonly validator: SchemaValidator | undefined,
  ) {
    const formats = new Map<ChangeKind, EventFormat[]>();
    const reached = new Map<string, EventFormat>();
    for (const type of resource.events) {
      const cause = causeOf(resource, type);
      if (cause === undefined) continue;
      const format = this.formatOf(type);
      if ('state' in cause) reached.set(cause.state.toLowerCase(), format);
      else formats.set(cause.change, [...(formats.get(cause.change) ?? []), format]);
    }
    this.formats = formats;
    this.apiKey = apiKeyOf(resource.api);
    this.reached = reached;
    this.states = stateAttributes(resource.model);
  }

  /** Whether the contract has an event for deletions. */
  get hasDeleteEvent(): boolean {
    return this.formats.has('delete');
  }

  created(resource: Representation, correlation: Correlation): NewEvent[] {
    return this.events(['create'], resource, correlation);
  }

  deleted(resource: Representation, correlation: Correlation): NewEvent[] {
    return this.events(['delete'], resource, correlation);
  }

  /**
   * The events of a change: one for the state, one for the other attributes. Attributes that the server has changed as
   * a consequence, with the paths `byServer`, raise no event.
   */
  changed(
    { before, after, representation }: Changed,
    byServer: readonly string[],
    correlation: Correlation,
  ): NewEvent[] {
    const changed = this.changedAttributes(before, after, byServer);
    const isState = (name: string) => this.states.includes(name);
    const others = changed.filter((name) => !isState(name) || !this.formats.has('stateChange'));
    const kinds: ChangeKind[] = [
      ...(others.length > 0 ? (['attributeValueChange'] as const) : []),
      ...(others.length < changed.length ? (['stateChange'] as const) : []),
    ];
    const reached = changed.filter(isState).flatMap((name) => this.reachedFormats(after[name]));
    return [
      ...this.events(kinds, representation, correlation, others.join(',')),
      ...reached.map((format) => this.event('stateChange', format, representation, correlation, '')),
    ];
  }

  /** The events of a change to what clients see, while the document has not changed. */
  derived(
    resource: Representation,
    { description, fieldPath }: DerivedChange,
    correlation: Correlation,
  ): NewEvent[] {
    return this.events(['attributeValueChange'], resource, { ...correlation, description }, fieldPath);
  }

  /** The formats of the events that say that this state was reached. */
  private reachedFormats(state: unknown): EventFormat[] {
    const text = String(state).toLowerCase();
    return [...this.reached].filter(([beginning]) => text.startsWith(beginning)).map(([, format]) => format);
  }

  /** Throws when the contract has no model of the type. */
  private formatOf(type: string): EventFormat {
    const { api } = this.resource;
    const model = api.models[type];
    if (!model) throw new Error(`${api.number}: the contract has no model of ${type}`);
    return {
      type,
      schema: model.schema,
      attributes: new Set(Object.keys(model.attributes)),
      isTyped: model.attributes['@type']?.required === true,
      payload: eventPayload(api, type),
      member: eventMember(this.resource, type),
    };
  }

  private changedAttributes(before: JsonObject, after: JsonObject, byServer: readonly string[]): string[] {
    const byClient = (each: JsonObject) => byServer.reduce(withoutPath, each);
    return changedAttributes(this.resource, byClient(before), byClient(after));
  }

  private events(kinds: ChangeKind[], resource: Representation, cause: Cause, fieldPath = ''): NewEvent[] {
    return kinds.flatMap((kind) =>
      (this.formats.get(kind) ?? []).map((format) => this.event(kind, format, resource, cause, fieldPath)),
    );
  }

  private event(
    kind: ChangeKind,
    format: EventFormat,
    resource: Representation,
    cause: Cause,
    fieldPath: string,
  ): NewEvent {
    const { api, name } = this.resource;
    const { type } = format;
    const id = newId();
    const at = new Date();
    const eventTime = at.toISOString();
    const text = this.notification(format, resource, {
      ...(format.isTyped && { '@type': type }),
      id: resource.id,
      href: resource.href,
      eventId: id,
      eventTime,
      eventType: type,
      ...(cause.correlationId !== undefined && { correlationId: cause.correlationId }),
      domain: api.title,
      title: type,
      description: cause.description ?? `${name} ${resource.id} ${DESCRIPTIONS[kind]}`,
      priority: 'normal',
      timeOcurred: eventTime,
      ...(kind === 'attributeValueChange' && { fieldPath }),
    });
    return {
      id,
      api: this.apiKey,
      type,
      resourceId: resource.id,
      time: at.getTime(),
      hops: cause.hops,
      traceparent: cause.traceparent,
      orderingKey: resource.href.replace(/^https?:\/\/[^/]*/, ''),
      text,
    };
  }

  /** The notification as JSON, with the attributes that the contract declares. Throws when its validation fails. */
  private notification(
    { schema, attributes, payload, member, type }: EventFormat,
    { text }: Representation,
    values: JsonObject,
  ) {
    const members: string[] = [];
    for (const [name, value] of Object.entries(values))
      if (attributes.has(name)) members.push(`"${name}":${JSON.stringify(value)}`);
    if (attributes.has(payload)) members.push(`"${payload}":{"${member}":${text}}`);
    const json = `{${members.join(',')}}`;
    const isOlder = this.olderProblems(`${payload}.${member}.`, text);
    const isTolerated = (problem: Problem) => isEarlierSpelling(problem) || isOlder(problem);
    const [problem] = this.validator?.problems(schema, JSON.parse(json), isTolerated) ?? [];
    if (problem)
      throw new Error(`${type} does not agree with the contract: ${problem.path} ${problem.message}`);
    return json;
  }

  /** Tells which problems at a path are those of a resource there that is older than its contract. */
  private olderProblems(path: string, text: string): (problem: Problem) => boolean {
    let own: Set<string> | undefined;
    return (problem) => {
      own ??= new Set(
        this.validator
          ?.problems(this.resource.model.schema, JSON.parse(text))
          .map((each) => keyAt(path, each)),
      );
      return own.has(keyAt('', problem));
    };
  }
}

const keyAt = (parent: string, { path, message }: Problem) => `${parent}${path}\n${message}`;
