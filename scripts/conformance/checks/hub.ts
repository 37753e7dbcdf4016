import { CONTRACT, type Duty, duty, TMF630 } from '../duty.js';
import type { Probe } from '../probe.js';
import type { Session } from '../session.js';
import { newMark, Subject, unknownId } from '../subject.js';
import { subscribed, unsubscribed } from './subscriptions.js';

/** Subscriptions, whatever they are to. */
export function hub(session: Session): Duty[] {
  const has = (method: string, path: string) =>
    session.contract.operations.some((each) => each.method === method && each.path === path);
  if (!has('POST', '/hub')) return [];
  return [
    ...subscribing(session),
    ...unsubscribing(session),
    ...(has('GET', '/hub') ? listing(session) : []),
    ...(has('GET', '/hub/{id}') ? retrieving(session) : []),
    ...(has('GET', '/hub/{id}/delivery') ? deliveries(session) : []),
    ...(has('POST', '/hub/{id}/redeliver') ? redeliveries(session) : []),
    ...refusals(session),
  ];
}

const post = (probe: Probe, body: unknown) => probe.ask({ method: 'POST', to: '/hub', body });

function subscribing({ listener }: Session): Duty[] {
  return [
    duty('POST is 201, with Location', CONTRACT, async (probe) => {
      const callback = await listener.callback();
      const { headers, object } = probe.status(await post(probe, { callback }), 201);
      probe.made.push(`/hub/${object.id}`);
      probe.same('the callback is answered', object.callback, callback);
      probe.that('it has an id', typeof object.id === 'string' && object.id !== '', String(object.id));
      const location = headers.location ?? '';
      probe.that(
        'Location ends in the id',
        location.endsWith(`/hub/${object.id}`),
        location || 'there is none',
      );
    }),
    duty('the same callback again is 409', CONTRACT, async (probe) => {
      const callback = await listener.callback();
      await subscribed(probe, callback);
      probe.status(await post(probe, { callback }), 409);
    }),
    duty('a query is kept', TMF630, async (probe) => {
      const callback = await listener.callback();
      const query = 'id=conformance';
      const { object } = probe.status(await post(probe, { callback, query }), 201);
      probe.made.push(`/hub/${object.id}`);
      probe.same('the query is answered', object.query, query);
    }),
    duty('POST without a callback is 400', CONTRACT, async (probe) => {
      const { text } = probe.status(await post(probe, { query: 'id=1' }), 400);
      probe.that('the error names callback', text.includes('callback'), text);
    }),
    duty('POST with a callback that is no address is 400', TMF630, async (probe) => {
      probe.status(await post(probe, { callback: 'not an address' }), 400);
    }),
    duty('POST of malformed JSON is 400', CONTRACT, async (probe) => {
      probe.status(await post(probe, '{"callback": '), 400);
    }),
    duty('POST of another media type is 415', TMF630, async (probe) => {
      probe.status(
        await probe.ask({ method: 'POST', to: '/hub', body: 'callback', type: 'text/plain' }),
        415,
      );
    }),
  ];
}

function unsubscribing({ listener }: Session): Duty[] {
  return [
    duty('DELETE is 204, and 404 from then on', CONTRACT, async (probe) => {
      const id = await subscribed(probe, await listener.callback());
      await unsubscribed(probe, id);
      probe.status(await probe.ask({ method: 'DELETE', to: `/hub/${id}` }), 404, 'DELETE again');
    }),
    duty('DELETE of an unknown id is 404', CONTRACT, async (probe) => {
      probe.status(await probe.ask({ method: 'DELETE', to: `/hub/${unknownId()}` }), 404);
    }),
  ];
}

function listing({ listener }: Session): Duty[] {
  return [
    duty('GET lists the subscriptions', CONTRACT, async (probe) => {
      const id = await subscribed(probe, await listener.callback());
      const { items } = probe.status(await probe.ask({ to: `/hub?id=${id}` }), 200);
      probe.same(
        'the new one is among them',
        items.map((item) => item.id),
        [id],
      );
    }),
    duty('GET ?limit=1 is a part', TMF630, async (probe) => {
      await subscribed(probe, await listener.callback());
      await subscribed(probe, await listener.callback());
      const { items } = probe.status(await probe.ask({ to: '/hub?limit=1' }), 206);
      probe.same('it is one', items.length, 1);
    }),
    duty('GET ?limit=-1 is 400', CONTRACT, async (probe) => {
      probe.status(await probe.ask({ to: '/hub?limit=-1' }), 400);
    }),
  ];
}

function retrieving({ listener }: Session): Duty[] {
  return [
    duty('GET by id', CONTRACT, async (probe) => {
      const callback = await listener.callback();
      const id = await subscribed(probe, callback);
      const { object } = probe.status(await probe.ask({ to: `/hub/${id}` }), 200);
      probe.holds('it is what was subscribed', object, { id, callback });
      await unsubscribed(probe, id);
      probe.status(await probe.ask({ to: `/hub/${id}` }), 404, 'GET afterwards');
    }),
    duty('GET ?fields= that cannot be read is 400', TMF630, async (probe) => {
      const id = await subscribed(probe, await listener.callback());
      probe.status(await probe.ask({ to: `/hub/${id}?fields=a..b` }), 400);
    }),
  ];
}

/** A subscription to whose callback something has been delivered. */
async function delivered(probe: Probe, session: Session): Promise<string> {
  const callback = await session.listener.callback();
  const id = await subscribed(probe, callback);
  for (const resource of session.contract.resources) {
    const subject = new Subject(session, resource, {});
    if (!subject.can('create') || !subject.event('create') || resource.path.includes('{')) continue;
    const answer = await probe.ask({
      method: 'POST',
      to: subject.collection,
      body: subject.marked(newMark()),
    });
    if (answer.status !== 201) continue;
    subject.willDelete(probe, answer.object.id);
    await session.listener.arrivals(callback, (all) => all.length > 0);
    return id;
  }
  return id;
}

function deliveries(session: Session): Duty[] {
  const at = (id: string, query = '') => `/hub/${id}/delivery${query}`;
  return [
    duty('GET lists what was delivered', CONTRACT, async (probe) => {
      const id = await delivered(probe, session);
      const { items } = probe.status(await probe.ask({ to: at(id) }), 200);
      for (const item of items)
        probe.that('each has its event', typeof item.eventType === 'string', String(item.eventType));
      if (items.length > 1) probe.status(await probe.ask({ to: at(id, '?limit=1') }), 206);
      probe.status(await probe.ask({ to: at(id, '?limit=-1') }), 400, 'GET ?limit=-1');
    }),
    duty('GET of the deliveries of an unknown subscription is 404', CONTRACT, async (probe) => {
      probe.status(await probe.ask({ to: at(unknownId()) }), 404);
    }),
  ];
}

function redeliveries(session: Session): Duty[] {
  const send = (probe: Probe, id: string, body: unknown, type?: string) =>
    probe.ask({ method: 'POST', to: `/hub/${id}/redeliver`, body, ...(type !== undefined && { type }) });
  return [
    duty('POST redeliver', CONTRACT, async (probe) => {
      const id = await delivered(probe, session);
      const { object } = probe.status(await send(probe, id, { state: 'dead' }), 200);
      probe.same('nothing was dead', object.count, 0);
      probe.status(await send(probe, id, { state: 'lost' }), 400, 'POST with an unknown state');
      probe.status(await send(probe, id, 'state', 'text/plain'), 415, 'POST of text');
    }),
    duty('POST redeliver of an unknown subscription is 404', CONTRACT, async (probe) => {
      probe.status(await send(probe, unknownId(), {}), 404);
    }),
  ];
}

/** Nothing but JSON, for each operation that the hub has. */
function refusals({ contract }: Session): Duty[] {
  const own = contract.operations.filter(
    ({ path, responses }) => path.startsWith('/hub') && responses.has('406'),
  );
  return own.map(({ method, path }) =>
    duty(`${method} ${path}: only XML is 406`, TMF630, async (probe) => {
      const to = path.replace('{id}', unknownId());
      const body = method === 'POST' ? { body: { callback: 'http://192.0.2.1/' } } : {};
      probe.status(await probe.ask({ method, to, ...body, headers: { Accept: 'application/xml' } }), 406);
    }),
  );
}
