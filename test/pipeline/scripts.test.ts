import { readdirSync, readFileSync } from 'node:fs';
import { expect } from 'chai';
import { fromRoot } from '../../src/root.js';
import { runScript } from '../support/scratch.js';

const scripts = readdirSync(fromRoot('scripts'))
  .filter((name) => name.endsWith('.ts'))
  .map((name) => name.replace(/\.ts$/, ''));

describe('every script', () => {
  for (const name of scripts) {
    it(`${name} explains itself`, async () => {
      for (const option of ['--help', '-h']) {
        const { code, stdout, stderr } = await runScript(name, option);
        expect(code, stderr).to.equal(0);
        expect(stdout)
          .to.match(/^Usage: \S/)
          .and.include('--help');
        expect(stderr).to.equal('');
      }
    });

    it(`${name} refuses an option that it does not know`, async () => {
      const { code, stdout, stderr } = await runScript(name, '--no-such-option');
      expect(code, stderr).to.equal(2);
      expect(stderr)
        .to.include('--no-such-option')
        .and.match(/^Usage: /m);
      expect(stderr).not.to.match(/^\s+at /m);
      expect(stdout).to.equal('');
    });
  }

  it('is run by npm under the name that its help gives', async () => {
    const { scripts: commands } = JSON.parse(readFileSync(fromRoot('package.json'), 'utf8')) as {
      scripts: Record<string, string>;
    };
    for (const name of scripts) {
      const { stdout } = await runScript(name, '--help');
      const command = /^Usage: npm run (\S+)/.exec(stdout)?.[1] ?? '';
      expect(commands[command], name).to.include(`dist/scripts/${name}.js`);
    }
  });
});
