import { readArguments, runCommand } from '../lib/cli.js';
import { projectFor } from '../lib/project.js';
import { generate } from './generator.js';

const HELP = `Usage: npm run generate -- [options]

Writes generated/ anew: for each line of generator-config/apis.json the effective contract, models,
controllers, metadata and clients. Needs Java 11 or newer.

  --project <folder>  work on the project there
  -h, --help          this text`;

await runCommand(async () => {
  const { values } = readArguments(HELP, { project: { type: 'string' } });
  await generate(projectFor(values.project), console.log);
});
