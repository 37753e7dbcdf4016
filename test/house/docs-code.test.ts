import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { fromRoot } from '../../src/root.js';
import { remove, runNode, scratchProject } from '../support/scratch.js';
import { blocksIn, pages, textOf } from './docs-pages.js';

const COMPILER_OPTIONS = {
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  target: 'es2023',
  module: 'nodenext',
  lib: ['es2023', 'dom'],
  types: ['node'],
  paths: {
    'tmf-open-api-server': [fromRoot('dist', 'src', 'index.d.ts')],
    'tmf-open-api-client': [fromRoot('dist', 'sdk', 'typescript', 'index.d.ts')],
    'tmf-open-api-client/*': [fromRoot('dist', 'generated', 'sdk', '*', 'index.d.ts')],
  },
};

const { scripts } = JSON.parse(readFileSync(fromRoot('package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};

describe('code in the documentation', () => {
  it('compiles under --strict against the server and the clients', async function () {
    this.timeout(120_000);
    const folder = scratchProject('package.json');
    try {
      const blocks = blocksIn('ts');
      expect(blocks.map(({ page }) => page)).to.include('README.md');
      for (const { location, code } of blocks)
        writeFileSync(join(folder, `${location.replace(/\W/g, '-')}.ts`), code);
      writeFileSync(
        join(folder, 'tsconfig.json'),
        JSON.stringify({ compilerOptions: COMPILER_OPTIONS, include: ['*.ts'] }),
      );
      const { code, stdout } = await runNode(
        fromRoot('node_modules', 'typescript', 'bin', 'tsc'),
        ['-p', folder],
        folder,
      );
      expect(code, stdout).to.equal(0);
    } finally {
      remove(folder);
    }
  });

  for (const { location, code } of blocksIn('json'))
    it(`is JSON where it says so: ${location}`, () => {
      expect(() => JSON.parse(code)).to.not.throw();
    });

  it('names npm scripts that exist', () => {
    const named = pages.flatMap((page) =>
      [...textOf(page).matchAll(/npm run (?:--silent )?([a-z][\w:-]*)/g)].map(([, name = '']) => ({
        page,
        name,
      })),
    );
    expect(named).to.have.length.greaterThan(20);
    expect(named.filter(({ name }) => scripts[name] === undefined)).to.deep.equal([]);
  });

  it('links to files that exist', () => {
    const broken = pages.flatMap((page) =>
      [...textOf(page).matchAll(/\]\((?!https?:)([^)#\s]+)[^)]*\)/g)]
        .map(([, target = '']) => target)
        .filter((target) => !exists(join(page, '..', target)))
        .map((target) => `${page}: ${target}`),
    );
    expect(broken).to.deep.equal([]);
  });

  it('names files that exist, in docs/ARCHITECTURE.md', () => {
    const named = [...textOf('docs/ARCHITECTURE.md').matchAll(/`((?:src|scripts|test)\/[\w./-]+)`/g)];
    expect(named).to.have.length.greaterThan(20);
    expect(named.map(([, path = '']) => path).filter((path) => !exists(path))).to.deep.equal([]);
  });

  it('has at most 15 rows of what to open to change something', () => {
    const table = textOf('docs/ARCHITECTURE.md').split('## To change X, open Y')[1] ?? '';
    expect(table.match(/^\| (?!to change)/gm)).to.have.length.within(5, 15);
  });
});

const exists = (path: string) => existsSync(fromRoot(path));

describe('decision records', () => {
  const records = pages.filter((page) => /^docs\/adr\/\d{4}-/.test(page));

  for (const page of records)
    it(`have a status and a date, and a row in the list: ${page}`, () => {
      const [, date] =
        /^Status: (?:accepted|superseded).* Date: (\d{4}-\d\d-\d\d)\.$/m.exec(textOf(page)) ?? [];
      expect(date, 'status and date').to.be.a('string');
      expect(textOf('docs/adr/README.md')).to.include(`](${page.slice('docs/adr/'.length)}) | `);
    });
});
