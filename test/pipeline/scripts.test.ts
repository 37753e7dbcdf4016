import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { COMMANDS } from '../../scripts/bench/commands.js';
import { UsageError } from '../../scripts/lib/cli.js';
import { fromRoot } from '../../src/root.js';
import { runScript } from '../support/scratch.js';

const { scripts: commands } = JSON.parse(readFileSync(fromRoot('package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};

/** The npm commands that run something of `scripts/`, with what they run: `specs/check`. */
const scripts = Object.entries(commands).flatMap(([command, line]) => {
  const script = /dist\/scripts\/(\S+)\.js/.exec(line)?.[1];
  return script === undefined ? [] : [{ command, script, args: [] as string[] }];
});

/** The sub-commands of `npm run bench`. */
const benchCommands = COMMANDS.map(({ name }) => ({
  command: `bench -- ${name}`,
  script: 'bench/main',
  args: [name],
}));

describe('every script', () => {
  it('prints the same help with -h, by the reader of arguments that all share', async () => {
    expect(await runScript('check/main', '-h')).to.deep.equal(await runScript('check/main', '--help'));
  });

  for (const { command, script, args } of [...scripts, ...benchCommands]) {
    it(`${command} prints its help, with the name of its npm script`, async () => {
      const { code, stdout, stderr } = await runScript(script, ...args, '--help');
      expect(code, stderr).to.equal(0);
      expect(/^Usage: npm run (bench -- \w+|\S+)/.exec(stdout)?.[1]).to.equal(command);
      expect(stdout).to.include('--help');
      expect(stderr).to.equal('');
    });
  }

  for (const { command, script, args } of scripts)
    it(`${command} refuses an unknown option`, async () => {
      const { code, stdout, stderr } = await runScript(script, ...args, '--no-such-option');
      expect(code, stderr).to.equal(2);
      expect(stderr)
        .to.include('--no-such-option')
        .and.match(/^Usage: /m);
      expect(stderr).not.to.match(/^\s+at /m);
      expect(stdout).to.equal('');
    });

  // All of them are run by one script, which is in the list above.
  for (const { name, load } of COMMANDS)
    it(`bench -- ${name} refuses an unknown option`, async () => {
      const { run } = await load();
      const refusal: unknown = await run(['--no-such-option']).catch((error: unknown) => error);
      expect(refusal).to.be.instanceOf(UsageError);
      expect((refusal as UsageError).message)
        .to.include('--no-such-option')
        .and.match(new RegExp(`^Usage: npm run bench -- ${name}`, 'm'));
    });
});
