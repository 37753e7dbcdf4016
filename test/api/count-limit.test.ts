import { expect } from 'chai';
import { send, sendJson } from '../support/http.js';
import { forEachServer } from '../support/server.js';

const SIZE = 30;

describe('COUNT_LIMIT', () => {
  forEachServer(
    (server) => {
      const collection = () => `${server.url}/tmf-api/partyInteraction/v4/partyInteraction`;
      const list = async (query: string) => {
        const { status, headers, body } = await send(
          query.includes('://') ? query : `${collection()}?${query}`,
        );
        const links = headers.get('link') ?? '';
        return {
          status,
          count: [headers.get('x-total-count'), headers.get('x-total-count-relation')],
          returned: headers.get('x-result-count'),
          relations: [...links.matchAll(/rel="(\w+)"/g)].map(([, relation]) => relation).join(' '),
          next: /<([^>]*)>; rel="next"/.exec(links)?.[1],
          ids: (body as { id: string }[]).map(({ id }) => id),
        };
      };

      before(async () => {
        for (let n = 0; n < SIZE; n += 1)
          await sendJson('POST', collection(), {
            ...{ reason: 'r', direction: n < 20 ? 'inbound' : 'outbound', channel: [{ id: 'c' }] },
          });
      });

      it('reports that there may be more', async () => {
        const { ids, next, ...page } = await list('reason=r&limit=7');
        expect(page).to.deep.equal({
          ...{ status: 206, count: ['10', 'at-least'], returned: '7', relations: 'self first next' },
        });
        expect(ids.length).to.equal(7);
        expect(next).to.be.a('string');
        expect((await list('direction=inbound&reason=r')).count).to.deep.equal(['20', null]);
        expect((await list('reason=r&limit=0')).count).to.deep.equal(['10', 'at-least']);
      });

      it('counts at least the resources that the client has read', async () => {
        const middle = await list('reason=r&limit=7&offset=14');
        expect([middle.status, ...middle.count]).to.deep.equal([206, '22', 'at-least']);
        expect(middle.relations).to.equal('self first prev next');
        const end = await list('reason=r&limit=7&offset=28');
        expect([end.status, ...end.count]).to.deep.equal([206, '30', null]);
        expect(end.relations).to.equal('self first prev last');
      });

      it('reports exact totals that are cheap to count or already known', async () => {
        expect((await list('limit=7')).count).to.deep.equal(['30', null]);
        expect((await list('reason=lost&limit=7')).count).to.deep.equal(['0', null]);
        const all = await list('reason=r');
        expect([all.status, ...all.count]).to.deep.equal([200, '30', null]);
      });

      it('does not hide resources from clients that follow next', async () => {
        const ids: string[] = [];
        let least = 0;
        for (let next: string | undefined = 'reason=r&channel.id=c&limit=4'; next; ) {
          const page = await list(next);
          ids.push(...page.ids);
          expect(page.status).to.equal(206);
          expect(Number(page.count[0])).to.be.within(Math.max(ids.length, least), SIZE);
          least = Number(page.count[0]);
          next = page.next;
        }
        expect(new Set(ids).size).to.equal(SIZE);
        expect(ids.length).to.equal(SIZE);
      });
    },
    { COUNT_LIMIT: '10', VALIDATE_RESPONSES: 'true' },
  );
});
