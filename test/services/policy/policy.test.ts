import { expect } from 'chai';
import type { JsonObject } from '../../../src/values/json.js';
import { forEachPolicyServer, type PolicyClient } from '../../support/policy.js';

const APPOINTMENTS = '/tmf-api/appointment/v4/appointment';

const POLICY = `
undeclared: [crew]
roles:
  admin:
    - {}
  customer:
    - apis: [appointment]
      resources: [appointment]
      operations: [list, retrieve, create, patch, delete]
      where: relatedParty.id={sub}
      set:
        relatedParty: [{ id: '{sub}', role: customer, '@referredType': Individual }]
      hide: [note, crew, calendarEvent.name]
      readOnly: [category, validFor.startDateTime]
  reader:
    - apis: [TMF646]
      resources: [appointment]
      operations: [list, retrieve]
      where: category={categories}
  editor:
    - resources: [appointment]
      operations: [list, retrieve]
    - resources: [appointment]
      operations: [patch]
      where: status=initialized
  nobody: []
`;

const VALID_FOR = { startDateTime: '2026-05-04T08:00:00Z', endDateTime: '2026-05-04T10:00:00Z' };

const visit = (customer: string, more: object = {}) => ({
  category: 'installation',
  validFor: VALID_FOR,
  relatedParty: [{ id: customer, role: 'customer', '@referredType': 'Individual' }],
  note: [{ text: `internal ${customer}` }],
  crew: { size: 2 },
  calendarEvent: { id: 'e1', name: 'secret' },
  ...more,
});

describe('a policy, on resources', () => {
  forEachPolicyServer(POLICY, (server) => {
    const admin = () => server.as({ sub: 'root', roles: ['admin'] });
    const anna = () => server.as({ sub: 'anna', roles: ['customer'] });
    let own: JsonObject;
    let others: JsonObject;
    before(async () => {
      own = await create(admin(), visit('anna'));
      others = await create(admin(), visit('bert', { description: 'needle' }));
    });

    it('lists and counts only what is matched', async () => {
      const answer = await anna().ask('GET', APPOINTMENTS);
      expect(answer.status, answer.text).to.equal(200);
      expect(answer.body.map(({ id }: JsonObject) => id)).to.deep.equal([own.id]);
      expect(answer.headers.get('x-total-count')).to.equal('1');
      for (const query of ['limit=1', 'limit=0', 'offset=1&limit=5', 'description=needle', 'id.ne=x']) {
        const page = await anna().ask('GET', `${APPOINTMENTS}?${query}`);
        const total = query.startsWith('description') ? '0' : '1';
        expect(page.headers.get('x-total-count'), query).to.equal(total);
      }
      const jsonPath = encodeURIComponent("$[?(@.description=='needle')]");
      expect((await anna().ask('GET', `${APPOINTMENTS}?filter=${jsonPath}`)).body).to.deep.equal([]);
    });

    it('retrieves, patches and deletes only what is matched; anything else does not exist', async () => {
      expect((await anna().ask('GET', pathOf(own))).status).to.equal(200);
      const missing = await anna().ask('GET', `${APPOINTMENTS}/none`);
      for (const [method, body] of [['GET'], ['PATCH', { description: 'x' }], ['DELETE']] as const) {
        const answer = await anna().ask(method, pathOf(others), body);
        expect(answer.status, method).to.equal(404);
        expect(comparable(answer.body, others.id)).to.deep.equal(comparable(missing.body, 'none'));
      }
      const conditional = await anna().ask('GET', pathOf(others), undefined, { 'If-Match': '"77"' });
      expect(conditional.status).to.equal(404);
    });

    it('hides attributes in every response', async () => {
      const patched = await anna().ask('PATCH', pathOf(own), { description: 'mine' });
      expect(patched.status, patched.text).to.equal(200);
      const answers = [
        patched.body,
        (await anna().ask('GET', pathOf(own))).body,
        (await anna().ask('GET', APPOINTMENTS)).body[0],
        (await anna().ask('GET', `${APPOINTMENTS}?fields=description,calendarEvent`)).body[0],
        (await anna().ask('GET', `${APPOINTMENTS}?fields=*&depth=1`)).body[0],
      ];
      for (const body of answers) {
        expect(body).to.include({ description: 'mine' });
        expect(body).to.not.have.any.keys('note', 'crew');
        expect(body.calendarEvent).to.deep.equal({ id: 'e1' });
      }
      const whole = (await admin().ask('GET', pathOf(own))).body;
      expect(whole).to.deep.include({ note: [{ text: 'internal anna' }], crew: { size: 2 } });
      expect(whole.calendarEvent).to.deep.equal({ id: 'e1', name: 'secret' });
    });

    it('refuses hidden attributes in filters, sort, fields and expand, and names them', async () => {
      for (const query of [
        'note.text=x',
        'note.text.regex=i',
        'crew.size.gt=1',
        'crew.exists=true',
        'sort=-note.text',
        'sort=description,calendarEvent.name',
        'fields=description,note',
        'fields=calendarEvent.name',
        'expand=note',
        'description=x;note.text=y',
      ]) {
        const answer = await anna().ask('GET', `${APPOINTMENTS}?${query}`);
        expect(answer.status, query).to.equal(403);
        expect(answer.body.reason, query).to.match(/"(note|crew|calendarEvent\.name)/);
      }
      const one = await anna().ask('GET', `${pathOf(own)}?fields=note`);
      expect(one.status).to.equal(403);
    });

    it('JSONPath filters and selections see only what the client sees', async () => {
      for (const filter of ['$[?(@.note)]', "$[?(@..[?(@.text=='internal anna')])]", '$[?(@.crew.size>0)]']) {
        const answer = await anna().ask('GET', `${APPOINTMENTS}?filter=${encodeURIComponent(filter)}`);
        expect(answer.status, answer.text).to.equal(200);
        expect(answer.body, filter).to.deep.equal([]);
      }
    });

    it('refuses changes of hidden and read-only attributes, and keeps hidden values', async () => {
      for (const [body, name] of [
        [{ note: [] }, 'note'],
        [{ crew: null }, undefined],
        [{ category: 'repair' }, 'category'],
        [{ validFor: { startDateTime: '2026-05-04T07:00:00Z' } }, 'validFor.startDateTime'],
        [{ calendarEvent: { id: 'e2' } }, 'calendarEvent'],
        [{ calendarEvent: null }, 'calendarEvent'],
      ] as const) {
        const answer = await anna().ask('PATCH', pathOf(own), body);
        expect(answer.status, JSON.stringify(body)).to.equal(name === undefined ? 200 : 403);
        if (name !== undefined) expect(answer.body.reason).to.include(`"${name}"`);
      }
      const allowed = await anna().ask('PATCH', pathOf(own), {
        validFor: { endDateTime: '2026-05-04T11:00:00Z' },
      });
      expect(allowed.status, allowed.text).to.equal(200);
      expect((await admin().ask('GET', pathOf(own))).body).to.deep.include({
        note: [{ text: 'internal anna' }],
        crew: { size: 2 },
        calendarEvent: { id: 'e1', name: 'secret' },
      });
    });

    it('a JSON Patch can neither test nor copy hidden values', async () => {
      const type = { 'Content-Type': 'application/json-patch+json' };
      const attempts = [
        [
          { op: 'test', path: '/crew/size', value: 2 },
          { op: 'add', path: '/description', value: 'x' },
        ],
        [{ op: 'copy', from: '/note/0/text', path: '/description' }],
        [{ op: 'move', from: '/note/0/text', path: '/description' }],
        [{ op: 'remove', path: '/note/0' }],
      ];
      for (const operations of attempts) {
        const answer = await anna().ask('PATCH', pathOf(own), operations, type);
        expect(answer.status, answer.text).to.be.oneOf([400, 409, 422]);
        expect(answer.text).to.not.include('internal');
      }
    });

    it('the result of a patch must still be matched', async () => {
      const stolen = [{ id: 'bert', role: 'customer', '@referredType': 'Individual' }];
      const answer = await anna().ask('PATCH', pathOf(own), { relatedParty: stolen });
      expect(answer.status, answer.text).to.equal(403);
      expect((await anna().ask('GET', pathOf(own))).status).to.equal(200);
    });

    it('sets values on creation, and refuses protected ones', async () => {
      const created = await anna().ask('POST', APPOINTMENTS, {
        validFor: { endDateTime: VALID_FOR.endDateTime },
        relatedParty: [{ id: 'bert', role: 'customer', '@referredType': 'Individual' }],
      });
      expect(created.status, created.text).to.equal(201);
      expect(created.body.relatedParty).to.deep.equal([
        { id: 'anna', role: 'customer', '@referredType': 'Individual' },
      ]);
      for (const name of ['note', 'category', 'crew'] as const) {
        const answer = await anna().ask('POST', APPOINTMENTS, {
          validFor: { endDateTime: VALID_FOR.endDateTime },
          [name]: visit('anna')[name],
        });
        expect(answer.status, name).to.equal(403);
        expect(answer.body.reason).to.include(`"${name}"`);
      }
      const bulk = [{ op: 'add', path: '/-', value: { validFor: { endDateTime: VALID_FOR.endDateTime } } }];
      const type = { 'Content-Type': 'application/json-patch+json' };
      const all = await anna().ask('PATCH', APPOINTMENTS, bulk, type);
      expect(all.status, all.text).to.equal(200);
      expect(all.body[0].relatedParty[0].id).to.equal('anna');
      const refused = await anna().ask(
        'PATCH',
        APPOINTMENTS,
        [...bulk, { op: 'add', path: '/-', value: { ...bulk[0]?.value, note: [{ text: 'x' }] } }],
        type,
      );
      expect(refused.status).to.equal(403);
      expect(refused.body.reason).to.include('1.value.note');
    });

    it('the ETag tells nothing of hidden attributes', async () => {
      const before = await anna().ask('GET', pathOf(own));
      const tag = before.headers.get('etag') ?? '';
      expect(before.headers.get('last-modified')).to.equal(null);
      const whole = (await admin().ask('GET', pathOf(own))).headers.get('etag');
      expect(tag).to.not.equal(whole);
      const changed = await admin().ask('PATCH', pathOf(own), {
        note: [{ text: 'another' }],
        lastUpdate: undefined,
      });
      expect(changed.status).to.equal(200);
      const again = await anna().ask('GET', pathOf(own));
      const { lastUpdate: _then, ...then } = before.body;
      const { lastUpdate: _now, ...now } = again.body;
      expect(now).to.deep.equal(then);
      const cached = await anna().ask('GET', pathOf(own), undefined, {
        'If-None-Match': again.headers.get('etag') ?? '',
      });
      expect(cached.status).to.equal(304);
      const stale = await anna().ask('PATCH', pathOf(own), { description: 'z' }, { 'If-Match': '"999"' });
      expect(stale.status).to.equal(412);
      expect(stale.text).to.not.include(whole ?? 'no tag');
      const fresh = { 'If-Match': again.headers.get('etag') ?? '' };
      expect((await anna().ask('PATCH', pathOf(own), { description: 'z' }, fresh)).status).to.equal(200);
      const dated = { 'If-Unmodified-Since': 'Mon, 01 Jan 2001 00:00:00 GMT' };
      expect((await anna().ask('PATCH', pathOf(own), { description: 'y' }, dated)).status).to.equal(200);
    });

    it('a claim with several values allows each of them; an absent claim matches nothing', async () => {
      const repair = await create(admin(), visit('carl', { category: 'repair' }));
      const count = async (claims: JsonObject) =>
        (await server.as({ roles: ['reader'], ...claims }).ask('GET', APPOINTMENTS)).body.map(
          ({ id }: JsonObject) => id,
        );
      expect(await count({ categories: ['repair'] })).to.deep.equal([repair.id]);
      expect(await count({ categories: ['repair', 'installation'] })).to.include.members([repair.id, own.id]);
      expect(await count({ categories: 'repair,installation' })).to.deep.equal([]);
      expect(await count({ categories: [] })).to.deep.equal([]);
      expect(await count({})).to.deep.equal([]);
    });

    it('several roles allow what any of them allows', async () => {
      const both = server.as({ sub: 'anna', roles: ['customer', 'reader'], categories: ['repair'] });
      const listed = (await both.ask('GET', APPOINTMENTS)).body as JsonObject[];
      expect(new Set(listed.map(({ category }) => category))).to.include('repair');
      expect(listed.map(({ id }) => id)).to.include(own.id);
    });

    it('a resource that may only be read is a 403 for a change, one that is not seen a 404', async () => {
      const editor = server.as({ sub: 'ed', roles: ['editor'] });
      const done = await create(admin(), visit('dora'));
      await admin().ask('PATCH', pathOf(done), { status: 'confirmed' });
      expect((await editor.ask('PATCH', pathOf(done), { description: 'x' })).status).to.equal(403);
      expect((await editor.ask('PATCH', `${APPOINTMENTS}/none`, { description: 'x' })).status).to.equal(404);
      expect((await editor.ask('PATCH', pathOf(others), { description: 'x' })).status).to.equal(200);
      expect((await editor.ask('PATCH', pathOf(others), { status: 'confirmed' })).status).to.equal(403);
    });

    it('what no rule allows is a 403; no role, no identity', async () => {
      for (const claims of [
        { sub: 'x' },
        { sub: 'x', roles: ['nobody'] },
        { sub: 'x', roles: ['unknown'] },
      ]) {
        for (const [method, path] of [
          ['GET', APPOINTMENTS],
          ['GET', pathOf(own)],
          ['DELETE', pathOf(own)],
        ] as const)
          expect((await server.as(claims).ask(method, path)).status).to.equal(403);
      }
      expect((await fetch(`${server.url}${APPOINTMENTS}`)).status).to.equal(401);
      const search = '/tmf-api/appointment/v4/searchTimeSlot';
      expect((await anna().ask('POST', search, {})).status).to.equal(403);
    });
  });
});

const pathOf = ({ id }: JsonObject) => `${APPOINTMENTS}/${id}`;

/** An error without what differs in each: the id of the request and of the resource. */
const comparable = (error: JsonObject, id: unknown) => {
  const { requestId: _, ...rest } = error;
  return JSON.parse(JSON.stringify(rest).replaceAll(String(id), '…')) as unknown;
};

async function create(client: PolicyClient, body: object): Promise<JsonObject> {
  const answer = await client.ask('POST', APPOINTMENTS, body);
  expect(answer.status, answer.text).to.equal(201);
  return answer.body;
}
