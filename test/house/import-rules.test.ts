import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect } from 'chai';
import { fromRoot } from '../../src/root.js';
import { remove, runNode, scratchProject } from '../support/scratch.js';

const IMPORT = 'lint/style/noRestrictedImports';
const CYCLE = 'lint/suspicious/noImportCycles';
const ENVIRONMENT = 'lint/style/noProcessEnv';

/** Imports that a file of this folder must not have. */
const FORBIDDEN: Record<string, string[]> = {
  'src/values': ['../errors.js', '../rest/parse-query.js', '../store/store.js', 'express', 'knex'],
  'src/rest': [
    '../store/store.js',
    '../services/resource/resource-service.js',
    '../events/delivery.js',
    '../platform/logging.js',
    '../demo/loader.js',
    '../config.js',
    '../app.js',
    '../../generated/index.js',
    '../../generated/appointment/models.js',
    '../../test/support/http.js',
    'express',
    'knex',
  ],
  'src/store': [
    '../../generated/index.js',
    '../../generated/appointment/models.js',
    '../rest/parse-query.js',
    '../services/resource/resource-service.js',
    '../services/appointment/booking.js',
    '../platform/logging.js',
    '../events/delivery.js',
    '../config.js',
    '../app.js',
    '../server.js',
    '../../test/store/things.js',
    'express',
  ],
  'src/store/query': ['../../rest/filter/comparison.js', '../../services/types.js', 'express'],
  'src/services': [
    '../../generated/index.js',
    '../../generated/appointment/controllers.js',
    '../../generated/appointment/metadata.js',
    '../platform/logging.js',
    '../demo/loader.js',
    '../config.js',
    '../app.js',
    '../server.js',
    '../../test/support/http.js',
    'express',
    'knex',
  ],
  'src/services/appointment': [
    '../../../generated/index.js',
    '../../../generated/appointment/controllers.js',
    '../../platform/logging.js',
    '../../../test/support/http.js',
    '../work-calendar/calendar-rules.js',
    '../recommendation/scoring.js',
    'express',
    'knex',
  ],
  'src/services/resource': ['../appointment/booking.js', '../../platform/logging.js', 'express', 'knex'],
  'src/services/charging': ['../usage-management/counting.js', '../prepay-balance-management/backfill.js'],
  'src/events': [
    '../../generated/index.js',
    '../services/types.js',
    '../app.js',
    '../../test/support/http.js',
    'express',
    'knex',
  ],
  'src/platform': [
    '../../generated/index.js',
    '../../generated/appointment/models.js',
    '../../test/support/http.js',
  ],
  'src/platform/pages': ['../../../generated/index.js', '../../../test/support/http.js'],
  src: ['../generated/index.js', '../test/support/http.js'],
  scripts: ['../test/support/http.js'],
  'scripts/lib': ['../../test/support/http.js'],
};

/** Imports that a file of this folder may have. */
const ALLOWED: Record<string, string[]> = {
  'src/values': ['./json.js', 'big.js'],
  'src/rest': ['../errors.js', '../values/query.js', './query-text.js', 'jsonc-parser', 'node:url'],
  'src/store': ['../errors.js', '../values/query.js', './schema/layout.js', 'knex', 'uuid'],
  'src/services': [
    '../../generated/appointment/models.js',
    '../store/store.js',
    '../rest/parse-query.js',
    '../values/json.js',
    '../events/loop.js',
    '../errors.js',
  ],
  'src/services/appointment': [
    '../../../generated/appointment/models.js',
    '../scheduling/calendar.js',
    '../resource/every-match.js',
    '../types.js',
  ],
  'src/events': ['../store/store.js', '../rest/http-date.js', '../values/json.js', '../errors.js'],
  'src/platform': ['../rest/problems.js', '../errors.js', '../config.js', 'express', 'pino'],
  test: ['./support/http.js', '../src/server.js', '../generated/index.js'],
};

interface Probe {
  readonly file: string;
  readonly code: string;
}

const importing = (specifier: string) =>
  `import { something } from '${specifier}';\n\nexport const exported = something;\n`;

/** Probe files, one for each import. */
const probes = (imports: Record<string, string[]>, name: string): (Probe & { specifier: string })[] =>
  Object.entries(imports).flatMap(([folder, specifiers]) =>
    specifiers.map((specifier, index) => ({
      specifier,
      file: `${folder}/${name}-${index}.ts`,
      code: importing(specifier),
    })),
  );

const forbidden = probes(FORBIDDEN, 'forbidden');
const allowed = probes(ALLOWED, 'allowed');
const apisImport: Probe = { file: 'src/apis.ts', code: importing('../generated/index.js') };
const cycle: Probe[] = [
  { file: 'src/store/one.ts', code: "import { two } from './two.js';\n\nexport const one = () => two;\n" },
  {
    file: 'src/store/two.ts',
    code: "import { three } from './three.js';\n\nexport const two = () => three;\n",
  },
  {
    file: 'src/store/three.ts',
    code: "import { one } from './one.js';\n\nexport const three = () => one;\n",
  },
];
const environment = (file: string): Probe => ({ file, code: 'export const port = process.env.PORT;\n' });
const readers = ['rest', 'store', 'services', 'platform', 'events']
  .map((folder) => environment(`src/${folder}/reader.ts`))
  .concat(environment('src/server.ts'), environment('src/main.ts'));
const config = environment('src/config.ts');

describe('lint', () => {
  let folder = '';
  let found: Map<string, string[]>;

  before('lint the probes, all at once', async function () {
    this.timeout(120_000);
    folder = scratchProject('biome.json', '.gitignore', 'package.json');
    const all = [...forbidden, ...allowed, apisImport, ...cycle, ...readers, config];
    for (const { file, code } of all) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), code);
    }
    found = await lint(folder);
  });

  after(() => remove(folder));

  for (const { file, specifier } of forbidden)
    it(`refuses ${specifier} in ${dirname(file)}`, () => expect(found.get(file) ?? []).to.include(IMPORT));

  for (const { file, specifier } of allowed)
    it(`lets ${dirname(file)} import ${specifier}`, () => expect(found.get(file)).to.equal(undefined));

  it('lets apis.ts import generated values', () => expect(found.get(apisImport.file)).to.equal(undefined));

  it('finds a cycle over three files, in each of them', () => {
    for (const { file } of cycle) expect(found.get(file) ?? [], file).to.include(CYCLE);
  });

  for (const { file } of readers)
    it(`refuses process.env in ${file}`, () => expect(found.get(file) ?? []).to.include(ENVIRONMENT));

  it('lets config.ts read process.env', () => expect(found.get(config.file)).to.equal(undefined));
});

/** The rules that each file breaks, from Biome's report. */
async function lint(folder: string): Promise<Map<string, string[]>> {
  const args = ['lint', '--reporter=json', '--max-diagnostics=none', '.'];
  const { code, stdout, stderr } = await runNode(
    fromRoot('node_modules', '@biomejs', 'biome', 'bin', 'biome'),
    args,
    folder,
  );
  if (code !== 1 || stdout === '') throw new Error(`biome ended with ${code}\n${stderr}`);
  const { diagnostics } = JSON.parse(stdout) as {
    diagnostics: { category: string; location: { path: string | { file: string } } }[];
  };
  const rules = new Map<string, string[]>();
  for (const { category, location } of diagnostics) {
    const file = typeof location.path === 'string' ? location.path : location.path.file;
    rules.set(file, [...(rules.get(file) ?? []), category]);
  }
  return rules;
}

describe('generated code', () => {
  const names = readdirSync(fromRoot('generated'), { recursive: true, encoding: 'utf8' });
  const sources = names.filter((name) => name.endsWith('.ts') && name !== 'index.ts');

  it('imports express, its own API and, in the SDK, the runtime of the SDK, nothing else', () => {
    const unexpected = sources.flatMap((name) =>
      importsOf(name)
        .filter((specifier) => !isOwn(name, specifier))
        .map((specifier) => `${name}: ${specifier}`),
    );
    expect(sources).to.have.length.greaterThan(50);
    expect(unexpected).to.deep.equal([]);
  });

  it('has one index, of controllers, metadata and views', () => {
    const unexpected = importsOf('index.ts').filter(
      (specifier) => !/^\.\/[a-z-]+(-v\d+(\.\d+)?)?\/(controllers|metadata|view)\.js$/.test(specifier),
    );
    expect(unexpected).to.deep.equal([]);
  });
});

describe('the runtime of the SDK', () => {
  it('imports itself, and nothing else', () => {
    const folder = join('..', 'sdk', 'typescript');
    const names = readdirSync(fromRoot('sdk', 'typescript')).filter((name) => name.endsWith('.ts'));
    const imports = names.flatMap((name) => importsOf(join(folder, name)));
    expect(imports).to.have.length.greaterThan(15);
    expect(imports.filter((specifier) => !/^\.\/[a-z-]+\.js$/.test(specifier))).to.deep.equal([]);
  });
});

function importsOf(name: string): string[] {
  const text = readFileSync(fromRoot('generated', name), 'utf8');
  return [...text.matchAll(/(?:\bfrom |\bimport |\bimport\()['"]([^'"]+)['"]/g)].map(
    (match) => match[1] as string,
  );
}

/** The folder of an API's generated files: `appointment/`, `sdk/appointment/`. */
const folderOf = (name: string) => /^(sdk\/)?[^/]+\//.exec(name)?.[0] ?? '';

function isOwn(name: string, specifier: string): boolean {
  if (!specifier.startsWith('.')) return specifier === 'express' && !name.startsWith('sdk/');
  if (name.startsWith('sdk/') && specifier.startsWith('../../../sdk/typescript/')) return true;
  return join(dirname(name), specifier).startsWith(folderOf(name));
}
