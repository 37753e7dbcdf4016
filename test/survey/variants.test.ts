import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { startLocalSystem } from '../../scripts/conformance/local-system.js';
import { survey } from '../../scripts/survey/survey.js';
import type { JsonObject } from '../../src/values/json.js';
import { send, sendJson } from '../support/http.js';
import { describeJava } from '../support/java.js';
import { remove } from '../support/scratch.js';
import { composedFile } from './variants/composed-file.js';
import { COMPOSITIONS, NEWER_COMPOSITIONS } from './variants/compositions.js';
import { EXCHANGES, type Exchange } from './variants/exchanges.js';

describeJava('a specification in the style of version 5', function () {
  this.timeout(900_000);
  let folder = '';
  /** The copy of the project that serves them. */
  let root = '';
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'variants-'));
  });
  after(() => {
    for (const each of [folder, root]) if (each !== '') remove(each);
  });

  const kinds = [...COMPOSITIONS, ...NEWER_COMPOSITIONS].map(({ composes }) => composes);
  it(`is served with ${kinds.join('; ')}`, async () => {
    const write = (name: string, ...file: Parameters<typeof composedFile>) =>
      writeFileSync(join(folder, `${name}-v5.0.0.json`), JSON.stringify(composedFile(...file)));
    write('TMF996-Fleet', 'Fleet', COMPOSITIONS);
    write('TMF997-Flotilla', 'Flotilla', NEWER_COMPOSITIONS, '3.1.0');
    const report = (line: string) => {
      root ||= /^scratch copy: (.+)$/.exec(line)?.[1] ?? '';
    };
    const rows = await survey({ folders: [folder], full: true, keep: true, report });
    const failures = rows.flatMap(({ file, steps }) =>
      [...steps]
        .filter(([, { passed }]) => !passed)
        .map(([step, { detail }]) => `${file}, ${step}: ${detail}`),
    );
    expect(failures).to.deep.equal([]);
    expect(rows.map(({ steps }) => [...steps.keys()].at(-1))).to.deep.equal(['full', 'full']);
  });

  it('creates, finds and refuses variants', async () => {
    const system = await startLocalSystem(root, undefined);
    try {
      for (const exchange of EXCHANGES) {
        const isNewer = NEWER_COMPOSITIONS.some(({ name }) => name === exchange.resource);
        await expectExchange(`${system.url}/tmf-api/${isNewer ? 'flotilla' : 'fleet'}/v5`, exchange);
      }
    } finally {
      await system.stop();
    }
  });
});

async function expectExchange(base: string, { resource, sent, filters, refused }: Exchange): Promise<void> {
  const collection = `${base}/${resource.charAt(0).toLowerCase()}${resource.slice(1)}`;
  const post = (document: JsonObject) =>
    sendJson('POST', collection, { '@type': resource, name: 'exchanged', ...document });
  const made = await post(sent);
  expect(made.status, made.text).to.equal(201);
  expect(made.body).to.deep.include(sent);
  for (const filter of filters) {
    const found = await send(`${collection}?${filter}&name=exchanged`);
    expect(found.body, `${filter}: ${found.text}`).to.deep.equal([made.body]);
  }
  if (!refused) return;
  const [document, message] = refused;
  const answer = await post(document);
  expect([answer.status, answer.body.message]).to.deep.equal([400, message]);
}
