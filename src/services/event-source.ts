import { isDeepStrictEqual } from 'node:util';
import type { JsonObject } from '../rest/json.js';
import { newId } from '../rest/new-id.js';
import type { SchemaValidator } from '../rest/schema-validator.js';
import type { NewEvent } from '../store/outbox.js';
import type { ToldChange } from './behaviour.js';
import type { Presented } from './document-rules.js';
import { eventMember, eventPayload, type Resource } from './metadata.js';
import { withoutChangeDates, withoutPath } from './server-values.js';

/** What can happen to a resource. Contracts differ in what they have an event for, and in its name. */
type Happening = 'create' | 'attributeValueChange' | 'stateChange' | 'delete';

/** The end of the event type, behind the resource's name. The first that the contract has is the one. */
const TYPES: Readonly<Record<Happening, readonly string[]>> = {
  create: ['CreateEvent', 'CreationNotification'],
  attributeValueChange: ['AttributeValueChangeEvent', 'ChangeEvent'],
  stateChange: ['StateChangeEvent', 'StatusChangeEvent'],
  delete: ['DeleteEvent', 'RemoveEvent'],
};

const WORDS: Readonly<Record<Happening, string>> = {
  create: 'was created',
  attributeValueChange: 'has changed',
  stateChange: 'has another state',
  delete: 'was deleted',
};

/** Attributes that hold the state of a resource; a contract declares one of them. */
const STATES = ['state', 'status', 'lifecycleStatus'];

/** Where a change comes from. */
export interface Origin {
  /** The id of the request that made it. */
  readonly correlationId: string | undefined;
}

/** A resource as it was stored before and after, and what readers see of it now. */
interface Changed {
  readonly before: Presented;
  readonly after: Presented;
  readonly seen: Presented;
}

interface Cause extends Origin {
  /** What to say of it, in place of what is always said. */
  readonly description?: string;
}

/** The events of one resource, as its contract defines them; none for what the contract has no event for. */
export class EventSource {
  readonly #types: ReadonlyMap<Happening, string>;
  readonly #state: string | undefined;

  constructor(
    private readonly resource: Resource,
    /** What events are checked with before they are stored; undefined: not at all. */
    private readonly validator: SchemaValidator | undefined,
  ) {
    this.#types = new Map(
      (Object.keys(TYPES) as Happening[]).flatMap((happening) => {
        const type = this.#typeOf(happening);
        return type === undefined ? [] : [[happening, type] as const];
      }),
    );
    this.#state = STATES.find((name) => Object.hasOwn(resource.model.attributes, name));
  }

  /** Whether a deletion has to be told. */
  get tellsDeletion(): boolean {
    return this.#types.has('delete');
  }

  created(resource: Presented, origin: Origin): NewEvent[] {
    return this.#events(['create'], resource, origin);
  }

  deleted(resource: Presented, origin: Origin): NewEvent[] {
    return this.#events(['delete'], resource, origin);
  }

  /** A change of state and one of other attributes are different events; what the server moved along is neither. */
  changed({ before, after, seen }: Changed, byServer: readonly string[], origin: Origin): NewEvent[] {
    const changed = this.#changedAttributes(before, after, byServer);
    const others = changed.filter((name) => name !== this.#state || !this.#types.has('stateChange'));
    const happenings: Happening[] = [
      ...(others.length > 0 ? (['attributeValueChange'] as const) : []),
      ...(others.length < changed.length ? (['stateChange'] as const) : []),
    ];
    return this.#events(happenings, seen, origin, others.join(','));
  }

  /** What readers see has changed, although the document has not. */
  told(resource: Presented, { description, fieldPath }: ToldChange, origin: Origin): NewEvent[] {
    return this.#events(['attributeValueChange'], resource, { ...origin, description }, fieldPath);
  }

  #typeOf(happening: Happening): string | undefined {
    const wanted = TYPES[happening].map((end) => `${this.resource.name}${end}`.toLowerCase());
    const found = wanted.map((name) => this.resource.events.find((type) => type.toLowerCase() === name));
    return found.find((type) => type !== undefined);
  }

  #changedAttributes(before: Presented, after: Presented, byServer: readonly string[]): string[] {
    const byClient = (each: JsonObject) =>
      byServer.reduce(withoutPath, withoutChangeDates(this.resource, each));
    const [old, fresh] = [byClient(before), byClient(after)];
    const names = new Set([...Object.keys(old), ...Object.keys(fresh)]);
    return [...names].filter((name) => !isDeepStrictEqual(old[name], fresh[name]));
  }

  #events(happenings: Happening[], resource: Presented, cause: Cause, fieldPath = ''): NewEvent[] {
    return happenings.flatMap((happening) => {
      const type = this.#types.get(happening);
      return type === undefined ? [] : [this.#event(happening, type, resource, cause, fieldPath)];
    });
  }

  #event(happening: Happening, type: string, resource: Presented, cause: Cause, fieldPath: string) {
    const { api, name } = this.resource;
    const id = newId();
    const at = new Date();
    const description = cause.description ?? `${name} ${resource.id} ${WORDS[happening]}`;
    const notification = this.#declared(type, {
      ...{ id: resource.id, href: resource.href, eventId: id, eventTime: at.toISOString(), eventType: type },
      ...(cause.correlationId !== undefined && { correlationId: cause.correlationId }),
      ...{ domain: api.title, title: type, description },
      ...{ priority: 'normal', timeOcurred: at.toISOString() },
      ...(happening === 'attributeValueChange' && { fieldPath }),
      [eventPayload(api, type)]: { [eventMember(this.resource, type)]: resource },
    });
    return {
      ...{ id, api: api.number, type, resourceId: resource.id, time: at.getTime() },
      stream: resource.href.replace(/^https?:\/\/[^/]*/, ''),
      text: JSON.stringify(notification),
    };
  }

  /** What the contract declares of it. Throws when that is checked and does not agree with the contract. */
  #declared(type: string, values: JsonObject): JsonObject {
    const model = this.resource.api.models[type];
    if (!model) throw new Error(`${this.resource.api.number}: the contract has no model of ${type}`);
    const notification = Object.fromEntries(
      Object.entries(values).filter(([name]) => Object.hasOwn(model.attributes, name)),
    );
    const [problem] = this.validator?.problems(model.schema, notification) ?? [];
    if (problem)
      throw new Error(`${type} does not agree with the contract: ${problem.path} ${problem.message}`);
    return notification;
  }
}
