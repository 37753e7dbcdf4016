import { execFile } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { UsageError } from '../lib/cli.js';
import type { Project } from '../lib/project.js';

const NAME = 'tmf-open-api-client';

/** Folders of the package, which are those of the sources: generated files import the others by relative paths. */
const RUNTIME = join('sdk', 'typescript');
const APIS = join('generated', 'sdk');

/** Builds the package for these APIs, all if none is named. Returns the path of the tarball. */
export async function buildTypescriptPackage(
  project: Project,
  apis: readonly string[],
  output: string,
): Promise<string> {
  const folders = foldersOf(project, apis);
  const scratch = mkdtempSync(join(tmpdir(), 'sdk-'));
  try {
    for (const folder of [RUNTIME, ...folders.map((name) => join(APIS, name))])
      copyCompiled(join(project.root, 'dist', folder), join(scratch, folder));
    copyFileSync(join(project.root, 'LICENSE'), join(scratch, 'LICENSE'));
    copyFileSync(join(project.root, RUNTIME, 'README.md'), join(scratch, 'README.md'));
    writeFileSync(join(scratch, 'package.json'), manifest(project, folders));
    mkdirSync(output, { recursive: true });
    return join(output, await pack(scratch, output));
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

/** The folders of the APIs with these numbers or folders. */
function foldersOf({ generated }: Project, apis: readonly string[]): string[] {
  const all = readdirSync(join(generated, 'sdk')).sort();
  if (apis.length === 0) return all;
  const numbers = new Map(all.map((folder) => [numberOf(generated, folder), folder]));
  return apis.map((api) => {
    const folder = numbers.get(api.toUpperCase()) ?? all.find((name) => name === api);
    if (folder === undefined)
      throw new UsageError(`--api: there is no ${api}; there are ${[...numbers].flat().join(', ')}`);
    return folder;
  });
}

const numberOf = (generated: string, folder: string) =>
  /\/\*\* Client of (\w+) /.exec(readFileSync(join(generated, 'sdk', folder, 'index.ts'), 'utf8'))?.[1] ?? '';

/** Copies code and types, without source maps: the sources are not in the package. */
function copyCompiled(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync(from).filter((each) => /\.(js|d\.ts)$/.test(each))) {
    const text = readFileSync(join(from, name), 'utf8').replace(/^\/\/# sourceMappingURL=.*\n?/m, '');
    writeFileSync(join(to, name), text);
  }
}

function manifest({ root }: Project, folders: readonly string[]): string {
  const own = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<string, unknown>;
  const entry = (folder: string) => {
    const file = `./${join(folder, 'index').replaceAll('\\', '/')}`;
    return { types: `${file}.d.ts`, default: `${file}.js` };
  };
  const apis = folders.map((folder) => [`./${folder}`, entry(join(APIS, folder))]);
  const content = {
    name: NAME,
    version: own.version,
    description: 'Typed clients of TM Forum Open APIs',
    license: own.license,
    type: 'module',
    sideEffects: false,
    engines: { node: '>=20.3' },
    exports: { '.': entry(RUNTIME), ...Object.fromEntries(apis), './package.json': './package.json' },
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}

/** Has npm make the tarball. Returns its name. */
async function pack(folder: string, output: string): Promise<string> {
  const { stdout } = await promisify(execFile)('npm', ['pack', '--json', '--pack-destination', output], {
    cwd: folder,
    shell: process.platform === 'win32',
  });
  const [packed] = JSON.parse(stdout) as { filename: string }[];
  if (!packed) throw new Error(`npm pack printed no tarball: ${stdout}`);
  return packed.filename;
}
