import { existsSync } from 'node:fs';
import { UsageError } from '../lib/cli.js';
import { parseContractName } from '../lib/contract-name.js';
import { listedContracts } from '../lib/listed-contracts.js';
import type { Project } from '../lib/project.js';
import { type Import, importOf } from '../specs/pin.js';
import { readPublished, readSources, type Source } from '../specs/sources.js';

/** A new official file, and the contract of the project that it replaces. */
export interface Replacement extends Import {
  /** `TMF677-UsageConsumption-v4.0.0` */
  readonly replaced: string;
}

/** Reads a new official file. Throws a usage error if it replaces no contract of the project. */
export async function readReplacement(
  source: string,
  project: Project,
  as: string | undefined,
): Promise<Replacement> {
  const [published, ...more] = await readPublished(source);
  if (published === undefined || more.length > 0)
    throw new UsageError(`${source}: give one official file, not a folder`);
  const imported = importOf(published, pinsOf(project), { as, repin: true });
  return { ...imported, replaced: replacedBy(imported.pin.contract, project) };
}

export const pinsOf = (project: Project): Source[] =>
  existsSync(project.sources) ? readSources(project) : [];

/** The listed contract of the same API and major version; of several, that of the same minor version, or the first. */
function replacedBy(contract: string, project: Project): string {
  const { number, version } = parseContractName(contract);
  const major = (text: string) => text.split('.', 1).join();
  const minor = (text: string) => text.split('.', 2).join('.');
  const versionOf = (listed: string) => parseContractName(listed).version;
  const sameMajor = listedContracts(project).filter(
    (listed) => parseContractName(listed).number === number && major(versionOf(listed)) === major(version),
  );
  const same = sameMajor.find((listed) => minor(versionOf(listed)) === minor(version)) ?? sameMajor[0];
  if (same !== undefined) return same;
  throw new UsageError(
    `${contract} updates nothing: apis.json lists no contract of ${number} v${major(version)}. ` +
      'Add it as another API, by npm run specs:import.',
  );
}
