import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { isMap, isSeq, parseDocument } from 'yaml';
import { type Action, ownOverlay, unusedActions } from '../generate/overlay.js';
import { listContracts, listedContracts } from '../lib/listed-contracts.js';
import type { Project } from '../lib/project.js';
import { writeSources } from '../specs/sources.js';
import { pinsOf, type Replacement } from './contracts.js';

/**
 * Replaces a contract in a project: the contract, its pin, its line in `apis.json`, and the actions of its overlay that
 * match nothing any more, which are returned. Generates nothing.
 */
export async function replaceContract(
  { pin, contract, replaced }: Replacement,
  project: Project,
): Promise<Action[]> {
  rmSync(contractFile(replaced, project), { force: true });
  writeFileSync(contractFile(pin.contract, project), contract);
  const others = pinsOf(project).filter((one) => ![replaced, pin.contract].includes(one.contract));
  writeSources(project, [...others, pin]);
  listContracts(
    project,
    listedContracts(project).map((name) => (name === replaced ? pin.contract : name)),
  );
  const unused = await unusedActions(pin.contract, project);
  if (unused.length > 0) removeActions(unused, ownOverlay(pin.contract, project));
  return unused;
}

const contractFile = (contract: string, { specs }: Project) => join(specs, `${contract}.yaml`);

/** Removes actions from an overlay; its other lines and comments stay. */
function removeActions(unused: readonly Action[], file: string): void {
  const document = parseDocument(readFileSync(file, 'utf8'));
  const actions = document.get('actions');
  if (!isSeq(actions)) return;
  actions.items = actions.items.filter(
    (item) =>
      !unused.some(
        ({ target, description }) =>
          isMap(item) && item.get('target') === target && item.get('description') === description,
      ),
  );
  if (actions.items.length === 0) rmSync(file);
  else writeFileSync(file, document.toString({ lineWidth: 0 }));
}

/** Copies what `replaceContract` and the generator have changed from the scratch copy of a project into the project. */
export function copyBack(scratch: Project, project: Project, { pin, replaced }: Replacement): void {
  if (replaced !== pin.contract) rmSync(contractFile(replaced, project));
  const overlay = ownOverlay(pin.contract, scratch);
  for (const file of [contractFile(pin.contract, scratch), scratch.sources])
    cpSync(file, join(project.specs, basename(file)));
  if (existsSync(overlay)) cpSync(overlay, join(project.overlays, basename(overlay)));
  else rmSync(join(project.overlays, basename(overlay)), { force: true });
  listContracts(project, listedContracts(scratch));
  rmSync(project.generated, { recursive: true, force: true });
  cpSync(scratch.generated, project.generated, { recursive: true });
}
