import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { parse, stringify } from 'yaml';
import { LAST_UNMARKED_MAJOR } from '../../src/services/contract/shared-names.js';
import { UsageError } from '../lib/cli.js';
import { parseContractName } from '../lib/contract-name.js';
import { listedContracts } from '../lib/listed-contracts.js';
import { isNode, type OpenApiDocument } from '../lib/openapi.js';
import { ownRoot, type Project } from '../lib/project.js';
import { readParsed } from '../lib/read.js';
import { escapeTexts } from './escaped-texts.js';
import { generatorInput } from './generator-input.js';
import { hashOfFolders, inputsOf, readStamps, type Stamp, sharedInputs, stampsText } from './inputs.js';
import { effectiveContract } from './overlay.js';
import { clientFile } from './sdk/client-file.js';
import { modelContract } from './sdk/model-contract.js';
import { viewsOf, writeViews } from './views/views.js';

/** An API of generator-config/apis.json, with names derived from its contract. */
export interface Api {
  readonly contract: string;
  /** Folder below generated/, from the API's own path segment: `account-management`, `account-management-v5`, `account-management-v4.1`. */
  readonly folder: string;
  /** `AccountManagement` */
  readonly typeName: string;
  readonly document: OpenApiDocument;
}

export async function readApis(project: Project): Promise<Api[]> {
  const contracts = contractsOf(project);
  const apis = await Promise.all(contracts.map((contract) => describeApi(contract, project)));
  const duplicate = apis.find((api, index) => apis.findIndex(({ folder }) => folder === api.folder) < index);
  if (duplicate)
    throw new UsageError(
      `apis.json: ${duplicate.contract} has the same path as an earlier API; remove one of them`,
    );
  return apis;
}

function contractsOf(project: Project): string[] {
  const contracts = listedContracts(project);
  const unknown = contracts.find((name) => !existsSync(join(project.specs, `${name}.yaml`)));
  if (unknown !== undefined)
    throw new UsageError(`apis.json: ${unknown} is not in specs/; import it with npm run specs:import`);
  return contracts;
}

/** The base path of an API that is served: with the minor version, if it is served beside another one. */
const SERVED_PATH = /^\/tmf-api\/([A-Za-z]+)\/v\d+(?:\.(\d+))?$/;

/** Reads an API by the name of its contract. Throws a usage error if code cannot be generated from it. */
export async function describeApi(contract: string, project: Project): Promise<Api> {
  const document = await effectiveContract(contract, project);
  const path = document.servers[0]?.url ?? '';
  const [, segment, minor] = SERVED_PATH.exec(path) ?? [];
  if (segment === undefined) {
    throw new UsageError(
      `${contract}: the base path "${path}" is not /tmf-api/<api>/v<major>; correct it in an overlay`,
    );
  }
  requireOperationIds(contract, document);
  const typeName = segment.charAt(0).toUpperCase() + segment.slice(1);
  const name = segment.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`).replace(/^-/, '');
  const major = Number.parseInt(parseContractName(contract).version, 10);
  if (minor === undefined && major <= LAST_UNMARKED_MAJOR)
    return { contract, folder: name, typeName, document };
  const version = minor === undefined ? `${major}` : `${major}.${minor}`;
  return {
    contract,
    folder: `${name}-v${version}`,
    typeName: `${typeName}V${version.replace('.', '_')}`,
    document,
  };
}

/** Throws if an operation has no id: methods, types and routes are named after it. */
function requireOperationIds(contract: string, { paths }: OpenApiDocument): void {
  for (const [path, operations] of Object.entries(paths)) {
    const nameless = Object.entries(operations).find(([, node]) => isNode(node) && !node.operationId);
    if (nameless)
      throw new UsageError(
        `${contract}: ${nameless[0]} ${path} has no operationId; give it one in an overlay`,
      );
  }
}

/**
 * Regenerates the folder `generated` from contracts, overlays and templates. Code whose inputs have not changed since it
 * was generated is kept, unless it was edited. On failure nothing is changed. Returns the APIs.
 */
export async function generate(
  project: Project,
  report: (line: string) => void,
  { all = false } = {},
): Promise<Api[]> {
  const apis = await readApis(project);
  const views = viewsOf(project, apis);
  const scratch = mkdtempSync(join(tmpdir(), 'generate-'));
  try {
    const scratchProject = { ...project, generated: join(scratch, 'generated') };
    const kept = all ? [] : upToDate(project, apis);
    const changed = apis.filter((api) => !kept.includes(api));
    for (const api of kept) copyOutputs(project, scratchProject, api);
    report(
      `generating ${changed.length} of ${apis.length} APIs: a server and a TypeScript client each; the others are up to date`,
    );
    await generateInto(scratchProject, changed, scratch);
    writeViews(scratchProject, apis, views);
    writeIndex(scratchProject, apis, [...views.keys()]);
    rmSync(project.generated, { recursive: true, force: true });
    cpSync(scratchProject.generated, project.generated, { recursive: true });
    for (const api of changed) report(`generated  ${api.folder}  (${api.contract})`);
    return apis;
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

/** The APIs whose code was generated from the inputs of today, and was not edited. */
function upToDate(project: Project, apis: readonly Api[]): Api[] {
  const stamps = readStamps(project);
  const shared = sharedInputs(project);
  return apis.filter((api) => {
    const stamp = stamps[api.folder];
    if (stamp?.inputs !== inputsOf(shared, api.contract, api.document)) return false;
    return stamp.outputs === hashOfFolders(outputs(project, api));
  });
}

function copyOutputs(from: Project, to: Project, api: Api): void {
  for (const [index, folder] of outputs(from, api).entries())
    cpSync(folder, outputs(to, api)[index] as string, { recursive: true });
}

async function generateInto(project: Project, apis: Api[], configs: string): Promise<void> {
  for (const api of apis) writeContract(project, api);
  if (apis.length > 0) await runGenerator(apis.flatMap((api) => writeConfigs(project, api, configs)));
  for (const api of apis) writeClient(project, api);
  for (const api of apis) nameOwnMembers(project, api);
  for (const api of apis) for (const folder of outputs(project, api)) tidy(folder);
}

/** Writes what names all APIs: the index, and the stamps of their inputs. */
function writeIndex(project: Project, apis: Api[], views: readonly string[]): void {
  const shared = sharedInputs(project);
  const stamps = apis.map((api): [string, Stamp] => [
    api.folder,
    {
      inputs: inputsOf(shared, api.contract, api.document),
      outputs: hashOfFolders(outputs(project, api)),
    },
  ]);
  writeFileSync(join(project.generated, 'index.ts'), indexOf(apis, views));
  writeFileSync(join(project.generated, 'stamps.json'), stampsText(Object.fromEntries(stamps.sort())));
}

const outputs = (project: Project, api: Api) => [
  join(project.generated, api.folder),
  join(project.generated, 'sdk', api.folder),
];

function writeContract(project: Project, api: Api): void {
  const folder = join(project.generated, api.folder);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'openapi.json'), `${JSON.stringify(api.document, null, 2)}\n`);
}

/** The outputs of openapi-generator for an API, in the order of `outputs`. */
const KINDS = ['server', 'sdk-typescript'];

/** Writes the client of an API beside its models, in which only names that are no identifiers keep their quotes. */
function writeClient(project: Project, api: Api): void {
  const folder = join(project.generated, 'sdk', api.folder);
  const names = join(folder, 'names.json');
  const typeNames = readParsed(names, JSON.parse) as Record<string, string>;
  rmSync(names);
  const models = join(folder, 'models.ts');
  writeFileSync(models, readFileSync(models, 'utf8').replace(/^ {2}'([a-zA-Z_]\w*)'(?=\??:)/gm, '  $1'));
  const { number } = parseContractName(api.contract);
  writeFileSync(join(folder, 'index.ts'), clientFile({ ...api, number, typeNames }));
}

/** In an object literal, only a computed `__proto__` is a member of its own. */
function nameOwnMembers(project: Project, api: Api): void {
  const file = join(project.generated, api.folder, 'metadata.ts');
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^( +)'__proto__':/gm, "$1['__proto__']:"));
}

/** Writes openapi-generator's configuration files for one API and returns their paths. */
function writeConfigs(project: Project, api: Api, folder: string): string[] {
  const inputSpec = join(folder, `${api.folder}.json`);
  const models = join(folder, `${api.folder}-models.json`);
  writeFileSync(inputSpec, JSON.stringify(escapeTexts(generatorInput(api.document))));
  writeFileSync(models, JSON.stringify(escapeTexts(generatorInput(modelContract(api.document)))));
  return KINDS.map((kind, index) => {
    const settings = parse(readFileSync(join(project.config, `${kind}.yaml`), 'utf8')) as Record<
      string,
      unknown
    >;
    const additional = isNode(settings.additionalProperties) ? settings.additionalProperties : {};
    const names = {
      apiName: api.typeName,
      apiFolderName: api.folder,
      apiNumber: parseContractName(api.contract).number,
    };
    const file = join(folder, `${api.folder}-${kind}.yaml`);
    const config = {
      ...settings,
      inputSpec: kind === 'sdk-typescript' ? models : inputSpec,
      outputDir: outputs(project, api)[index],
      templateDir: join(project.config, 'templates', kind),
      additionalProperties: { ...additional, ...names },
    };
    writeFileSync(file, stringify(config));
    return file;
  });
}

/** Most of a short run is spent on compiling what is hardly used again: with these, it takes three fifths of the time. */
const JAVA_OPTIONS = '-XX:TieredStopAtLevel=1 -XX:+UseSerialGC';

/** Runs openapi-generator for all APIs in one Java process. The wrapper downloads the pinned JAR once. */
export async function runGenerator(configs: string[]): Promise<void> {
  const cli = join(ownRoot(), 'node_modules', '@openapitools', 'openapi-generator-cli', 'main.js');
  const env = { JAVA_OPTS: JAVA_OPTIONS, ...process.env };
  const options = { cwd: ownRoot(), maxBuffer: 64 * 1024 * 1024, env };
  const run = promisify(execFile)(
    process.execPath,
    [cli, 'batch', '--fail-fast', '--threads', '2', ...configs],
    options,
  );
  const { stdout, stderr } = await run.catch((error: Error & { stdout?: string; stderr?: string }) => {
    throw new Error(
      `openapi-generator failed: ${error.message}\n${error.stdout ?? ''}\n${error.stderr ?? ''}`,
    );
  });
  const errors = `${stdout}\n${stderr}`.split('\n').filter((line) => /\b(ERROR|Exception)\b/.test(line));
  if (errors.length > 0) throw new Error(`openapi-generator reported errors:\n${errors.join('\n')}`);
}

/** Removes the generator's own bookkeeping files. */
function tidy(folder: string): void {
  for (const name of ['.openapi-generator', '.openapi-generator-ignore']) {
    rmSync(join(folder, name), { recursive: true, force: true });
  }
}

function indexOf(apis: Api[], views: readonly string[]): string {
  const alias = (api: Api) => api.typeName.charAt(0).toLowerCase() + api.typeName.slice(1);
  const shown = apis.filter(({ folder }) => views.includes(folder));
  const imports = apis.flatMap((api) => [
    `import { controllers as ${alias(api)}Controllers } from './${api.folder}/controllers.js';`,
    `import { metadata as ${alias(api)}Metadata } from './${api.folder}/metadata.js';`,
    ...(shown.includes(api) ? [`import { view as ${alias(api)}View } from './${api.folder}/view.js';`] : []),
  ]);
  const rows = apis.map(
    (api) => `  { metadata: ${alias(api)}Metadata, controllers: ${alias(api)}Controllers },`,
  );
  return [
    '// Generated by npm run generate. Do not edit.',
    '',
    ...imports,
    '',
    '/** Every API of generator-config/apis.json. */',
    'export const apis = [',
    ...rows,
    '];',
    '',
    '/** The APIs that show documents of another version, by folder. */',
    'export const views = {',
    ...shown.map((api) => `  '${api.folder}': ${alias(api)}View,`),
    '};',
    '',
  ].join('\n');
}
