import { expect } from 'chai';
import { send } from '../../support/http.js';
import { forEachServer } from '../../support/server.js';
import { converse, PATH } from './conversation.js';

const at = (day: number) => `2026-05-${String(day).padStart(2, '0')}T10:00:00Z`;

describe('The interaction history', () => {
  // Queries that would read documents are refused.
  forEachServer(
    (server) => {
      const days = async (query: string) => {
        const { status, body } = await send(`${server.url}${PATH}?${query}`);
        expect(status, JSON.stringify(body)).to.be.oneOf([200, 206]);
        return body
          .map((each: { interactionDate: { startDateTime: string } }) =>
            Number(each.interactionDate.startDateTime.slice(8, 10)),
          )
          .join(' ');
      };

      before('nine interactions of two parties', async () => {
        for (const day of [4, 8, 1, 9, 3, 7, 2, 6, 5]) {
          await converse(server.url, {
            reason: day % 3 === 0 ? 'Outage' : 'Billing',
            channel: [{ id: day > 5 ? 'web' : 'shop' }],
            relatedParty: [{ id: day % 2 === 0 ? 'even' : 'odd', '@referredType': 'Individual' }],
            interactionDate: { startDateTime: at(day), endDateTime: at(day) },
            interactionItem: [{ item: { id: `order-${day % 4}`, role: 'subject', '@type': 'ProductOrder' } }],
          });
        }
      });

      it('is read newest first, by party, channel, reason, item and period, from indexes only', async () => {
        const newest = 'sort=-interactionDate.startDateTime';
        expect(await days(`relatedParty.id=odd&${newest}`)).to.equal('9 7 5 3 1');
        expect(await days('relatedParty.id=odd&sort=-creationDate')).to.equal('5 7 3 9 1');
        expect(await days(`relatedParty.id=odd&channel.id=web&${newest}`)).to.equal('9 7');
        expect(await days(`relatedParty.id=even&reason=Billing&${newest}`)).to.equal('8 4 2');
        expect(await days(`interactionItem.item.id=order-1&${newest}`)).to.equal('9 5 1');
        const period = `interactionDate.startDateTime.gte=${at(3)}&interactionDate.endDateTime.lt=${at(7)}`;
        expect(await days(`${period}&${newest}`)).to.equal('6 5 4 3');
        expect(await days(`relatedParty.id=odd&${period}&${newest}`)).to.equal('5 3');
      });

      it('is read page by page', async () => {
        const query = 'relatedParty.id=odd&sort=-interactionDate.startDateTime&limit=2';
        expect(await days(`${query}&offset=2`)).to.equal('5 3');
        const first = await send(`${server.url}${PATH}?${query}`);
        const next = /<([^>]+)>; ?rel="next"/.exec(first.headers.get('link') ?? '')?.[1] ?? '';
        expect(await days(next.slice(next.indexOf('?') + 1))).to.equal('5 3');
        expect(first.headers.get('x-total-count')).to.equal('5');
      });

      it('is refused when documents would have to be read', async () => {
        expect((await send(`${server.url}${PATH}?note.text=x`)).status).to.equal(400);
      });
    },
    { SCAN_LIMIT: '1' },
  );
});
