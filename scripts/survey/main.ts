import { writeFileSync } from 'node:fs';
import { readArguments, runCommand, UsageError } from '../lib/cli.js';
import { isComplete } from './model.js';
import { survey } from './survey.js';
import { surveyTable } from './table.js';

const HELP = `Usage: npm run specs:survey -- [options] <folder or file>...

Takes every official specification through the whole pipeline, unchanged: import, generation, compilation of server
and client, start, creating, reading, changing and deleting each resource, and the full conformance run. Works in a
scratch copy of this project, and prints a table. Requires Java 11 or newer.

  --output <file>  writes the table to this file, too
  --no-full        leaves out the full conformance run
  --keep           keeps the scratch copy
  -h, --help       show this help

Exit code: 0 if every file passed every step, 1 if not, 2 if the arguments are wrong.`;

await runCommand(async () => {
  const { values, positionals } = readArguments(
    HELP,
    { output: { type: 'string' }, 'no-full': { type: 'boolean' }, keep: { type: 'boolean' } },
    true,
  );
  if (positionals.length === 0) throw new UsageError(HELP);
  const full = values['no-full'] !== true;
  const rows = await survey({
    folders: positionals,
    full,
    keep: values.keep === true,
    report: (line) => console.error(line),
  });
  if (rows.length === 0) throw new UsageError(`No specification found in ${positionals.join(', ')}`);
  const table = surveyTable(rows, full);
  console.log(table);
  if (values.output !== undefined) writeFileSync(values.output, table);
  const isWhole = rows.every((row) => isComplete(row, full));
  if (!isWhole) process.exitCode = 1;
});
