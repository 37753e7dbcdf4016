import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BEHAVIOURS } from '../../src/behaviours.js';
import { ApiContract } from '../conformance/harness/contract.js';
import { type Api, describeApi, generate } from '../generate/generator.js';
import { compile } from '../lib/compile.js';
import { parseContractName } from '../lib/contract-name.js';
import { isNode, type OpenApiDocument } from '../lib/openapi.js';
import type { Project } from '../lib/project.js';
import { replaceContract } from './carry-out.js';
import type { Replacement } from './contracts.js';
import { differencesOf } from './differences.js';
import type { Listed, Update } from './model.js';
import { profileRun } from './profile-run.js';
import { countRefused } from './stored/count-refused.js';

export interface UpdateOptions {
  /** The database whose documents are judged by the new contract. */
  readonly databaseUrl: string | undefined;
  report(line: string): void;
}

/**
 * Carries an update out in a scratch copy of the project, and returns what it changes there: contracts, generated code,
 * and whether the project's own code still compiles.
 */
export async function updateScratch(
  replacement: Replacement,
  scratch: Project,
  { databaseUrl, report }: UpdateOptions,
): Promise<Update> {
  const { pin, replaced } = replacement;
  const before = await describeApi(replaced, scratch);
  const unused = await replaceContract(replacement, scratch);
  const after = await describeApi(pin.contract, scratch);
  await generate(scratch, report);
  report("compiling the project's own code");
  const compilerErrors = await compile(scratch, 'src');
  const { number } = parseContractName(pin.contract);
  report('testing the profile on the new server');
  return {
    number,
    from: replaced,
    to: pin.contract,
    file: pin.file,
    ...compared(before, after),
    differences: await differencesOf(before.document, after.document),
    overlayActions: unused.map(({ target, description }) => ({ target, reason: String(description) })),
    compilerErrors,
    usedIn: usersOf(before.folder, scratch),
    profile: await profileRun(scratch.root, number, after),
    ...(databaseUrl !== undefined && {
      storedData: await countRefused(databaseUrl, contractOf(before), contractOf(after), report),
    }),
  };
}

const contractOf = ({ contract, document }: Api) =>
  new ApiContract(parseContractName(contract).number, document);

function compared(before: Api, after: Api) {
  const [old, fresh] = [before, after].map((api) => resourcesOf(api)) as [string[], string[]];
  return {
    basePath: { before: basePathOf(before.document), after: basePathOf(after.document) },
    resources: listed(old, fresh),
    events: listed(eventsOf(before.document), eventsOf(after.document)),
    corrections: listed(correctionsOf(before.document), correctionsOf(after.document)).added,
    lostBehaviours: Object.keys(BEHAVIOURS[before.folder] ?? {}).filter(
      (name) => before.folder !== after.folder || !fresh.includes(name),
    ),
  };
}

const listed = (before: readonly string[], after: readonly string[]): Listed => ({
  added: after.filter((name) => !before.includes(name)),
  removed: before.filter((name) => !after.includes(name)),
});

const basePathOf = ({ servers }: OpenApiDocument) => servers[0]?.url ?? '';

const resourcesOf = (api: Api) => contractOf(api).resources.map(({ name }) => name);

const LISTENER = '/listener/';

const eventsOf = ({ paths }: OpenApiDocument) =>
  Object.keys(paths)
    .filter((path) => path.startsWith(LISTENER))
    .map((path) => path.slice(LISTENER.length));

/** Corrections of the general rules, each with the name of its rule. */
function correctionsOf(document: OpenApiDocument): string[] {
  const rules = (document as { 'x-tmf-rules'?: unknown })['x-tmf-rules'];
  if (!Array.isArray(rules)) return [];
  return rules
    .filter(isNode)
    .flatMap(({ rule, corrections }) => (corrections as string[]).map((text) => `${rule}: ${text}`));
}

/** The files of the project's own code that import the types of an API. */
function usersOf(folder: string, project: Project): string[] {
  const names = readdirSync(join(project.root, 'src'), { recursive: true, encoding: 'utf8' });
  const files = names.filter((name) => name.endsWith('.ts')).map((name) => join('src', name));
  return files
    .filter((file) => readFileSync(join(project.root, file), 'utf8').includes(`/generated/${folder}/`))
    .sort();
}
