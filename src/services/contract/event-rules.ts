import type { ApiMetadata, Model } from './metadata.js';
import type { Resource } from './resources.js';

/** The kinds of change that events report. Contracts define events for some of them, under different names. */
export type ChangeKind = 'create' | 'attributeValueChange' | 'stateChange' | 'delete';

/** Cause of the events of a type: a kind of change, or that the state becomes one with this beginning. */
export type EventCause = { readonly change: ChangeKind } | { readonly state: string };

/** The event type without the resource's name. */
const SUFFIXES: Readonly<Record<ChangeKind, readonly string[]>> = {
  create: ['CreateEvent', 'CreationNotification'],
  attributeValueChange: ['AttributeValueChangeEvent', 'ChangeEvent'],
  stateChange: ['StateChangeEvent', 'StatusChangeEvent'],
  delete: ['DeleteEvent', 'RemoveEvent'],
};

/** The beginnings of states that events are named after, by the event type without the resource's name. */
const REACHED_STATES: Readonly<Record<string, string>> = {
  CancelEvent: 'cancel',
  FailureEvent: 'fail',
  ResolvedEvent: 'resolved',
  InformationRequiredEvent: 'informationRequired',
};

/** Usual attributes for the state of a resource. A model has at most one of them. */
const STATE_ATTRIBUTES = ['state', 'status', 'lifecycleStatus'];

/** The attributes that hold the state of a resource: the usual one, else all whose name says so. */
export function stateAttributes({ attributes }: Model): string[] {
  const usual = STATE_ATTRIBUTES.find((name) => Object.hasOwn(attributes, name));
  if (usual !== undefined) return [usual];
  const scalars = Object.entries(attributes).filter(([, { type, array }]) => type === 'string' && !array);
  return scalars.map(([name]) => name).filter((name) => /(State|Status)(Type)?$/.test(name));
}

/** The cause of an event type of the resource; undefined if nothing raises it. */
export function causeOf({ name, model }: Resource, type: string): EventCause | undefined {
  const isNamed = (suffix: string) => type.toLowerCase() === `${name}${suffix}`.toLowerCase();
  const hasState = stateAttributes(model).length > 0;
  const changes = Object.entries(SUFFIXES) as [ChangeKind, readonly string[]][];
  const [change] = changes.find(([, suffixes]) => suffixes.some(isNamed)) ?? [];
  if (change !== undefined) return change === 'stateChange' && !hasState ? undefined : { change };
  const [, state] = Object.entries(REACHED_STATES).find(([suffix]) => isNamed(suffix)) ?? [];
  return state === undefined || !hasState ? undefined : { state };
}

/** The event types of a contract that this server never raises, since no change of its resources is known to mean them. */
export function unraisedEvents(api: ApiMetadata, resources: readonly Resource[]): string[] {
  const raised = new Set(
    resources.flatMap((resource) => resource.events.filter((type) => causeOf(resource, type))),
  );
  return api.events.map(({ type }) => type).filter((type) => !raised.has(type));
}
