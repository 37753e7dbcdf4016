import { expect } from 'chai';
import { forEachServerDatabase } from '../support/databases.js';
import { send, sendJson } from '../support/http.js';
import { listeners } from '../support/listener.js';
import { MeasuredServer } from '../support/short-turns.js';

const MB = 1_000_000;
const DOCUMENTS = 20;
const list = <T>(length: number, item: (index: number) => T) =>
  Array.from({ length }, (_, index) => item(index));
const notes = (count: number) => list(count, (index) => ({ author: `author ${index}`, text: 'a note' }));

/** Documents of about a megabyte, each large in its own way. */
const LARGE: Readonly<Record<string, object>> = {
  'many notes': { note: notes(16_000) },
  'many references': {
    relatedParty: list(11_000, (id) => ({ id: `${id}`, name: `n${id}`, '@referredType': 'Individual' })),
  },
  'many levels': { nested: list(500, () => JSON.parse(`${'{"a":['.repeat(45)}1${']}'.repeat(45)}`)) },
  'a long text': { description: 'é"'.repeat(MB / 5) },
  'many attributes': Object.fromEntries(list(4_900, (index) => [`name${index}`, 'x'.repeat(150)])),
};

/** None holds. */
const MANY_ALTERNATIVES = list(100, (index) => `note.text.gt=t${index}`).join(';');

/** Query strings of one such document. */
const OF_ITEM: Readonly<Record<string, string>> = {
  'as a whole': '',
  'with some fields': 'fields=note.author,relatedParty.name',
  'with 1,000 fields': `fields=${list(1_000, (index) => `n${index}`).join(',')}`,
  'with 300 deep fields': `fields=${list(300, (index) => `note.a${index}`).join(',')}`,
  'with a filter': `filter=${encodeURIComponent("$.note[?(@.author=='author 1')]")}`,
};

/** Query strings of a list of them, with the expected status. */
const OF_LIST: Readonly<Record<string, readonly [status: number, query: string]>> = {
  'a page that is cut by size': [206, ''],
  'with some fields': [206, 'fields=note.author,name1'],
  'sorted by an attribute of many objects': [206, 'sort=note.author'],
  'sorted by several attributes': [206, 'sort=-description,name1,name2,name3'],
  'with 100 conditions': [200, list(100, (index) => `note.text=t${index}`).join('&')],
  'with 100 conditions that hold': [200, list(100, (index) => `note.text.lt=b${index}`).join('&')],
  'with 100 alternatives': [200, MANY_ALTERNATIVES],
  'with alternatives': [200, 'note.author=none;note.author=other'],
  'with a pattern': [200, 'note.text.regex=^b'],
  'with a pattern for long texts': [400, `description.regex=${encodeURIComponent('[a-zé]{1,190}[A-Z]')}`],
  'with alternative patterns for long texts': [
    400,
    list(60, (index) => `description.regex=${encodeURIComponent(`[a-b]{1,9}[A-Z]${index}`)}`).join(';'),
  ],
  'with many patterns': [
    200,
    list(25, (index) => `x${index}.regex=${encodeURIComponent('[a-zé]{1,190}[A-Z]')}`).join('&'),
  ],
  'with JSONPath': [200, `filter=${encodeURIComponent("$.note[?(@.author=='none')]")}`],
  'with JSONPath that visits too much': [400, `filter=${encodeURIComponent('$..[?(@.none)]')}`],
  'with filters in filters': [400, `filter=${encodeURIComponent('$..[?(@..[?(@.none)])]')}`],
  'with descendants of many': [400, `filter=${encodeURIComponent('$..note..[?(@.author==@.text)]')}`],
};

describe('A document of a megabyte', () => {
  forEachServerDatabase((database) => {
    const ids = new Map<string, string>();
    const listen = listeners();
    const prepare = async (url: string) => {
      const resources = `${url}/tmf-api/appointment/v4/appointment`;
      for (let copy = 0; copy * Object.keys(LARGE).length < DOCUMENTS; copy += 1)
        for (const [name, attributes] of Object.entries(LARGE)) {
          const { status, body } = await sendJson('POST', resources, { validFor: {}, ...attributes });
          expect(status, name).to.equal(201);
          ids.set(name, body.id);
        }
    };
    const server = new MeasuredServer(database, prepare, { HUB_ALLOW: '127.0.0.1' });
    const resources = () => `${server.url}/tmf-api/appointment/v4/appointment`;

    for (const name of Object.keys(LARGE))
      for (const [how, query] of Object.entries(OF_ITEM))
        it(`with ${name}, read ${how}, blocks the event loop for a short time`, () =>
          server.expectShortTurns(200, () => send(`${resources()}/${ids.get(name)}?${query}`)));

    for (const [how, [status, query]] of Object.entries(OF_LIST))
      it(`in a list, ${how}, blocks the event loop for a short time`, () =>
        server.expectShortTurns(status, () => send(`${resources()}?limit=1000&${query}`)));

    for (const [name, attributes] of Object.entries(LARGE))
      it(`with ${name}, created, changed and deleted, blocks it for a short time, events included`, async () => {
        const listener = await listen();
        const abort = new AbortController();
        const stream = await fetch(`${server.url}/events`, { signal: abort.signal });
        const read = stream.text().catch(() => undefined);
        const hub = `${server.url}/tmf-api/appointment/v4/hub`;
        const subscribe = (query?: string) =>
          sendJson('POST', hub, { callback: `${listener.url}/${ids.get(name)}`, query });
        const [created, picky] = [await subscribe(), await subscribe(MANY_ALTERNATIVES)];
        expect([created.status, picky.status]).to.deep.equal([201, 201]);
        await server.expectShortTurns(204, async (attempt) => {
          const { body } = await sendJson('POST', resources(), { validFor: {}, ...attributes });
          const change = { name1: `${attempt}` };
          await sendJson('PATCH', `${resources()}/${body.id}`, change, 'application/merge-patch+json');
          const deleted = await send(`${resources()}/${body.id}`, { method: 'DELETE' });
          await listener.received(3 * attempt);
          return deleted;
        });
        for (const { body } of [created, picky]) await send(`${hub}/${body.id}`, { method: 'DELETE' });
        abort.abort();
        await read;
      });
  });
});
