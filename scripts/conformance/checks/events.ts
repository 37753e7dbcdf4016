import { type CheckDefinition, defineCheck, type Suite, skippedCheck } from '../harness/check-definition.js';
import type { ChangeKind, EventType, Leaf } from '../harness/contract.js';
import { isObject, type JsonObject, valueAt } from '../harness/json.js';
import type { Arrival } from '../harness/listener.js';
import type { Probe } from '../harness/probe.js';
import { newMark, type ResourceUnderTest, UNDECLARED_ATTRIBUTE } from '../harness/resource-under-test.js';
import { CONTRACT } from '../harness/sources.js';
import { subscribe, unsubscribe } from './shared/subscriptions.js';

/** Checks of the events of a resource. */
export const events: Suite = {
  name: 'events',
  concurrent: true,
  checks: (target) => {
    const hasEvent = CHANGE_KINDS.some((changeKind) => target.event(changeKind));
    const hasHub = target.session.contract.operationAt('POST', '/hub') !== undefined;
    if (!hasEvent || !hasHub || !target.can('create')) return [];
    return [
      ...CHANGE_KINDS.flatMap((changeKind) => deliveryCheck(target, changeKind)),
      queryCheck(target),
      unsubscribeCheck(target),
    ];
  },
};

const CHANGE_KINDS: readonly ChangeKind[] = ['create', 'change', 'state', 'delete'];

/** Request that causes an event; returns the resource as the event must contain it. */
type ClientAction = (probe: Probe, made: () => Promise<JsonObject>) => Promise<JsonObject>;

function deliveryCheck(target: ResourceUnderTest, changeKind: ChangeKind): CheckDefinition[] {
  const type = target.event(changeKind);
  if (!type) return [];
  const action = actionFor(target, changeKind);
  const name = `${type.name} is delivered`;
  if (typeof action === 'string') return [skippedCheck(name, CONTRACT, action)];
  return [
    defineCheck(name, CONTRACT, async (probe) => {
      const callback = await target.session.listener.callback();
      const made = () => target.create(probe, target.marked(newMark()));
      let subscription = '';
      const start = async () => {
        subscription = await subscribe(probe, callback);
      };
      if (changeKind === 'create') await start();
      const wanted = await action(
        probe,
        changeKind === 'create' ? made : createdBeforeSubscribing(made, start),
      );
      const isIt = ({ body }: Arrival) =>
        body.eventType === type.name && resourceIn(target, type, body)?.id === wanted.id;
      const arrivals = await target.session.listener.arrivals(callback, (all) => all.some(isIt));
      const own = arrivals.filter(isIt);
      const kinds = arrivals.map(({ body }) => String(body.eventType));
      probe.that(
        `${type.name} is received exactly once`,
        own.length === 1,
        `received ${own.length} times; all events: ${kinds.join(', ') || 'none'}`,
      );
      if (own[0]) assertWellFormed(probe, target, type, own[0], wanted);
      assertUniqueIds(probe, arrivals);
      await unsubscribe(probe, subscription);
    }),
  ];
}

/** Creates the resource before the subscription, so that its creation causes no event. */
const createdBeforeSubscribing =
  (made: () => Promise<JsonObject>, start: () => Promise<void>) => async () => {
    const document = await made();
    await start();
    return document;
  };

function actionFor(target: ResourceUnderTest, changeKind: ChangeKind): ClientAction | string {
  const patched = async (probe: Probe, { id }: JsonObject, change: JsonObject) =>
    probe.status(await target.patch(probe, id, change, target.mergeType), 200, 'PATCH').object;
  switch (changeKind) {
    case 'create':
      return (_, made) => made();
    case 'change':
      if (!target.can('patch')) return 'the contract has no PATCH, so a client cannot change the resource';
      return async (probe, made) => patched(probe, await made(), target.change);
    case 'delete':
      if (!target.can('delete')) return 'the contract has no DELETE';
      return async (probe, made) => {
        const document = await made();
        probe.status(await target.delete(probe, document.id), 204, 'DELETE');
        return document;
      };
    case 'state':
      if (!target.can('patch')) return 'the contract has no PATCH, so a client cannot change the state';
      if (!target.profile.state && !target.leaves.some(isState)) return 'the resource has no state';
      return async (probe, made) => changeState(probe, target, await made());
  }
}

const STATES = ['state', 'status', 'lifecycleStatus'];

/** Whether an attribute holds a state: by its usual name, or because its name says so. */
const isState = ({ path, inArray }: Leaf) =>
  STATES.includes(path) || (!inArray && /^[^.]+(State|Status)(Type)?$/.test(path));

/** Changes the state to that of the profile, else to the first value of the contract that the server accepts. */
async function changeState(
  probe: Probe,
  target: ResourceUnderTest,
  document: JsonObject,
): Promise<JsonObject> {
  const { state } = target.profile;
  const leaf =
    target.leaves.find(({ path }) => path === state?.attribute) ??
    target.leaves.find(({ path }) => STATES.includes(path)) ??
    target.leaves.find(isState);
  if (!leaf) return probe.stop('the resource has no state');
  const values = state ? [state.to] : leaf.values.length > 0 ? leaf.values : ['conformance'];
  for (const value of values.filter((each) => each !== valueAt(document, leaf.path))) {
    const answer = await target.patch(probe, document.id, { [leaf.path]: value }, target.mergeType);
    if (answer.status === 200) return answer.object;
  }
  return probe.stop(`the server accepts none of ${values.join(', ')} as ${leaf.path}`);
}

/** Returns the resource in an event: `event.appointment`. */
function resourceIn(
  { name }: ResourceUnderTest,
  { payload }: EventType,
  body: JsonObject,
): JsonObject | undefined {
  const holder = body[payload];
  if (!isObject(holder)) return undefined;
  const own = Object.entries(holder).find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1];
  const found = own ?? Object.values(holder)[0];
  return isObject(found) ? found : undefined;
}

function assertWellFormed(
  probe: Probe,
  target: ResourceUnderTest,
  type: EventType,
  { body, headers }: Arrival,
  wanted: JsonObject,
): void {
  const problems = target.session.responseValidator.valueProblems(type.schema, body);
  probe.that('the event conforms to the contract', problems.length === 0, problems.join('; '));
  probe.that(
    'the event has an eventId',
    typeof body.eventId === 'string' && body.eventId !== '',
    String(body.eventId),
  );
  const time = String(body.eventTime);
  probe.that(
    'the event has an eventTime',
    /^\d{4}-\d\d-\d\dT.*(Z|[+-]\d\d:\d\d)$/.test(time) && !Number.isNaN(Date.parse(time)),
    time,
  );
  probe.that(
    'the event is JSON',
    /^application\/json\b/.test(String(headers['content-type'])),
    String(headers['content-type']),
  );
  probe.same(
    `${type.payload} is the resource after the change`,
    withoutOrigin(resourceIn(target, type, body)),
    withoutOrigin(wanted),
  );
}

/** An event may have the server's own address where a response has the one that the client used. */
function withoutOrigin<T>(resource: T): T {
  const { href } = (resource ?? {}) as { readonly href?: unknown };
  return typeof href === 'string' ? { ...resource, href: href.replace(/^https?:\/\/[^/]*/, '') } : resource;
}

function assertUniqueIds(probe: Probe, arrivals: readonly Arrival[]): void {
  const ids = arrivals.map(({ body }) => body.eventId);
  probe.that('each eventId is unique', new Set(ids).size === ids.length, ids.join(', '));
}

/** Checks that a subscription with a query receives only the matching events. */
function queryCheck(target: ResourceUnderTest): CheckDefinition {
  const type = CHANGE_KINDS.filter((each) => typeof actionFor(target, each) !== 'string')
    .map((each) => [each, target.event(each)] as const)
    .find(([, found]) => found);
  const name = 'the query of a subscription filters events';
  if (!type?.[1]) return skippedCheck(name, CONTRACT, 'no request of a client causes an event');
  const [changeKind, event] = type as [ChangeKind, EventType];
  return defineCheck(name, CONTRACT, async (probe) => {
    const action = actionFor(target, changeKind) as ClientAction;
    const callback = await target.session.listener.callback();
    const mark = newMark();
    const query = `eventType=${event.name}&${UNDECLARED_ATTRIBUTE}=${encodeURIComponent(mark)}`;
    const subscription = await subscribe(probe, callback, query);
    const make = (own: string) => () =>
      target.create(probe, { ...target.marked(newMark()), [UNDECLARED_ATTRIBUTE]: own });
    await action(probe, make('another'));
    const document = await action(probe, make(mark));
    const wanted = document[UNDECLARED_ATTRIBUTE] === mark ? [document.id] : [];
    const arrivals = await target.session.listener.arrivals(callback, (all) => all.length >= wanted.length);
    probe.same(
      'only matching events are received',
      arrivals.map(({ body }) => resourceIn(target, event, body)?.id),
      wanted,
    );
    await unsubscribe(probe, subscription);
  });
}

function unsubscribeCheck(target: ResourceUnderTest): CheckDefinition {
  return defineCheck('no event is received after DELETE of the subscription', CONTRACT, async (probe) => {
    const { listener } = target.session;
    const callback = await listener.callback();
    await unsubscribe(probe, await subscribe(probe, callback));
    // A second subscriber receives the event, which shows when the first would have received it.
    const other = await listener.callback();
    const subscription = await subscribe(probe, other);
    const { id } = await target.create(probe, target.marked(newMark()));
    const isAbout = ({ text }: Arrival) => text.includes(String(id));
    const hasEvent = target.event('create') !== undefined;
    await listener.arrivals(other, (all) => !hasEvent || all.some(isAbout));
    const arrivals = await listener.arrivals(callback, () => true);
    probe.same('no event is received', arrivals.filter(isAbout).length, 0);
    await unsubscribe(probe, subscription);
  });
}
