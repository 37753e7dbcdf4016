import { writeComponentApis } from '../chart/component-apis.js';
import { readArguments, runCommand } from '../lib/cli.js';
import { projectFor } from '../lib/project.js';
import { generate } from './generator.js';

const HELP = `Usage: npm run generate -- [options]

Regenerates generated/: effective contract, models, controllers, metadata and clients of each API in
generator-config/apis.json; and the list of APIs in the Helm chart. Code of an API whose contract, overlays and templates have not changed is kept.
Requires Java 11 or newer; options for it, instead of ours for short runs, are in JAVA_OPTS.

  --all               regenerate every API
  --project <folder>  use the project in this folder (default: this one)
  -h, --help          show this help`;

await runCommand(async () => {
  const { values } = readArguments(HELP, { project: { type: 'string' }, all: { type: 'boolean' } });
  const project = projectFor(values.project);
  const apis = await generate(project, console.log, { all: values.all === true });
  await writeComponentApis(project, apis);
});
