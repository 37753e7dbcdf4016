/**
 * Hand-written server for comparison: Express 5 and prepared statements, with the same documents, durability and total
 * counts, but without validation, index rows, events, entity tags or logs. Stored text is sent unparsed.
 *
 * Arguments: the database file to fill, the number of appointments, and the port.
 */
import { randomUUID } from 'node:crypto';
import express from 'express';
import { idOf, PEER_PATH, storedDocument } from '../lib/appointments.js';
import { requirePeer } from './peers.js';

/** The parts of better-sqlite3 that are used here. */
interface Statement {
  run(...values: (string | null)[]): { changes: number };
  get(...values: string[]): unknown;
  all(...values: string[]): unknown[];
  pluck(): Statement;
}
interface Database {
  exec(sql: string): void;
  prepare(sql: string): Statement;
}

const [, , file = '', size = '', port = ''] = process.argv;
const database = new (requirePeer('better-sqlite3') as new (file: string) => Database)(file);
database.exec('pragma journal_mode = wal; pragma synchronous = full');
database.exec('create table appointment (id text primary key, status text, document text not null)');
database.exec('create index by_status on appointment (status, id)');

const BY_STATUS = 'from appointment where status = ?';
const BY_PARTY = `from appointment
  where exists (select 1 from json_each(document, '$.relatedParty') where value ->> '$.id' = ?)`;
const insert = database.prepare('insert into appointment values (?, ?, ?)');
const update = database.prepare('update appointment set status = ?, document = ? where id = ?');
const get = database.prepare('select document from appointment where id = ?').pluck();
const listOf = (where: string) => ({
  page: database.prepare(`select document ${where} order by id limit cast(? as integer)`).pluck(),
  total: database.prepare(`select count(*) ${where}`).pluck(),
});
const byStatus = listOf(BY_STATUS);
const byParty = listOf(BY_PARTY);

const textOf = (id: string, document: object) =>
  JSON.stringify({ id, href: `http://127.0.0.1:${port}${PEER_PATH}/${id}`, ...document });

database.exec('begin');
for (let index = 0; index < Number(size); index += 1) {
  const document = storedDocument(index, Number(size));
  insert.run(idOf(index), document.status as string, textOf(idOf(index), document));
}
database.exec('commit');
database.exec('pragma wal_checkpoint(truncate); analyze');

const app = express().disable('etag').disable('x-powered-by');

app.get(`${PEER_PATH}/:id`, (request, response) => {
  const text = get.get(request.params.id) as string | undefined;
  if (text === undefined) response.status(404).end();
  else response.type('json').send(text);
});

app.get(PEER_PATH, (request, response) => {
  const { status, 'relatedParty.id': party, limit } = request.query as Record<string, string>;
  const [list, value] = status === undefined ? [byParty, party ?? ''] : [byStatus, status];
  const total = list.total.get(value);
  const page = list.page.all(value, limit ?? '20') as string[];
  response
    .set('X-Total-Count', String(total))
    .type('json')
    .send(`[${page.join(',')}]`);
});

app.post(PEER_PATH, express.json(), (request, response) => {
  const id = randomUUID();
  const time = new Date().toISOString();
  const text = textOf(id, { ...request.body, creationDate: time, lastUpdate: time });
  insert.run(id, request.body.status ?? null, text);
  response.status(201).type('json').send(text);
});

app.patch(`${PEER_PATH}/:id`, express.json(), (request, response) => {
  const text = get.get(request.params.id) as string | undefined;
  if (text === undefined) {
    response.status(404).end();
    return;
  }
  const changed = { ...JSON.parse(text), ...request.body, lastUpdate: new Date().toISOString() };
  const after = JSON.stringify(changed);
  update.run(changed.status, after, request.params.id);
  response.type('json').send(after);
});

app.listen(Number(port), '127.0.0.1');
