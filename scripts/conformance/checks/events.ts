import { type CheckDefinition, defineCheck, type Suite, skippedCheck } from '../harness/check-definition.js';
import type { ChangeKind, EventType } from '../harness/contract.js';
import { isObject, type JsonObject, valueAt } from '../harness/json.js';
import type { Arrival } from '../harness/listener.js';
import type { Probe } from '../harness/probe.js';
import { newMark, type ResourceUnderTest, UNDECLARED_ATTRIBUTE } from '../harness/resource-under-test.js';
import { CONTRACT } from '../harness/sources.js';
import { subscribe, unsubscribe } from './subscriptions.js';

/** What is told of a resource to those who have subscribed. */
export const events: Suite = {
  name: 'events',
  concurrent: true,
  checks: (target) => {
    const isTold = CHANGE_KINDS.some((happening) => target.event(happening));
    const hasHub = target.session.contract.operationAt('POST', '/hub') !== undefined;
    if (!isTold || !hasHub || !target.can('create')) return [];
    return [
      ...CHANGE_KINDS.flatMap((happening) => deliveryCheck(target, happening)),
      queryCheck(target),
      unsubscribeCheck(target),
    ];
  },
};

const CHANGE_KINDS: readonly ChangeKind[] = ['create', 'change', 'state', 'delete'];

/** What a client does that an event tells of; answers the resource as the event has to have it. */
type ClientAction = (probe: Probe, made: () => Promise<JsonObject>) => Promise<JsonObject>;

function deliveryCheck(target: ResourceUnderTest, happening: ChangeKind): CheckDefinition[] {
  const type = target.event(happening);
  if (!type) return [];
  const action = actionFor(target, happening);
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
      if (happening === 'create') await start();
      const wanted = await action(
        probe,
        happening === 'create' ? made : createdBeforeSubscribing(made, start),
      );
      const isIt = ({ body }: Arrival) =>
        body.eventType === type.name && resourceIn(target, type, body)?.id === wanted.id;
      const arrivals = await target.session.listener.arrivals(callback, (all) => all.some(isIt));
      const own = arrivals.filter(isIt);
      const kinds = arrivals.map(({ body }) => String(body.eventType));
      probe.that(
        `${type.name} has come, once`,
        own.length === 1,
        `it came ${own.length} times, and what came is: ${kinds.join(', ') || 'nothing'}`,
      );
      if (own[0]) assertWellFormed(probe, target, type, own[0], wanted);
      assertUniqueIds(probe, arrivals);
      await unsubscribe(probe, subscription);
    }),
  ];
}

/** The resource is there before the subscription, so that its creation is not told. */
const createdBeforeSubscribing =
  (made: () => Promise<JsonObject>, start: () => Promise<void>) => async () => {
    const document = await made();
    await start();
    return document;
  };

function actionFor(target: ResourceUnderTest, happening: ChangeKind): ClientAction | string {
  const patched = async (probe: Probe, { id }: JsonObject, change: JsonObject) =>
    probe.status(await target.patch(probe, id, change, target.mergeType), 200, 'PATCH').object;
  switch (happening) {
    case 'create':
      return (_, made) => made();
    case 'change':
      if (!target.can('patch')) return 'the contract has no PATCH, so that a client cannot change it';
      return async (probe, made) => patched(probe, await made(), target.change);
    case 'delete':
      if (!target.can('delete')) return 'the contract has no DELETE';
      return async (probe, made) => {
        const document = await made();
        probe.status(await target.delete(probe, document.id), 204, 'DELETE');
        return document;
      };
    case 'state':
      if (!target.can('patch')) return 'the contract has no PATCH, so that a client cannot change its state';
      return async (probe, made) => changeState(probe, target, await made());
  }
}

const STATES = ['state', 'status', 'lifecycleStatus'];

/** Changes the state: to what the profile says, or to the first of the contract's values that is taken. */
async function changeState(
  probe: Probe,
  target: ResourceUnderTest,
  document: JsonObject,
): Promise<JsonObject> {
  const { state } = target.profile;
  const leaf =
    target.leaves.find(({ path }) => path === state?.attribute) ??
    target.leaves.find(({ path }) => STATES.includes(path));
  if (!leaf) return probe.stop('the contract has no attribute for its state');
  const values = state ? [state.to] : leaf.values.length > 0 ? leaf.values : ['conformance'];
  for (const value of values.filter((each) => each !== valueAt(document, leaf.path))) {
    const answer = await target.patch(probe, document.id, { [leaf.path]: value }, target.mergeType);
    if (answer.status === 200) return answer.object;
  }
  return probe.stop(`${leaf.path} can become none of ${values.join(', ')}`);
}

/** Where the contract puts the resource: `event.appointment`. */
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
  probe.that('it agrees with the contract', problems.length === 0, problems.join('; '));
  probe.that(
    'it has an eventId',
    typeof body.eventId === 'string' && body.eventId !== '',
    String(body.eventId),
  );
  const time = String(body.eventTime);
  probe.that(
    'it has an eventTime',
    /^\d{4}-\d\d-\d\dT.*(Z|[+-]\d\d:\d\d)$/.test(time) && !Number.isNaN(Date.parse(time)),
    time,
  );
  probe.that(
    'it is JSON',
    /^application\/json\b/.test(String(headers['content-type'])),
    String(headers['content-type']),
  );
  probe.same(
    `its ${type.payload} is the resource as it is after that`,
    resourceIn(target, type, body),
    wanted,
  );
}

function assertUniqueIds(probe: Probe, arrivals: readonly Arrival[]): void {
  const ids = arrivals.map(({ body }) => body.eventId);
  probe.that('no eventId comes twice', new Set(ids).size === ids.length, ids.join(', '));
}

/** Two are created, and one is subscribed to. */
function queryCheck(target: ResourceUnderTest): CheckDefinition {
  const type = CHANGE_KINDS.filter((each) => typeof actionFor(target, each) !== 'string')
    .map((each) => [each, target.event(each)] as const)
    .find(([, found]) => found);
  const name = 'the query of a subscription chooses';
  if (!type?.[1]) return skippedCheck(name, CONTRACT, 'nothing that a client can do is told');
  const [happening, event] = type as [ChangeKind, EventType];
  return defineCheck(name, CONTRACT, async (probe) => {
    const doing = actionFor(target, happening) as ClientAction;
    const callback = await target.session.listener.callback();
    const mark = newMark();
    const query = `eventType=${event.name}&${UNDECLARED_ATTRIBUTE}=${encodeURIComponent(mark)}`;
    const subscription = await subscribe(probe, callback, query);
    const make = (own: string) => () =>
      target.create(probe, { ...target.marked(newMark()), [UNDECLARED_ATTRIBUTE]: own });
    await doing(probe, make('another'));
    const document = await doing(probe, make(mark));
    const wanted = document[UNDECLARED_ATTRIBUTE] === mark ? [document.id] : [];
    const arrivals = await target.session.listener.arrivals(callback, (all) => all.length >= wanted.length);
    probe.same(
      'only what it asks for comes',
      arrivals.map(({ body }) => resourceIn(target, event, body)?.id),
      wanted,
    );
    await unsubscribe(probe, subscription);
  });
}

function unsubscribeCheck(target: ResourceUnderTest): CheckDefinition {
  return defineCheck('nothing comes after the subscription has ended', CONTRACT, async (probe) => {
    const { listener } = target.session;
    const callback = await listener.callback();
    await unsubscribe(probe, await subscribe(probe, callback));
    // Another subscriber gets the event, so that it is known when the first would have got it.
    const other = await listener.callback();
    const subscription = await subscribe(probe, other);
    const { id } = await target.create(probe, target.marked(newMark()));
    const isAbout = ({ text }: Arrival) => text.includes(String(id));
    const isTold = target.event('create') !== undefined;
    await listener.arrivals(other, (all) => !isTold || all.some(isAbout));
    const arrivals = await listener.arrivals(callback, () => true);
    probe.same('nothing has come', arrivals.filter(isAbout).length, 0);
    await unsubscribe(probe, subscription);
  });
}
