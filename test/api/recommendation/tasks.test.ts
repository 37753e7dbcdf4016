import { expect } from 'chai';
import { v7 as uuidv7 } from 'uuid';
import type { RunningServer } from '../../../src/server.js';
import { forEachServerDatabase } from '../../support/databases.js';
import { send } from '../../support/http.js';
import { HubClient, LOCAL } from '../../support/hub.js';
import { listeners } from '../../support/listener.js';
import { becomes, customer, eventually, recommendationCalls } from '../../support/recommendations.js';
import { startTestServer } from '../../support/server.js';

const API = '/tmf-api/recommendation/v4';

describe('Asynchronous recommendations', () => {
  forEachServerDatabase((database) => {
    const listen = listeners();
    let running: RunningServer;
    let other: RunningServer;
    before('two servers on the database', async () => {
      running = await startTestServer(database, LOCAL);
      other = await startTestServer(database, LOCAL);
    });
    const calls = recommendationCalls(() => running.url);
    const { offer, sell } = calls;

    it('are accepted, then computed, with an event for each state', async () => {
      const offering = await offer('Later');
      const listener = await listen();
      const hub = new HubClient(running.url + API);
      const { id: subscription } = await hub.subscribe(listener.url);
      const answer = await calls.query({ instantSyncRecommendation: false, recommendationItem: [] });
      expect(answer.status).to.equal(201);
      expect(answer.body.state).to.equal('accepted');
      expect(answer.body).not.to.have.any.keys('recommendationItem', 'validFor');
      const done = await becomes(answer.body.href, ({ state }) => state === 'done');
      expect(done.recommendationItem[0].productOffering.id).to.equal(offering);
      expect(done.validFor).to.have.keys('startDateTime', 'endDateTime');
      const told = await listener.received(3);
      const states = told.map(({ body }) => [body.eventType, body.event.queryProductRecommendation.state]);
      expect(states).to.deep.equal([
        ['QueryProductRecommendationCreateEvent', 'accepted'],
        ['QueryProductRecommendationStateChangeEvent', 'inProgress'],
        ['QueryProductRecommendationStateChangeEvent', 'done'],
      ]);
      await hub.unsubscribe(subscription);
    });

    it('are each computed once with several servers', async () => {
      const asked = Array.from({ length: 30 }, () => calls.query({ instantSyncRecommendation: false }));
      const answers = await Promise.all(asked);
      for (const { body } of answers) await becomes(body.href, ({ state }) => state === 'done');
      const versions = await Promise.all(
        answers.map(async ({ body }) => (await send(body.href)).headers.get('etag')),
      );
      expect(new Set(versions)).to.deep.equal(new Set([versions[0]]));
    });

    it('are computed by another server when one stops during the computation', async () => {
      const store = await database.open();
      const { body } = await calls.query({ instantSyncRecommendation: false });
      await becomes(body.href, ({ state }) => state === 'done');
      const long = Date.now() - 3_600_000;
      await database.query(
        `update tmf680_query_product_recommendation set s_state = 'inProgress', updated_at = ${long} where id = '${body.id}'`,
      );
      const key = `(select "key" from tmf680_query_product_recommendation where id = '${body.id}')`;
      const begun = JSON.stringify({ instantSyncRecommendation: false, state: 'inProgress' });
      await database.query(
        `update tmf680_query_product_recommendation_body set document = '${begun}' where "key" = ${key}`,
      );
      await store.ping();
      const done = await becomes(body.href, ({ state }) => state === 'done');
      expect(done.recommendationItem).to.be.an('array');
    });

    it('end in an error when they have been begun three times and never finished', async () => {
      const { body } = await calls.query({ instantSyncRecommendation: false });
      await becomes(body.href, ({ state }) => state === 'done');
      const table = 'tmf680_query_product_recommendation';
      await database.query(
        `insert into store_task_lease (task, attempts, held_until) values ('${table}/${body.id}', 3, 1)`,
      );
      const begun = JSON.stringify({ instantSyncRecommendation: false, state: 'inProgress' });
      const key = `(select "key" from ${table} where id = '${body.id}')`;
      await database.query(`update ${table}_body set document = '${begun}' where "key" = ${key}`);
      await database.query(
        `update ${table} set s_state = 'inProgress', updated_at = 1 where id = '${body.id}'`,
      );
      const ended = await becomes(body.href, ({ state }) => state === 'terminatedWithError');
      expect(ended.terminationReason).to.equal('It was begun 3 times and never finished');
      expect(await database.query('select task from store_task_lease')).to.deep.equal([]);
    });

    it('begun before the clock was set back are computed', async () => {
      const { body } = await calls.query({ instantSyncRecommendation: false });
      await becomes(body.href, ({ state }) => state === 'done');
      const table = 'tmf680_query_product_recommendation';
      const begun = JSON.stringify({ instantSyncRecommendation: false, state: 'inProgress' });
      const key = `(select "key" from ${table} where id = '${body.id}')`;
      await database.query(`update ${table}_body set document = '${begun}' where "key" = ${key}`);
      const later = Date.now() + 7_200_000;
      await database.query(
        `insert into store_task_lease (task, attempts, held_until) values ('${table}/${body.id}', 1, ${later})`,
      );
      await database.query(
        `update ${table} set s_state = 'inProgress', updated_at = ${later} where id = '${body.id}'`,
      );
      await becomes(body.href, ({ state }) => state === 'done');
    });

    it('end in an error when they cannot be computed, and do not delay others', async () => {
      await database.query('alter table store_basket_item rename to hidden_item');
      const { body: broken } = await calls.query({ instantSyncRecommendation: false });
      const ended = await becomes(broken.href, ({ state }) => state === 'terminatedWithError');
      await database.query('alter table hidden_item rename to store_basket_item');
      expect(ended.terminationReason).to.equal('The server could not compute it');
      expect(ended).not.to.have.property('recommendationItem');
      const { body: next } = await calls.query({ instantSyncRecommendation: false });
      await becomes(next.href, ({ state }) => state === 'done');
      expect((await send(broken.href)).body.state).to.equal('terminatedWithError');
    });

    it('on one server include sales on another', async () => {
      const there = recommendationCalls(() => other.url);
      const [a, b, c] = [await offer('A'), await offer('B'), await offer('C')];
      for (let n = 0; n < 3; n += 1) {
        const party = `pair-${uuidv7()}`;
        await sell(party, a);
        await sell(party, b);
        await sell(`lone-${uuidv7()}`, c);
        await sell(`lone-${uuidv7()}`, c);
      }
      const ann = `ann-${uuidv7()}`;
      await eventually(
        () => there.ids(ann),
        ([first]) => first === c,
      );
      const { href } = await sell(ann, a);
      const [first, ...rest] = await eventually(
        () => there.ids(ann),
        ([id]) => id === b,
      );
      expect([first, ...rest]).not.to.include(a);
      expect((await send(href.replace(running.url, other.url))).status).to.equal(200);
      const { body } = await there.query({ relatedParty: customer(ann), instantSyncRecommendation: false });
      const done = await becomes(body.href, ({ state }) => state === 'done');
      expect(done.recommendationItem[0].productOffering.id).to.equal(b);
    });
  });
});
