import { readFileSync } from 'node:fs';
import { Ajv, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { expect } from 'chai';
import { apis } from '../../generated/index.js';
import { AppointmentClient } from '../../generated/sdk/appointment/index.js';
import { exampleOf } from '../../scripts/lib/examples.js';
import { fromRoot } from '../../src/root.js';
import type { ApiMetadata } from '../../src/services/contract/metadata.js';
import { type Resource, resourcesOf } from '../../src/services/contract/resources.js';
import { send, sendJson } from '../support/http.js';
import { create, HubClient, LOCAL } from '../support/hub.js';
import { type Listener, listeners, type Notification } from '../support/listener.js';
import { ask } from '../support/raw-http.js';
import { forEachServer } from '../support/server.js';

// biome-ignore lint/suspicious/noExplicitAny: a contract is reached into
type Contract = any;

const contractOf = (api: ApiMetadata): Contract =>
  JSON.parse(readFileSync(fromRoot('generated', api.folder, 'openapi.json'), 'utf8'));

const nameOf = (schema: Contract): string => schema.$ref.slice(schema.$ref.lastIndexOf('/') + 1);

/** The event types of a contract: what the bodies of its listener paths are. */
function typesIn(contract: Contract): string[] {
  const listeners = Object.entries<Contract>(contract.paths).filter(([path]) =>
    path.startsWith('/listener/'),
  );
  return listeners.map(([, { post }]) => nameOf(Object.values<Contract>(post.requestBody.content)[0].schema));
}

const ENDINGS = {
  create: ['CreateEvent', 'CreationNotification'],
  change: ['AttributeValueChangeEvent', 'ChangeEvent'],
  state: ['StateChangeEvent', 'StatusChangeEvent'],
  delete: ['DeleteEvent', 'RemoveEvent'],
};

/** States that have events of their own, in some contracts. */
const REACHED = /^(cancel|fail|resolved|informationRequired)/i;

type ChangeKind = keyof typeof ENDINGS;

/** A contract's rules for the events of one resource, read from the contract and nothing else. */
class Expected {
  constructor(
    private readonly contract: Contract,
    private readonly resource: Resource,
  ) {}

  types(...kinds: ChangeKind[]): string[] {
    return kinds.flatMap((kind) => {
      const wanted = ENDINGS[kind].map((end) => (this.resource.name + end).toLowerCase());
      // Several events of one change come in the order of their names.
      return typesIn(this.contract)
        .filter((type) => wanted.includes(type.toLowerCase()))
        .sort();
    });
  }

  get any(): boolean {
    return this.types('create', 'change', 'state', 'delete').length > 0;
  }

  /** The attribute with the state, and two values that it can change to and from. */
  state(resource: Record<string, unknown>): { name: string; values: string[] } | undefined {
    const { properties } = this.contract.components.schemas[this.resource.model.schema];
    const name = ['state', 'status', 'lifecycleStatus'].find((each) => properties[each]);
    if (name === undefined) return undefined;
    const schema = properties[name].$ref
      ? this.contract.components.schemas[nameOf(properties[name])]
      : properties[name];
    return {
      name,
      values: (schema.enum ?? ['one', 'two']).filter(
        (value: string) => value !== resource[name] && !REACHED.test(value),
      ),
    };
  }
}

/** The `@type` of a subscription, if the contract demands one, as from version 5 on. */
const subscriptionType = ({ components }: Contract): object =>
  components.schemas.EventSubscriptionInput?.required?.includes('@type')
    ? { '@type': 'EventSubscriptionInput' }
    : {};

/** Judges notifications by the contract's schema of their type. */
function judgeOf(contract: Contract): (notification: Contract) => string {
  const ajv = new Ajv({ strict: false, allErrors: true });
  // @ts-expect-error: the package's CommonJS types hide its default export from ESM
  addFormats(ajv);
  ajv.addSchema({ $id: 'contract', components: contract.components });
  const compiled = new Map<string, ValidateFunction>();
  return (notification) => {
    const type: string = notification.eventType;
    const validate = compiled.get(type) ?? ajv.compile({ $ref: `contract#/components/schemas/${type}` });
    compiled.set(type, validate);
    return validate(notification) ? '' : ajv.errorsText(validate.errors);
  };
}

/** The attribute of a notification that has the resource, from the attributes that its schema declares. */
const payloadKey = (properties: Contract) => ('payload' in properties ? 'payload' : 'event');
const resourceIn = ({ body }: Notification) =>
  Object.values<Contract>((body.payload ?? body.event) as Record<string, unknown>)[0];

describe('Events', () => {
  forEachServer((server) => {
    const listen = listeners();
    let hub: HubClient;
    let listener: Listener;

    const baseOf = (api: ApiMetadata) => `${server.url}${api.basePaths[0]}`;
    const subscribed = async (base: string, query?: string, typed: object = {}) => {
      listener = await listen();
      hub = new HubClient(base);
      return hub.subscribe(listener.url, { ...(query !== undefined && { query }), ...typed });
    };

    for (const { metadata: api } of apis) {
      const contract = contractOf(api);
      const judge = judgeOf(contract);
      const typed = subscriptionType(contract);
      for (const resource of resourcesOf(api)) {
        const expected = new Expected(contract, resource);
        if (!expected.any || !resource.operations.has('create') || resource.parents.length > 0) continue;

        it(`${api.number} ${resource.name}: all changes, under the event types of its contract, in order`, async () => {
          const { id: subscription } = await subscribed(baseOf(api), undefined, typed);
          const wanted: string[] = [];
          const versions: unknown[] = [];
          const told = (resource: unknown, ...kinds: ChangeKind[]) => {
            for (const type of expected.types(...kinds)) {
              wanted.push(type);
              versions.push(resource);
            }
          };
          const collection = `${baseOf(api)}${resource.path}`;
          const made = await create(collection, exampleOf(contract, resource.createModel.schema));
          told(made, 'create');
          let current = made;
          const patch = async (change: object) => {
            const answer = await sendJson('PATCH', made.href, change);
            expect(answer.status, answer.text).to.equal(200);
            current = answer.body;
          };
          if (resource.operations.has('patch')) {
            await patch({ 'x-one': 1 });
            told(current, 'change');
            await patch({ 'x-one': 1 });
            await patch({});
            const { name, values } = expected.state(made) ?? { name: 'x-state', values: ['a', 'b'] };
            const isState = expected.state(made) !== undefined && expected.types('state').length > 0;
            await patch({ [name]: values[0] });
            told(current, isState ? 'state' : 'change');
            await patch({ [name]: values[1] ?? values[0], 'x-one': 2 });
            told(current, 'change', ...(isState && values[1] !== undefined ? (['state'] as const) : []));
          }
          if (resource.operations.has('delete')) {
            expect((await send(made.href, { method: 'DELETE' })).status).to.equal(204);
            told(current, 'delete');
          }
          const got = await listener.received(wanted.length);
          expect(got.map(({ body }) => body.eventType)).to.deep.equal(wanted);
          expect(got.map(resourceIn)).to.deep.equal(versions);
          const last = await hub.settled(subscription, (all) =>
            all.every(({ state }) => state === 'delivered'),
          );
          expect(last.map(({ eventType }) => eventType)).to.deep.equal(wanted);
          for (const { body, headers } of got) {
            expect(judge(body), JSON.stringify(body)).to.equal('');
            const { properties } = contract.components.schemas[body.eventType];
            expect(Object.keys(properties)).to.include.members(Object.keys(body));
            const payload = nameOf(properties[payloadKey(properties)]);
            const [member = ''] = Object.keys(body[payloadKey(properties)]);
            expect(contract.components.schemas[payload].properties).to.have.property(member);
            expect(body.eventId).to.equal(headers['webhook-id']);
            expect(new Date(body.eventTime).toISOString()).to.equal(body.eventTime);
            expect(headers['content-type']).to.match(/^application\/json/);
          }
          expect(new Set(got.map(({ body }) => body.eventId)).size).to.equal(wanted.length);
          await hub.unsubscribe(subscription);
        });
      }
    }

    it('say that a resource was cancelled or has failed, where the contract has such an event', async () => {
      const base = `${server.url}/tmf-api/prepayBalanceManagement/v4`;
      await subscribed(base);
      const topup = await create(`${base}/topupBalance`, {
        amount: { amount: 5, units: 'EUR' },
        bucket: { id: '1' },
      });
      for (const status of ['cancelled', 'failed', 'waiting'])
        expect((await sendJson('PATCH', topup.href, { status })).status).to.equal(200);
      const types = (await listener.received(6)).map(({ body }) => body.eventType);
      expect(types.filter((type) => /Cancel|Failure/.test(String(type)))).to.deep.equal([
        'TopupBalanceCancelEvent',
        'TopupBalanceFailureEvent',
      ]);
    });

    it('name the changed attributes in fieldPath, where the contract declares it', async () => {
      const base = `${server.url}/tmf-api/accountManagement/v4`;
      const { id } = await subscribed(base, 'eventType=FinancialAccountAttributeValueChangeEvent');
      const account = await create(`${base}/financialAccount`, {
        name: 'one',
        relatedParty: [{ id: '1', name: 'Mira Holt', '@referredType': 'Individual' }],
      });
      await sendJson('PATCH', account.href, { name: 'two', description: 'new', state: 'open' });
      const [notification] = await listener.received(1);
      expect(notification?.body.fieldPath?.split(',').toSorted()).to.deep.equal(['description', 'name']);
      expect(notification?.body.payload.financialAccount).to.include({ name: 'two', id: account.id });
      expect(notification?.body).to.not.have.property('event');
      await hub.unsubscribe(id);
    });

    describe('of appointments', () => {
      const base = () => `${server.url}/tmf-api/appointment/v4`;
      const appointments = () => `${base()}/appointment`;
      const api = () => new AppointmentClient({ baseUrl: server.url }).appointment;
      const VISIT = { validFor: { startDateTime: '2026-05-04T08:00:00.000Z' } };
      let id = '';

      beforeEach(async () => {
        ({ id } = await subscribed(base()));
      });
      afterEach(() => hub.unsubscribe(id));

      /** Every event until now: what is created last is the end. */
      const history = async () => {
        const last = await api().create(VISIT);
        const isLast = ({ body }: Notification) =>
          body.eventType === 'AppointmentCreateEvent' && body.event.appointment.id === last.id;
        await listener.until((all) => all.some(isLast));
        const deliveries = await hub.settled(id, (all) => all.every(({ state }) => state === 'delivered'));
        return deliveries.slice(0, -1).map(({ eventType }) => eventType);
      };

      it('are not raised by failed requests: 400, 404, 409, 412, 415', async () => {
        const made = await create(appointments(), VISIT);
        const patch = (body: unknown, headers: Record<string, string> = {}, type = 'application/json') =>
          ask(made.href, {
            method: 'PATCH',
            headers: { 'Content-Type': type, ...headers },
            body: JSON.stringify(body),
          });
        const statuses = [
          await sendJson('POST', appointments(), {}),
          await sendJson('POST', appointments(), { validFor: 5 }),
          await patch({ status: 'nonsense' }),
          await patch({ validFor: null }),
          await patch({ description: 'x' }, { 'If-Match': '"no"' }),
          await patch([{ op: 'test', path: '/status', value: 'no' }], {}, 'application/json-patch+json'),
          await patch('x', {}, 'text/plain'),
          await ask(made.href, { method: 'DELETE', headers: { 'If-Match': '"no"' } }),
          await send(`${appointments()}/nothing`, { method: 'DELETE' }),
          await sendJson('PATCH', `${appointments()}/nothing`, { description: 'x' }),
        ].map(({ status }) => status);
        expect(statuses).to.deep.equal([400, 400, 400, 400, 412, 409, 415, 412, 404, 404]);
        expect(await history()).to.deep.equal(['AppointmentCreateEvent']);
      });

      it('are not raised by patches without a change', async () => {
        const made = await create(appointments(), VISIT);
        for (const change of [{}, VISIT, { status: 'initialized' }, { id: made.id, href: made.href }])
          expect((await sendJson('PATCH', made.href, change)).status).to.equal(200);
        expect((await send(made.href)).body).to.deep.equal(made);
        expect(await history()).to.deep.equal(['AppointmentCreateEvent']);
      });

      it('are raised for each resource of a bulk creation, in its order, and not when it fails', async () => {
        const add = (values: object[]) =>
          sendJson(
            'PATCH',
            appointments(),
            values.map((value) => ({ op: 'add', path: '/', value })),
            'application/json-patch+json',
          );
        const names = ['a', 'b', 'c'];
        const failed = await add([VISIT, { ...VISIT, description: 5 }]);
        expect(failed.status, failed.text).to.equal(400);
        const made = await add(names.map((description) => ({ ...VISIT, description })));
        expect(made.status, made.text).to.equal(200);
        expect(await history()).to.deep.equal(names.map(() => 'AppointmentCreateEvent'));
        const told = listener.notifications.map(resourceIn);
        for (const one of made.body) expect(told).to.deep.include(one);
        const ids = (await hub.deliveries(id)).map(({ resourceId }) => resourceId);
        expect(ids.slice(0, 3)).to.deep.equal(made.body.map((one: { id: string }) => one.id));
      });

      it('have the id of the request that caused them', async () => {
        const answer = await send(appointments(), {
          method: 'POST',
          headers: { 'Content-Type': 'application/json', 'X-Request-Id': 'order-42:a.b' },
          body: JSON.stringify(VISIT),
        });
        expect(answer.headers.get('x-request-id')).to.equal('order-42:a.b');
        const [notification] = await listener.received(1);
        expect(notification?.body.correlationId).to.equal('order-42:a.b');
        await sendJson('PATCH', answer.body.href, { description: 'without one' });
        const [, second] = await listener.received(2);
        expect(second?.body).to.not.have.property('correlationId');
      });

      it('have the resource as it was at that time', async () => {
        const made = await create(appointments(), { ...VISIT, 'x-ours': { kept: [1, 'two'] } });
        for (const description of ['1', '2', '3']) await sendJson('PATCH', made.href, { description });
        const got = await listener.received(4);
        expect(got.map((one) => resourceIn(one).description)).to.deep.equal([undefined, '1', '2', '3']);
        expect(resourceIn(got[3] as Notification)).to.deep.include({ 'x-ours': { kept: [1, 'two'] } });
      });

      it('are raised by every kind of patch', async () => {
        const made = await create(appointments(), VISIT);
        const kinds: [string, unknown][] = [
          ['application/merge-patch+json', { description: 'a' }],
          ['application/json-patch+json', [{ op: 'replace', path: '/description', value: 'b' }]],
          ['application/json-patch-query+json', [{ op: 'replace', path: '/status', value: 'confirmed' }]],
        ];
        for (const [type, body] of kinds) {
          const answer = await sendJson('PATCH', made.href, body, type);
          expect(answer.status, `${type}: ${answer.text}`).to.equal(200);
        }
        expect(await history()).to.deep.equal([
          'AppointmentCreateEvent',
          'AppointmentAttributeValueChangeEvent',
          'AppointmentAttributeValueChangeEvent',
          'AppointmentStateChangeEvent',
        ]);
      });
    });

    it('and subscriptions are the same under every base path of an API', async () => {
      const { metadata: api } = apis.find(({ metadata }) => metadata.number === 'TMF680') as {
        metadata: ApiMetadata;
      };
      expect(api.basePaths).to.have.length(2);
      const [own, alias] = api.basePaths.map((path) => new HubClient(`${server.url}${path}`)) as [
        HubClient,
        HubClient,
      ];
      listener = await listen();
      const answer = await alias.post({ callback: listener.url });
      expect(answer.status, answer.text).to.equal(201);
      expect(answer.headers.get('location')).to.equal(`${own.url}/${answer.body.id}`);
      expect((await send(`${own.url}/${answer.body.id}`)).body).to.deep.equal(answer.body);
      expect((await own.post({ callback: listener.url })).status).to.equal(409);
      const [resource] = resourcesOf(api).filter(({ name }) => name === 'queryProductRecommendation');
      const example = exampleOf(contractOf(api), resource?.createModel.schema ?? '');
      const made = await create(`${own.base}${resource?.path}`, example);
      const again = await create(`${alias.base}${resource?.path}`, example);
      const got = await listener.received(2);
      expect(got.map((one) => resourceIn(one).id)).to.have.members([made.id, again.id]);
      expect((await send(`${alias.url}/${answer.body.id}`, { method: 'DELETE' })).status).to.equal(204);
      expect((await send(`${own.url}/${answer.body.id}`)).status).to.equal(404);
    });
  }, LOCAL);
});
