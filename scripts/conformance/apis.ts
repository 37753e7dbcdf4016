import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { applyOverlays, effectiveContract } from '../generate/overlay.js';
import { basePath } from '../generate/rules/base-path.js';
import { applyRules, RULES } from '../generate/rules/index.js';
import { UsageError } from '../lib/cli.js';
import { contractFrom, parsed } from '../lib/contract.js';
import {
  apiVersionOf,
  CONTRACT_NAME,
  type ContractName,
  contractNameOf,
  parseContractName,
} from '../lib/contract-name.js';
import { listedContracts } from '../lib/listed-contracts.js';
import type { OpenApiDocument } from '../lib/openapi.js';
import type { Project } from '../lib/project.js';
import { errorReason } from '../lib/read.js';
import { ApiContract } from './harness/contract.js';
import { type Profile, readProfile } from './harness/profile.js';

/** The contract and the profile that an API is tested against. */
export interface TestedApi {
  readonly contract: ApiContract;
  readonly profile: Profile;
}

const profiles = (project: Project) => join(project.root, 'conformance', 'profiles');

/** The APIs that have a certificate, with their major version: `TMF646-v4`. */
export function certifiedApis(project: Project): string[] {
  const names = readdirSync(profiles(project)).map((file) => file.replace(/\.yaml$/, ''));
  return names.filter((name) => readProfile(profiles(project), name).certificate).sort();
}

/**
 * The effective contract of an API in `apis.json`, and its profile; `api` is its number, with or without the major
 * version, in any case: `tmf646`, `TMF646-v4`. Without it, the first one listed is meant.
 */
export async function projectApi(api: string, project: Project): Promise<TestedApi> {
  const contracts = listedContracts(project);
  const wanted = api.toUpperCase();
  const names = contracts.map(parseContractName);
  const index = names.findIndex((name) => [name.number, apiVersionOf(name).toUpperCase()].includes(wanted));
  const name = names[index];
  if (!name)
    throw new UsageError(`--api ${api} is not one of ${names.map(({ number }) => number).join(', ')}`);
  return testedApi(name, await effectiveContract(contracts[index] as string, project), project);
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
  return testedApi(about, await applyOverlays(document, about, project), project);
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new UsageError(`--contract ${file}: ${errorReason(error)}`);
  }
}

const testedApi = (name: ContractName, document: OpenApiDocument, project: Project): TestedApi => ({
  contract: new ApiContract(name.number, document),
  profile: readProfile(profiles(project), apiVersionOf(name)),
});
