import type { EventType, Happening } from '../contract.js';
import { CONTRACT, type Duty, duty, type Family, leftOut } from '../duty.js';
import { isObject, type JsonObject, valueAt } from '../json.js';
import type { Arrival } from '../listener.js';
import type { Probe } from '../probe.js';
import { newMark, OWN, type Subject } from '../subject.js';
import { subscribed, unsubscribed } from './subscriptions.js';

/** What is told of a resource to those who have subscribed. */
export const events: Family = {
  name: 'events',
  atOnce: true,
  duties: (subject) => {
    const isTold = HAPPENINGS.some((happening) => subject.event(happening));
    const hasHub = subject.session.contract.operationAt('POST', '/hub') !== undefined;
    if (!isTold || !hasHub || !subject.can('create')) return [];
    return [
      ...HAPPENINGS.flatMap((happening) => happens(subject, happening)),
      chosen(subject),
      ended(subject),
    ];
  },
};

const HAPPENINGS: readonly Happening[] = ['create', 'change', 'state', 'delete'];

/** What a client does that an event tells of; answers the resource as the event has to have it. */
type Doing = (probe: Probe, made: () => Promise<JsonObject>) => Promise<JsonObject>;

function happens(subject: Subject, happening: Happening): Duty[] {
  const type = subject.event(happening);
  if (!type) return [];
  const doing = doingOf(subject, happening);
  const name = `${type.name} is delivered`;
  if (typeof doing === 'string') return [leftOut(name, CONTRACT, doing)];
  return [
    duty(name, CONTRACT, async (probe) => {
      const callback = await subject.session.listener.callback();
      const made = () => subject.create(probe, subject.marked(newMark()));
      let subscription = '';
      const subscribe = async () => {
        subscription = await subscribed(probe, callback);
      };
      if (happening === 'create') await subscribe();
      const wanted = await doing(probe, happening === 'create' ? made : madeBefore(made, subscribe));
      const isIt = ({ body }: Arrival) =>
        body.eventType === type.name && resourceIn(subject, type, body)?.id === wanted.id;
      const arrivals = await subject.session.listener.arrivals(callback, (all) => all.some(isIt));
      const own = arrivals.filter(isIt);
      const kinds = arrivals.map(({ body }) => String(body.eventType));
      probe.that(
        `${type.name} has come, once`,
        own.length === 1,
        `it came ${own.length} times, and what came is: ${kinds.join(', ') || 'nothing'}`,
      );
      if (own[0]) wellFormed(probe, subject, type, own[0], wanted);
      isolated(probe, arrivals);
      await unsubscribed(probe, subscription);
    }),
  ];
}

/** The resource is there before the subscription, so that its creation is not told. */
const madeBefore = (made: () => Promise<JsonObject>, subscribe: () => Promise<void>) => async () => {
  const document = await made();
  await subscribe();
  return document;
};

function doingOf(subject: Subject, happening: Happening): Doing | string {
  const patched = async (probe: Probe, { id }: JsonObject, change: JsonObject) =>
    probe.status(await subject.patch(probe, id, change, subject.mergeType), 200, 'PATCH').object;
  switch (happening) {
    case 'create':
      return (_, made) => made();
    case 'change':
      if (!subject.can('patch')) return 'the contract has no PATCH, so that a client cannot change it';
      return async (probe, made) => patched(probe, await made(), subject.change);
    case 'delete':
      if (!subject.can('delete')) return 'the contract has no DELETE';
      return async (probe, made) => {
        const document = await made();
        probe.status(await subject.delete(probe, document.id), 204, 'DELETE');
        return document;
      };
    case 'state':
      if (!subject.can('patch')) return 'the contract has no PATCH, so that a client cannot change its state';
      return async (probe, made) => moved(probe, subject, await made());
  }
}

const STATES = ['state', 'status', 'lifecycleStatus'];

/** Changes the state: to what the profile says, or to the first of the contract's values that is taken. */
async function moved(probe: Probe, subject: Subject, document: JsonObject): Promise<JsonObject> {
  const { state } = subject.profile;
  const leaf =
    subject.leaves.find(({ path }) => path === state?.attribute) ??
    subject.leaves.find(({ path }) => STATES.includes(path));
  if (!leaf) return probe.stop('the contract has no attribute for its state');
  const values = state ? [state.to] : leaf.values.length > 0 ? leaf.values : ['conformance'];
  for (const value of values.filter((each) => each !== valueAt(document, leaf.path))) {
    const answer = await subject.patch(probe, document.id, { [leaf.path]: value }, subject.mergeType);
    if (answer.status === 200) return answer.object;
  }
  return probe.stop(`${leaf.path} can become none of ${values.join(', ')}`);
}

/** Where the contract puts the resource: `event.appointment`. */
function resourceIn({ name }: Subject, { payload }: EventType, body: JsonObject): JsonObject | undefined {
  const holder = body[payload];
  if (!isObject(holder)) return undefined;
  const own = Object.entries(holder).find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1];
  const found = own ?? Object.values(holder)[0];
  return isObject(found) ? found : undefined;
}

function wellFormed(
  probe: Probe,
  subject: Subject,
  type: EventType,
  { body, headers }: Arrival,
  wanted: JsonObject,
): void {
  const problems = subject.session.judge.valueProblems(type.schema, body);
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
    resourceIn(subject, type, body),
    wanted,
  );
}

function isolated(probe: Probe, arrivals: readonly Arrival[]): void {
  const ids = arrivals.map(({ body }) => body.eventId);
  probe.that('no eventId comes twice', new Set(ids).size === ids.length, ids.join(', '));
}

/** Two are created, and one is subscribed to. */
function chosen(subject: Subject): Duty {
  const type = HAPPENINGS.filter((each) => typeof doingOf(subject, each) !== 'string')
    .map((each) => [each, subject.event(each)] as const)
    .find(([, found]) => found);
  const name = 'the query of a subscription chooses';
  if (!type?.[1]) return leftOut(name, CONTRACT, 'nothing that a client can do is told');
  const [happening, event] = type as [Happening, EventType];
  return duty(name, CONTRACT, async (probe) => {
    const doing = doingOf(subject, happening) as Doing;
    const callback = await subject.session.listener.callback();
    const mark = newMark();
    const query = `eventType=${event.name}&${OWN}=${encodeURIComponent(mark)}`;
    const subscription = await subscribed(probe, callback, query);
    const make = (own: string) => () => subject.create(probe, { ...subject.marked(newMark()), [OWN]: own });
    await doing(probe, make('another'));
    const document = await doing(probe, make(mark));
    const wanted = document[OWN] === mark ? [document.id] : [];
    const arrivals = await subject.session.listener.arrivals(callback, (all) => all.length >= wanted.length);
    probe.same(
      'only what it asks for comes',
      arrivals.map(({ body }) => resourceIn(subject, event, body)?.id),
      wanted,
    );
    await unsubscribed(probe, subscription);
  });
}

function ended(subject: Subject): Duty {
  return duty('nothing comes after the subscription has ended', CONTRACT, async (probe) => {
    const { listener } = subject.session;
    const callback = await listener.callback();
    await unsubscribed(probe, await subscribed(probe, callback));
    // Another subscriber gets the event, so that it is known when the first would have got it.
    const other = await listener.callback();
    const subscription = await subscribed(probe, other);
    const { id } = await subject.create(probe, subject.marked(newMark()));
    const isAbout = ({ text }: Arrival) => text.includes(String(id));
    const isTold = subject.event('create') !== undefined;
    await listener.arrivals(other, (all) => !isTold || all.some(isAbout));
    const arrivals = await listener.arrivals(callback, () => true);
    probe.same('nothing has come', arrivals.filter(isAbout).length, 0);
    await unsubscribed(probe, subscription);
  });
}
