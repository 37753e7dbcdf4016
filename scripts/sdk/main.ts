import { join, resolve } from 'node:path';
import { type Api, readApis } from '../generate/generator.js';
import { readArguments, runCommand, UsageError } from '../lib/cli.js';
import { parseContractName } from '../lib/contract-name.js';
import { ownRoot, type Project, projectAt } from '../lib/project.js';
import { buildClients } from './clients/clients.js';
import { go } from './clients/go.js';
import { java } from './clients/java.js';
import { python } from './clients/python.js';
import { buildCollections } from './postman/build.js';
import { buildTypescriptPackage } from './typescript-package.js';

const HELP = `Usage: npm run sdk -- --language <name> [options]

Builds client SDKs, to be installed by the language's own tools: for TypeScript, one package; for Python, a wheel for
each API; for Java, artifacts in a Maven repository; for Go, a module for each API. All but TypeScript need Java, and the
language's tools: python3 with pip, mvn, go.

  --language <name>   typescript, python, java or go
  --api <API>         includes this API, by its number or its folder: TMF646, appointment; can be repeated
                      (default: all)
  --output <folder>   folder of what is built (default: dist/packages)
  -h, --help          show this help`;

const GENERATED = { python, java, go };

const isGenerated = (name: string): name is keyof typeof GENERATED => Object.hasOwn(GENERATED, name);

await runCommand(async () => {
  const { values } = readArguments(HELP, {
    language: { type: 'string' },
    api: { type: 'string', multiple: true },
    output: { type: 'string' },
  });
  const { language = 'missing', api = [] } = values;
  const project = projectAt(ownRoot());
  const output = values.output ? resolve(values.output) : join(project.root, 'dist', 'packages');
  if (language === 'typescript') console.log(await buildTypescriptPackage(project, api, output));
  else for (const built of await buildOthers(language, api, project, output)) console.log(built);
});

async function buildOthers(
  language: string,
  names: readonly string[],
  project: Project,
  output: string,
): Promise<string[]> {
  if (language === 'postman') return buildCollections(await namedApis(project, names), output);
  if (isGenerated(language))
    return buildClients(project, GENERATED[language], await namedApis(project, names), output);
  throw new UsageError(`--language: ${language}; supported are typescript, python, java, go and postman`);
}

/** The APIs with these numbers or folders, all if none is named. */
async function namedApis(project: Project, names: readonly string[]): Promise<Api[]> {
  const all = await readApis(project);
  if (names.length === 0) return all;
  const isNamed = (api: Api, name: string) =>
    api.folder === name || parseContractName(api.contract).number === name.toUpperCase();
  return names.map((name) => {
    const api = all.find((each) => isNamed(each, name));
    if (api === undefined)
      throw new UsageError(
        `--api: there is no ${name}; there are ${all.map(({ folder }) => folder).join(', ')}`,
      );
    return api;
  });
}
