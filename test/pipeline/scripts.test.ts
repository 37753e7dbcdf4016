import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { fromRoot } from '../../src/root.js';
import { runScript } from '../support/scratch.js';

const { scripts: commands } = JSON.parse(readFileSync(fromRoot('package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};

/** The npm commands that run something of `scripts/`, with what they run: `specs/check`. */
const scripts = Object.entries(commands).flatMap(([command, line]) => {
  const script = /dist\/scripts\/(\S+)\.js/.exec(line)?.[1];
  return script === undefined ? [] : [{ command, script }];
});

describe('every script', () => {
  for (const { command, script } of scripts) {
    it(`${command} explains itself, under the name by which npm runs it`, async () => {
      for (const option of ['--help', '-h']) {
        const { code, stdout, stderr } = await runScript(script, option);
        expect(code, stderr).to.equal(0);
        expect(/^Usage: npm run (\S+)/.exec(stdout)?.[1]).to.equal(command);
        expect(stdout).to.include('--help');
        expect(stderr).to.equal('');
      }
    });

    it(`${command} refuses an option that it does not know`, async () => {
      const { code, stdout, stderr } = await runScript(script, '--no-such-option');
      expect(code, stderr).to.equal(2);
      expect(stderr)
        .to.include('--no-such-option')
        .and.match(/^Usage: /m);
      expect(stderr).not.to.match(/^\s+at /m);
      expect(stdout).to.equal('');
    });
  }
});
