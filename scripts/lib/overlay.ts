import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openapiOverlay } from 'openapi-format';
import { parse } from 'yaml';
import { parseContractName } from './contract.js';
import type { OpenApiDocument } from './openapi.js';
import type { Project } from './project.js';

type Overlay = {
  overlay: string;
  actions: { target: string; description?: string; update?: unknown; remove?: boolean }[];
};

/** The contract with the common overlay and the API's own one applied: what this server promises. */
export async function effectiveContract(contract: string, project: Project): Promise<OpenApiDocument> {
  const document = parse(readFileSync(join(project.specs, `${contract}.yaml`), 'utf8')) as OpenApiDocument;
  const common = await applied(document, join(project.overlays, 'common.yaml'), false);
  const own = join(project.overlays, `${parseContractName(contract).number}.yaml`);
  return existsSync(own) ? applied(common, own, true) : common;
}

/** Rejects an action without a reason and, if `allMatch`, one that changes nothing: it is out of date. */
async function applied(document: OpenApiDocument, file: string, allMatch: boolean): Promise<OpenApiDocument> {
  const overlaySet = parse(readFileSync(file, 'utf8')) as Overlay;
  const silent = overlaySet.actions.find((action) => !action.description);
  if (silent) throw new Error(`${file}: the action on ${silent.target} gives no reason (description)`);
  const { data, resultData } = await openapiOverlay(document, { overlaySet });
  const unused = (resultData.unusedActions as Overlay['actions'])[0];
  if (allMatch && unused) throw new Error(`${file}: the action on ${unused.target} matches nothing`);
  return data as OpenApiDocument;
}
