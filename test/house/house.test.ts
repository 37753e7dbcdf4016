import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect } from 'chai';
import { circlesOf } from '../../scripts/house/circles.js';
import { sourceFiles } from '../../scripts/house/sources.js';
import { remove, runScript } from '../support/scratch.js';

const FILES = {
  'package.json': '{}\n',
  'src/tsconfig.json': '{ "include": ["."] }\n',
  'src/one.ts': "import { two } from './two.js';\n\nexport const one = () => two;\n",
  'src/two.ts': "import { one } from './one.js';\n\nexport const two = () => one;\n",
  'src/room/cat.ts': "import type { Dog } from './dog.js';\n\nexport interface Cat {\n  dog: Dog;\n}\n",
  'src/room/dog.ts': "import { type Cat } from './cat.js';\n\nexport interface Dog {\n  cat: Cat;\n}\n",
  'src/room/long.ts': `/** Long. */\nexport function long() {\n${'  console.log(1);\n'.repeat(50)}}\n`,
};

describe('npm run house', () => {
  let folder = '';

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'house-'));
    for (const [name, text] of Object.entries(FILES)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
  });

  after(() => remove(folder));

  const run = (...args: string[]) => runScript('house/main', ...args);

  it('prints files and lines per folder, the longest files and functions, and circles', async () => {
    const { code, stdout, stderr } = await run('src', '--project', folder);
    expect(code, stderr).to.equal(0);
    expect(stdout).to.match(/^src +2 +6$/m);
    expect(stdout).to.match(/^src\/room +3 +63$/m);
    expect(stdout).to.match(/^all +5 +69$/m);
    expect(stdout).to.match(/^src\/room\/long\.ts +53$/m);
    expect(stdout).to.match(/^long \(src\/room\/long\.ts:2\) +52$/m);
    expect(stdout).to.include('circles by value: 1\n  src/one.ts, src/two.ts');
    expect(stdout).to.include('circles by type: 2');
  });

  it('leaves imports of types out of the circles by value', () => {
    const files = sourceFiles(folder, ['src/room']);
    expect(circlesOf(files, 'value')).to.deep.equal([]);
    expect(circlesOf(files, 'type')).to.deep.equal([['src/room/cat.ts', 'src/room/dog.ts']]);
  });

  it('counts the files and functions that requests pass through', async function () {
    this.timeout(180_000);
    const { code, stdout, stderr } = await run('src/values', '--requests');
    expect(code, stderr).to.equal(0);
    for (const request of ['POST of an appointment', 'list with a filter', 'PATCH of an appointment']) {
      const [, files, functions] = new RegExp(`^${request} +(\\d+) +(\\d+)$`, 'm').exec(stdout) ?? [];
      expect(Number(files), stdout).to.be.within(20, 200);
      expect(Number(functions), stdout).to.be.within(Number(files), 1000);
    }
  });

  it('has help, and says what is wrong with its arguments', async () => {
    expect((await run('--help')).stdout).to.match(/^Usage: npm run house/);
    const missing = await run('no-such-folder');
    expect(missing.code).to.equal(2);
    expect(missing.stderr).to.include('no-such-folder');
    const unbuilt = await run('src', '--project', folder, '--requests');
    expect(unbuilt.code).to.equal(2);
    expect(unbuilt.stderr).to.include('build the checkout first');
  });
});
