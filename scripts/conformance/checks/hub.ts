import { type CheckDefinition, defineCheck } from '../harness/check-definition.js';
import type { Probe } from '../harness/probe.js';
import { newMark, ResourceUnderTest, unknownId } from '../harness/resource-under-test.js';
import type { Session } from '../harness/session.js';
import { CONTRACT, TMF630 } from '../harness/sources.js';
import { postSubscription, subscribe, unsubscribe } from './shared/subscriptions.js';

/** Checks of the hub: subscriptions and their deliveries. */
export function hub(session: Session): CheckDefinition[] {
  const has = (method: string, path: string) =>
    session.contract.operations.some((each) => each.method === method && each.path === path);
  if (!has('POST', '/hub')) return [];
  return [
    ...subscribing(session),
    ...refusedSubscriptions(),
    ...unsubscribing(session),
    ...(has('GET', '/hub') ? listing(session) : []),
    ...(has('GET', '/hub/{id}') ? retrieving(session) : []),
    ...(has('GET', '/hub/{id}/delivery') ? deliveries(session) : []),
    ...(has('POST', '/hub/{id}/redeliver') ? redeliveries(session) : []),
    ...(has('POST', '/hub/{id}/resume') ? resuming(session) : []),
    ...(has('POST', '/hub/{id}/secret') ? rotatingSecrets(session) : []),
    ...refusals(session),
  ];
}

function subscribing({ listener }: Session): CheckDefinition[] {
  return [
    defineCheck('POST returns 201 with Location', CONTRACT, async (probe) => {
      const callback = await listener.callback();
      const { headers, object } = probe.status(await postSubscription(probe, { callback }), 201);
      probe.created.push(`/hub/${object.id}`);
      probe.same('the response has the callback', object.callback, callback);
      probe.that(
        'the subscription has an id',
        typeof object.id === 'string' && object.id !== '',
        String(object.id),
      );
      const location = headers.location ?? '';
      probe.that(
        'Location ends with the id',
        location.endsWith(`/hub/${object.id}`),
        location || 'there is none',
      );
    }),
    defineCheck('POST of an existing callback returns 409', CONTRACT, async (probe) => {
      const callback = await listener.callback();
      await subscribe(probe, callback);
      probe.status(await postSubscription(probe, { callback }), 409);
    }),
    defineCheck('POST stores the query', TMF630, async (probe) => {
      const callback = await listener.callback();
      const query = 'id=conformance';
      const { object } = probe.status(await postSubscription(probe, { callback, query }), 201);
      probe.created.push(`/hub/${object.id}`);
      probe.same('the response has the query', object.query, query);
    }),
  ];
}

function refusedSubscriptions(): CheckDefinition[] {
  return [
    defineCheck('POST without a callback returns 400', CONTRACT, async (probe) => {
      const { text } = probe.status(await postSubscription(probe, { query: 'id=1' }), 400);
      probe.that('the error names callback', text.includes('callback'), text);
    }),
    defineCheck('POST with a callback that is not a URL returns 400', TMF630, async (probe) => {
      probe.status(await postSubscription(probe, { callback: 'not an address' }), 400);
    }),
    defineCheck('POST of malformed JSON returns 400', CONTRACT, async (probe) => {
      probe.status(await postSubscription(probe, '{"callback": '), 400);
    }),
    defineCheck('POST of an unsupported media type returns 415', TMF630, async (probe) => {
      probe.status(
        await probe.send({ method: 'POST', path: '/hub', body: 'callback', type: 'text/plain' }),
        415,
      );
    }),
  ];
}

function unsubscribing({ listener }: Session): CheckDefinition[] {
  return [
    defineCheck('DELETE returns 204, and 404 afterwards', CONTRACT, async (probe) => {
      const id = await subscribe(probe, await listener.callback());
      await unsubscribe(probe, id);
      probe.status(await probe.send({ method: 'DELETE', path: `/hub/${id}` }), 404, 'DELETE again');
    }),
    defineCheck('DELETE of an unknown id returns 404', CONTRACT, async (probe) => {
      probe.status(await probe.send({ method: 'DELETE', path: `/hub/${unknownId()}` }), 404);
    }),
  ];
}

function listing({ listener }: Session): CheckDefinition[] {
  return [
    defineCheck('GET returns the subscriptions', CONTRACT, async (probe) => {
      const id = await subscribe(probe, await listener.callback());
      const { items } = probe.status(await probe.send({ path: `/hub?id=${id}` }), 200);
      probe.same(
        'the new subscription is listed',
        items.map((item) => item.id),
        [id],
      );
    }),
    defineCheck('GET ?limit=1 returns one subscription', TMF630, async (probe) => {
      await subscribe(probe, await listener.callback());
      await subscribe(probe, await listener.callback());
      const { items } = probe.status(await probe.send({ path: '/hub?limit=1' }), 206);
      probe.same('the list has one item', items.length, 1);
    }),
    defineCheck('GET ?limit=-1 returns 400', CONTRACT, async (probe) => {
      probe.status(await probe.send({ path: '/hub?limit=-1' }), 400);
    }),
  ];
}

function retrieving({ listener }: Session): CheckDefinition[] {
  return [
    defineCheck('GET by id', CONTRACT, async (probe) => {
      const callback = await listener.callback();
      const id = await subscribe(probe, callback);
      const { object } = probe.status(await probe.send({ path: `/hub/${id}` }), 200);
      probe.holds('the response is the subscription', object, { id, callback });
      await unsubscribe(probe, id);
      probe.status(await probe.send({ path: `/hub/${id}` }), 404, 'GET afterwards');
    }),
    defineCheck('GET with malformed ?fields= returns 400', TMF630, async (probe) => {
      const id = await subscribe(probe, await listener.callback());
      probe.status(await probe.send({ path: `/hub/${id}?fields=a..b` }), 400);
    }),
  ];
}

/** Creates a subscription, and waits for a first delivery; returns its id. */
async function delivered(probe: Probe, session: Session): Promise<string> {
  const callback = await session.listener.callback();
  const id = await subscribe(probe, callback);
  for (const resource of session.contract.resources) {
    const target = new ResourceUnderTest(session, resource, {});
    if (!target.can('create') || !target.event('create') || resource.path.includes('{')) continue;
    const answer = await probe.send({
      method: 'POST',
      path: target.collection,
      body: target.marked(newMark()),
    });
    if (answer.status !== 201) continue;
    target.deleteLater(probe, answer.object.id);
    await session.listener.arrivals(callback, (all) => all.length > 0);
    return id;
  }
  return id;
}

function deliveries(session: Session): CheckDefinition[] {
  const at = (id: string, query = '') => `/hub/${id}/delivery${query}`;
  return [
    defineCheck('GET returns the deliveries', CONTRACT, async (probe) => {
      const id = await delivered(probe, session);
      const { items } = probe.status(await probe.send({ path: at(id) }), 200);
      for (const item of items)
        probe.that(
          'each delivery has an eventType',
          typeof item.eventType === 'string',
          String(item.eventType),
        );
      if (items.length > 1) probe.status(await probe.send({ path: at(id, '?limit=1') }), 206);
      probe.status(await probe.send({ path: at(id, '?limit=-1') }), 400, 'GET ?limit=-1');
    }),
    defineCheck('GET of the deliveries of an unknown subscription returns 404', CONTRACT, async (probe) => {
      probe.status(await probe.send({ path: at(unknownId()) }), 404);
    }),
  ];
}

function redeliveries(session: Session): CheckDefinition[] {
  const send = (probe: Probe, id: string, body: unknown, type?: string) =>
    probe.send({ method: 'POST', path: `/hub/${id}/redeliver`, body, ...(type !== undefined && { type }) });
  return [
    defineCheck('POST redeliver', CONTRACT, async (probe) => {
      const id = await delivered(probe, session);
      const { object } = probe.status(await send(probe, id, { state: 'dead' }), 200);
      probe.same('no delivery was dead', object.count, 0);
      probe.status(await send(probe, id, { state: 'lost' }), 400, 'POST with an unknown state');
      probe.status(await send(probe, id, 'state', 'text/plain'), 415, 'POST of text');
    }),
    defineCheck('POST redeliver of an unknown subscription returns 404', CONTRACT, async (probe) => {
      probe.status(await send(probe, unknownId(), {}), 404);
    }),
  ];
}

function resuming({ listener }: Session): CheckDefinition[] {
  const at = (id: string) => `/hub/${id}/resume`;
  return [
    defineCheck('POST resume returns the subscription', CONTRACT, async (probe) => {
      const callback = await listener.callback();
      const id = await subscribe(probe, callback);
      const { object } = probe.status(await probe.send({ method: 'POST', path: at(id) }), 200);
      probe.holds('the response is the subscription', object, { id, callback });
      const text = { method: 'POST', path: at(id), body: 'resume', type: 'text/plain' };
      probe.status(await probe.send(text), 415, 'POST of text');
    }),
    defineCheck('POST resume of an unknown subscription returns 404', CONTRACT, async (probe) => {
      probe.status(await probe.send({ method: 'POST', path: at(unknownId()) }), 404);
    }),
  ];
}

function rotatingSecrets({ listener }: Session): CheckDefinition[] {
  const send = (probe: Probe, id: string, body: unknown, type?: string) =>
    probe.send({ method: 'POST', path: `/hub/${id}/secret`, body, ...(type !== undefined && { type }) });
  const secret = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
  return [
    defineCheck('POST secret returns the subscription without it', CONTRACT, async (probe) => {
      const callback = await listener.callback();
      const id = await subscribe(probe, callback);
      const { object } = probe.status(await send(probe, id, { secret }), 200);
      probe.holds('the response is the subscription', object, { id, callback });
      probe.that('the response does not tell the secret', !('secret' in object), JSON.stringify(object));
      probe.status(await send(probe, id, { secret: 'short' }), 400, 'POST of a secret that cannot sign');
      probe.status(await send(probe, id, 'secret', 'text/plain'), 415, 'POST of text');
    }),
    defineCheck('POST secret of an unknown subscription returns 404', CONTRACT, async (probe) => {
      probe.status(await send(probe, unknownId(), { secret }), 404);
    }),
  ];
}

/** Checks that each operation of the hub refuses clients that accept only XML. */
function refusals({ contract }: Session): CheckDefinition[] {
  const own = contract.operations.filter(
    ({ path, responses }) => path.startsWith('/hub') && responses.has('406'),
  );
  return own.map(({ method, path }) =>
    defineCheck(`${method} ${path} with Accept: application/xml returns 406`, TMF630, async (probe) => {
      const address = path.replace('{id}', unknownId());
      const body = method === 'POST' ? { body: { callback: 'http://192.0.2.1/' } } : {};
      probe.status(
        await probe.send({ method, path: address, ...body, headers: { Accept: 'application/xml' } }),
        406,
      );
    }),
  );
}
