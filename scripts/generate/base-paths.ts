import { parseContractName } from '../lib/contract-name.js';
import { listedContracts } from '../lib/listed-contracts.js';
import type { Project } from '../lib/project.js';
import { effectiveContract } from './overlay.js';

/** Returns the canonical base path of each API in `apis.json`, by number. */
export async function basePaths(project: Project): Promise<Map<string, string>> {
  const names = listedContracts(project);
  const contracts = await Promise.all(names.map((name) => effectiveContract(name, project)));
  return new Map(
    names.map((name, index) => [parseContractName(name).number, contracts[index]?.servers[0]?.url ?? '']),
  );
}
