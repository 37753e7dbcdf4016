import { expect } from 'chai';
import { AppointmentClient } from '../../generated/sdk/appointment/index.js';
import type { TmfError } from '../../sdk/typescript/errors.js';
import { forEachServer } from '../support/server.js';

const VISIT = {
  category: 'installation',
  description: 'Fibre installation',
  validFor: { startDateTime: '2026-05-04T08:00:00.000Z', endDateTime: '2026-05-04T10:00:00.000Z' },
  relatedParty: [
    { id: 'cust-7', role: 'customer', '@referredType': 'Individual' },
    { id: 'tech-2', role: 'technician', '@referredType': 'Individual' },
  ],
};

describe('CRUD through the generated client', () => {
  forEachServer((server) => {
    const responses: Response[] = [];
    const hooks = { onResponse: (_attempt: unknown, response: Response) => void responses.push(response) };
    const api = () => new AppointmentClient({ baseUrl: server.url, hooks }).appointment;
    const create = (change: object = {}) => api().create({ ...VISIT, ...change });
    const refusal = (call: Promise<unknown>) =>
      call.then(
        () => expect.fail('it was accepted'),
        (error: unknown) => error as TmfError,
      );

    it('creates: 201, Location, the values of the client and of the server', async () => {
      const value = await create();
      const { status, headers } = responses.at(-1) as Response;
      expect(status).to.equal(201);
      expect(headers.get('location')).to.equal(value.href);
      expect(headers.get('content-type')).to.match(/^application\/json; ?charset=utf-8$/);
      expect(value).to.deep.include({ ...VISIT, status: 'initialized' });
      expect(value.href).to.equal(`${server.url}/tmf-api/appointment/v4/appointment/${value.id}`);
      expect(value.lastUpdate).to.equal(value.creationDate);
    });

    it('ignores values on creation that only the server sets', async () => {
      const sent = {
        id: 'mine',
        href: 'http://elsewhere/1',
        creationDate: '1999-01-01T00:00:00Z',
        status: 'failed',
      };
      const created = await create(sent);
      expect(created.id).to.not.equal('mine');
      expect(created.href).to.match(new RegExp(`/${created.id}$`));
      expect(created.creationDate).to.not.match(/^1999/);
      expect(created.status).to.equal('initialized');
    });

    it('retrieves the created resource; other ids are 404', async () => {
      const created = await create();
      expect(await api().get(created.id)).to.deep.equal(created);
      const missing = await refusal(api().get('6f9619ff-8b86-4011-b42d-00c04fc964ff'));
      expect(missing.status).to.equal(404);
      expect(missing.body).to.include({ code: 'notFound', status: '404' });
    });

    it('keeps undeclared attributes, all digits of numbers and the text of dates', async () => {
      const extension = {
        '@type': 'VipAppointment',
        crew: { size: 3, rates: [0.1, 1e21, 123456789012345, -0.000001, 1.5] },
        validFor: { startDateTime: '2026-05-04T08:00:00.120000+02:00', endDateTime: '2026-05-04T10:00:00Z' },
        'odd name.with dots': { '': [null, true, [], {}] },
        text: 'Grüße, 東京, 😀, "quoted" \\ and\nlines',
      };
      const created = await create(extension);
      expect(await api().get(created.id)).to.deep.include(extension);
    });

    it('changes by merge patch: null removes, arrays are replaced, the server sets its dates', async () => {
      const created = await create({ note: [{ text: 'first' }] });
      const patched = await api().patch(created.id, {
        description: null,
        status: 'confirmed',
        note: [{ text: 'second' }],
        validFor: { endDateTime: null },
      });
      expect(patched).to.not.have.property('description');
      expect(patched).to.deep.include({ status: 'confirmed', note: [{ text: 'second' }] });
      expect(patched.validFor).to.deep.equal({ startDateTime: VISIT.validFor.startDateTime });
      expect(patched.creationDate).to.equal(created.creationDate);
      expect(Date.parse(patched.lastUpdate as string)).to.be.at.least(
        Date.parse(created.lastUpdate as string),
      );
      expect(await api().get(created.id)).to.deep.equal(patched);
    });

    it('a patch without a change keeps everything, including the date of the last change', async () => {
      const created = await create();
      expect(await api().patch(created.id, { category: VISIT.category })).to.deep.equal(created);
    });

    it('validates the merged document', async () => {
      const created = await create();
      const { id } = created;
      const cases: [object, RegExp][] = [
        [{ validFor: null }, /validFor is missing/],
        [{ status: 'accepted' }, /status .*initialized/],
        [{ relatedParty: [{ role: 'customer' }] }, /relatedParty\.0\.id is missing/],
        [{ id: 'other' }, /It is "/],
        [{ href: 'http://elsewhere' }, /It is "/],
        [{ id: null }, /It is "/],
      ];
      for (const [body, message] of cases) {
        const answer = await refusal(api().patch(id, body));
        expect(answer.status, JSON.stringify(body)).to.equal(400);
        expect(answer.details).to.match(message);
      }
      expect(await api().get(id)).to.deep.equal(created);
    });

    it('accepts a patch that repeats id and href', async () => {
      const created = await create();
      const { id, href } = created;
      const patched = await api().withExtension<{ id: string; href: string }>().patch(id, {
        id,
        href,
        description: 'new',
      });
      expect(patched).to.include({ id, href, description: 'new' });
    });

    it('loses no update when fifty clients patch one resource', async () => {
      const { id } = await create();
      const counted = api().withExtension<{ counters: Record<string, number> }>();
      const numbers = Array.from({ length: 50 }, (_, index) => index);
      await Promise.all(numbers.map((n) => counted.patch(id, { counters: { [`c${n}`]: n } })));
      const { counters } = await counted.get(id);
      expect(Object.keys(counters)).to.have.length(50);
    });

    it('deletes', async () => {
      const { id } = await create();
      await api().delete(id);
      expect(responses.at(-1)?.status).to.equal(204);
      expect((await refusal(api().delete(id))).status).to.equal(404);
      expect((await refusal(api().patch(id, {}))).status).to.equal(404);
    });
  });
});
