import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { allowing, readAllowList } from '../../scripts/schemathesis/allow-list.js';
import { havePassed, unexplained } from '../../scripts/schemathesis/print.js';
import { type Failure, readCounts, readFailures } from '../../scripts/schemathesis/report.js';
import { runSchemathesis } from '../../scripts/schemathesis/run.js';
import { fromRoot } from '../../src/root.js';
import { describeUnless } from '../support/missing.js';
import { runScript } from '../support/scratch.js';

const PROGRAM = process.env.SCHEMATHESIS ?? 'schemathesis';
const missing = spawnSync(PROGRAM, ['--version']).status === 0 ? undefined : 'Schemathesis';
const MAX_MINUTES = 10;

const JSON_REPORT =
  '{"seed": 320491994969998304785026468322024574367, "complete": true, "operations": {"tested": 3}, "test_cases": {"generated": 41}}';

/** A test case of the JUnit report that fails these checks. */
const failed = (operation: string, status: number, code: string, ...checks: string[]) =>
  `<testcase name="${operation}"><failure type="failure" message="${checks}">1. Test Case ID: Ab&lt;

${checks.map((check) => `- ${check} Something is wrong\n\n    Valid data`).join('\n\n')}

[${status}] Status:

    \`{"code":"${code}","message":"&quot;x&quot;"}\`

Reproduce with:

    curl -X POST http://localhost/thing?fields=a</failure></testcase>`;

const junit = (...cases: string[]) =>
  `<?xml version="1.0"?><testsuites><testsuite name="schemathesis">${cases.join('')}<testcase name="GET /ok"/></testsuite></testsuites>`;

describe('npm run schemathesis', () => {
  let scratch = '';
  beforeEach(() => {
    scratch = mkdtempSync(join(tmpdir(), 'schemathesis-test-'));
  });
  afterEach(() => rmSync(scratch, { recursive: true }));

  const written = (name: string, text: string) => {
    const file = join(scratch, name);
    writeFileSync(file, text);
    return file;
  };

  /** A program that writes these reports in place of Schemathesis. */
  function standIn({ xml = junit(), json = JSON_REPORT, code = 0, version = '4.32.5' }): string {
    const file = written(
      'stand-in',
      `#!${process.execPath}
const { writeFileSync } = require('node:fs');
const args = process.argv.slice(2);
if (args[0] === '--version') { console.log('schemathesis, version ${version}'); process.exit(); }
const after = (name) => args[args.indexOf(name) + 1];
writeFileSync(after('--report-json-path'), ${JSON.stringify(json)});
writeFileSync(after('--report-junit-path'), ${JSON.stringify(xml)});
writeFileSync(${JSON.stringify(join(scratch, 'args.json'))}, JSON.stringify(args));
console.log('printed by the stand-in');
process.exit(${code});
`,
    );
    chmodSync(file, 0o755);
    return file;
  }

  const command = (...args: string[]) =>
    runScript('schemathesis/main', '--output', join(scratch, 'reports'), ...args);

  describe('reads reports', () => {
    it('has the checks of each failed test case, the status, and what keeps an operation from being tested', () => {
      const error = '<testcase name="GET /b"><error message="Network Error">It timed out</error></testcase>';
      const found = readFailures(junit(failed('POST /a', 400, 'invalid', 'ST202', 'ST108'), error));
      expect(found.map(({ text, ...rest }) => rest)).to.deep.equal([
        { operation: 'POST /a', check: 'ST202', title: 'Something is wrong', status: 400 },
        { operation: 'POST /a', check: 'ST108', title: 'Something is wrong', status: 400 },
        { operation: 'GET /b', check: 'error', title: 'Not tested', status: undefined },
      ]);
      expect(found[0]?.text).to.include('"message":""x""').and.include('curl -X POST');
    });

    it('has the counts, and all digits of the seed', () => {
      const seed = '320491994969998304785026468322024574367';
      expect(readCounts(JSON_REPORT)).to.deep.equal({ operations: 3, cases: 41, complete: true, seed });
    });
  });

  describe('has an allow-list', () => {
    const failure: Failure = {
      operation: 'POST /thing',
      check: 'ST202',
      title: 'Schema-valid request rejected',
      status: 400,
      text: '[400] Bad Request: "code":"invalidQuery"\ncurl',
    };
    const reason = 'A reason that is long enough';

    it('whose entries match in everything that they name', () => {
      for (const [entry, expected] of [
        [{ check: 'ST202', status: 400 }, true],
        [{ check: 'ST202', operation: '^POST /thing$', text: 'invalid[A-Z]\\w+"' }, true],
        [{ check: 'ST108', status: 400 }, false],
        [{ check: 'ST202', status: 412 }, false],
        [{ check: 'ST202', status: 400, operation: '^GET ' }, false],
        [{ check: 'ST202', status: 400, text: 'invalidPatch' }, false],
      ] as const)
        expect(allowing([{ ...entry, reason }], failure) !== undefined, JSON.stringify(entry)).to.equal(
          expected,
        );
    });

    it('that is refused without a reason, with a 5xx, or with a pattern that is none', () => {
      for (const text of [
        '[{check: ST202, status: 400}]',
        '[{check: ST202, reason: A reason that is long enough}]',
        '[{check: ST202, status: 500, reason: A reason that is long enough}]',
        '[{check: ST101, operation: thing, reason: A reason that is long enough}]',
        '[{check: error, operation: thing, reason: A reason that is long enough}]',
        '[{check: ST202, text: "(", reason: A reason that is long enough}]',
      ])
        expect(() => readAllowList(written('list.yaml', text)), text).to.throw(/list\.yaml: list\/0/);
    });

    it('that is valid', () => {
      expect(readAllowList(fromRoot('scripts', 'schemathesis', 'allowed.yaml'))).to.have.length.greaterThan(
        2,
      );
    });
  });

  describe('fails', () => {
    const xml = junit(failed('POST /thing', 400, 'wrong', 'ST202'));
    const allowed = [{ check: 'ST202', status: 400, reason: 'The reason that excuses' }];
    const run = (given: Parameters<typeof standIn>[0]) =>
      runSchemathesis({
        program: standIn(given),
        api: 'TMF999',
        url: 'http://localhost/thing/v4',
        examples: 7,
        seed: '5',
        path: '/thing',
        output: scratch,
        maxMs: 60_000,
      });

    it('not if nothing failed; runs all checks, positive and negative', async () => {
      const result = await run({});
      expect(havePassed([result], [])).to.equal(true);
      expect(result).to.include({ api: 'TMF999', operations: 3, cases: 41, broken: undefined });
      const args = readFileSync(join(scratch, 'args.json'), 'utf8');
      expect(args).to.match(/^\["run","http:\/\/localhost\/thing\/v4\/openapi\.json"/);
      for (const each of ['"--checks","all","--mode","all","--max-examples","7"', '"--seed","5"'])
        expect(args).to.include(each);
    });

    it('if a failure is not explained', async () => {
      const result = await run({ xml, code: 1 });
      expect(unexplained(result, []).map(({ operation }) => operation)).to.deep.equal(['POST /thing']);
      expect(unexplained(result, allowed)).to.deep.equal([]);
      expect([havePassed([result], []), havePassed([result], allowed)]).to.deep.equal([false, true]);
      expect(havePassed([], allowed)).to.equal(false);
    });

    it('if the run proves nothing', async () => {
      for (const [given, why] of [
        [{ code: 2 }, 'Schemathesis ended with 2:\nprinted by the stand-in'],
        [{ json: JSON_REPORT.replace('true', 'false') }, 'has not completed'],
        [{ json: JSON_REPORT.replace('41', '0') }, 'has tested nothing'],
        [{ code: 1 }, 'its report names no failure'],
      ] as const) {
        const result = await run(given);
        expect(result.broken).to.include(why);
        expect(havePassed([result], allowed)).to.equal(false);
      }
    });
  });

  it('says what to do if Schemathesis is missing or too old, or an argument is wrong', async () => {
    const none = await command('--program', join(scratch, 'missing'));
    expect(none.code, none.stdout).to.equal(2);
    expect(none.stderr).to.include('pip install schemathesis').and.include('SCHEMATHESIS');
    const old = await command('--program', standIn({ version: '3.39.1' }));
    expect([old.code, old.stderr.includes('install a version 4')]).to.deep.equal([2, true]);
    const few = await command('--examples', '0');
    expect([few.code, few.stderr.includes('--examples 0')]).to.deep.equal([2, true]);
  }).timeout(120_000);

  describeUnless(missing, 'with Schemathesis', function () {
    this.timeout(MAX_MINUTES * 60_000);

    it('finds nothing unexplained in a collection of calendars', async () => {
      const { code, stdout, stderr } = await command(
        '--api',
        'WCAL',
        '--path',
        '/workCalendar',
        '--examples',
        '5',
      );
      expect(code, stdout + stderr).to.equal(0);
      expect(stdout).to.match(/^WCAL +[1-9]\d* +[1-9]\d* /m);
    });
  });
});
