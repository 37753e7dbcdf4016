import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { expect } from 'chai';
import { fromRoot } from '../../src/root.js';
import { type Fault, FlakyProxy } from '../support/flaky-proxy.js';
import { send, sendJson } from '../support/http.js';
import { type Ending, remove, runNode } from '../support/scratch.js';
import { forEachServer } from '../support/server.js';

const USAGE = '/tmf-api/usageManagement/v4/usage';
const SCRIPT = fromRoot('dist', 'scripts', 'load', 'main.js');

const record = (type: string, index: number) => ({
  usageType: type,
  usageCharacteristic: [{ name: 'externalId', value: `${type}-${index}` }],
});

const linesOf = (type: string, count: number) =>
  Array.from({ length: count }, (_, index) => JSON.stringify(record(type, index)));

describe('npm run load', function () {
  this.timeout(120_000);
  forEachServer((server) => {
    let folder = '';
    const file = (name: string) => join(folder, name);
    const write = (name: string, lines: readonly string[]) => {
      writeFileSync(file(name), `${lines.join('\n')}\n`);
      return file(name);
    };
    const args = (...more: string[]) => [SCRIPT, 'usage', '--url', server.url, ...more];
    const load = (...more: string[]): Promise<Ending> => {
      const [script = '', ...others] = args(...more);
      return runNode(script, others, folder);
    };
    const start = (...more: string[]) =>
      spawn(process.execPath, args(...more), { cwd: folder, stdio: ['pipe', 'ignore', 'pipe'] });
    const counts = async (type: string) => {
      const url = `${server.url}${USAGE}?usageType=${type}`;
      const total = Number((await send(`${url}&limit=1`)).headers.get('x-total-count'));
      return total;
    };
    const rejects = (name: string) =>
      readFileSync(file(name), 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line) as { line: number; reason: string; document: unknown });

    before(() => {
      folder = mkdtempSync(join(tmpdir(), 'load-'));
    });
    after(() => remove(folder));

    it('creates a resource from each line, and leaves no files', async () => {
      write('plain.ndjson', linesOf('plain', 1_234));
      const { code, stdout, stderr } = await load('plain.ndjson', '--batch', '100');
      expect(code, stderr).to.equal(0);
      expect(stdout)
        .to.match(/^created +1,234$/m)
        .and.match(/^rejected +0$/m);
      expect(await counts('plain')).to.equal(1_234);
      for (const end of ['progress', 'rejects'])
        expect(existsSync(file(`plain.ndjson.${end}`))).to.equal(false);
    });

    it('keeps the ids of the file, and rejects those that exist', async () => {
      const own = (name: string) => `kept ${name}/ü`;
      const account = (name: string, parent?: string) =>
        JSON.stringify({
          ...{ id: own(name), href: `https://old.example/${name}`, name, relatedParty: [] },
          ...(parent && {
            accountRelationship: [
              {
                relationshipType: 'parent',
                validFor: {},
                account: { id: own(parent), '@referredType': 'PartyAccount' },
              },
            ],
          }),
        });
      const path = '/tmf-api/accountManagement/v4/partyAccount';
      const party = [{ id: 'ann', name: 'Ann', '@referredType': 'Individual' }];
      const lines = [account('a'), account('b', 'a'), account('c', 'b')].map((line) =>
        JSON.stringify({ ...JSON.parse(line), relatedParty: party }),
      );
      write('kept.ndjson', lines);
      const keep = (name: string) =>
        runNode(SCRIPT, [path, name, '--url', server.url, '--keep-ids', '--concurrency', '1'], folder);
      const first = await keep('kept.ndjson');
      const why = existsSync(file('kept.ndjson.rejects'))
        ? JSON.stringify(rejects('kept.ndjson.rejects'))
        : '';
      expect(first.code, first.stderr + why).to.equal(0);
      const { body } = await send(`${server.url}${path}/${encodeURIComponent(own('c'))}`);
      expect(body).to.deep.include({
        id: own('c'),
        href: `${server.url}${path}/${encodeURIComponent(own('c'))}`,
      });
      expect(body.accountRelationship[0].account.id).to.equal(own('b'));
      expect((await send(body.accountRelationship[0].account.href)).body.name).to.equal('b');

      const more = JSON.stringify({ ...JSON.parse(lines[0] ?? ''), id: own('d') });
      write('more.ndjson', [...lines, more, more]);
      const second = await keep('more.ndjson');
      expect(second.code).to.equal(1);
      expect(second.stdout)
        .to.match(/^created +1$/m)
        .and.match(/^rejected +4\b/m);
      const refused = rejects('more.ndjson.rejects');
      expect(refused.map(({ line }) => line)).to.deep.equal([1, 2, 3, 5]);
      for (const { reason } of refused) expect(reason).to.match(/^409 .*already used/);
      expect((await send(`${server.url}${path}/${encodeURIComponent(own('d'))}`)).status).to.equal(200);
    });

    it('gives new ids unless it is asked to keep them', async () => {
      write('fresh.ndjson', [JSON.stringify({ ...record('fresh', 1), id: 'mine' })]);
      expect((await load('fresh.ndjson')).code).to.equal(0);
      expect((await send(`${server.url}${USAGE}/mine`)).status).to.equal(404);
      for (const id of ['', ' ', '..', 'a\u0000b', 'line\nbreak', 'x'.repeat(101)]) {
        const answer = await send(`${server.url}${USAGE}`, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json', Prefer: 'respond-async, keep-ids' },
          body: JSON.stringify({ usageType: 'data', id }),
        });
        expect(answer.status, id).to.equal(400);
      }
    });

    it('creates no duplicates when it loads the same file again', async () => {
      const again = linesOf('again', 300);
      write('again.ndjson', [...again, ...again.slice(0, 50)]);
      const first = await load('again.ndjson', '--batch', '40', '--concurrency', '8');
      expect(first.code, first.stderr).to.equal(0);
      expect(first.stdout)
        .to.match(/^created +300$/m)
        .and.match(/^existing +50$/m);
      const second = await load('again.ndjson');
      expect(second.code, second.stderr).to.equal(0);
      expect(second.stdout)
        .to.match(/^created +0$/m)
        .and.match(/^existing +350$/m);
      expect(await counts('again')).to.equal(300);
    });

    it('writes refused lines to a file, with line number and reason, and loads the others', async () => {
      const lines = linesOf('rejects', 250);
      lines[3] = '{"usageType": ';
      lines[4] = '';
      lines[5] = '["rejects"]';
      lines[77] = JSON.stringify({ ...record('rejects', 77), usageDate: 'yesterday' });
      // A value that looks like an index in the text of an error does not affect other lines.
      lines[78] = JSON.stringify({ ...record('rejects', 78), status: '; 3.value.x is wrong; 5.value.y' });
      lines[249] = JSON.stringify({ ...record('rejects', 249), usageCharacteristic: [{ name: 'x' }] });
      write('rejects.ndjson', lines);
      const { code, stdout } = await load('rejects.ndjson', '--batch', '60');
      expect(code).to.equal(1);
      expect(stdout)
        .to.match(/^created +244$/m)
        .and.match(/^rejected +5 /m);
      expect(await counts('rejects')).to.equal(244);
      const found = rejects('rejects.ndjson.rejects');
      expect(found.map(({ line }) => line)).to.deep.equal([4, 6, 78, 79, 250]);
      expect(found[0]?.document).to.equal('{"usageType":');
      expect(found[0]?.reason).to.include('not valid JSON');
      expect(found[2]?.reason).to.equal(
        '400 The request does not agree with the contract: usageDate must be an RFC 3339 date-time: write 2026-05-01T10:00:00Z, or 2026-05-01T12:00:00+02:00 with an offset',
      );
      expect(found[2]?.document).to.deep.equal(JSON.parse(lines[77] as string));
      expect(found[4]?.reason).to.include('usageCharacteristic.0.value is missing');
    });

    it('reads line breaks of Windows, and a last line without a line break', async () => {
      writeFileSync(file('windows.ndjson'), `\ufeff${linesOf('windows', 3).join('\r\n')}`);
      const { code, stderr } = await load('windows.ndjson');
      expect(code, stderr).to.equal(0);
      expect(await counts('windows')).to.equal(3);
    });

    it('reads compressed files, and standard input', async () => {
      const lines = linesOf('packed', 500).join('\n');
      writeFileSync(file('packed.ndjson.gz'), gzipSync(lines));
      const packed = await load('packed.ndjson.gz');
      expect(packed.code, packed.stderr).to.equal(0);
      expect(await counts('packed')).to.equal(500);
      writeFileSync(
        file('broken.ndjson.gz'),
        gzipSync(lines.replaceAll('packed', 'broken')).subarray(0, 900),
      );
      expect((await load('broken.ndjson.gz')).code).to.equal(1);
      const child = start('-', '--batch', '7');
      child.stdin?.end(`${linesOf('piped', 100).join('\n')}\nnothing`);
      expect(await ended(child)).to.equal(1);
      expect(await counts('piped')).to.equal(100);
      expect(rejects('load.rejects').map(({ line }) => line)).to.deep.equal([101]);
    });

    it('requires an external id in every line if --key is given', async () => {
      write('keyed.ndjson', [...linesOf('keyed', 5), '{"usageType":"keyed"}']);
      expect((await load('keyed.ndjson', '--key', 'externalId')).code).to.equal(1);
      const [reject] = rejects('keyed.ndjson.rejects');
      expect(reject).to.deep.equal({
        line: 6,
        reason: 'externalId is missing',
        document: { usageType: 'keyed' },
      });
      expect(await counts('keyed')).to.equal(5);
    });

    it('reports wrong arguments', async () => {
      write('any.ndjson', ['{}']);
      const refusal = async (...more: string[]) => {
        const [script = '', ...others] = [SCRIPT, ...more];
        const { code, stderr } = await runNode(script, others, folder);
        expect(code).to.equal(2);
        return stderr;
      };
      expect(await refusal('usages', 'any.ndjson')).to.include('TMF635 usage,');
      expect(await refusal('usage', 'nothing.ndjson')).to.include('no file nothing.ndjson');
      expect(await refusal('usage', 'any.ndjson', '--header', 'x')).to.include("'Name: value'");
      expect(await refusal('usage', 'any.ndjson', '--api', 'TMF620')).to.include('TMF635 usage');
      const stopped = await load('any.ndjson', '--header', 'Content-Type: text/plain');
      expect(stopped.code).to.equal(1);
      expect(stopped.stderr).to.include('returned 415');
    });

    it('continues after a kill: no line is lost, loaded twice or rejected twice', async () => {
      const lines = linesOf('killed', 6_000);
      for (let line = 50; line < lines.length; line += 97) lines[line] = 'nothing';
      const bad = lines.filter((line) => line === 'nothing').length;
      write('killed.ndjson', lines);
      let kills = 0;
      for (; kills < 4; kills++) {
        const child = start('killed.ndjson', '--batch', '50');
        const exit = ended(child);
        const seen = existsSync(file('killed.ndjson.progress')) ? lineIn(file('killed.ndjson.progress')) : 0;
        await Promise.race([exit, until(() => lineIn(file('killed.ndjson.progress')) > seen + 200 * kills)]);
        if (child.exitCode !== null) break;
        child.kill('SIGKILL');
        await exit;
      }
      expect(kills).to.be.greaterThan(1);
      const { code, stdout, stderr } = await load('killed.ndjson', '--batch', '50');
      expect(code).to.equal(1);
      expect(stderr).to.match(/continuing after line \d+/);
      expect(await counts('killed')).to.equal(6_000 - bad);
      expect(rejects('killed.ndjson.rejects').map(({ line }) => line)).to.deep.equal(
        lines.flatMap((line, index) => (line === 'nothing' ? [index + 1] : [])),
      );
      expect(stdout).to.match(/^documents +6,000/m);
      expect(existsSync(file('killed.ndjson.progress'))).to.equal(false);
    });

    it('leaves a valid checkpoint when it is interrupted, also while it waits for input', async () => {
      write('stopped.ndjson', linesOf('stopped', 4_000));
      const child = start('stopped.ndjson', '--batch', '20', '--concurrency', '2');
      const exit = ended(child);
      await until(() => lineIn(file('stopped.ndjson.progress')) > 0);
      child.kill('SIGINT');
      expect(await exit).to.equal(130);
      const line = lineIn(file('stopped.ndjson.progress'));
      expect(line).to.be.lessThan(4_000);
      expect(await counts('stopped')).to.equal(line);
      const { code, stdout } = await load('stopped.ndjson');
      expect(code).to.equal(0);
      expect(stdout).to.match(/^created +4,000$/m);
      expect(await counts('stopped')).to.equal(4_000);

      const waiting = start('-', '--batch', '1');
      waiting.stdin?.write(`${linesOf('waiting', 3).join('\n')}\n{"half": `);
      const ending = ended(waiting);
      await until(async () => (await counts('waiting')) === 2);
      waiting.kill('SIGINT');
      expect(await ending).to.equal(130);
      expect(existsSync(file('load.rejects')) && rejects('load.rejects')).to.equal(false);
    });

    it('refuses the checkpoint of another file', async () => {
      write('changed.ndjson', linesOf('changed', 10));
      const stopped = await load('changed.ndjson', '--header', 'Content-Type: text/plain');
      expect(stopped.code).to.equal(1);
      writeFileSync(
        file('changed.ndjson.progress'),
        JSON.stringify({ job: { file: 'x' }, progress: { line: 5, rejectBytes: 0 } }),
      );
      const refused = await load('changed.ndjson');
      expect(refused.code).to.equal(2);
      expect(refused.stderr).to.include('--restart');
      expect((await load('changed.ndjson', '--restart')).code).to.equal(0);
      expect(await counts('changed')).to.equal(10);
    });

    it('loads completely over a connection with all kinds of faults', async () => {
      const faults: readonly Fault[] = [
        'none',
        'cut after',
        'busy',
        'none',
        'cut before',
        'unavailable',
        'none',
      ];
      const proxy = await FlakyProxy.start(
        server.url,
        (request) => faults[request % faults.length] ?? 'none',
      );
      write('flaky.ndjson', linesOf('flaky', 300));
      const { code, stdout, stderr } = await load('flaky.ndjson', '--batch', '60', '--url', proxy.url);
      proxy.stop();
      expect(code, stderr).to.equal(0);
      expect(stderr).to.include('next attempt');
      expect(stdout).to.match(/^documents +300/m);
      expect(await counts('flaky')).to.equal(300);
      const gone = await load('flaky.ndjson', '--url', proxy.url, '--attempts', '2');
      expect(gone.code).to.equal(1);
      expect(gone.stderr).to.include('ECONNREFUSED').and.include('The same command continues');
    });

    it('loads to any collection by its path', async () => {
      write('path.ndjson', linesOf('path', 3));
      const [script = '', ...others] = [SCRIPT, USAGE, 'path.ndjson', '--url', `${server.url}/`];
      expect((await runNode(script, others, folder)).code).to.equal(0);
      expect(await counts('path')).to.equal(3);
      expect(
        (await sendJson('PATCH', server.url + USAGE, [], 'application/json-patch+json')).status,
      ).to.equal(200);
    });
  });
});

async function ended(child: ChildProcess): Promise<number | null> {
  const [code] = (await once(child, 'close')) as [number | null];
  return code;
}

/** Returns the line of a checkpoint; 0 if there is none. */
const lineIn = (path: string): number =>
  existsSync(path)
    ? (JSON.parse(readFileSync(path, 'utf8')) as { progress: { line: number } }).progress.line
    : 0;

async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  for (let attempts = 0; attempts < 3_000; attempts++) {
    if (await condition()) return;
    await pause(10);
  }
  throw new Error('The condition was not met in time');
}
