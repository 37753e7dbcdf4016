import type { SchemaValidator } from '../../rest/schema-validator.js';
import type { NewEvent } from '../../store/outbox.js';
import type { JsonObject } from '../../values/json.js';
import { newId } from '../../values/new-id.js';
import { eventMember, eventPayload } from '../contract/notifications.js';
import type { Resource } from '../contract/resources.js';
import { changedAttributes, withoutPath } from '../contract/server-values.js';
import type { Correlation, DerivedChange } from '../types.js';

/** What can happen to a resource. Contracts differ in what they have an event for, and in its name. */
type ChangeKind = 'create' | 'attributeValueChange' | 'stateChange' | 'delete';

/** The end of the event type, behind the resource's name. The first that the contract has is the one. */
const TYPES: Readonly<Record<ChangeKind, readonly string[]>> = {
  create: ['CreateEvent', 'CreationNotification'],
  attributeValueChange: ['AttributeValueChangeEvent', 'ChangeEvent'],
  stateChange: ['StateChangeEvent', 'StatusChangeEvent'],
  delete: ['DeleteEvent', 'RemoveEvent'],
};

const WORDS: Readonly<Record<ChangeKind, string>> = {
  create: 'was created',
  attributeValueChange: 'has changed',
  stateChange: 'has another state',
  delete: 'was deleted',
};

/** Attributes that hold the state of a resource; a contract declares one of them. */
const STATES = ['state', 'status', 'lifecycleStatus'];

/** A resource as readers see it, with its JSON. */
export interface Representation {
  readonly id: string;
  readonly href: string;
  readonly text: string;
}

/** The document as it was stored before and after, and what readers see of the resource now. */
interface Changed {
  readonly before: JsonObject;
  readonly after: JsonObject;
  readonly representation: Representation;
}

interface Cause extends Correlation {
  /** What to say of it, in place of what is always said. */
  readonly description?: string;
}

/** How the events of a type are written. */
interface EventForm {
  readonly type: string;
  /** The contract's schema of the notification, and what it declares. */
  readonly schema: string;
  readonly attributes: ReadonlySet<string>;
  /** Where the notification has the resource. */
  readonly payload: string;
  readonly member: string;
}

/** The events of one resource, as its contract defines them; none for what the contract has no event for. */
export class EventSource {
  private readonly forms: ReadonlyMap<ChangeKind, EventForm>;
  private readonly state: string | undefined;

  constructor(
    private readonly resource: Resource,
    /** What events are checked with before they are stored; undefined: not at all. */
    private readonly validator: SchemaValidator | undefined,
  ) {
    this.forms = new Map(
      (Object.keys(TYPES) as ChangeKind[]).flatMap((happening) => {
        const type = this.typeOf(happening);
        return type === undefined ? [] : [[happening, this.formOf(type)] as const];
      }),
    );
    this.state = STATES.find((name) => Object.hasOwn(resource.model.attributes, name));
  }

  /** Whether a deletion has to be told. */
  get hasDeleteEvent(): boolean {
    return this.forms.has('delete');
  }

  created(resource: Representation, origin: Correlation): NewEvent[] {
    return this.events(['create'], resource, origin);
  }

  deleted(resource: Representation, origin: Correlation): NewEvent[] {
    return this.events(['delete'], resource, origin);
  }

  /** A change of state and one of other attributes are different events; what the server moved along is neither. */
  changed(
    { before, after, representation: seen }: Changed,
    byServer: readonly string[],
    origin: Correlation,
  ): NewEvent[] {
    const changed = this.changedAttributes(before, after, byServer);
    const others = changed.filter((name) => name !== this.state || !this.forms.has('stateChange'));
    const happenings: ChangeKind[] = [
      ...(others.length > 0 ? (['attributeValueChange'] as const) : []),
      ...(others.length < changed.length ? (['stateChange'] as const) : []),
    ];
    return this.events(happenings, seen, origin, others.join(','));
  }

  /** What readers see has changed, although the document has not. */
  derived(
    resource: Representation,
    { description, fieldPath }: DerivedChange,
    origin: Correlation,
  ): NewEvent[] {
    return this.events(['attributeValueChange'], resource, { ...origin, description }, fieldPath);
  }

  private typeOf(happening: ChangeKind): string | undefined {
    const wanted = TYPES[happening].map((end) => `${this.resource.name}${end}`.toLowerCase());
    const found = wanted.map((name) => this.resource.events.find((type) => type.toLowerCase() === name));
    return found.find((type) => type !== undefined);
  }

  /** Throws when the contract has no model of the type. */
  private formOf(type: string): EventForm {
    const { api } = this.resource;
    const model = api.models[type];
    if (!model) throw new Error(`${api.number}: the contract has no model of ${type}`);
    return {
      ...{ type, schema: model.schema, attributes: new Set(Object.keys(model.attributes)) },
      ...{ payload: eventPayload(api, type), member: eventMember(this.resource, type) },
    };
  }

  private changedAttributes(before: JsonObject, after: JsonObject, byServer: readonly string[]): string[] {
    const byClient = (each: JsonObject) => byServer.reduce(withoutPath, each);
    return changedAttributes(this.resource, byClient(before), byClient(after));
  }

  private events(
    happenings: ChangeKind[],
    resource: Representation,
    cause: Cause,
    fieldPath = '',
  ): NewEvent[] {
    return happenings.flatMap((happening) => {
      const form = this.forms.get(happening);
      return form === undefined ? [] : [this.event(happening, form, resource, cause, fieldPath)];
    });
  }

  private event(
    happening: ChangeKind,
    form: EventForm,
    resource: Representation,
    cause: Cause,
    fieldPath: string,
  ): NewEvent {
    const { api, name } = this.resource;
    const { type } = form;
    const id = newId();
    const at = new Date();
    const eventTime = at.toISOString();
    const description = cause.description ?? `${name} ${resource.id} ${WORDS[happening]}`;
    const text = this.written(form, resource, {
      ...{ id: resource.id, href: resource.href, eventId: id, eventTime, eventType: type },
      ...(cause.correlationId !== undefined && { correlationId: cause.correlationId }),
      ...{ domain: api.title, title: type, description, priority: 'normal', timeOcurred: eventTime },
      ...(happening === 'attributeValueChange' && { fieldPath }),
    });
    const stream = resource.href.replace(/^https?:\/\/[^/]*/, '');
    return {
      id,
      api: api.number,
      type,
      resourceId: resource.id,
      time: at.getTime(),
      orderingKey: stream,
      text,
    };
  }

  /** What the contract declares of it, as JSON. Throws when that is checked and does not agree with the contract. */
  private written(
    { schema, attributes, payload, member, type }: EventForm,
    { text }: Representation,
    values: JsonObject,
  ) {
    const members: string[] = [];
    for (const [name, value] of Object.entries(values))
      if (attributes.has(name)) members.push(`"${name}":${JSON.stringify(value)}`);
    if (attributes.has(payload)) members.push(`"${payload}":{"${member}":${text}}`);
    const notification = `{${members.join(',')}}`;
    const [problem] = this.validator?.problems(schema, JSON.parse(notification)) ?? [];
    if (problem)
      throw new Error(`${type} does not agree with the contract: ${problem.path} ${problem.message}`);
    return notification;
  }
}
