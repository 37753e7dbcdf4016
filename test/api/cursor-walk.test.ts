import { expect } from 'chai';
import { send, sendJson } from '../support/http.js';
import { forEachServer } from '../support/server.js';

const STAYING = 60;

/** The address behind a relation of a `Link` header. */
function linked(headers: Headers, relation: string): string | undefined {
  return new RegExp(`<([^>]*)>; rel="${relation}"`).exec(headers.get('link') ?? '')?.[1];
}

describe('Following Link: next during insertions and deletions', () => {
  forEachServer((server) => {
    const collection = () => `${server.url}/tmf-api/partyInteraction/v4/partyInteraction`;
    const create = async (reason: string, direction: string) => {
      const body = { reason, direction, channel: [{ id: 'c' }], rank: reason.length };
      return (await sendJson('POST', collection(), body)).body as { id: string; href: string };
    };

    for (const query of [
      '',
      '&sort=-reason',
      '&sort=direction,-statusChangeDate',
      '&sort=rank',
      '&direction=inbound&sort=reason',
    ]) {
      it(`visits every remaining resource exactly once: ${query || 'no sort'}`, async () => {
        const staying: string[] = [];
        const leaving: { id: string; href: string }[] = [];
        for (let n = 0; n < STAYING; n += 1) {
          const direction = n % 3 === 0 ? 'outbound' : 'inbound';
          const { id } = await create(`stays ${'x'.repeat(n % 7)} ${n}`, direction);
          if (!query.includes('direction=inbound') || direction === 'inbound') staying.push(id);
          if (n % 4 === 0) leaving.push(await create(`leaves ${n}`, 'inbound'));
        }

        const visited: string[] = [];
        let next: string | undefined = `${collection()}?limit=7${query}`;
        for (let page = 0; next; page += 1) {
          const { status, body, headers } = await send(next);
          expect(status).to.be.oneOf([200, 206]);
          visited.push(...(body as { id: string }[]).map(({ id }) => id));
          next = linked(headers, 'next');
          await create(`comes ${page}`, page % 2 === 0 ? 'inbound' : 'outbound');
          const gone = leaving.pop();
          if (gone) await send(gone.href, { method: 'DELETE' });
          expect(page, 'the walk does not end').to.be.below(200);
        }

        expect(new Set(visited).size, 'nothing is visited twice').to.equal(visited.length);
        expect(visited).to.include.members(staying);
      });
    }

    it('has the other link relations, and keeps the query', async () => {
      const { headers } = await send(`${collection()}?direction=inbound&offset=14&limit=7&sort=-reason`);
      const query = (relation: string) =>
        new URL(linked(headers, relation) ?? expect.fail(relation)).searchParams;
      for (const relation of ['self', 'first', 'prev', 'next', 'last']) {
        expect(query(relation).get('direction'), relation).to.equal('inbound');
        expect(query(relation).get('sort'), relation).to.equal('-reason');
      }
      expect(query('first').get('offset')).to.equal('0');
      expect(query('prev').get('offset')).to.equal('7');
      const last = await send(linked(headers, 'last') ?? '');
      expect(linked(last.headers, 'next')).to.equal(undefined);
      expect(last.body).to.have.length.of.at.least(1);
    });
  });
});
