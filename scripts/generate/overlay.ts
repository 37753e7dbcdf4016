import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { openapiOverlay } from 'openapi-format';
import { parse } from 'yaml';
import { UsageError } from '../lib/cli.js';
import { apiVersionOf, type ContractName, parseContractName } from '../lib/contract-name.js';
import { versionServed } from '../lib/listed-contracts.js';
import type { OpenApiDocument } from '../lib/openapi.js';
import type { Project } from '../lib/project.js';
import { readParsed } from '../lib/read.js';
import { serveAt } from '../lib/served-version.js';
import { nameOperations } from './operation-names.js';
import { removeRepeatedParameters } from './repeated-parameters.js';
import { applyRules } from './rules/index.js';

export type Action = { target: string; description?: string; update?: unknown; remove?: boolean };

type Overlay = {
  overlay: string;
  actions: Action[];
};

/** Returns the effective contract: the contract with the general rules and the common and own overlays applied. */
export async function effectiveContract(contract: string, project: Project): Promise<OpenApiDocument> {
  const own = ownOverlay(contract, project);
  const inPart = [overlayOf(parseContractName(contract), project)].filter((file) => file !== own);
  const document = await overlaid(correctedContract(contract, project), project, { inPart, whole: [own] });
  serveAt(document, versionServed(contract, project));
  return document;
}

/** The actions of an API's own overlay that match nothing in its contract. */
export async function unusedActions(contract: string, project: Project): Promise<Action[]> {
  const file = ownOverlay(contract, project);
  if (!existsSync(file)) return [];
  const document = correctedContract(contract, project);
  const common = await applyOverlay(document, join(project.overlays, 'common.yaml'));
  return (await applyOverlay(common.document, file)).unused;
}

/** A contract with the general rules applied. */
function correctedContract(contract: string, project: Project): OpenApiDocument {
  const document = readParsed(join(project.specs, `${contract}.yaml`), parse) as OpenApiDocument;
  applyRules(document, parseContractName(contract));
  return document;
}

/** The file of an API's overlay in one major version, which need not exist. */
const overlayOf = (name: ContractName, project: Project) =>
  join(project.overlays, `${apiVersionOf(name)}.yaml`);

/** The file of the overlay that is of this contract alone: of its version, as it is served. It need not exist. */
export const ownOverlay = (contract: string, project: Project) =>
  join(project.overlays, `${parseContractName(contract).number}-v${versionServed(contract, project)}.yaml`);

/** Applies the overlays to any contract of an API: as far as they match. */
export const applyOverlays = (document: OpenApiDocument, name: ContractName, project: Project) =>
  overlaid(document, project, { inPart: [overlayOf(name, project)], whole: [] });

/** Overlays after the common one, which need not exist: as far as they match, and those of which each action must match. */
interface Overlays {
  readonly inPart: readonly string[];
  readonly whole: readonly string[];
}

async function overlaid(
  document: OpenApiDocument,
  project: Project,
  { inPart, whole }: Overlays,
): Promise<OpenApiDocument> {
  let effective = (await applyOverlay(document, join(project.overlays, 'common.yaml'))).document;
  for (const file of [...inPart, ...whole])
    if (existsSync(file)) effective = await applyOwn(effective, file, whole.includes(file));
  nameOperations(effective);
  removeRepeatedParameters(effective);
  return effective;
}

/** Applies an API's overlay. With `allMatch`, rejects if an action matches nothing, because it is out of date. */
async function applyOwn(common: OpenApiDocument, file: string, allMatch: boolean): Promise<OpenApiDocument> {
  const { document, unused } = await applyOverlay(common, file);
  if (allMatch && unused[0])
    throw new UsageError(`${file}: the action on ${unused[0].target} matches nothing`);
  return document;
}

async function applyOverlay(document: OpenApiDocument, file: string) {
  const overlaySet = readOverlay(file);
  const { data, resultData } = await openapiOverlay(document, { overlaySet });
  return { document: data as OpenApiDocument, unused: resultData.unusedActions as Action[] };
}

/** Reads and validates an overlay: openapi-format ignores what it does not understand. */
function readOverlay(file: string): Overlay {
  const overlay = readParsed(file, parse) as Partial<Overlay> | null;
  const { overlay: version, actions } = overlay ?? {};
  if (!/^1\.0\.\d+$/.test(String(version)) || !Array.isArray(actions))
    throw new UsageError(`${file}: an overlay 1.0 with actions was expected`);
  for (const action of actions) {
    const problem = problemOf(action);
    if (problem) throw new UsageError(`${file}: the action on ${action?.target} ${problem}`);
  }
  return { ...overlay, overlay: String(version), actions };
}

function problemOf(action: Partial<Action> | null): string | undefined {
  if (!action?.target?.startsWith?.('$')) return 'has no JSONPath as its target';
  if (!action.description) return 'gives no reason (description)';
  const effects = [action.update !== undefined, action.remove === true];
  return effects.filter(Boolean).length === 1 ? undefined : 'neither updates nor removes, or does both';
}
