import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readArguments, runCommand } from '../lib/cli.js';
import { projectFor } from '../lib/project.js';
import { generate } from './generator.js';

const HELP = `Usage: npm run generate:check -- [options]

Generates everything into a temporary folder and fails if any file in generated/ is missing, unexpected or
different, tracked by git or not.

  --project <folder>  use the project in this folder (default: this one)
  -h, --help          show this help`;

/** Reads every file in a folder and its subfolders; keys are relative paths. */
function filesIn(folder: string): Map<string, Buffer> {
  if (!existsSync(folder)) return new Map();
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const files = names.filter((name) => statSync(join(folder, name)).isFile());
  return new Map(files.map((name) => [name, readFileSync(join(folder, name))]));
}

function differences(committed: Map<string, Buffer>, fresh: Map<string, Buffer>): string[] {
  const names = [...new Set([...committed.keys(), ...fresh.keys()])].sort();
  return names.flatMap((name) => {
    const [before, after] = [committed.get(name), fresh.get(name)];
    if (!before) return [`missing    generated/${name}`];
    if (!after) return [`unexpected generated/${name}`];
    return before.equals(after) ? [] : [`differs    generated/${name}`];
  });
}

await runCommand(async () => {
  const { values } = readArguments(HELP, { project: { type: 'string' } });
  const project = projectFor(values.project);
  const scratch = mkdtempSync(join(tmpdir(), 'generate-check-'));
  try {
    await generate({ ...project, generated: scratch }, () => {}, { all: true });
    const found = differences(filesIn(project.generated), filesIn(scratch));
    for (const line of found) console.log(line);
    if (found.length === 0)
      console.log('generated/ is up to date with the contracts, overlays and templates');
    else process.exitCode = 1;
  } finally {
    rmSync(scratch, { recursive: true });
  }
});
