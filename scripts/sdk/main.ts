import { join, resolve } from 'node:path';
import { readArguments, runCommand, UsageError } from '../lib/cli.js';
import { ownRoot, projectAt } from '../lib/project.js';
import { buildTypescriptPackage } from './typescript-package.js';

const HELP = `Usage: npm run sdk -- --language typescript [options]

Builds the package of the client SDK, a tarball for npm install.

  --language <name>   typescript
  --api <API>         includes this API, by its number or its folder: TMF646, appointment; can be repeated
                      (default: all)
  --output <folder>   folder of the tarball (default: dist/packages)
  -h, --help          show this help`;

await runCommand(async () => {
  const { values } = readArguments(HELP, {
    language: { type: 'string' },
    api: { type: 'string', multiple: true },
    output: { type: 'string' },
  });
  if (values.language !== 'typescript')
    throw new UsageError(`--language: ${values.language ?? 'missing'}; supported is typescript`);
  const root = ownRoot();
  const output = values.output ? resolve(values.output) : join(root, 'dist', 'packages');
  console.log(await buildTypescriptPackage(projectAt(root), values.api ?? [], output));
});
