import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from '../../lib/cli.js';
import { apiVersionOf, parseContractName } from '../../lib/contract-name.js';
import { listContracts, listedContracts } from '../../lib/listed-contracts.js';
import type { Project } from '../../lib/project.js';
import { scratchProject } from '../../lib/scratch.js';
import { importFiles } from '../../survey/import-files.js';
import { buildCosts } from '../apis/measure.js';

/**
 * A built copy of this project that serves both versions of each API with a mapping; the second ones are in a folder of
 * official files. For the caller to remove.
 */
export async function projectWithViews(folder: string, progress: (text: string) => void): Promise<Project> {
  const project = scratchProject();
  const mapped = readdirSync(join(project.config, 'views')).map((file) => file.replace(/\.yaml$/, ''));
  const { imported } = await importFiles([folder], project);
  const added = imported
    .map(({ api }) => api.contract)
    .filter((contract) => mapped.includes(keyOf(contract)));
  const missing = mapped.filter((version) => !added.some((contract) => keyOf(contract) === version));
  if (missing.length > 0) throw new UsageError(`${folder} has no specification of ${missing.join(', ')}`);
  listContracts(project, [...listedContracts(project), ...added]);
  await buildCosts(project, progress);
  return project;
}

const keyOf = (contract: string) => apiVersionOf(parseContractName(contract));
