import { existsSync, readFileSync } from 'node:fs';
import { expect } from 'chai';
import { fromRoot } from '../../src/root.js';

const patternsIn = (text: string) => text.match(/dist\/test\/[^\s'"\\]+\.test\.js/g) ?? [];

describe('The scripts that run tests', () => {
  const { scripts } = JSON.parse(readFileSync(fromRoot('package.json'), 'utf8'));
  const commands: Readonly<Record<string, string>> = {
    ...scripts,
    '.ci/run': readFileSync(fromRoot('.ci', 'run'), 'utf8'),
  };

  // Mocha takes a pattern of braces alone for the name of a file, and only warns where there is none.
  for (const [name, command] of Object.entries(commands))
    for (const pattern of patternsIn(command).filter((each) => !each.includes('*')))
      it(`${name} names the file ${pattern}`, () => {
        expect(existsSync(fromRoot(pattern))).to.equal(true);
      });
});
