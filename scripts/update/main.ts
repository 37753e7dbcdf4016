import { rmSync } from 'node:fs';
import { writeComponentApis } from '../chart/component-apis.js';
import { readArguments, runCommand, UsageError } from '../lib/cli.js';
import { type Project, projectFor } from '../lib/project.js';
import { scratchProject } from '../lib/scratch.js';
import { copyBack } from './carry-out.js';
import { pinsOf, type Replacement, readReplacement } from './contracts.js';
import { isBreaking } from './model.js';
import { installOasdiff } from './oasdiff.js';
import { FORMATS, type Format, render } from './report/render.js';
import { updateScratch } from './update.js';

const HELP = `Usage: npm run specs:update -- [options] <file | url>

Shows what a new official file of an API would change, before anything changes: breaking and harmless differences of
the effective contracts, overlay actions that match nothing any more, and code that does not compile any more. Works in
a scratch copy of the project. Requires Java 11 or newer; the first run builds oasdiff by Go, unless the environment
variable OASDIFF names the program.

  --format <format>   ${FORMATS.join(', ')} (default: text)
  --database <url>    counts the stored documents that the new contract would refuse; only reads
  --apply             does it: replaces the contract, its pin and its line in apis.json, removes overlay actions that
                      match nothing, and generates the code
  --as <name>         name of the new contract, TMF621-TroubleTicket-v4.0.1 (default: from the file)
  --project <folder>  use the project in this folder (default: this one)
  -h, --help          show this help

Exit code: 0 if the update breaks nothing, 1 if it breaks something, 2 if it cannot be said or done.`;

const FAILED = 2;

function formatOf(given = 'text'): Format {
  const format = FORMATS.find((known) => known === given);
  if (format === undefined) throw new UsageError(`--format ${given}: expected one of ${FORMATS.join(', ')}`);
  return format;
}

/** Whether the file is the one from which the contract was imported. */
const isPinned = ({ pin, replaced }: Replacement, project: Project) =>
  pinsOf(project).some(({ contract, sha256 }) => contract === replaced && sha256 === pin.sha256);

await runCommand(async () => {
  const { values, positionals } = readArguments(
    HELP,
    {
      format: { type: 'string' },
      database: { type: 'string' },
      apply: { type: 'boolean' },
      as: { type: 'string' },
      project: { type: 'string' },
    },
    true,
  );
  const [source, ...rest] = positionals;
  if (source === undefined || rest.length > 0) throw new UsageError(HELP);
  const format = formatOf(values.format);
  const project = projectFor(values.project);
  const replacement = await readReplacement(source, project, values.as);
  if (isPinned(replacement, project)) {
    console.error(`${replacement.replaced} was imported from this file: there is nothing to update`);
    return;
  }
  await installOasdiff(console.error);
  const scratch = scratchProject(project.root);
  try {
    const update = await updateScratch(replacement, scratch, {
      databaseUrl: values.database,
      report: console.error,
    });
    console.log(render(update, format).trimEnd());
    if (values.apply === true) {
      copyBack(scratch, project, replacement);
      await writeComponentApis(project);
      console.error(`applied: ${update.from} → ${update.to}`);
    }
    if (isBreaking(update)) process.exitCode = 1;
  } finally {
    rmSync(scratch.root, { recursive: true, force: true });
  }
}, FAILED);
