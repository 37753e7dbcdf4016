import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { apis } from '../../generated/index.js';
import { SchemaValidator } from '../../src/rest/body/schema-validator.js';
import { fromRoot } from '../../src/root.js';
import { appointmentCalls, calendarOf, dateIn, individual } from '../support/appointments.js';
import { sendJson } from '../support/http.js';
import { LOCAL } from '../support/hub.js';
import { ask } from '../support/raw-http.js';
import { forEachServer } from '../support/server.js';
import { createAll } from './tmf630/cases.js';

const RFC_3339 = 'must be an RFC 3339 date-time: write 2026-05-01T10:00:00Z';

/** Spellings that are no date-time of RFC 3339, but that earlier releases accepted. */
const REFUSED = ['T08:00:00+0000', 'T08:00:00+0200', 'T08:00:00+02', 'T24:59:60+01:00', 'T08:00:00-08'];

/** Spellings of RFC 3339, all of them accepted. */
const ACCEPTED = [
  'T08:00:00Z',
  't08:00:00z',
  'T08:00:00+00:00',
  'T08:00:00-00:00',
  'T08:00:00.5+02:00',
  'T00:59:59.999999999999999Z',
  `T08:00:00.${'1'.repeat(500)}Z`,
];

describe('Date-times of clients', () => {
  forEachServer((server) => {
    const calls = appointmentCalls(() => server.url);
    const periodOf = (time: string) => ({ startDateTime: `2027-02-01${time}` });

    for (const time of REFUSED) {
      it(`${time} is a 400 that says what to write, in every body`, async () => {
        const validFor = periodOf(time);
        const { href } = (await ask(calls.appointments(), { method: 'POST', body: { validFor: {} } })).body;
        const patched = (type: string, body: unknown, url = href) =>
          ask(url, { method: 'PATCH', headers: { 'Content-Type': type }, body });
        const answers = {
          creation: await ask(calls.appointments(), { method: 'POST', body: { validFor } }),
          nested: await ask(calls.appointments(), {
            method: 'POST',
            body: { validFor: {}, note: [{ text: 'x', date: validFor.startDateTime }] },
          }),
          mergePatch: await patched('application/merge-patch+json', { validFor }),
          jsonPatch: await patched('application/json-patch+json', [
            { op: 'add', path: '/validFor/startDateTime', value: validFor.startDateTime },
          ]),
          jsonPatchQuery: await patched('application/json-patch-query+json', [
            { op: 'add', path: '/validFor/startDateTime', value: validFor.startDateTime },
          ]),
          bulk: await patched(
            'application/json-patch+json',
            [{ op: 'add', path: '/-', value: { validFor } }],
            calls.appointments(),
          ),
        };
        for (const [what, { status, body }] of Object.entries(answers)) {
          expect(status, what).to.equal(400);
          expect(body.message, what).to.include(RFC_3339);
        }
        expect(answers.creation.body.message).to.include('validFor.startDateTime');
        expect(answers.nested.body.message).to.include('note.0.date');
        expect(answers.bulk.body.message).to.include('0.value.validFor.startDateTime');
        expect((await ask(href)).body.validFor).to.deep.equal({});
      });
    }

    for (const time of ACCEPTED) {
      it(`${time.slice(0, 40)} comes back as it was sent, and is found by it`, async () => {
        const text = `2027-02-01${time}`;
        const [{ id } = {}] = await createAll(calls.appointments(), [{ validFor: { startDateTime: text } }]);
        const literal = encodeURIComponent(text);
        for (const query of [
          `validFor.startDateTime=${literal}`,
          `validFor.startDateTime.gte=${literal}&validFor.startDateTime.lte=${literal}`,
          `filter=${encodeURIComponent(`$[?(@.validFor.startDateTime=='${text}')]`)}`,
        ]) {
          const { status, body } = await ask(`${calls.appointments()}?id=${id}&${query}`);
          expect([status, body[0]?.validFor.startDateTime], query).to.deep.equal([200, text]);
        }
      });
    }

    it('a leap second is accepted where there can be one', async () => {
      const statusOf = async (startDateTime: string) =>
        (await ask(calls.appointments(), { method: 'POST', body: { validFor: { startDateTime } } })).status;
      expect(await statusOf('2016-12-31T23:59:60Z')).to.equal(201);
      expect(await statusOf('2017-01-01T00:59:60+01:00')).to.equal(201);
      expect(await statusOf('2016-12-30T23:59:60Z')).to.equal(400);
      expect(await statusOf('2016-12-31T22:59:60Z')).to.equal(400);
    });

    it('a technician is booked once, however the time is written', async () => {
      await calls.work(calendarOf('ann', { slotMinutes: 60 }));
      const day = dateIn(10);
      const at = (from: string, to: string) => ({ startDateTime: day + from, endDateTime: day + to });
      const refused = await calls.book(at('T09:00:00+0000', 'T10:00:00+0000'), 'ann');
      expect([refused.status, refused.body.code]).to.deep.equal([400, 'invalidRequest']);
      expect(refused.body.message).to.include(RFC_3339);
      expect((await calls.book(at('T09:00:00Z', 'T10:00:00Z'), 'ann')).status).to.equal(201);
      for (const [from, to] of [
        ['T09:00:00+00:00', 'T10:00:00+00:00'],
        ['T11:00:00+02:00', 'T12:00:00.000000000000+02:00'],
        ['T04:00:00-05:00', 'T05:00:00-05:00'],
      ] as const)
        expect((await calls.book(at(from, to), 'ann')).status, from).to.equal(409);
      const search = { requestedTimeSlot: [{ validFor: at('T09:00:00+0000', 'T10:00:00Z') }] };
      expect((await calls.search({ ...search, relatedParty: [individual('ann')] })).status).to.equal(400);
    });

    it('queries and hub queries take a value in the spelling in which it may be stored', async () => {
      const [made] = await createAll(calls.appointments(), [
        { validFor: { startDateTime: '2027-03-01T08:00:00Z' }, category: 'spelled' },
      ]);
      for (const literal of ['T08:00:00+0000', 'T10:00:00+0200', 'T06:00-02', 'T08:00:00 0000', 'T08+00']) {
        const text = encodeURIComponent(`2027-03-01${literal}`);
        const { status, body } = await ask(
          `${calls.appointments()}?category=spelled&validFor.startDateTime=${text}`,
        );
        expect([status, body[0]?.id], literal).to.deep.equal([200, made?.id]);
      }
      const jsonPath = "$[?(@.category=='spelled' && @.validFor.startDateTime<='2027-03-01T10:00:00+0200')]";
      const { body } = await ask(`${calls.appointments()}?filter=${encodeURIComponent(jsonPath)}`);
      expect(body.map(({ id }: { id: string }) => id)).to.deep.equal([made?.id]);
      const hub = `${server.url}/tmf-api/appointment/v4/hub`;
      for (const [query, expected] of [
        ['event.appointment.validFor.startDateTime=2027-03-01T10:00:00%2B0200', 201],
        ['event.appointment.validFor.startDateTime=soon', 400],
      ] as const)
        expect((await sendJson('POST', hub, { callback: 'http://127.0.0.1:1/', query })).status).to.equal(
          expected,
        );
    });

    it('redelivery takes RFC 3339 alone', async () => {
      const hub = `${server.url}/tmf-api/appointment/v4/hub`;
      const { id } = (await sendJson('POST', hub, { callback: 'http://127.0.0.1:1/redelivery' })).body;
      const statusOf = async (from: string) => {
        const answer = await sendJson('POST', `${hub}/${id}/redeliver`, { from });
        return [answer.status, answer.status === 400 && answer.body.message.includes(RFC_3339)];
      };
      expect(await statusOf('2026-01-01T00:59:59.999999999999999Z')).to.deep.equal([200, false]);
      expect(await statusOf('2026-01-01T00:59:59+0000')).to.deep.equal([400, true]);
    });

    it('a date-time at the end of the year 9999 has pages behind it', async () => {
      const category = 'last';
      const all = ['2027-01-01T00:00:00Z', '9999-12-31T23:59:59.5-10:00', '9999-12-31T23:59:59.75-10:00'];
      await createAll(
        calls.appointments(),
        all.map((startDateTime) => ({ category, validFor: { startDateTime } })),
      );
      let url = `${calls.appointments()}?category=last&sort=validFor.startDateTime&limit=1`;
      const found: string[] = [];
      while (url !== '' && found.length < 5) {
        const { status, headers, body, text } = await ask(url);
        expect(status, text).to.be.oneOf([200, 206]);
        for (const { validFor } of body) found.push(validFor.startDateTime);
        url = /<([^>]*)>; rel="next"/.exec(headers.get('link') ?? '')?.[1] ?? '';
      }
      expect(found).to.deep.equal(all);
    });
  }, LOCAL);
});

interface Schema {
  format?: string;
  items?: Schema;
  properties?: Record<string, Schema>;
}

describe('The date-times of all contracts', () => {
  it('are of the format that is checked', () => {
    let places = 0;
    for (const { metadata } of apis) {
      const contract = JSON.parse(
        readFileSync(fromRoot('generated', metadata.folder, 'openapi.json'), 'utf8'),
      ) as { components: { schemas: Record<string, Schema> } };
      const validator = new SchemaValidator(contract);
      for (const [name, { properties = {} }] of Object.entries(contract.components.schemas))
        for (const [attribute, { format }] of Object.entries(properties)) {
          if (format !== 'date-time') continue;
          places += 1;
          const problems = (text: string) =>
            validator.problems(name, { [attribute]: text }).filter(({ path }) => path === attribute);
          expect(problems('2026-01-01T00:59:59.999999999999999Z')).to.deep.equal([]);
          for (const text of [
            '2027-02-01T08:00:00+0000',
            '2027-02-01T08:00:00+02',
            '2016-12-31T24:59:60+01:00',
          ])
            expect(problems(text)[0], `${name}.${attribute}`).to.include({ earlierSpelling: text });
        }
    }
    expect(places).to.be.greaterThan(300);
  });
});
