import { expect } from 'chai';
import { forEachServerDatabase } from '../../support/databases.js';
import { send, sendJson, UNCOMPRESSED } from '../../support/http.js';
import { ServerProcess } from '../../support/process.js';
import { startTestServer } from '../../support/server.js';
import { converse } from './conversation.js';

const AGENTS = Array.from({ length: 24 }, (_, agent) => agent);

interface Named {
  readonly id: string;
  readonly text?: string;
  readonly reason?: string;
}

describe('Agents that change one interaction at the same time', () => {
  forEachServerDatabase((database) => {
    /** Two processes on PostgreSQL, one on SQLite. */
    const urls: string[] = [];

    before(async () => {
      const { url } = await startTestServer(database, {});
      urls.push(url);
      if (database.name === 'SQLite') return;
      const other = new ServerProcess({ DATABASE_URL: database.url(), SEED: 'none' });
      database.atEnd(async () => {
        other.signal('SIGTERM');
        await other.exited;
      });
      urls.push(await other.url());
    });

    const addresses = async () => {
      const { id } = await converse(urls[0] as string, {
        note: [{ id: 'kept', text: 'kept' }],
        interactionItem: [{ id: 'kept', reason: 'kept' }],
      });
      return urls.map((url) => `${url}/tmf-api/partyInteraction/v4/partyInteraction/${id}`);
    };

    for (const [type, note, item] of [
      ['application/json-patch+json', '/note/-', '/interactionItem/-'],
      ['application/json-patch-query+json', '/note/-', '/interactionItem/-'],
    ] as const) {
      it(`${type}: keep each other's additions`, async () => {
        const hrefs = await addresses();
        const patched = await Promise.all(
          AGENTS.map((agent) => {
            const patch = [
              { op: 'add', path: note, value: { text: `note ${agent}` } },
              { op: 'add', path: item, value: { reason: `item ${agent}` } },
            ];
            return sendJson('PATCH', hrefs[agent % hrefs.length] as string, patch, type);
          }),
        );
        expect(patched.map(({ status }) => status)).to.deep.equal(AGENTS.map(() => 200));
        const { body, headers } = await send(hrefs[0] as string, UNCOMPRESSED);
        const [notes, items] = [body.note, body.interactionItem] as [Named[], Named[]];
        expect(headers.get('etag')).to.equal(`"${AGENTS.length + 1}"`);
        expect(notes[0]).to.include({ id: 'kept', text: 'kept' });
        expect(items[0]).to.include({ id: 'kept', reason: 'kept' });
        const added = (kind: string) => AGENTS.map((agent) => `${kind} ${agent}`);
        expect(notes.slice(1).map(({ text }) => text)).to.have.members(added('note'));
        expect(items.slice(1).map(({ reason }) => reason)).to.have.members(added('item'));
        expect(new Set([...notes, ...items].map(({ id }) => id)).size).to.equal(2 * AGENTS.length + 1);
      });
    }
  });
});
