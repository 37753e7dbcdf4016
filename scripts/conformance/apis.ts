import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { applyOverlays, effectiveContract } from '../generate/overlay.js';
import { basePath } from '../generate/rules/base-path.js';
import { applyRules, RULES } from '../generate/rules/index.js';
import { UsageError } from '../lib/cli.js';
import { contractFrom, parsed } from '../lib/contract.js';
import { CONTRACT_NAME, contractNameOf, parseContractName } from '../lib/contract-name.js';
import type { OpenApiDocument } from '../lib/openapi.js';
import type { Project } from '../lib/project.js';
import { errorReason, readParsed } from '../lib/read.js';
import { ApiContract } from './harness/contract.js';
import { type Profile, readProfile } from './harness/profile.js';

/** The contract and the profile that an API is tested against. */
export interface TestedApi {
  readonly contract: ApiContract;
  readonly profile: Profile;
}

const profiles = (project: Project) => join(project.root, 'conformance', 'profiles');

/** Numbers of the APIs that have a certificate: `TMF646`. */
export function certifiedApis(project: Project): string[] {
  const numbers = readdirSync(profiles(project)).map((file) => file.replace(/\.yaml$/, ''));
  return numbers.filter((number) => readProfile(profiles(project), number).certificate).sort();
}

/** The effective contract of an API in `apis.json`, and its profile; `number` in any case: `tmf646`. */
export async function projectApi(number: string, project: Project): Promise<TestedApi> {
  const contracts = readParsed(join(project.config, 'apis.json'), JSON.parse) as string[];
  const numbers = contracts.map((name) => parseContractName(name).number);
  const index = numbers.indexOf(number.toUpperCase());
  if (index < 0) throw new UsageError(`--api ${number} is not one of ${numbers.join(', ')}`);
  const document = await effectiveContract(contracts[index] as string, project);
  return testedApi(numbers[index] as string, document, project);
}

/** A server of others is tested at the base path that its contract has. */
const RULES_OF_SCHEMAS = RULES.filter((rule) => rule !== basePath);

/** Reads a contract file from outside the project, and applies the project's overlays for that API. */
export async function foreignApi(file: string, project: Project): Promise<TestedApi> {
  const text = textOf(file);
  const name = basename(file).replace(/\.(ya?ml|json)$/, '');
  const known = CONTRACT_NAME.test(name) ? name : contractNameOf(basename(file), parsed(text));
  const document = parse(contractFrom(text, known)) as OpenApiDocument;
  const about = parseContractName(known);
  applyRules(document, about, RULES_OF_SCHEMAS);
  return testedApi(about.number, await applyOverlays(document, about.number, project), project);
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new UsageError(`--contract ${file}: ${errorReason(error)}`);
  }
}

const testedApi = (number: string, document: OpenApiDocument, project: Project): TestedApi => ({
  contract: new ApiContract(number, document),
  profile: readProfile(profiles(project), number),
});
