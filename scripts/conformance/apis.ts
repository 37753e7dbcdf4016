import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { applyOverlays, effectiveContract } from '../generate/overlay.js';
import { UsageError } from '../lib/cli.js';
import { contractFrom, contractNameOf, parseContractName } from '../lib/contract.js';
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

/** Reads a contract file from outside the project, and applies the project's overlays for that API. */
export async function foreignApi(file: string, project: Project): Promise<TestedApi> {
  const name = basename(file).replace(/\.(ya?ml|json)$/, '');
  const known = /^[A-Z]+\d*-[A-Za-z0-9]+-v\d+\.\d+\.\d+$/.test(name) ? name : contractNameOf(basename(file));
  const document = parse(contractFrom(textOf(file), known)) as OpenApiDocument;
  const { number } = parseContractName(known);
  return testedApi(number, await applyOverlays(document, number, project), project);
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
