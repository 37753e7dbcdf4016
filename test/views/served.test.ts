import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect } from 'chai';
import fc from 'fast-check';
import { mergePatch } from '../../src/rest/patch/merge-patch.js';
import type { JsonObject } from '../../src/values/json.js';
import { cases } from '../support/cases.js';
import { forEachDatabase } from '../support/databases.js';
import { send, sendJson } from '../support/http.js';
import { create, HubClient } from '../support/hub.js';
import { describeJava } from '../support/java.js';
import { Listener } from '../support/listener.js';
import { describeOfficial } from '../support/official.js';
import { ask } from '../support/raw-http.js';
import { remove } from '../support/scratch.js';
import { officialVersions } from './official-versions.js';
import { officialViews } from './official-views.js';
import { storedRoundTrips } from './stored-round-trips.js';
import { generatedProject, serverOf } from './two-versions.js';

const NEWER = {
  '@type': 'Voyage',
  name: 'Round Mull',
  vessel: 'Finlaggan',
  status: 'sailing',
  passenger: [
    {
      '@type': 'PassengerParty',
      role: 'cook',
      partyOrPartyRole: { '@type': 'PartyRef', id: '7', name: 'Ann', '@referredType': 'Individual' },
    },
    {
      '@type': 'PassengerParty',
      role: 'guest',
      partyOrPartyRole: { '@type': 'Individual', familyName: 'Aird', role: 'owner' },
    },
  ],
  leg: [{ '@type': 'Leg', from: 'Oban', to: 'Tobermory', tide: 'ebb', miles: 25 }],
  externalIdentifier: [{ '@type': 'ExternalIdentifier', id: 'E-1', owner: 'harbour' }],
};

const OLDER = {
  name: 'Round Skye',
  ship: 'Hebridean',
  state: 'done',
  passenger: [{ id: '8', '@referredType': 'Individual', name: 'Bob', role: 'cook' }],
  leg: [{ from: 'Mallaig' }],
  vessel: 'an extension with the name of version 5',
};

/** A voyage without the time of its last change. */
const undated = ({ lastModified: _, lastUpdate: __, ...voyage }: JsonObject): JsonObject => voyage;

describeJava('two versions of one API in one server', () => {
  let project = '';
  before('generate', async function () {
    this.timeout(400_000);
    project = await generatedProject();
  });
  after(() => remove(project));

  it('takes no behaviours for what it does not store', async () => {
    const { checkBehaviours } = (await import(
      pathToFileURL(join(project, 'dist', 'src', 'apis.js')).href
    )) as typeof import('../../src/apis.js');
    expect(() => checkBehaviours({ 'voyage-management': { voyage: {} } })).not.to.throw();
    expect(() => checkBehaviours({ 'voyage-v5': { voyage: {} } })).to.throw(
      'behaviours: voyage of voyage-v5 is stored as voyage-management has it; give its behaviours to voyage-management',
    );
  });

  forEachDatabase((database) => {
    const server = serverOf(() => project, database);
    const older = () => `${server.url}/tmf-api/voyageManagement/v4`;
    const newer = () => `${server.url}/tmf-api/voyage/v5`;
    const idsIn = async (url: string) =>
      ((await send(url)).body as { id: string }[]).map(({ id }) => id).sort();

    it('shows in version 4 what was created in version 5, and the other way', async () => {
      const made = await create(`${newer()}/voyage`, NEWER);
      expect(made).to.deep.include({ ...NEWER, href: `${newer()}/voyage/${made.id}` });
      const shown = (await send(`${older()}/voyage/${made.id}`)).body;
      expect(shown).to.deep.include({ ship: 'Finlaggan', state: 'underway', id: made.id });
      expect(shown.href).to.equal(`${older()}/voyage/${made.id}`);
      expect(shown.passenger[0]).to.deep.include({ id: '7', name: 'Ann', role: 'cook' });
      expect(shown.passenger[1]).to.include({ id: 'unidentified', familyName: 'Aird', role: 'guest' });

      const before = await create(`${older()}/voyage`, OLDER);
      const after = (await send(`${newer()}/voyage/${before.id}`)).body;
      expect(after).to.include({
        '@type': 'Voyage',
        vessel: 'Hebridean',
        status: 'arrived',
        ship: OLDER.vessel,
      });
      expect(after.passenger).to.deep.equal([
        {
          '@type': 'PassengerParty',
          role: 'cook',
          partyOrPartyRole: { '@type': 'PartyRef', id: '8', '@referredType': 'Individual', name: 'Bob' },
        },
      ]);
      expect((await send(`${older()}/voyage/${before.id}`)).body).to.deep.equal(before);
    });

    it('lists, filters, sorts and pages alike in both', async () => {
      const a = await create(`${newer()}/voyage`, { ...NEWER, name: 'filtered A', vessel: 'X' });
      const b = await create(`${older()}/voyage`, { ...OLDER, name: 'filtered B', ship: 'Y' });
      const both = [a.id, b.id].sort();
      for (const [inOlder, inNewer] of [
        ['name.regex=^filtered', 'name.regex=^filtered'],
        ['passenger.role=cook&name.regex=^filtered', 'passenger.role=cook&name.regex=^filtered'],
        ['filter=$[?(@.ship)]&name.regex=^filtered', 'filter=$[?(@.vessel)]&name.regex=^filtered'],
      ] as const) {
        expect(await idsIn(`${older()}/voyage?${inOlder}`), inOlder).to.deep.equal(both);
        expect(await idsIn(`${newer()}/voyage?${inNewer}`), inNewer).to.deep.equal(both);
      }
      const found = async (query: string) => idsIn(`${newer()}/voyage?${query}&name.regex=^filtered`);
      expect(await found('vessel=X')).to.deep.equal([a.id]);
      expect(await found('status=arrived')).to.deep.equal([b.id]);
      expect(await found('status.regex=^sail')).to.deep.equal([a.id]);
      expect(await found('passenger.partyOrPartyRole.id=8')).to.deep.equal([b.id]);
      expect(await found('passenger.partyOrPartyRole.id=unidentified')).to.deep.equal([]);
      expect(await found('passenger.partyOrPartyRole.role=owner')).to.deep.equal([a.id]);
      expect(await found('passenger.partyOrPartyRole.@type=PartyRef')).to.deep.equal(both);
      expect(await found('@type=Voyage')).to.deep.equal(both);
      const sorted = await send(`${newer()}/voyage?name.regex=^filtered&sort=-vessel&fields=vessel&limit=1`);
      expect(sorted.body.map(({ vessel }: { vessel: string }) => vessel)).to.deep.equal(['Y']);
      expect(sorted.headers.get('link')).to.include('/tmf-api/voyage/v5/voyage?');
      const next = /<([^>]+)>; rel="next"/.exec(sorted.headers.get('link') ?? '')?.[1] ?? '';
      expect((await send(next)).body[0].vessel).to.equal('X');
      const refused = await send(`${newer()}/voyage?sort=passenger.partyOrPartyRole.role`);
      expect([refused.status, refused.body.reason]).to.deep.equal([
        400,
        'Resources cannot be sorted by "passenger.partyOrPartyRole.role"',
      ]);
    });

    it('changes what a patch of version 5 changes, and nothing else', async () => {
      const made = await create(`${older()}/voyage`, OLDER);
      const at = `${newer()}/voyage/${made.id}`;
      const patches = [
        ['application/merge-patch+json', { status: 'planned' }],
        ['application/json-patch+json', [{ op: 'add', path: '/leg/0/to', value: 'Armadale' }]],
        [
          'application/json-patch-query+json',
          [{ op: 'replace', path: '/passenger/partyOrPartyRole/name?passenger.role=cook', value: 'Cat' }],
        ],
        ['application/json', { departure: '2026-01-01T00:00:00Z' }],
      ] as const;
      for (const [type, patch] of patches) {
        const patched = await sendJson('PATCH', at, patch, type);
        expect(patched.status, patched.text).to.equal(200);
      }
      const { lastModified, ...changed } = (await send(`${older()}/voyage/${made.id}`)).body;
      expect(lastModified).to.be.a('string');
      expect(changed).to.deep.equal({
        ...undated(made),
        state: 'planned',
        departure: '2026-01-01T00:00:00Z',
        leg: [{ from: 'Mallaig', to: 'Armadale' }],
        passenger: [{ ...OLDER.passenger[0], name: 'Cat' }],
      });
    });

    it('loses nothing of version 5 in a patch of version 4', async () => {
      const made = await create(`${newer()}/voyage`, NEWER);
      const patched = await sendJson('PATCH', `${older()}/voyage/${made.id}`, { state: 'done' });
      expect(patched.status, patched.text).to.equal(200);
      expect(undated((await send(made.href)).body)).to.deep.equal({ ...undated(made), status: 'arrived' });
    });

    it('judges preconditions by one version number', async () => {
      const made = await create(`${older()}/voyage`, OLDER);
      const at = `${newer()}/voyage/${made.id}`;
      const tag = (await ask(at)).headers.get('etag') ?? '';
      const patch = (match: string) =>
        ask(at, {
          method: 'PATCH',
          headers: { 'if-match': match, 'content-type': 'application/merge-patch+json' },
          body: '{"name":"by tag"}',
        });
      expect((await patch(tag)).status).to.equal(200);
      expect((await patch(tag)).status).to.equal(412);
      const unless = async (match: string) => (await ask(at, { headers: { 'if-none-match': match } })).status;
      const current = (await ask(at)).headers.get('etag') ?? '';
      expect([await unless(tag), await unless(current)]).to.deep.equal([200, 304]);
    });

    it('deletes in one version what the other shows', async () => {
      const made = await create(`${older()}/voyage`, OLDER);
      expect((await send(`${newer()}/voyage/${made.id}`, { method: 'DELETE' })).status).to.equal(204);
      expect((await send(`${older()}/voyage/${made.id}`)).status).to.equal(404);
      expect((await send(`${newer()}/voyage/${made.id}`)).status).to.equal(404);
    });

    it('notifies subscribers of each version in its form, whichever was changed', async () => {
      const listener = await Listener.start();
      const hubs = { older: new HubClient(older()), newer: new HubClient(newer()) };
      await hubs.older.subscribe(`${listener.url}/older`);
      await hubs.newer.post({ '@type': 'Hub', callback: `${listener.url}/newer` });
      try {
        const made = await create(`${newer()}/voyage`, { ...NEWER, name: 'heard' });
        await sendJson('PATCH', `${older()}/voyage/${made.id}`, { ship: 'Isle of Arran', state: 'done' });
        await send(`${older()}/voyage/${made.id}`, { method: 'DELETE' });
        const all = await listener.received(8);
        const heard = (path: string) =>
          all
            .filter((each) => each.path.startsWith(path))
            .map(({ body }) => [body.eventType, body.fieldPath]);
        expect(heard('/older')).to.deep.equal([
          ['VoyageCreateEvent', undefined],
          ['VoyageAttributeValueChangeEvent', 'ship'],
          ['VoyageStateChangeEvent', undefined],
          ['VoyageDeleteEvent', undefined],
        ]);
        expect(heard('/newer')).to.deep.equal([
          ['VoyageCreateEvent', undefined],
          ['VoyageAttributeValueChangeEvent', 'vessel'],
          ['VoyageStatusChangeEvent', undefined],
          ['VoyageDeleteEvent', undefined],
        ]);
        const voyages = (path: string) =>
          all.filter((each) => each.path.startsWith(path)).map(({ body }) => body.event.voyage);
        expect(voyages('/older')[0]).to.include({ ship: 'Finlaggan', state: 'underway' });
        expect(voyages('/older')[0].href).to.equal(`${older()}/voyage/${made.id}`);
        expect(voyages('/newer')[0]).to.deep.equal(made);
        expect(voyages('/newer')[1]).to.include({ vessel: 'Isle of Arran', status: 'arrived' });
      } finally {
        await listener.close();
      }
    });

    it('names attributes as the client knows them in what it refuses', async () => {
      const refused = await sendJson('POST', `${newer()}/voyage`, { ...NEWER, leg: [{ '@type': 'Leg' }] });
      expect(refused.body.message).to.equal('leg.0.from is missing');
      const vessel = await sendJson('POST', `${newer()}/voyage`, { ...NEWER, ship: { wrong: 'type' } });
      expect(vessel.status, vessel.text).to.equal(201);
    });

    it('creates many at once', async () => {
      const operations = ['one', 'two'].map((name) => ({
        op: 'add',
        path: '/',
        value: { ...NEWER, name, status: 'planned' },
      }));
      const made = await sendJson('PATCH', `${newer()}/voyage`, operations, 'application/json-patch+json');
      expect(made.status, made.text).to.equal(200);
      for (const { id, name } of made.body as { id: string; name: string }[])
        expect((await send(`${older()}/voyage/${id}`)).body).to.include({ name, state: 'planned' });
    });

    describeOfficial('of TM Forum', () => {
      const url = () => server.url;
      officialViews(url);
      officialVersions(url);
      storedRoundTrips(url, () => project, ['TMF666', 'TMF677', 'TMF683']);
    });

    it('keeps any document through both versions', async function () {
      this.timeout(cases(300_000, 3_600_000));
      const party = fc.oneof(
        fc.record({ '@type': fc.constant('PartyRef'), id: fc.constantFrom('1', 'unidentified') }),
        fc.record(
          { '@type': fc.constant('Individual'), familyName: fc.constant('Aird'), role: fc.constant('owner') },
          { requiredKeys: ['@type'], noNullPrototype: true },
        ),
      );
      const passenger = fc.record(
        {
          '@type': fc.constantFrom('PassengerParty', 'Crew'),
          role: fc.constant('cook'),
          partyOrPartyRole: party,
        },
        { requiredKeys: ['@type'], noNullPrototype: true },
      );
      const voyage = fc.record(
        {
          '@type': fc.constantFrom('Voyage', 'Cruise'),
          name: fc.constantFrom('a', 'b'),
          status: fc.constantFrom('planned', 'sailing', 'arrived'),
          ship: fc.constant('extension'),
          passenger: fc.array(passenger, { maxLength: 3 }),
          captain: passenger,
        },
        { requiredKeys: ['@type', 'name'], noNullPrototype: true },
      );
      await fc.assert(
        fc.asyncProperty(voyage, voyage, async (document, patch) => {
          const made = await create(`${newer()}/voyage`, document);
          expect(undated(made)).to.deep.equal({ id: made.id, href: made.href, ...document });
          const patched = await sendJson('PATCH', made.href, patch, 'application/merge-patch+json');
          expect(undated(patched.body), patched.text).to.deep.equal(mergePatch(undated(made), patch));
          const inOlder = (await send(`${older()}/voyage/${made.id}`)).body;
          const again = await sendJson('PATCH', `${older()}/voyage/${made.id}`, { name: 'renamed' });
          expect(undated(again.body), again.text).to.deep.equal({ ...undated(inOlder), name: 'renamed' });
          const inNewer = (await send(made.href)).body;
          expect(undated(inNewer)).to.deep.equal({ ...undated(patched.body), name: 'renamed' });
        }),
        { numRuns: cases(30, 5_000) },
      );
    });
  });
});
