import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { expect } from 'chai';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { markup } from '../../scripts/conformance/report/markup.js';
import { formatDuration, pretty, truncate } from '../../scripts/conformance/report/text.js';
import { writeReports } from '../../scripts/conformance/report/write-reports.js';
import type { Run } from '../../scripts/conformance/results/model.js';
import { check, exchange, failing, HOSTILE, hostileRun, run, SECRET, skippedCheck } from './sample-runs.js';

const REPORT = 'TMF000-v4.0.0-HTMLReport.html';

describe('Conformance reports', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'reports-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  const read = (name: string) => readFile(join(folder, name), 'utf8');
  const written = async (runs: readonly Run[], name: string) => {
    await writeReports(runs, folder);
    return read(name);
  };

  it('are a page and a JSON file for each API, and a summary as a page, JSON and JUnit XML', async () => {
    const paths = await writeReports(
      [run(), run({ level: 'certification' }), run({ api: 'TMF001', database: 'PostgreSQL' })],
      join(folder, 'made', 'for it'),
    );
    expect(paths.map((path) => basename(path))).to.deep.equal([
      'index.html',
      'results.json',
      'junit.xml',
      REPORT,
      'TMF000-v4.0.0.json',
      'TMF001-v4.0.0-HTMLReport.html',
      'TMF001-v4.0.0.json',
    ]);
    for (const path of paths) expect((await readFile(path, 'utf8')).length, path).to.be.greaterThan(100);
  });

  it('have file names inside the folder for any name of an API', async () => {
    const paths = await writeReports([run({ api: '../../etc/x', version: '..\\4 "0"' })], folder);
    for (const path of paths) {
      expect(join(folder, basename(path))).to.equal(path);
      expect(existsSync(path)).to.equal(true);
    }
  });

  it('are self-contained pages, which load and run nothing', async () => {
    await writeReports([run()], folder);
    for (const name of [REPORT, 'index.html']) {
      const text = await read(name);
      expect(text).not.to.match(/<script|<link|<img|<iframe|@import|url\(|\bsrc=|\bon\w+=/i);
      expect(text).to.include("default-src 'none'");
    }
  });

  it('show the facts of a run', async () => {
    const text = await written([run()], REPORT);
    for (const part of [
      'TMF000',
      'Thing',
      'v4.0.0',
      'http://127.0.0.1:8080/tmf-api/thing/v4',
      'SQLite',
      '2026-05-04 08:00:00 UTC',
      '2.3 s',
      '2 passed, 0 failed, 1 skipped',
      '>Passed<',
      'no client can make a server be too busy',
    ])
      expect(text).to.include(part);
  });

  it('show requests and responses, with indented bodies and unchanged digits', async () => {
    const text = await written([run()], REPORT);
    expect(text).to.include('accept:</span> application/json');
    expect(text).to.include('&quot;size&quot;: 1.10\n');
    expect(text).to.include('12 ms');
  });

  it('have the verdict failed if a check failed or none passed', async () => {
    const verdict = async (runs: readonly Run[]) => JSON.parse(await written(runs, 'results.json')).verdict;
    expect(await verdict([run()])).to.equal('passed');
    expect(await verdict([run(), run({ groups: [{ name: 'a', checks: [failing('b')] }] })])).to.equal(
      'failed',
    );
    expect(await verdict([run({ groups: [] })])).to.equal('failed');
    expect(await verdict([run({ groups: [{ name: 'a', checks: [skippedCheck('b')] }] })])).to.equal('failed');
    expect(await verdict([])).to.equal('failed');
  });

  it('have the same counts in JSON as in HTML, and the names of failed and skipped checks', async () => {
    const groups = [{ name: 'thing', checks: [check('a'), failing('b'), skippedCheck('c'), check('d')] }];
    const { runs } = JSON.parse(await written([run({ groups })], 'results.json'));
    expect(runs).to.have.length(1);
    expect(runs[0].checks).to.deep.equal({ passed: 2, failed: 1, skipped: 1 });
    expect(runs[0].assertions).to.deep.equal({ passed: 3, failed: 1, skipped: 0 });
    expect(runs[0].failures[0]).to.include({ group: 'thing', check: 'b' });
    expect(runs[0].failures[0].assertions[0].detail).to.equal('id of the second item is missing');
    expect(runs[0].leftOut[0]).to.include({ group: 'thing', check: 'c' });
    for (const name of [REPORT, 'index.html'])
      expect(await read(name)).to.include('2 passed, 1 failed, 1 skipped');
  });

  it('put failures first, open, and fold the rest', async () => {
    const groups = [
      { name: 'good', checks: [check('fine')] },
      { name: 'bad', checks: [skippedCheck('unknown'), check('fine too'), failing('broken')] },
    ];
    const text = await written([run({ groups })], REPORT);
    const order = ['>broken<', '>fine too<', '>unknown<', '>fine<'].map((name) => text.indexOf(name));
    expect(order)
      .to.deep.equal(order.toSorted((a, b) => a - b))
      .and.not.include(-1);
    const broken = text.indexOf('<tr class="failed"');
    expect(text.slice(broken).match(/<details class="check" open>/g)).to.have.length(1);
    const failed = text.slice(broken, text.indexOf('</tr>', broken));
    expect(failed).to.include('<details class="exchange" open>');
    expect(failed.indexOf('every item has id')).to.be.lessThan(failed.indexOf('status is 200'));
    expect(text.match(/<details class="check">/g)).to.have.length(2);
    expect(await read('index.html')).to.include(`href="${REPORT}#run-1-2-3"`);
    expect(text).to.include('id="run-1-2-3"');
  });

  it('truncate long bodies in the page, with a note, and have them complete in JSON', async () => {
    const body = JSON.stringify({ text: `${'y'.repeat(90_000)}the end` });
    const groups = [
      {
        name: 'thing',
        checks: [failing('long', { exchanges: [exchange({ request: { headers: {}, body } })] })],
      },
    ];
    const text = await written([run({ groups })], REPORT);
    expect(text).to.match(/… and 70,0\d\d more characters/);
    expect(text).not.to.include('the end');
    expect(text.length).to.be.lessThan(60_000);
    expect(await read('TMF000-v4.0.0.json')).to.include('the end');
  });

  it('escape all values', async () => {
    await writeReports([hostileRun], folder);
    for (const name of [REPORT, 'index.html']) {
      const text = await read(name);
      expect(text, name).not.to.match(/<script|<img|onerror="/);
      expect(text, name).to.include('&lt;script&gt;alert(1)&lt;/script&gt;');
    }
  });

  it('hide credentials everywhere', async () => {
    const headers = {
      Authorization: `Bearer ${SECRET}`,
      cookie: `theme=dark; sid=${SECRET}-cookie`,
      'X-API-Key': `${SECRET}-key`,
      'x-tenant': 'north',
      'X-Short-Token': 'abc',
    };
    const body = JSON.stringify({ echoed: [SECRET, `${SECRET}-cookie`], sentence: 'abc is a word' });
    const url = `http://jane:${SECRET}-word@127.0.0.1/thing?key=${SECRET}-key`;
    const exchanges = [
      exchange({
        url,
        request: { headers },
        answer: { status: 401, headers: { 'set-cookie': `sid=${SECRET}` }, body },
      }),
    ];
    const assertions = [{ text: 'status is 200', passed: false, detail: `Bearer ${SECRET} was refused` }];
    const groups = [{ name: 'thing', checks: [check('secret', { exchanges, assertions })] }];
    const paths = await writeReports([run({ groups, server: url })], folder);
    for (const path of paths) {
      const text = await readFile(path, 'utf8');
      expect(text, path).not.to.include(SECRET);
      expect(text, path).not.to.match(/jane|X-Short-Token[^\n]*abc/);
    }
    expect(await read(REPORT))
      .to.include('x-tenant:</span> north')
      .and.to.include('abc is a word');
  });

  describe('as JUnit XML', () => {
    const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '', processEntities: true });

    it('are well-formed, without characters that XML does not allow', async () => {
      const xml = await written([hostileRun, run()], 'junit.xml');
      expect(XMLValidator.validate(xml)).to.equal(true);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
      expect(xml).not.to.match(/[\u0000-\u0008\u001b\ud800]/);
      const { testsuites } = parser.parse(xml);
      const suite = testsuites.testsuite[0];
      expect(suite.testcase[0].failure.message).to.equal(HOSTILE);
      expect(suite.testcase[1].skipped.message).to.equal(HOSTILE);
    });

    it('have a suite for each group, a case for each check, and the counts', async () => {
      const groups = [
        { name: 'one', checks: [check('a'), failing('b\nand more'), skippedCheck('c')] },
        { name: 'two', checks: [check('d'), check('e')] },
      ];
      const { testsuites } = parser.parse(await written([run({ groups })], 'junit.xml'));
      expect(testsuites).to.include({ tests: '5', failures: '1', errors: '0', skipped: '1', time: '2.345' });
      const [one, two] = testsuites.testsuite;
      expect(one).to.include({ name: 'TMF000 full on SQLite: one', tests: '3', failures: '1', skipped: '1' });
      expect(two).to.include({ tests: '2', failures: '0', skipped: '0' });
      const [passed, failed] = one.testcase;
      expect(passed).to.include({ name: 'a', classname: 'TMF000 full on SQLite.one', time: '0.012' });
      expect(failed.name).to.equal('b and more');
      expect(failed.failure.message).to.equal('every item has id');
      for (const part of ['id of the second item is missing', 'TMF630', 'GET http://127.0.0.1:8080'])
        expect(failed.failure['#text']).to.include(part);
    });
  });

  describe('in their parts', () => {
    it('escape by default', () => {
      expect(
        markup`<p title="${`"&'`}">${'<b>'}${markup`<i>${1}</i>`}${['<', markup`<u>`]}${undefined}</p>`.text,
      ).to.equal('<p title="&quot;&amp;&apos;">&lt;b&gt;<i>1</i>&lt;<u></p>');
    });

    it('format durations in a suitable unit', () => {
      expect([0, 999, 1_000, 59_949, 59_950, 185_000].map(formatDuration)).to.deep.equal([
        '0 ms',
        '999 ms',
        '1.0 s',
        '59.9 s',
        '1 min 00 s',
        '3 min 05 s',
      ]);
    });

    it('indent only JSON', () => {
      expect(pretty('{"a":1.0,"b":[12345678901234567890]}')).to.equal(
        '{\n  "a": 1.0,\n  "b": [\n    12345678901234567890\n  ]\n}',
      );
      expect(pretty('{"a": oops')).to.equal('{"a": oops');
    });

    it('truncate between characters', () => {
      expect(truncate('ab😀', 3)).to.deep.equal({ text: 'ab', remaining: 2 });
      expect(truncate('abc', 3)).to.deep.equal({ text: 'abc', remaining: 0 });
    });
  });
});
