import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parse, stringify } from 'yaml';
import { type Api, runGenerator } from '../../generate/generator.js';
import { isNode, type Node, type OpenApiDocument } from '../../lib/openapi.js';
import type { Project } from '../../lib/project.js';
import { atNames, clientContract, pathEdits } from './client-contract.js';
import { namesOf } from './client-names.js';
import { applyEdits } from './edits.js';
import type { ClientNames, Language } from './language.js';

/** Generates clients of these APIs in a language, and builds them. Returns the paths of what users install. */
export async function buildClients(
  project: Project,
  language: Language,
  apis: readonly Api[],
  output: string,
): Promise<string[]> {
  const scratch = mkdtempSync(join(tmpdir(), 'sdk-'));
  mkdirSync(output, { recursive: true });
  try {
    const clients = apis.map((api): Client => {
      const names = namesOf(project, language, api);
      const contract = clientContract(api.document, names.group, language.numberType);
      return { contract, folder: join(scratch, api.folder), names };
    });
    await runGenerator(clients.map((client) => writeConfig(project, language, client)));
    const built: string[] = [];
    for (const { contract, folder, names } of clients) {
      applyEdits(folder, [...language.edits(names), ...pathEdits(contract)]);
      keepOnly(folder, language.layout(names).generated);
      addFiles(project, language, folder, names);
      built.push(await language.build(folder, output, names));
    }
    return built;
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

/** The client of one API while it is built in `folder`. */
interface Client {
  readonly contract: OpenApiDocument;
  readonly names: ClientNames;
  readonly folder: string;
}

/** Writes openapi-generator's configuration for one API. Returns its path. */
function writeConfig(project: Project, language: Language, { contract, names, folder }: Client): string {
  const settings = parse(readFileSync(join(project.config, `sdk-${language.name}.yaml`), 'utf8')) as Node;
  const inputSpec = `${folder}.json`;
  writeFileSync(inputSpec, JSON.stringify(contract));
  const additional = isNode(settings.additionalProperties) ? settings.additionalProperties : {};
  const config = {
    ...settings,
    inputSpec,
    outputDir: folder,
    nameMappings: Object.fromEntries(
      [...atNames(contract)].map(([name, words]) => [name, language.attribute(words)]),
    ),
    additionalProperties: { ...additional, ...language.options(names) },
  };
  const file = `${folder}.yaml`;
  writeFileSync(file, stringify(config));
  return file;
}

/** Removes files whose paths do not match. */
function keepOnly(folder: string, kept: RegExp): void {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const file = join(folder, name);
    if (statSync(file).isFile() && !kept.test(name.replaceAll('\\', '/'))) rmSync(file);
  }
}

/** Adds the hand-written files, with the names of the client in place of {{…}}. */
function addFiles(project: Project, language: Language, folder: string, names: ClientNames): void {
  for (const [name, path] of Object.entries(language.layout(names).files)) {
    const text = readFileSync(join(project.root, 'sdk', language.name, name), 'utf8');
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(
      file,
      text.replaceAll(/\{\{(\w+)\}\}/g, (whole, key: string) => names[key as keyof ClientNames] ?? whole),
    );
  }
}
