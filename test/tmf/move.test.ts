import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { forEachDatabase } from '../support/databases.js';
import { send, sendJson } from '../support/http.js';
import { HubClient } from '../support/hub.js';
import { remove, runScript } from '../support/scratch.js';
import { startTestServer } from '../support/server.js';

const APPOINTMENT = '/tmf-api/appointment/v4';

describe('tmf export and tmf import', function () {
  this.timeout(240_000);
  const folder = mkdtempSync(join(tmpdir(), 'move-'));
  const source = `sqlite:${join(folder, 'source.sqlite')}`;
  const file = join(folder, 'source.ndjson');
  after(() => remove(folder));

  const run = (command: 'export' | 'import', path: string, url: string) =>
    runScript(`tmf/move/${command}`, path, '--database', url);
  const succeed = async (command: 'export' | 'import', path: string, url: string) => {
    const { code, stderr } = await run(command, path, url);
    expect(code, stderr).to.equal(0);
  };
  const linesOf = (path: string) => readFileSync(path, 'utf8').trimEnd().split('\n').sort();

  forEachDatabase((database) => {
    it('move all from SQLite, and exporting it again gives the same lines', async () => {
      const from = await startTestServer({ ...database, url: () => source }, { SEED: 'demo' });
      await new HubClient(from.url + APPOINTMENT).post({ callback: `https://example.com/${database.name}` });
      const before = await send(`${from.url}/tmf-api/usageConsumption/v4/queryUsageConsumption`);
      await from.stop();
      const exported = `${file}.${database.name}`;
      await succeed('export', exported, source);
      await succeed('import', exported, database.url());
      await succeed('export', `${exported}.again`, database.url());
      expect(linesOf(exported)).to.have.length.greaterThan(500);
      expect(linesOf(`${exported}.again`)).to.deep.equal(linesOf(exported));

      const to = await startTestServer(database, {});
      const after = await send(`${to.url}/tmf-api/usageConsumption/v4/queryUsageConsumption`);
      const withoutHost = (text: string, url: string) => text.replaceAll(url, '');
      expect(withoutHost(after.text, to.url)).to.equal(withoutHost(before.text, from.url));
      const created = await sendJson('POST', `${to.url}${APPOINTMENT}/appointment`, { validFor: {} });
      expect(created.status, created.text).to.equal(201);
      await to.stop();
    });

    it('import into an empty database only, and all or nothing', async () => {
      const over = await run('import', `${file}.${database.name}`, database.url());
      expect(over.code).to.equal(1);
      expect(over.stderr).to.match(/The database has \d+ resources/);
    });
  });

  describe('a broken file', () => {
    it('is refused, whatever is wrong with it', async () => {
      const target = `sqlite:${join(folder, 'target.sqlite')}`;
      const lines = readFileSync(`${file}.SQLite`, 'utf8').split('\n');
      const attempt = async (text: string) => {
        writeFileSync(`${file}.broken`, text);
        return run('import', `${file}.broken`, target);
      };
      expect((await attempt(lines.slice(0, 40).join('\n'))).stderr).to.include('is not complete');
      expect((await attempt('{"format":"tmf-export","version":9}\n')).stderr).to.include('another version');
      expect((await attempt('no JSON\n')).stderr).to.include('not JSON');
      await succeed('import', `${file}.SQLite`, target);
    });
  });
});
