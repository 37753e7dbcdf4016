import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'chai';
import { AppointmentClient } from '../../generated/sdk/appointment/index.js';
import {
  PartyInteractionClient,
  type PartyInteractionCreate,
} from '../../generated/sdk/party-interaction/index.js';
import { etagOf, TmfError } from '../../sdk/typescript/index.js';
import { forEachServer } from '../support/server.js';

const creation = (reason: string, more: object = {}) => ({
  reason,
  direction: 'inbound',
  channel: [{ id: 'shop', name: 'Main Street' }],
  ...more,
});

const reasonsOf = (items: Iterable<{ reason?: string }>) => Array.from(items, ({ reason }) => reason);

/** The error of a call that must fail with a TmfError. */
async function failureOf(call: Promise<unknown>): Promise<TmfError> {
  const error = await call.then(
    () => expect.fail('the call succeeded'),
    (reason: unknown) => reason,
  );
  if (!(error instanceof TmfError)) throw error;
  return error;
}

describe('The TypeScript client', () => {
  forEachServer((server) => {
    const client = () => new PartyInteractionClient({ baseUrl: server.url });
    const interactions = () => client().partyInteraction;

    describe('lists', () => {
      const TEXTS = [
        'a, b',
        'c; d',
        '"quoted"',
        'back\\slash\\',
        'ö & ü = 50% #1 + 2',
        ' blank ',
        '\\"',
        '*[x]?',
      ];

      before(async () => {
        for (const text of TEXTS) await interactions().create(creation(text, { status: 'texts' }));
        for (let number = 0; number < 25; number++) {
          const day = String(number + 1).padStart(2, '0');
          const interactionDate = { startDateTime: `2026-03-${day}T10:00:00Z` };
          const relatedParty = [{ id: `party ${number % 5}`, '@referredType': 'Individual' }];
          const description = number % 2 === 0 ? 'even' : undefined;
          const more = { status: 'numbered', interactionDate, relatedParty, description };
          await interactions().create(creation(String(number), more));
        }
      });

      for (const text of TEXTS)
        it(`what equals ${JSON.stringify(text)}, and nothing else`, async () => {
          const { items } = await interactions().list({ where: { reason: text } });
          expect(reasonsOf(items)).to.deep.equal([text]);
          const either = await interactions().list({ where: { reason: [text, 'none'] } });
          expect(reasonsOf(either)).to.deep.equal([text]);
        });

      it('by conditions of each kind, together', async () => {
        const reasons = async (where: Parameters<ReturnType<typeof interactions>['list']>[0]) =>
          reasonsOf(await interactions().list(where));
        const date = new Date('2026-03-23T10:00:00Z');
        const path = 'interactionDate.startDateTime';
        expect(await reasons({ where: { [path]: { gte: date, lt: '2026-04-01T00:00:00Z' } } })).to.deep.equal(
          ['22', '23', '24'],
        );
        expect(await reasons({ where: { [path]: { gt: date, lt: '2026-03-25T00:00:00Z' } } })).to.deep.equal([
          '23',
        ]);
        const parties = {
          'relatedParty.id': ['party 1', 'party 2'],
          [path]: { lte: '2026-03-03T23:00:00Z' },
        };
        expect(await reasons({ where: parties })).to.deep.equal(['1', '2']);
        expect(await reasons({ where: { reason: { regex: '^2\\d$' } } })).to.have.length(5);
        expect(await reasons({ where: { reason: { in: ['3', '4'], ne: '4' } } })).to.deep.equal(['3']);
        const described = { status: 'numbered', description: { exists: false } };
        expect(await reasons({ where: described })).to.have.length(12);
        expect(await reasons({ filter: "$[?(@.reason=='7')]" })).to.deep.equal(['7']);
        expect(await reasons({ where: { status: 'numbered' }, sort: `-${path}`, limit: 2 })).to.deep.equal([
          '24',
          '23',
        ]);
      });

      it('pages, with their totals, and all pages', async () => {
        const options = { where: { status: 'numbered' }, limit: 10 };
        const first = await interactions().list(options);
        expect([first.items.length, first.total, first.isTotalExact, first.hasNext]).to.deep.equal([
          10,
          25,
          true,
          true,
        ]);
        const third = await (await first.next())?.next();
        expect(third?.items).to.have.length(5);
        expect([third?.hasNext, await third?.next()]).to.deep.equal([false, undefined]);
        const walked: (string | undefined)[] = [];
        const all = interactions().all({ where: { status: 'numbered' }, pageSize: 4, fields: ['reason'] });
        for await (const { reason } of all) walked.push(reason);
        expect(walked).to.deep.equal(Array.from({ length: 25 }, (_, number) => String(number)));
        expect(await interactions().count({ where: { status: 'numbered' } })).to.equal(25);
      });

      it('only the fields that are asked for', async () => {
        const fields = ['reason', 'channel.name'] as const;
        const [item] = (await interactions().list({ where: { reason: '0' }, fields })).items;
        expect(Object.keys(item ?? {}).sort()).to.deep.equal(['channel', 'href', 'id', 'reason']);
        expect(item?.channel).to.deep.equal([{ name: 'Main Street' }]);
      });

      it('refuses a condition without values, which would not be a condition', async () => {
        const call = interactions().list({ where: { reason: [] } });
        expect(await call.catch(String)).to.contain('reason has no values');
      });
    });

    it('creates, returns, changes and deletes', async () => {
      const created = await interactions().create(creation('first'));
      expect(await interactions().get(created.id)).to.deep.equal(created);
      const changed = await interactions().patch(created.id, { description: 'changed' });
      expect(changed).to.include({ description: 'changed', reason: 'first' });
      expect(await interactions().patch(created.id, { description: null })).to.not.have.property(
        'description',
      );
      await interactions().delete(created.id);
      expect((await failureOf(interactions().get(created.id))).status).to.equal(404);
    });

    it('patches in all four kinds', async () => {
      const note = [
        { id: 'n1', author: 'Ann', text: 'one' },
        { id: 'n2', author: 'Bob', text: 'two' },
      ];
      const { id } = await interactions().create(creation('patched', { note }));
      await interactions().patch(id, { description: 'by JSON' }, { kind: 'json' });
      await interactions().patch(id, [{ op: 'replace', path: '/note/0/text', value: 'uno' }]);
      const query = [{ op: 'remove', path: '/note?note.author=Bob' }] as const;
      const patched = await interactions().patch(id, query, { kind: 'json-patch-query' });
      expect(patched).to.include({ description: 'by JSON' });
      expect(patched.note?.map(({ text }) => text)).to.deep.equal(['uno']);
    });

    it('creates many, or none', async () => {
      const before = await interactions().count();
      const created = await interactions().createMany([creation('many 1'), creation('many 2')]);
      expect(reasonsOf(created)).to.deep.equal(['many 1', 'many 2']);
      const refused = interactions().createMany([creation('good'), { ...creation('bad'), channel: [] }]);
      expect((await failureOf(refused)).status).to.equal(400);
      expect(await interactions().count()).to.equal(before + 2);
    });

    it('updates what others change at the same time, and loses no change', async () => {
      const { id } = await interactions().create(creation('counted', { description: '0' }));
      const increment = () =>
        interactions().update(id, ({ description = '' }) => ({
          description: String(Number(description) + 1),
        }));
      await Promise.all(Array.from({ length: 5 }, increment));
      expect((await interactions().get(id)).description).to.equal('5');
    });

    it('updates a resource that is large enough to be compressed', async () => {
      const { id } = await interactions().create(creation('large', { description: 'x'.repeat(5_000) }));
      const large = await interactions().get(id);
      const changed = await interactions().patch(id, { status: 'read' }, { ifMatch: etagOf(large) });
      expect(changed.status).to.equal('read');
      const stale = interactions().patch(id, { status: 'late' }, { ifMatch: etagOf(large) });
      expect((await failureOf(stale)).status).to.equal(412);
      expect((await failureOf(interactions().delete(id, { ifMatch: etagOf(large) }))).status).to.equal(412);
      await interactions().delete(id, { ifMatch: etagOf(changed) });
    });

    it('keeps extensions, which their type declares', async () => {
      const ours = interactions().withExtension<{ 'x-color'?: string; 'x-size': { height: number } }>();
      const body = { ...creation('extended'), 'x-color': 'red', 'x-size': { height: 2 } };
      const { id } = await ours.create(body);
      const found = await ours.list({ where: { 'x-size.height': { gt: 1 }, 'x-color': 'red' } });
      expect(found.items.map((each) => each['x-size'].height)).to.deep.equal([2]);
      expect(await ours.patch(id, { 'x-color': null })).to.not.have.property('x-color');
    });

    it('expands references', async () => {
      const target = await interactions().create(creation('target'));
      const relationship = [{ id: target.id, href: target.href, relationshipType: 'follows' }];
      const { id } = await interactions().create(
        creation('source', { interactionRelationship: relationship }),
      );
      const expanded = await interactions().get(id, { expand: ['interactionRelationship'] });
      expect(expanded.interactionRelationship?.[0]?.reason).to.equal('target');
    });

    it('throws what the server says', async () => {
      const { partyInteraction } = client();
      const error = await failureOf(
        partyInteraction.create({ direction: 'inbound' } as PartyInteractionCreate),
      );
      expect(error).to.include({ status: 400, code: 'invalidRequest', name: 'TmfError' });
      expect(error.details).to.contain('reason is missing');
      expect(error.message).to.contain(`(POST ${server.url}/tmf-api/partyInteraction/v4/partyInteraction)`);
      expect(error.requestId).to.match(/\w{8}/);
      expect(error.request.attempts).to.equal(1);
    });

    it('reads events as they happen, and again from a place in the stream', async () => {
      const { appointment, ...appointments } = new AppointmentClient({ baseUrl: server.url });
      void appointments;
      const reader = new AppointmentClient({ baseUrl: server.url });
      const stop = new AbortController();
      const seen: { id: string; type: string; of: string | undefined }[] = [];
      const reading = (async () => {
        const types = ['AppointmentCreateEvent', 'AppointmentDeleteEvent'] as const;
        for await (const { id, event } of reader.events({ types, lastEventId: 0, signal: stop.signal }))
          seen.push({ id, type: event.eventType, of: event.event?.appointment?.id });
      })();
      const ids: string[] = [];
      for (let number = 0; number < 3; number++)
        ids.push((await appointment.create({ validFor: { startDateTime: '2026-05-04T08:00:00Z' } })).id);
      while (seen.length < 3) await pause(10);
      stop.abort();
      await reading;
      expect(seen.map(({ of }) => of)).to.deep.equal(ids);
      const again: (string | undefined)[] = [];
      for await (const { event } of reader.events({ lastEventId: seen[0]?.id ?? '' })) {
        if (event.eventType === 'AppointmentCreateEvent') again.push(event.event?.appointment?.id);
        if (again.length === 2) break;
      }
      expect(again).to.deep.equal(ids.slice(1));
    });
  });
});
