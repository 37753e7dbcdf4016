import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readArguments, runCommand } from '../lib/cli.js';
import { contractFrom } from '../lib/contract.js';
import { type Project, projectFor } from '../lib/project.js';
import { download, readPublished, readSources, type Source, sha256 } from './sources.js';

const HELP = `Usage: npm run specs:check -- [options]

Reimports every official file in specs/sources.json and fails if a contract differs by a byte.

  --from <folder>     read the official files from this folder (default: download them from the pinned URLs)
  --project <folder>  use the project in this folder (default: this one)
  -h, --help          show this help`;

/** Returns the official bytes of a source. Rejects if they are unavailable. */
type Finder = (source: Source) => Promise<Buffer>;

async function finderIn(folder: string): Promise<Finder> {
  const files = await readPublished(folder);
  return async ({ file }) => {
    const found = files.find((published) => published.file === basename(file));
    if (!found) throw new Error(`${file} is not in ${folder}`);
    return found.bytes;
  };
}

const downloader: Finder = ({ url, file }) => {
  if (url === undefined) throw new Error(`${file} has no address in specs/sources.json: use --from`);
  return download(url);
};

/** Describes how a contract differs from its official file; undefined if it does not. */
async function problemOf(source: Source, find: Finder, project: Project): Promise<string | undefined> {
  try {
    const bytes = await find(source);
    if (sha256(bytes) !== source.sha256)
      return `SHA-256 of ${source.file} is ${sha256(bytes)}, not the pinned one`;
    const committed = readFileSync(join(project.specs, `${source.contract}.yaml`), 'utf8');
    return contractFrom(bytes.toString('utf8'), source.contract) === committed
      ? undefined
      : 'differs from the official file';
  } catch (error) {
    return (error as Error).message;
  }
}

await runCommand(async () => {
  const { values } = readArguments(HELP, { from: { type: 'string' }, project: { type: 'string' } });
  const project = projectFor(values.project);
  const find = values.from === undefined ? downloader : await finderIn(values.from);
  const sources = readSources(project);
  let wrong = 0;
  for (const source of sources) {
    const problem = await problemOf(source, find, project);
    if (problem !== undefined) wrong += 1;
    console.log(
      `${problem === undefined ? 'same     ' : 'DIFFERENT'}  specs/${source.contract}.yaml${problem ? `  ${problem}` : ''}`,
    );
  }
  console.log(`${sources.length - wrong} of ${sources.length} contracts are what their official files say`);
  if (wrong > 0) process.exitCode = 1;
});
