import { expect } from 'chai';
import { type HttpAnswer, send, sendJson } from '../support/http.js';
import { forEachServer } from '../support/server.js';

const USAGE = '/tmf-api/usageManagement/v4/usage';
const BULK = 'application/json-patch+json';

const usage = (externalId: unknown, more: object = {}) => ({
  usageType: 'unique-test',
  usageCharacteristic: [
    { name: 'externalId', value: externalId },
    { name: 'note', value: 'the same everywhere' },
  ],
  ...more,
});

describe('A unique value', () => {
  forEachServer((server) => {
    const url = () => server.url + USAGE;
    const post = (externalId: unknown) => sendJson('POST', url(), usage(externalId));
    const bulk = (...documents: object[]) =>
      sendJson(
        'PATCH',
        url(),
        documents.map((value) => ({ op: 'add', path: '/-', value })),
        BULK,
      );
    const patch = (id: string, body: object) =>
      sendJson('PATCH', `${url()}/${id}`, body, 'application/merge-patch+json');
    const created = async (externalId: unknown) => {
      const answer = await post(externalId);
      expect(answer.status, answer.text).to.equal(201);
      return answer.body as { id: string; href: string };
    };
    const total = async () => Number((await send(`${url()}?limit=0`)).headers.get('x-total-count'));
    const refused = (answer: HttpAnswer) => {
      expect(answer.status, answer.text).to.equal(409);
      expect(answer.body.code).to.equal('notUnique');
      return answer.body as { message: string; duplicates: Record<string, unknown>[] };
    };

    it('is refused a second time, and the error names the resource that has it', async () => {
      const { id, href } = await created('CDR-1');
      const { message, duplicates } = refused(await post('CDR-1'));
      expect(message).to.equal(`usageCharacteristic.externalId "CDR-1" is already used by ${href}`);
      expect(duplicates).to.deep.equal([
        { attribute: 'usageCharacteristic.externalId', value: 'CDR-1', id, href },
      ]);
    });

    it('is the same as a number and as text; objects and arrays are not checked', async () => {
      await created(4711);
      refused(await post('4711'));
      await created({ system: 'x' });
      await created({ system: 'x' });
    });

    it('can have any length', async () => {
      const long = 'x'.repeat(5_000);
      await created(`${long}1`);
      await created(`${long}2`);
      const { message, duplicates } = refused(await post(`${long}1`));
      expect(message.length).to.be.lessThan(400);
      expect(duplicates[0]?.value).to.equal(`${long}1`);
    });

    it('can be used again when its resource is deleted or has another value', async () => {
      const first = await created('CDR-freed');
      expect((await send(`${url()}/${first.id}`, { method: 'DELETE' })).status).to.equal(204);
      const second = await created('CDR-freed');
      const answer = await patch(second.id, usage('CDR-moved'));
      expect(answer.status, answer.text).to.equal(200);
      await created('CDR-freed');
      refused(await post('CDR-moved'));
    });

    it('is refused in a patch, which then changes nothing; a resource can keep its own', async () => {
      const holder = await created('CDR-held');
      const other = await created('CDR-other');
      const answer = await patch(other.id, usage('CDR-held', { description: 'changed' }));
      expect(refused(answer).message).to.include(holder.href);
      expect((await send(`${url()}/${other.id}`)).body).to.not.have.property('description');
      refused(await post('CDR-other'));
      expect((await patch(other.id, usage('CDR-other', { description: 'changed' }))).status).to.equal(200);
    });

    it('is refused in a bulk creation, whose error names all duplicates and which creates nothing', async () => {
      const holder = await created('CDR-bulk-3');
      const before = await total();
      const values = ['CDR-bulk-1', 'CDR-bulk-2', 'CDR-bulk-1', 'CDR-bulk-3', 'CDR-bulk-2', 'CDR-bulk-1'];
      const { message, duplicates } = refused(await bulk(...values.map((value) => usage(value))));
      const attribute = 'usageCharacteristic.externalId';
      expect(duplicates).to.deep.equal([
        { index: 2, attribute, value: 'CDR-bulk-1', sameAs: 0 },
        { index: 3, attribute, value: 'CDR-bulk-3', id: holder.id, href: holder.href },
        { index: 4, attribute, value: 'CDR-bulk-2', sameAs: 1 },
        { index: 5, attribute, value: 'CDR-bulk-1', sameAs: 0 },
      ]);
      expect(message).to.include(`3.value.${attribute} "CDR-bulk-3" is already used by ${holder.href}`);
      expect(message).to.include(`4.value.${attribute} "CDR-bulk-2" is already used by 1.value`);
      expect(await total()).to.equal(before);
      await created('CDR-bulk-1');
    });

    it('a thousand duplicates are all listed, the first of them also in the message', async () => {
      const documents = Array.from({ length: 1_000 }, (_, index) => usage(`CDR-many-${index}`));
      expect((await bulk(...documents)).status).to.equal(200);
      const { message, duplicates } = refused(await bulk(...documents.toReversed()));
      expect(duplicates).to.have.length(1_000);
      expect(duplicates.map(({ index }) => index)).to.deep.equal(documents.map((_, index) => index));
      expect(message).to.match(/; and 950 more$/);
    });

    it('goes to one of several concurrent requests', async () => {
      for (let round = 0; round < 5; round++) {
        const one = (n: number) => usage(`CDR-race-${round}-${n}`);
        const numbers = Array.from({ length: 20 }, (_, index) => index);
        const answers = await Promise.all([
          ...numbers.map((n) => post(`CDR-race-${round}-${n}`)),
          ...numbers.map((n) => bulk(one(n), one((n + 7) % 20))),
          bulk(...numbers.map(one)),
          bulk(...numbers.toReversed().map(one)),
        ]);
        for (const { status, text } of answers) expect(status, text).to.be.oneOf([200, 201, 409]);
        const made = answers.flatMap(({ status, body }) =>
          status === 200 ? body : status === 201 ? [body] : [],
        );
        const values = made.map(({ usageCharacteristic: [{ value }] }) => value);
        expect(new Set(values).size).to.equal(values.length);
        expect(values.length).to.equal(20);
      }
    });
  });
});
